"""The form of the room of scenarios: what it proposes, and what it asks for."""

import asyncio

from textual import work
from textual.app import ComposeResult

from tui.composition import ENTRETIEN, Commande, competences
from tui.screens.form_options import COUNTRIES, names, new_seed, printed
from tui.screens.pick import NAMES
from tui.screens.scenarios_suite import ScenariosSuite
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
FALLBACK, WALLOON = "cip", "interfede"


class ScenariosForm(ScenariosSuite):
    """Lines chosen or typed; nothing is needed."""

    def __init__(self) -> None:
        super().__init__()
        self.seed = new_seed()

    def form(self) -> ComposeResult:
        """Its lines."""
        yield OptionLine("epreuve", "Épreuve", EPREUVES, ENTRETIEN)
        yield OptionLine("referentiel", "Référentiel", NAMES, self._owner())
        yield OptionLine("niveau", "Niveau", LEVELS, "examen")
        yield OptionLine("pays", "Pays", COUNTRIES, "")
        for field in FIELDS:
            yield FormField(*field)
        yield OptionLine("competence", "Compétence", ALL, "")
        yield OptionLine("nombre", "Nombre", COUNTS, "1")

    def _owner(self) -> str:
        return self.app.referentiel or FALLBACK

    @work(group="names", exclusive=True)
    async def propose_names(self) -> None:
        """Names to complete what is typed, and the competencies of the grid."""
        place = "be" if self.option("referentiel") == WALLOON else self.option("pays")
        try:
            structures, publics = await asyncio.to_thread(names, place)
        except Exception:  # the preview says why
            return
        self._field("structure").propose(structures)
        self._field("public").propose(publics)
        self.name_competences()

    @work(group="competences", exclusive=True)
    async def name_competences(self) -> None:
        owner = self.option("referentiel")
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

    def option(self, name: str) -> str:
        return self.query_one(f"#option-{name}", OptionLine).value

    def asked(self) -> Commande:
        from assistant.scenarios.demande import Demande

        typed = {name: self._field(name).value for name, *_ in FIELDS}
        seed = typed["graine"] or self.seed
        owner = "" if printed(seed) else self.option("referentiel")
        epreuve, interview = self.option("epreuve"), self.option("epreuve") == ENTRETIEN
        demande = Demande(
            seed,
            owner,
            typed["structure"] if interview else "",
            typed["public"] if interview else "",
            self.option("competence") if interview else "",
            self.option("niveau"),
            self.option("pays"),
        )
        return Commande(demande, epreuve, self.rank)

    def wanted(self) -> int:
        return int(self.option("nombre"))
