"""Texts written without capitals (dictated, sent by phone), or in capitals only.

They are read a second time with a capital on the words that are not French, and on those alone.
The places stay the same. Only the rules that need a cue are believed on such a text: a word that
is merely misspelled is nobody's name.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import donnees, est_francais, liste, plie, prenoms
from assistant.confidentialite.regles.structures import COMMON
from assistant.confidentialite.trouvaille import Trouvaille

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ELIDED = re.compile(r"^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’](?=\w)", re.IGNORECASE)
ELISION = re.compile(r"[cdjlmnst][aeiouyhàâéèêîôû]")
"""How a word begins when its article has lost its sign."""
INNER = re.compile(r"(?<=[^\W\d_'’] |\d |, )[A-ZÀ-Ý][a-zà-ÿ]")
"""A capital inside a sentence: whoever writes one writes the others."""
SHORT = re.compile(
    r"(?i)(?<![\w'’])(?:c|g|pr|tt|pk|kan|jai|cest|ct|slt|bjr|cc|chui|jsuis|stp|svp|dsl|pcq|ki|ke"
    r"|koi"
    r"|mdr|ya|ma di|sa va|tkt|jpp|bcp|rdv|auj|ajd|dsl|jsui|jvien|jpeu|jarrive|jabite|wsh|wesh"
    r"|mtn|tjs|tjr|qd|ds|svt|dc|dit moi|ché|fé|é)(?![\w'’])"
)
"""Spellings of a phone."""
NOTHING = "¤"
HOUR = re.compile(r"\d+[ ]?(?:h|e|er|ème|km|m|j|min)(?:[ ]?\d+)?(?![\w])")
"""«10h20», in a line that is all in capitals."""
FEW, SHOUTED = 4, 8
UNKNOWN = "majuscule sur un mot inconnu"
WEAK = frozenset([UNKNOWN, "nom avec son article", "nom forgé d'entreprise"])
"""Rules that trust a capital alone."""


def sans_majuscules(lecture: Lecture) -> Iterator[Trouvaille]:
    """What the rules find once the unknown words of such lines have a capital."""
    text = redresse(lecture.texte)
    if not text.strip(f"{NOTHING}\n"):
        return
    from assistant.confidentialite.regles import familles

    upright = Lecture(text, lecture.propres)
    for rule in familles():
        yield from (item for item in rule(upright) if _believed(item))


def _believed(item: Trouvaille) -> bool:
    """By a rule with a cue, or two unknown words in a row: «ozan aksoy»."""
    two = item.type == "nom" and " " in item.texte and not SHORT.search(item.texte)
    return item.regle not in WEAK or (two and item.regle == UNKNOWN)


def sans_cri(text: str) -> str:
    """The lines written in capitals only, set upright; the others as they are."""
    return "\n".join(_line(line) if _shouted(line) else line for line in text.split("\n"))


def _shouted(line: str) -> bool:
    line = HOUR.sub("", line)
    return line == line.upper() and len(WORD.findall(line)) >= SHOUTED


def redresse(text: str) -> str:
    """The lines without capitals, set upright; the others blank, so that places stay."""
    return "\n".join(_line(line) for line in text.split("\n"))


@lru_cache(maxsize=1)
def acronymes() -> frozenset[str]:
    """The kinds of structures told by their letters: «cpas»."""
    heads = re.split(r"\|", donnees("structures")["structures"])
    short = {head.strip().lower() for head in heads if head.strip().isupper()}
    return frozenset(head for head in short if len(head) > 2) - COMMON


def _line(line: str) -> str:
    words = WORD.findall(line)
    shouted = _shouted(line)
    low = len(words) >= FEW and not INNER.search(line) and _low(line)
    return (
        WORD.sub(_word, line.lower() if shouted else line)
        if shouted or low
        else NOTHING * len(line)
    )


def _low(line: str) -> bool:
    """Whether a line begins without a capital, or is spelled as on a phone."""
    return line.lstrip(' -•*«"')[:1].islower() or bool(SHORT.search(line))


def _word(match: re.Match[str]) -> str:
    word = match.group()
    elided = ELIDED.match(word)
    head = elided.group() if elided else ""
    rest = word[len(head) :]
    parts = re.split(r"(-)", rest)
    if rest in acronymes():
        return head + rest.upper()
    if len(rest) < 3 or not rest.islower() or not _proper(rest):
        return word
    set_up = head + "".join(part[:1].upper() + part[1:] for part in parts)
    return set_up if len(set_up) == len(word) else word


def _proper(word: str) -> bool:
    """A word that can only name somebody or something."""
    folded = plie(word)
    if folded in liste("personnes", "particules") or folded in liste("connus", "autres"):
        return False
    doubtful = folded in liste("prenoms", "ambigus")
    if folded in liste("structures", "marques"):
        return False
    if ELISION.match(word) and (est_francais(word[1:]) or est_francais("h" + word[1:])):
        return False  # «lentretien», «lopital»
    return not est_francais(word) or (folded in prenoms() and not doubtful and len(word) > 3)
