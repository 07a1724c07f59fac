"""Text that came from outside, made fit to search, show and write."""

import re

# Whole terminal sequences (colours, titles) first, then any control or direction mark left.
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\].*?(?:\x07|\x1b\\)|.)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def clean(question: str) -> str:
    """A question on one line, without control characters, terminal sequences or lone surrogates."""
    text = question.encode("utf-8", "replace").decode("utf-8")
    return " ".join(_CONTROL.sub(" ", _ESCAPES.sub(" ", text)).split())


def printable(text: str) -> str:
    """A text without the characters that a terminal would obey; its lines stay."""
    return _CONTROL.sub("·", text)
