"""The three first screens: once, whatever ran before, passed by one key."""

from assistant.avis import PHRASES, a_accueillir, accueil_path, montre
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, app_of, ask, ready, shown, until
from tui.screens.line import LineScreen
from tui.screens.premiers_pas import PremiersPasScreen
from tui.screens.urgence import UrgenceScreen


async def begin(pilot: Run) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, PremiersPasScreen))


async def test_the_first_steps_are_taken_once_and_kept_in_the_settings(
    opened: Opener, backend: MemoryBackend
) -> None:
    accueil_path().unlink()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        assert "Qui êtes-vous" in shown(pilot)
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Quel référentiel" in shown(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: all(sentence in shown(pilot) for sentence in PHRASES))
        assert a_accueillir()
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(pilot.app.screen, PremiersPasScreen))
        await until(pilot, lambda: backend.saved)
        assert (backend.saved[-1].profil, backend.saved[-1].referentiel) == ("stagiaire", "cip")
        assert app_of(pilot).referentiel == "cip"
        assert not a_accueillir()
    async with opened() as pilot:
        await ready(pilot)
        assert not isinstance(pilot.app.screen, PremiersPasScreen)


async def test_a_command_that_ran_before_does_not_replace_the_first_steps(opened: Opener) -> None:
    accueil_path().unlink()
    montre()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        assert "Qui êtes-vous" in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, PremiersPasScreen))
        assert not a_accueillir()


async def test_one_key_passes_the_first_steps_and_changes_nothing(
    opened: Opener, backend: MemoryBackend
) -> None:
    accueil_path().unlink()
    async with opened((60, 20)) as pilot:
        await begin(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, PremiersPasScreen))
        await ready(pilot)
        assert backend.saved == []
        assert not a_accueillir()
        await ask(pilot, SIMPLE)


async def test_keys_struck_faster_than_the_first_steps_choose_no_more_than_there_is(
    opened: Opener,
) -> None:
    accueil_path().unlink()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, PremiersPasScreen)
        for _ in range(3):  # before the first choice is even looked at
            screen.action_onward()
        await until(pilot, lambda: all(sentence in shown(pilot) for sentence in PHRASES))
        assert set(screen.chosen) == {"profil", "referentiel"}


async def test_what_is_said_first_is_kept_while_the_index_is_still_prepared(
    opened: Opener, backend: MemoryBackend
) -> None:
    accueil_path().unlink()
    backend.gate.clear()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("down", "enter", "escape")
        await until(pilot, lambda: backend.saved)
        assert app_of(pilot).service is None
        assert backend.saved[-1].profil == "stagiaire"
        backend.gate.set()


async def test_one_may_go_back_a_step(opened: Opener) -> None:
    accueil_path().unlink()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "2 sur 3" in shown(pilot))
        await pilot.press("left")
        await until(pilot, lambda: "1 sur 3" in shown(pilot))


async def test_the_first_steps_are_seen_again_when_asked(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press(*"/profil", "enter")
        await begin(pilot)


async def test_who_follows_the_interfede_is_shown_the_numbers_of_belgium(
    opened: Opener, backend: MemoryBackend
) -> None:
    accueil_path().unlink()
    async with opened((80, 24)) as pilot:
        await begin(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "Quel référentiel" in shown(pilot))
        await pilot.press("end", "enter")
        await until(pilot, lambda: "numéros de Belgique." in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: backend.saved and backend.saved[-1].pays == "BE")


async def test_the_numbers_to_call_are_found_from_any_room(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"urgence", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, UrgenceScreen))
        assert "À appeler (France)" in shown(pilot)
        assert "3114" in shown(pilot)
        assert "contre une autre personne" in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not pilot.app.screen.is_modal)


async def test_the_day_of_the_exam_is_said_from_any_room_and_told_at_home(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"examen", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        await pilot.press(*"12/03/2099", "enter")
        await until(pilot, lambda: "le 12/03/2099, dans" in shown(pilot))
        assert "Mon examen" not in shown(pilot)
