"""Which sentences of a person call for a question: its words, met at the start of theirs."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from assistant.analyse.phrases import phrases
from assistant.texte import exportable
from knowledge.fiches_jury import QuestionJury
from knowledge.french import analyse, fold

SHORT, FOUR = 3, 4
ENDINGS = frozenset(("", "e", "s", "es", "x"))
"""What may follow a very short word: « âge » must not meet « agence »."""
LONGEST = 220
"""Characters of a quotation."""
RARE, PROPRE = 8, 2
"""Questions of a jury that a word may stand in and still say what one of them is about; those that
may look for it, when it is enough alone."""
DIT, PLEIN = 5, 7
"""Letters from which a word of a question says what it is about; from which one is enough alone."""


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
    """A sentence, by its rank, and how many words it shares with what the question is about."""

    rang: int
    mots: int


@dataclass(frozen=True)
class Usage:
    """Which words tell a question from the others: of its text, and of those that it looks for."""

    rares: frozenset[str] = frozenset()
    propres: frozenset[str] = frozenset()

    @classmethod
    def de(cls, questions: Iterable[QuestionJury]) -> "Usage":
        texts, looked = Counter[str](), Counter[str]()
        for row in questions:
            texts.update({*analyse(row.texte)})
            looked.update({*map(fold, row.mots)})
        return cls(_until(texts, RARE, DIT), _until(looked, PROPRE, PLEIN))


def _until(counts: Counter[str], most: int, least: int) -> frozenset[str]:
    return frozenset(word for word, n in counts.items() if n <= most and len(word) >= least)


class Lecture:
    """The sentences of what a person wrote or said, looked up by word."""

    def __init__(self, dits: Iterable[Dit]) -> None:
        self.phrases: list[Appel] = []
        self._stems: list[frozenset[str]] = []
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
        self._stems.append(frozenset(analyse(sentence)))
        for word in dict.fromkeys(_words(sentence)):
            self._where.setdefault(word, []).append(rank)

    def rencontres(self, question: QuestionJury, usage: Usage = Usage()) -> tuple[Rencontre, ...]:
        """Where the question's words are met, the fullest sentences first.

        One word in common says little (« santé », « suite ») : the words of the question's own text
        count too, and a word that is this question's own counts twice.
        """
        found: dict[int, int] = {}
        mots = [*dict.fromkeys(map(fold, question.mots))]
        asked = fold(question.texte)
        for mot in mots:
            for rank in self._met(mot):
                found[rank] = found.get(rank, 0) + 1 + (mot in usage.propres and mot in asked)
        about = _beside(mots, usage.rares & {*analyse(question.texte)})
        for rank in found:
            found[rank] += len(about & self._stems[rank])
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


def _beside(mots: Sequence[str], stems: Set[str]) -> Set[str]:
    """The stems that none of these words stands for already."""
    starts = [part for mot in mots for part in _words(mot)[:1]]
    return {
        stem for stem in stems if not any(stem.startswith(s) or s.startswith(stem) for s in starts)
    }


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
