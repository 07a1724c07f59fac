import pytest

from assistant.reponse.urgences import find
from assistant.service import Service
from knowledge.loader import read_yaml
from tests.command import ROOT

SIGNS = read_yaml(ROOT / "tests" / "assistant" / "corpus" / "urgences-sans-le-dire.yaml")
SAID = [(said, name) for name, rows in SIGNS.items() if name != "ordinaires" for said in rows]
CHILD, OUTSIDE, HUNGRY = "enfant-en-danger", "sans-abri-ce-soir", "faim-ou-energie"


def families(service: Service, said: str) -> list[str]:
    return [item.id for item in find(said, service.searcher.index.fiches.urgences)]


@pytest.mark.parametrize(("said", "family"), SAID)
def test_a_danger_told_without_its_name_is_heard_first(
    service: Service, said: str, family: str
) -> None:
    assert families(service, said)[0] == family


@pytest.mark.parametrize("said", SIGNS["ordinaires"])
def test_what_sounds_like_such_a_sign_and_is_none_stays_silent(service: Service, said: str) -> None:
    assert not families(service, said)


def test_there_are_enough_signs_and_ordinary_sentences() -> None:
    assert len(SAID) >= 115
    assert len(SIGNS["ordinaires"]) >= 120


@pytest.mark.parametrize(
    "said",
    [
        "mineur de 16 ans à la rue ce soir",
        "un jeune de 17 ans mis dehors par ses parents",
        "elle a seize ans et nulle part où dormir",
        "il a 15 piges, il dort dans un squat",
    ],
)
def test_a_minor_outside_is_a_child_in_danger_before_a_shelter(service: Service, said: str) -> None:
    assert families(service, said)[:2] == [CHILD, OUTSIDE]
    assert "119" in service.repondre(said).affirmations[0].texte


@pytest.mark.parametrize(
    "said", ["elle dort dans sa voiture avec son fils de 6 ans", "il est à la rue avec sa fille"]
)
def test_a_parent_outside_is_first_without_a_shelter(service: Service, said: str) -> None:
    assert families(service, said)[0] == OUTSIDE


def test_two_dangers_of_one_sentence_are_both_told(service: Service) -> None:
    said = "elle a 16 ans elle dort dehors depuis 2 jours et n'a pas mangé"
    assert families(service, said) == [CHILD, OUTSIDE, HUNGRY]
    texte = service.repondre(said).texte
    assert all(told in texte for told in ("119", "115", "CCAS"))


def test_papers_kept_by_an_employer_ask_for_help_and_not_for_an_employer_s_competency(
    service: Service,
) -> None:
    answer = service.repondre("son patron lui a pris son passeport et le paye pas")
    assert answer.intention == "urgence"
    assert "Jalon n'a pas de numéro propre à cette situation" in answer.texte
    assert answer.affirmations[0].origine is not None
