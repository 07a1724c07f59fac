from collections import Counter

from tui.command import key_label
from tui.commands import COMMANDS, FOOTERS, available, bindings, slash_commands
from tui.screens.aide import SECTIONS, help_content


def test_ids_are_unique_for_they_name_keys_in_a_keymap() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1


def test_slash_names_are_unique_and_plain() -> None:
    names = [command.slash for command in COMMANDS if command.slash]
    assert len(names) == len(set(names))
    assert all(name == name.lower() and name.isascii() for name in names)


def test_no_two_commands_share_a_key_in_the_same_place() -> None:
    for where in {place for command in COMMANDS for place in command.where}:
        keys = [b.key for b in bindings(where, "partout")]
        assert len(keys) == len(set(keys)), where


def test_footers_name_known_commands() -> None:
    known = {command.id for command in COMMANDS}
    assert all(name in known for names in FOOTERS.values() for name in names)


def test_every_action_can_be_called_by_name_somewhere() -> None:
    rooms = ("demander", "referentiels", "preparer", "entretien", "evaluer", "analyser")
    rooms += ("entrainer", "scenarios", "jury", "documents", "reglages")
    called = {command.id for room in rooms for command in available(room)}
    asked = {c.id for c in COMMANDS if c.action.startswith(("app.", "screen."))}
    assert asked - called <= {"tout", "copier", "citation.copier"}


def test_the_help_tells_every_key_and_every_slash_command() -> None:
    text = help_content("demander", 200).plain.replace("\u00a0", " ")
    for command in COMMANDS:
        if command.keys and command.help:
            assert command.help in text
        if command.slash:
            assert command.slash in text
    assert all(title in text for title in SECTIONS.values())


def test_the_help_of_a_section_tells_a_key_once() -> None:
    for where in SECTIONS:
        keys = [c.key_label for c in COMMANDS if where in c.where and c.keys and c.help]
        assert keys.count("↑ ↓") <= 1, where


def test_keys_are_named_as_on_a_french_keyboard() -> None:
    assert key_label("ctrl+p") == "Ctrl+P"
    assert key_label("escape") == "Échap"
    assert key_label("f1") == "F1"
    assert key_label("c") == "c"


def test_the_first_issue_commands_can_be_typed() -> None:
    wanted = {"/aide", "/referentiels", "/reglages", "/quitter", "/effacer", "/copier"}
    assert wanted <= set(slash_commands("demander"))
