"""A cue: the words of a sentence by which a rule recognises something."""

import re
from dataclasses import dataclass

from assistant.analyse.lecture import Lecture
from assistant.analyse.phrases import Phrase

LONGEST = 60


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
    return Signe(phrase, start, end, regle)
