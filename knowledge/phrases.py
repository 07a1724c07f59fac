"""Where a sentence ends: not after an abbreviation, a number of a law, a mark of a list."""

import re

ABREGES = frozenset(
    (
        *("m", "mm", "mme", "mmes", "mlle", "mr", "dr", "pr", "me", "st", "ste", "cf", "ex", "p"),
        *("pp", "art", "al", "av", "bd", "env", "n", "no", "ref", "réf", "c.-à-d", "c.à.d", "i.e"),
        *("ch", "chap", "éd", "ed", "vol", "fig", "coll", "dir", "resp"),
    )
)
"""What a full stop follows without ending a sentence, whatever comes next."""
_WORD = re.compile(r"[\w.\-]+\.$")
_MARK = re.compile(r"(?:^|\n)[ \t]*(?:[-–•*][ \t]*)?(?:\d{1,2}|[A-Za-z])\.$")
"""«1.», «- A.»: what stands before an item of a list."""
_LAW = re.compile(r"\b(?:[LRDlrd]|A)\.$")
"""«L. 6313-1», «R. 338-1»: the kind of an article, before its number."""
_TITLED = re.compile(r"\b(?:M|Mme|Mlle|Mr|Dr|MM)\.? [A-Z]\.$", re.IGNORECASE)


def cut(text: str, ends: re.Pattern[str]) -> list[str]:
    """The parts of a text between the places where `ends` says that a sentence stops.

    A line break always cuts; a full stop does not when it belongs to what is before it.
    """
    parts, start = [], 0
    for match in ends.finditer(text):
        if "\n" in match.group() or not _goes_on(text[start : match.start()], text[match.end() :]):
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop that ends `before` is not the end of its sentence."""
    word = _WORD.search(before)
    if word is None:
        return False
    if word.group()[:-1].casefold() in ABREGES:
        return True
    numbered = after[:1].isdigit() and _LAW.search(before)
    return bool(numbered or _MARK.search(before) or _TITLED.search(before))
