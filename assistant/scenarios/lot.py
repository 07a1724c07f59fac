"""A batch for a training day: greedy pairwise coverage, then its table and its planning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.export.document import Block, Document, Heading, Item, Listing, Paragraph, Run, words
from assistant.scenarios.couverture import choisir
from assistant.scenarios.demande import Demande, lire_demande
from assistant.scenarios.fiche_couverture import blocs as couverte
from assistant.scenarios.fiche_journee import ensemble, par_jury
from assistant.scenarios.formes import cite, liste, page, prevenu
from assistant.scenarios.generateur import composer
from assistant.scenarios.planning import (
    A_AJOUTER,
    CANDIDAT,
    JURY,
    MATERIEL,
    PAR_JOUR,
    Passage,
    durees_dites,
    fiches_a_imprimer,
    heure,
    jurys_pour,
    planning,
)
from assistant.scenarios.planning_jeux import (
    APPUIS,
    JUGES,
    REGLES,
    jours_dits,
    planning_jeux,
    salles_dites,
    salles_pour,
)
from assistant.scenarios.planning_jeux import MATERIEL as MATERIEL_JEUX
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.fiches_scenario import Pratique
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import Supports

CANDIDATS = 32
"""Scenarios tried for each place of a batch."""
REGLE = (
    f"Chaque candidat a {heure(CANDIDAT)} d'épreuves, dont {heure(JURY)} avec le jury : ces durées"
    " sont celles du titre CIP. Les horaires de la journée, eux, sont une proposition."
)
MANQUE = "Ce que demande l'examen du titre CIP, et que ce planning ne tient pas en entier"


def composer_lot(asked: Demande, nombre: int, pratique: Pratique | None = None) -> list[Scenario]:
    """The batch of a seed: each scenario prints again from its own seed."""
    pratique = pratique or load_scenarios()
    read = lire_demande(asked, pratique)
    kept: list[Scenario] = []
    for rank in range(nombre):
        ranks = range(rank * CANDIDATS, (rank + 1) * CANDIDATS)
        rows = [composer(replace(read, graine=read.graine.suivante(n)), pratique) for n in ranks]
        kept.append(choisir(rows, kept))
    return kept


def jurys(nombre: int) -> int:
    """How many juries see them all in one day."""
    return jurys_pour(nombre)


def paralleles(nombre: int, referentiel: str) -> int:
    """How many juries (rooms, where no jury sits) see them all in one day."""
    return salles_pour(nombre) if referentiel in REGLES else jurys(nombre)


def jurys_dits(nombre: int, referentiel: str = "cip") -> str:
    """How many juries Jalon counts when nobody says how many there are, and why."""
    if referentiel in REGLES:
        return salles_dites(nombre)
    count = jurys(nombre)
    one = "un jury suffit" if count == 1 else f"il en faut {count}"
    return (
        f"Jurys : {one} pour tout entendre en un jour (un jury entend {PAR_JOUR} candidats au plus"
        " par jour). Ce compte est de Jalon."
    )


def fiche_lot(
    scenarios: Sequence[Scenario], supports: Supports, catalogue: Catalogue, juries: int = 0
) -> Document:
    """What covers what, what is not exercised, who goes where and when. `juries`: 0, count them."""
    day = journee(len(scenarios), scenarios[0].referentiel, juries)
    body = [
        *_day(scenarios, day),
        *_material(list(scenarios)),
        *couverte(scenarios, supports, catalogue),
    ]
    days = max(row.jour for row in day.passages)
    long = "Journée d'entraînement" if days == 1 else f"{days} journées d'entraînement"
    made = page(f"{long}, {len(scenarios)} scénarios", body, compact=True)
    return prevenu(made, scenarios[0].referentiel, catalogue)


@dataclass(frozen=True)
class Journee:
    """Who goes where and when; `lieu` heads a page each, `autres` says whose presence is told."""

    passages: list[Passage]
    lieu: str
    autres: str
    regle: Item
    raisons: tuple[str, ...]


def journee(number: int, referentiel: str, juries: int = 0) -> Journee:
    """Sessions before juries for the titre; role-plays where no jury sits. `juries`: 0, count."""
    counted = () if juries else (jurys_dits(number, referentiel),)
    if rule := REGLES.get(referentiel):
        rooms = juries or salles_pour(number)
        told = cite(rule, APPUIS.get(referentiel, ()))
        why = (*counted, jours_dits(number, rooms))
        return Journee(planning_jeux(number, rooms), "Salle", "Groupe", told, why)
    juries = juries or jurys(number)
    why = (*counted, durees_dites(number, juries))
    return Journee(planning(number, juries), "Jury", "Jury", cite(REGLE, ()), why)


def _day(scenarios: Sequence[Scenario], day: Journee) -> Iterator[Block]:
    referentiel = scenarios[0].referentiel
    yield from ensemble(day.passages, scenarios, day.lieu)
    yield Paragraph(day.regle.content)
    yield from (Paragraph(words(line)) for line in day.raisons)
    if referentiel not in REGLES:
        yield from _missing()
    yield from par_jury(day.passages, scenarios, day.lieu, day.autres)


def _missing() -> Iterator[Block]:
    """What the exam of the titre asks and this day does not hold, with the lines that say so."""
    yield Paragraph((Run(f"{MANQUE} :", strong=True),))
    yield Listing(tuple(cite(text, [name]) for text, name in A_AJOUTER))


def _material(scenarios: list[Scenario]) -> list[Block]:
    owner = scenarios[0].referentiel
    played = owner in REGLES
    judges = [JUGES[owner]] if owner in JUGES else []
    who = f"un comédien ou une comédienne par {'salle' if played else 'jury'}"
    count = f"{fiches_a_imprimer(scenarios)} fiches à imprimer (deux grilles par scénario)"
    return [
        Heading(2, words("Matériel"), page=True),
        *liste((*(MATERIEL_JEUX if played else MATERIEL), who, *judges, count)),
    ]
