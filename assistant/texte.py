"""Text that came from outside, made fit to search, show and write."""

import re

# Whole terminal sequences (colours, titles) first, then any control or direction mark left.
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\].*?(?:\x07|\x1b\\)|.)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Joiners stay: some scripts and emojis are written with them.
_NO_FILE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(question: str) -> str:
    """A question on one line, without control characters, terminal sequences or lone surrogates."""
    text = _read_again(question).encode("utf-8", "replace").decode("utf-8")
    return " ".join(_CONTROL.sub(" ", _ESCAPES.sub(" ", text)).split())


def _read_again(text: str) -> str:
    """Words typed in a terminal whose language setting knows no accent come as raw bytes."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return text


def printable(text: str) -> str:
    """A text without the characters that a terminal would obey; its lines stay."""
    return _CONTROL.sub("·", text)


def exportable(text: str) -> str:
    """A text without what a file must not hold: terminal sequences, control and direction marks,
    lone surrogates, what XML forbids. Its line breaks stay, and a tabulation is a space.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _NO_FILE.sub("", _ESCAPES.sub("", text))


def spaced(text: str) -> str:
    """With the spaces that French does not let a line break at: « », and before : ; ! ?"""
    text = text.replace("« ", "«\u00a0").replace(" »", "\u00a0»")
    return re.sub(r" (?=[:;!?](?:\s|$))", "\u00a0", text)


def cut(text: str, length: int) -> str:
    """The beginning of a title or a name, cut after a word; « … » tells that it goes on."""
    if len(text) <= length:
        return text
    kept, following = text[: length - 1], text[length - 1]
    whole = kept if following == " " else kept.rpartition(" ")[0]
    return (whole or kept).rstrip(" \u00a0,;:.«") + "…"


def brief(text: str, length: int) -> str:
    """The first words of a text, on one line."""
    return cut(" ".join(text.split()), length)
