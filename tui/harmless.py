"""The last look at what is drawn: nothing in it that a terminal obeys, whoever wrote it.

Text is cleaned where it comes in (`sanitize`). A title, a note, a source or a model's answer that
came in by another way is caught here, where every line of every widget goes through.
"""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_OBEYED = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""All of no width: without them the rest stays in its place."""


class Harmless(LineFilter):
    """Leaves out control characters and direction marks."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments but for those that hold one."""
        return [
            Segment(_OBEYED.sub("", text), style, control) if _OBEYED.search(text) else segment
            for segment in segments
            for text, style, control in (segment,)
        ]
