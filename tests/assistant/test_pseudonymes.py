"""Pseudonyms: coherent, reversible with their key, and nothing found is left behind."""

import json
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.confidentialite.cle import Cle, garder_cle, lire_cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.pseudonymes import pseudonymiser, retablir
from assistant.confidentialite.trouvaille import SIGNALES
from assistant.errors import JalonError
from tests.assistant.confidentialite import halves, passages
from tests.assistant.test_confidentialite import TEXTS
from tests.command import Jalon

NOTE = (
    "Mme Dupont vient. Lucie Dupont habite à Chaunoy. Lucie dort au CHRS Les Tilleuls ;"
    " M. Benali le sait, Karim Benali aussi. Chaunoy est loin, M. Dupont travaille."
)


def replaced(text: str, key: Cle | None = None) -> str:
    return pseudonymiser(text, detecter(text), key or Cle())


def test_a_person_keeps_one_pseudonym_with_or_without_civility_or_first_name() -> None:
    assert replaced(NOTE) == (
        "Mme A. vient. Mme A. habite à ville 1. Mme A. dort à la structure 1 ;"
        " M. B. le sait, M. B. aussi. ville 1 est loin, M. C. travaille."
    )


SENTENCES = {
    "Scolarisé à l'AFPA de Chaunoy, il dort au CHRS Les Tilleuls.": (
        "Scolarisé à la structure 1, il dort à la structure 2."
    ),
    "Le CHRS Les Tilleuls ferme. Son CHRS Les Tilleuls aussi.": (
        "La structure 1 ferme. Sa structure 1 aussi."
    ),
    "Le patron du garage Zorvane et de l'entreprise Girard SARL.": (
        "Le patron de l'entreprise 1 et de l'entreprise 2."
    ),
    "Il travaille chez Transports Girard, il sort d'Amiens.": (
        "Il travaille chez l'entreprise 1, il sort de ville 1."
    ),
    "Née le 12/03/1987 à Chaunoy. Tél. : 06 39 98 12 34": (
        "Née le [date de naissance 1] à ville 1. Tél. : [téléphone 1]"
    ),
    "Vu Mme Amélie Zorvane ; le dossier d'Amélie est prêt, il faut qu’Amélie vienne.": (
        "Vu Mme A. ; le dossier de Mme A. est prêt, il faut que Mme A. vienne."
    ),
}


@pytest.mark.parametrize("text", SENTENCES)
def test_the_french_around_a_pseudonym_agrees_and_the_key_gives_it_back(text: str) -> None:
    key = Cle()
    made = replaced(text, key)
    assert made == SENTENCES[text]
    assert retablir(made, key) == text


def test_an_edited_text_gets_its_small_words_back_as_well() -> None:
    key = Cle()
    made = replaced("Lucie Dupont dort au CHRS Les Tilleuls.", key)
    edited = made.replace("dort", "loge") + " Elle aime cette structure 1."
    assert retablir(edited, key) == (
        "Lucie Dupont loge au CHRS Les Tilleuls. Elle aime cette CHRS Les Tilleuls."
    )


def test_a_key_serves_several_texts() -> None:
    key = Cle()
    replaced("Mme Dupont habite à Chaunoy.", key)
    assert replaced("Vu Mme Benali et Lucie Dupont à Vierzelle, pas à Chaunoy.", key) == (
        "Vu Mme B. et Mme A. à ville 2, pas à ville 1."
    )


def test_a_letter_already_in_the_text_is_not_given_again() -> None:
    assert replaced("M. A. et Mme Dupont") in {"M. B. et Mme C.", "M. C. et Mme B."}


@given(TEXTS)
def test_the_key_gives_the_text_back(text: str) -> None:
    key = Cle()
    assert retablir(replaced(text, key), key) == text


def test_the_letters_of_a_sigle_are_given_to_people_all_the_same() -> None:
    key = Cle()
    text = "Karim Benali a fait un C.V. à l'A.F.P.A., en C.D.D. ; Léa Petit et Paul Roux aussi."
    made = replaced(text, key)
    assert [person.lettre for person in key.personnes] == ["A.", "B.", "C."]
    edited = made.replace("aussi", "bientôt")
    assert retablir(edited, key) == text.replace("aussi", "bientôt")


def test_the_key_gives_names_back_in_a_text_that_was_edited_since() -> None:
    key = Cle()
    edited = replaced("Mme Dupont habite à Chaunoy.", key).replace("habite", "vit")
    assert retablir(edited, key) == "Mme Dupont vit à Chaunoy."


@pytest.mark.parametrize("half", halves())
def test_nothing_that_was_found_is_left_behind(half: str) -> None:
    for passage in passages(half):
        found = [item for item in detecter(passage.texte) if item.type not in SIGNALES]
        after = pseudonymiser(passage.texte, found, Cle())
        for item in found:
            if len(item.texte) > 2:
                assert not re.search(rf"(?<!\w){re.escape(item.texte)}(?!\w)", after), passage.id


@given(st.text())
def test_a_key_file_says_what_the_key_says(tmp_path: Path, word: str) -> None:
    key = Cle()
    text = f"Mme Dupont {word} 06 39 98 12 34"
    after = replaced(text, key)
    garder_cle(tmp_path / "cle.json", key)
    assert retablir(after, lire_cle(tmp_path / "cle.json")) == text


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"personnes": [1], "mots": {}, "textes": {}}']
)
def test_a_file_that_is_no_key_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "x").write_text(content, "utf-8")
    with pytest.raises(JalonError, match="n'est pas une clé"):
        lire_cle(tmp_path / "x")


def test_the_command_keeps_the_key_apart_for_its_owner_alone(jalon: Jalon) -> None:
    (jalon.home / "notes.txt").write_text(NOTE, "utf-8")
    run = jalon("confidentialite", "pseudonymiser", "notes.txt", "--sortie", "propre.txt")
    (key,) = jalon.home.rglob("pseudonymes/notes-*.json")
    assert str(key) in run.err
    assert "n'est pas l'anonymat" in run.err
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(key.parent.stat().st_mode) == 0o700
    made = (jalon.home / "propre.txt").read_text("utf-8")
    assert "Dupont" not in made
    assert run.out == ""
    back = jalon("confidentialite", "retablir", "propre.txt", "--cle", str(key))
    assert back.out == NOTE + "\n"


def test_sensitive_words_are_said_to_be_left_as_they_are(jalon: Jalon) -> None:
    note = "Mme Dupont est dépressive et sort de prison."
    run = jalon("confidentialite", "pseudonymiser", "-", stdin=note.encode())
    assert run.out == "Mme A. est dépressive et sort de prison.\n"
    first, second, *_ = run.err.splitlines()
    assert first == "Remplacé\u00a0: 1 nom de personne."
    assert second.startswith("Laissés tels quels, à retirer vous-même")
    assert "«\u00a0sort de prison\u00a0»" in second


def test_a_file_is_never_replaced(jalon: Jalon) -> None:
    (jalon.home / "notes.txt").write_text(NOTE, "utf-8")
    (jalon.home / "propre.txt").write_text("à moi", "utf-8")
    run = jalon("confidentialite", "pseudonymiser", "notes.txt", "--sortie", "propre.txt")
    assert run.code == 1
    assert "existe déjà" in run.err
    assert (jalon.home / "propre.txt").read_text("utf-8") == "à moi"


def test_a_key_is_destroyed_and_nothing_else_ever_is(jalon: Jalon) -> None:
    jalon("confidentialite", "pseudonymiser", "-", stdin=NOTE.encode())
    (key,) = jalon.home.rglob("pseudonymes/*.json")
    (jalon.home / "autre.json").write_text(json.dumps({"a": 1}), "utf-8")
    assert jalon("confidentialite", "oublier", "autre.json").code == 1
    assert (jalon.home / "autre.json").exists()
    listed = jalon("confidentialite", "oublier").out
    assert listed.startswith(f"Clés gardées dans {key.parent}\u00a0: 1.\n- {key.name}\n")
    assert jalon("confidentialite", "oublier", "--tout").code == 1
    assert key.exists()
    run = jalon("confidentialite", "oublier", "--tout", stdin=b"oublier\n")
    assert "sans retour possible" in run.err
    assert "Clés détruites\u00a0: 1" in run.out
    assert not key.exists()
    assert jalon("confidentialite", "oublier").out == "Aucune clé n'est gardée.\n"


def test_two_files_of_one_name_have_two_keys(jalon: Jalon) -> None:
    (jalon.home / "d2").mkdir()
    for folder, name in (("", "Dupont"), ("d2/", "Benali")):
        (jalon.home / f"{folder}note.txt").write_text(f"Mme {name} vient.", "utf-8")
        jalon("confidentialite", "pseudonymiser", f"{folder}note.txt", "--sortie", f"{folder}p.txt")
    keys = sorted(jalon.home.rglob("pseudonymes/note-*.json"))
    assert len(keys) == 2
    held = [key.read_text("utf-8") for key in keys]
    assert sorted("dupont" in text for text in held) == [False, True]
    jalon("confidentialite", "pseudonymiser", "note.txt")  # the same text: the same key
    assert sorted(jalon.home.rglob("pseudonymes/note-*.json")) == keys


def test_a_key_is_destroyed_by_the_name_that_the_list_gives(jalon: Jalon) -> None:
    (jalon.home / "note.txt").write_text("Mme Dupont vient.", "utf-8")
    jalon("confidentialite", "pseudonymiser", "note.txt")
    (key,) = jalon.home.rglob("pseudonymes/note-*.json")
    text = jalon("confidentialite", "oublier", "note.txt")
    assert text.code == 1
    assert "donne la liste des clés" in text.err
    absent = jalon("confidentialite", "oublier", "note.json")
    assert absent.code == 2
    assert "donne le nom" in absent.err
    assert jalon("confidentialite", "oublier", key.name).out == "Clés détruites\u00a0: 1.\n"
    assert not key.exists()


def test_a_text_with_nothing_to_replace_writes_no_key(jalon: Jalon) -> None:
    run = jalon("confidentialite", "pseudonymiser", "-", stdin=b"Il pleut.")
    assert run.out == "Il pleut.\n"
    assert "Aucune clé n'a été écrite" in run.err
    assert list(jalon.home.rglob("pseudonymes/*")) == []


def test_the_person_s_own_list_is_read_from_a_file_or_from_the_input(jalon: Jalon) -> None:
    run = jalon("confidentialite", "liste", "--ajouter", "-", stdin=b"Zorglub\nla Puce\n")
    assert "Ajoutés\u00a0: 2." in run.out
    again = jalon("confidentialite", "verifier", "-", stdin=b"zorglub et La puce")
    assert again.out.count("(votre liste)") == 2
    assert jalon("confidentialite", "liste", "--rubrique", "x").code == 2


def test_the_list_shows_its_words_and_loses_one(jalon: Jalon) -> None:
    jalon("confidentialite", "liste", "--ajouter", "-", stdin=b"Zorglub\nla Puce\n")
    assert "noms\u00a0: 2\n- Zorglub\n- la Puce\n" in jalon("confidentialite", "liste").out
    run = jalon("confidentialite", "liste", "--retirer", "-", stdin=b"zorglub\nabsent\n")
    assert "Retirés\u00a0: 1.\nnoms\u00a0: 1\n- la Puce\n" in run.out
    assert "Ces mots n'y étaient pas\u00a0: absent." in run.err
    assert "Zorglub" not in jalon("confidentialite", "liste").out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Je reçois M. Benali. Il parle.", "Je reçois M. A. Il parle."),
        ("Je reçois M. Benali.", "Je reçois M. A."),
        ("« Je reçois M. Benali. »", "« Je reçois M. A. »"),
        ("Je reçois M. Benali...", "Je reçois M. A...."),
    ],
)
def test_a_pseudonym_at_the_end_of_a_sentence_has_one_full_stop(text: str, told: str) -> None:
    key = Cle()
    assert replaced(text, key) == told
    assert retablir(told, key) == text


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Kevin Zorvane, né en mai, est venu. Sa mère, Mme Zorvane, parle. Kevin écoute.",
            "A., né en mai, est venu. Sa mère, Mme B., parle. A. écoute.",
        ),
        ("Mme Zorvane signe. Paul Zorvane attend.", "Mme A. signe. B. attend."),
        (
            "Loan Zorvane a 19 ans. Sa mère, Mme Zorvane, l'aide. Mme Zorvane parle.",
            "A. a 19 ans. Sa mère, Mme B., l'aide. Mme B. parle.",
        ),
        ("Loan Zorvane est arrivée. M. Zorvane attend.", "A. est arrivée. M. B. attend."),
        ("Lucie Zorvane est venue. Mme Zorvane signe.", "Mme A. est venue. Mme A. signe."),
        (
            "M. Martin et Mme Martin sont là. Thomas Martin parle.",
            "M. A. et Mme B. sont là. M. A. parle.",
        ),
    ],
)
def test_one_surname_is_two_people_when_a_first_name_or_a_kinship_says_so(
    text: str, made: str
) -> None:
    key = Cle()
    assert replaced(text, key) == made
    assert retablir(made, key) == text


def test_a_key_taken_up_again_knows_a_man_from_a_woman(tmp_path: Path) -> None:
    key = Cle()
    replaced("Kevin Zorvane est venu.", key)
    garder_cle(tmp_path / "cle.json", key)
    again = lire_cle(tmp_path / "cle.json")
    assert replaced("Mme Zorvane est venue.", again) == "Mme B. est venue."
