"""A day of mock sessions: 2 h 55 for a candidate, 2 h 20 of jury, rooms and material.

Source: RE of the titre professionnel, table of the épreuves and «durée» of the jury
(002:1517-1528, 1730); the order is free for the questioning on the production (002:1521), and
nobody of the jury is needed for the preparation and the writing (002:1738): they go on while the
jury hears somebody else, one candidate at a time (002:1736).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.scenarios.scenario import Scenario

PREPARATION, JEU, ECRIT, ORAL, PRODUCTION, FINAL = 15, 30, 20, 20, 60, 30
"""Minutes, in order: alone, played, written alone, analysis and questions, production, end."""
CANDIDAT = PREPARATION + JEU + ECRIT + ORAL + PRODUCTION + FINAL
JURY = CANDIDAT - PREPARATION - ECRIT
OUVERTURE, FERMETURE, DEJEUNER, PAUSE = 8 * 60 + 30, 18 * 60, 60, 15
"""Of a training day, in minutes since midnight: ours, not the référentiel's."""
LECTURE, BATTEMENT, ACCUEIL = 20, 5, 10
"""Ours too: what a jury reads before its first questioning, from one candidate to another, and how
long before their first step candidates are expected."""
LOT_MAX = 60
"""Candidates of a day at most, on screen and on the command line."""
PAR_JOUR = 3
"""Whole sessions that one jury hears between the opening and the closing, lunch taken."""
ETAPES = {
    "preparation": ("Préparation, seul", "Prépare", PREPARATION, False),
    "jeu": ("Mise en situation, avec le comédien", "Joue", JEU, True),
    "ecrit": ("Écriture de la synthèse, seul", "Écrit", ECRIT, False),
    "oral": ("Entretien technique : analyse orale et questions", "Oral", ORAL, True),
    "production": ("Questionnement à partir de la production", "Prod.", PRODUCTION, True),
    "final": ("Entretien final", "Final", FINAL, True),
}
"""What each is called, in full and at the head of a narrow column; minutes; whether heard."""
PAUSES = (
    f" Le jury a {PAUSE} minutes de pause entre deux mises en situation : le temps, pour qui joue,"
    " de changer de rôle."
)
Pas = tuple[int, str, int]
"""Which candidate of the group, which step, and its start, in minutes."""
SEUL: tuple[Pas, ...] = (
    (0, "preparation", -15),
    (0, "jeu", 0),
    (0, "ecrit", 30),
    (0, "oral", 50),
    (0, "production", 70),
    (0, "final", 130),
)
"""One candidate: the jury reads the production while the synthesis is written."""
DEUX: tuple[Pas, ...] = (
    (0, "production", 0),
    (1, "preparation", 45 + BATTEMENT),
    (1, "jeu", 60 + BATTEMENT),
    (0, "preparation", 75 + BATTEMENT + PAUSE),
    (0, "jeu", 90 + BATTEMENT + PAUSE),
    (1, "ecrit", 90 + BATTEMENT + PAUSE),
    (0, "ecrit", 120 + BATTEMENT + PAUSE),
    (1, "oral", 120 + 2 * BATTEMENT + PAUSE),
    (0, "oral", 140 + 3 * BATTEMENT + PAUSE),
    (0, "final", 160 + 4 * BATTEMENT + PAUSE),
)
"""Two candidates: each prepares and writes while the other is heard; the jury reads first.

Between both role-plays the jury has its pause, and who plays changes roles; the preparation room
holds one person at a time, so the second one writes once the first one has prepared.
"""
SUITE: tuple[Pas, ...] = ((1, "production", 0), (1, "final", 60))
"""What is left of the second one, after lunch."""


@dataclass(frozen=True)
class Passage:
    """A step of a candidate: from `debut` to `fin`, in minutes since midnight.

    `numero`: of the jury, or of the room of role-plays; `court`: the step in a word.
    """

    candidat: int
    jour: int
    numero: int
    salle: str
    etape: str
    court: str
    debut: int
    fin: int
    jury: bool


def planning(nombre: int, jurys: int) -> list[Passage]:
    """Every candidate's whole session, `jurys` of them at once, day after day."""
    found: list[Passage] = []
    for jury in range(jurys):
        candidates = [number + 1 for number in range(jury, nombre, jurys)]
        for day, group in enumerate(_days(candidates), 1):
            found += [replace(row, jour=day) for row in _day(group, jury + 1)]
    return sorted(found, key=lambda row: (row.jour, row.debut, row.candidat))


def jours(nombre: int, jurys: int) -> int:
    """How many days a jury needs to hear its candidates."""
    most = -(-nombre // jurys)
    return -(-most // PAR_JOUR)


def jurys_pour(nombre: int) -> int:
    """How many juries see them all in one day."""
    return -(-nombre // PAR_JOUR)


def _days(candidates: Sequence[int]) -> Iterator[Sequence[int]]:
    """Days of like lengths rather than a full one and a short one."""
    left, days = [*candidates], -(-len(candidates) // PAR_JOUR)
    for day in range(days, 0, -1):
        count = -(-len(left) // day)
        yield left[:count]
        left = left[count:]


def _day(group: Sequence[int], jury: int) -> Iterator[Passage]:
    """A pair in the morning, what is left of it after lunch, then a third one."""
    if len(group) == 1:
        yield from _steps(SEUL, group, OUVERTURE + PREPARATION, jury)
        return
    yield from _steps(DEUX, group, OUVERTURE + LECTURE, jury)
    clock = _midi() + DEJEUNER
    yield from _steps(SUITE, group, clock, jury)
    if group[2:]:
        yield from _steps(SEUL, group[2:], clock + _long(SUITE) + PAUSE, jury)


def _midi() -> int:
    return OUVERTURE + LECTURE + _long(DEUX)


def _long(steps: Sequence[Pas]) -> int:
    return max(start + ETAPES[name][2] for _, name, start in steps)


def _steps(steps: Sequence[Pas], group: Sequence[int], clock: int, jury: int) -> Iterator[Passage]:
    for rank, name, start in steps:
        said, short, minutes, present = ETAPES[name]
        room = f"salle du jury {jury}" if present else f"salle de préparation {jury}"
        begins = clock + start
        end = begins + minutes
        yield Passage(group[rank], 1, jury, room, said, short, begins, end, present)


def durees_dites(nombre: int, jurys: int) -> str:
    """How many days, and why; with a pause and a lunch that everybody reads."""
    most = -(-nombre // jurys)
    days, noon = jours(nombre, jurys), _midi()
    lunch = f"{PAUSES} Déjeuner de {heure(noon)} à {heure(noon + DEJEUNER)}." if most > 1 else ""
    if days == 1:
        return f"Une journée suffit, de {heure(OUVERTURE)} à 18 h au plus tard.{lunch}"
    whole = heure(most * JURY)
    return (
        f"Il faut {days} jours : un jury qui entend {most} candidats siège {most} fois"
        f" {heure(JURY)}, soit {whole}, sans compter lecture ni déjeuner ; il en entend"
        f" {PAR_JOUR} au plus entre {heure(OUVERTURE)} et 18 h. Avec"
        f" {jurys_pour(nombre)} jurys, une journée suffirait.{lunch}"
    )


def heure(minutes: int) -> str:
    """`8 h 30`, never cut at the end of a line."""
    return f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}"


A_AJOUTER = (
    (
        "Lire les productions : le jury en prend connaissance le jour même, avant le"
        f" questionnement, et prépare ses questions. Ici, de {heure(OUVERTURE)} à"
        f" {heure(OUVERTURE + LECTURE)} quand le questionnement vient en premier ; celle d'après"
        " au déjeuner, ou pendant que la synthèse s'écrit. Ajoutez-en selon leur longueur.",
        "cip/titre/jury/protocole/lecture-production",
    ),
    (
        "Prendre connaissance de l'épreuve et des dossiers, corriger, délibérer : ce temps"
        " supplémentaire du jury est à ajouter, avant l'ouverture ou après le dernier candidat.",
        "cip/titre/jury/protocole/temps-supplementaire",
    ),
    (
        "Tirer au sort : à l'examen, le candidat tire la fiche au sort, sans en prendre"
        " connaissance. Ici, les fiches sont réparties d'avance.",
        "cip/titre/mise-en-situation",
    ),
)
"""What the exam asks for beyond these times, and the line that says so."""
MATERIEL = (
    "une table et trois chaises dans la salle du jury, le jury en retrait",
    "une seconde salle, au calme, pour préparer et écrire pendant que le jury en entend un autre",
    "la production de chaque candidat, remise au jury à l'ouverture : il la lit avant d'en parler",
    "du papier et un stylo, ou un ordinateur sans accès à vos notes",
    "une horloge visible, sans alarme",
    "les fiches du candidat, du comédien et de l'observateur, imprimées séparément",
)


def fiches_a_imprimer(scenarios: list[Scenario]) -> int:
    """Candidate, actor, two observers and trainer: five sheets a scenario."""
    return 5 * len(scenarios)
