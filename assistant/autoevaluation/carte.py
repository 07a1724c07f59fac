"""The map in characters: figures and words first, so that it reads without any colour."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.autoevaluation.echelle import COURTS
from assistant.autoevaluation.grille import Unite
from assistant.autoevaluation.progression import Situation

A_ETAYER = "À étayer : une preuve manque ou reste incomplète"
RIEN, SANS_PREUVE = "·", "!"
PLEIN = "█"
LEGENDE = (
    "Chiffre : le niveau donné. « · » : pas encore situé."
    " « ! » : à étayer, une preuve y manque ou reste incomplète."
)
LARGE = 30
"""Characters of the longest bar."""


@dataclass(frozen=True)
class Rang:
    """A competency and its cells, one a line of it: «2», «3!», «·»."""

    unite: Unite
    cases: tuple[str, ...]


def case(row: Situation) -> str:
    """One cell of the map."""
    if row.niveau is None:
        return RIEN
    return f"{row.niveau}{SANS_PREUVE if row.a_etayer else ''}"


def rangs(rows: Iterable[Situation]) -> list[Rang]:
    """The map, a competency a row."""
    by_unit: dict[str, list[Situation]] = {}
    for row in rows:
        by_unit.setdefault(row.unite.id, []).append(row)
    return [Rang(items[0].unite, tuple(map(case, items))) for items in by_unit.values()]


def barres(counts: Mapping[int | None, int], nature: str = "critère") -> list[tuple[str, str, str]]:
    """(name, bar, words) of each level, the unplaced last: counts, never shares."""
    most = max(counts.values(), default=0)
    each = max(1, -(-most // LARGE))
    found = []
    for level, count in counts.items():
        name = "pas encore situé" if level is None else f"{level} {COURTS[level]}"
        length = -(-count // each)
        found.append((name, PLEIN * length, nombre(count, nature)))
    return found


def nombre(count: int, nature: str = "critère") -> str:
    """«1 critère», «4 critères», «aucun critère», «12 lignes»."""
    if count == 0:
        return f"auc{'une' if nature == 'ligne' else 'un'} {nature}"
    return f"{count} {nature}{'s' if count > 1 else ''}"


def nature(rows: Iterable[Situation]) -> str:
    """What the lines of a map are called together: the Interfédé's are never critères."""
    return "critère" if {row.ligne.nature for row in rows} == {"critère"} else "ligne"
