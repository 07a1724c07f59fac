"""What findings say of one another: questions, never verdicts."""

import re
from functools import lru_cache

from assistant.analyse.constat import Constat, Repere
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.ajustements import MANQUES, manques
from knowledge.french import STOP, stem, words

_EFFECT = alternatives(
    (
        r"\b(?:alors|du coup|donc|c'est pourquoi|ce qui m'a|m'a (?:empeche|pousse|conduit"
        r"|amene|fait|aide|rendu|permis))",
        r"\bj'ai (?:respire|ralenti|accelere|coupe|parle plus|repris|marque une pause|abrege"
        r"|hesite|fini par)",
        r"\b(?:s'entendait|s'est vue?|se voyait|j'en ai parle|j'ai pu)",
    )
)
WORD = re.compile(r"\w+")


def questions(lecture: Lecture, reperes: list[Repere]) -> list[str]:
    """What does not join up, asked."""
    frames = donnees("reperage")["questions"]
    found = []
    for shared in _same_moment(reperes):
        found.append(str(frames["meme_moment"]).format(mots=shared))
    if phrase := _without_effect(lecture, reperes):
        found.append(str(frames["emotion_sans_effet"]).format(phrase=phrase))
    plans = [item for item in reperes if item.mouvement == "ajustements"]
    if plans and not any(item.mouvement == "axes" for item in reperes):
        found.append(str(frames["ajustement_sans_axe"]).format(phrase=plans[0].phrase))
    return [*_blameless(lecture), *found]


def _blameless(lecture: Lecture) -> list[str]:
    """« Je n'ai rien à me reprocher »: asked once, never reproached."""
    pattern = alternatives(donnees("negations")["sans_reproche"])
    for phrase in lecture.phrases:
        if not phrase.titre and (match := lecture.cherche(pattern, phrase)):
            start, end = lecture.span(match)
            frame = str(donnees("reperage")["questions"]["sans_reproche"])
            return [frame.format(mots=lecture.texte[start:end], phrase=phrase.numero)]
    return []


def ajustements(lecture: Lecture, reperes: list[Repere]) -> tuple[list[Constat], list[str]]:
    """For each adjustment: what it does not say of when, with whom and sign of success."""
    by_number = {item.numero: item for item in lecture.phrases if not item.titre}
    asked, found = [], []
    plans = [item for item in reperes if item.mouvement == "ajustements"]
    said_once = " ".join(_folded(lecture, by_number[item.phrase]) for item in plans)
    for item in plans:
        left = manques(_folded(lecture, by_number[item.phrase]))
        if left:
            said = ", ".join(MANQUES[name] for name in left)
            place = ((item.start, item.end, item.extrait),)
            found.append(
                Constat("ajustement", f"Phrase {item.phrase}, il reste à dire : {said}.", place)
            )
    missing = manques(said_once) if plans else ()
    if missing and plans:
        frame = str(donnees("reperage")["questions"]["ajustement_flou"])
        asked.append(
            frame.format(phrase=plans[0].phrase, manque=", ".join(MANQUES[n] for n in missing))
        )
    return found, asked


def _folded(lecture: Lecture, phrase: Phrase) -> str:
    start, end = lecture.de(phrase)
    return lecture.plis.texte[start:end]


def _same_moment(reperes: list[Repere]) -> list[str]:
    strengths = [item for item in reperes if item.mouvement == "points_forts"]
    axes = [item for item in reperes if item.mouvement == "axes"]
    for one in strengths:
        for other in axes:
            shared = _told(one.extrait) & _told(other.extrait)
            if len(shared) >= 2 and one.phrase != other.phrase:
                known = (word for word in WORD.findall(other.extrait) if _told(word) & shared)
                return [" et ".join(f"« {word} »" for word in list(dict.fromkeys(known))[:2])]
    return []


def _told(extrait: str) -> set[str]:
    return {
        stem(word) for word in words(extrait) if word not in STOP and len(word) > 4
    } - _everywhere()


@lru_cache(maxsize=1)
def _everywhere() -> frozenset[str]:
    """Words that two sentences share without speaking of one moment: « trois », « points »."""
    return frozenset(stem(word) for item in donnees("reperage")["partout"] for word in words(item))


def _without_effect(lecture: Lecture, reperes: list[Repere]) -> int:
    """The first emotion after which nothing says what it changed; 0 when each has its effect."""
    by_number = {item.numero: item for item in lecture.phrases if not item.titre}
    feelings = [item for item in reperes if item.mouvement == "emotions"]
    for item in feelings:
        near = [by_number[n] for n in (item.phrase, item.phrase + 1) if n in by_number]
        if any(lecture.cherche(_EFFECT, phrase) for phrase in near):
            return 0
    return feelings[0].phrase if feelings else 0
