"""Blocks that several rooms write: boxes to tick, two things side by side, a small bar of text."""

from collections.abc import Iterable

from assistant.export.document import Item, Listing, Table, words

FULL, EMPTY = "█", "░"


def boxes(lines: Iterable[str], ticked: Iterable[str] = ()) -> Listing:
    """A list of boxes, those of `ticked` already ticked."""
    done = set(ticked)
    return Listing(tuple(Item(words(line), checked=line in done) for line in lines))


def side_by_side(
    left: str, right: str, rows: Iterable[tuple[str, str, str]], caption: str = ""
) -> Table:
    """Two things compared, a point a row: (the point, the left one, the right one)."""
    head = (words("Point comparé"), words(left), words(right))
    cells = tuple((words(point), words(one), words(other)) for point, one, other in rows)
    return Table(head, cells, caption)


def bar(value: int, most: int, label: str = "") -> str:
    """« ██░ 2 sur 3 » (`label` adds its words): a level on its own scale, never a percentage."""
    kept = max(0, min(value, most))
    said = f"{FULL * kept}{EMPTY * (most - kept)} {kept} sur {most}"
    return f"{said}, {label}" if label else said
