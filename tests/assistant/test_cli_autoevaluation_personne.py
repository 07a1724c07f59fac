"""`jalon autoevaluation` for oneself or for somebody else: evidence, observation, both grids."""

import json

import pytest

from tests.assistant.test_cli_autoevaluation import PREUVE, auto, told
from tests.command import Jalon

VU = "Date : 14/03/2026\nOù : simulation en salle\nObservation : a laissé parler, puis reformulé\n"


def lines(jalon: Jalon) -> dict[str, int | None]:
    found = auto(jalon, "bilan", "--referentiel", "cip/CP2", "--json").json["referentiels"][0]
    return {row["id"]: row["niveau"] for unite in found["unites"] for row in unite["lignes"]}


def test_of_somebody_else_no_evidence_is_asked(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "2", "--personne", "autre", "--grille", "f.json")
    run = auto(jalon, *words, "--json")
    assert (run.code, run.err) == (0, "")
    assert run.json["a_etayer"] is False
    assert json.loads((jalon.home / "f.json").read_text("utf-8"))["role"] == "formation"
    assert auto(jalon, "bilan", "--json").json["referentiels"] == []


def test_what_was_seen_may_be_written_without_a_result(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "1", "--personne", "autre", "--grille", "f.json")
    run = auto(jalon, *words, "--preuve", "-", stdin=VU)
    assert (run.code, run.err) == (0, "")
    (seen,) = json.loads((jalon.home / "f.json").read_text("utf-8"))["preuves"]
    assert (seen["date"], seen["fait"]) == ("2026-03-14", "a laissé parler, puis reformulé")


def test_for_oneself_in_a_file_apart_an_evidence_is_asked(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "2", "--personne", "moi", "--grille", "s.json")
    run = auto(jalon, *words, "--json")
    assert run.json["a_etayer"] is True
    assert "à étayer" in run.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--personne", "autre"), "avec --grille"),
        (("--personne", "elle", "--grille", "f.json"), "moi (je me positionne) ou autre"),
        (("--personne", "autre", "--grille", "s.json"), "la personne se positionne elle-même"),
    ],
)
def test_who_is_positioned_is_never_guessed_wrong(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    auto(jalon, "exporter", "--format", "json", "--sortie", "s.json")
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2", *words)
    assert run.code == 2
    assert said in told(run)


def test_a_level_is_taken_back_and_the_history_stays(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2")
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "aucun")
    assert (run.code, run.err) == (0, "")
    assert "niveau 2 retiré, pas encore situé" in run.out
    assert lines(jalon)["cip/CP2/c3"] is None
    assert auto(jalon, "bilan", "--json").json["referentiels"] == []
    again = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "aucun", "--json").json
    assert (again["niveau"], again["avant"]) == (None, None)
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "1")
    assert lines(jalon)["cip/CP2/c3"] == 1
    refused = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "aucun", "--reprendre", "1")
    assert refused.code == 2
    assert "retire le niveau" in told(refused)


def test_a_level_is_taken_back_in_a_grid_apart_too(jalon: Jalon) -> None:
    for level in ("2", "aucun"):
        auto(jalon, "noter", "cip/CP2/c3", "--niveau", level, "--grille", "f.json")
    assert json.loads((jalon.home / "f.json").read_text("utf-8"))["positions"] == []


def test_two_grids_show_what_is_to_be_backed_and_the_evidence_of_each(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=PREUVE)
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "3")
    auto(jalon, "exporter", "--format", "json", "--sortie", "s.json")
    words = ("noter", "cip/CP2/c2", "--niveau", "2", "--personne", "autre", "--grille", "f.json")
    auto(jalon, *words, "--preuve", "-", stdin=VU)
    run = auto(jalon, "comparer", "s.json", "f.json")
    assert "## À étayer : une preuve manque" in run.out
    assert "- stagiaire : CP2 · critère 3 `cip/CP2/c3`" in run.out
    assert "stagiaire, preuve : 12/03/2026 · j'ai posé le cadre" in run.out
    assert "formation, observation : 14/03/2026 · a laissé parler" in run.out
    rows = {
        row["id"]: row
        for row in auto(jalon, "comparer", "s.json", "f.json", "--json").json["lignes"]
    }
    assert rows["cip/CP2/c3"]["a_etayer"] == {"a": True, "b": False}
    assert rows["cip/CP2/c2"]["preuves"]["b"] == [
        {"date": "2026-03-14", "titre": "a laissé parler, puis reformulé"}
    ]


@pytest.mark.parametrize("typed", ["", "oui\n", "purger\n"])
def test_an_evidence_stays_until_the_word_is_typed(jalon: Jalon, typed: str) -> None:
    auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=PREUVE)
    run = auto(jalon, "preuves", "--retirer", "1", stdin=typed)
    assert (run.code, run.out) == (1, "")
    assert "12/03/2026 · j'ai posé le cadre" in run.err
    assert "Rien n'a été effacé." in run.err
    assert len(auto(jalon, "preuves", "--json").json) == 1


def test_an_evidence_is_erased_without_a_word_when_it_is_said(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=PREUVE)
    assert auto(jalon, "preuves", "--retirer", "1", "--oui").code == 0
    assert auto(jalon, "preuves", "--json").json == []


def test_a_grid_never_becomes_somebody_else_s(jalon: Jalon) -> None:
    words = ("--niveau", "1", "--personne", "autre", "--grille", "f.json", "--nom")
    assert auto(jalon, "noter", "cip/CP2/c3", *words, "S12").code == 0
    before = (jalon.home / "f.json").read_text("utf-8")
    run = auto(jalon, "noter", "cip/CP2/c4", *words, "S99")
    assert run.code == 2
    assert "f.json est la grille de S12, pas de S99" in told(run)
    assert (jalon.home / "f.json").read_text("utf-8") == before
    assert auto(jalon, "noter", "cip/CP2/c4", *words, "s12 ").code == 0
    assert json.loads((jalon.home / "f.json").read_text("utf-8"))["nom"] == "S12"


def test_a_code_is_changed_by_the_command_that_the_refusal_gives(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "1", "--grille", "f.json", "--nom")
    auto(jalon, *words, "S12")
    command = auto(jalon, *words, "S99").err.split("« ")[1].split(" »")[0]
    assert jalon(*command.split()[1:]).code == 0
    renamed = json.loads((jalon.home / "AUTRE.json").read_text("utf-8"))
    assert (renamed["nom"], len(renamed["positions"])) == ("S99", 1)


def test_a_grid_without_a_code_takes_one(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "1", "--grille", "f.json")
    auto(jalon, *words)
    assert auto(jalon, *words, "--nom", "S12").code == 0
    assert json.loads((jalon.home / "f.json").read_text("utf-8"))["nom"] == "S12"


def test_grids_of_two_referentiels_are_not_put_side_by_side(jalon: Jalon) -> None:
    for line, name in (
        ("cip/CP2/c3", "a.json"),
        ("interfede/fiche/psycho-social/individuel/2/sf/1", "b.json"),
    ):
        assert auto(jalon, "noter", line, "--niveau", "1", "--grille", name).code == 0
    run = auto(jalon, "comparer", "a.json", "b.json", "--sortie", "deux.md")
    assert run.code == 2
    assert "ne portent pas sur le même référentiel (A : " in told(run)
    assert not (jalon.home / "deux.md").exists()
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2", "--grille", "b.json")
    assert auto(jalon, "comparer", "a.json", "b.json").code == 0
