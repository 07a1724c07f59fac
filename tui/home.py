"""What the empty conversation shows: where one was, what one may do, questions to start from."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from tui.commands import BY_ID
from tui.examples import EXAMPLES
from tui.widgets.picklist import Item

if TYPE_CHECKING:
    from assistant.accueil import Reprise, Trace

TITLE = "Demandez, Jalon répond avec la ligne du texte officiel."
BEFORE, OFFERED, TO_ASK = "Où vous en étiez", "Ce que vous pouvez faire", "À demander"
PROFILS = {
    "conseiller": "Conseiller, conseillère : j'accompagne des personnes",
    "stagiaire": "Stagiaire : je prépare une certification",
    "formateur": "Formateur, formatrice : je forme, j'évalue",
}
"""In the order of the examples."""
EXAM = "examen"
OFFERS = {
    "conseiller": ("preparer", "analyser", "entrainer", "referentiels"),
    "stagiaire": ("evaluer", "entrainer", "analyser", "jury", EXAM),
    "formateur": ("scenarios", "jury", "evaluer", "referentiels"),
}
"""The rooms that serve each kind of user first."""
MARK = "@"
"""Before the value of a row that opens something: no question begins so."""
GENRES = {
    "analyse": "Analyse",
    "synthese": "Synthèse",
    "convenu": "Entretien",
    "jury": "Réponse au jury",
}
"""The drafts that can be opened again, by kind."""
JURY = "Jury : "
"""How the title of an answer to a jury begins: its kind already says so."""
KIND, LABEL = 14, 20
"""Cells of a first column."""


def home_items(
    reprise: "Reprise | None", profil: str, jour: date, touches: dict[str, str] | None = None
) -> list[Item]:
    """The rows, those that open something numbered from 1."""
    before = list(_before(reprise, jour)) if reprise else []
    dated = reprise is not None and bool(reprise.examen)
    offered = list(_offered(profil, touches or {}, dated))
    items = [Item(Content.styled(TITLE, "bold"))]
    items += _numbered(BEFORE, before, 1)
    items += _numbered(OFFERED, offered, len(before) + 1)
    for heading, questions in _examples(profil):
        items += [Item(Content()), _heading(heading)]
        items += [Item(Content(question), question) for question in questions]
    return items


def _examples(profil: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Those of a kind of user, or of each when nobody has said who they are."""
    if profil not in PROFILS:
        yield from EXAMPLES
        return
    yield TO_ASK, EXAMPLES[list(PROFILS).index(profil)][1]


def _numbered(heading: str, rows: list[tuple[Content, str]], first: int) -> list[Item]:
    if not rows:
        return []
    items = [Item(Content()), _heading(heading)]
    for number, (content, value) in enumerate(rows, first):
        head = Content.styled(f"{number}  ", "bold $primary")
        items.append(Item(Content.assemble(head, content), MARK + value))
    return items


def _heading(words: str) -> Item:
    return Item(Content.styled(words, "$text-muted"))


def _before(reprise: "Reprise", jour: date) -> Iterator[tuple[Content, str]]:
    if talk := reprise.conversation:
        yield _trace("Conversation", talk, talk.titre), f"conversation {talk.id}"
    if draft := reprise.brouillon:
        others = f" (et {draft.autres} autre{'s' if draft.autres > 1 else ''})"
        said = f"{GENRES[draft.genre]}, {draft.titre.removeprefix(JURY)}"
        said += others if draft.autres else ""
        yield _trace("Brouillon", draft, said), f"brouillon {draft.id}"
    if played := reprise.repetition:
        said = f"{played.titre}, {played.genre}"
        yield _trace("Répétition", played, said), f"repetition {played.id}"
    if missing := reprise.sans_preuve:
        wait = "attendent" if len(missing) > 1 else "attend"
        said = f"{len(missing)} {reprise.lignes} {wait} une preuve"
        yield _row("Preuves", said), f"preuve {missing[0]}"
    if reprise.examen:
        yield _row("Examen", _exam(reprise.examen, jour)), "examen"


def _exam(iso: str, jour: date) -> str:
    """« le 12/03/2027, dans 106 jours : votre plan »"""
    left = (date.fromisoformat(iso) - jour).days
    when = {0: "aujourd'hui", 1: "demain"}.get(left, f"dans {left} jours")
    return f"le {_day(iso)}, {when}\u00a0: votre plan"


def _offered(profil: str, touches: dict[str, str], dated: bool) -> Iterator[tuple[Content, str]]:
    """`dated`: the day of the exam is known, and stands higher."""
    commands = [BY_ID[name] for name in OFFERS.get(profil, ()) if not (dated and name == EXAM)]
    keys = [command.key_with(touches) for command in commands]
    column = max(map(len, keys), default=0) + 2
    for command, name in zip(commands, keys, strict=True):
        key = f"{name:<{column}}"
        yield (
            Content.assemble(
                f"{command.label:<{LABEL}}", (key, "$primary"), (command.help, "$text-muted")
            ),
            f"action {command.action}",
        )


def _trace(kind: str, trace: "Trace", said: str) -> Content:
    return _row(kind, Content.assemble((f"{_day(trace.jour)}  ", "$text-muted"), said[:200]))


def _row(kind: str, said: str | Content) -> Content:
    return Content.assemble(f"{kind:<{KIND}}", said)


def _day(iso: str) -> str:
    return "/".join(reversed(iso[:10].split("-")))
