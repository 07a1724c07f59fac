"""Which passages hold a node's words."""

from collections.abc import Iterable, Sequence

from knowledge.passages import Passage


class Holding:
    """The positions of the passages that hold each node, the most specific first."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.count = len(passages)
        self._places: dict[str, list[int]] = {}
        for position, passage in enumerate(passages):
            for name in passage.ids:
                self._places.setdefault(name, []).append(position)

    def first(self, name: str) -> int | None:
        """The passage to show for a node: its own, else the first below it, else its parent's."""
        below = (place for held, place in self._places.items() if held.startswith(f"{name}/"))
        while name:
            if places := self._places.get(name) or next(below, None):
                return places[0]
            name = name.rpartition("/")[0]
        return None

    def ranked(self, names: Iterable[str]) -> dict[int, int]:
        """The passages of several nodes, each with the rank of the first node it holds."""
        found: dict[int, int] = {}
        for rank, name in enumerate(names):
            if (position := self.first(name)) is not None:
                found.setdefault(position, rank)
        return found
