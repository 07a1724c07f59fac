"""Facts: a verb of something seen, heard or done, where nothing else is recognised."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import ADVERBES, TIERS, alternatives, compiler, donnees, sans_accents
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe, signe

_HAS = (
    r"\b(?:ai|as|a|avons|avez|ont|avait|avais|avaient|avions|suis|es|est|sommes|sont|etait|etais|"
    r"etaient|etions|ayant|m'a|l'a|l'ai|m'ont)"
)
_NOT = r"(?:(?:pas|point|plus|jamais|rien|presque|ensuite|alors|lui|me) ){0,2}"
_DID = re.compile(
    rf"(?<![a-zà-ÿ])(?:{_HAS[2:]})\s+(?:[a-zà-ÿ']+\s+){{0,2}}?(?!été)[a-zà-ÿ]{{2,}}(?<!it)(?<!chet)ée?s?(?![a-zà-ÿ])"
)
_SAID = re.compile(
    r"(?:dit|repond|demande|ajoute|crie|murmure|lance|repondu|demandait|repete|lu|ecrit"
    r"|:)\s*,?:?\s*¤"
)
_NOTED = re.compile(
    r"\b[a-zA-Z]+\.? (?:partie?|arrivee?|venue?|sortie?|debuta|arriva|partit|sortit|commenca)\b"
)
ACTS = 3
"""The first patterns: those of a plain act, seen or done."""
PAST = 2
"""The first of these: those of an act in the past."""
_NUMBERS = re.compile(
    r"\b(?:le \d{1,2}\b|a \d{1,2} ?h|\d{1,2} ?h ?\d{0,2}\b|\d+ (?:ans|minutes|personnes|mois"
    r"|semaines|jours))"
)


def fait(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """The first factual verb of a sentence, its quotes hidden; nothing where doubt is said."""
    start, end = lecture.de(phrase)
    if match := lecture.cherche(_projets(), phrase):
        return signe(lecture, phrase, match, "projet ou situation de la personne")
    if lecture.cherche(_not_told(), phrase):
        return None
    for regle, pattern in _patterns():
        if match := pattern.search(lecture.propre, start, end):
            return signe(lecture, phrase, match, regle)
    words = phrase.extrait(lecture.texte).lower()
    if match := _DID.search(words):
        return Signe(phrase, phrase.start + match.start(), phrase.start + match.end(), "fait")
    return None


def accompli(words: str) -> bool:
    """Whether a plain act, seen or done, is told in a clause."""
    patterns = _patterns()
    return _NOTED.search(words) is not None or any(
        pattern.search(words) for _, pattern in patterns[:ACTS]
    )


def raconte(lecture: Lecture, phrase: Phrase) -> bool:
    """Whether a sentence tells a past act or a figure: a fact, whatever the title above it."""
    words = lecture.mots(phrase)
    if lecture.cherche(_not_told(), phrase):
        return False
    told = (pattern.search(words) for _, pattern in _patterns()[:PAST])
    return any(told) or _NUMBERS.search(words) is not None


@lru_cache(maxsize=1)
def _projets() -> re.Pattern[str]:
    return alternatives(donnees("faits")["projets"])


@lru_cache(maxsize=1)
def _not_told() -> re.Pattern[str]:
    return alternatives(donnees("faits")["sauf"])


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = donnees("faits")
    done = "|".join(f"{sans_accents(word)}(?:e|s|es)?" for word in words["participes"])
    now = "|".join(sans_accents(word) for word in words["presents"])
    acts = "|".join(
        f"{sans_accents(word)[:-1]}e(?:nt)?" for word in words["participes"] if word.endswith("é")
    )
    then = "|".join(sans_accents(word) for word in words["imparfaits"])
    subject = (
        r"(?:\b(?:je|j'|il|elle|iel|ils|elles|nous|on|qui)|\b(?!(?:la|le|les|une?|cette|ce|ces|sa|"
        r"son|ma|mon|notre|de|des|du|leur|sans|en|toute|chaque|aucune?|quelques?|plusieurs|mes|tes|ses|nos|vos|leurs|belle|bonne|petite|litterature|question)\b)"
        r"[a-z][a-z-]+) (?:ne |n'|me |m'"
        r"|lui |l'|se |s'|nous |y |en |le |la |les |leur )*"
    )
    return (
        ("chose faite ou vue", compiler(rf"{_HAS} {ADVERBES}{_NOT}(?:{done})\b")),
        ("chose vue", compiler(rf"{subject}(?:{then})\b")),
        ("chose faite ou vue", compiler(rf"{subject}(?:{now})\b")),
        (
            "chose faite ou vue",
            compiler(
                rf"{TIERS} (?:ne |n'|me |m'|lui |l'|se |s'|nous |y |en |le |la |les )*(?:{acts})\b"
            ),
        ),
        ("paroles rapportées", _SAID),
        ("fait situé", alternatives(words["tournures"])),
        ("fait daté ou chiffré", _NUMBERS),
    )
