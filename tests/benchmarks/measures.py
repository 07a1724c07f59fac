"""Timing in turns: ours then its peer, so that a busy machine slows both alike."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles

WARM_UPS = 2
"""Rounds dropped at the start: disk cache, compiled files."""


@dataclass(frozen=True)
class Dit:
    """A figure that was told, in parts, for the table of all of them."""

    quoi: str
    chiffre: str
    sur: str
    cible: str
    verdict: str


TOLD: list[Dit] = []
"""The figures told so far."""


@dataclass(frozen=True)
class Series:
    """Repeated measures of one thing."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return median(self.values)

    def percentile(self, share: int) -> float:
        """The value that `share` hundredths of the measures do not pass."""
        return quantiles(self.values, n=100, method="inclusive")[share - 1]

    def shown(self, show: Callable[[float], str]) -> str:
        """The median, then from the least to the most."""
        return f"{show(self.median)} ({show(min(self.values))} à {show(max(self.values))})"


@dataclass(frozen=True)
class Pair:
    """Ours, its peer, and the ratio of each round."""

    ours: Series
    peer: Series

    @property
    def ratio(self) -> Series:
        both = zip(self.ours.values, self.peer.values, strict=True)
        return Series(tuple(ours / peer for ours, peer in both))


def in_pairs(ours: Callable[[], float], peer: Callable[[], float], rounds: int) -> Pair:
    """Measure both in turns; who goes first alternates."""
    kept: list[tuple[float, float]] = []
    for turn in range(WARM_UPS + rounds):
        if turn % 2:
            second, first = peer(), ours()
        else:
            first, second = ours(), peer()
        if turn >= WARM_UPS:
            kept.append((first, second))
    return Pair(Series(tuple(one for one, _ in kept)), Series(tuple(two for _, two in kept)))


def decimal(value: float, digits: int = 2) -> str:
    """A number as it is written in French."""
    return f"{value:.{digits}f}".replace(".", ",")


def ms(seconds: float) -> str:
    return f"{decimal(seconds * 1000, 0 if seconds >= 0.1 else 1)} ms"


def times(ratio: float) -> str:
    return f"{decimal(ratio)} ×"


def report(number: int, what: str, figure: str, peer: str, target: str, held: bool) -> None:
    """One figure, one line."""
    beside = f" ; {peer}" if peer else ""
    verdict = "tenue" if held else "MANQUÉE"
    TOLD.append(Dit(what, figure, peer or "–", target, verdict))
    print(f"{number}. {what} : {figure}{beside}. Cible {target} : {verdict}.", flush=True)


def skipped(number: int, what: str, why: str) -> None:
    """A figure that this system cannot give."""
    TOLD.append(Dit(what, "non mesuré", "–", "–", why))
    print(f"{number}. {what} : non mesuré ({why}).", flush=True)
