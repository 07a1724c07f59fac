"""Words that may stand for one another when a sentence of ours is held against a text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from knowledge.french import STOP, fold, stem, words
from knowledge.paths import USAGE

_AGENT = re.compile(r"[a-z]{3,}(?:teur|trice|seur|euse)s?$")
_FEMININE = re.compile(r"(?<=[a-z]{2})(trice|euse)(s?)$")
_CONJUGATED = (
    (re.compile(r"(?<=[a-z])([tv])ien(?:ts?|nent|nes?|drai?t?|dront)$"), r"\1enir"),
    (re.compile(r"(par|conn)aiss(?:ent|ant|ait|e)$"), r"\1aitre"),
    (re.compile(r"(?<=[a-z])uis(?:ent|ant|ait)$"), "uire"),
    (re.compile(r"(?<=[a-z])(mm|rm)ent$"), r"\1er"),
)
"""Forms that Snowball leaves apart from their infinitive: «survient», «nomment»."""
_IRREGULAR = ("tien", "vien", "aiss", "uis", "mment", "rment")
_BLOC = re.compile(r"bloc[a-e]")
_PREFIX = 5
"""Letters two stems must share to be taken for one family («disponible», «disponibilité»)."""


@lru_cache(maxsize=65536)
def racine(word: str) -> str:
    """The stem of a folded word; who does is kept apart from what is done (évaluateur)."""
    if _BLOC.fullmatch(word):
        return word
    word = _FEMININE.sub(_masculine, word)
    if any(part in word for part in _IRREGULAR):  # cheaper than four patterns a word
        for pattern, infinitive in _CONJUGATED:
            word = pattern.sub(infinitive, word)
    found = stem(word)
    if len(found) > 6 and found.endswith("ent") and not found.endswith("ment"):
        found = found[:-3]  # «montrent» is «montrer», which Snowball leaves apart
    return f"{found}#" if _AGENT.fullmatch(word) else found


def _masculine(match: re.Match[str]) -> str:
    return f"{'t' if match[1] == 'trice' else ''}eur{match[2]}"


@dataclass(frozen=True)
class Lexique:
    """`familles`: the families each stem is of; `contraires`: pairs that exclude one another.

    `genres` are the kinds that may stand for what is of them, and never the reverse.

    `formes_neutres` are the words of `neutres` as written: «fonctionner» is one, «la fonction» not.
    """

    neutres: frozenset[str]
    formes_neutres: frozenset[str]
    stricts: frozenset[str]
    familles: dict[str, frozenset[int]]
    contraires: tuple[tuple[frozenset[str], frozenset[str]], ...]
    acteurs: dict[str, frozenset[str]]
    genres: dict[str, frozenset[str]]

    def formes(self, roots: Iterable[str]) -> frozenset[str | int]:
        """The stems and the families they belong to: what may be matched by another wording."""
        return _formes(frozenset(roots))

    def proche(self, root: str, forms: frozenset[str | int]) -> bool:
        """Whether a stem, or one of its families, is among the forms of a text."""
        return root in forms or not self.familles.get(root, frozenset()).isdisjoint(forms)

    def designe(self, root: str, roots: frozenset[str]) -> bool:
        """Whether a stem is a kind of which the text names one: «document» for a «mémoire»."""
        return not roots.isdisjoint(self.genres.get(root, ()))

    def derive(self, root: str, roots: Iterable[str]) -> bool:
        """Whether a stem looks like another of the text: «contractualis», «contractualisé»."""
        start = root[:_PREFIX]
        return any(other.startswith(start) and _cousins(root, other) for other in roots)


@lru_cache(maxsize=16384)
def _formes(roots: frozenset[str]) -> frozenset[str | int]:
    known = lexique().familles
    return roots.union(*(known[root] for root in roots if root in known))


def _cousins(first: str, second: str) -> bool:
    if first.endswith("#") != second.endswith("#"):
        return False
    shorter, longer = sorted((first.rstrip("#"), second.rstrip("#")), key=len)
    if len(shorter) < _PREFIX:
        return False
    if len(shorter) > _PREFIX and longer.startswith(shorter):
        return True
    shared = max(_PREFIX, len(shorter) - 1)
    return len(longer) - len(shorter) <= 5 and shorter[:shared] == longer[:shared]


@lru_cache(maxsize=1)
def lexique() -> Lexique:
    """The lexicon of `usage/registre.yaml`, read once."""
    from knowledge.loader import read_yaml  # YAML costs, and `--help` needs none

    data: dict[str, Any] = read_yaml(USAGE / "registre.yaml")
    familles: dict[str, set[int]] = {}
    for number, family in enumerate(data["familles"]):
        for root in _roots(family):
            familles.setdefault(root, set()).add(number)
    return Lexique(
        neutres=_roots(data["neutres"]),
        formes_neutres=frozenset(word for line in data["neutres"] for word in words(line)),
        stricts=_roots(data["stricts"]),
        familles={root: frozenset(found) for root, found in familles.items()},
        contraires=tuple((_roots(one), _roots(other)) for one, other in data["contraires"]),
        acteurs={name: _roots(found) for name, found in data["acteurs"].items()},
        genres={racine(fold(name)): _roots(found) for name, found in data["genres"].items()},
    )


def _roots(entries: Iterable[str] | str) -> frozenset[str]:
    lines = [entries] if isinstance(entries, str) else entries
    return frozenset(racine(word) for line in lines for word in words(fold(str(line))))


def plein(word: str) -> bool:
    """A word that names something: neither a stop word, nor a number, nor a letter."""
    return word not in STOP and len(word) > 1 and not word[0].isdigit()
