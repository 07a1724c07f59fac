"""Choosing, in a node's own words, the sentences or items that speak of what is asked."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from knowledge.french import analyse
from knowledge.phrases import cut

SHORT = 420
"""Characters under which a text is quoted whole."""
LONGEST = 700
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+(?=[A-ZÀÉÈÊÎÔÇ«“\d-])|\n+")
_ITEM = re.compile(r"\s*(?:[-–•*]|[a-z]\)|\d{1,2}[.)])\s")
_LINK = re.compile(r"<(https?://[^>\s]+)>")
_ESCAPED = re.compile(r"([*_`<>\[\]])")


@dataclass(frozen=True)
class Extrait:
    """A verbatim extract, cut by «[…]» where sentences were left out."""

    texte: str
    score: float


def choose(text: str, weights: Mapping[str, float], whole: int = SHORT) -> Extrait:
    """The part of a text that holds most of the weighted terms, at most LONGEST characters.

    A text of `whole` characters or fewer is quoted as it is; a list is quoted whole or not at all.
    """
    sentences = _lists_whole(part for part in cut(text, _SENTENCE) if part.strip())
    scores = [relevance(part, weights) for part in sentences]
    if len(text) <= whole or len(sentences) < 2:
        return Extrait(text, relevance(text, weights))
    kept, size, blind = set[int](), 0, max(scores) <= 0
    for index in sorted(range(len(sentences)), key=lambda item: (-scores[item], item)):
        if kept and (size + len(sentences[index]) > LONGEST or (scores[index] <= 0 and not blind)):
            if blind:  # asked by its code alone: its beginning, without a gap
                break
            continue
        kept.add(index)
        size += len(sentences[index])
        if size > SHORT:
            break
    return Extrait(_join(sentences, sorted(kept)), sum(scores[index] for index in kept))


def _lists_whole(sentences: Iterable[str]) -> list[str]:
    """The sentences, each list in one piece with what leads to it: any item may be the answer."""
    kept: list[str] = []
    inside = False
    for part in sentences:
        item = _ITEM.match(part) is not None
        if item and kept and (inside or kept[-1].rstrip().endswith(":")):
            kept[-1] = f"{kept[-1]} {part.strip()}"
        else:
            kept.append(part)
        inside = item
    return kept


def around(text: str, value: re.Pattern[str], weights: Mapping[str, float]) -> Extrait:
    """The most relevant sentence that holds the value asked; the whole text when it is short."""
    if len(text) <= SHORT // 2:
        return Extrait(text, relevance(text, weights))
    sentences = [part for part in cut(text, _SENTENCE) if part and value.search(part)]
    best = max(sentences, key=lambda part: relevance(part, weights), default=text)
    return Extrait(best.strip(), relevance(best, weights))


def relevance(text: str, weights: Mapping[str, float]) -> float:
    """The weight of the asked terms that a text holds."""
    return sum(weights.get(term, 0.0) for term in set(analyse(text)))


def quote(text: str) -> str:
    """A verbatim text in French quotation marks, its own marks lowered, Markdown kept quiet."""
    inner = text.replace("«\u00a0", "“").replace("« ", "“").replace("«", "“")
    inner = inner.replace("\u00a0»", "”").replace(" »", "”").replace("»", "”")
    inner = _LINK.sub(r"\1", inner)
    inner = _ESCAPED.sub(r"\\\1", " ".join(inner.split()))
    return f"« {inner.replace(chr(92) + '[…' + chr(92) + ']', '[…]')} »"


def _join(sentences: list[str], kept: list[int]) -> str:
    parts = [sentences[kept[0]]]
    for previous, index in pairwise(kept):
        parts.append(sentences[index] if index == previous + 1 else f"[…] {sentences[index]}")
    return " ".join(part.strip() for part in parts)
