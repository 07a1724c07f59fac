"""What a person's positions show: a map, what changed, what has no evidence. Never a total."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.autoevaluation.echelle import A_PREUVE, NIVEAUX
from assistant.autoevaluation.grille import Ligne, Unite
from assistant.autoevaluation.lieux import plusieurs, rang
from assistant.autoevaluation.modele import Etat, Position, Preuve

HAUT = len(NIVEAUX) - 1


@dataclass(frozen=True)
class Situation:
    """A line, where one says one stands on it, and the evidence accepted for it."""

    ligne: Ligne
    unite: Unite
    position: Position | None
    preuves: tuple[Preuve, ...]
    observee: bool = False

    @property
    def niveau(self) -> int | None:
        """The level, or nothing when one has not stood on it yet."""
        return self.position.niveau if self.position else None

    @property
    def a_etayer(self) -> bool:
        """Whether the level asks for an evidence that is not there."""
        asked = self.niveau is not None and self.niveau >= A_PREUVE and not self.observee
        return asked and not self.preuves


@dataclass(frozen=True)
class Changement:
    """A line whose level is not what it was; `avant`, `apres` are nothing without a level."""

    ligne: Ligne
    unite: Unite
    avant: int | None
    apres: int | None
    date: str

    @property
    def dit(self) -> str:
        """«de 1 à 2», «situé à 2», «niveau 2 retiré»."""
        if self.avant is None:
            return f"situé à {self.apres}"
        if self.apres is None:
            return f"niveau {self.avant} retiré"
        return f"de {self.avant} à {self.apres}"


def situations(unites: Iterable[Unite], etat: Etat) -> tuple[Situation, ...]:
    """Every line of these competencies, in order."""
    current = etat.actuelles()
    by_node: dict[str, list[Preuve]] = {}
    for item in etat.preuves:
        for name in item.noeuds:
            by_node.setdefault(name, []).append(item)
    return tuple(
        Situation(line, unite, current.get(line.id), tuple(by_node.get(line.id, ())), etat.observee)
        for unite in unites
        for line in unite.lignes
    )


def repartition(rows: Iterable[Situation]) -> dict[int | None, int]:
    """How many lines stand on each level, and how many on none yet."""
    counts: dict[int | None, int] = dict.fromkeys((*range(HAUT + 1), None), 0)
    for row in rows:
        counts[row.niveau] += 1
    return counts


def jamais(rows: Iterable[Situation]) -> list[Situation]:
    """What one says one has never met."""
    return [row for row in rows if row.niveau == 0]


def a_etayer(rows: Iterable[Situation]) -> list[Situation]:
    """From level 2, the lines without evidence: those judged in several épreuves first."""
    found = (row for row in rows if row.a_etayer)
    return sorted(found, key=lambda row: rang(row.unite.lieux))


def d_abord(rows: Iterable[Situation]) -> list[Situation]:
    """What is left to work on, among the lines judged in several épreuves: most épreuves first."""
    found = [row for row in rows if plusieurs(row.unite.lieux) > 1 and reste(row)]
    return sorted(found, key=lambda row: (*rang(row.unite.lieux), _level(row)))


def reste(row: Situation) -> bool:
    """Whether there is still something to do: under the top of the scale, or without evidence."""
    return row.niveau is None or row.niveau < HAUT or row.a_etayer


def _level(row: Situation) -> int:
    return -1 if row.niveau is None else row.niveau


def derniere_fois(etat: Etat) -> str:
    """The day of work before the last one; empty when there was only one."""
    days = sorted({item.jour for item in etat.positions})
    return days[-2] if len(days) > 1 else ""


def changements(unites: Iterable[Unite], etat: Etat, depuis: str = "") -> tuple[Changement, ...]:
    """What moved after a day (AAAA-MM-JJ), by default the day of work before the last one."""
    day = depuis or derniere_fois(etat)
    before = {item.noeud: item for item in etat.positions if item.jour <= day}
    return tuple(_changes(unites, before, {item.noeud: item for item in etat.positions}))


def _changes(
    unites: Iterable[Unite], before: dict[str, Position], now: dict[str, Position]
) -> Iterator[Changement]:
    for unite in unites:
        for line in unite.lignes:
            old, new = _niveau(before.get(line.id)), now.get(line.id)
            if new is not None and old != _niveau(new):
                yield Changement(line, unite, old, _niveau(new), new.date)


def _niveau(position: Position | None) -> int | None:
    return None if position is None or position.retiree else position.niveau
