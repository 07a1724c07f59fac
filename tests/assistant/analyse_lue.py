"""What the rules say of a text, for tests of a trap at a time."""

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import selon_les_regles


def moves(texte: str) -> set[str]:
    return {item.mouvement for item in selon_les_regles(Lecture(texte))[0]}


def faults(texte: str) -> list[tuple[str, str]]:
    return [(item.type, item.extrait) for item in selon_les_regles(Lecture(texte))[1]]
