"""The screens of README.md, from real runs: `python -m tests.ecrans` draws docs/ecrans/*.svg anew.

A home of its own, the real référentiels, no model, a fictional person drawn by a seed. The pictures
name no font to be fetched: a page that shows them loads nothing from elsewhere.
"""

import asyncio
import os
import re
import sys
from collections.abc import Awaitable, Callable
from tempfile import TemporaryDirectory

from tests.command import ROOT
from tests.tui.helpers import Run, ask, ready, room, until

FOLDER = ROOT / "docs" / "ecrans"
SIZE = (110, 32)
QUESTION = "c'est combien de temps l'entretien technique ?"
TURNS = (
    "Bonjour, je suis Anne, conseillère ici. Nous avons trente minutes ensemble.",
    "Qu'est-ce qui vous amène aujourd'hui ?",
    "Si je vous suis bien, vous voulez passer les CACES pour l'entrepôt. C'est bien cela ?",
    "Qu'est-ce qui compte pour vous dans ce projet ?",
)
SEED = "jeudi"
_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FAMILY = re.compile(r"font-family: ?(?:Fira Code|arial)[^;]*;")
SPACE, WIDTH = "&#160;", 12.2
"""A space as the pictures write it, and the width of a character."""
_INDENTED = re.compile(
    r'x="(?P<x>[\d.]+)"(?P<y> y="[\d.]+" )textLength="(?P<length>[\d.]+)"(?P<rest>[^>]*)>'
    rf"(?P<spaces>(?:{SPACE})+)(?=[^<&])"
)
FONTS = "'DejaVu Sans Mono', Menlo, Consolas, monospace"


def drawn(svg: str) -> str:
    """A picture that looks for nothing outside itself, and begins each text at its first letter.

    Some viewers forget the spaces that a text begins with.
    """
    svg = _FAMILY.sub(f"font-family: {FONTS};", _FONTS.sub("", svg))
    return _INDENTED.sub(_indented, svg).strip() + "\n"


def _indented(found: re.Match[str]) -> str:
    spaces = found["spaces"].count(SPACE) * WIDTH
    x, length = float(found["x"]) + spaces, float(found["length"]) - spaces
    return f'x="{x:g}"{found["y"]}textLength="{length:g}"{found["rest"]}>'


async def demander(pilot: Run) -> None:
    """An answer, and the reader open beside it on the lines that it cites."""
    from tui.widgets.reader import Reader

    await ask(pilot, QUESTION)
    await pilot.press("tab", "enter")
    await until(pilot, lambda: room(pilot).query(Reader))
    await until(pilot, lambda: room(pilot).query_one(Reader).reference)


async def preparer(pilot: Run) -> None:
    """The guide of a first meeting, from its type alone."""
    from tests.tui.preparer import preparing

    await preparing(pilot)


async def entrainer(pilot: Run) -> None:
    """A few turns with a fictional person."""
    from textual.widgets import Input

    from tests.tui.entrainer import entered, say
    from tui.screens.entrainer_depart import NEW
    from tui.seance import ENTRETIEN, PREPARATION
    from tui.widgets.option_line import OptionLine

    screen = await entered(pilot)
    screen.query_one("#option-niveau", OptionLine).choose("intermediaire")
    screen.query_one("#option-pays", OptionLine).choose("fr")
    screen.query_one("#field-graine").query_one(Input).value = SEED
    screen.rows.set_items(screen.rows.items, NEW)
    await pilot.press("enter")
    await until(pilot, lambda: screen.step == PREPARATION)
    assert screen.seance is not None
    screen.seance.go(ENTRETIEN)
    screen.show_step()
    await until(pilot, lambda: screen.prompt.line.has_focus)
    await pilot.press("ctrl+t")
    for turn in TURNS:
        await say(pilot, screen, turn)


ECRANS: dict[str, Callable[[Run], Awaitable[None]]] = {
    "demander": demander,
    "preparer": preparer,
    "entrainer": entrainer,
}


async def picture(act: Callable[[Run], Awaitable[None]]) -> str:
    """What the terminal shows once an act is played."""
    from assistant.avis import accueilli
    from tui.app import JalonApp

    accueilli()  # the three first screens are not what is shown here
    app = JalonApp()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await act(pilot)
        app.clear_notifications()
        await pilot.pause(0.3)
        return drawn(app.export_screenshot(title="Jalon"))


def main() -> None:
    """Draw the screens named, or all of them."""
    from assistant.service import Service

    Service.open()  # the index is there before an interface waits for it
    for name in sys.argv[1:] or ECRANS:
        with TemporaryDirectory(prefix="jalon-ecran-") as home:
            for variable in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
                os.environ[variable] = home
            FOLDER.mkdir(exist_ok=True)
            path = FOLDER / f"{name}.svg"
            path.write_text(asyncio.run(picture(ECRANS[name])), "utf-8")
            print(path.relative_to(ROOT), flush=True)


if __name__ == "__main__":
    main()
