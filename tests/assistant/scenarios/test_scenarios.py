"""Scenarios: coherent whatever the seed, the same for the same one, unlike their neighbours."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from assistant.errors import UsageFault
from assistant.export.docx import render
from assistant.export.markdown import render as as_markdown
from assistant.export.simple import render as as_lines
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.fiche_candidat import fiche_candidat
from assistant.scenarios.generateur import generer
from assistant.scenarios.graine import lire_graine
from assistant.scenarios.lot import composer_lot, fiche_lot
from assistant.scenarios.planning import (
    A_AJOUTER,
    BATTEMENT,
    CANDIDAT,
    FERMETURE,
    JURY,
    LECTURE,
    OUVERTURE,
    PAUSE,
    PREPARATION,
    Passage,
    durees_dites,
    jours,
    planning,
)
from assistant.scenarios.scenario import NIVEAUX, Scenario
from assistant.scenarios.verification import violations
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import load_supports
from tests.assistant.scenarios.ressemblance import parts

SEEDS = 2000


@pytest.fixture(scope="module")
def many() -> list[Scenario]:
    """Two thousand scenarios: both countries, every level, every référentiel."""
    half = SEEDS // 4
    found = []
    for index, (referentiel, pays) in enumerate(
        (("cip", "fr"), ("cip", "be"), ("rncp37504", "fr"), ("interfede", ""))
    ):
        niveau = NIVEAUX[index % len(NIVEAUX)]
        found += generer(Demande(f"série {index}", referentiel, niveau=niveau, pays=pays), half)
    return found


def test_two_thousand_seeds_break_no_constraint(many: list[Scenario]) -> None:
    broken = {item.graine: found for item in many if (found := violations(item))}
    assert len(many) == SEEDS
    assert broken == {}


def test_a_printed_seed_gives_the_same_sheets_again(catalogue: Catalogue) -> None:
    first, second = generer(Demande("lundi"), 2)
    for scenario in (first, second):
        (again,) = generer(Demande(scenario.graine))
        supports = load_supports()
        one, other = (fiches(item, supports, catalogue) for item in (scenario, again))
        assert one.donnees == other.donnees
        for (_, before), (_, after) in zip(one.documents, other.documents, strict=True):
            assert as_markdown(before) == as_markdown(after)
            assert render(before) == render(after)


def test_another_python_process_with_another_hash_seed_prints_the_same_bytes() -> None:
    code = (
        "import json; from assistant.scenarios.generateur import generer;"
        "from assistant.scenarios.demande import Demande;"
        "from assistant.scenarios.contrat import _comedien;"
        "from knowledge.scenarios_supports import load_supports as held;"
        "drawn = generer(Demande('mardi', pays='fr'), 5);"
        "print(json.dumps([_comedien(s, held()) for s in drawn]))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            cwd=Path(__file__).parents[3],
        ).stdout
        for seed in ("0", "4242")
    }
    assert len(said) == 1
    assert len(json.loads(said.pop())) == 5


def test_two_neighbouring_seeds_share_less_than_a_third_of_the_card(many: list[Scenario]) -> None:
    shared = parts(many[: SEEDS // 4])
    assert max(shared) < 1 / 3


def test_the_candidate_reads_nothing_of_the_person(many: list[Scenario]) -> None:
    for scenario in many[:200]:
        text = as_lines(fiche_candidat(scenario))
        person = scenario.personne
        assert person.prenom not in text.split()
        assert person.ouverture not in text
        assert not any(item.fait in text for item in person.elements)


def test_every_citation_of_every_sheet_resolves(many: list[Scenario], catalogue: Catalogue) -> None:
    supports = load_supports()
    assert all(row.id in catalogue.noeuds for row in supports.grille)
    for scenario in many[::50]:
        for _, document in fiches(scenario, supports, catalogue).documents:
            for reference in document.references:
                assert catalogue.citation(reference.identifiant).start == reference.start


def test_the_interfede_grid_never_says_critere(many: list[Scenario], catalogue: Catalogue) -> None:
    scenario = many[-1]
    assert scenario.referentiel == "interfede"
    grid = dict(fiches(scenario, load_supports(), catalogue).documents)["grille"]
    text = as_lines(grid).replace("n'a pas de critères", "")
    assert "critère" not in text.lower()
    assert occasions(scenario, load_supports())


def test_a_batch_covers_more_pairs_than_a_plain_series() -> None:
    from assistant.scenarios.couverture import couverture

    asked = Demande("journée", pays="fr")
    batch, series = composer_lot(asked, 12), generer(asked, 12)
    assert couverture(batch, []).paires > couverture(series, []).paires
    assert len({item.graine for item in batch}) == 12


def test_every_candidate_gets_the_times_of_the_titre() -> None:
    assert (CANDIDAT, JURY) == (175, 140)
    rows = planning(20, 7)
    for candidate in range(1, 21):
        own = [row for row in rows if row.candidat == candidate]
        assert sum(row.fin - row.debut for row in own) == CANDIDAT
        assert own[-1].etape == "Entretien final"
        assert all(one.fin <= other.debut for one, other in pairwise(own))
        assert sum(row.fin - row.debut for row in own if row.jury) == JURY
    for jury in range(1, 8):
        busy = [row for row in rows if row.salle == f"salle du jury {jury}"]
        assert all(one.fin <= other.debut for one, other in pairwise(busy))
    assert {row.jour for row in rows} == {1}


@pytest.mark.parametrize(("count", "juries", "days"), [(1, 1, 1), (3, 1, 1), (4, 1, 2), (7, 2, 2)])
def test_a_day_ends_before_six_and_has_a_lunch(count: int, juries: int, days: int) -> None:
    rows = planning(count, juries)
    assert {row.jour for row in rows} == {*range(1, days + 1)}
    assert days == jours(count, juries)
    assert max(row.fin for row in rows) <= 18 * 60
    for jury in range(1, juries + 1):
        for place in (f"salle du jury {jury}", f"salle de préparation {jury}"):
            for day in range(1, days + 1):
                busy = [row for row in rows if row.salle == place and row.jour == day]
                assert all(one.fin <= other.debut for one, other in pairwise(busy))
    if count > 2:
        noon = range(12 * 60 + 35, 13 * 60 + 35)
        assert not [row for row in rows if row.debut in noon or row.fin - 1 in noon]


def meet(one: Passage, other: Passage) -> bool:
    return one.debut < other.fin and other.debut < one.fin


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_jury_reads_before_it_questions_and_breathes_between_candidates(count: int) -> None:
    rows = [row for row in planning(count, 1) if row.jury]
    assert rows[0].etape.startswith("Questionnement")
    assert rows[0].debut == OUVERTURE + LECTURE
    for one, other in pairwise(rows):
        if one.jour == other.jour and one.candidat != other.candidat:
            assert other.debut - one.fin >= BATTEMENT


def test_the_first_page_of_a_day_says_what_the_exam_asks_beyond_it(catalogue: Catalogue) -> None:
    names = [name for _, name in A_AJOUTER]
    assert all(name in catalogue.noeuds for name in names)
    for owner in ("cip", "rncp37504", "interfede"):
        batch = generer(Demande("temps", owner), 3)
        first = as_lines(fiche_lot(batch, load_supports(), catalogue)).split("Candidat 1")[0]
        assert ("délibérer" in first) == ("réparties d'avance" in first) == (owner == "cip")
        assert all((name in first) == (owner == "cip") for name in names)


def test_one_prepares_and_writes_while_the_jury_hears_another() -> None:
    rows = planning(3, 1)
    alone = [row for row in rows if not row.jury and row.candidat in (1, 2)]
    assert len(alone) == 4
    for row in alone:
        heard = [other for other in rows if other.jury and meet(row, other)]
        assert {other.candidat for other in heard} <= {3 - row.candidat}
        assert heard or row.fin - row.debut == PREPARATION  # while the jury has its pause
    for place in {row.salle for row in alone}:
        busy = sorted((row.debut, row.fin) for row in alone if row.salle == place)
        assert all(one[1] <= other[0] for one, other in pairwise(busy))


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_jury_has_a_pause_and_who_plays_changes_roles_during_it(count: int) -> None:
    rows = [row for row in planning(count, 1) if row.court == "Joue"]
    for one, other in pairwise(rows):
        if one.jour == other.jour:
            assert other.debut - one.fin >= PAUSE
    assert max(row.fin for row in planning(count, 1)) <= FERMETURE


def test_two_days_are_said_with_their_reason() -> None:
    assert "9\u00a0h\u00a020" in durees_dites(4, 1)
    assert "Il faut 2 jours" in durees_dites(4, 1)
    assert "Une journée suffit" in durees_dites(4, 2)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Demande("x", niveau="facile"), "n'existe pas"),
        (Demande(""), "graine"),
        (Demande("CIP9-2020.01-0000-0001"), "autre version"),
        (Demande("x", structure="cpas", pays="fr"), "Belgique"),
        (Demande("x", pays="de"), "fr ou be"),
        (Demande("x", "interfede", pays="fr"), "Wallonie"),
        (Demande("x", public="licornes"), "public"),
    ],
)
def test_a_bad_option_gets_one_clear_sentence(asked: Demande, words: str) -> None:
    with pytest.raises(UsageFault, match=words):
        generer(asked)


def test_a_seed_is_read_in_any_case_and_kept_apart_from_words() -> None:
    printed = str(lire_graine("lundi", "cip"))
    assert str(lire_graine(printed.lower())) == printed
    assert lire_graine("lundi", "cip") != lire_graine("lundi", "interfede")
