"""Reading a mistyped word as a word of the documents, true words left alone."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from knowledge.french import stem, words

OFTEN = 2
"""Questions that must hold a word for it to be one: a single one may hold a typo."""
COMMON = 10
"""Questions that must hold a word for another to be read as it."""
HEARD = 5
"""Letters of the shortest sound that is looked up."""
SOUNDS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"c+(?:ue|eu)(?=il)", "kue"),  # «aceuil», «receuil»
        (r"ph", "f"),
        (r"qu|k|c(?=[aoulrt])", "k"),
        (r"c(?=[eiy])|z|sc(?=[ei])|t(?=ion)", "s"),
        (r"em|en|am", "an"),
        (r"eau|au", "o"),
        (r"ai|ei", "e"),
        (r"y", "i"),
        (r"ge(?=[ao])|g(?=[ei])", "j"),
        (r"h", ""),
        (r"(?:er|ez|es|ant|e|s|t|x|d|p)\b", ""),
        (r"m(?=[bp])", "n"),
    )
)
ELIDED = frozenset({"l", "d", "j", "qu"})


class Spelling:
    """The folded words of the passages and of what people ask, to read unknown words by.

    `words` are those that an unknown one may be read as; `true` are left alone as well.
    """

    def __init__(self, known: Iterable[str], true: Iterable[str] = ()) -> None:
        self.words = sorted(set(known))
        self._known = set(self.words)
        self.true = sorted(set(true) - self._known)
        self._left_alone = self._known.union(self.true)

    def __contains__(self, word: str) -> bool:
        return word in self._left_alone

    @classmethod
    def of(cls, texts: Iterable[str], said: Iterable[str] = ()) -> "Spelling":
        """The longer words of texts, and of what several questions say; codes left out."""
        printed = {word for text in texts for word in words(text) if _is_long(word)}
        counts = Counter(word for text in said for word in set(words(text)) if _is_long(word))
        common = {word for word, count in counts.items() if count >= COMMON}
        # «persone» is typed often too: a word less one of its doubled letters is no other word.
        short = {_single(word) for word in printed | common if _single(word) != word}
        true = {word for word, count in counts.items() if count >= OFTEN}
        return cls(printed | (common - short), true - short)

    def nearest(self, word: str) -> str | None:
        """The known word that an unknown one was meant to be, or None.

        In turn: doubled letters lost or gained («anexe»), the same sound («kestion»), a lost
        apostrophe («lentretien»), then one edit from nine letters on, two from twelve, the first
        letter being right. Shorter words are left alone: too many true words are one letter apart
        («salaire», «salarié»).
        """
        if len(word) < 4 or not word.isalpha():
            return None
        return (
            self._singled.get(_single(word))
            or self._sounded.get(_sound(word))
            or self._without_elision(word)
            or self._edited(word)
        )

    def _without_elision(self, word: str) -> str | None:
        for size in (1, 2):
            rest = word[size:]
            if word[:size] in ELIDED and len(rest) > 3:
                if rest in self._known:
                    return rest
                if found := self._singled.get(_single(rest)) or self._sounded.get(_sound(rest)):
                    return found
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

    @cached_property
    def _sounded(self) -> dict[str, str]:
        """The shortest word of each sound, where all that have it are one family."""
        found: dict[str, list[str]] = {}
        for word, sound in zip(self.words, _sound("\n".join(self.words)).split("\n"), strict=True):
            if len(sound) >= HEARD:
                found.setdefault(sound, []).append(word)
        return {
            sound: min(heard, key=len)
            for sound, heard in found.items()
            if len({stem(word) for word in heard}) == 1
        }


def _sound(word: str) -> str:
    """A rough key of how a folded word is said: enough for words typed as they are heard."""
    for pattern, said in SOUNDS:
        word = pattern.sub(said, word)
    return _single(word)


def _single(word: str) -> str:
    """A word with its doubled consonants made one."""
    return re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", word)


def _is_long(word: str) -> bool:
    return len(word) > 3 and word.isalpha()
