"""A day of role-plays, for a référentiel that has no épreuve: nobody is examined, no jury sits.

The times are Jalon's own, as the candidate's sheet says: the Interfédé sets none.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from assistant.scenarios.planning import ECRIT, JEU, OUVERTURE, PREPARATION, Passage, heure

RETOUR = 20
"""Minutes in which the group tells what it saw, once a role-play is over."""
MATIN, APRES_MIDI = 4, 5
"""Role-plays of a room before and after lunch."""
REPRISE = 13 * 60 + 30
"""The first role-play of the afternoon: it is prepared once lunch is over."""
PAR_JOUR = MATIN + APRES_MIDI
REGLE = (
    "Une journée de jeux de rôle, sans épreuve ni note : un format d'entraînement. Chaque personne"
    f" prépare {PREPARATION} minutes, joue {JEU} minutes, entend le retour du groupe {RETOUR}"
    f" minutes, puis écrit {ECRIT} minutes. Ces durées et ces horaires sont une proposition de"
    " Jalon : le cahier de l'Interfédé n'en fixe pas."
)
MATERIEL = (
    "une table et trois chaises dans la salle de jeu, le groupe en retrait",
    "une seconde salle, au calme, pour préparer et écrire pendant qu'un autre jeu se tient",
    "du papier et un stylo, ou un ordinateur",
    "une horloge visible, sans alarme",
    "les fiches imprimées séparément",
)


def planning_jeux(nombre: int, salles: int) -> list[Passage]:
    """Everybody's role-play, `salles` of them at once, day after day."""
    found: list[Passage] = []
    for room in range(salles):
        players = range(room + 1, nombre + 1, salles)
        for rank, player in zip(count(), players):
            found += _passages(player, rank // PAR_JOUR + 1, room + 1, rank % PAR_JOUR)
    return sorted(found, key=lambda row: (row.jour, row.debut, row.candidat))


def salles_pour(nombre: int) -> int:
    """How many rooms see them all play in one day."""
    return -(-nombre // PAR_JOUR)


def salles_dites(nombre: int) -> str:
    """How many rooms Jalon counts when nobody says how many there are, and why."""
    rooms = salles_pour(nombre)
    one = "une salle de jeu suffit" if rooms == 1 else f"il en faut {rooms}"
    return (
        f"Salles : {one} pour que chacun joue en un jour (une salle accueille {PAR_JOUR} jeux au"
        " plus par jour). Ce compte est de Jalon."
    )


def jours_dits(nombre: int, salles: int) -> str:
    """How many days, and the lunch."""
    most = -(-nombre // salles)
    days = -(-most // PAR_JOUR)
    noon = OUVERTURE + PREPARATION + MATIN * (JEU + RETOUR)
    eats = f" Déjeuner de {heure(noon + ECRIT)} à {heure(REPRISE - PREPARATION)}, dès {heure(noon)}"
    lunch = f"{eats} pour qui n'écrit pas." if most > MATIN else ""
    said = "Une journée suffit." if days == 1 else f"Il faut {days} jours."
    return f"{said}{lunch}"


def _passages(player: int, day: int, room: int, rank: int) -> Iterator[Passage]:
    afternoon = rank >= MATIN
    first = REPRISE if afternoon else OUVERTURE + PREPARATION
    begins = first + (rank - MATIN * afternoon) * (JEU + RETOUR)
    steps: Sequence[tuple[str, str, int, int, bool]] = (
        ("Préparation, seul", "Prépare", begins - PREPARATION, PREPARATION, False),
        ("Jeu de rôle, avec le comédien", "Joue", begins, JEU, True),
        ("Retour du groupe : des faits, puis des pistes", "Retour", begins + JEU, RETOUR, True),
        ("Écriture de la synthèse, seul", "Écrit", begins + JEU + RETOUR, ECRIT, False),
    )
    for said, short, start, minutes, present in steps:
        place = f"salle de jeu {room}" if present else f"salle de préparation {room}"
        yield Passage(player, day, room, place, said, short, start, start + minutes, present)
