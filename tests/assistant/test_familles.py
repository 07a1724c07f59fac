import pytest

from assistant.appris.familles import FAMILLES, connues, familles, parlees
from assistant.appris.mots import TOKEN
from knowledge.french import fold
from knowledge.loader import read_yaml


def told(sentence: str) -> set[str]:
    return {name for _, name in familles(TOKEN.findall(fold(sentence)))}


@pytest.mark.parametrize(
    ("sentence", "family"),
    [
        ("La nourrice ne peut plus le prendre le mercredi", "enfants_garde"),
        ("Il a les huissiers sur le dos", "dette"),
        ("Son scooter est en panne", "transport"),
        ("J'avais la gorge nouée", "corps_ressenti"),
    ],
)
def test_a_sentence_shows_what_it_speaks_of(sentence: str, family: str) -> None:
    assert family in told(sentence)


def test_a_phrase_hides_the_words_it_is_made_of() -> None:
    assert told("ras le bol") == {
        name for key, names in connues().items() for name in names if key == ("ras", "le", "bol")
    }


def test_who_is_spoken_of_and_what_is_denied_are_told() -> None:
    seen = {name for name, _ in parlees(TOKEN.findall(fold("Vous n'avez pas de voiture")))}
    assert {"f:transport", "fq:vous transport", "fn:transport"} <= seen


def test_every_family_has_words_and_none_is_in_two_files() -> None:
    names = [name for path in FAMILLES.glob("*.yaml") for name in read_yaml(path)]
    assert len(names) == len({*names}) > 90
    known = {name for names in connues().values() for name in names}
    assert known == {*names}
