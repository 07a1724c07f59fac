"""What the words of a sentence speak of: families of meaning, so that a word never met still tells.

The families are data (`knowledge/pratique/familles/*.yaml`): names, and words or short phrases
separated by commas.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.appris.mots import TOKEN, stemmed
from knowledge.fiches import PRATIQUE

FAMILLES = PRATIQUE / "familles"
RACINE = 4
"""Letters of a stem under which only the word itself is looked up."""
MOTS = 5
"""Words of the longest phrase."""
PRES = 3
"""Words on each side within which a negation bears on a family."""
NIE = frozenset({"pas", "plus", "jamais", "rien", "aucun", "aucune", "sans", "ni"})
QUI = {
    word: who
    for who, words in (
        ("je", "je j' me m' moi mon ma mes"),
        ("vous", "vous votre vos tu te t' toi ton ta tes"),
        ("lui", "il elle iel ils elles lui son sa ses leur"),
        ("nous", "nous on notre nos"),
    )
    for word in words.split()
}
"""Who a word points to."""
Noms = tuple[str, ...]


@lru_cache(maxsize=4)
def connues(folder: Path = FAMILLES) -> dict[Noms, Noms]:
    """The families of each word or phrase, folded; of a stem, behind `~`."""
    from knowledge.loader import read_yaml

    found: defaultdict[Noms, set[str]] = defaultdict(set)
    for path in sorted(folder.glob("*.yaml")):
        for name, entries in read_yaml(path).items():
            for entry in entries.split(","):
                for key in _keys(entry.strip()):
                    found[key].add(name)
    return {key: tuple(sorted(names)) for key, names in found.items()}


def _keys(entry: str) -> Iterator[Noms]:
    from knowledge.french import STOP, fold

    words = tuple(TOKEN.findall(fold(entry).replace("-", " ")))
    if 0 < len(words) <= MOTS:
        yield words
    if len(words) == 1 and words[0] not in STOP:
        root = stemmed(words[0])
        if len(root) >= RACINE:
            yield "~", root


@lru_cache(maxsize=8192)
def _of_word(word: str, folder: Path) -> Noms:
    known = connues(folder)
    return known.get((word,)) or known.get(("~", stemmed(word)), ())


def familles(words: Sequence[str], folder: Path = FAMILLES) -> list[tuple[int, str]]:
    """Where each family stands; a phrase hides its words."""
    at, found = 0, []
    while at < len(words):
        size, names = _longest(words, at, folder)
        found += [(at, name) for name in names]
        at += size
    return found


def _longest(words: Sequence[str], at: int, folder: Path) -> tuple[int, Noms]:
    from knowledge.french import STOP

    known = connues(folder)
    for size in range(min(MOTS, len(words) - at), 1, -1):
        if names := known.get(tuple(words[at : at + size])):
            return size, names
    return 1, () if words[at] in STOP else _of_word(words[at], folder)


def parlees(words: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The families, who they are said of, denied or not, and in which order."""
    said = [word for word in words if word[0].isalnum()]
    found = familles(said)
    for at, name in found:
        yield f"f:{name}", 1.0
        yield f"fq:{_who(said, at)} {name}", 0.7
        if not NIE.isdisjoint(said[max(0, at - PRES) : at + PRES]):
            yield f"fn:{name}", 0.7
    for one, two in pairwise(dict.fromkeys(name for _, name in found)):
        yield f"fb:{one} {two}", 0.4


def _who(words: Sequence[str], at: int) -> str:
    """Who the last pronoun before points to."""
    before = reversed(words[max(0, at - MOTS) : at])
    return next((QUI[word] for word in before if word in QUI), "-")
