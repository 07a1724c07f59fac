"""« Mode entretien »: a quiet screen beside the person. Nothing about them is typed or kept."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.entretien.deroule import Deroule
from tui.commands import bindings
from tui.screens.preparer_suite import keeping_agreed, tell_agreed
from tui.screens.writing import FORMATS_HELP, Writing
from tui.widgets.footer import KeyHints
from tui.widgets.topics import Topics

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare

EVERY = 5.0
"""Seconds between two looks at the clock; what is shown moves once a minute."""


class EntretienScreen(Writing):
    """One phase at a time: its topics, and the minutes left."""

    HELP_FIRST = "entretien"
    CSS_PATH = "../styles/entretien.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("entretien")]

    def __init__(self, deroule: Deroule) -> None:
        super().__init__()
        self.deroule = deroule

    def compose(self) -> ComposeResult:
        yield Static(id="time", markup=False)
        yield Static(id="phase", markup=False)
        with VerticalScroll(id="list", can_focus=False):
            yield Topics()
        yield Static(id="phases", markup=False)
        yield KeyHints("entretien")

    def on_mount(self) -> None:
        self.query_one(Topics).focus()
        self.set_interval(EVERY, self.show_time)
        self.show_phase()

    # What is shown.

    def show_phase(self) -> None:
        deroule = self.deroule
        phase = deroule.guide.phases[deroule.rank]
        head = Content.assemble((phase.nom, "bold"), (f"   {_span(phase)}", "$text-muted"))
        self.query_one("#phase", Static).update(head)
        ticked = {topic for rank, topic in deroule.ticked if rank == deroule.rank}
        rank = deroule.rank
        self.query_one(Topics).show(deroule.topics[rank], ticked, deroule.said[rank])
        self.show_time()

    def show_time(self) -> None:
        self.query_one("#time", Static).update(Content.styled(_time(self.deroule), "$text-muted"))
        self.query_one("#phases", Static).update(_phases(self.deroule))

    # Keys.

    def action_step(self, by: int) -> None:
        self.deroule.step(by)
        self.show_phase()

    def action_tick(self) -> None:
        topics = self.query_one(Topics)
        self.deroule.tick(topics.cursor)
        self.show_phase()

    @on(Topics.Ticked)
    def _ticked(self, event: Topics.Ticked) -> None:
        self.deroule.tick(event.row)
        self.show_phase()

    def action_pause(self) -> None:
        self.deroule.pause()
        self.show_time()

    def action_alert(self) -> None:
        """Whom to alert, over everything else."""
        from tui.screens.urgence import UrgenceScreen

        self.app.push_screen(UrgenceScreen(self.deroule.guide))

    @work(group="keep")
    async def action_save_list(self) -> None:
        document, said = self.deroule.document(), self.deroule.guide.ecrits

        def make() -> "Prepare":
            from assistant.confidentialite.export import preparer

            return preparer(document, said)

        await self._save("Enregistrer la liste", "jalon-liste.docx", make, FORMATS_HELP)

    def action_note_agreed(self) -> None:
        """Note what is agreed: it begins the next preparation."""
        from tui.screens.convenu import ConvenuScreen

        writing = keeping_agreed(self.app, self.deroule.guide)
        screen = ConvenuScreen(writing)

        def keep(kept: tuple[str, str] | None) -> None:
            writing(*(kept or ("", "")))
            tell_agreed(self.app, *(kept or ("", "")), warned=bool(screen.warned))

        self.app.push_screen(screen, keep)

    def action_leave(self) -> None:
        self.dismiss(None)


def _time(deroule: Deroule) -> str:
    """« Minute 7 · il reste 23 minutes »"""
    left = deroule.left
    if deroule.paused:
        return f" Temps arrêté à la minute {deroule.minute} · P pour reprendre"
    if left <= 0:
        return f" Minute {deroule.minute} · le temps prévu est passé"
    many = "s" if left > 1 else ""
    return f" Minute {deroule.minute} · il reste {left} minute{many}"


def _span(phase: "object") -> str:
    minutes, start = getattr(phase, "minutes", 0), getattr(phase, "debut", 0)
    return f"{minutes} min, jusqu'à la minute {start + minutes}"


def _phases(deroule: Deroule) -> Content:
    """Every phase in a line: where one is, where the clock is, how much is ticked."""
    parts = []
    for rank, phase in enumerate(deroule.guide.phases):
        here = rank == deroule.rank
        mark = "▸ " if here else "◦ " if rank == deroule.planned else ""
        said = f"{mark}{phase.nom} {deroule.done(rank)}/{len(deroule.topics[rank])}"
        parts.append(Content.styled(said, "bold $primary" if here else "$text-muted"))
    return Content.styled("  ·  ", "$text-muted").join(parts)
