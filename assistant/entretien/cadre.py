"""The frame, in words that fit the minutes it is given.

Long sentences first; the same in fewer words when they do not fit; more minutes when even those
do not.
"""

from math import ceil

from assistant.entretien.blocs import lines
from assistant.entretien.demande import Lue
from assistant.entretien.rangs import Dite
from knowledge.fiches_entretien import Contenu

PACE = 120
"""Words that one says in a minute, at most, so as to be followed; half of it when translated."""
FRAME = "cadre"


def words(rows: tuple[Dite, ...]) -> int:
    """Words to say; a blank is a name, or a trade: two of them."""
    said = " ".join(row.texte for row in rows).replace("…", " a b ")
    return sum(any(map(str.isalnum, word)) for word in said.split())


def needed(rows: tuple[Dite, ...], lue: Lue) -> int:
    """Whole minutes that it takes to say them."""
    return max(1, ceil(words(rows) * lue.rythme / PACE))


def frame(lue: Lue, contenu: Contenu, minutes: int) -> tuple[Dite, ...]:
    """The frame to say: the long one if `minutes` hold it, else the short one."""
    full = lines(FRAME, lue, contenu)
    return full if needed(full, lue) <= minutes else lines(FRAME, lue, contenu, short=True)


def lengthened(minutes: list[int], rank: int, least: int) -> list[int]:
    """The same total, `least` at this rank: what is missing is taken from the longest phases."""
    given = [*minutes]
    while given[rank] < least:
        longest = max((at for at in range(len(given)) if at != rank), key=lambda at: given[at])
        given[longest] -= 1
        given[rank] += 1
    return given
