"""A terminal too small to read anything: say so, and come back once it is enlarged."""

from textual.app import ComposeResult
from textual.widgets import Static

from tui.screens.modal import Modal


class TooSmallScreen(Modal[None]):
    """Covers everything; the application removes it."""

    CSS_PATH = "../styles/too_small.tcss"

    def compose(self) -> ComposeResult:
        yield Static(
            "Ce terminal est trop petit.\n\nAgrandissez-le (au moins 60 × 20) :"
            " Jalon revient aussitôt.\n\nCtrl+Q pour quitter.",
            markup=False,
        )
