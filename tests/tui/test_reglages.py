import pytest
from textual.widgets import Input, Static

from assistant.errors import JalonError
from knowledge.search.vectors import StoreError
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, until
from tui.key_rows import NONE, keys_content
from tui.preferences import NAME, saved_theme
from tui.screens.filtre import FiltreScreen
from tui.screens.pick import PickScreen
from tui.screens.reglages import CHOICES, TECHNIQUES, ReglagesScreen
from tui.widgets.choice import Choice


async def enter(pilot: Run) -> None:
    await until(pilot, lambda: app_of(pilot).settings)
    await pilot.press("f9")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))
    await until(pilot, lambda: pilot.app.screen.query(Choice).first().has_focus)


async def test_each_change_is_saved_at_once(opened: Opener, backend: MemoryBackend) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("down", "right")
        await until(pilot, lambda: backend.saved)
        assert backend.saved[-1].referentiel == "cip"
        assert app_of(pilot).referentiel == "cip"
        await pilot.press("down", "right")
        await until(pilot, lambda: len(backend.saved) == 2)
        assert backend.saved[-1].parcours == "vae"
        await pilot.press("up", "left")
        await until(pilot, lambda: len(backend.saved) == 3)
        assert backend.saved[-1].referentiel is None


async def test_a_theme_is_applied_as_it_is_chosen(opened: Opener, backend: MemoryBackend) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press(*["down"] * 5, "right")
        await until(pilot, lambda: backend.saved)
        assert backend.saved[-1].theme == pilot.app.theme == "contraste"
        await pilot.press("right")
        await until(pilot, lambda: pilot.app.theme == "ansi")


async def test_a_value_is_chosen_with_the_mouse(opened: Opener, backend: MemoryBackend) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.click("#choice-pays", offset=(16, 1))
        await until(pilot, lambda: backend.saved)
        assert backend.saved[-1].pays == "BE"


async def test_what_was_saved_is_in_force_when_jalon_opens(backend: MemoryBackend) -> None:
    from tui.app import JalonApp

    backend.settings = backend.settings.model_copy(update={"referentiel": "cip", "theme": "clair"})
    async with JalonApp(backend).run_test() as pilot:
        await until(pilot, lambda: app_of(pilot).settings)
        assert app_of(pilot).referentiel == "cip"
        assert pilot.app.theme == "clair"


async def test_unreadable_settings_are_said_and_can_be_chosen_again(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.settings_fault = JalonError("Les réglages sont illisibles.")
    async with opened() as pilot:
        await until(pilot, lambda: notices(pilot))
        assert "Les réglages sont illisibles." in notices(pilot)
        await enter(pilot)
        await pilot.press("right")
        await until(pilot, lambda: backend.saved)


async def test_a_setting_that_cannot_be_written_is_said(
    opened: Opener, backend: MemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backend, "save_settings", full)
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("right")
        await until(pilot, lambda: notices(pilot))
        assert notices(pilot)[0].startswith("Ce réglage n'a pas pu être enregistré.")


def test_every_value_offered_is_one_the_settings_accept() -> None:
    from assistant.settings import Settings

    for name, _, _, options in (*CHOICES, *TECHNIQUES):
        for value in options:
            assert Settings(**{name: value or None})  # type: ignore[arg-type]


def test_the_saved_theme_is_read_before_the_first_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.settings import Settings, save_settings, settings_path

    assert saved_theme() == "sombre"
    save_settings(Settings(theme="clair"))
    assert settings_path().name == NAME
    assert saved_theme() == "clair"
    monkeypatch.setenv("JALON_THEME", "ansi")
    assert saved_theme() == "ansi"


async def test_what_the_search_stands_on_is_said(opened: Opener) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await until(pilot, lambda: "questions que l'on pose" in legs(pilot))


async def test_why_chroma_does_not_serve_is_said_and_the_search_goes_on(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.reinforce_fault = StoreError("un autre Jalon ouvert sur cet ordinateur s'en sert déjà")
    async with opened() as pilot:
        await enter(pilot)
        await until(pilot, lambda: "un autre Jalon ouvert" in legs(pilot))
        assert app_of(pilot).service is not None


def legs(pilot: Run) -> str:
    return str(pilot.app.screen.query_one("#legs", Static).content)


async def test_nothing_is_fetched_before_the_person_says_yes(backend: MemoryBackend) -> None:
    from tui.app import JalonApp

    backend.settings = backend.settings.model_copy(update={"semantique": "une/marque"})
    async with JalonApp(backend).run_test() as pilot:
        await enter(pilot)
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))
        assert backend.fetched == 0
        await pilot.press("t")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: backend.fetched == 1)


async def test_without_a_model_chosen_there_is_nothing_to_fetch(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("t")
        await until(pilot, lambda: any("modèle de sens" in text for text in notices(pilot)))
        assert backend.fetched == 0


async def test_a_model_is_chosen_by_its_provider_and_its_name(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press(*["down"] * 7, "right", "down", *"mistral", "enter")
        await until(pilot, lambda: len(backend.saved) == 2)
        assert (backend.saved[-1].fournisseur, backend.saved[-1].modele) == ("ollama", "mistral")
        await until(pilot, lambda: len(backend.configured) == 3)
        await pilot.press("up", "up", "up", "right")
        await until(pilot, lambda: app_of(pilot).moteur == "modele")


async def test_a_line_left_without_entree_is_kept_too(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press(*["down"] * 9, *"http://127.0.0.1:8080/v1", "down")
        await until(pilot, lambda: backend.saved)
        assert backend.saved[-1].modele_url == "http://127.0.0.1:8080/v1"
        await pilot.press("right")
        await until(pilot, lambda: len(backend.saved) == 2)
        assert backend.saved[-1].modele_distant is True


async def test_taking_the_model_away_brings_the_embedded_engine_back(
    backend: MemoryBackend,
) -> None:
    from tui.app import JalonApp

    chosen = {"moteur": "modele", "fournisseur": "ollama", "modele": "m"}
    backend.settings = backend.settings.model_copy(update=chosen)
    async with JalonApp(backend).run_test() as pilot:
        await enter(pilot)
        assert app_of(pilot).moteur == "modele"
        await pilot.press(*["down"] * 8, "backspace", "end", "backspace", "enter")
        await until(pilot, lambda: app_of(pilot).moteur == "embarque")


async def propose(pilot: Run, *keys: str) -> None:
    """Press the key that proposes Ollama, then answer."""
    await pilot.press("o")
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    await pilot.press(*keys)


async def test_an_ollama_of_this_computer_is_proposed_and_asked_only_after_a_yes(
    opened: Opener, backend: MemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    backend.models = ["mistral:7b", "qwen3:4b"]
    async with opened() as pilot:
        await enter(pilot)
        await until(pilot, lambda: "Ollama est installé" in legs(pilot))
        await propose(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))
        assert backend.models_asked == 0
        await propose(pilot, "down", "enter")
        await until(pilot, lambda: backend.models_asked)
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: backend.saved)
        assert (backend.saved[-1].fournisseur, backend.saved[-1].modele) == ("ollama", "qwen3:4b")


async def test_an_ollama_without_a_model_says_what_to_do(
    opened: Opener, backend: MemoryBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    async with opened() as pilot:
        await enter(pilot)
        await propose(pilot, "down", "enter")
        await until(pilot, lambda: notices(pilot))
        assert "ollama pull" in notices(pilot)[0]


async def test_without_ollama_the_key_says_so(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("o")
        await until(pilot, lambda: notices(pilot))
        assert "n'est pas installé" in notices(pilot)[0]


async def test_a_few_letters_lead_to_a_setting(opened: Opener) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(pilot.app.screen, FiltreScreen))
        await pilot.press(*"theme", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))
        await until(pilot, lambda: getattr(pilot.app.focused, "setting", "") == "theme")
        await pilot.press("slash")
        await until(pilot, lambda: isinstance(pilot.app.screen, FiltreScreen))
        await pilot.press(*"adresse", "enter")
        await until(pilot, lambda: isinstance(pilot.app.focused, Input))
        await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))


async def test_the_keys_that_were_changed_are_told(opened: Opener, backend: MemoryBackend) -> None:
    touches = {"quitter": "alt+q", "aide": "x"}
    backend.settings = backend.settings.model_copy(update={"touches": touches})
    async with opened() as pilot:
        await enter(pilot)
        said = str(pilot.app.screen.query_one("#touches", Static).content)
        assert "Quitter : Alt+Q" in said
        assert "Aide : refusée" in said
        assert "jalon configurer touches." in said


def test_no_key_changed_is_told_too() -> None:
    assert NONE in keys_content({}, {}).plain
