"""The référentiel of the settings holds for who asks in the command line too."""

from tests.command import Jalon

QUESTION = "combien de temps dure la mise en situation ?"
SAID = "d'après vos réglages"


def test_without_a_setting_all_are_searched(jalon: Jalon) -> None:
    run = jalon("demander", QUESTION, "--json")
    assert run.json["referentiel"] is None
    assert SAID not in run.err


def test_the_setting_narrows_an_answer_and_says_so_in_one_line(jalon: Jalon) -> None:
    jalon("configurer", "referentiel", "rncp37504")
    run = jalon("demander", QUESTION)
    assert "rncp37504/" in run.out
    assert "cip/" not in run.out
    (line,) = [line for line in run.err.splitlines() if SAID in line]
    assert "rncp37504" in line
    assert "--referentiel tous" in line
    asked = jalon("demander", QUESTION, "--json")
    assert asked.json["referentiel"] == "rncp37504"


def test_what_is_typed_goes_before_the_setting(jalon: Jalon) -> None:
    jalon("configurer", "referentiel", "rncp37504")
    named = jalon("demander", QUESTION, "--referentiel", "cip", "--json")
    assert (named.json["referentiel"], SAID in named.err) == ("cip", False)
    every = jalon("demander", QUESTION, "--referentiel", "tous", "--json")
    assert (every.json["referentiel"], SAID in every.err) == (None, False)


def test_the_plain_loop_searches_there_too(jalon: Jalon) -> None:
    jalon("configurer", "referentiel", "rncp37504")
    run = jalon("--simple", stdin=f"{QUESTION}\nquitter\n".encode())
    assert "rncp37504/" in run.out
    assert "cip/" not in run.out
    assert SAID in run.err
