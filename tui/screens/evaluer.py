"""The room where one says where one stands: a line at a time, by the keyboard, kept at once."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.commands import BY_ID, bindings
from tui.erasing import UNDO
from tui.screens.evaluer_suite import EvaluerSuite
from tui.widgets.header import RoomHeader
from tui.widgets.picklist import Item, PickList
from tui.widgets.scale import Scale

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Depot

LOW, MARGIN = 22, 6
"""Rows under which the card is written closer; columns around its text."""
WAITING = "L'index se prépare…"
FIRST_TIME = "Première utilisation : l'index se prépare, une fois pour toutes ({} %, {})."
WITHOUT = "Vos données ne sont pas ouvertes, et rien ne pourrait être gardé."
TOUCHES = {"0": 0, "à": 0, "1": 1, "&": 1, "2": 2, "é": 2, "3": 3, '"': 3}
"""Digits, and what the same keys give on a French keyboard without Maj."""
AU_DELA = "456789'(-è_ç"
HORS = "L'échelle va de 0 à 3 : le chiffre, ou ↑ ↓ puis Espace."
GARDE = "Gardé : {}, niveau {}. Entrée ou → pour continuer ; Suppr le retire."
RETIRE = "Retiré : {} redevient « · », pas encore situé ; {} le rétablit."
SANS_NIVEAU = "Aucun niveau n'est gardé ici : rien à retirer."
EN_VUE = "Espace garde le niveau {} ; → continue sans le garder."


class EvaluerScreen(EvaluerSuite):
    """One criterion after the other."""

    LABEL = "M'évaluer"
    CSS_PATH = "../styles/evaluer.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-high")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("evaluer")]

    class Kept(Message):
        """A position is on the disk."""

        def __init__(self, place: str, said: str) -> None:
            super().__init__()
            self.place = place
            self.said = said

    def room(self) -> ComposeResult:
        with VerticalScroll(id="card", can_focus=False):
            yield Static(Content.styled(WAITING, "$text-muted"), id="head", markup=False)
            yield Scale(id="scale", always=True)
            yield Static(id="foot", markup=False)
        yield Static(id="kept", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.scale.display = False
        self.watch(self.scale, "cursor", self._in_view, init=False)
        self.watch(self.app, "progress", self._preparing)
        self.watch(self.app, "service", self._service_came)
        self.watch(self.app, "referentiel", self._scope_changed, init=False)
        self.watch(self.app, "app_focus", self._came_back, init=False)

    def _preparing(self, progress: tuple[float, str] | None) -> None:
        """The first time, the index is built: at which step."""
        if self.app.service is None and progress is not None:
            fraction, step = progress
            said = FIRST_TIME.format(round(100 * fraction), step)
            self.query_one("#head", Static).update(Content.styled(said, "$text-muted"))

    def _service_came(self) -> None:
        if self.app.service is None:
            if self.app.failure:
                self.query_one("#head", Static).update(self.app.failure)
            return
        self._load()

    def _show_scope(self, referentiel: str | None) -> None:
        """Above: the référentiel of the line shown, which is not always the conversation's."""
        super()._show_scope(self.place.partition("/")[0] or referentiel)
        self.query_one(RoomHeader).room = f"Grille {self.apart}" if self.apart else self.LABEL

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
        self.scale.display = True
        self.scale.focus()
        self.show()
        await self.tell_left()
        self.open_plan_asked()

    def open_plan_asked(self) -> None:
        """The plan, when it is for it that one came; once the lines are there."""
        if self.app.plan_asked and self.grille is not None:
            self.app.plan_asked = False
            self.action_show_plan()

    def on_screen_resume(self) -> None:
        self._came_back(True)

    def _came_back(self, focused: bool) -> None:
        if focused and self.grille is not None and self.is_current:
            self.reread()

    # Showing.

    @property
    def scale(self) -> Scale:
        """The levels."""
        return self.query_one(Scale)

    @property
    def level(self) -> int | None:
        """The one kept for the line shown."""
        position = self.etat.actuelles().get(self.place)
        return position.niveau if position else None

    def show(self) -> None:
        """The line one is on."""
        from tui.evaluer_page import choix, pied, tete

        if self.grille is None or not self.place:
            return
        line, unite = self.grille.lignes[self.place], self.grille.unite(self.place)
        low = max(30, self.size.width - MARGIN) if self.size.height < LOW else 0
        scale = choix(self.size.width, self.level, self.etat.observee)
        items = [Item(words, value) for value, words in scale]
        self.query_one("#head", Static).update(tete(unite, line, low, self.etat.observee))
        self._show_scope(self.app.referentiel)
        self.scale.place(items, self.level)
        self.query_one("#foot", Static).update(pied(unite, line, self.etat, self.drafted))
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
        """Stand on a level: shown and kept at once. One stays: an evidence may come next."""
        if self.grille is None:
            return
        self.app.erasing.forget(self.place)
        self._note(niveau, GARDE.format(self.grille.lignes[self.place].libelle, niveau))

    def action_take_back(self) -> None:
        """Back to « · »; what was kept before stays in the history."""
        from assistant.autoevaluation.modele import RETIREE

        if self.grille is None:
            return
        if self.level is None:
            self.tell(SANS_NIVEAU, "$text-warning")
            return
        key = BY_ID[UNDO].key_with(self.app.touches)
        self.app.erasing.remember(partial(self._put_back, self.place, self.level), self.place)
        self._note(RETIREE, RETIRE.format(self.grille.lignes[self.place].libelle, key))

    async def _put_back(self, place: str, niveau: int) -> None:
        """A level that was taken back, kept again; the line one is on stays in view."""
        await self.cahier.faire(lambda depot: depot.noter(place, niveau))
        self.etat = self.added(place, niveau)
        self.written += 1
        self.tell("")
        self.show()

    def _note(self, niveau: int, said: str) -> None:
        place = self.place
        self.etat = self.added(place, niveau)
        self.written += 1

        def keep(depot: "Depot") -> None:
            depot.noter(place, niveau)
            self.post_message(self.Kept(place, said))

        self.cahier.deposer(keep)
        self.show()

    @on(Kept)
    def _kept(self, event: Kept) -> None:
        if event.place == self.place:  # else one has gone on meanwhile
            self.tell(event.said)

    def _in_view(self) -> None:
        self.tell(EN_VUE.format(self.scale.value) if self._pending else "")

    @property
    def _pending(self) -> bool:
        """Whether the cursor was moved to a level that is not kept."""
        return self.scale.value not in {None, str(self.level)}

    def action_onward(self) -> None:
        """The next line; a level that was only pointed at is not left behind unsaid."""
        if self.grille is not None and self._pending:
            self.tell(EN_VUE.format(self.scale.value), "$text-warning")
        else:
            self.action_step(1)

    def action_back(self) -> None:
        self.app.action_room("demander")
