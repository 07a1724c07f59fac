"""A batch for a training day: greedy pairwise coverage, then its table and its planning."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.export.document import Block, Document, Heading, Listing, Paragraph, Run, words
from assistant.scenarios.couverture import choisir
from assistant.scenarios.demande import Demande, lire_demande
from assistant.scenarios.fiche_couverture import blocs as couverte
from assistant.scenarios.fiche_journee import ensemble, par_jury
from assistant.scenarios.formes import cite, liste, page
from assistant.scenarios.generateur import composer
from assistant.scenarios.planning import (
    A_AJOUTER,
    CANDIDAT,
    JURY,
    MATERIEL,
    PAR_JOUR,
    durees_dites,
    fiches_a_imprimer,
    heure,
    jurys_pour,
    planning,
)
from assistant.scenarios.planning_jeux import MATERIEL as MATERIEL_JEUX
from assistant.scenarios.planning_jeux import REGLE as REGLE_JEUX
from assistant.scenarios.planning_jeux import jours_dits, planning_jeux, salles_dites, salles_pour
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.fiches_scenario import Pratique
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import Supports

SANS_EPREUVE = "interfede"
"""The référentiel that has savoir-faire, and neither exam nor jury."""
CANDIDATS = 32
"""Scenarios tried for each place of a batch."""
REGLE = f"Chaque candidat a {heure(CANDIDAT)} d'épreuves, dont {heure(JURY)} avec le jury"
DUREES = (
    "ces durées sont celles du titre CIP",
    "ces durées sont un format d'entraînement, celui du titre CIP : elles ne sont pas celles d'une"
    " épreuve de ce référentiel",
)
MANQUE = "Ce que demande l'examen du titre CIP, et que ce planning ne tient pas en entier"
HORAIRES = "Les horaires de la journée, eux, sont une proposition."


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


def jurys_dits(nombre: int, referentiel: str = "cip") -> str:
    """How many juries Jalon counts when nobody says how many there are, and why."""
    if referentiel == SANS_EPREUVE:
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
    body = [
        *_day(scenarios, juries),
        *_material(list(scenarios)),
        *couverte(scenarios, supports, catalogue),
    ]
    return page(f"Journée d'entraînement, {len(scenarios)} scénarios", body, compact=True)


def _day(scenarios: Sequence[Scenario], juries: int) -> Iterator[Block]:
    """Sessions before juries; role-plays where the référentiel has no épreuve."""
    number, referentiel = len(scenarios), scenarios[0].referentiel
    counted = () if juries else (jurys_dits(number, referentiel),)
    if referentiel == SANS_EPREUVE:
        juries = juries or salles_pour(number)
        day, rule, place, others = planning_jeux(number, juries), REGLE_JEUX, "Salle", "Groupe"
        why = (*counted, jours_dits(number, juries))
    else:
        juries = juries or jurys(number)
        day, rule, place, others = planning(number, juries), regle(referentiel), "Jury", "Jury"
        why = (*counted, durees_dites(number, juries))
    yield from ensemble(day, scenarios, place)
    yield Paragraph((Run(rule, emphasis=True),))
    yield from (Paragraph(words(line)) for line in why)
    if referentiel != SANS_EPREUVE:
        yield from _missing(referentiel)
    yield from par_jury(day, scenarios, place, others)


def _missing(referentiel: str) -> Iterator[Block]:
    """What the exam asks and this day does not hold; cited where it is that référentiel's exam."""
    yield Paragraph((Run(f"{MANQUE} :", strong=True),))
    cited = referentiel == "cip"
    yield Listing(tuple(cite(text, [name] if cited else []) for text, name in A_AJOUTER))


def regle(referentiel: str) -> str:
    """Whose times the planning keeps: those of an exam for the titre alone."""
    return f"{REGLE} : {DUREES[referentiel != 'cip']}. {HORAIRES}"


def _material(scenarios: list[Scenario]) -> list[Block]:
    played = scenarios[0].referentiel == SANS_EPREUVE
    who = f"un comédien ou une comédienne par {'salle' if played else 'jury'}"
    count = f"{fiches_a_imprimer(scenarios)} fiches à imprimer (deux grilles par scénario)"
    return [
        Heading(2, words("Matériel"), page=True),
        *liste((*(MATERIEL_JEUX if played else MATERIEL), who, count)),
    ]
