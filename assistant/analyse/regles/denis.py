"""Denials: « je n'ai rien à améliorer » names nothing to improve, nor does blaming others."""

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.fautes import jugement
from assistant.analyse.regles.groupes import generalite

OWN = frozenset(("limites_fonction", "points_forts", "axes"))
"""What an author says of their own practice: a judgement on somebody else tells none of it."""


def nie(lecture: Lecture, phrase: Phrase, mouvement: str) -> bool:
    """Whether a sentence denies a movement."""
    denials = donnees("negations").get(mouvement)
    if denials and lecture.cherche(alternatives(denials), phrase):
        return True
    return generalite(lecture, phrase) is not None or _blames(lecture, phrase, mouvement)


def _blames(lecture: Lecture, phrase: Phrase, mouvement: str) -> bool:
    """« Il faudrait qu'elle fasse des efforts »: the author is nowhere in it."""
    others = donnees("negations")["autrui"]
    if mouvement not in OWN or lecture.cherche(compiler(others["moi"]), phrase):
        return False
    expected = mouvement in others and lecture.cherche(alternatives(others[mouvement]), phrase)
    return bool(expected) or jugement(lecture, phrase) is not None
