"""A cue: the words of a sentence by which a rule recognises something, never cut inside a word."""

import re
from dataclasses import dataclass

from assistant.analyse.lecture import Lecture
from assistant.analyse.phrases import Phrase

LONGEST = 60
LONG = 30
"""Signs from which a match may have met the bound of its pattern, rather than its words' end."""
_WORD = re.compile(r"[\w’'·-]*\w")
_CLAUSE = re.compile(r"[^.,;:!?…\n«»()]{1,60}(?=[.,;:!?…\n«»()]|$)")
_OPEN = re.compile(
    r"(?i)\b(?:de|du|des|d['’]|à|au|aux|la|le|les|l['’]|que|qu['’]|et|ou|une?|en|dans|pour|par|sur"
    r"|avec|ne|se|me|lui|mon|ma|son|sa|ce|cette)$"
)
"""Small words that call for the one after them."""
_GOES_ON = re.compile(r"[ \u00a0][a-zà-ÿ]")


@dataclass(frozen=True)
class Signe:
    """Words found in a sentence, their place in the text as read, and the rule's name."""

    phrase: Phrase
    start: int
    end: int
    regle: str

    def dit(self, lecture: Lecture) -> str:
        """« opinion annoncée : « je pense que » »."""
        words = " ".join(lecture.texte[self.start : self.end].split())
        return f"{self.regle} : « {words[:LONGEST]}{'…' if len(words) > LONGEST else ''} »"


def signe(lecture: Lecture, phrase: Phrase, match: re.Match[str], regle: str) -> Signe:
    """The cue of a match."""
    start, end = lecture.span(match)
    return Signe(phrase, start, _whole(lecture.texte, start, end), regle)


def _whole(texte: str, start: int, end: int) -> int:
    """Where words end that a pattern cut: their word, or their clause when they are many."""
    inside = texte[end - 1 : end].isalnum() and texte[end : end + 1].isalnum()
    if end - start >= LONG and (inside or _OPEN.search(texte, start, end)):
        clause = _CLAUSE.match(texte, end)
        if clause:
            return clause.end()
    word = _WORD.match(texte, end) if inside else None
    return word.end() if word else end


def cite(texte: str, start: int, end: int) -> str:
    """Words as they are quoted: on one line, with « … » where they stop in the middle of others."""
    on = end - start >= LONG and _GOES_ON.match(texte, end)
    return " ".join(texte[start:end].split()) + ("…" if on else "")
