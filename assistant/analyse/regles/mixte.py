"""A fact and what the author makes of it, in one breath: « elle a claqué la porte, quelle impolitesse »."""

import re

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe

REGLE = "phrase mixte, un fait et un avis"
_FACT = compiler(
    r"(?:{tiers}|\b[a-z][a-z-]+) (?:ne |n'|me |m'|lui |l'|se |s'|nous |y |en )*(?:a|ont|est|s'est|avait)\s"
)
_VIEW = compiler(
    r"[,;:] (?:et |mais |donc )?(?:ca |cela |ce qui |tout ca )?"
    r"(?P<avis>(?:c'est|c'etait|quel|quelle|preuve|signe|ce qui (?:est|montre|prouve|veut dire)|"
    r"(?:il|elle|ils|elles) (?:n'a|n'ont|ne |est |etait |sont |manque|se fiche|s'en|s'est pas|fait )|"
    r"avec (?:beaucoup|peu|un air|une attitude))[^.;]*)"
)


def mixte(
    lecture: Lecture, phrase: Phrase, jugee: Signe | None
) -> tuple[Signe, tuple[str, str]] | None:
    """The sentence, its fact and its view, when both stand in it."""
    start, end = lecture.de(phrase)
    words = lecture.sienne[start:end]
    view = _VIEW.search(words)
    if view is None or compiler(r"^[^,]*\bj(?:e |'ai )").search(words):
        return None
    fact = _FACT.search(words[: view.start()])
    if fact is None or not _judges(view.group("avis")):
        return None
    place = start + view.start("avis")
    where = lecture.plis.span(place, end)
    said = lecture.texte[where[0] : phrase.end]
    return Signe(phrase, phrase.start, phrase.end, REGLE), (
        lecture.texte[phrase.start : where[0]].rstrip(" ,;:"),
        said,
    )


def _judges(view: str) -> bool:
    return alternatives(donnees("fautes")["mixte"]["avis"]).search(view) is not None
