"""A text cut into sentences: French abbreviations, quotes, lists and titles; places are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.analyse.intitules import intitule
from knowledge.phrases import ABREGES as JAMAIS

ABREGES = JAMAIS | frozenset(("etc", "tél", "tel", "rdv", "nb", "max", "min", "h", "hab"))
"""What a full stop may follow without ending a sentence (« etc. » ends one before a capital)."""
_END = re.compile(r"[.!?…]+[\"»”’)\]]*(?:\s*»)?(?=\s|$)")
_WORD = re.compile(r"[\w.\-]+$")
_BULLET = re.compile(r"[ \t]*(?:[-–—•*‣▪]|\d{1,2}[.)]|[a-z]\))[ \t]+")
_QUOTE = re.compile(r"«[^«»]{0,600}»|“[^“”]{0,600}”|\"[^\"\n]{1,400}\"")
_PLACE = re.compile(r"\[[^\[\]]{1,40}\]\.?")
"""« [à écrire] »: where nothing is written yet."""
_NUMBER = re.compile(r"[ \t#*_]*(?:\d{1,2}[.)]|[a-hivx]\))[ \t*_]*")
_MARKED = re.compile(r"#{1,6} +\S")
"""A title of Markdown, such as Jalon writes."""
_CLAUSE = re.compile(r"(?:J['’]|(?:Je|Il|Elle|On|Nous|Ils|Elles) )")
"""What begins a sentence that one has not stopped yet, rather than a title."""
_TITLE_MOST = 70
_SMALL, _GREAT = re.compile(r"\w{2}[.!?] +[a-zà-ÿ]"), re.compile(r"\w{2}[.!?] +[A-ZÀ-Ý«]")


@dataclass(frozen=True)
class Phrase:
    """A sentence. `end` is excluded; `numero` counts from 1 the sentences that are not titles."""

    start: int
    end: int
    numero: int
    paragraphe: int
    titre: bool = False

    def extrait(self, texte: str) -> str:
        return texte[self.start : self.end]


def citations(texte: str) -> list[tuple[int, int]]:
    """Where quoted words stand, their marks included."""
    return [match.span() for match in _QUOTE.finditer(texte)]


def phrases(texte: str) -> list[Phrase]:
    """The sentences and the titles of a text, in order."""
    quotes = citations(texte)
    small = _without_capitals(texte)
    found: list[Phrase] = []
    number = 0
    for rank, (start, end) in enumerate(_blocks(texte)):
        for first, last in _sentences(texte, start, end, quotes, small):
            title = _is_title(texte, first, last) or _names_a_part(texte, first, last)
            number += not title
            found.append(Phrase(first, last, number, rank, title))
    return found


def _without_capitals(texte: str) -> bool:
    """Whether the text is written in small letters: a stop then ends a sentence by itself."""
    small = len(_SMALL.findall(texte))
    return small >= 3 and small > 2 * len(_GREAT.findall(texte))


def _blocks(texte: str) -> Iterator[tuple[int, int]]:
    """Paragraphs and list items; a line that goes on with the next is not cut from it."""
    start = position = 0
    lines = texte.splitlines(keepends=True)
    for rank, line in enumerate(lines):
        end = position + len(line)
        following = lines[rank + 1] if rank + 1 < len(lines) else ""
        if _ends_block(line, following):
            yield start, end
            start = end
        position = end


def _ends_block(line: str, following: str) -> bool:
    if not line.strip() or not following.strip() or _BULLET.match(following):
        return True
    shown = line.rstrip()
    goes_on = len(shown) > _TITLE_MOST or following.lstrip()[0].islower()
    return not goes_on or shown[-1] in ".!?:…"


def _sentences(
    texte: str, start: int, end: int, quotes: list[tuple[int, int]], small: bool
) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(texte, start, end)
    first = bullet.end() if bullet else start
    for match in _END.finditer(texte, first, end):
        if _ends(texte, match, first, end, quotes, small):
            yield from _trimmed(texte, first, match.end())
            first = match.end()
    yield from _trimmed(texte, first, end)


def _ends(
    texte: str,
    match: re.Match[str],
    first: int,
    end: int,
    quotes: list[tuple[int, int]],
    small: bool,
) -> bool:
    if any(left < match.start() and match.end() < right for left, right in quotes):
        return False
    rest = texte[match.end() : end].lstrip()
    if rest and rest[0].islower() and not small:
        return False
    word = _WORD.search(texte, first, match.start())
    if match.group() != "." or word is None:
        return True
    known = word.group().lower()
    if known in ABREGES:
        return known == "etc" or known == "h"
    return len(known) > 1 or not word.group().isupper() or not rest


def _trimmed(texte: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = texte[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if any(map(str.isalnum, texte[left:right])) and not _PLACE.fullmatch(texte, left, right):
        yield left, right


def _is_title(texte: str, start: int, end: int) -> bool:
    """A short line alone, without a final stop."""
    line_start = texte.rfind("\n", 0, start) + 1
    line_end = texte.find("\n", end)
    if _MARKED.match(texte, start, end):
        return True
    alone = not texte[end : len(texte) if line_end < 0 else line_end].strip()
    before = texte[line_start:start]
    if not alone or before.strip(" \t#*") or end - start > _TITLE_MOST:
        return False
    words = texte[start:end]
    if _CLAUSE.match(words):
        return False
    return words[-1] not in ".!?…»,;" and (words[0].isupper() or words[0].isdigit())


def _names_a_part(texte: str, start: int, end: int) -> bool:
    """A line alone that names what follows, a final stop or not; the last line names nothing."""
    line_start = texte.rfind("\n", 0, start) + 1
    line_end = texte.find("\n", end)
    if line_end < 0 or not texte[line_end:].strip() or "\n" in texte[start:end]:
        return False
    before, after = texte[line_start:start], texte[end:line_end]
    bullet = not before.strip(" \t#*_") or _NUMBER.fullmatch(before)
    return bool(bullet) and not after.strip(" \t*_:.") and intitule(texte[start:end])
