"""The room where one rehearses: prepare, talk with a fictional person, write, read the debrief."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.commands import bindings
from tui.live import BUSY
from tui.screens.entrainer_base import DEPART
from tui.screens.entrainer_bilan import EntrainerBilan
from tui.screens.entrainer_entretien import PLACEHOLDER
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION
from tui.widgets.editor import Editor
from tui.widgets.picklist import PickList
from tui.widgets.prompt import Prompt

NOTES = "Vos notes : la structure en trois phrases, le cadre, quelques questions ouvertes…"
SCROLLED = {PREPARATION: "#s-brief", ENTRETIEN: "#said", BILAN: "#bilan"}


class Paper(Editor):
    """An editor whose keys are those of the step."""

    HINTS = ""


class EntrainerScreen(EntrainerBilan):
    """One step in view at a time; the notes beside, or under."""

    LABEL = "S'entraîner"
    CSS_PATH = "../styles/entrainer.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("entrainer")]

    def room(self) -> ComposeResult:
        with VerticalScroll(id="s-start", can_focus=False):
            yield from self.start()
        yield Static(id="s-where", markup=False)
        with Vertical(id="s-paper"):
            with Vertical(id="s-left"):
                with VerticalScroll(id="s-brief"):
                    yield Static(id="card", markup=False)
                with Vertical(id="talk"):
                    yield VerticalScroll(id="said", can_focus=False)
                    yield Static(id="live", markup=False)
                    yield Prompt(self.ROOM, PLACEHOLDER)
                    with Vertical(id="ended"):
                        yield Static(id="over", markup=False)
                        yield PickList(id="after")
                with Vertical(id="write"):
                    yield Static(id="s-asked", markup=False)
                    yield Paper("synthese")
                    yield Paper("analyse")
            with Vertical(id="s-beside"):
                yield Paper("notes", NOTES)
                with VerticalScroll(id="reread"):
                    yield Static(
                        Content.styled(BUSY, "$text-muted"), id="reread-text", markup=False
                    )
        with VerticalScroll(id="bilan"):
            yield Static(id="debrief", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.set_interval(self.EVERY, self.tick)
        self.propose_names()
        self.show_step()

    def on_screen_resume(self) -> None:
        """Another room may have asked for a scenario, or for a rehearsal that was kept."""
        asked, self.app.rehearsal = self.app.rehearsal, None
        if asked is not None:
            self.put_away()
        if isinstance(asked, str):
            self.take_up(asked)
        elif asked is not None:
            self.begin(asked)
        elif self.step == DEPART:
            self.refresh_rows()

    # Steps.

    def enter_step(self) -> None:
        """Fill what is in view."""
        if self.step == DEPART:
            self.refresh_rows()
        elif self.step == BILAN:
            self.show_debrief()
        else:
            self.show_notes()
        if self.step == ENTRETIEN:
            self.run_worker(self.show_talk(), group="talk", exclusive=True)
        if self.step == ECRITURE:
            self.show_writing()
        self.focus_step()
        self.call_after_refresh(self.redraw)

    def focus_step(self) -> None:
        if self.step == ENTRETIEN:
            self.prompt.take_focus()
        elif self.step == ECRITURE:
            self.paper.focus()
        else:
            places = {DEPART: "#rows", PREPARATION: "#notes", BILAN: "#bilan"}
            self.query_one(places[self.step]).focus()

    def redraw(self) -> None:
        """What is wrapped by hand, at the width there is."""
        if self.step == PREPARATION:
            self.show_card()
        elif self.step == BILAN:
            self.draw_debrief()

    def on_resize(self) -> None:
        self.call_after_refresh(self.redraw)

    # Keys.

    def action_page(self, step: int) -> None:
        """Scroll; while one writes, go to the other text."""
        if self.step == ECRITURE:
            self.show_text("analyse" if step > 0 else "synthese")
        elif place := SCROLLED.get(self.step):
            self.scroll(place, step)

    def action_back(self) -> None:
        """Stop there; from the start, the conversation."""
        notes = self.query_one("#notes")
        if self.step in (ENTRETIEN, ECRITURE) and notes.has_focus:
            self.action_toggle_notes()
        elif self.seance is not None:
            self.leave()
        else:
            self.app.action_room("demander")
