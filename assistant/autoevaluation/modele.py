"""What a self-evaluation is made of: positions with their history, evidence, steps of a plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

STAGIAIRE, FORMATION = "stagiaire", "formation"
QUI = {STAGIAIRE: "stagiaire", FORMATION: "formation"}
"""Who a grid is filled by, and how it is said."""
REFUSEE = "refusee"
"""Of a link: the person said no, or took the evidence off."""
RETIREE = 4
"""Above the scale: the level of a position that takes back the one before, which stays."""


@dataclass(frozen=True)
class Position:
    """A level on a node, on a date. `date` is UTC, ISO 8601: it sorts as text."""

    noeud: str
    niveau: int
    date: str
    auteur: str = STAGIAIRE

    @property
    def retiree(self) -> bool:
        """Whether it says that one stands nowhere any more."""
        return self.niveau == RETIREE

    @property
    def jour(self) -> str:
        """The day it was where the person lives."""
        try:
            return datetime.fromisoformat(self.date).astimezone().date().isoformat()
        except ValueError:
            return self.date[:10]


class Lien(NamedTuple):
    """A node that an evidence was proposed for: `proposee`, `acceptee` or `refusee`, and why."""

    noeud: str
    etat: str = "acceptee"
    extrait: str = ""


@dataclass(frozen=True)
class Preuve:
    """What was done: on which day (AAAA-MM-JJ), where, what, with what result."""

    id: str
    date: str = ""
    ou: str = ""
    fait: str = ""
    resultat: str = ""
    liens: tuple[Lien, ...] = ()
    cree_le: str = ""

    @property
    def noeuds(self) -> tuple[str, ...]:
        """The nodes that the person accepted it for."""
        return tuple(lien.noeud for lien in self.liens if lien.etat == "acceptee")

    @property
    def complete(self) -> bool:
        """Whether it says where, what was done, and with what result."""
        return all(part.strip() for part in (self.ou, self.fait, self.resultat))

    @property
    def texte(self) -> str:
        """All that was written, to search and to check."""
        return "\n".join(part for part in (self.ou, self.fait, self.resultat) if part)


def etayee(preuves: Iterable[Preuve]) -> bool:
    """Whether one of them says enough to back a level."""
    return any(item.complete for item in preuves)


@dataclass(frozen=True)
class Etape:
    """A step of the plan, for a node or for none; `echeance` is a day or nothing."""

    id: str
    texte: str
    noeud: str = ""
    echeance: str = ""
    faite: bool = False


@dataclass(frozen=True)
class Etat:
    """All that a person wrote: every position (oldest first), evidence, plan.

    `auteur`: stagiaire for oneself; formation when one positions somebody else.
    """

    positions: tuple[Position, ...] = ()
    preuves: tuple[Preuve, ...] = ()
    etapes: tuple[Etape, ...] = ()
    auteur: str = STAGIAIRE

    @property
    def observee(self) -> bool:
        """Whether it tells what was seen of somebody else, of whom no evidence is asked here."""
        return self.auteur == FORMATION

    def actuelles(self) -> dict[str, Position]:
        """The last position of each node, but those that were taken back."""
        last = {item.noeud: item for item in self.positions}
        return {name: item for name, item in last.items() if not item.retiree}

    def preuves_de(self, noeud: str) -> tuple[Preuve, ...]:
        """The evidence accepted for a node."""
        return tuple(item for item in self.preuves if noeud in item.noeuds)


def just_after(last: str, now: str) -> str:
    """Now; a moment after the last date when the clock went back: what is said last counts."""
    if now > last:
        return now
    try:
        moment = datetime.fromisoformat(last).astimezone(UTC) + timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return now
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
