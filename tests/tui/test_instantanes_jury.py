"""What the room of a jury's questions looks like, at the two sizes promised."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from knowledge.fiches_jury import QuestionJury
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import ready, until
from tests.tui.instantanes import SIZES, Shown, frozen
from tui.app import JalonApp
from tui.screens.jury import JuryScreen
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine

BANK = tuple(
    QuestionJury(
        f"q-{rank}",
        "cip/CP2",
        f"cip/CP2/c{rank}",
        texte,
        vue,
        ("dossier", "analyse"),
        (2,),
        ("cadre", "confident"),
        ("cip/CP2/c2", "cip/CP2/c3"),
        "Et si la personne avait refusé ?",
    )
    for rank, texte, vue in (
        (1, "Comment avez-vous posé le cadre, et à quoi voyez-vous qu'il a servi ?", "formation"),
        (2, "Que devient ce que la personne vous a confié ?", "deontologie"),
    )
)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bank that does not move, one seed, a text in the folder one is in."""
    monkeypatch.setattr("knowledge.jury.load_jury", lambda owner: BANK if owner == "cip" else ())
    monkeypatch.setattr("tui.screens.jury.new_seed", lambda: "essai")
    (tmp_path / "partie2.txt").write_text(
        "J'ai dit le cadre de l'entretien et ce qui reste confidentiel.\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)


async def choosing(pilot: Pilot[None]) -> JuryScreen:
    await ready(pilot)
    await pilot.app.run_action("app.room('jury')")
    await until(pilot, lambda: isinstance(pilot.app.screen, JuryScreen))
    screen = pilot.app.screen
    assert isinstance(screen, JuryScreen)
    competences = screen.query_one("#option-competence", OptionLine)
    await until(pilot, lambda: "cip/CP2" in competences.options)
    await pilot.press("down", "right", "right", "down", "right")
    screen.query_one("#field-fichier", FormField).value = "partie2.txt"
    await until(pilot, lambda: screen.query_one("#option-texte", OptionLine).value == "fichier")
    return screen


async def refused(pilot: Pilot[None]) -> None:
    screen = await choosing(pilot)
    screen.query_one("#field-fichier", FormField).value = ""
    await pilot.press("f7")
    await until(pilot, lambda: screen.query_one("#notice").display)


async def answering(pilot: Pilot[None]) -> JuryScreen:
    screen = await choosing(pilot)
    await pilot.press("f7")
    await until(pilot, lambda: screen.posee is not None)
    await pilot.press(*"ma reponse")
    return screen


async def ticking(pilot: Pilot[None]) -> None:
    await answering(pilot)
    await pilot.press("ctrl+e", "space", "down")


SCREENS: dict[str, Shown] = {
    "choix": choosing,
    "refus": refused,
    "question": answering,
    "elements": ticking,
}


@pytest.mark.parametrize("theme", ["sombre", "clair"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int], theme: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": theme})
    app = JalonApp(backend, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))
