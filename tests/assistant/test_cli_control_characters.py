import re

import pytest

from tests.command import Jalon

RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
NASTY = [
    "dossier \x1b[31mrouge\x1b[0m au titre pro",
    "dossier \x1b]0;titre de la fenêtre\x07 au titre pro",
    "dossier \x9b31m au titre pro",
    "dossier \x7f\x08\x08 au\ttitre\rpro",
    "dossier au \u202etitre\u202c pro",
    "dossier\nau titre\n\n\npro",
]


@pytest.mark.parametrize("question", NASTY)
def test_control_characters_in_a_question_are_never_echoed(jalon: Jalon, question: str) -> None:
    run = jalon("demander", question)
    assert run.code in {0, 3}
    assert not RAW.search(run.out + run.err)
    answer = jalon("demander", question, "--json")
    assert not RAW.search(answer.out + answer.err)
    assert not RAW.search(answer.json["question"])
    assert not RAW.search(answer.json["texte"])


@pytest.mark.parametrize("question", ["\x1b[31m", "\x07", "\u202e", "\x1b]0;31\x07", "\r\n\t"])
def test_a_question_of_control_characters_alone_is_empty(jalon: Jalon, question: str) -> None:
    run = jalon("demander", question)
    assert (run.code, run.out) == (2, "")
    assert "vide" in run.err


@pytest.mark.parametrize(
    "words",
    [
        ("lire", "cip/\x1b[31mCP2"),
        ("lire", "cip/\u202eCP2"),
        ("lire", "cip/CP2\nune autre ligne"),
        ("referentiels", "\x9b31mcip"),
        ("\x1b[31mdemander",),
        ("demander", "--\x1b[31moption"),
        ("demander", "dossier", "--moteur", "\x1b[31mrouge"),
        ("demander", "dossier", "--referentiel", "\x1b[31mcip"),
        ("chercher", "--lot", "\x1b[31m.jsonl", "--sortie", "r.jsonl"),
    ],
)
def test_control_characters_elsewhere_are_never_echoed(
    jalon: Jalon, words: tuple[str, ...]
) -> None:
    run = jalon(*words)
    assert run.code in {1, 2}
    assert run.out == ""
    assert not RAW.search(run.err)
    assert "Traceback" not in run.err
