"""The exchange read again, turn by turn, one of them in view."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.commands import bindings
from tui.exchanged import exchanged, read_live
from tui.screens.modal import Closing
from tui.seance import Seance
from tui.widgets.footer import KeyHints
from tui.widgets.page_header import PageHeader


class EchangeScreen(Closing[None]):
    """Each turn with its minute, its answer, and what it does."""

    CSS_PATH = "../styles/entrainer.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("echange"),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "move(-5)", show=False),
        Binding("pagedown", "move(5)", show=False),
    ]

    def __init__(self, seance: Seance, tour: int = 0) -> None:
        super().__init__()
        self.seance = seance
        self.tour = min(max(tour, 1), max(1, len(seance.turns)))

    def compose(self) -> ComposeResult:
        title = f"Entretien avec {self.seance.prenom}, personne fictive"
        yield PageHeader("S'entraîner")
        yield Static(Content.styled(title, "bold"), id="echange-title", markup=False)
        with VerticalScroll(id="exchange", can_focus=False):
            for number, row in enumerate(self._rows(), 1):
                yield Static(row, id=f"turn-{number}", classes="turn", markup=False)
        yield KeyHints("echange")

    def _rows(self) -> list[Content]:
        return [
            Content("\n").join(
                [
                    Content.styled(
                        f"Tour {number}, minute {turn.etat['minute']:.0f} : {read_live(turn)}",
                        "$text-muted",
                    ),
                    exchanged(turn.texte, turn.reponse, self.seance.prenom),
                ]
            )
            for number, turn in enumerate(self.seance.turns, 1)
        ]

    def on_mount(self) -> None:
        self.call_after_refresh(self._mark)

    def on_resize(self) -> None:
        self.call_after_refresh(self._mark)

    def _mark(self) -> None:
        for widget in self.query(".turn"):
            widget.set_class(widget.id == f"turn-{self.tour}", "-here")
        for widget in self.query(f"#turn-{self.tour}"):
            self.query_one("#exchange").scroll_to_widget(widget, animate=False, top=True)

    def action_move(self, step: int) -> None:
        self.tour = min(max(self.tour + step, 1), max(1, len(self.seance.turns)))
        self._mark()

    def action_leave(self) -> None:
        self.dismiss(None)
