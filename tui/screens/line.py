"""One line asked for over the room: a remark, a file name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.sanitize import clean
from tui.screens.modal import Modal


class LineScreen(Modal[str | None]):
    """Dismissed with the line typed, even empty, or with nothing when it is left."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self,
        title: str,
        help: str,
        value: str = "",
        placeholder: str = "",
        fault: str = "",
        select: bool = False,
    ) -> None:
        """`fault`: what was wrong with the line, given back; `select`: typing replaces it."""
        super().__init__()
        self.fault = fault
        self.select = select
        self.heading = title
        self.help = help
        self.value = value
        self.placeholder = placeholder

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content.styled(self.heading, "bold"), markup=False)
            yield Input(
                self.value, placeholder=self.placeholder, compact=True, select_on_focus=self.select
            )
            if self.fault:
                yield Static(Content.styled(self.fault, "$text-warning"), markup=False)
            yield Static(Content.styled(self.help, "$text-muted"), markup=False)
            yield Static(Content.styled("Entrée valider · Échap renoncer", "$text-muted"))

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(" ".join(clean(event.value).split("\n")).strip())

    def action_leave(self) -> None:
        self.dismiss(None)
