"""What names somebody, in the interface: before a remote model, before a file, at the first use."""

import json
from pathlib import Path

import pytest

from assistant.confidentialite.dossiers import cles_path
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, app_of, ask, notices, settled, shown, until
from tests.tui.model_double import REMOTE, Envoi, model_backend
from tests.tui.test_garder import fill
from tests.tui.test_moteur import HOST, asked_to_leave, send
from tui.app import JalonApp
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.widgets.picklist import PickList

NAMED = "Mme Dupont ne vient plus, comment la relancer ?"


def leaving(text: str) -> MemoryBackend:
    backend = model_backend(REMOTE)
    backend.service.leaving = Envoi(HOST, True, text)
    backend.service.let(100)
    return backend


async def choose(pilot: Run, value: str) -> None:
    picker = pilot.app.screen.query_one(PickList)
    pilot.app.screen.post_message(PickList.Picked(picker, value))
    await pilot.pause()


async def test_a_name_is_shown_and_refused_before_it_leaves() -> None:
    backend = leaving(NAMED)
    async with JalonApp(backend).run_test(size=(80, 24)) as pilot:
        await send(pilot)
        screen = await asked_to_leave(pilot)
        assert "Envoi refusé" in shown(pilot)
        assert "«\u00a0Dupont\u00a0»" in shown(pilot)
        assert "modele" not in screen.choices
        await pilot.press("escape")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []


@pytest.mark.parametrize(("typed", "left"), [("envoyer", True), ("oui", False), ("", False)])
async def test_only_the_word_typed_lets_it_leave(
    typed: str, left: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = leaving(NAMED)
    forced: list[bool] = []
    answer = backend.service.repondre

    def repondre(*args: object, force: bool = False) -> object:
        forced.append(force)
        return answer(*args)

    monkeypatch.setattr(backend.service, "repondre", repondre)
    async with JalonApp(backend).run_test(size=(80, 24)) as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        await choose(pilot, "forcer")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        await fill(pilot, typed)
        await until(pilot, lambda: settled(pilot))
        assert forced == ([True] if left else [])


async def test_health_leaves_no_choice_but_to_stay_here() -> None:
    backend = leaving("elle fait une dépression, que lui proposer ?")
    async with JalonApp(backend).run_test(size=(120, 40)) as pilot:
        await send(pilot)
        screen = await asked_to_leave(pilot)
        assert list(screen.choices) == ["non", "embarque"]
        await choose(pilot, "embarque")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []


async def test_a_yes_given_before_does_not_hold_for_what_is_found_later() -> None:
    backend = leaving(SIMPLE)
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: settled(pilot))
        backend.service.leaving = Envoi(HOST, True, NAMED)
        await send(pilot, "et elle ?")
        await asked_to_leave(pilot)
        assert len(backend.service.called) == 1


async def saved(pilot: Run, value: str) -> None:
    await ask(pilot, NAMED)
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    assert "1 nom de personne" in shown(pilot)
    assert "«\u00a0Dupont\u00a0»" in shown(pilot)
    assert "n'est pas l'anonymat" in shown(pilot)
    await choose(pilot, value)


async def test_a_file_may_be_saved_as_it_is(opened: Opener, tmp_path: Path) -> None:
    async with opened((80, 24)) as pilot:
        await saved(pilot, "tel quel")
        await fill(pilot, str(tmp_path / "a.md"))
        await until(pilot, (tmp_path / "a.md").exists)
    assert "Mme Dupont" in (tmp_path / "a.md").read_text("utf-8")


async def test_a_file_may_be_saved_with_pseudonyms(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        await saved(pilot, "pseudonymes")
        await fill(pilot, str(tmp_path / "a.md"))
        await until(pilot, (tmp_path / "a.md").exists)
        await until(pilot, lambda: any(str(cles_path()) in said for said in notices(pilot)))
    assert "Mme A. ne vient plus" in (tmp_path / "a.md").read_text("utf-8")
    (key,) = cles_path().iterdir()
    assert json.loads(key.read_text("utf-8"))["personnes"][0]["parties"] == ["dupont"]


async def test_one_may_give_up_saving(opened: Opener) -> None:
    async with opened() as pilot:
        await saved(pilot, "")
        await until(pilot, lambda: len(app_of(pilot).screen_stack) == 1)
        assert not cles_path().exists()


async def test_a_question_that_names_somebody_is_told_quietly_and_its_title_names_nobody(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await ask(pilot, f"{SIMPLE} avec Mme Zerrouki au 06 77 88 99 00")
        said = "de quoi reconnaître quelqu'un (1 nom de personne, 1 téléphone)"
        await until(pilot, lambda: said in shown(pilot) and len(pilot.app.query("AnswerBody")) == 1)
        (notice,) = [item for item in pilot.app.query(".notice") if said in str(item.render())]
        turn = notice.parent
        assert turn is not None
        assert turn.children.index(notice) < turn.children.index(pilot.app.query_one("AnswerBody"))
        assert notices(pilot) == []
        await pilot.press("f8")
        await until(pilot, lambda: "Mme A. au [téléphone 1]" in shown(pilot))
        assert "Zerrouki" not in shown(pilot)


async def test_a_question_that_names_nobody_is_answered_without_a_word_more(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.app.engine.run(lambda: None)  # type: ignore[attr-defined]
        await pilot.pause()
        assert "reconnaître quelqu'un" not in shown(pilot)
