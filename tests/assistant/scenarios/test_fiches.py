"""The sheets on paper: a grid one can hold, reasons of its own, a planning that says who plays."""

from dataclasses import replace
from itertools import pairwise
from textwrap import wrap

import pytest
from typer.testing import CliRunner

from assistant.export.document import Block, Document, Heading, Item, Listing, Paragraph, Table
from assistant.export.markdown import render as as_markdown
from assistant.export.simple import render, said
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.fiche_candidat import accueil
from assistant.scenarios.fiche_comedien import GRAVES, fiche_comedien
from assistant.scenarios.fiche_grille import fiche_grille
from assistant.scenarios.fiche_grille_urgence import MONTRE
from assistant.scenarios.generateur import generer
from assistant.scenarios.jugement import ECRIT
from assistant.scenarios.lot import composer_lot, fiche_lot
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.verification import violations
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import load_supports

REFERENTIELS = ("cip", "rncp36128", "rncp37504", "interfede")


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return [item for pays in ("fr", "be") for item in generer(Demande("fiches", pays=pays), 100)]


def grid(referentiel: str, catalogue: Catalogue) -> Document:
    (scenario,) = generer(Demande("grille", referentiel))
    return fiche_grille(scenario, occasions(scenario, load_supports()), load_supports(), catalogue)


@pytest.mark.parametrize("referentiel", REFERENTIELS)
def test_a_grid_has_one_line_a_criterion(referentiel: str, catalogue: Catalogue) -> None:
    (scenario,) = generer(Demande("grille", referentiel))
    rows = occasions(scenario, load_supports())
    document = fiche_grille(scenario, rows, load_supports(), catalogue)
    lines = sum(
        len(block.rows)
        for block in document.body
        if isinstance(block, Table) and said(block.head[0]) != MONTRE
    )
    assert lines == sum(row.donnee for row in rows if row.observable.id in catalogue.noeuds)
    assert len(render(document).splitlines()) < 160


def test_what_is_written_has_a_table_of_its_own(catalogue: Catalogue) -> None:
    said = render(grid("cip", catalogue))
    talk, written = said.split(ECRIT)
    assert "cip/CP1/c1" in talk
    for name in ("cip/CP5/c2", "cip/CP11/c1", "cip/CP2/c5"):
        assert name not in talk
        assert name in written
    document = grid("cip", catalogue)
    assert sum(isinstance(block, Heading) for block in document.body) <= 11


@pytest.mark.parametrize("referentiel", REFERENTIELS[1:])
def test_each_line_of_each_referentiel_has_its_own_reason(referentiel: str) -> None:
    (scenario,) = generer(Demande("raisons", referentiel))
    reasons = [row.raison for row in occasions(scenario, load_supports()) if row.donnee]
    assert len(reasons) == len({*reasons})
    assert not any("{" in text for text in reasons)


def test_the_planning_says_which_scenario_each_candidate_plays(catalogue: Catalogue) -> None:
    batch = composer_lot(Demande("qui", pays="fr"), 3)
    said = render(fiche_lot(batch, load_supports(), catalogue, 1))
    for number, scenario in enumerate(batch, 1):
        assert scenario.graine in said
        assert f"Candidat {number} : scénario {number:02d}" in said


@pytest.mark.parametrize("more", [(), ("--pays", "fr"), ("--pays", "be")])
@pytest.mark.parametrize("epreuve", ["monographie", "employeur", "sequence", "apst"])
def test_an_epreuve_that_a_referentiel_has_not_gets_one_sentence(
    epreuve: str, more: tuple[str, ...]
) -> None:
    from assistant.cli import app

    asked = ["scenario", "generer", "--epreuve", epreuve, "--referentiel", "interfede", *more]
    done = CliRunner().invoke(app, asked)
    said = f"{done.output}{done.exception}"
    assert done.exit_code
    assert "--referentiel interfede" in said
    assert "retirez --epreuve" in said


def test_a_cue_is_not_said_once_the_urgency_was_told(some: list[Scenario]) -> None:
    from assistant.entretien.simulation.moteur import Simulation

    pressed = [item for item in some if item.personne.urgence]
    assert len(pressed) > 40
    for scenario in pressed:
        urgence = scenario.personne.urgence
        assert urgence is not None
        said = render(fiche_comedien(scenario))
        assert (
            f"Si vous avez déjà dit l'urgence, plutôt : « {dict(urgence.suites)['ce_soir']}" in said
        )
        simulation = Simulation(scenario)
        simulation.etat.urgence = "abordee"
        lines = [simulation.dire("D'accord.").reponse for _ in range(40)]
        cues = (*urgence.faibles.au_registre(scenario.personne.registre), *_strong(scenario))
        assert not any(cue in line for cue in cues for line in lines)


def _strong(scenario: Scenario) -> tuple[str, ...]:
    urgence = scenario.personne.urgence
    return urgence.forts.au_registre(scenario.personne.registre) if urgence else ()


def test_the_card_of_the_actor_holds_on_two_pages(some: list[Scenario]) -> None:
    for scenario in some:
        document = fiche_comedien(scenario)
        assert document.compact
        assert len(as_markdown(document).splitlines()) <= 110
        # an estimate: that of CIP5-2026.11-3719-2AC8, four points over, leaves lines in LibreOffice
        assert height(document) <= 2 * PAGE + LINE, scenario.graine


PAGE, LINE = 750, 12.65
"""Points of text of a sheet whose margins are tight (`export/styles.py`); of a line of Arial 11."""


def height(document: Document) -> float:
    """Points that a card takes in Word, at Arial 11: eighty signs a line, white between blocks."""
    total = 30.0
    for block in (*document.body, *document.closing):
        if isinstance(block, Heading):
            total += 14 + 11
        elif isinstance(block, Listing):
            rows = [(item, 80) for item in block.items]
            rows += [(i, 74) for item in block.items for b in item.blocks for i in listed(b)]
            total += sum(LINE * lines(said(item.content), width) + 3 for item, width in rows) + 5
        else:
            assert isinstance(block, Paragraph)
            total += LINE * lines(said(block.content), 84) + 6
    return total


def listed(block: Block) -> tuple[Item, ...]:
    return block.items if isinstance(block, Listing) else ()


def lines(text: str, width: int) -> int:
    return max(1, len(wrap(text, width)))


def test_the_card_says_the_essential_first(some: list[Scenario]) -> None:
    for scenario in some[:40]:
        person, told = scenario.personne, render(fiche_comedien(scenario))
        order = [
            person.public.nom,
            person.attitude.pour_le_comedien,
            person.ouverture,
            "Ce que vous dites, et quand",
            "Vous vous fermez si",
            "Minute 5",
            "Limites du jeu",
        ]
        places = [told.index(words) for words in order]
        assert places == sorted(places)
        for element in (*person.atouts, *person.freins):
            assert told.count(element.fait) == 1
        assert told.count(person.implicite.fait) == 1


def test_someone_of_few_words_has_no_long_line_on_the_card(some: list[Scenario]) -> None:
    brief = [item for item in some if item.personne.attitude.debit == "bref"]
    assert len(brief) > 20
    for scenario in brief:
        lines = render(fiche_comedien(scenario)).splitlines()
        examples = [
            line.split("Par exemple : ")[1].split(" »")[0]
            for line in lines
            if "Par exemple : " in line
        ]
        assert examples
        assert max(map(len, examples)) <= 140


@pytest.mark.parametrize(
    ("attitude", "wanted", "rule"),
    [
        ("plaisante", lambda item: item.personne.urgence, "20."),
        ("curiosite", lambda item: item.personne.urgence, "20."),
        ("du-coq-a-l-ane", lambda item: item.personne.langue != "natif", "19."),
        ("oeil-sur-l-heure", lambda item: item.personne.registre == 3, "19."),
    ],
)
def test_a_way_of_being_that_clashes_is_found_out(
    attitude: str, wanted: object, rule: str, some: list[Scenario]
) -> None:
    assert callable(wanted)
    other = next(row for row in load_scenarios().attitudes if row.id == attitude)
    found = {
        row[:3]
        for item in some
        if wanted(item)
        for row in violations(replace(item, personne=replace(item.personne, attitude=other)))
    }
    assert rule in found


def test_no_sheet_of_the_interfede_says_criterion_nor_exam() -> None:
    catalogue, supports = Catalogue.load(), load_supports()
    batch = composer_lot(Demande("cisp", referentiel="interfede"), 3)
    told = [render(fiche_lot(batch, supports, catalogue))]
    for scenario in batch:
        told += [render(page) for _, page in fiches(scenario, supports, catalogue).documents]
    assert not [page for page in told if "critère" in page.lower()]
    for word in ("jury", "entretien final", "production", "titre cip"):
        assert word not in told[0].lower()


def test_a_day_of_role_plays_never_gives_a_room_to_two_plays() -> None:
    from assistant.scenarios.planning_jeux import PAR_JOUR, jours_dits, planning_jeux

    day = planning_jeux(PAR_JOUR + 3, 1)
    shared = [row for row in day if row.jury]
    for one, other in pairwise(shared):
        assert (one.jour, one.fin) <= (other.jour, other.debut)
    for place in {row.salle for row in day if not row.jury}:
        busy = sorted((r.jour, r.debut, r.fin) for r in day if r.salle == place)
        assert all((a[0], a[2]) <= b[:2] for a, b in pairwise(busy))
    assert max(row.fin for row in day) <= 18 * 60
    assert {row.candidat for row in day} == {*range(1, PAR_JOUR + 4)}
    lunch = jours_dits(PAR_JOUR, 1)
    assert "12\u00a0h\u00a040 à 13\u00a0h\u00a030" in lunch
    noon = range(12 * 60 + 40, 13 * 60 + 30)
    assert not [row for row in day if row.debut in noon or row.fin - 1 in noon]


def test_who_plays_a_danger_is_told_how_to_stop() -> None:
    drawn = generer(Demande("arrêt", pays="fr"), 120)
    grave = [s for s in drawn if s.personne.urgence and s.personne.urgence.famille in GRAVES]
    calm = [s for s in drawn if s.personne.urgence is None]
    assert grave
    assert all("mot d'arrêt" in render(fiche_comedien(s)) for s in grave)
    assert all("mot d'arrêt" not in render(fiche_comedien(s)) for s in calm)


def test_at_a_distance_nobody_receives_on_the_spot_and_gestures_are_not_seen() -> None:
    drawn = generer(Demande("loin", pays="fr"), 200)
    far = [s for s in drawn if s.personne.contrainte and s.personne.contrainte.a_distance]
    assert far
    for scenario in far:
        assert "Vous recevez" not in accueil(scenario)
        hindrance = scenario.personne.contrainte
        told = "vos gestes ne se voient pas" in render(fiche_comedien(scenario))
        assert hindrance is not None
        assert told is hindrance.sans_image
