"""An evidence being written: four fields, kept as a draft while one types."""

import uuid
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import clean
from tui.screens.evaluer_base import PREUVE
from tui.screens.modal import Closing
from tui.widgets.footer import KeyHints
from tui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Depot
    from assistant.autoevaluation.modele import Preuve
    from tui.app import JalonApp
    from tui.cahier import Cahier

AUTOSAVE = 1.0
"""Seconds after a change at which the draft is kept."""
CHAMPS = ("date", "ou", "fait", "resultat")
LONGS = ("fait", "resultat")
"""Those that are written on several lines."""
OU = "par exemple : stage, mission locale, accueil"
EMPTY = "La preuve est vide : dites où, ce que vous avez fait, le résultat."
UNSEEN = "Rien n'est écrit : dites où, et ce que vous avez observé ; ou Échap pour vous en passer."
KEPT = "Observation gardée."
NAMED = {"": "Revenir au texte, pour le changer", "oui": "Garder tel quel, sur cet ordinateur"}
NEXT = "u : voir ce qu'elle pourrait aussi étayer."


class PreuveScreen(Closing[str]):
    """Dismissed with what to say of the evidence kept; with nothing when the draft stays."""

    CSS_PATH = "../styles/evaluer.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("preuve")]
    AUTO_FOCUS: ClassVar[str | None] = ""

    if TYPE_CHECKING:
        app: JalonApp

    def __init__(
        self, cahier: "Cahier", title: str, noeud: str = "", preuve: "Preuve | None" = None
    ) -> None:
        """A new evidence for a node, or one that is written again."""
        super().__init__()
        self.observee = cahier.a_part is not None
        self.cahier = cahier
        self.heading = title
        self.noeud = noeud
        self.preuve = preuve
        self.identifiant = preuve.id if preuve else uuid.uuid4().hex
        self.draft = f"{PREUVE}{noeud or self.identifiant}"
        self._written: dict[str, str] | None = None
        self._latest: dict[str, str] = {}
        self._timer: Timer | None = None
        self._done = False

    class Kept(Message):
        """The draft is on the disk, or forgotten if nothing is told in it."""

        def __init__(self, told: bool) -> None:
            super().__init__()
            self.told = told

    def compose(self) -> ComposeResult:
        from assistant.autoevaluation.preuves import ANONYME

        title = Content.styled(clean(self.heading), "bold")
        yield PageHeader("M'évaluer")
        yield Static(title, classes="sheet-title", markup=False)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield Static(Content.styled(ANONYME, "$text-muted"), markup=False)
            with Vertical(classes="champ"):
                yield Static(Content.styled("Date (12/03/2026)", "bold"))
                yield Input(id="p-date", compact=True)
            with Vertical(classes="champ"):
                yield Static(Content.styled("Où : quel cadre, sans nom", "bold"))
                yield Input(id="p-ou", placeholder=OU, compact=True)
            with Vertical(classes="champ"):
                said = "Ce que j'ai observé" if self.observee else "Ce que j'ai fait"
                yield Static(Content.styled(said, "bold"))
                yield TextArea(id="p-fait", compact=True, soft_wrap=True, tab_behavior="focus")
            with Vertical(classes="champ"):
                yield Static(Content.styled("Résultat", "bold"))
                yield TextArea(id="p-resultat", compact=True, soft_wrap=True, tab_behavior="focus")
        yield Static(id="kept", markup=False)
        yield KeyHints("preuve")

    def on_mount(self) -> None:
        self._fill(self._first())
        self.query_one("#p-ou", Input).focus()
        self._restore()

    @work(group="restore")
    async def _restore(self) -> None:
        """What had been written the last time."""
        try:
            kept = await self.cahier.faire(lambda depot: depot.brouillon(self.draft))
        except Exception as error:
            self.app.warn(explain(error))
            return
        if kept and self._parts() == self._first():
            self._fill(kept)
            self._say("Votre brouillon est repris.")
        self._latest = self._written = self._parts()

    def _first(self) -> dict[str, str]:
        """What the fields hold before anything is typed."""
        from assistant.autoevaluation.preuves import jour_francais

        known = self.preuve
        if known is None:
            return {"date": f"{date.today():%d/%m/%Y}", "ou": "", "fait": "", "resultat": ""}
        parts = {name: str(getattr(known, name)) for name in CHAMPS}
        return {**parts, "date": jour_francais(known.date)}

    def _fill(self, parts: dict[str, str]) -> None:
        for name in CHAMPS:
            if name in LONGS:
                self.query_one(f"#p-{name}", TextArea).text = parts.get(name, "")
            else:
                self.query_one(f"#p-{name}", Input).value = parts.get(name, "")

    def _parts(self) -> dict[str, str]:
        """What is written, field by field."""
        return {name: clean(self._field(name)).strip() for name in CHAMPS}

    def _field(self, name: str) -> str:
        if name in LONGS:
            return self.query_one(f"#p-{name}", TextArea).text
        return self.query_one(f"#p-{name}", Input).value

    def _say(self, said: str, style: str = "$text-muted") -> None:
        self.query_one("#kept", Static).update(Content.styled(said, style))

    # The draft.

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self) -> None:
        self._latest = self._parts()
        if self._timer is None and self._written is not None and not self._done:
            self._timer = self.set_timer(AUTOSAVE, self._autosave)

    def _autosave(self) -> None:
        self._timer = None
        self.flush()

    def flush(self) -> None:
        """Keep the draft as it is on the screen, if it has changed since it was last kept."""
        parts = self._latest = self._parts()
        if not self._done and self._written is not None and parts != self._written:
            self._keep_draft(parts)

    def _keep_draft(self, parts: dict[str, str]) -> None:
        """Put on the disk what is written now."""
        title = self.draft

        def keep(depot: "Depot") -> None:
            depot.garder_brouillon(title, parts if _told(parts) else {})
            self.post_message(self.Kept(_told(parts)))

        self._written = parts
        self.cahier.deposer(keep)

    @on(Kept)
    def _kept(self, event: Kept) -> None:
        if not self._done:
            self._say("Brouillon gardé." if event.told else "")

    def on_unmount(self) -> None:
        """On leaving in the middle of a word: what was typed since the last second."""
        if not self._done and self._written is not None and self._latest != self._written:
            self._keep_draft(self._latest)

    @on(Input.Submitted)
    def _next_field(self) -> None:
        """Entrée goes on, as Tab does; in the longer fields it is a line break."""
        self.focus_next()

    # Keeping it.

    @work(group="keep", exclusive=True)
    async def action_keep(self) -> None:
        from assistant.autoevaluation.modele import Lien, Preuve
        from assistant.autoevaluation.preuves import lire_jour
        from assistant.autoevaluation.situation import situer
        from assistant.errors import UsageFault

        parts = self._parts()
        if not _told(parts):
            self._say(UNSEEN if self.observee else EMPTY, "$text-warning")
            return
        try:
            said = parts["date"]  # without one, the day is told to be missing
            day = lire_jour(said, date.today()) if said else ""
        except UsageFault as error:
            self._say(str(error), "$text-warning")
            self.query_one("#p-date", Input).focus()
            return
        links = (Lien(self.noeud),) if self.noeud else ()
        told = (parts["ou"], parts["fait"], parts["resultat"])
        await self._finish(situer(Preuve(self.identifiant, day, *told, links), date.today()))

    async def _finish(self, preuve: "Preuve") -> None:
        from assistant.autoevaluation.preuves import dire_manques

        if not await self._may_keep(preuve):
            return
        try:
            await self.cahier.faire(lambda depot: depot.garder_preuve(preuve))
            self._done = True
            await self.cahier.faire(lambda depot: depot.oublier_brouillon(self.draft))
        except Exception as error:
            self.app.warn(explain(error))
            return
        said = f"Preuve gardée. {dire_manques(preuve) or NEXT}"
        self.dismiss(KEPT if self.observee else said)

    async def _may_keep(self, preuve: "Preuve") -> bool:
        """Before it is kept: what could make somebody recognised in it, and a choice."""
        from assistant.autoevaluation.anonymat import avertir
        from tui.screens.pick import PickScreen

        warning = await self.app.engine.run(lambda: avertir([preuve]))
        return not warning or await self.app.push_screen_wait(PickScreen(warning, NAMED)) == "oui"

    def action_leave(self) -> None:
        """Leave; what was typed is never lost."""
        self._autosave()
        self.dismiss("")


def _told(parts: dict[str, str]) -> bool:
    """Whether anything is written beside the date, which comes filled."""
    return any(parts[name] for name in CHAMPS if name != "date")
