"""A day of mock sessions: 2 h 55 for a candidate, 2 h 20 of jury, rooms and material.

Source: RE of the titre professionnel, table of the épreuves and «durée» of the jury
(002:1517-1528, 1730); the order is free for the questioning on the production (002:1521).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.scenarios.scenario import Scenario

PREPARATION, JEU, ECRIT, ORAL, PRODUCTION, FINAL = 15, 30, 20, 20, 60, 30
"""Minutes, in order: alone, played, written alone, analysis and questions, production, end."""
CANDIDAT = PREPARATION + JEU + ECRIT + ORAL + PRODUCTION + FINAL
JURY = CANDIDAT - PREPARATION - ECRIT
OUVERTURE, FERMETURE, MIDI, PAUSE = 8 * 60 + 30, 18 * 60 + 30, 12 * 60 + 30, 60
"""Of a training day, in minutes since midnight: ours, not the référentiel's."""
ETAPES = (
    ("Préparation, seul", PREPARATION, False),
    ("Mise en situation, avec le comédien", JEU, True),
    ("Écriture de la synthèse, seul", ECRIT, False),
    ("Entretien technique : analyse orale et questions", ORAL, True),
    ("Questionnement à partir de la production", PRODUCTION, True),
    ("Entretien final", FINAL, True),
)


@dataclass(frozen=True)
class Passage:
    """A step of a candidate: from `debut` to `fin`, in minutes since midnight."""

    candidat: int
    jour: int
    salle: str
    etape: str
    debut: int
    fin: int
    jury: bool


def planning(nombre: int, jurys: int) -> list[Passage]:
    """Every candidate's whole session, `jurys` of them at once, day after day."""
    found: list[Passage] = []
    for jury in range(jurys):
        candidates = range(jury, nombre, jurys)
        found += _jury(jury + 1, [*candidates])
    return sorted(found, key=lambda row: (row.jour, row.debut, row.candidat))


def _jury(jury: int, candidates: list[int]) -> Iterator[Passage]:
    """One after the other: a jury sees one candidate at a time (RE, 002:1736)."""
    day, clock = 1, OUVERTURE
    for candidate in candidates:
        clock = _after_lunch(clock)
        if clock + CANDIDAT > FERMETURE:
            day, clock = day + 1, OUVERTURE
        yield from _session(candidate + 1, day, jury, clock)
        clock += CANDIDAT + 5


def _after_lunch(clock: int) -> int:
    """A session is never cut; lunch is taken between two of them."""
    return clock + PAUSE if clock > OUVERTURE and MIDI - 90 <= clock < MIDI + 90 else clock


def _session(candidate: int, day: int, jury: int, start: int) -> Iterator[Passage]:
    for name, minutes, present in ETAPES:
        room = f"salle du jury {jury}" if present else f"salle de préparation {jury}"
        yield Passage(candidate, day, room, name, start, start + minutes, present)
        start += minutes


def heure(minutes: int) -> str:
    """`8 h 30`"""
    return f"{minutes // 60} h {minutes % 60:02d}"


MATERIEL = (
    "une table et trois chaises dans la salle du jury, le jury en retrait",
    "une table au calme pour préparer et pour écrire",
    "du papier et un stylo, ou un ordinateur sans accès à vos notes",
    "une horloge visible, sans alarme",
    "les fiches du candidat, du comédien et de l'observateur, imprimées séparément",
)


def fiches_a_imprimer(scenarios: list[Scenario]) -> int:
    """Candidate, actor, two observers and trainer: five sheets a scenario."""
    return 5 * len(scenarios)
