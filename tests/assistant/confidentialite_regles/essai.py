"""One rule at a time, on a sentence: what it finds, whatever the other rules would say."""

from collections.abc import Callable, Iterable

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.suite import Suite
from assistant.confidentialite.trouvaille import Trouvaille

ParMot = Callable[[Lecture, Suite, int], Trouvaille | None]
ParTexte = Callable[[Lecture], Iterable[Trouvaille]]
DeTrouvailles = Callable[[Lecture, list[Trouvaille]], Iterable[Trouvaille]]


def par_mot(rule: ParMot, text: str) -> list[str]:
    """What a rule of names makes of each word in turn; its places are the words' own."""
    lecture = Lecture(text)
    suite = Suite(lecture)
    found = [rule(lecture, suite, rank) for rank in range(len(lecture.mots))]
    return [_texte(item, text) for item in found if item is not None]


def par_texte(rule: ParTexte, text: str) -> list[tuple[str, str]]:
    """The type and the words of all that a rule finds."""
    return [(item.type, _texte(item, text)) for item in rule(Lecture(text))]


def ensuite(rule: DeTrouvailles, text: str, *known: Trouvaille) -> list[tuple[str, str]]:
    """What a rule adds to what is already found."""
    return [(item.type, _texte(item, text)) for item in rule(Lecture(text), list(known))]


def deja(text: str, kind: str, words: str, rang: int = 20) -> Trouvaille:
    """A finding that another rule would have made."""
    start = text.index(words)
    return Trouvaille(kind, words, start, start + len(words), "essai", rang)


def _texte(item: Trouvaille, text: str) -> str:
    assert text[item.start : item.end] == item.texte
    return item.texte
