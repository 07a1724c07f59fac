"""The help screen, made from the registry of actions."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.texte import spaced
from tui import (
    actions_demander,
    actions_entrainer,
    actions_jury,
    actions_preparer,
    actions_scenarios,
)
from tui.actions_evaluer import SECTIONS as EVALUER
from tui.commands import COMMANDS, EVERYWHERE, NO_CHANGE
from tui.explications import EXPLICATIONS
from tui.rendering import STATUSES
from tui.screens.modal import Modal

if TYPE_CHECKING:
    from tui.app import JalonApp

Row = tuple[str, str]

SECTIONS = {
    "demander": "Demander",
    "exemples": "Sur l'accueil",
    "citation": "Sur une citation",
    "lecteur": "Dans le lecteur",
    "referentiels": "Référentiels",
    **actions_preparer.SECTIONS,
    "analyser": "Analyser",
    **actions_jury.SECTIONS,
    **EVALUER,
    **actions_entrainer.SECTIONS,
    **actions_scenarios.SECTIONS,
    "documents": "Mes documents",
    "reglages": "Réglages",
    **actions_demander.SECTIONS,
    EVERYWHERE: "Partout",
}
_MEANINGS = {
    "verbatim": "les mots mêmes du document, retrouvés aux lignes citées",
    "paraphrase": "dit autrement ; chiffres, durées et conditions comparés aux lignes citées",
    "hors_referentiel": "aucun des cinq documents ne le dit ; l'origine et la date sont données",
    "non_verifie": "Jalon n'a pas pu le prouver : ne vous y fiez pas sans relire la source",
}
_MORE: tuple[Row, ...] = (
    ("Clavier", "une lettre tapée où que vous soyez dans la conversation va dans la saisie"),
    ("Souris", "cliquez une citation [1] pour la lire ; glissez pour sélectionner du texte"),
    ("Lecteur d'écran", "préférez les lignes simples : jalon --simple"),
)


_BELONGING = {
    "demander": ["demander", "exemples", "citation", "lecteur"],
    "entretien": ["entretien", "urgence", "convenu"],
    "evaluer": list(EVALUER),
    "jury": list(actions_jury.SECTIONS),
    "entrainer": list(actions_entrainer.SECTIONS),
    "scenarios": list(actions_scenarios.SECTIONS),
}
"""What is told first in a room: its own keys, then those of what opens in it."""


class AideScreen(Modal[None]):
    """The keys of the room first, then everything else."""

    if TYPE_CHECKING:
        app: JalonApp

    CSS_PATH = "../styles/aide.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "leave", show=False)]

    def __init__(self, room: str, context: str = "", here: str = "") -> None:
        """`context`: what one is on; `here`: what the very line in focus says of itself."""
        super().__init__()
        self.room = room
        self.context = context
        self.here = here

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help"):
            yield Static(id="help-text")
        yield Static(Content.styled(" ↑↓ défiler · Échap fermer", "$text-muted"), id="help-keys")

    def on_mount(self) -> None:
        self.query_one("#help").focus()

    def on_resize(self) -> None:
        """Once the resize is over: a layout asked for in the middle of one is lost."""
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        width = self.size.width - 6
        text = help_content(self.room, width, self.app.touches, self.context)
        above = [*explained(self.context, self.here, width), *self._faults(width)]
        said = Content("\n\n").join([*above, text])
        self.query_one("#help-text", Static).update(said)

    def _faults(self, width: int) -> list[Content]:
        keymap = self.app.keymap
        return faults(keymap.faults, width) if keymap is not None else []

    def action_leave(self) -> None:
        self.dismiss(None)


def explained(context: str, here: str, width: int) -> list[Content]:
    """What one is on, before any key."""
    return _under("Là où vous êtes", [here, EXPLICATIONS.get(context, "")], width)


def faults(told: Sequence[str], width: int) -> list[Content]:
    """The keys of the settings that were left aside, and why."""
    return _under("Touches refusées", told, width)


def _under(title: str, said: Sequence[str], width: int) -> list[Content]:
    """A title and the sentences under it; nothing when there are none."""
    lines = [line for text in said if text for line in wrap(spaced(text), max(20, width))]
    if not lines:
        return []
    return [Content.assemble((title, "bold $primary"), "\n", "\n".join(lines))]


def help_content(
    room: str, width: int, touches: Mapping[str, str] = NO_CHANGE, context: str = ""
) -> Content:
    """The whole help as one text, its second column wrapped under itself."""
    first = _BELONGING.get(room, [room])
    if context in SECTIONS:
        first = [context, *(name for name in first if name != context)]
    order = [*first, EVERYWHERE, *(name for name in SECTIONS if name not in {*first, EVERYWHERE})]
    sections = [(SECTIONS[name], _keys(name, touches)) for name in order]
    sections += [
        ("Ce que disent les marques", _marks()),
        ("À taper", _slashes()),
        ("À savoir", list(_MORE)),
    ]
    parts = [Content.styled("Aide de Jalon", "bold $primary")]
    parts += [_section(title, rows, width) for title, rows in sections]
    return Content("\n\n").join(parts)


def _keys(where: str, touches: Mapping[str, str]) -> list[Row]:
    told = (c for c in COMMANDS if where in c.where and c.help and (c.keys or c.id in touches))
    return [(c.key_with(touches), c.help) for c in told]


def _slashes() -> list[Row]:
    return [(command.slash, command.help) for command in COMMANDS if command.slash]


def _marks() -> list[Row]:
    return [(f"{mark} {words}", _MEANINGS[name]) for name, (mark, words, _) in STATUSES.items()]


def _section(title: str, rows: Sequence[Row], width: int) -> Content:
    column = 3 + max(len(key) for key, _ in rows)
    lines = [_line(key, text, column, width) for key, text in rows]
    return Content("\n").join([Content.styled(title, "bold"), *lines])


def _line(key: str, text: str, column: int, width: int) -> Content:
    first, *rest = wrap(spaced(text), max(20, width - column - 2))
    indent = "\n" + " " * (column + 2)
    return Content.assemble("  ", (f"{key:<{column}}", "$primary"), indent.join([first, *rest]))
