"""Texts marked by hand, `⟦label|words⟧`, read without their marks."""

import re

MARQUE = re.compile(r"⟦(?P<type>[a-z_]+)\|(?P<mots>[^⟧]*)⟧")
Place = tuple[int, int, str]
"""Where marked words begin, where they end (excluded), their label."""


def demarquer(marked: str) -> tuple[str, list[Place]]:
    """The text as it is read, and the places of its marks in it."""
    text, at, places = "", 0, []
    for match in MARQUE.finditer(marked):
        text += marked[at : match.start()]
        places.append((len(text), len(text) + len(match["mots"]), match["type"]))
        text += match["mots"]
        at = match.end()
    return text + marked[at:], places
