"""From a step to the next one, and the keys that hold in several of them."""

from textual import on, work
from textual.widgets import TextArea

from tui.focus import keys_read
from tui.screens.entrainer_entretien import EntrainerEntretien
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION
from tui.widgets.prompt import Prompt


class EntrainerEtapes(EntrainerEntretien):
    """Time, notes, commands, and going on."""

    def action_tell_time(self) -> None:
        if self.seance is not None and self.step in (PREPARATION, ENTRETIEN, ECRITURE):
            self.app.notify(f"{self._time().capitalize()}.", timeout=4, markup=False)

    def action_toggle_notes(self) -> None:
        """To the notes, or back to what one was doing."""
        if self.step not in (ENTRETIEN, ECRITURE):
            return
        notes = self.query_one("#notes", TextArea)
        if notes.has_focus:
            self.remove_class("-notes")
            self.focus_step()
        else:
            self.add_class("-notes")
            notes.focus()
        self.call_after_refresh(self.said.scroll_end, animate=False)

    def focus_step(self) -> None:
        """The focus on what the step is about."""
        raise NotImplementedError

    @on(Prompt.Commanded)
    async def _command(self, event: Prompt.Commanded) -> None:
        event.stop()
        await self.run_slash(event.name)

    async def take_writing(self) -> None:
        """What is being written, to the last letter typed."""
        area = self.focused
        if not isinstance(area, TextArea):
            return
        await keys_read(area)
        name = area.id or ""
        if self.seance is not None and name in self.seance.ecrits:
            self.seance.ecrits[name] = area.text

    @work(group="step", exclusive=True)
    async def action_next_step(self) -> None:
        """Go on; asked twice where time is left and something would be cut short."""
        await self.take_writing()
        await self._next(self._cut_short())

    @work(group="step", exclusive=True)
    async def action_finish(self) -> None:
        """The end of the talk, in so many words: asked twice in the exam only."""
        if self.seance is not None and self.step == ENTRETIEN:
            await self._next(self.seance.examen and self._cut_short())

    def _cut_short(self) -> bool:
        seance = self.seance
        if seance is None or not seance.left or seance.simulation.fini:
            return False
        return seance.examen or (self.step == ENTRETIEN and bool(seance.turns))

    async def _next(self, ask: bool) -> None:
        from tui.screens.pick import PickScreen

        seance, step = self.seance, self.step
        if seance is None or step == BILAN:
            return
        if ask:
            left = seance.left
            title = f"Il reste {left} minute{'s' if left > 1 else ''}. Passer à la suite ?"
            options = {"": "Non, continuer", "oui": "Oui, passer à la suite"}
            if await self.app.push_screen_wait(PickScreen(title, options)) != "oui":
                return
        if self.seance is seance and self.step == step:
            self.go(seance.suivante)
