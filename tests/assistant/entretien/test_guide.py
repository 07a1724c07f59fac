"""What a guide promises, whatever its options."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.entretien.contrat import guide_json
from assistant.entretien.court import short_document
from assistant.entretien.demande import PROFESSIONALS, REFERENTIELS, Demande, read_demande
from assistant.entretien.duree import LEAST, MOST
from assistant.entretien.formes import capital
from assistant.entretien.guide import preparer
from assistant.entretien.liste import list_document
from assistant.entretien.minutes import share
from assistant.entretien.page import guide_document
from assistant.entretien.suite import agreed
from assistant.errors import UsageFault
from assistant.export.markdown import render
from knowledge.catalogue import Catalogue
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import TYPES
from tests.assistant.entretien.guides import PUBLICS, made
from tests.benchmarks.guides import judging, shared, unfounded

STRUCTURES = [item.id for item in load_entretien().structures]
CATALOGUE = Catalogue.load()
ALONE = [kind for kind in TYPES if kind not in {"employeur", "tripartite"}]

demandes = st.builds(
    Demande,
    st.sampled_from(TYPES),
    st.sampled_from(["", "autre chose", *STRUCTURES]),
    st.sampled_from(["", *PUBLICS]),
    st.integers(LEAST, MOST),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "un service social"]),
    st.sampled_from(["", *REFERENTIELS]),
)
countries = st.sampled_from(["FR", "BE"])


@given(demandes, countries)
def test_minutes_add_up_to_the_duration_and_phases_follow_one_another(
    demande: Demande, pays: str
) -> None:
    guide = made(demande, pays)
    assert guide.minutes == demande.duree
    starts = [phase.debut for phase in guide.phases]
    ends = [phase.debut + phase.minutes for phase in guide.phases]
    assert starts == [0, *ends[:-1]]
    assert min(phase.minutes for phase in guide.phases) >= 1


@given(demandes, countries)
def test_every_part_rests_on_nodes_of_the_referentiel_asked(demande: Demande, pays: str) -> None:
    guide = made(demande, pays)
    assert unfounded(guide, CATALOGUE) == []
    assert all(phase.noeuds for phase in guide.phases)
    assert all(row.noeuds for row in (*guide.avant, *guide.cadre, *guide.conclusion, *guide.apres))


@given(demandes, countries)
def test_what_is_needed_in_the_room_holds_in_sixty_lines(demande: Demande, pays: str) -> None:
    lue = read_demande(demande, pays=pays)
    lines = render(guide_document(preparer(lue), CATALOGUE)).splitlines()
    said = 2 * len(lue.avis)  # a notice, and the line under it
    assert lines.index("## Pour aller plus loin") <= 60 + said


@given(demandes, countries)
def test_every_id_shown_is_of_the_referentiel_asked(demande: Demande, pays: str) -> None:
    guide = made(demande, pays)
    data = guide_json(guide, CATALOGUE)
    pages = (data["texte"], render(short_document(guide)), render(list_document(guide)))
    told = " ".join((*pages, *data["citations"], *_noeuds(data)))
    cited = set(re.findall(r"\b((?:cip|rncp36128|rncp37504|interfede)/[\w./-]*\w)", told))
    assert cited
    assert {name.split("/")[0] for name in cited} == {data["referentiel"]}
    assert all(CATALOGUE.get(name).id == name for name in cited)


def _noeuds(value: Any) -> Iterator[str]:
    """Every id under a key « noeuds », at any depth."""
    if isinstance(value, dict):
        yield from value.get("noeuds", ())
        for item in value.values():
            yield from _noeuds(item)
    elif isinstance(value, list):
        for item in value:
            yield from _noeuds(item)


@given(demandes, countries)
def test_no_word_judges_nor_sticks_to_a_public(demande: Demande, pays: str) -> None:
    assert judging(made(demande, pays)) == set()


@given(demandes, countries)
def test_nothing_is_asked_twice_and_every_phase_has_something_to_listen_for(
    demande: Demande, pays: str
) -> None:
    guide = made(demande, pays)
    asked = [row.texte for row in guide.questions]
    assert len(asked) == len(set(asked))
    assert all(phase.ecouter and phase.eviter and phase.buts for phase in guide.phases)
    assert all(row.origine.titre and row.origine.date for row in guide.questions)


@given(demandes, countries)
def test_the_same_options_give_the_same_guide(demande: Demande, pays: str) -> None:
    assert made(demande, pays) == made(replace(demande), pays)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=9), st.integers(0, 150))
def test_shared_minutes_are_whole_and_lose_nothing(weights: list[int], more: int) -> None:
    total = len(weights) + more
    minutes = share(weights, total)
    assert sum(minutes) == total
    assert min(minutes) >= 1


def test_thirty_minutes_are_those_of_the_method() -> None:
    minutes = [phase.minutes for phase in made(Demande("diagnostic")).phases]
    assert minutes == [2, 3, 5, 10, 4, 4, 2]


@pytest.mark.parametrize("interprete", [False, True])
@pytest.mark.parametrize("duree", [15, 20, 30, 60])
@pytest.mark.parametrize("kind", [*ALONE, "tripartite"])
def test_two_publics_share_less_than_half_of_their_questions(
    kind: str, duree: int, interprete: bool
) -> None:
    guides = {
        name: made(Demande(kind, "mission-locale", name, duree, False, interprete))
        for name in PUBLICS
    }
    pairs = {pair: shared(guides[pair[0]], guides[pair[1]]) for pair in combinations(PUBLICS, 2)}
    assert {pair: most for pair, most in pairs.items() if most >= 0.5} == {}


@pytest.mark.parametrize("kind", TYPES)
def test_the_frame_is_said_in_the_minutes_that_it_is_given(kind: str) -> None:
    """A hundred and twenty words a minute at most, half of it with an interpreter."""
    longest = max(load_entretien().structures, key=lambda item: len(item.mission.split()))
    options = product((False, True), (False, True), ("", "un service social"), ("", longest.id))
    for distance, interprete, who, structure in options:
        for duree in (15, 20, 25, 30, 45, 60, 120):
            asked = Demande(kind, structure, "", duree, distance, interprete, who)
            guide = made(asked)
            given = next(phase.minutes for phase in guide.phases if phase.id == "cadre")
            said = " ".join(row.texte for row in guide.cadre).replace("…", " nom prénom ")
            words = [word for word in said.split() if any(map(str.isalnum, word))]
            assert len(words) * (2 if interprete else 1) <= 120 * given, asked
            assert guide.minutes == duree
            elements = {row.element for row in guide.cadre}
            assert {"rôle", "but", "durée", "confidentialité", "notes"} <= elements


@pytest.mark.parametrize("kind", ALONE)
def test_everything_takes_twice_as_long_with_an_interpreter(kind: str) -> None:
    alone, translated = (
        made(Demande(kind, "mission-locale", "seniors", 30, interprete=both))
        for both in (False, True)
    )
    assert len(translated.questions) <= 0.6 * len(alone.questions)
    short = made(Demande(kind, "mission-locale", "seniors", 15))
    assert len(short.questions) <= 6


@pytest.mark.parametrize("kind", ["contractualisation", "suivi", "projet", "bilan"])
def test_a_later_meeting_begins_with_what_was_agreed_and_not_with_the_public(kind: str) -> None:
    contenu = load_entretien()
    general = {row.texte: row for row in contenu.questions}
    for public in contenu.publics:
        guide = made(Demande(kind, "mission-locale", public.id))
        asked = next(phase for phase in guide.phases if phase.id == "demande").questions
        assert len(asked) == 1
        assert not {"accueil", "diagnostic"} & set(general[asked[0].texte].types)


@pytest.mark.parametrize("kind", ["suivi", "bilan"])
def test_the_way_made_is_looked_at_whatever_the_public(kind: str) -> None:
    of_the_way = {row.texte for row in load_entretien().questions if kind in row.types}
    for public in PUBLICS:
        guide = made(Demande(kind, "mission-locale", public))
        phase = next(phase for phase in guide.phases if phase.id == "exploration")
        assert sum(row.texte in of_the_way for row in phase.questions) == 3


def test_nobody_is_spoken_of_in_front_of_them_and_an_employer_is_at_home() -> None:
    three = made(Demande("tripartite", "mission-locale"))
    assert "la personne" not in three.cadre[0].texte
    for structure in STRUCTURES:
        guide = made(Demande("employeur", structure))
        assert "Ici," not in guide.cadre[0].texte
        text = render(guide_document(guide))
        assert "la guider" not in text
        assert "ce qu'il faut apporter" not in text


def test_nothing_that_the_frame_asks_is_asked_again() -> None:
    guide = made(Demande("accueil"))
    text = render(guide_document(guide))
    assert text.count("Comment souhaitez-vous que je vous appelle ?") == 1


def test_each_origin_is_told_once() -> None:
    page = render(guide_document(made(Demande("diagnostic", "mission-locale", "seniors"))))
    assert page.count("Familles d'urgence :") == 1


def test_nothing_of_a_public_is_asked_before_an_employer() -> None:
    contenu = load_entretien()
    for public in contenu.publics:
        if public.id in PROFESSIONALS:
            continue
        guide = made(Demande("employeur", "mission-locale", public.id))
        assert not set(public.questions) & {row.texte for row in guide.questions}
        assert not guide.ouvertures
        three = made(Demande("tripartite", "mission-locale", public.id))
        during = {row.texte for phase in three.phases for row in phase.questions}
        assert not set(public.questions) & during
        assert [row.texte for row in three.seul_a_seul] == list(public.questions)


def test_an_employer_hears_the_mission_and_not_what_is_offered_to_people() -> None:
    structure = next(item for item in load_entretien().structures if item.id == "mission-locale")
    assert made(Demande("employeur", "mission-locale")).structure == (structure.mission_tiers,)
    assert made(Demande("accueil", "mission-locale")).structure[1:] == structure.offre


def test_a_public_s_assets_are_listened_for_before_anything_else() -> None:
    public = load_entretien().publics[0]
    guide = made(Demande("diagnostic", "", public.id))
    exploration = next(phase for phase in guide.phases if phase.id == "exploration")
    assert exploration.ecouter[: len(public.a_ecouter)] == public.a_ecouter


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_has_its_own_aim_and_no_blank_of_ours_is_left(kind: str) -> None:
    guide = made(Demande(kind, "mission-locale"))
    text = render(guide_document(guide, CATALOGUE))
    assert "{" not in text
    assert sum(row.element == "but" for row in guide.cadre) == 1


def test_the_fifteen_minutes_know_the_structure_alone() -> None:
    guide = made(Demande("diagnostic", "mission-locale", preparation=True))
    assert [row.element for row in guide.preparation][-1] == "13 à 15"
    assert "cip/titre/mise-en-situation" in guide.noeuds
    assert "À préparer avant" not in render(guide_document(guide, CATALOGUE))
    with pytest.raises(UsageFault, match="que le type de structure"):
        read_demande(Demande("diagnostic", "", PUBLICS[0], preparation=True))


@given(demandes, countries)
def test_one_page_has_a_few_questions_and_every_phase(demande: Demande, pays: str) -> None:
    guide = made(demande, pays)
    text = render(short_document(guide))
    asked = [row.texte for phase in guide.phases for row in phase.questions]
    assert sum(row in text for row in set(asked)) <= 8
    assert all(phase.nom in text for phase in guide.phases)
    assert all(capital(row.element) in text for row in guide.conclusion)
    assert "{" not in text
    assert "Numéros à vérifier" in text
    assert ("Restez en ligne" in text) is demande.distance
    if demande.duree >= 30 and not demande.interprete:
        assert sum(row in text for row in set(asked)) >= 6


def test_what_was_agreed_begins_the_guide_and_its_checklist() -> None:
    convenu = agreed(
        ["- Moi : appeler le centre", "", "☐ La personne : envoyer le CV"], "2026-03-12"
    )
    guide = preparer(read_demande(Demande("suivi"), pays="FR"), convenu=convenu)
    text = render(guide_document(guide, CATALOGUE))
    assert "## Ce qui avait été convenu le 12/03/2026\n\n- [ ] Moi : appeler le centre\n" in text
    listed = render(list_document(guide))
    assert listed.index("appeler le centre") < listed.index("Accueillir")
    with pytest.raises(UsageFault, match="une ligne par point"):
        agreed(["", " - "])


def test_the_json_says_the_origin_of_each_sentence_and_where_its_nodes_stand() -> None:
    data = guide_json(made(Demande("suivi", "mission-locale", "seniors", 45)), CATALOGUE)
    rows = [row for phase in data["phases"] for row in phase["questions"]]
    assert all(row["origine"]["titre"] and row["origine"]["date"] for row in rows)
    cited = {name for phase in data["phases"] for name in phase["noeuds"]}
    assert cited <= data["citations"].keys()
    assert all(item["start"] >= 1 for item in data["citations"].values())
    assert sum(phase["minutes"] for phase in data["phases"]) == data["duree"] == 45
