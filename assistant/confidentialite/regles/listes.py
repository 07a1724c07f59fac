"""Names told by their neighbours: in a list where others are known, or called at a line's start."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

CAP = r"[A-ZÀ-Ý][\w'’-]*\.?"
ITEM = rf"{CAP}(?:[ ]{CAP}){{0,2}}"
AMOUNT = r"(?:[ ]?\([^)\n]{1,40}\)|[ ]\d+(?:[.,]\d+)?(?:[ ]?(?:€|h|ans|j|%))?)?"
SEPARATOR = r"(?:,[ ](?:et[ ])?|[ ]?;[ ]|[ ]et[ ]|[ ]?/[ ]|[ ]\+[ ]|[ ]&[ ])"
ROW = re.compile(rf"(?<![\w'’-]){ITEM}{AMOUNT}(?:{SEPARATOR}{ITEM}{AMOUNT})+")
ONE = re.compile(rf"(?<![\w'’-])(?P<nom>{ITEM})(?=(?:{AMOUNT})(?:{SEPARATOR}|\W|$))")
HEAD = re.compile(
    rf"(?:^|\n|;[ ]|[:.][ ])[ ]*(?:[-–•*][ ]|\d+[.)/][ ]?)?(?P<nom>{ITEM})[ ]?(?P<signe>—|–|:|->|>"
    rf"|→|=)[ ]"
)
CALL = re.compile(rf"(?:^|\n)(?P<nom>{CAP})(?:,[ ](?=[a-zà-ÿ])|[ ]?!)")
AFTER = re.compile(r"(?<![\w])(?:de|du|chez|à|vers|d['’])[ ]?$")
"""What leads to a place: «M. Maes (commune de Sprimelle), M. Pirotte»."""
GUESSED = 50
"""Rank of a capital alone."""
LEAST = 2
"""Known names that make a list a list of persons."""


def listes(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Unknown words that stand as the names beside them do."""
    known = [(i.start, i.end) for i in found if i.type == "nom" and i.rang < GUESSED]
    for row in ROW.finditer(lecture.texte):
        yield from _others(lecture, list(ONE.finditer(lecture.texte, *row.span())), known)
    heads = list(HEAD.finditer(lecture.texte))
    for sign in {match["signe"] for match in heads}:
        yield from _others(lecture, [match for match in heads if match["signe"] == sign], known)
    for match in heads:
        first = not lecture.texte[: match.start("nom")].strip() and match["signe"] == ":"
        if first and " " not in match["nom"] and _unknown(lecture, match):
            yield _named(match, "nom en tête de note", 49)
    for match in CALL.finditer(lecture.texte):
        if _unknown(lecture, match):
            yield _named(match, "nom de qui l'on appelle", 49)


def _others(
    lecture: Lecture, items: list[re.Match[str]], known: list[tuple[int, int]]
) -> Iterator[Trouvaille]:
    items = [item for item in items if not AFTER.search(lecture.avant(item.start("nom"), 6))]
    new = [item for item in items if not _within(item.span("nom"), known)]
    if len(items) - len(new) < LEAST:
        return
    for item in new:
        if _unknown(lecture, item):
            yield _named(item, "nom dans une liste de noms", 33)


def _within(span: tuple[int, int], known: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in known)


def _unknown(lecture: Lecture, match: re.Match[str]) -> bool:
    """All its words are unknown, and none is a town."""
    start, end = match.span("nom")
    mots = [m for m in lecture.mots[lecture.rang(start) : lecture.rang(end)] if not m.initiale]
    return bool(mots) and all(
        mot.inconnu
        and not mot.elision
        and not (mot.capitales and len(mot.texte) < 5)
        and mot.plie not in communes()
        and plie(mot.texte) not in liste("structures", "marques")
        for mot in mots
    )


def _named(match: re.Match[str], rule: str, rank: int) -> Trouvaille:
    text = match["nom"].rstrip(".") if len(match["nom"].split()[-1]) > 2 else match["nom"]
    start = match.start("nom")
    return Trouvaille("nom", text, start, start + len(text), rule, rank)
