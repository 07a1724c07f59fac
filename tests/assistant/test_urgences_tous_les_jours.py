import pytest

from assistant.reponse.urgences import find
from assistant.service import Service
from knowledge.loader import read_yaml
from tests.command import ROOT

DAILY = read_yaml(ROOT / "tests" / "assistant" / "corpus" / "urgences-tous-les-jours.yaml")
SAID = [(said, name) for name, rows in DAILY.items() if name != "ordinaires" for said in rows]
CHILD, VIOLENCE, SUICIDE = "enfant-en-danger", "violence", "suicide"


def families(service: Service, said: str) -> list[str]:
    return [item.id for item in find(said, service.searcher.index.fiches.urgences)]


def told(service: Service, said: str, country: str) -> str:
    before, service.moteur.pays = service.moteur.pays, country
    try:
        return service.repondre(said).texte
    finally:
        service.moteur.pays = before


@pytest.mark.parametrize(("said", "family"), SAID)
def test_an_urgency_in_the_words_of_every_day_is_heard(
    service: Service, said: str, family: str
) -> None:
    assert family in families(service, said)


@pytest.mark.parametrize("said", DAILY["ordinaires"])
def test_an_ordinary_sentence_of_every_day_stays_silent(service: Service, said: str) -> None:
    assert families(service, said) == []


@pytest.mark.parametrize(
    "said",
    [
        "il va faire une connerie si on lui coupe le rsa",
        "si on lui coupe le rsa il va faire une connerie",
    ],
)
def test_the_order_of_the_clauses_does_not_decide(service: Service, said: str) -> None:
    assert families(service, said)[0] == SUICIDE


@pytest.mark.parametrize(
    ("country", "numbers"),
    [("FR", ("3919", "CRIP", "119")), ("BE", ("0800 30 030", "SAJ", "SOS Enfants", "103"))],
)
@pytest.mark.parametrize(
    "said",
    [
        "le petit de 4 ans était là quand il a tapé",
        "son mari la frappe et les enfants entendent tout",
        "elle a un bleu au bras, le petit était là",
        "il la cogne sous les yeux de sa fille",
    ],
)
def test_a_child_who_saw_the_violence_has_its_numbers_too(
    service: Service, said: str, country: str, numbers: tuple[str, ...]
) -> None:
    assert families(service, said) == [CHILD, VIOLENCE]
    assert all(number in told(service, said, country) for number in numbers)


@pytest.mark.parametrize("said", ["son mari la frappe", "son mari la frappe, elle a 40 ans"])
def test_a_violence_with_no_child_there_is_told_alone(service: Service, said: str) -> None:
    assert families(service, said) == [VIOLENCE]


@pytest.mark.parametrize(
    "said",
    [
        "un couteau pour éplucher sa pomme, puis il a sorti un couteau devant moi",
        "il a coupé la pomme avec un couteau et il dit qu'il va me planter",
    ],
)
def test_an_apple_hides_no_threat(service: Service, said: str) -> None:
    assert "menace-sur-vous" in families(service, said)


@pytest.mark.parametrize(
    "said",
    [
        "elle a été battue par son ex il y a dix ans et il l'a retrouvée, elle a peur",
        "il y a dix ans elle a été violée par son oncle",
        "il y a trois ans il a vécu à la rue et ce soir il sait pas où dormir",
    ],
)
def test_what_is_told_of_the_past_hides_no_danger_of_today(service: Service, said: str) -> None:
    assert families(service, said)
