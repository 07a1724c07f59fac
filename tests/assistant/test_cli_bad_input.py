import os

import pytest

from tests.command import Jalon


@pytest.mark.parametrize("command", ["demander", "chercher"])
def test_a_question_can_come_from_standard_input(jalon: Jalon, command: str) -> None:
    typed = jalon(command, "les critères de CP2", "--json")
    for words in ((command, "-", "--json"), (command, "--json")):
        piped = jalon(*words, stdin="les critères de CP2\n".encode())
        assert piped.code == 0, piped.err
        assert piped.json == typed.json


@pytest.mark.parametrize("command", ["demander", "chercher"])
@pytest.mark.parametrize("data", [bytes(range(256)), b"\0", b"\xff\xfe", b"\x89PNG\r\n\x1a\n\0"])
def test_binary_on_standard_input_is_refused_with_one_sentence(
    jalon: Jalon, command: str, data: bytes
) -> None:
    run = jalon(command, "-", stdin=data)
    assert (run.code, run.out) == (2, "")
    assert "UTF-8" in run.err
    assert len(run.err.splitlines()) == 1


def test_an_empty_standard_input_is_an_empty_question(jalon: Jalon) -> None:
    for data in (b"", b" \n\n", "\ufeff".encode()):
        run = jalon("demander", "-", stdin=data)
        assert (run.code, run.out) == (2, "")
        assert "vide" in run.err


def test_a_hundred_thousand_characters_are_answered(jalon: Jalon) -> None:
    question = ("combien de pages pour le dossier de production ? " * 2_100)[:100_000]
    piped = jalon("demander", "-", "--json", stdin=question.encode())
    assert (piped.code, piped.json["repondu"]) == (0, True)
    if os.name == "posix":
        assert jalon("demander", question).code == 0


def test_words_that_are_not_utf_8_do_no_harm(jalon: Jalon) -> None:
    run = jalon("demander", "dossier au titre pro \udcff\udc80", "--json")
    assert run.code == 0
    assert run.json["repondu"]
    assert "Traceback" not in run.err
