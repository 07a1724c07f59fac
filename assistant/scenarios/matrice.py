"""What each scenario of a batch exercises, line by line, and what none of them does.

Source: domain.md §4.7, «print the coverage matrix and the criteria that no scenario exercises».
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from assistant.scenarios.couverture import couverture
from assistant.scenarios.criteres import naturel, occasions
from assistant.scenarios.noms import famille_dite
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.fiches_scenario import Pratique, PublicScenario
from knowledge.scenarios_niveaux import load_niveaux
from knowledge.scenarios_supports import Supports

OUI, ECRIT, FAIBLE, FORTE, AUSSI = "x", "e", "f", "F", "a"
"""Marks of a cell: letters, which a voice reads and a printer keeps."""
SANS_URGENCE = "aucune urgence"


@dataclass(frozen=True)
class Ligne:
    """A criterion, a public, an urgency or an attitude; `marques`: one a scenario, or nothing."""

    id: str
    nom: str
    marques: tuple[str, ...]

    @property
    def scenarios(self) -> list[int]:
        """The numbers of the scenarios that exercise it."""
        return [number for number, mark in enumerate(self.marques, 1) if mark]


@dataclass(frozen=True)
class Matrice:
    """Every line that could be exercised; `hors`: criteria that no entretien lets be seen."""

    graines: tuple[str, ...]
    criteres: tuple[Ligne, ...]
    publics: tuple[Ligne, ...]
    urgences: tuple[Ligne, ...]
    attitudes: tuple[Ligne, ...]
    hors: tuple[str, ...]


def matrice(
    scenarios: Sequence[Scenario], supports: Supports, pratique: Pratique, catalogue: Catalogue
) -> Matrice:
    """Over a batch of one référentiel, one country and one level."""
    pays = scenarios[0].pays
    criteria = _criteres(scenarios, supports, catalogue)
    families = sorted({row.famille for row in pratique.urgences if pays in row.pays})
    urgent = [*((name, famille_dite(name)) for name in families), ("", SANS_URGENCE)]
    allowed = load_niveaux()[scenarios[0].niveau].abords
    ways = [(row.id, row.nom) for row in pratique.attitudes if row.abord in allowed]
    return Matrice(
        tuple(row.graine for row in scenarios),
        criteria,
        _publics(scenarios, pratique),
        _lignes(urgent, scenarios, _urgence),
        _lignes(ways, scenarios, lambda row: (row.personne.attitude.id, OUI)),
        _hors(scenarios[0].referentiel, {row.id for row in supports.grille}, catalogue),
    )


def _criteres(
    scenarios: Sequence[Scenario], supports: Supports, catalogue: Catalogue
) -> tuple[Ligne, ...]:
    """The lines of the grid, as each scenario's own grid marks them."""
    from assistant.scenarios.formes import intitule
    from assistant.scenarios.jugement import APART

    grids = [{row.observable.id: row.donnee for row in occasions(s, supports)} for s in scenarios]
    return tuple(
        Ligne(
            name,
            intitule(name, catalogue),
            tuple((ECRIT if name.startswith(APART) else OUI) * grid[name] for grid in grids),
        )
        for name in grids[0]
        if name in catalogue.noeuds
    )


def _publics(scenarios: Sequence[Scenario], pratique: Pratique) -> tuple[Ligne, ...]:
    """The public that was drawn, then those that the person's own facts make them of."""
    rows = [row for row in pratique.publics if scenarios[0].pays in row.pays]
    return tuple(Ligne(row.id, row.nom, tuple(_est(row, s) for s in scenarios)) for row in rows)


def _est(public: PublicScenario, scenario: Scenario) -> str:
    person = scenario.personne
    if person.public.id == public.id:
        return OUI
    old = public.par_age and public.ages[0] <= person.age <= public.ages[1]
    told = public.aussi and {item.id for item in person.elements} & {*public.exige}
    return AUSSI if old or told or person.public.id in public.aussi else ""


def _urgence(scenario: Scenario) -> tuple[str, str]:
    urgence = scenario.personne.urgence
    if urgence is None:
        return "", OUI
    return urgence.famille, FORTE if urgence.force == "forte" else FAIBLE


def _lignes(
    names: Iterable[tuple[str, str]],
    scenarios: Sequence[Scenario],
    held: Callable[[Scenario], tuple[str, str]],
) -> tuple[Ligne, ...]:
    found = [held(scenario) for scenario in scenarios]
    return tuple(
        Ligne(name, said, tuple(mark if name == value else "" for value, mark in found))
        for name, said in names
    )


def _hors(referentiel: str, seen: set[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Criteria of the référentiel that are on no line of the grid: other épreuves judge them."""
    nodes = catalogue.racine(referentiel).descendants()
    return tuple(node.id for node in nodes if node.kind == "critere" and node.id not in seen)


def jamais(rows: Iterable[Ligne]) -> list[Ligne]:
    """What no scenario exercises."""
    return [row for row in rows if not row.scenarios]


def par_competence(names: Iterable[str]) -> list[tuple[str, int]]:
    """How many of these criteria each competency has, in the order of the référentiel."""
    counts: dict[str, int] = {}
    for name in names:
        above = name.rsplit("/", 1)[0]
        counts[above] = counts.get(above, 0) + 1
    return sorted(counts.items(), key=lambda row: naturel(row[0]))


def matrice_json(found: Matrice, scenarios: Sequence[Scenario]) -> dict[str, Any]:
    """Keys of the table, by its parts; the counts of before beside them."""
    parts = {
        "criteres": found.criteres,
        "publics": found.publics,
        "urgences": found.urgences,
        "attitudes": found.attitudes,
    }
    counted = couverture(scenarios, [row.id for row in found.criteres])
    return {
        "scenarios": [
            {"numero": number, "graine": graine} for number, graine in enumerate(found.graines, 1)
        ],
        **{name: [_row(row) for row in rows] for name, rows in parts.items()},
        "sans_occasion": {name: [row.id for row in jamais(rows)] for name, rows in parts.items()},
        "hors_entretien": [*found.hors],
        "comptes": {name: dict(values) for name, values in counted.comptes},
        "paires": counted.paires,
    }


def _row(row: Ligne) -> dict[str, Any]:
    return {"id": row.id, "nom": row.nom, "scenarios": row.scenarios}
