"""What a person's positions show: a map, what changed, what has no evidence. Never a total."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.autoevaluation.echelle import A_PREUVE, NIVEAUX
from assistant.autoevaluation.grille import Ligne, Unite
from assistant.autoevaluation.lieux import plusieurs, rang
from assistant.autoevaluation.modele import Etat, Position, Preuve, etayee

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
        """Whether the level asks for an evidence that is not there, or says too little."""
        asked = self.niveau is not None and self.niveau >= A_PREUVE and not self.observee
        return asked and not etayee(self.preuves)


@dataclass(frozen=True)
class Changement:
    """A line whose level moved: where it was, and each level it took. Nothing: no level."""

    ligne: Ligne
    unite: Unite
    avant: int | None
    chemin: tuple[int | None, ...]
    date: str

    @property
    def apres(self) -> int | None:
        """Where it stands now."""
        return self.chemin[-1]

    @property
    def dit(self) -> str:
        """«de 1 à 2», «situé à 2, puis 1», «niveau 2 retiré»: nothing in between is left out."""
        first, *more = self.chemin
        if self.avant is None:
            said = f"situé à {first}"
        elif first is None:
            said = f"niveau {self.avant} retiré"
        else:
            said = f"de {self.avant} à {first}"
        return "".join([said, *(f", puis {'retiré' if n is None else n}" for n in more)])


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


def prioritaires(rows: Iterable[Situation]) -> list[Situation]:
    """What is left to work on, among the lines judged in several épreuves: most épreuves first."""
    found = [row for row in rows if plusieurs(row.unite.lieux) > 1 and reste(row)]
    return sorted(found, key=lambda row: (*rang(row.unite.lieux), _level(row)))


def d_abord(rows: Iterable[Situation]) -> list[Situation]:
    """The same, but what is told apart: an evidence to write, what was never met."""
    return [row for row in prioritaires(rows) if not row.a_etayer and row.niveau != 0]


def reste(row: Situation) -> bool:
    """Whether there is still something to do: under the top of the scale, or without evidence."""
    return row.niveau is None or row.niveau < HAUT or row.a_etayer


def _level(row: Situation) -> int:
    return -1 if row.niveau is None else row.niveau


def derniere_fois(etat: Etat) -> str:
    """The last day of work; empty before the first."""
    return max((item.jour for item in etat.positions), default="")


def changements(unites: Iterable[Unite], etat: Etat, depuis: str = "") -> tuple[Changement, ...]:
    """What moved from a day on (AAAA-MM-JJ), that day included; by default, the last one."""
    day = depuis or derniere_fois(etat)
    first = min((item.jour for item in etat.positions), default="")
    moved: dict[str, list[Position]] = {}
    for item in etat.positions:
        moved.setdefault(item.noeud, []).append(item)
    found = _changes(unites, moved, day)
    if not depuis and day == first:  # all is new on the first day: only what was changed again
        return tuple(item for item in found if len(item.chemin) > 1)
    return tuple(found)


def _changes(
    unites: Iterable[Unite], moved: dict[str, list[Position]], day: str
) -> Iterator[Changement]:
    for unite in unites:
        for line in unite.lignes:
            rows = moved.get(line.id, [])
            levels = [_niveau(row) for row in rows if row.jour < day]
            old = levels[-1] if levels else None
            path = _chemin(old, (_niveau(row) for row in rows if row.jour >= day))
            if path and path[-1] != old:
                yield Changement(line, unite, old, path, rows[-1].date)


def _chemin(before: int | None, levels: Iterable[int | None]) -> tuple[int | None, ...]:
    """Each level taken, without those that say the same again."""
    found = [before]
    for level in levels:
        if level != found[-1]:
            found.append(level)
    return tuple(found[1:])


def _niveau(position: Position | None) -> int | None:
    return None if position is None or position.retiree else position.niveau
