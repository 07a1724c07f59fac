"""The room of the trainer: a form, and the sheets of the scenario that it makes."""

import asyncio
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.commands import bindings
from tui.composition import ENTRETIEN, Commande, Vue, competences, vue
from tui.engine import explain
from tui.screens.entrainer_depart import (
    COUNTRIES,
    list_options,
    names,
    new_seed,
    printed,
    without_options,
)
from tui.screens.pick import NAMES
from tui.screens.scenarios_suite import ScenariosSuite
from tui.widgets.footer import KeyHints
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine

LEVELS = {"debutant": "débutant", "intermediaire": "intermédiaire", "examen": "examen"}
EPREUVES = {
    ENTRETIEN: "entretien, mise en situation",
    "monographie": "cas pour la monographie",
    "employeur": "étude de cas, employeur",
    "sequence": "séquence de formation",
    "apst": "observation d'un poste (APST)",
}
COUNTS = {str(n): str(n) for n in (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20)}
FIELDS = (
    ("structure", "Structure", "au hasard"),
    ("public", "Public", "au hasard"),
    ("graine", "Graine", "un mot ; sinon au hasard"),
)
ALL = {"": "toutes"}
BUSY = "Le scénario se prépare…"
SHEETS = {
    "candidat": "Fiche du candidat",
    "comedien": "Fiche du comédien",
    "grille": "Grille de l'observateur",
    "cle": "Clé du formateur",
    "sujet": "Sujet du candidat",
}
CASES = {"cle": "Clé et grille"}
FALLBACK = "cip"


class ScenariosScreen(ScenariosSuite):
    """The preview follows each change."""

    ROOM = "scenarios"
    LABEL = "Scénarios"
    CSS_PATH = "../styles/scenarios.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("scenarios")]

    def __init__(self) -> None:
        super().__init__()
        self.seed = new_seed()
        self.notice = ""

    def room(self) -> ComposeResult:
        with Vertical(id="bench"):
            with VerticalScroll(id="order", can_focus=False):
                yield OptionLine("epreuve", "Épreuve", EPREUVES, ENTRETIEN)
                yield OptionLine("referentiel", "Référentiel", NAMES, self._owner())
                yield OptionLine("niveau", "Niveau", LEVELS, "examen")
                yield OptionLine("pays", "Pays", COUNTRIES, "")
                for field in FIELDS:
                    yield FormField(*field)
                yield OptionLine("competence", "Compétence", ALL, "")
                yield OptionLine("nombre", "Nombre", COUNTS, "1")
            with Vertical(id="preview"):
                yield Static(id="sheet-head", markup=False)
                with VerticalScroll(id="sheet"):
                    yield Static(Content.styled(BUSY, "$text-muted"), id="sheet-text", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#sheet").focus()
        self._propose()
        self.remake()

    def _owner(self) -> str:
        return self.app.referentiel or FALLBACK

    @work(group="names")
    async def _propose(self) -> None:
        """Names to complete what is typed, and the competencies of the grid."""
        try:
            structures, publics = await asyncio.to_thread(names)
        except Exception:  # the preview says why
            return
        self._field("structure").propose(structures)
        self._field("public").propose(publics)
        self._name_competences()

    @work(group="competences", exclusive=True)
    async def _name_competences(self) -> None:
        owner = self._option("referentiel")
        try:
            found = await self.app.engine.ask(lambda service: competences(owner, service.catalogue))
        except Exception:  # the preview says why
            return
        line = self.query_one("#option-competence", OptionLine)
        line.options = {**ALL, **found}
        if line.value not in line.options:
            line.choose("")

    def _field(self, name: str) -> FormField:
        return self.query_one(f"#field-{name}", FormField)

    def _option(self, name: str) -> str:
        return self.query_one(f"#option-{name}", OptionLine).value

    # The scenario.

    def asked(self) -> Commande:
        from assistant.scenarios.demande import Demande

        typed = {name: self._field(name).value for name, *_ in FIELDS}
        seed = typed["graine"] or self.seed
        owner = "" if printed(seed) else self._option("referentiel")
        epreuve, interview = self._option("epreuve"), self._option("epreuve") == ENTRETIEN
        demande = Demande(
            seed,
            owner,
            typed["structure"] if interview else "",
            typed["public"] if interview else "",
            self._option("competence") if interview else "",
            self._option("niveau"),
            self._option("pays"),
        )
        return Commande(demande, epreuve, self.rank)

    def wanted(self) -> int:
        return int(self._option("nombre"))

    @on(OptionLine.Changed)
    @on(Input.Changed)
    def _changed(self, event: OptionLine.Changed | Input.Changed) -> None:
        """Another series: from its first scenario."""
        line = getattr(event, "line", None)
        if line is not None and line.option == "nombre":
            return
        if line is not None and line.option == "referentiel":
            self._name_competences()
        self.rank = 0
        self.set_class(self._option("epreuve") != ENTRETIEN, "-case")
        self.remake()

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(OptionLine.Listed)
    def _list(self, event: OptionLine.Listed) -> None:
        event.stop()
        list_options(self, event.line)

    def remake(self) -> None:
        self._remake()

    @work(group="scenario", exclusive=True)
    async def _remake(self) -> None:
        """Compose what the form says; what cannot be is said, the last one stays."""
        asked = self.asked()
        try:
            self.vue = await self.app.engine.ask(lambda service: vue(asked, service.catalogue))
            self.notice = ""
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

    def action_read_support(self, name: str) -> None:
        """A cited element, in its source."""
        from tui.screens.lecteur import LecteurScreen

        if self.app.reference(name) is not None:
            self.app.push_screen(LecteurScreen((name,), 0))

    # Keys.

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_sheet)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Letters are keys, except where one types."""
        typing = isinstance(event.widget, Input)
        self.query_one(KeyHints).context = "scenarios_champ" if typing else self.ROOM

    def action_page(self, step: int) -> None:
        place = self.query_one("#sheet", VerticalScroll)
        if step < 0:
            place.scroll_page_up(animate=False)
        else:
            place.scroll_page_down(animate=False)

    def action_back(self) -> None:
        if isinstance(self.focused, Input):
            self.query_one("#sheet").focus()
        else:
            self.app.action_room("demander")
