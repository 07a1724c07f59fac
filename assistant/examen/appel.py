"""Which sentences of a person call for a question: its words, met at the start of theirs."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.analyse.phrases import phrases
from assistant.texte import exportable
from knowledge.fiches_jury import QuestionJury
from knowledge.french import fold

SHORT, FOUR = 3, 4
ENDINGS = frozenset(("", "e", "s", "es", "x"))
"""What may follow a very short word: « âge » must not meet « agence »."""
LONGEST = 220
"""Characters of a quotation."""


@dataclass(frozen=True)
class Dit:
    """Words of the person: written (no turn), or said at a turn of a rehearsal."""

    texte: str
    tour: int = 0


@dataclass(frozen=True)
class Appel:
    """The sentence that calls for a question, in the person's words."""

    extrait: str
    tour: int = 0


@dataclass(frozen=True)
class Rencontre:
    """A sentence, by its rank, and how many of a question's words it holds."""

    rang: int
    mots: int


class Lecture:
    """The sentences of what a person wrote or said, looked up by word."""

    def __init__(self, dits: Iterable[Dit]) -> None:
        self.phrases: list[Appel] = []
        self._where: dict[str, list[int]] = {}
        for dit in dits:
            text = exportable(dit.texte)  # a quotation is shown: nothing a terminal would obey
            for item in phrases(text):
                if dit.tour or not item.titre:  # what is said aloud has no title
                    self._enter(" ".join(item.extrait(text).split()), dit.tour)
        self._words = sorted(self._where)

    def _enter(self, sentence: str, tour: int) -> None:
        rank = len(self.phrases)
        self.phrases.append(Appel(sentence, tour))
        for word in dict.fromkeys(_words(sentence)):
            self._where.setdefault(word, []).append(rank)

    def rencontres(self, question: QuestionJury) -> tuple[Rencontre, ...]:
        """Where the question's words are met, the fullest sentences first."""
        found: dict[int, int] = {}
        for mot in dict.fromkeys(map(fold, question.mots)):
            for rank in self._met(mot):
                found[rank] = found.get(rank, 0) + 1
        rows = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Rencontre(rank, count) for rank, count in rows)

    def _met(self, mot: str) -> set[int]:
        """The sentences where a word begins so; « rendez-vous » is needed whole."""
        first, *others = _words(mot)
        found = set(self._with(first))
        return (
            {rank for rank in found if mot in fold(self.phrases[rank].extrait)} if others else found
        )

    def _with(self, start: str) -> Iterator[int]:
        for word in self._words[bisect_left(self._words, start) :]:
            if not word.startswith(start):
                return
            if _begins(word, start):
                yield from self._where[word]

    def appel(self, rencontre: Rencontre, question: QuestionJury) -> Appel:
        """The sentence, cut around the words when it is long."""
        whole = self.phrases[rencontre.rang]
        return Appel(_around(whole.extrait, [fold(mot) for mot in question.mots]), whole.tour)


def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in fold(text)).split()


def _begins(word: str, start: str) -> bool:
    """Short starts say little: the shorter, the less may follow."""
    if not word.startswith(start):
        return False
    if len(start) <= SHORT:
        return word[len(start) :] in ENDINGS
    return len(start) > FOUR or len(word) - len(start) <= SHORT


def _around(sentence: str, mots: Sequence[str]) -> str:
    """The sentence, or whole words of it around the first that was met."""
    if len(sentence) <= LONGEST:
        return sentence
    words = sentence.split(" ")
    starts = [part for mot in mots for part in _words(mot)[:1]]
    met = (
        rank
        for rank, word in enumerate(words)
        if any(_begins(own, start) for own in _words(word) for start in starts)
    )
    first = last = next(met, 0)
    while True:
        wider = (max(first - 1, 0), min(last + 1, len(words) - 1))
        if len(" ".join(words[wider[0] : wider[1] + 1])) > LONGEST:
            break
        first, last = wider
    cut = " ".join(words[first : last + 1])[:LONGEST]
    return f"{'… ' if first else ''}{cut}{' …' if last < len(words) - 1 else ''}"
