"""Text that comes from outside, made safe and short enough to show."""

import re
import unicodedata

_SEQUENCES = (
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursor moves
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, clipboard, device strings
    r"|\x1b[ -/]*[0-~]"
)
_UNSAFE = (
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def clean(text: str) -> str:
    """Without terminal escapes, control characters or direction marks; line breaks stay."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return re.sub(_UNSAFE, "", re.sub(_SEQUENCES, "", text))


def shorten(text: str, length: int = 600) -> str:
    """The beginning of a long text, and how long the whole is."""
    if len(text) <= length:
        return text
    return f"{text[:length].rstrip()}… ({len(text):,} caractères)".replace(",", "\u202f")


def fold(text: str) -> str:
    """Lower case without accents, to compare what is typed with a label."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))
