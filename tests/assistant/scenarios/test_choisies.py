"""A structure or a public as typed: listed, understood and said, or refused with the nearest."""

import pytest

from assistant.entretien.noms import nearest
from tests.command import Jalon

GENERER = ("scenario", "generer", "--graine", "lundi", "--pays", "fr", "--format", "json")


@pytest.mark.parametrize(
    ("option", "typed", "meant"),
    [
        ("--public", "sans papiers", "une personne venue d'un autre pays"),
        ("--public", "détenu", "une personne sortie de prison"),
        ("--structure", "mairie", "Service emploi d'une collectivité"),
    ],
)
def test_a_name_read_as_another_is_said(option: str, typed: str, meant: str, jalon: Jalon) -> None:
    run = jalon(*GENERER, option, typed)
    assert run.code == 0
    assert f"« {typed} » compris : {meant}." in run.err


@pytest.mark.parametrize("typed", ["seniors", "Sans-diplome", "une personne sans diplôme"])
def test_a_name_of_the_list_is_taken_without_a_word(typed: str, jalon: Jalon) -> None:
    run = jalon(*GENERER, "--public", typed)
    assert run.code == 0
    assert "compris" not in run.err


@pytest.mark.parametrize(
    ("option", "typed", "first"),
    [
        ("--structure", "mission", "« Mission locale »"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(
    option: str, typed: str, first: str, jalon: Jalon
) -> None:
    run = jalon(*GENERER, option, typed)
    assert run.code == 2
    (said,) = run.err.strip().splitlines()
    near = said.split("les plus proches sont ")[1]
    assert near.startswith(first)
    assert 1 <= near.count("« ") <= 3
    assert f"{option} liste" in said


@pytest.mark.parametrize(
    ("option", "typed"),
    [
        ("--public", "gens du voyage"),
        ("--public", "femmes battues"),
        ("--public", "martiens"),
        ("--public", "toxicomanes"),
        ("--structure", "banque"),
    ],
)
def test_nothing_is_proposed_when_nothing_is_near(option: str, typed: str, jalon: Jalon) -> None:
    run = jalon(*GENERER, option, typed)
    assert run.code == 2
    (said,) = run.err.strip().splitlines()
    assert "les plus proches" not in said
    assert "une personne" not in said
    assert f"{option} liste" in said


def test_the_nearest_name_is_not_the_first_of_the_alphabet() -> None:
    known = {"aaa": ("Association",), "mission-locale": ("Mission locale", "ML")}
    assert nearest("misson lokale", known)[0] == "mission-locale"
    assert nearest("mission", known)[0] == "mission-locale"


@pytest.mark.parametrize("option", ["--structure", "--public"])
@pytest.mark.parametrize("command", [("scenario", "generer"), ("entretien", "simuler")])
def test_the_names_are_listed(command: tuple[str, str], option: str, jalon: Jalon) -> None:
    run = jalon(*command, option, "liste")
    assert run.code == 0
    wanted = "mission-locale" if option == "--structure" else "seniors"
    assert any(line.startswith(f"{wanted}\u00a0: ") for line in run.out.splitlines())
    assert len(run.out.splitlines()) > 30


def test_the_beginning_of_a_name_wins_over_a_slip_of_another(jalon: Jalon) -> None:
    run = jalon(*GENERER, "--public", "longue")
    assert run.code == 0
    assert "une personne sans emploi depuis plus d'un an" in run.err
    assert "apprend le français" not in run.err


def test_two_options_that_do_not_go_together_are_both_named(jalon: Jalon) -> None:
    run = jalon(*GENERER, "--structure", "mission-locale", "--public", "seniors")
    assert run.code == 1
    (said,) = run.err.strip().splitlines()
    assert "mission-locale" in said
    assert "seniors" in said
    assert "moins-de-26-ans" in said
    assert "france-travail" in said


@pytest.mark.parametrize("pays", ["be", "belgique", "Belgique"])
def test_a_list_for_a_country_holds_that_country_alone(pays: str, jalon: Jalon) -> None:
    run = jalon("scenario", "generer", "--pays", pays, "--structure", "liste")
    assert run.code == 0
    rows = run.out.splitlines()
    assert rows
    assert all("be" in row.rsplit("(", 1)[1] for row in rows)
