"""What a batch covers: counts by dimension, and what no scenario of it exercises."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.scenarios.criteres import exerce
from assistant.scenarios.noms import SUJETS_DITS, famille_dite
from assistant.scenarios.redites import lassantes, redites
from assistant.scenarios.scenario import Scenario

Trait = tuple[str, str]
AUCUNE = "aucune"


def traits(scenario: Scenario) -> tuple[Trait, ...]:
    """What pairs are counted over: public, brakes, urgency, attitude, partners (domain.md §4.7)."""
    person = scenario.personne
    found = [("public", person.public.id), ("attitude", person.attitude.id)]
    found.append(("urgence", famille_dite(person.urgence.famille) if person.urgence else AUCUNE))
    found += [("frein", item.sujet) for item in person.freins]
    found += [("partenaire", name) for name in scenario.structure.partenaires[:1]]
    return tuple(found)


def pairs(scenario: Scenario) -> set[frozenset[Trait]]:
    """Two traits of different dimensions, met together in one scenario."""
    return {
        frozenset(pair) for pair in combinations(traits(scenario), 2) if pair[0][0] != pair[1][0]
    }


def choisir(candidats: Iterable[Scenario], gardes: Sequence[Scenario]) -> Scenario:
    """The candidate that says nothing a third time, looks for what fewest look for, repeats least.

    Between two, the one that adds the most new pairs.
    """
    rows = [*candidats]
    held = Counter(row.personne.implicite.id for row in gardes)
    seen = set[frozenset[Trait]]().union(*map(pairs, gardes))

    def worth(row: Scenario) -> tuple[int, ...]:
        wanted, again = held[row.personne.implicite.id], redites(row, gardes)
        third = lassantes(row, gardes)
        return -third, -wanted, -again, len(pairs(row) - seen), -rows.index(row)

    return max(rows, key=worth)


@dataclass(frozen=True)
class Couverture:
    """`comptes`: by dimension, each value and how many scenarios hold it."""

    comptes: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    sans_occasion: tuple[str, ...]
    paires: int


def couverture(scenarios: Sequence[Scenario], criteres: Sequence[str]) -> Couverture:
    """Over a batch; `criteres`: the ids of the grid of its référentiel."""
    counts: dict[str, Counter[str]] = {}
    names = dict(name for scenario in scenarios for name in _names(scenario))
    for scenario in scenarios:
        for dimension, value in set(traits(scenario)):
            shown = SUJETS_DITS.get(value, value) if dimension == "frein" else value
            counts.setdefault(dimension, Counter())[names.get((dimension, value), shown)] += 1
    table = tuple(
        (name, tuple(sorted(rows.items(), key=lambda row: (-row[1], row[0]))))
        for name, rows in sorted(counts.items())
    )
    missing = [name for name in criteres if not any(exerce(name, row) for row in scenarios)]
    seen = set[frozenset[Trait]]().union(*map(pairs, scenarios))
    return Couverture(table, tuple(missing), len(seen))


def _names(scenario: Scenario) -> Iterator[tuple[Trait, str]]:
    """How a public and an attitude are said; the rest is said as it is."""
    person = scenario.personne
    yield ("public", person.public.id), person.public.nom
    yield ("attitude", person.attitude.id), person.attitude.nom
