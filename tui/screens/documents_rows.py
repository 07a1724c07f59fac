"""The rows of what one keeps: what is read from the storage, and how each thing shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from tui.home import GENRES, JURY
from tui.screens.documents_repetitions import Repetition, repetitions
from tui.widgets.picklist import Item

if TYPE_CHECKING:
    from assistant.autoevaluation.modele import Preuve
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit
    from assistant.stockage.conversations import Resume, Trouvaille

MOST = 200
"""Rows shown at once; words find the others."""
PREUVE = "preuve:"
"""Before the line that an evidence supports, the value of its row."""
KINDS = {
    "analyse": "l'analyse",
    "synthese": "la synthèse",
    "convenu": "ce qui a été convenu,",
    "jury": "la réponse au jury",
}
"""The writings of other rooms in a sentence, by the kind of their draft."""


@dataclass(frozen=True)
class Garde:
    """What is kept now, and what holds the words typed, when there are any."""

    conversations: "Sequence[Resume]" = ()
    inacheves: "Sequence[Ecrit]" = ()
    ecrits: "Sequence[Ecrit]" = ()
    trouves: "Sequence[Trouvaille]" = ()
    repetitions: "Sequence[Repetition]" = ()
    preuves: "Sequence[Preuve]" = ()


def reader(words: str) -> "Callable[[Stockage], Garde]":
    """What reads it, from the thread of the storage."""

    def read(stockage: "Stockage") -> Garde:
        from assistant.stockage import autoevaluation, brouillons, conversations, recherche

        with stockage.lire() as session:
            drafts = brouillons.liste(session)
            found = conversations.chercher(session, words) if words else []
            ids = {draft.id for draft in drafts}
            if words:
                places = recherche.chercher(session, words, brouillons.GENRE)
                ids = {place.objet for place in places}
            return Garde(
                conversations.liste(session),
                [draft for draft in drafts if draft.genre == brouillons.SAISIE],
                [draft for draft in drafts if draft.genre in GENRES and draft.id in ids],
                found,
                repetitions(session, words),
                [item for _, item in autoevaluation.chercher(session, words)] if words else [],
            )

    return read


def kept_items(kept: Garde) -> list[Item]:
    """Everything, under a heading once there is more than conversations."""
    parts: list[tuple[str, list[Item]]] = []
    if kept.inacheves:
        parts.append(("Questions inachevées", [_unsent(draft) for draft in kept.inacheves]))
    if kept.ecrits:
        parts.append(("Écrits et entretiens", _writings(kept.ecrits)))
    talks = [Item(_row(item), item.id) for item in kept.conversations[:MOST]]
    played = [item.item for item in kept.repetitions[:MOST]]
    if not (parts or played):
        return talks
    if talks:
        parts.append(("Conversations", talks))
    if played:
        parts.append(("Entretiens simulés", played))
    items: list[Item] = []
    for name, rows in parts:
        items += [*([Item(Content())] if items else []), _heading(name), *rows]
    return items


def found_items(kept: Garde) -> list[Item]:
    """What is written or played and holds the words, then each conversation, the nearest first."""
    turns: dict[str, list[Trouvaille]] = {}
    for place in kept.trouves[:MOST]:
        turns.setdefault(place.conversation.id, []).append(place)
    items = [*_writings(kept.ecrits), *map(_preuve, kept.preuves)]
    items += [item.item for item in kept.repetitions]
    for places in turns.values():
        items.append(Item(Content.assemble(" ", _row(places[0].conversation))))
        for place in places:
            items.append(Item(Content(place.extrait), f"{place.conversation.id} {place.rang}"))
    return items


def counted(kept: Garde, words: str) -> str:
    """How many exchanges and writings hold the words; nothing when none does."""
    found = (
        (kept.ecrits, "écrit"),
        (kept.repetitions, "répétition"),
        (kept.preuves, "preuve"),
        (kept.trouves, "échange"),
    )
    parts = [f"{len(rows)} {name}{'s' if len(rows) > 1 else ''}" for rows, name in found if rows]
    *first, last = parts or [""]
    said = f"{', '.join(first)} et {last}" if first else last
    verb = "contiennent" if sum(len(rows) for rows, _ in found) > 1 else "contient"
    return f"{said} {verb} {'ces mots' if len(words.split()) > 1 else 'ce mot'}" if parts else ""


def more(number: int) -> str:
    """What is said when not all the conversations are shown."""
    if number <= MOST:
        return ""
    return f"{number} conversations, les {MOST} dernières sont montrées : cherchez les autres"


def name_of(draft: "Ecrit") -> str:
    """« Analyse, Deuxième entretien avec… »"""
    return f"{GENRES[draft.genre]}, {words_of(draft)}"


def words_of(draft: "Ecrit") -> str:
    """The words by which one knows a writing again."""
    said = draft.titre.removeprefix(JURY) or " ".join(draft.contenu.split())
    if draft.genre == "convenu":
        points = "\u00a0; ".join(draft.contenu.splitlines())
        said = f"{draft.titre}\u00a0: {points}"
    return said


def _writings(drafts: "Sequence[Ecrit]") -> list[Item]:
    rows = sorted(drafts, key=lambda draft: draft.modifie_le, reverse=True)[:MOST]
    return [
        Item(
            Content.assemble((f"{_day(row.modifie_le)}  ", "$text-muted"), name_of(row)[:200]),
            row.id,
        )
        for row in rows
    ]


def _preuve(item: "Preuve") -> Item:
    """« 12/03/2026  Preuve, j'ai posé le cadre… », which leads to its first criterion."""
    from assistant.autoevaluation.preuves import titre

    node = next(iter(item.noeuds), "")
    day = Content.styled(f"{_day(item.date)}  " if item.date else "", "$text-muted")
    return Item(Content.assemble(day, f"Preuve, {titre(item, 200)}"), f"{PREUVE}{node}")


def _unsent(draft: "Ecrit") -> Item:
    return Item(Content(" ".join(draft.contenu.split())[:200]), draft.id)


def _row(item: "Resume") -> Content:
    """« 02/03/2026 · 3 questions · Combien de pages ? »"""
    many = "s" if item.questions > 1 else " "
    head = f"{_day(item.modifie_le)}  {item.questions:>3} question{many}  "
    return Content.assemble((head, "$text-muted"), item.titre)


def _heading(words: str) -> Item:
    return Item(Content.styled(words, "bold"))


def _day(iso: str) -> str:
    return "/".join(reversed(iso[:10].split("-")))
