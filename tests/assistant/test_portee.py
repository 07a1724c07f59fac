"""The référentiel of the settings holds for who asks in the command line too."""

import json
from pathlib import Path

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


def test_a_search_follows_the_setting_and_says_so_in_one_line(jalon: Jalon) -> None:
    jalon("configurer", "referentiel", "rncp37504")
    run = jalon("chercher", QUESTION)
    assert "rncp37504/" in run.out
    assert "cip/" not in run.out
    (line,) = [line for line in run.err.splitlines() if SAID in line]
    assert "--referentiel tous" in line
    found = jalon("chercher", QUESTION, "--json").json
    assert set(found) == {"question", "answered", "results"}
    assert {hit["id"].split("/")[0] for hit in found["results"]} == {"rncp37504"}


def test_what_is_typed_goes_before_the_setting_in_a_search_too(jalon: Jalon) -> None:
    jalon("configurer", "referentiel", "rncp37504")
    named = jalon("chercher", QUESTION, "--referentiel", "cip")
    assert ("cip/" in named.out, SAID in named.err) == (True, False)
    every = jalon("chercher", QUESTION, "--referentiel", "tous", "--json")
    assert SAID not in every.err
    assert len({hit["id"].split("/")[0] for hit in every.json["results"]}) > 1


def test_a_batch_never_follows_the_setting(jalon: Jalon, tmp_path: Path) -> None:
    lot, before, after = (tmp_path / name for name in ("lot.jsonl", "un.jsonl", "deux.jsonl"))
    lot.write_text(json.dumps({"id": "a", "question": QUESTION}), "utf-8")
    jalon("chercher", "--lot", str(lot), "--sortie", str(before))
    jalon("configurer", "referentiel", "rncp37504")
    run = jalon("chercher", "--lot", str(lot), "--sortie", str(after))
    assert SAID not in run.err
    assert before.read_bytes() == after.read_bytes()
