"""The part of the application that the rooms call: the engine, the settings, the clipboard."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.filter import LineFilter
from textual.reactive import reactive
from textual.theme import Theme

from assistant.moteurs import EMBARQUE, MODEL_SETTINGS, MODELE, configured
from tui.backend import Backend
from tui.engine import Engine, explain
from tui.harmless import Harmless
from tui.moteurs import UNFIT, labels
from tui.themes import DEFAULT, THEMES
from tui.widgets.footer import KeyHints

if TYPE_CHECKING:
    from assistant.service import Service
    from assistant.settings import Settings
    from tui.keymap import Keymap
    from tui.references import Reference


HARMLESS = Harmless()


class ServedApp(App[None], inherit_bindings=False):
    """An application over the engine. Rooms watch its reactives."""

    referentiel: reactive[str | None] = reactive[str | None](
        None,
        init=False,
        always_update=True,  # chosen again, it leads back to its lines
    )
    service: reactive["Service | None"] = reactive["Service | None"](None, init=False)
    progress: reactive[tuple[float, str] | None] = reactive[tuple[float, str] | None](
        None, init=False
    )
    legs: reactive[tuple[str, str]] = reactive[tuple[str, str]](("", ""), init=False)
    settings: reactive["Settings | None"] = reactive["Settings | None"](None, init=False)
    moteur: reactive[str] = reactive(EMBARQUE, init=False)

    def __init__(self, backend: Backend | None = None, theme: str = DEFAULT) -> None:
        super().__init__()
        for known in THEMES.values():
            self.register_theme(known)
        self._start_with(THEMES.get(theme, THEMES[DEFAULT]))
        self.engine = Engine(self.post_message, backend)
        self.keymap: Keymap | None = None
        self.touches: dict[str, str] = {}
        """The keys that the person changed, by the ids of their actions."""
        self._early: dict[str, Any] = {}
        self._saving = asyncio.Lock()
        self.failure = ""
        self._scope_chosen = False

    def _start_with(self, theme: Theme) -> None:
        """Set the first theme; without its watcher, which would style everything twice."""
        if theme.ansi:
            self.theme = theme.name
        else:
            self.set_reactive(App.theme, theme.name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is drawn."""
        return [*super().get_line_filters(), HARMLESS]

    def first_frame_shown(self) -> None:
        """Begin what is heavy: it would slow the first frame down."""
        if not self.engine.started:
            self.progress = (0.0, "Ouverture des référentiels")
            self.engine.start()

    def on_unmount(self) -> None:
        self.engine.stop()

    # The engine speaks.

    def on_engine_loaded(self, event: Engine.Loaded) -> None:
        if event.fault:
            self.warn(event.fault)
        self.settings = event.settings
        if not self._scope_chosen:
            self.referentiel = event.settings.referentiel
        if event.settings.theme in THEMES:
            self.theme = event.settings.theme
        if event.settings.moteur == MODELE and configured(event.settings):
            self.moteur = MODELE
        if event.settings.touches:
            self.use_keys(event.settings.touches)
        if self._early:
            self.change_settings(**self._early)

    def use_keys(self, table: Mapping[str, Any]) -> None:
        """Give some actions other keys; what cannot be done is counted, and F1 says why."""
        from tui.keymap import read_keymap, refused

        self.keymap = read_keymap(table)
        self.touches = self.keymap.touches
        self.set_keymap(self.keymap.bound)
        if self.keymap.faults:  # of no weight: it goes with the room, and in a few seconds
            self.notify(refused(self.keymap.faults), timeout=5, markup=False)
        for hints in self.screen.query(KeyHints):
            hints.refresh()

    def on_engine_progress(self, event: Engine.Progress) -> None:
        self.progress = (event.fraction, event.step)

    def on_engine_ready(self, event: Engine.Ready) -> None:
        self.progress = None
        self.service = event.service
        for notice in event.service.avis:
            self.warn(notice)

    def on_engine_unfit(self, event: Engine.Unfit) -> None:
        self.moteur = EMBARQUE
        self.warn(UNFIT.format(event.cause.rstrip(".")))

    def on_engine_legs(self, event: Engine.Legs) -> None:
        self.legs = (event.legs, event.fault)

    def on_engine_failed(self, event: Engine.Failed) -> None:
        self.progress = None
        self.failure = event.reason
        self.notify(event.reason, severity="error", timeout=20, markup=False)

    # What the rooms ask.

    def warn(self, notice: str) -> None:
        """A notice that stays long enough to be read; the same one twice is told once."""
        for known in list(self._notifications):
            if known.message == notice:
                self._unnotify(known, refresh=False)
                self.screen.query(f"#--textual-toast-{known.identity}").remove()
        self.notify(notice, severity="warning", timeout=12, markup=False)

    def hush(self) -> None:
        """On going elsewhere: what was said here is over, except what went wrong."""
        for notice in list(self._notifications):
            if notice.severity == "information":
                self._unnotify(notice, refresh=False)
                self.screen.query(f"#--textual-toast-{notice.identity}").remove()

    def copy_text(self, text: str, said: str) -> None:
        """Copy, and say so."""
        from tui.clipboard import system_copy

        self.copy_to_clipboard(text)
        if not self.is_headless:
            system_copy(text)
        self.notify(said, timeout=3, markup=False)

    def reference(self, identifiant: str) -> "Reference | None":
        """Where an id stands, or nothing (and a word about it) when it has no lines."""
        from tui.references import resolve

        if self.service is None:
            return None
        try:
            found = resolve(self.service, identifiant)
        except Exception as error:
            self.warn(explain(error))
            return None
        if not found.spans:
            self.warn(f"{found.label} : cet élément n'a pas de lignes à lui dans les documents.")
        return found if found.spans else None

    def tell_origin(self, identifiant: str) -> None:
        """Where a citation comes from, over the room."""
        from assistant.provenance import provenance
        from tui.sanitize import clean
        from tui.screens.feuillet import Feuillet

        if self.service is None:
            return
        try:
            said = provenance(self.service.catalogue, identifiant)
            label = self.service.catalogue.label(identifiant)
        except Exception as error:
            self.warn(explain(error))
            return
        self.push_screen(Feuillet(f"D'où vient {label}", clean(said)))

    def source_lines(self, doc: str) -> list[str]:
        """A source's lines."""
        return _lines(self.service, doc) if self.service else []

    def change_settings(self, **values: Any) -> None:
        """Change some settings and write them at once; or as soon as they are read."""
        if self.settings is None:
            self._early |= values
            return
        self.settings = changed = self.settings.model_copy(update=values)
        self.run_worker(self._save(changed), group="settings")
        if MODEL_SETTINGS & values.keys():
            self.run_worker(self._configure(changed), group="model")

    async def _save(self, settings: "Settings") -> None:
        """In a thread of its own: the engine's may be preparing the index for a minute."""
        try:
            async with self._saving:
                await asyncio.to_thread(self.engine.backend.save_settings, settings)
        except Exception as error:
            self.warn(f"Ce réglage n'a pas pu être enregistré. {explain(error)}")

    async def _configure(self, settings: "Settings") -> None:
        if not configured(settings):
            self.moteur = EMBARQUE
        try:
            await self.engine.configure(settings)
        except Exception as error:
            self.warn(explain(error))

    def use_engine(self, moteur: str) -> bool:
        """Answer with an engine from now on. False, and a word about it, when it is not set."""
        if moteur == MODELE and not configured(self.settings):
            from tui.moteurs import NO_MODEL, OLLAMA, ollama_is_here

            self.warn(f"{NO_MODEL} {OLLAMA}" if ollama_is_here() else NO_MODEL)
            return False
        self.moteur = moteur
        return True

    def action_switch_engine(self) -> None:
        """From one engine to the other, for this session; the settings keep their choice."""
        if self.use_engine(EMBARQUE if self.moteur == MODELE else MODELE):
            said = labels(self.settings, self.moteur)[0]
            self.notify(f"{said[:1].upper()}{said[1:]}.", timeout=4, markup=False)

    def choose_scope(self, referentiel: str | None) -> None:
        """Search in one référentiel from now on, or in all of them."""
        self._scope_chosen = True
        self.referentiel = referentiel

    def set_theme(self, name: str) -> None:
        """Change the theme now and for the next times."""
        self.theme = name
        self.change_settings(theme=name)


@lru_cache(maxsize=4)
def _lines(service: "Service", doc: str) -> list[str]:
    return service.lignes(doc)
