"""The day of the exam among the settings: the same as in the plan of « M'évaluer »."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.cahier import Cahier
from tui.engine import explain
from tui.screens.day import ask_exam
from tui.widgets.picklist import CURSOR

if TYPE_CHECKING:
    from tui.app import JalonApp

NONE = "aucun jour n'est dit"


class ExamRow(Static, can_focus=True):
    """Entrée asks for the day; the plan of the self-evaluation then follows it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "ask", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    if TYPE_CHECKING:
        app: JalonApp

    setting = "examen"
    label = "Mon examen"
    help = "Entrée : dire le jour, ou le changer. L'accueil et votre plan le suivent."

    def __init__(self) -> None:
        super().__init__(markup=False, id="exam")
        self.day = ""

    def on_mount(self) -> None:
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._draw()

    def _draw(self) -> None:
        from assistant.autoevaluation.preuves import jour_francais

        said = f"le {jour_francais(self.day)}" if self.day else NONE
        style = CURSOR if self.has_focus else "$primary"
        self.update(
            Content.assemble(
                (f"{self.label}\n", "bold"), (said, style), (f"\n{self.help}", "$text-muted")
            )
        )

    @work(group="exam", exclusive=True)
    async def read(self) -> None:
        """The day that is kept; none when nothing is open: the application has said why."""
        from assistant.autoevaluation.examen import lire_examen

        try:
            self.day = await Cahier(self.app).a_soi(lire_examen)
        except Exception:
            self.day = ""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        self.action_ask()

    @work(group="exam-asked", exclusive=True)
    async def action_ask(self) -> None:
        try:
            day = await ask_exam(self.app)
        except Exception as error:
            self.app.warn(explain(error))
            return
        if day is not None:
            self.day = day
            self._draw()
