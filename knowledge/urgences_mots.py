"""The everyday words of the urgent families (`pratique/urgences_mots.yaml`), added to their rows.

A named list is written once there and taken up by `{its name}` in any pattern.
"""

from collections.abc import Iterable, Mapping
from typing import Any

KINDS = ("motifs", "silences", "temoins", "themes")


def with_words(rows: Iterable[Mapping[str, Any]], said: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of the families with the patterns that are said of each."""
    families = {str(row["id"]): dict(row) for row in rows}
    named: Mapping[str, str] = said["mots"]
    for line in said["lignes"]:
        for name in line["familles"]:
            family = families[name]
            for kind in KINDS:
                found = [_whole(pattern, named) for pattern in line.get(kind) or ()]
                family[kind] = [*(family.get(kind) or ()), *found]
    return [*families.values()]


def _whole(pattern: str, named: Mapping[str, str]) -> str:
    """A pattern with its named lists written out; a list may take up another."""
    for _ in range(2):
        for name, words in named.items():
            pattern = pattern.replace(f"{{{name}}}", words)
    return pattern
