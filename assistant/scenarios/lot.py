"""A batch for a training day: greedy pairwise coverage, then its table and its planning."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.export.document import Block, Document, Paragraph, Run, Table, words
from assistant.scenarios.couverture import choisir
from assistant.scenarios.demande import Demande, lire_demande
from assistant.scenarios.fiche_couverture import blocs as couverte
from assistant.scenarios.formes import liste, page, titre
from assistant.scenarios.generateur import composer
from assistant.scenarios.planning import (
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
CANDIDATS = 16
"""Scenarios tried for each place of a batch."""
REGLE = f"Chaque candidat a {heure(CANDIDAT)} d'épreuves, dont {heure(JURY)} avec le jury"
DUREES = (
    "ces durées sont celles du titre CIP",
    "ces durées sont un format d'entraînement, celui du titre CIP : elles ne sont pas celles d'une"
    " épreuve de ce référentiel",
)
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
        *couverte(scenarios, supports, catalogue),
        *_who(scenarios),
        *_day(len(scenarios), scenarios[0].referentiel, juries),
        *_material(list(scenarios)),
    ]
    return page(f"Journée d'entraînement, {len(scenarios)} scénarios", body)


def _day(number: int, referentiel: str, juries: int) -> list[Block]:
    """Sessions before juries; role-plays where the référentiel has no épreuve."""
    counted = () if juries else (jurys_dits(number, referentiel),)
    if referentiel == SANS_EPREUVE:
        juries = juries or salles_pour(number)
        why = (*counted, jours_dits(number, juries))
        return _planning(planning_jeux(number, juries), REGLE_JEUX, why, "Groupe")
    juries = juries or jurys(number)
    why = (*counted, durees_dites(number, juries))
    return _planning(planning(number, juries), regle(referentiel), why, "Jury")


def _who(scenarios: Sequence[Scenario]) -> list[Block]:
    """Which scenario each candidate plays, by its number and its seed."""
    head = ("Candidat", "Scénario", "Graine", "Structure", "Rôle à jouer")
    rows = tuple(
        (
            words(str(number)),
            words(f"{number:02d}"),
            words(row.graine),
            words(row.structure.nom),
            words(f"{row.personne.prenom}, {row.personne.age} ans"),
        )
        for number, row in enumerate(scenarios, 1)
    )
    return [titre(2, "Qui joue quoi"), Table(tuple(map(words, head)), rows)]


def regle(referentiel: str) -> str:
    """Whose times the planning keeps: those of an exam for the titre alone."""
    return f"{REGLE} : {DUREES[referentiel != 'cip']}. {HORAIRES}"


def _planning(day: Sequence[Passage], rule: str, why: Sequence[str], others: str) -> list[Block]:
    head = ("Jour", "Candidat et scénario", "Heures", "Étape", "Salle", others)
    rows = tuple(
        (
            words(str(row.jour)),
            words(f"{row.candidat} : scénario {row.candidat:02d}"),
            words(f"{heure(row.debut)} à {heure(row.fin)}"),
            words(row.etape),
            words(row.salle),
            words("présent" if row.jury else "non requis"),
        )
        for row in day
    )
    return [
        titre(2, "Planning"),
        Paragraph((Run(rule, emphasis=True),)),
        *(Paragraph(words(line)) for line in why),
        Table(tuple(map(words, head)), rows),
    ]


def _material(scenarios: list[Scenario]) -> list[Block]:
    played = scenarios[0].referentiel == SANS_EPREUVE
    who = f"un comédien ou une comédienne par {'salle' if played else 'jury'}"
    count = f"{fiches_a_imprimer(scenarios)} fiches à imprimer (deux grilles par scénario)"
    return [titre(2, "Matériel"), *liste((*(MATERIEL_JEUX if played else MATERIEL), who, count))]
