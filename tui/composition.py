"""What the room of scenarios asks of the engine. Heavy: always in a worker."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.export.document import Document
    from assistant.scenarios.demande import Demande
    from assistant.scenarios.ecrire import Fiches
    from assistant.scenarios.scenario import Scenario
    from knowledge.catalogue import Catalogue

ENTRETIEN = "entretien"
FOLDER = "jalon-scenarios"
DAY = "00-journee"


@dataclass(frozen=True)
class Commande:
    """What the form says. `rang`: which scenario of the series of its seed is in view."""

    demande: "Demande"
    epreuve: str = ENTRETIEN
    rang: int = 0


@dataclass(frozen=True)
class Vue:
    """The sheets in view; a scenario to play when they are those of an entretien."""

    fiches: "Fiches"
    scenario: "Scenario | None"
    avis: tuple[str, ...] = ()
    """What was typed and read as something else."""


def vue(asked: Commande, catalogue: "Catalogue") -> Vue:
    """One scenario of a series. Raises UsageFault, JalonError."""
    import tui.widgets.page_view  # noqa: F401 (what showing it needs, off the interface's thread)
    from assistant.scenarios.ecrire import fiches
    from knowledge.scenarios_supports import load_supports

    if asked.epreuve != ENTRETIEN:
        return Vue(_cas(asked, catalogue), None)
    scenario, avis = _composed(asked)
    return Vue(fiches(scenario, load_supports(), catalogue), scenario, avis)


def serie(asked: Commande, nombre: int, catalogue: "Catalogue") -> "list[Fiches]":
    """So many of them, from the one in view on: the same as the command line's series."""
    from assistant.scenarios.ecrire import fiches
    from assistant.scenarios.generateur import generer
    from knowledge.scenarios_supports import load_supports

    if asked.epreuve != ENTRETIEN:
        rows = (replace(asked, rang=asked.rang + rank) for rank in range(nombre))
        return [_cas(row, catalogue) for row in rows]
    made = generer(asked.demande, asked.rang + nombre)[asked.rang :]
    supports = load_supports()
    return [fiches(scenario, supports, catalogue) for scenario in made]


def journee(
    asked: "Demande", nombre: int, jurys: int, catalogue: "Catalogue"
) -> "tuple[Document, list[Fiches]]":
    """A balanced batch: what it covers and its planning, then its sheets."""
    from assistant.scenarios.ecrire import fiches
    from assistant.scenarios.lot import composer_lot, fiche_lot
    from knowledge.scenarios_supports import load_supports

    supports = load_supports()
    made = composer_lot(asked, nombre)
    day = fiche_lot(made, supports, catalogue, jurys)
    return day, [fiches(scenario, supports, catalogue) for scenario in made]


def _composed(asked: Commande) -> "tuple[Scenario, tuple[str, ...]]":
    from assistant.scenarios.demande import lire_demande
    from assistant.scenarios.generateur import generer
    from knowledge.scenarios import load_scenarios

    *_, scenario = generer(asked.demande, asked.rang + 1)
    return scenario, lire_demande(asked.demande, load_scenarios()).avis


def _cas(asked: Commande, catalogue: "Catalogue") -> "Fiches":
    from assistant.scenarios.demande import lire_demande
    from assistant.scenarios.epreuves import epreuve, fiches_cas, tirer
    from knowledge.scenarios import load_scenarios
    from knowledge.scenarios_supports import load_supports

    read = lire_demande(asked.demande, load_scenarios())
    wanted = epreuve(asked.epreuve, load_supports())
    return fiches_cas(tirer(wanted, read.graine.suivante(asked.rang), read.pays), catalogue)


def competences(referentiel: str, catalogue: "Catalogue") -> dict[str, str]:
    """Those that the grid of a référentiel holds lines of, and their names."""
    from knowledge.scenarios_supports import load_supports

    rows = [row.id for row in load_supports().grille if row.id.split("/")[0] == referentiel]
    above = dict.fromkeys("/".join(row.split("/")[:2]) for row in rows)
    known = [name for name in above if name in catalogue.noeuds]
    return {name: catalogue.label(name) for name in known}


def deja(found: "list[Fiches]", folder: Path, kind: str) -> list[str]:
    """The names, among those that would be written, that are already there."""
    from assistant.scenarios.ecrire import noms

    names = [name for name, _, _ in noms(found, kind)] + [f"{DAY}.{kind}"]
    return [name for name in names if (folder / name).exists()]


def ecrites(
    found: "list[Fiches]", day: "Document | None", folder: Path, kind: str, replaced: bool
) -> int:
    """Write the sheets, and the day; how many files. Raises UsageFault, JalonError, OSError."""
    from assistant.export.ecriture import write
    from assistant.scenarios.ecrire import ecrire

    paths = ecrire(found, folder, kind, replaced)
    if day is not None:
        write(day, folder / f"{DAY}.{kind}", replace=replaced)
    return len(paths) + (day is not None)
