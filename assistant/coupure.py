"""Lines cut as French cuts them: never between « and its word, nor before : ; ! ?

Rich and Textual cut at every blank, those that must not break among them. Both find words through
one pattern: this is the only place that changes it, and a Rich that has it no more is left alone.
"""

import re

_KEPT = "\u00a0\u202f"
_WORD = re.compile(rf"[^\S{_KEPT}]*[\S{_KEPT}]+[^\S{_KEPT}]*")


def keep_together() -> None:
    """From now on, a space that does not break holds its two words on one line."""
    from rich import _wrap

    if hasattr(_wrap, "re_word"):
        _wrap.re_word = _WORD
