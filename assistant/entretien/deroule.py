"""An entretien under way: where one is, what is ticked, what time is left. Nothing is kept."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from time import monotonic

from assistant.entretien.guide import Guide
from assistant.entretien.liste import list_document, sentences, topics
from assistant.export.document import Document, Listing, plain

Clock = Callable[[], float]
"""Seconds, that only go forward."""


class Deroule:
    """Phases, ticks and time. The clock is read, never waited for."""

    def __init__(self, guide: Guide, clock: Clock = monotonic) -> None:
        self.guide = guide
        self.topics = [topics(phase, guide) for phase in guide.phases]
        self.said = [sentences(phase, guide) for phase in guide.phases]
        self.ticked: set[tuple[int, int]] = set()
        self.rank = 0
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = clock()

    @property
    def paused(self) -> bool:
        return self._since is None

    @property
    def minute(self) -> int:
        """Whole minutes gone."""
        return int(self._seconds() // 60)

    @property
    def left(self) -> int:
        """Minutes left, the one begun included; negative once the time is over."""
        return ceil(self.guide.minutes - self._seconds() / 60)

    @property
    def planned(self) -> int:
        """The phase in which one would be by the clock."""
        ends = (phase.debut + phase.minutes for phase in self.guide.phases)
        late = sum(end <= self.minute for end in ends)
        return min(late, len(self.guide.phases) - 1)

    def pause(self) -> None:
        """Stop the time, or let it go on."""
        if self._since is None:
            self._since = self._clock()
        else:
            self._spent, self._since = self._seconds(), None

    def step(self, by: int) -> None:
        """Another phase, within those there are."""
        self.rank = max(0, min(len(self.topics) - 1, self.rank + by))

    def tick(self, topic: int) -> None:
        """Tick a topic of the phase, or take its mark off."""
        if topic < len(self.topics[self.rank]):
            self.ticked ^= {(self.rank, topic)}

    def done(self, rank: int) -> int:
        """How many topics of a phase are ticked."""
        return sum(phase == rank for phase, _ in self.ticked)

    def document(self) -> Document:
        """The checklist as it stands."""
        said = {self.topics[phase][topic] for phase, topic in self.ticked}
        blank = list_document(self.guide)
        body = tuple(
            replace(
                block,
                items=tuple(
                    replace(item, checked=plain(item.content) in said) for item in block.items
                ),
            )
            if isinstance(block, Listing)
            else block
            for block in blank.body
        )
        return Document(blank.title, body)

    def _seconds(self) -> float:
        return self._spent + (self._clock() - self._since if self._since is not None else 0.0)
