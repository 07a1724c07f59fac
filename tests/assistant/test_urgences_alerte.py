import pytest

from assistant.marques import marked
from assistant.service import Service


@pytest.mark.parametrize(
    ("said", "told", "left"),
    [
        ("il n'a plus rien à manger", "plus de quoi manger.", "énergie"),
        ("on lui a coupé l'électricité hier", "énergie coupée.", "manger,"),
        ("plus rien à manger et le courant coupé", "plus de quoi manger, énergie coupée.", "None"),
    ],
)
def test_an_alarm_bears_the_name_of_what_was_said(
    service: Service, said: str, told: str, left: str
) -> None:
    first = service.repondre(said).texte.split("\n", 1)[0]
    assert told in first
    assert left not in first


def test_an_alarm_tells_its_origin_once(service: Service) -> None:
    answer = service.repondre("elle dort dehors depuis deux jours")
    assert answer.texte.count("(hors référentiel :") == 1
    assert all(claim.origine for claim in answer.affirmations[:2])


def test_what_is_shown_of_an_alarm_tells_its_origin_once(service: Service) -> None:
    shown = marked(service.repondre("elle dort dehors depuis deux jours"))
    assert shown.count("asip.ille-et-vilaine.fr") == 1
    assert shown.count("○") == 2
