"""The bottom line: what the keys do here and now, as much as the width allows."""

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui.commands import Command, footer_entries

Entry = tuple[str, str, Command]
_SEPARATOR = " · "


class KeyHints(Widget):
    """The keys of a context; a click on one does the same."""

    DEFAULT_CSS = "KeyHints { height: 1; link-color: $text-muted; }"

    context: reactive[str] = reactive("demander")

    def __init__(self, context: str) -> None:
        super().__init__()
        self.set_reactive(KeyHints.context, context)

    def _touches(self) -> dict[str, str]:
        """The keys that the person changed; the footer is drawn in other applications too."""
        return getattr(self.app, "touches", {})

    def render(self) -> Content:
        entries = fitting(footer_entries(self.context, self._touches()), self.size.width - 2)
        parts = [_hint(key, word, command) for key, word, command in entries]
        return Content.assemble(" ", Content.styled(_SEPARATOR, "$text-muted").join(parts))


def fitting(entries: list[Entry], width: int) -> list[Entry]:
    """Those that fit: the least weight goes first, and among equals the last one."""
    kept = list(entries)
    while len(kept) > 1 and _width(kept) > width:
        kept.remove(min(reversed(kept), key=lambda entry: entry[2].weight))
    return kept


def _width(entries: list[Entry]) -> int:
    return sum(len(key) + len(word) + 1 + len(_SEPARATOR) for key, word, _ in entries)


def _hint(key: str, word: str, command: Command) -> Content:
    name = Content.styled(word, "$text-muted")
    if command.action.startswith(("app.", "screen.")):
        name = name.stylize(Style.from_meta({"@click": command.action}))
    return Content.assemble((key, "bold $primary"), " ", name)
