"""Waiting for what should happen, never for a time."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Static

from tui.app import JalonApp
from tui.screens.demander import DemanderScreen
from tui.widgets.answer_body import AnswerBody
from tui.widgets.prompt import Prompt

Run = Pilot[None]
PATIENCE = 30.0
"""Seconds after which a wait is a failure, not a slow machine."""


async def until(pilot: Run, predicate: Callable[[], Any]) -> None:
    """Let the application work until something is true; an endless wait fails."""
    give_up = monotonic() + PATIENCE
    while not predicate():
        assert monotonic() < give_up, "What was waited for did not happen."
        await pilot.pause(0.002)
    await pilot.pause()


def app_of(pilot: Run) -> JalonApp:
    assert isinstance(pilot.app, JalonApp)
    return pilot.app


def room(pilot: Run) -> DemanderScreen:
    """The room of questions, even under another screen."""
    found = app_of(pilot).screen_stack[0]
    assert isinstance(found, DemanderScreen)
    return found


async def ready(pilot: Run) -> None:
    await until(pilot, lambda: app_of(pilot).service is not None)


async def type_text(pilot: Run, text: str) -> None:
    """Put a text in the prompt line, as typing would."""
    room(pilot).query_one(Prompt).type(text)
    await pilot.pause()


def strike(pilot: Run, *keys: str) -> None:
    """Keys as fast as a keyboard goes: nothing waits in between."""
    for key in keys:
        pilot.app.post_message(Key(key, key if len(key) == 1 else None))


async def ask(pilot: Run, question: str) -> AnswerBody:
    """Type a question, send it, wait for its answer."""
    before = len(room(pilot).conversation.exchanges)
    await type_text(pilot, question)
    await pilot.press("enter")
    await until(pilot, lambda: len(room(pilot).conversation.exchanges) > before)
    await until(pilot, lambda: settled(pilot))
    return room(pilot).bodies()[-1]


def settled(pilot: Run) -> bool:
    """Whether the last turn shows its answer, whole, or its fault."""
    turns = room(pilot).conversation.turns
    return bool(turns) and bool(turns[-1].query(".status, .fault"))


def shown(pilot: Run) -> str:
    """All the text of the current screen's plain widgets."""
    found = (str(widget.content) for widget in pilot.app.screen.query(Static))
    return "\n".join(found)


def notices(pilot: Run) -> list[str]:
    """What has been notified."""
    return [notification.message for notification in pilot.app._notifications]


async def told(pilot: Run) -> None:
    """Whatever was put in the store is done."""
    await app_of(pilot).store.ask(lambda stockage: None)
