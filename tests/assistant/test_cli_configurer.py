"""`jalon configurer`: every setting seen, one changed, one taken back; nothing secret printed."""

import json
import tomllib
from pathlib import Path

import pytest

from assistant.reglages import MOTS, THEMES, choices, hidden
from assistant.settings import Settings
from tests.command import Jalon
from tui.themes import THEMES as SHOWN


def test_every_setting_has_its_words_and_is_listed(jalon: Jalon) -> None:
    rows = json.loads(jalon("configurer", "--json").out)
    assert [row["cle"] for row in rows] == [*Settings.model_fields] == [*MOTS]
    assert {row["source"] for row in rows} <= {"départ", "fichier", "environnement"}


def test_a_setting_is_changed_then_taken_back(jalon: Jalon) -> None:
    done = jalon("configurer", "pays", "be")
    assert done.code == 0
    assert "pays : BE" in done.out
    assert "vient de : fichier" in done.out
    jalon("configurer", "pays", "--depart")
    (row,) = json.loads(jalon("configurer", "pays", "--json").out)
    assert row["valeur"] == "FR"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("couleur", "bleu"), "n'existe pas"),
        (("pays", "DE"), "FR, BE"),
        (("modele_delai", "vite"), "ne convient pas"),
        (("simple", "peut-être"), "oui, non"),
        (("pays", "BE", "--depart"), "--depart"),
        (("--depart",), "quel réglage"),
    ],
)
def test_a_bad_value_gets_one_sentence(jalon: Jalon, words: tuple[str, ...], said: str) -> None:
    done = jalon("configurer", *words)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_a_password_in_an_address_is_never_shown() -> None:
    assert hidden("postgresql://ana:secret@hote/base") == "postgresql://ana:…@hote/base"


def test_the_themes_told_are_those_of_the_interface() -> None:
    assert {*THEMES} == {*SHOWN}
    assert choices("referentiel")[-1] == "aucun"


def test_the_file_holds_what_was_chosen(jalon: Jalon, tmp_path: Path) -> None:
    jalon("configurer", "parcours", "VAE")
    (path,) = tmp_path.rglob("reglages.toml")
    assert tomllib.loads(path.read_text("utf-8"))["parcours"] == "vae"
