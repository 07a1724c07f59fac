"""A list over a whole screen, with a line under it that says in words what the cursor is on."""

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.screens.modal import Closing
from tui.widgets.footer import KeyHints
from tui.widgets.page_header import PageHeader
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from tui.app import JalonApp

Result = TypeVar("Result")


class Sheet(Closing[Result]):
    """Subclasses give `CONTEXT` (whose keys the footer shows), `title`, `items` and `describe`."""

    CSS_PATH = "../styles/evaluer.tcss"
    LABEL: ClassVar[str] = "M'évaluer"
    CONTEXT: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = []

    if TYPE_CHECKING:
        app: JalonApp

    def title_text(self) -> Content:
        """The line on top."""
        raise NotImplementedError

    def items(self) -> list[Item]:
        """The rows."""
        raise NotImplementedError

    def describe(self, value: str | None) -> Content:
        """What is told of the row under the cursor."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield PageHeader(self.LABEL)
        yield Static(self.title_text(), classes="sheet-title", markup=False)
        with VerticalScroll(classes="sheet", can_focus=False):
            yield PickList(self.items(), always=True)
        yield Static(classes="told", markup=False)
        yield KeyHints(self.CONTEXT)

    def on_mount(self) -> None:
        self.picker.focus()
        self.watch(self.picker, "cursor", self._tell)

    @property
    def picker(self) -> PickList:
        """The list."""
        return self.query_one(PickList)

    def refill(self, value: str | None = None) -> None:
        """Other rows; the cursor stays on `value`, or on the same row."""
        row = self.picker.cursor
        kept = value or self.picker.value
        items = self.items()
        known = any(item.value == kept for item in items)
        self.picker.set_items(items, kept if known else None)
        if not known and items:
            self.picker.cursor = min(row, len(items) - 1)
        self._tell()

    def _tell(self) -> None:
        """Say what the cursor is on; the row stays in view when that takes room from the list."""
        self.query_one(".told", Static).update(self.describe(self.picker.value))
        self.call_after_refresh(self.picker.show_cursor)

    def action_filter_rows(self) -> None:
        from tui.screens.filtering import lead_to_row

        lead_to_row(self.app, self.picker)

    def action_leave(self) -> None:
        self.dismiss(None)


def heading(text: str) -> Item:
    """A title between rows, which the cursor skips."""
    return Item(Content.styled(f" {text}", "bold $primary"))


def gap() -> Item:
    """An empty row."""
    return Item(Content(""))
