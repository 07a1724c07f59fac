"""The room of the trainer: a form, and the sheets of the scenario that it makes."""

from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import bindings
from tui.composition import ENTRETIEN, Vue, vue
from tui.engine import explain
from tui.screens.form_options import (
    without_options,
)
from tui.screens.scenarios_form import ScenariosForm
from tui.widgets.option_line import OptionLine

BUSY = "Le scénario se prépare…"
SHEETS = {
    "candidat": "Fiche du candidat",
    "comedien": "Fiche du comédien",
    "grille": "Grille de l'observateur",
    "cle": "Clé du formateur",
    "sujet": "Sujet du candidat",
}
CASES = {"cle": "Clé et grille"}


class ScenariosScreen(ScenariosForm):
    """The preview follows each change."""

    ROOM = "scenarios"
    LABEL = "Scénarios"
    CSS_PATH = "../styles/scenarios.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("scenarios")]

    def __init__(self) -> None:
        super().__init__()
        self.notice = ""

    def room(self) -> ComposeResult:
        with Vertical(id="bench"):
            with VerticalScroll(id="order", can_focus=False):
                yield from self.form()
            with Vertical(id="preview"):
                yield Static(id="sheet-head", markup=False)
                with VerticalScroll(id="sheet"):
                    yield Static(Content.styled(BUSY, "$text-muted"), id="sheet-text", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#sheet").focus()
        self.propose_names()
        self.remake()

    @on(OptionLine.Changed)
    @on(Input.Changed)
    def _changed(self, event: OptionLine.Changed | Input.Changed) -> None:
        """Another series: from its first scenario."""
        line = getattr(event, "line", None)
        if line is not None and line.option == "nombre":
            return
        if line is not None and line.option in ("referentiel", "pays"):
            self.propose_names()
        self.rank = 0
        self.set_class(self.option("epreuve") != ENTRETIEN, "-case")
        self.remake()

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    def remake(self) -> None:
        self._remake()

    @work(group="scenario", exclusive=True)
    async def _remake(self) -> None:
        """Compose what the form says; what cannot be is said, the last one stays."""
        asked = self.asked()
        try:
            self.vue = await self.app.engine.ask(lambda service: vue(asked, service.catalogue))
            self.notice = " ".join(self.vue.avis)
        except Exception as error:
            self.notice = without_options(explain(error))
        self.show_sheet()

    def show_sheet(self) -> None:
        if self.vue is None and not self.notice:
            return
        self.query_one("#sheet-head", Static).update(self._head())
        said = [Content.styled(self.notice, "$text-warning")] if self.notice else []
        if self.vue is not None:
            said.append(self._page(self.vue))
        self.query_one("#sheet-text", Static).update(Content("\n\n").join(said))
        self.query_one("#sheet", VerticalScroll).scroll_home(animate=False)

    def _page(self, found: Vue) -> Content:
        from tui.widgets.page_view import page_content

        self.sheet = min(self.sheet, len(found.fiches.documents) - 1)
        place = self.query_one("#sheet", VerticalScroll)
        width = max(20, place.scrollable_content_region.width - 1)
        return page_content(found.fiches.documents[self.sheet][1], width)

    def _head(self) -> Content:
        """« Fiche du comédien, 2 sur 4 · scénario n° 3 »"""
        if self.vue is None:
            return Content("")
        sheets = self.vue.fiches.documents
        rank = min(self.sheet, len(sheets) - 1)
        words = SHEETS if self.vue.scenario is not None else {**SHEETS, **CASES}
        name = words.get(sheets[rank][0], sheets[rank][0])
        tail = f"  {rank + 1} sur {len(sheets)} · scénario n° {self.rank + 1}"
        return Content.assemble((name, "bold"), (tail, "$text-muted"))

    # Keys.

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_sheet)

    def at_rest(self) -> str:
        """Letters are keys over the sheet alone."""
        return "scenarios_champ" if self._in_form() else self.ROOM

    def _in_form(self) -> bool:
        return isinstance(self.focused, Input | OptionLine)

    def on_key(self, event: events.Key) -> None:
        """On a choice a letter is no command: who types there looks for an option."""
        if self._in_form() and (event.character or "").isalpha():
            event.stop()

    def action_page(self, step: int) -> None:
        place = self.query_one("#sheet", VerticalScroll)
        if step < 0:
            place.scroll_page_up(animate=False)
        else:
            place.scroll_page_down(animate=False)

    def action_back(self) -> None:
        if self._in_form():
            self.query_one("#sheet").focus()
        else:
            self.app.action_room("demander")
