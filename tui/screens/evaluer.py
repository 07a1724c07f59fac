"""The room where one says where one stands: a line at a time, by the keyboard, kept at once."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.commands import bindings
from tui.screens.evaluer_suite import EvaluerSuite
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.stockage.autoevaluation import DepotAutoevaluation

LOW, MARGIN = 22, 6
"""Rows under which the card is written closer; columns around its text."""
WAITING = "L'index se prépare…"
WITHOUT = "Vos données ne sont pas ouvertes, et rien ne pourrait être gardé."
TOUCHES = {"0": 0, "à": 0, "1": 1, "&": 1, "2": 2, "é": 2, "3": 3, '"': 3}
"""Digits, and what the same keys give on a French keyboard without Maj."""
AU_DELA = "456789'(-è_ç"
HORS = "L'échelle va de 0 à 3 : ↑ ↓ puis Entrée, ou le chiffre."


class EvaluerScreen(EvaluerSuite):
    """One criterion after the other."""

    LABEL = "M'évaluer"
    CSS_PATH = "../styles/evaluer.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("evaluer")]

    class Kept(Message):
        """A position is on the disk."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    def room(self) -> ComposeResult:
        with VerticalScroll(id="card", can_focus=False):
            yield Static(Content.styled(WAITING, "$text-muted"), id="head", markup=False)
            yield PickList(id="scale", always=True)
            yield Static(id="foot", markup=False)
        yield Static(id="kept", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(PickList).display = False
        self.watch(self.app, "service", self._service_came)
        self.watch(self.app, "referentiel", self._scope_changed, init=False)

    def _service_came(self) -> None:
        if self.app.service is None:
            if self.app.failure:
                self.query_one("#head", Static).update(self.app.failure)
            return
        self._load()

    def _scope_changed(self, referentiel: str | None) -> None:
        """F2: the first line of that référentiel where one does not stand yet."""
        if self.grille is None or not referentiel:
            return
        if self.place.split("/", 1)[0] != referentiel:
            self.go(self.first_open(referentiel))

    @work(group="open", exclusive=True)
    async def _load(self) -> None:
        """Open what is kept, and come back where one was."""
        if reason := await self.load():
            self.query_one("#head", Static).update(f"{WITHOUT} {reason}")
            return
        scale = self.query_one(PickList)
        scale.display = True
        scale.focus()
        self.show()

    # Showing.

    def show(self) -> None:
        """The line one is on."""
        from tui.evaluer_page import choix, pied, tete

        if self.grille is None or not self.place:
            return
        line, unite = self.grille.lignes[self.place], self.grille.unite(self.place)
        low = max(30, self.size.width - MARGIN) if self.size.height < LOW else 0
        position = self.etat.actuelles().get(self.place)
        level = position.niveau if position else None
        items = [Item(words, value) for value, words in choix(self.size.width, level)]
        self.query_one("#head", Static).update(tete(unite, line, low))
        self.query_one(PickList).set_items(items, None if level is None else str(level))
        self.query_one("#foot", Static).update(pied(unite, line, self.etat))
        self.query_one("#card").scroll_home(animate=False)

    def on_resize(self) -> None:
        """What is shown follows the room there is."""
        self.call_after_refresh(self.show)

    def tell(self, said: str, style: str = "$text-muted") -> None:
        """One word on the line above the keys."""
        self.query_one("#kept", Static).update(Content.styled(said, style))

    # Standing somewhere.

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.note(int(event.value))

    def on_key(self, event: events.Key) -> None:
        """A digit, also where a French keyboard gives a letter or a sign."""
        if event.character in TOUCHES and self.grille is not None:
            event.stop()
            self.note(TOUCHES[event.character])
        elif event.character and event.character in AU_DELA:
            event.stop()
            self.tell(HORS, "$text-warning")

    def note(self, niveau: int) -> None:
        """Stand on a level: shown at once, kept at once; then the next line."""
        if self.grille is None:
            return
        place = self.place
        self.etat = self.added(place, niveau)
        said = f"Gardé : {self.grille.lignes[place].libelle}, niveau {niveau}."

        def keep(depot: "DepotAutoevaluation") -> None:
            depot.noter(place, niveau)
            self.post_message(self.Kept(said))

        self.cahier.deposer(keep)
        row = self.row(place)
        if row.a_etayer:
            self.show()
        else:
            self.action_step(1)

    @on(Kept)
    def _kept(self, event: Kept) -> None:
        self.tell(f"{event.said} {self.arrived}")

    def action_back(self) -> None:
        self.app.action_room("demander")
