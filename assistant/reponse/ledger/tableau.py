"""A table printed as a list of headings then rows of numbers, read cell by cell."""

import re

_ROW = re.compile(r"\d+(?: \d+){2,}")


def lignes(text: str) -> tuple[str, ...]:
    """The text, or one sentence a cell («En 2019, 90 certifiés») for each row."""
    rows = [line.strip() for line in text.split("\n")]
    numbers = [line.split() for line in rows if _ROW.fullmatch(line)]
    heads = [line[1:].strip() for line in rows if line.startswith("-")]
    if not numbers or any(len(row) != len(heads) for row in numbers):
        return (text,)
    cells = [_cell(heads, row, column) for row in numbers for column in range(1, len(row))]
    rest = "\n".join(line for line in rows if not _ROW.fullmatch(line) and line[:1] != "-")
    return (rest, "\n".join(cells))


def _cell(heads: list[str], row: list[str], column: int) -> str:
    percent = " %" if "%" in heads[column] else ""
    name = re.sub(r"\(en %\)", "", heads[column]).strip()
    counted = re.sub(r"^nombre d(?:e |')", "", name, flags=re.IGNORECASE)
    value = f"{row[column]}{percent}" if percent else f"{row[column]} {counted}"
    return f"En {row[0]}, {value} {name}" if percent else f"En {row[0]}, {value}"
