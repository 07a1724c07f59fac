"""The bottom line: what the keys do here and now, as much as the width allows."""

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui.commands import Command, footer_entries

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
        entries = footer_entries(self.context, self._touches())
        while len(entries) > 1 and _width(entries) > self.size.width - 2:
            entries.pop(-3 if len(entries) > 3 else -1)  # « Tout » and « Aide » go last
        parts = [_hint(key, word, command) for key, word, command in entries]
        return Content.assemble(" ", Content.styled(_SEPARATOR, "$text-muted").join(parts))


def _width(entries: list[tuple[str, str, Command]]) -> int:
    return sum(len(key) + len(word) + 1 + len(_SEPARATOR) for key, word, _ in entries)


def _hint(key: str, word: str, command: Command) -> Content:
    name = Content.styled(word, "$text-muted")
    if command.action.startswith(("app.", "screen.")):
        name = name.stylize(Style.from_meta({"@click": command.action}))
    return Content.assemble((key, "bold $primary"), " ", name)
