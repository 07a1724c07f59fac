"""The ids that a language model wrote after a sentence, in whatever brackets it chose."""

import re
from dataclasses import dataclass

_ROOTS = r"(?:cip|rncp\d{3,6}|interfede)"
_ID = re.compile(rf"{_ROOTS}|[A-Za-z][\w.-]*(?:/[\w.-]+)+", re.IGNORECASE)
_OURS = re.compile(rf"{_ROOTS}(?:/[\w.-]+)*", re.IGNORECASE)
_NUMBER = re.compile(r"(?:n°|passage|source|ref|réf)?\s*\.?\s*\d{1,3}", re.IGNORECASE)
_GROUP = re.compile(r"([\[【(])([^\[\]【】()]{1,600})[\]】)]|(`)([^`]{1,120})`")
_TRIM = " \t\"'`«»“”*.;:"
_SEPARATOR = re.compile(r"\s*[,;|\n]\s*|\s+et\s+|(?<=\w)\s+(?=\w+/)")
_BOUNDARY = re.compile(r"(?<=[\]】)`])[.!?]?\s+(?=[A-ZÀ-ÖØ-Þ«*“\"])")
_BULLET = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)+")
_TWICE = re.compile(r"([.!?])\s*\.$")
_HOLES = re.compile(r"\s+([.,])(?=\s|$)")


@dataclass(frozen=True)
class Brute:
    """A claim as a model wrote it: nothing in it is checked yet."""

    texte: str
    ids: tuple[str, ...] = ()
    numeros: bool = False


def read_line(line: str) -> list[Brute]:
    """The claims of a line: one, or one a sentence when each sentence has its own brackets."""
    body = _BULLET.sub("", line).strip()
    opened = _GROUP.match(body)
    if opened and _cited(opened) is not None:  # its ids come first
        return [_claim(body)]
    return [_claim(part) for part in _BOUNDARY.split(body) if part.strip()]


def read_ids(value: object) -> tuple[tuple[str, ...], bool]:
    """Ids of a JSON value: a list, a string, a list written in a string; true for numbers."""
    if isinstance(value, (list, tuple)):
        found = [read_ids(item) for item in value]
        return tuple(i for ids, _ in found for i in ids), any(number for _, number in found)
    if isinstance(value, dict):
        return read_ids(value.get("id", ""))
    parts = [part.strip(_TRIM) for part in _SEPARATOR.split(str(value).strip(" []"))]
    ids = tuple(part for part in parts if _ID.fullmatch(part))
    return ids, any(_NUMBER.fullmatch(part) for part in parts)


def _claim(text: str) -> Brute:
    ids: list[str] = []
    numbers = False
    kept, last = [], 0
    for group in _GROUP.finditer(text):
        cited = _cited(group)
        if cited is None:
            continue
        ids += cited[0]
        numbers |= cited[1]
        kept.append(text[last : group.start()])
        last = group.end()
    words = _HOLES.sub(r"\1", " ".join("".join([*kept, text[last:]]).split()))
    words = _TWICE.sub(r"\1", words)
    return Brute(words, tuple(dict.fromkeys(ids)), numbers)


def _cited(group: re.Match[str]) -> tuple[tuple[str, ...], bool] | None:
    """What a bracket cites; none for one that belongs to the sentence («[…]», «(et/ou)»)."""
    inside = group[2] or group[4]
    parts = [part.strip(_TRIM) for part in _SEPARATOR.split(inside)]
    square = group[1] in ("[", "【")
    pattern = _ID if square else _OURS
    ids = tuple(part for part in parts if pattern.fullmatch(part))
    numbers = square and any(_NUMBER.fullmatch(part) for part in parts)
    if len(ids) + sum(bool(_NUMBER.fullmatch(part)) for part in parts) < len(parts):
        return None
    return (ids, numbers) if ids or numbers else None
