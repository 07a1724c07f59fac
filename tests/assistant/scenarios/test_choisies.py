"""A structure or a public as typed: listed, understood and said, or refused with the nearest."""

from pathlib import Path

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


@pytest.mark.parametrize(
    ("option", "typed", "lost"),
    [
        ("--public", "jeunes mamans", "Non retenu : « mamans »."),
        ("--public", "femmes étrangères", "Non retenu : « femmes »."),
        (
            "--public",
            "seniors handicapés",
            "Non retenu : « seniors » (une personne de 50 ans ou plus : un seul public à la fois).",
        ),
        ("--structure", "mission locale de Lyon", "Non retenu : « Lyon »."),
    ],
)
def test_what_was_not_understood_is_said(option: str, typed: str, lost: str, jalon: Jalon) -> None:
    run = jalon(*GENERER, option, typed)
    assert run.code == 0
    assert lost in " ".join(run.err.split())


@pytest.mark.parametrize("typed", ["chômeurs longue durée", "personnes âgées", "sans papiers"])
def test_a_name_that_is_wholly_understood_loses_nothing(typed: str, jalon: Jalon) -> None:
    run = jalon(*GENERER, "--public", typed)
    assert "compris" in run.err
    assert "Non retenu" not in run.err


@pytest.mark.parametrize(
    "words",
    [
        ("--niveau", "débutant"),
        ("--niveau", "Intermédiaire"),
        ("--pays", "Belgique"),
        ("--referentiel", "CIP"),
        ("--format", "JSON"),
        ("--epreuve", "Séquence", "--referentiel", "rncp37504"),
    ],
)
def test_a_value_is_read_with_its_accents_and_capitals(
    words: tuple[str, ...], jalon: Jalon
) -> None:
    assert jalon("scenario", "generer", "--graine", "lundi", *words).code == 0


@pytest.mark.parametrize("words", [("--niveau", "facile"), ("--public", "martiens")])
def test_a_value_is_refused_before_anything_is_built(
    words: tuple[str, ...], jalon: Jalon, monkeypatch: pytest.MonkeyPatch
) -> None:
    import assistant.commandes.scenario as command

    def built(console: object) -> None:
        raise AssertionError

    monkeypatch.setattr(command, "open_service", built)
    run = jalon("scenario", "generer", "--graine", "lundi", *words)
    assert run.code == 2
    assert len(run.err.strip().splitlines()) == 1


@pytest.mark.parametrize("name", ["regarde.docx", "fiches.MD", "cas.pdf"])
def test_a_folder_named_like_a_file_is_refused(name: str, jalon: Jalon, tmp_path: Path) -> None:
    run = jalon(
        "scenario", "generer", "--graine", "a", "--format", "docx", "--sortie", str(tmp_path / name)
    )
    assert run.code == 2
    assert "un nom sans extension" in run.err
    assert not (tmp_path / name).exists()
    (tmp_path / "mai.2026").mkdir()
    words = ("scenario", "generer", "--graine", "a", "--sortie", str(tmp_path / "mai.2026"))
    assert jalon(*words).code == 0
