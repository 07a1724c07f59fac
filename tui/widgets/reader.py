"""The reader: a source opened at the cited lines, with what is cited said above."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.commands import bindings
from tui.references import Reference, doc_title, lines_label
from tui.widgets.source_view import SourceView

if TYPE_CHECKING:
    from tui.app import JalonApp


class Reader(Vertical):
    """Shows one citation of a series; the arrows go through the series."""

    DEFAULT_CSS = """
    Reader { height: 1fr; }
    Reader.-beside { width: 46%; height: 100%; border-left: solid $border-blurred; padding-top: 1; }
    Reader .reader-head { height: auto; max-height: 40%; padding: 0 1 1 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lecteur")]
    HINTS: ClassVar[str] = "lecteur"

    if TYPE_CHECKING:
        app: JalonApp

    class Closed(Message):
        """The reader asks to be closed."""

    class Moved(Message):
        """Another citation of the series is shown."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self.series: tuple[str, ...] = ()
        self.index = 0
        self.reference: Reference | None = None

    def compose(self) -> ComposeResult:
        yield Static(classes="reader-head", markup=False)
        yield SourceView()

    def open(self, series: tuple[str, ...], index: int) -> None:
        """Show a citation of a series, at its lines."""
        self.series, self.index = series, index
        self._show()
        self.query_one(SourceView).focus()

    def _show(self) -> None:
        reference = self.app.reference(self.series[self.index])
        if reference is None:
            return
        self.reference = reference
        self.query_one(".reader-head", Static).update(self._head(reference))
        lines = self.app.source_lines(reference.doc)
        self.query_one(SourceView).show(lines, reference.cited, reference.cells)

    def _head(self, reference: Reference) -> Content:
        rank = f"[{self.index + 1}] " if len(self.series) > 1 else ""
        return Content.assemble(
            (rank, "bold $primary"),
            (reference.label, "bold"),
            "\n",
            (" › ".join(reference.fil[1:-1] or reference.fil), "$text-muted"),
            "\n",
            (f"{doc_title(reference.doc)}, {lines_label(reference.cited)}", "$primary"),
        )

    def action_step(self, step: int) -> None:
        index = self.index + step
        if 0 <= index < len(self.series):
            self.index = index
            self._show()
            self.post_message(self.Moved(index))

    def action_copy(self) -> None:
        if self.reference is not None:
            self.app.copy_text(self.reference.quotation, "Citation copiée, avec sa référence.")

    def action_tell_origin(self) -> None:
        self.app.tell_origin(self.series[self.index])

    def action_close(self) -> None:
        self.post_message(self.Closed())
