"""A training day: what its scenarios cover, its planning, its material; saved with its sheets."""

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.commands import bindings
from tui.screens.scenarios_suite import save_sheets
from tui.screens.writing import Writing
from tui.widgets.footer import KeyHints
from tui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from assistant.export.document import Document
    from assistant.scenarios.ecrire import Fiches


class JourneeScreen(Writing):
    """A page to read; Ctrl+S writes it and every sheet."""

    CSS_PATH = "../styles/scenarios.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("journee")]

    def __init__(self, day: "Document", found: "list[Fiches]") -> None:
        super().__init__()
        self.day = day
        self.found = found

    def compose(self) -> ComposeResult:
        yield PageHeader("Scénarios")
        with VerticalScroll(id="day"):
            yield Static(id="day-text", markup=False)
        yield KeyHints("journee")

    def on_mount(self) -> None:
        self.query_one("#day").focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        from tui.widgets.page_view import page_content

        self.query_one("#day-text", Static).update(page_content(self.day, self.size.width - 6))

    @work(group="keep")
    async def action_save(self) -> None:
        await save_sheets(self, self.found, self.day)

    def action_leave(self) -> None:
        self.dismiss(None)
