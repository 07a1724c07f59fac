"""What the pictures of several rooms share."""

from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

SIZES = [(80, 24), (120, 40)]
Shown = Callable[[Pilot[None]], Awaitable[object]]


def frozen(prepare: Shown) -> Callable[[Pilot[None]], Awaitable[None]]:
    """No blinking cursor."""

    async def run(pilot: Pilot[None]) -> None:
        await prepare(pilot)
        for field in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)):
            field.cursor_blink = False
        await pilot.pause()

    return run
