"""The first-use notice, laid over the first room, once."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from assistant.avis import PHRASES, montre


class AvisScreen(ModalScreen[None]):
    """Read, then left with Enter or Escape: it never comes back."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,escape,space", "leave", show=False)]

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content.styled("Avant de commencer", "bold"), classes="dialog-title")
            for sentence in PHRASES:
                yield Static(Content(f"\n{sentence}"), markup=False)
            yield Static(Content.styled("\nEntrée continuer", "$text-muted"))

    def action_leave(self) -> None:
        montre()
        self.dismiss()
