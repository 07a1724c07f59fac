"""Reading a mistyped word as a word of the documents, true words left alone."""

import re
from collections.abc import Iterable
from functools import cached_property

from knowledge.french import words

ELIDED = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu"})


class Spelling:
    """The folded words of the passages, to read unknown words by."""

    def __init__(self, known: Iterable[str]) -> None:
        self.words = sorted(set(known))
        self._known = set(self.words)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Spelling":
        """The longer words of texts, codes left out."""
        return cls(
            word for text in texts for word in words(text) if len(word) > 3 and word.isalpha()
        )

    def nearest(self, word: str) -> str | None:
        """The known word that an unknown one was meant to be, or None.

        In turn: a lost apostrophe («lentretien»), doubled letters lost or gained («anexe»), then
        one edit from nine letters on, two from twelve, the first letter being right. Shorter words
        are left alone: too many true words are one letter apart («salaire», «salarié»).
        """
        if len(word) < 4 or not word.isalpha():
            return None
        return self._without_elision(word) or self._singled.get(_single(word)) or self._edited(word)

    def _without_elision(self, word: str) -> str | None:
        for size in (1, 2):
            if word[:size] in ELIDED and len(word) - size > 3 and word[size:] in self._known:
                return word[size:]
        return None

    def _edited(self, word: str) -> str | None:
        if len(word) < 9:
            return None
        from rapidfuzz import process  # only unknown words pay for it
        from rapidfuzz.distance import OSA

        family = [other for other in self.words if other[0] == word[0]]
        limit = 2 if len(word) > 11 else 1
        found = process.extractOne(word, family, scorer=OSA.distance, score_cutoff=limit)
        return str(found[0]) if found else None

    @cached_property
    def _singled(self) -> dict[str, str]:
        singled = _single("\n".join(self.words)).split("\n")  # one pass: this is asked in a hurry
        return dict(zip(singled, self.words, strict=True))


def _single(word: str) -> str:
    """A word with its doubled letters made one."""
    return re.sub(r"([a-z])\1", r"\1", word)
