"""Denials: « je n'ai rien à améliorer » names nothing to improve."""

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.analyse.phrases import Phrase


def nie(lecture: Lecture, phrase: Phrase, mouvement: str) -> bool:
    """Whether a sentence denies a movement."""
    denials = donnees("negations").get(mouvement)
    return bool(denials and lecture.cherche(alternatives(denials), phrase))
