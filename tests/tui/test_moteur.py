"""Which engine answers: always on screen, changed with a key, asked before anything leaves."""

import pytest
from textual.containers import VerticalScroll

from assistant.errors import JalonError
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, app_of, notices, ready, room, settled, shown, type_text, until
from tests.tui.model_double import CLAIMS, LOCAL, REMOTE, Envoi, ModelService, model_backend
from tui.app import JalonApp
from tui.screens.consent import ConsentScreen
from tui.widgets.header import RoomHeader

HOST = "albert.api.etalab.gouv.fr"
LEAVING = "Question : Qui explique le cadre ?\n" + "Un passage.\n" * 60


def header(pilot: Run) -> str:
    return room(pilot).query_one(RoomHeader).render().plain


def remote(**settings: object) -> MemoryBackend:
    backend = model_backend({**REMOTE, **settings})
    backend.service.leaving = Envoi(HOST, True, LEAVING)
    backend.service.let(100)
    return backend


async def send(pilot: Run, question: str = SIMPLE) -> None:
    await ready(pilot)
    await type_text(pilot, question)
    await pilot.press("enter")


async def asked_to_leave(pilot: Run) -> ConsentScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, ConsentScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ConsentScreen)
    return screen


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("settings", [{}, LOCAL, REMOTE])
async def test_the_engine_in_use_is_on_screen_whatever_the_width(
    size: tuple[int, int], settings: dict[str, object]
) -> None:
    async with JalonApp(model_backend(settings)).run_test(size=size) as pilot:
        await ready(pilot)
        assert len(header(pilot)) <= size[0]
        assert ("modèle" if settings else "embarqué") in header(pilot)


async def test_where_the_model_runs_is_said_in_a_wide_terminal() -> None:
    async with JalonApp(remote()).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        assert f"moteur modèle · albert-large ({HOST})" in header(pilot)
        assert "hors ligne" not in header(pilot)


async def test_a_key_goes_from_one_engine_to_the_other_and_back() -> None:
    backend = model_backend(LOCAL)
    async with JalonApp(backend).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+l")
        assert "moteur embarqué" in header(pilot)
        await send(pilot)
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []
        await pilot.press("ctrl+l")
        assert "moteur modèle · mistral-small (cet ordinateur)" in header(pilot)
        assert backend.saved == []


async def test_without_a_model_the_command_says_where_to_choose_one(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    async with opened() as pilot:
        await send(pilot, "/moteur")
        await until(pilot, lambda: notices(pilot))
        assert "dans les Réglages (F9)" in notices(pilot)[0]
        assert "Ollama" not in notices(pilot)[0]
        assert "moteur embarqué" in header(pilot)


async def test_an_ollama_of_this_computer_is_proposed(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    async with opened() as pilot:
        await send(pilot, "/moteur")
        await until(pilot, lambda: notices(pilot))
        assert "Ollama est installé sur cet ordinateur" in notices(pilot)[0]


async def test_nothing_is_asked_before_a_model_of_this_computer_answers() -> None:
    backend = model_backend(LOCAL)
    backend.service.leaving = Envoi("127.0.0.1", False, LEAVING)
    backend.service.let(100)
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == [SIMPLE]


async def test_before_anything_leaves_what_leaves_and_for_where_is_shown() -> None:
    backend = remote()
    async with JalonApp(backend).run_test(size=(80, 24)) as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        assert HOST in shown(pilot)
        assert LEAVING.strip() in shown(pilot)
        leaving = pilot.app.screen.query_one("#leaving", VerticalScroll)
        await pilot.press("pagedown")
        await until(pilot, lambda: leaving.scroll_y > 0)
        assert backend.service.called == []


@pytest.mark.parametrize("keys", [("enter",), ("escape",)])
async def test_nothing_leaves_on_a_no(keys: tuple[str, ...]) -> None:
    backend = remote()
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: settled(pilot))
        assert "Rien n'a été envoyé" in shown(pilot)
        assert backend.service.called == []
        assert backend.service.asked == []


async def test_a_yes_holds_for_the_conversation_and_no_longer() -> None:
    backend = remote()
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: settled(pilot))
        await send(pilot, "et le CCP 2 ?")
        await until(pilot, lambda: len(backend.service.called) == 2 and settled(pilot))
        await clear(pilot)
        await send(pilot)
        await asked_to_leave(pilot)
        assert len(backend.service.called) == 2


async def clear(pilot: Run) -> None:
    await send(pilot, "/effacer")
    await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)
    await pilot.press("down", "enter")
    await until(pilot, lambda: not room(pilot).conversation.exchanges)


async def test_one_can_choose_the_embedded_engine_instead() -> None:
    backend = remote()
    async with JalonApp(backend).run_test(size=(120, 40)) as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []
        assert "✔ vérifié mot à mot" in shown(pilot)
        assert "moteur embarqué" in header(pilot)


@pytest.mark.parametrize("permitted", [False, True])
async def test_the_permission_of_the_settings_never_takes_the_place_of_a_yes(
    permitted: bool,
) -> None:
    backend = remote(modele_distant=permitted)
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        assert backend.service.called == []


async def test_when_what_would_leave_is_not_known_nothing_does() -> None:
    backend = remote()

    def unknown(*_: object) -> None:
        raise JalonError("la fenêtre du modèle est trop petite")

    backend.service.envoi = unknown
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []
        assert "n'a pas servi (la fenêtre du modèle est trop petite)" in shown(pilot)


async def test_when_nothing_would_leave_a_remote_model_is_not_called() -> None:
    backend = remote()
    backend.service.leaving = None
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await until(pilot, lambda: settled(pilot))
        assert backend.service.called == []
        assert "✔ vérifié mot à mot" in shown(pilot)


async def test_a_model_that_cannot_serve_is_said_and_the_embedded_engine_answers() -> None:
    backend = model_backend(LOCAL)
    backend.configure_fault = JalonError("le réglage « modele_url » n'est pas une adresse")
    async with JalonApp(backend).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: notices(pilot))
        assert "n'est pas une adresse." in notices(pilot)[0]
        assert "moteur embarqué" in header(pilot)


async def test_escape_codes_in_what_leaves_are_not_obeyed() -> None:
    backend = remote()
    backend.service.leaving = Envoi(HOST, True, "avant\x1b]0;pris\x07après [bold]x[/]")
    async with JalonApp(backend).run_test() as pilot:
        await send(pilot)
        await asked_to_leave(pilot)
        assert "avantaprès [bold]x[/]" in shown(pilot)


async def test_a_service_that_knows_no_model_engine_still_answers(opened: Opener) -> None:
    async with opened() as pilot:
        app_of(pilot).moteur = "modele"
        await send(pilot)
        await until(pilot, lambda: settled(pilot))
        assert "✔ vérifié mot à mot" in shown(pilot)


def test_the_double_says_all_statuses() -> None:
    assert len({claim.statut for claim in ModelService().claims}) == len(CLAIMS)
