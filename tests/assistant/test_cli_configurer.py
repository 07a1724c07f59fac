"""`jalon configurer`: every setting seen, one changed, one taken back; nothing secret printed."""

import json
import tomllib
from pathlib import Path

import pytest

from assistant.reglages import EXAMEN, MOTS, THEMES, choices, hidden
from assistant.settings import Settings
from tests.command import Jalon
from tui.themes import THEMES as SHOWN


def test_every_setting_has_its_words_and_is_listed(jalon: Jalon) -> None:
    rows = json.loads(jalon("configurer", "--json").out)
    assert [row["cle"] for row in rows] == [*Settings.model_fields, EXAMEN] == [*MOTS]
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
        (("examen", "bientôt"), "écrivez-la comme"),
        (("examen", "31/02/2099"), "écrivez-la comme"),
        (("examen", "01/01/2020"), "n'est pas à venir"),
    ],
)
def test_a_bad_value_gets_one_sentence(jalon: Jalon, words: tuple[str, ...], said: str) -> None:
    done = jalon("configurer", *words)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


def test_the_day_of_the_exam_is_set_told_by_an_answer_and_taken_back(jalon: Jalon) -> None:
    question = ("demander", "c'est quand mon examen ?")
    before = jalon(*question)
    assert before.code == 3
    assert "ne donne de dates de session" in before.out
    assert "jalon configurer examen" in before.out
    assert "ni épreuve, ni jury" not in before.out
    assert "examen : 18/12/2098" in jalon("configurer", "examen", "18/12/2098").out
    told = jalon(*question)
    assert told.code == 0
    assert "18/12/2098" in told.out
    assert "hors référentiel : votre réglage" in told.out
    assert "18/12/2098" in jalon("autoevaluation", "plan").out
    assert "examen : aucun" in jalon("configurer", "examen", "--depart").out
    assert "2098" not in jalon(*question).out


@pytest.mark.parametrize("typed", ["tous", "toutes", "TOUS", "aucun"])
def test_all_the_referentiels_is_none_of_them_chosen(jalon: Jalon, typed: str) -> None:
    jalon("configurer", "referentiel", "interfede")
    done = jalon("configurer", "referentiel", typed)
    assert (done.code, done.err) == (0, "")
    (row,) = json.loads(jalon("configurer", "referentiel", "--json").out)
    assert row["valeur"] == "aucun"
    assert jalon("demander", "c'est quoi le CCP1 ?", "--json").json["referentiel"] is None


def test_the_help_and_the_setting_say_that_all_may_be_searched(jalon: Jalon) -> None:
    assert "tous" in jalon("configurer", "--help").out
    assert "tous ou aucun" in jalon("configurer", "referentiel").out
    assert "tous ou aucun" in jalon("configurer", "referentiel", "quatre").err


def test_tous_is_read_in_the_environment_too(jalon: Jalon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JALON_REFERENTIEL", "tous")
    assert Settings().referentiel is None


def test_only_the_referentiel_takes_all_for_none(jalon: Jalon) -> None:
    assert jalon("configurer", "profil", "tous").code == 2


def test_a_password_in_an_address_is_never_shown() -> None:
    assert hidden("postgresql://ana:secret@hote/base") == "postgresql://ana:…@hote/base"


def test_the_themes_told_are_those_of_the_interface() -> None:
    assert {*THEMES} == {*SHOWN}
    assert choices("referentiel")[-1] == "aucun"


def test_the_file_holds_what_was_chosen(jalon: Jalon, tmp_path: Path) -> None:
    jalon("configurer", "parcours", "VAE")
    (path,) = tmp_path.rglob("reglages.toml")
    assert tomllib.loads(path.read_text("utf-8"))["parcours"] == "vae"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("d", "se tape dans un texte"),
        ("f1", "sert déjà à « Aide »"),
        ("ctrl+i", "la même touche que Tab"),
        ("ctrl+", "n'est pas une touche"),
    ],
)
def test_a_key_that_cannot_serve_is_refused_at_once_and_the_one_that_holds_stays(
    jalon: Jalon, typed: str, said: str
) -> None:
    assert jalon("configurer", "touches.quitter", "alt+q").code == 0
    refused = jalon("configurer", "touches.quitter", typed)
    assert (refused.code, refused.out) == (2, "")
    (line,) = refused.err.splitlines()
    assert said in line.replace("\u00a0", " ")
    assert "reste Alt+Q" in line
    assert "quitter = alt+q" in jalon("configurer", "touches").out


def test_an_action_that_is_none_and_a_key_taken_by_a_chosen_one_are_refused(jalon: Jalon) -> None:
    jalon("configurer", "touches.quitter", "alt+q")
    for words, said in (
        (("touches.quiter", "f7"), "quitter"),
        (("touches.theme", "alt+q"), "sert déjà"),
    ):
        refused = jalon("configurer", *words)
        assert refused.code == 2
        assert said in refused.err
    assert "touches : quitter = alt+q" in jalon("configurer", "touches").out


def test_two_actions_exchange_their_keys_in_one_command(jalon: Jalon) -> None:
    done = jalon("configurer", "touches.demander=f4", "touches.referentiels=f3")
    assert done.code == 0
    assert "touches : demander = f4, referentiels = f3" in done.out
    assert done.err == ""
    back = jalon("configurer", "touches.demander=f3", "touches.referentiels=f4")
    assert "demander = f3, referentiels = f4" in back.out


def test_several_settings_are_changed_together_and_each_is_shown(jalon: Jalon) -> None:
    rows = json.loads(jalon("configurer", "pays=BE", "theme=clair", "--json").out)
    assert [(row["cle"], row["valeur"]) for row in rows] == [("pays", "BE"), ("theme", "clair")]
    assert json.loads(jalon("configurer", "pays", "--json").out)[0]["valeur"] == "BE"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("touches.demander=f9", "touches.referentiels=f3"), "F9 sert déjà à « Réglages »"),
        (("touches.theme=f19", "touches.quitter=f19"), "F19 sert déjà"),
        (("touches.theme=f19", "touches.quiter=f18"), "quitter"),
        (("touches.theme=f19", "pays=DE"), "FR, BE"),
        (("pays=BE", "couleur=bleu"), "n'existe pas"),
        (("pays=BE", "theme"), "RÉGLAGE=VALEUR"),
        (("pays=BE", "pays=FR"), "deux fois"),
        (("pays", "BE", "theme", "clair"), "RÉGLAGE=VALEUR"),
        (("pays=BE", "--depart"), "--depart"),
    ],
)
def test_several_settings_are_refused_whole_with_one_sentence(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    refused = jalon("configurer", *words)
    assert (refused.code, refused.out) == (2, "")
    (line,) = refused.err.splitlines()
    assert said in line.replace("\u00a0", " ")
    rows = json.loads(jalon("configurer", "--json").out)
    assert {row["source"] for row in rows} == {"départ"}


def test_keys_written_by_hand_that_cannot_serve_are_told_with_the_others(
    jalon: Jalon, tmp_path: Path
) -> None:
    jalon("configurer", "pays", "BE")
    (path,) = tmp_path.rglob("reglages.toml")
    path.write_text('pays = "BE"\n[touches]\nquitter = "q"\n', "utf-8")
    assert "se tape dans un texte" in jalon("configurer", "touches").err


def test_a_line_is_cut_between_words_on_a_terminal(jalon: Jalon) -> None:
    lines = jalon.in_terminal("configurer", "semantique").replace("\r", "").splitlines()
    assert all(len(line) <= 80 for line in lines)
    wide = jalon("configurer", "semantique").out.split()
    assert [word for line in lines for word in line.replace("\u00a0", " ").split()][-5:] == wide[
        -5:
    ]
