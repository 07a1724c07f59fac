"""The reader over the rooms, where there is no room for it beside them."""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult

from tui.screens.modal import Closing
from tui.widgets.footer import KeyHints
from tui.widgets.page_header import PageHeader
from tui.widgets.reader import Reader


@dataclass(frozen=True)
class Read:
    """What was being read; `beside`: the terminal has grown, it goes on beside the conversation."""

    series: tuple[str, ...]
    index: int
    beside: bool = False


class LecteurScreen(Closing[Read]):
    """A citation in its source, on the whole screen."""

    def __init__(self, series: tuple[str, ...], index: int, wide: int | None = None) -> None:
        super().__init__()
        self.series = series
        self.index = index
        self.wide = wide

    def compose(self) -> ComposeResult:
        yield PageHeader("Lecteur")
        yield Reader()
        yield KeyHints("lecteur")

    def on_mount(self) -> None:
        self.query_one(Reader).open(self.series, self.index)

    @on(Reader.Moved)
    def _follow(self, event: Reader.Moved) -> None:
        self.index = event.index

    @on(Reader.Closed)
    def _close(self) -> None:
        self.dismiss(Read(self.series, self.index))

    def on_resize(self, event: events.Resize) -> None:
        if self.wide is not None and event.size.width >= self.wide and self.app.screen is self:
            self.wide = None
            self.dismiss(Read(self.series, self.index, beside=True))
