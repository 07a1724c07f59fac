"""A day of role-plays, where no jury sits: the Interfédé has no épreuve, Arobase a role-play.

Arobase sets thirty minutes in the bloc B and, for RNCP36128 alone, who judges it (000:28, 31;
001:43). All other times are Jalon's own, as the candidate's sheet says.
"""

from collections.abc import Iterator, Sequence
from itertools import count

from assistant.scenarios.planning import ECRIT, JEU, OUVERTURE, PAUSE, PREPARATION, Passage, heure

RETOUR = 20
"""Minutes in which the group tells what it saw, once a role-play is over."""
DEMI, AVANT_PAUSE = 4, 2
"""Role-plays of a room before lunch, as many after; how many before the pause of each half."""
REPRISE = 13 * 60 + 45
"""The first role-play of the afternoon: it is prepared once lunch is over."""
PAR_JOUR = 2 * DEMI
MINUTES = (
    f"Chaque personne prépare {PREPARATION} minutes, joue {JEU} minutes, entend le retour du groupe"
    f" {RETOUR} minutes, puis écrit {ECRIT} minutes."
)
AROBASE = (
    "Une journée de jeux de rôle, sans jury. Le référentiel {nom} prévoit, au bloc B, un jeu de"
    f" rôle de {JEU} minutes en contrôle continu, {{juges}} {MINUTES} Hors les {JEU} minutes du"
    " jeu, ces durées et ces horaires sont un format d'entraînement proposé par Jalon."
)
REGLES = {
    "interfede": (
        "Une journée de jeux de rôle, sans épreuve ni note : un format d'entraînement."
        f" {MINUTES} Ces durées et ces horaires sont une proposition de Jalon : le cahier de"
        " l'Interfédé n'en fixe pas."
    ),
    "rncp36128": AROBASE.format(
        nom="RNCP36128", juges="évalué par un formateur et le responsable de formation."
    ),
    "rncp37504": AROBASE.format(nom="RNCP37504", juges="et ne dit pas qui l'évalue."),
}
"""By référentiel whose day has no jury: what its text says of the role-play, and what is ours."""
APPUIS = {"rncp36128": ("rncp36128/B/modalite/1",), "rncp37504": ("rncp37504/B/modalite/1",)}
"""The lines that say it."""
JUGES = {"rncp36128": "un formateur et le responsable de formation, qui évaluent le jeu de rôle"}
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
    noon = OUVERTURE + PREPARATION + _apres(DEMI)
    eats = f" Déjeuner de {heure(noon + ECRIT)} à {heure(REPRISE - PREPARATION)}, dès {heure(noon)}"
    lunch = f"{eats} pour qui n'écrit pas." if most > DEMI else ""
    rest = f" Une pause de {PAUSE} minutes après deux jeux." if most > AVANT_PAUSE else ""
    said = "Une journée suffit." if days == 1 else f"Il faut {days} jours."
    return f"{said}{rest}{lunch}"


def _apres(plays: int) -> int:
    """Minutes that so many role-plays of a half-day take before the next one, its pause taken."""
    return plays * (JEU + RETOUR) + PAUSE * (plays >= AVANT_PAUSE)


def _passages(player: int, day: int, room: int, rank: int) -> Iterator[Passage]:
    first = REPRISE if rank >= DEMI else OUVERTURE + PREPARATION
    begins = first + _apres(rank % DEMI)
    steps: Sequence[tuple[str, str, int, int, bool]] = (
        ("Préparation, seul", "Prépare", begins - PREPARATION, PREPARATION, False),
        ("Jeu de rôle, avec le comédien", "Joue", begins, JEU, True),
        ("Retour du groupe : des faits, puis des pistes", "Retour", begins + JEU, RETOUR, True),
        ("Écriture de la synthèse, seul", "Écrit", first + _apres(rank % DEMI + 1), ECRIT, False),
    )
    for said, short, start, minutes, present in steps:
        place = f"salle de jeu {room}" if present else f"salle de préparation {room}"
        yield Passage(player, day, room, place, said, short, start, start + minutes, present)
