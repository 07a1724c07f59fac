"""The application: its rooms and its actions. What a room does is in its own module."""

import asyncio
import os
import sys
import traceback
from collections.abc import Callable
from time import monotonic
from typing import Any, ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.geometry import Size
from textual.screen import Screen

from assistant.coupure import keep_together
from tui.backend import Backend
from tui.commands import EVERYWHERE, bindings
from tui.engine import DETAILS, explain
from tui.focus import context_of, places, said_of
from tui.kept import KeptApp
from tui.rooms import ROOMS
from tui.themes import DEFAULT, LABELS, THEMES

SMALLEST = (50, 12)
"""Columns and rows under which nothing can be read."""
TOASTS = """
ToastRack { dock: top; align: right top; margin: 1 0 0 0; }
Toast { width: auto; max-width: 100%; margin: 0; padding: 0 1; }
"""
"""Under the top line, as few rows as the words take: an answer ends, and one types, below."""
PASTED = 200_000
"""Characters that are taken from one paste: a hundred pages. More would hold the screen up."""
TOO_LONG = (
    "Le texte collé fait {} caractères, et {} au plus sont acceptés à la fois : rien n'a été collé,"
    " et ce qui était écrit est resté. Collez-en une partie."
)
DATED, UNDATED = "Jour gardé : le {}.", "Aucun jour n'est plus gardé."
AGAIN = 2.0
"""Seconds within which a second Ctrl+C quits."""


keep_together()


class JalonApp(KeptApp, inherit_bindings=False):
    """Jalon in a terminal."""

    TITLE = "Jalon"
    CSS = TOASTS
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(EVERYWHERE)]
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {**ROOMS}
    DEFAULT_MODE = "demander"

    def __init__(
        self, backend: Backend | None = None, theme: str = DEFAULT, profil: str = ""
    ) -> None:
        super().__init__(backend, theme, profil)
        self._quit_asked = 0.0

    # Actions.

    def action_room(self, name: str) -> None:
        if self._too_small(self.size):
            return
        self.hush()
        if name != self.current_mode:
            self.erasing.forget()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.switch_mode(name)

    def action_help(self) -> None:
        """Explain what one is on, over anything; the same key closes it."""
        from tui.screens.aide import AideScreen
        from tui.screens.too_small import TooSmallScreen

        if isinstance(self.screen, AideScreen):
            self.screen.action_leave()
        elif not isinstance(self.screen, TooSmallScreen):
            self.hush()
            first = getattr(self.screen, "HELP_FIRST", self.current_mode)
            self.push_screen(AideScreen(first, context_of(self.screen), said_of(self.focused)))

    def action_palette(self) -> None:
        from tui.screens.palette import PaletteScreen

        if not self.screen.is_modal:
            self.hush()
            self.push_screen(PaletteScreen(self.current_mode), self._perform)

    async def _perform(self, action: str | None) -> None:
        if action:
            await self.run_action(action)

    def action_first_steps(self) -> None:
        from tui.screens.premiers_pas import PremiersPasScreen

        if not self.screen.is_modal:
            known = (self.profil, self.referentiel or "", self.pays)
            self.push_screen(PremiersPasScreen(*known), self._begin_with)

    def _begin_with(self, choices: dict[str, str] | None) -> None:
        """What was said in the first steps; nothing of what was passed over."""
        choices = choices or {}
        if "referentiel" in choices:
            self.choose_scope(choices["referentiel"] or None)
            self.change_settings(referentiel=choices["referentiel"] or None)
        if "profil" in choices:
            self.change_settings(profil=choices["profil"] or None)
        if "pays" in choices:
            self.change_settings(pays=choices["pays"])

    @work(group="everywhere", exclusive=True)
    async def action_exam_day(self) -> None:
        """Say the day of the exam, from any room."""
        from assistant.autoevaluation.preuves import jour_francais
        from tui.screens.day import ask_exam

        try:
            day = await ask_exam(self)
        except Exception as error:
            self.warn(explain(error))
            return
        if day is not None:
            self.notify(DATED.format(jour_francais(day)) if day else UNDATED, markup=False)
            self.refresh_rows()

    @work(group="everywhere", exclusive=True)
    async def action_alert(self) -> None:
        """Whom to alert in one's country, over anything; the engine may be busy for a minute."""
        from tui.screens.urgence import UrgenceScreen, everywhere

        guide = await asyncio.to_thread(everywhere, self.pays)
        self.push_screen(UrgenceScreen(guide))

    def action_choose_referentiel(self) -> None:
        from tui.screens.pick import PickScreen, referentiel_options

        if self.screen.is_modal:
            return
        title = "Se situer dans" if self.current_mode == "evaluer" else "Chercher dans"
        screen = PickScreen(title, referentiel_options(self.service), self.referentiel or "")
        self.push_screen(screen, self._set_referentiel)

    def _set_referentiel(self, value: str | None) -> None:
        if value is not None:
            self.choose_scope(value or None)

    def action_next_theme(self) -> None:
        names = list(THEMES)
        self.set_theme(names[(names.index(self.theme) + 1) % len(names)])
        self.notify(f"Thème {LABELS[self.theme]}.", timeout=2, markup=False)

    def action_copy_or_quit(self) -> None:
        text = self.screen.get_selected_text() or getattr(self.focused, "selected_text", "")
        if text:
            self.copy_text(text, "Sélection copiée.")
            self.screen.clear_selection()
        elif monotonic() - self._quit_asked < AGAIN:
            self.exit()
        else:
            self._quit_asked = monotonic()
            self.notify(
                "Ctrl+Q ou /quitter pour quitter (ou Ctrl+C encore une fois).", timeout=AGAIN
            )

    async def on_event(self, event: events.Event) -> None:
        """A paste too long for any line or page is refused, wherever it was made."""
        if isinstance(event, events.Paste) and len(event.text) > PASTED:
            sizes = (f"{size:,}".replace(",", "\u202f") for size in (len(event.text), PASTED))
            self.warn(TOO_LONG.format(*sizes))
            return
        await super().on_event(self._as_known(event))

    def _as_known(self, event: events.Event) -> events.Event:
        """A key chosen in the settings, as the key that the widget in focus knows."""
        if self.keymap is None or not isinstance(event, events.Key):
            return event
        nearest = getattr(self.focused, "HINTS", "")
        known = self.keymap.typed_for(event.key, places(self.screen) | {nearest}, nearest)
        typed = event.character is not None and self.keymap.types_nothing(known)
        return events.Key(known, None) if typed or known != event.key else event

    # A terminal too small to read anything.

    def _too_small(self, size: Size) -> bool:
        return size.width < SMALLEST[0] or size.height < SMALLEST[1]

    def on_resize(self, event: events.Resize) -> None:
        from tui.screens.too_small import TooSmallScreen

        covered = isinstance(self.screen, TooSmallScreen)
        small = self._too_small(event.size)
        if small and not covered:
            self.push_screen(TooSmallScreen())
        elif covered and not small:
            self.pop_screen()

    def _fatal_error(self) -> None:
        """Leave; `run` says why in one sentence, where Textual prints a page of traceback."""
        self._close_messages_no_wait()


def run() -> int:
    """Run the interface; its exit code."""
    from tui.hangup import end
    from tui.preferences import saved_profil, saved_theme

    app = JalonApp(theme=saved_theme(), profil=saved_profil())
    app.run()
    if app.return_code and app._exception is not None:
        print(explain(app._exception), file=sys.stderr)
    if os.environ.get("JALON_DEBUG") == "1":
        for error in DETAILS:
            traceback.print_exception(error)
    return end(app.return_code or 0)
