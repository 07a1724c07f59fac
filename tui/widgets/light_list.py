"""A bullet list of one widget an item, where Textual makes five: long answers appear at once."""

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets._markdown import (
    MarkdownBlock,
    MarkdownBulletList,
    MarkdownListItem,
    MarkdownParagraph,
)

BULLET = "• "


class BulletLine(MarkdownParagraph):
    """An item made of one paragraph; its bullet is drawn in its left padding."""

    DEFAULT_CSS = "BulletLine { padding-left: 2; }"

    def render_lines(self, crop: Region) -> list[Strip]:
        strips = super().render_lines(crop)
        if crop.y == 0 and crop.x == 0 and strips:
            padding = next(iter(strips[0])).style or Style.null()
            bullet = Strip([Segment(BULLET, padding + Style(color=self.rich_style.color))])
            strips[0] = Strip.join([bullet, strips[0].crop(len(BULLET))])
        return strips


class LightList(MarkdownBulletList):
    """Falls back on Textual's own items for those that hold more than a paragraph."""

    def compose(self) -> ComposeResult:
        simple = all(_paragraph(block) is not None for block in self._blocks)
        if not simple:
            yield from super().compose()
            return
        for block in self._blocks:
            if (paragraph := _paragraph(block)) is not None:
                line = BulletLine(self._markdown, paragraph._token)
                line.set_content(paragraph._content)
                yield line
        self._blocks.clear()


def _paragraph(block: MarkdownBlock) -> MarkdownParagraph | None:
    """The only paragraph of a list item."""
    inner = block._blocks
    if isinstance(block, MarkdownListItem) and len(inner) == 1:
        return inner[0] if isinstance(inner[0], MarkdownParagraph) else None
    return None
