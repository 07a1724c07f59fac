"""What is asked for is what is drawn, and a number is that of one person alone."""

from dataclasses import replace
from itertools import product
from pathlib import Path
from shutil import copytree

import pytest

from assistant.errors import JalonError, UsageFault
from assistant.scenarios.contrat import element_json
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.graine import Graine, lire_graine
from assistant.scenarios.numero import Options, code, options
from assistant.scenarios.scenario import NIVEAUX, Scenario
from knowledge.errors import KnowledgeError
from knowledge.scenarios import SCENARIOS, load_scenarios
from tests.command import Jalon

GENERER = ("scenario", "generer", "--graine", "lundi")


def told(scenario: Scenario) -> str:
    """Who is met and where, for comparing."""
    person = scenario.personne
    rows = [element_json(item) for item in person.elements]
    urgent = person.urgence.id if person.urgence else ""
    return str((person.prenom, person.age, person.public.id, scenario.structure.id, urgent, rows))


def test_a_competency_alone_says_its_referentiel(jalon: Jalon) -> None:
    run = jalon(*GENERER, "--competence", "rncp37504/2.3")
    assert run.code == 0
    assert "AROB5-" in run.out
    assert "Minute, mots" in run.out


def refused(jalon: Jalon, words: tuple[str, ...], said: str) -> None:
    """By one sentence."""
    run = jalon(*GENERER, *words)
    assert run.code == 2
    assert said in run.err
    assert len(run.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--competence", "rncp37504/2.3", "--referentiel", "cip"), "du référentiel rncp37504"),
        (("--competence", "cip/CP2", "--referentiel", "interfede"), "du référentiel cip"),
        (("--competence", "rncp37504/2.11"), "rncp37504/2.1, rncp37504/2.2"),
        (("--competence", "cip/CP9"), "cip/CP1, cip/CP2"),
    ],
)
def test_a_competency_of_elsewhere_is_refused(
    words: tuple[str, ...], said: str, jalon: Jalon
) -> None:
    refused(jalon, words, said)


def test_two_persons_never_bear_the_same_number() -> None:
    seen: dict[str, str] = {}
    places, publics = ("", "mission-locale", "cpas"), ("", "seniors", "parent-seul")
    for niveau, pays, place, public in product(NIVEAUX, ("fr", "be"), places, publics):
        try:
            rows = generer(Demande("lundi", "", place, public, "", niveau, pays), 2)
        except JalonError:
            continue
        for scenario in rows:
            assert seen.setdefault(scenario.graine, told(scenario)) == told(scenario)
    assert len(seen) > 40


def test_a_number_alone_gives_its_person_again() -> None:
    for asked in (
        Demande("a", structure="mission-locale", niveau="debutant"),
        Demande("b", public="seniors", pays="be"),
        Demande("c", "rncp37504", structure="plie", niveau="intermediaire"),
        Demande("d", "interfede", niveau="debutant"),
    ):
        for scenario in generer(asked, 3):
            (again,) = generer(Demande(scenario.graine))
            assert told(again) == told(scenario)
            assert again.graine == scenario.graine


def test_a_number_without_options_is_that_of_the_usual_ones() -> None:
    (plain,) = generer(Demande("lundi", pays="fr"))
    assert len(plain.graine.split("-")) == 4
    (harder,) = generer(Demande(plain.graine, structure="mission-locale"))
    assert harder.graine.startswith(f"{plain.graine}-")


def test_a_structure_or_a_public_more_shifts_no_number() -> None:
    pratique = load_scenarios()
    place = replace(pratique.structures[0], id="aaa-nouvelle", numero=60)
    who = replace(pratique.publics[0], id="aaa-nouveau", numero=61)
    larger = replace(
        pratique,
        structures=(place, *pratique.structures),
        publics=(who, *pratique.publics),
    )
    held = Options("plie", "seniors", "debutant", "fr")
    number = code(held, "cip", pratique)
    assert code(held, "cip", larger) == number
    assert options(Graine("cip", 7, number, imprimee=True), larger) == held


def test_every_choice_makes_a_code_of_its_own_that_is_read_back() -> None:
    pratique = load_scenarios()
    seen: set[int] = set()
    for place, who in product(("", *(row.id for row in pratique.structures)), ("", "article-60")):
        for niveau, pays in product(NIVEAUX, ("fr", "be")):
            held = Options(place, who, niveau, pays)
            number = code(held, "cip", pratique)
            assert number <= 0xFFFF
            assert options(Graine("cip", 7, number, imprimee=True), pratique) == held
            seen.add(number)
    assert len(seen) == (len(pratique.structures) + 1) * 2 * len(NIVEAUX) * 2


def test_a_number_given_twice_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "scenarios"
    copytree(SCENARIOS, folder)
    page = folder / "publics.yaml"
    page.write_text(page.read_text("utf-8").replace("numero: 2\n", "numero: 1\n"), "utf-8")
    with pytest.raises(KnowledgeError, match="chaque fiche a le sien"):
        load_scenarios(folder)


def test_a_number_badly_copied_is_refused() -> None:
    (plain,) = generer(Demande("lundi", pays="fr"))
    with pytest.raises(UsageFault, match="recopiez-la"):
        generer(Demande(f"{plain.graine}-FFFF"))


def test_the_files_of_two_levels_do_not_have_the_same_names(jalon: Jalon, tmp_path: Path) -> None:
    for niveau in ("debutant", "examen"):
        run = jalon(*GENERER, "--niveau", niveau, "--sortie", str(tmp_path), "--format", "json")
        assert run.code == 0
    assert len([*tmp_path.glob("*.json")]) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--lot", "0"), "--lot 0"),
        (("--lot", "3", "--jurys", "0"), "--jurys 0"),
        (("--jurys", "2"), "ajoutez --lot N"),
        (("--lot", "3", "--nombre", "5"), "retirez --nombre"),
        (("--nombre", "0"), "--nombre 0"),
    ],
)
def test_counts_that_cannot_be_kept_are_refused(
    words: tuple[str, ...], said: str, jalon: Jalon
) -> None:
    refused(jalon, words, said)


@pytest.mark.parametrize(
    "typed",
    [
        "CIP5-2026.11-ZZZZ-FFCA",
        "CIP5-2026.11-7F3A",
        "CIP5-2O26.11-7F3A-2291",
        "CIP5-202611-7F3A-2291",
        "CPI3-2026.11-7F3A-2291",
        "2026.11-7F3A-2291",
        "CIP5-7F3A-2291",
        "itf4-2026,11-1234-5678",
        "fiche n° AROB5-2026.11-7F3G-2291",
    ],
)
def test_a_number_that_was_badly_copied_is_refused_and_not_taken_for_a_word(typed: str) -> None:
    with pytest.raises(UsageFault, match="ressemble au numéro d'une fiche"):
        lire_graine(typed)


@pytest.mark.parametrize(
    "typed",
    ["CIP 2026", "cip1-mars-2026", "cip1-2025-2026", "session 2026.11-lyon", "2026-11-27", "CIP2"],
)
def test_a_word_with_a_date_or_the_name_of_a_group_is_a_seed_like_another(typed: str) -> None:
    assert not lire_graine(typed).imprimee


@pytest.mark.parametrize("typed", ["fiche n° {}", "n°{}", " {} ", "{dashes}"])
def test_a_number_is_read_with_what_stands_before_it_on_the_sheet(typed: str) -> None:
    number = "CIP5-2026.11-0C06-FFCA"
    read = lire_graine(typed.format(number, dashes=number.replace("-", " – ")))
    assert read.imprimee
    assert str(read) == number
