"""A person's own keys: each action may be given another, a fault costs only its own line."""

import tomllib
from typing import Any

import pytest

from assistant.settings import Settings, settings_path
from tests.command import Jalon
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import app_of, ask, notices, ready, room, settled, shown, type_text, until
from tests.tui.table_touches import PAGE, page
from tui.commands import COMMANDS
from tui.keymap import parse, read_keymap, refusal
from tui.screens.aide import AideScreen
from tui.widgets.footer import KeyHints


def test_the_page_of_the_interface_lists_every_action_that_may_change() -> None:
    rewrite = "python -m tests.tui.table_touches"
    assert PAGE.read_text("utf-8") == page(), rewrite


def test_the_example_of_the_page_is_taken_whole() -> None:
    example = PAGE.read_text("utf-8").partition("```toml\n")[2].partition("```")[0]
    table = tomllib.loads(example)["touches"]
    found = read_keymap(table)
    assert found.faults == ()
    assert set(found.touches) == set(table)


FREE = "f19"
"""A key that no action has."""


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("f7", "f7"),
        ("F7", "f7"),
        ("Ctrl+E", "ctrl+e"),
        ("ctrl + e", "ctrl+e"),
        ("Échap", "escape"),
        ("suppr", "delete"),
        ("Maj+Tab", "shift+tab"),
        ("/", "slash"),
        ("x", "x"),
        ("X", "X"),
        ("", ""),
        ("   ", ""),
        ("ctrl+", ""),
        ("hyper+e", ""),
        ("f99", ""),
        ("deux mots", ""),
    ],
)
def test_a_key_is_read_as_it_is_printed_on_the_keyboard(typed: str, key: str) -> None:
    assert parse(typed) == key


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_any_action_may_have_another_key_but_those_that_follow_several(command: Any) -> None:
    found = read_keymap({command.id: FREE})
    if command.shown and not command.action:
        assert "plusieurs touches" in found.faults[0]
    else:
        assert found.touches == {command.id: FREE}
        assert found.faults == ()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"": "x"}, "[touches]"),
        ({"quiter": "f7"}, "quitter"),
        ({"quitter": 7}, "n'est pas une touche"),
        ({"quitter": "ctrl+"}, "n'est pas une touche"),
        ({"quitter": "q"}, "se tape dans un texte"),
        ({"quitter": "ctrl+i"}, "la même touche que Tab"),
        ({"quitter": "alt+f"}, "ne parvient pas à Jalon"),
        ({"quitter": "f1"}, "sert déjà à « Aide » (aide)"),
        ({"demander.historique": "f7"}, "↑ ↓"),
        ({"quitter": "\x1b[31mf"}, "n'est pas une touche"),
    ],
)
def test_each_fault_is_one_french_sentence(table: dict[str, Any], said: str) -> None:
    found = read_keymap(table)
    assert found.touches == {}
    (fault,) = found.faults
    assert said in fault.replace("\u00a0", " ")
    assert "\x1b" not in fault


def test_a_key_given_twice_serves_the_first_action_that_has_it() -> None:
    found = read_keymap({"theme": FREE, "quitter": FREE})
    assert found.touches == {"theme": FREE}
    assert "quitter" in found.faults[0]
    assert "Ctrl+Q" in found.faults[0]


def test_two_actions_may_exchange_their_keys() -> None:
    table = {"demander.envoyer": "ctrl+j", "demander.ligne": "enter"}
    assert read_keymap(table).touches == table
    assert read_keymap({"demander": "f4", "referentiels": "f3"}).faults == ()


def test_a_refused_key_goes_back_even_when_another_action_had_taken_its_place() -> None:
    found = read_keymap({"quitter": "f1", "theme": "ctrl+q"})
    assert found.touches == {}
    assert len(found.faults) == 2


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("quitter", "d", "reste Alt+Q"),
        ("quitter", "f1", "reste Alt+Q"),
        ("theme", "alt+q", "sert déjà à « Quitter »"),
        ("quiter", "f7", "aucune action"),
        ("quitter", "alt+a", ""),
        ("theme", FREE, ""),
    ],
)
def test_a_key_is_refused_before_it_is_kept(name: str, typed: str, said: str) -> None:
    why = refusal({"quitter": "alt+q"}, {name: typed}).replace("\u00a0", " ")
    assert said in why
    assert bool(why) is bool(said)


def given(backend: MemoryBackend, **table: Any) -> None:
    touches = {name.replace("__", "."): key for name, key in table.items()}
    backend.settings = backend.settings.model_copy(update={"touches": touches})


async def test_a_changed_key_acts_is_shown_and_the_old_one_does_nothing(
    opened: Opener, backend: MemoryBackend
) -> None:
    given(backend, aide="f19", documents="f18")
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("f1")
        assert not isinstance(pilot.app.screen, AideScreen)
        await until(pilot, lambda: "F19 aide" in room(pilot).query_one(KeyHints).render().plain)
        await pilot.press("f19")
        await until(pilot, lambda: isinstance(pilot.app.screen, AideScreen))
        await until(pilot, lambda: "F18" in shown(pilot))
        await pilot.press("escape", "f18")
        await until(pilot, lambda: pilot.app.current_mode == "documents")


async def test_an_action_without_a_key_is_given_one(opened: Opener, backend: MemoryBackend) -> None:
    given(backend, theme="f19")
    async with opened() as pilot:
        await ready(pilot)
        before = pilot.app.theme
        await pilot.press("f19")
        await until(pilot, lambda: pilot.app.theme != before)


async def test_enter_may_go_to_the_line_and_another_key_send(
    opened: Opener, backend: MemoryBackend
) -> None:
    given(backend, demander__envoyer="ctrl+g", demander__ligne="enter")
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "Première ligne")
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).prompt.area)
        await pilot.press("backspace", "ctrl+g")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked[0][0] == "Première ligne"


async def test_faults_are_said_and_the_rest_of_the_settings_holds(
    opened: Opener, backend: MemoryBackend
) -> None:
    given(backend, quiter="f7", aide="f19", reglages="zz", theme="f1", moteur="q", copier="w")
    backend.settings = backend.settings.model_copy(update={"referentiel": "cip"})
    async with opened() as pilot:
        await ready(pilot)
        await until(pilot, lambda: bool(notices(pilot)))
        (said,) = notices(pilot)
        assert said.startswith("4 touches refusées")
        assert len(said) < 45  # one line, beside the titles of a narrow terminal
        (told,) = pilot.app._notifications
        assert (told.severity, told.timeout) == ("information", 5)  # gone with the room
        await pilot.press("f19")
        await until(pilot, lambda: isinstance(pilot.app.screen, AideScreen))
        text = shown(pilot).replace("\u00a0", " ")
        assert "Touches refusées" in text
        assert "quiter" in text
        await pilot.press("escape")
        assert app_of(pilot).referentiel == "cip"
        assert app_of(pilot).touches == {"aide": "f19", "theme": "f1"}
        await ask(pilot, SIMPLE)


def test_a_table_of_keys_that_is_none_costs_no_other_setting() -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('pays = "BE"\ntouches = "f7"\n', "utf-8")
    settings = Settings()
    assert settings.pays == "BE"
    assert read_keymap(settings.touches).faults


def test_a_name_with_a_dot_may_be_written_with_or_without_quotes() -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('[touches]\n"demander.envoyer" = "f7"\nlecteur.copier = "f9"\n', "utf-8")
    assert Settings().touches == {"demander.envoyer": "f7", "lecteur.copier": "f9"}


def test_the_command_line_gives_a_key_and_takes_it_back(jalon: Jalon) -> None:
    done = jalon("configurer", "touches.quitter", "alt+q")
    assert done.code == 0
    assert "quitter = alt+q" in done.out
    assert "quitter = alt+q, aide = f19" in jalon("configurer", "touches.aide", "f19").out
    assert "touches : aide = f19" in jalon("configurer", "touches.quitter", "--depart").out
    refused = jalon("configurer", "touches", "f7")
    assert refused.code == 2
    assert "touches.quitter alt+q" in refused.err
