"""`jalon autoevaluation` as a person types it, over the real référentiels and a real file."""

import json
from pathlib import Path

import pytest

from tests.command import Jalon, Run

PREUVE = (
    "Date : 12/03/2026\nOù : stage, mission locale\n"
    "Ce que j'ai fait : j'ai posé le cadre de l'entretien et reformulé la demande ; nous avons fait"
    " la liste de ses atouts et de ses freins.\nRésultat : un accord sur la suite\n"
)


def auto(jalon: Jalon, *words: str, stdin: str | None = None) -> Run:
    return jalon("autoevaluation", *words, stdin=stdin.encode() if stdin is not None else None)


def told(run: Run) -> str:
    """The one sentence of a refusal."""
    assert run.out == ""
    assert run.err.count("\n") == 1, run.err
    assert "Traceback" not in run.err
    return run.err


def test_a_level_is_kept_and_found_again(jalon: Jalon) -> None:
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "1")
    assert run.code == 0
    assert "niveau 1, vu ou fait avec aide" in run.out
    (found,) = auto(jalon, "bilan", "--json").json["referentiels"]
    lines = {row["id"]: row for unite in found["unites"] for row in unite["lignes"]}
    assert len(lines) == 81
    assert lines["cip/CP2/c3"]["niveau"] == 1
    assert lines["cip/CP2/c1"]["niveau"] is None


def test_an_evidence_comes_from_standard_input_or_a_file_and_serves_again(jalon: Jalon) -> None:
    first = auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=PREUVE)
    assert (first.code, first.err) == (0, "")
    again = auto(jalon, "noter", "rncp37504/2.1/c1", "--niveau", "3", "--reprendre", "1")
    assert (again.code, again.err) == (0, "")
    (preuve,) = auto(jalon, "preuves", "--json").json
    assert (preuve["numero"], preuve["date"]) == (1, "2026-03-12")
    assert preuve["noeuds"] == ["cip/CP2/c2", "rncp37504/2.1/c1"]
    path = jalon.home / "preuve.txt"
    path.write_text(PREUVE, "utf-8")
    assert auto(jalon, "noter", "cip/CP5/c1", "--niveau", "2", "--preuve", str(path)).code == 0
    assert len(auto(jalon, "preuves", "--json").json) == 2


def test_a_level_two_without_evidence_is_kept_and_said_to_be_backed(jalon: Jalon) -> None:
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2", "--json")
    assert run.code == 0
    assert run.json["a_etayer"] is True
    assert "à étayer" in run.err
    assert run.err.count("\n") == 1
    assert auto(jalon, "bilan", "--json").json["referentiels"][0]["a_etayer"] == ["cip/CP2/c3"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("cip/CP2/c3", "--niveau", "4"), "n'est pas dans l'échelle, qui va de 0 à 3"),
        (("cip/CP2/c3", "--niveau", "beaucoup"), "n'est pas dans l'échelle"),
        (("cip/CP2", "--niveau", "1"), "situez-vous sur chacun de ses critères"),
        (("cip/CP2/sf-relationnels/4", "--niveau", "1"), "On ne se situe pas sur"),
        (("interfede/fiche/psycho-social/individuel/2/c1", "--niveau", "1"), "n'a pas de critère"),
        (("cip/CPP2/c1", "--niveau", "1"), "n'existe pas"),
        (("cip/CP2/c3", "--niveau", "2", "--reprendre", "7"), "La preuve n° 7 n'existe pas"),
        (("cip/CP2/c3", "--niveau", "2", "--preuve", "-", "--reprendre", "1"), "Choisissez entre"),
        (("cip/CP2/c3", "--niveau", "2", "--preuve", "-"), "La preuve est vide"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence_and_keeps_nothing(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = auto(jalon, "noter", *words, stdin="")
    assert run.code == 2
    assert said in told(run)
    assert auto(jalon, "bilan", "--json").json["referentiels"] == []


def test_a_file_that_cannot_be_read_keeps_nothing(jalon: Jalon) -> None:
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2", "--preuve", "absent.txt")
    assert run.code == 1
    assert "absent.txt" in told(run)
    (jalon.home / "image.png").write_bytes(b"\x89PNG\xff\x00")
    run = auto(jalon, "noter", "cip/CP2/c3", "--niveau", "2", "--preuve", "image.png")
    assert run.code == 2
    assert "UTF-8" in told(run)
    assert auto(jalon, "bilan", "--json").json["referentiels"] == []


def test_the_bilan_of_someone_who_stands_nowhere_says_how_to_begin(jalon: Jalon) -> None:
    run = auto(jalon, "bilan")
    assert run.code == 0
    assert "jalon autoevaluation noter" in run.out
    empty = auto(jalon, "bilan", "--referentiel", "interfede")
    assert "critère" not in empty.out
    assert "aucune ligne" in empty.out


def test_the_bilan_tells_the_map_and_what_is_left(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c1", "--niveau", "0")
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "3")
    run = auto(jalon, "bilan", "--referentiel", "cip/CP2", "--tout")
    assert "| 0 · 3! · · |" in run.out
    for head in ("À étayer", "Pas encore rencontré", "À travailler d'abord", "Toutes les lignes"):
        assert head in run.out
    plain = auto(jalon, "bilan", "--referentiel", "cip/CP2", "--simple")
    assert "|" not in plain.out
    assert "**" not in plain.out


def test_a_bilan_of_an_unknown_référentiel_is_refused(jalon: Jalon) -> None:
    run = auto(jalon, "bilan", "--referentiel", "cap")
    assert run.code == 2
    assert "n'existe pas" in told(run)


def test_the_plan_is_proposed_dated_changed_and_done(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c1", "--niveau", "0")
    assert len(auto(jalon, "plan", "--proposer", "--json").json) == 1
    run = auto(jalon, "plan", "--ajouter", "-", "--pour", "01/02/2099", stdin="Relire la charte")
    assert "pour le 01/02/2099 : Relire la charte" in run.out
    assert auto(jalon, "plan", "--etape", "2", "--pour", "aucune").code == 0
    steps = auto(jalon, "plan", "--etape", "1", "--fait", "--json").json
    assert [step["faite"] for step in steps] == [False, True]
    refused = auto(jalon, "plan", "--etape", "1", "--retirer", stdin="non")
    assert (refused.code, "Tapez retirer" in refused.err) == (1, True)
    gone = auto(jalon, "plan", "--etape", "1", "--retirer", "--oui", "--json")
    assert [step["texte"] for step in gone.json] == ["Relire la charte"]
    assert "Retirée, l'étape n° 1 : CP2, critère 1" in gone.err
    assert "n'est pas dans le plan" in told(auto(jalon, "plan", "--etape", "9", "--fait"))
    late = auto(jalon, "plan", "--proposer", "--jusqu-au", "01/02/2001")
    assert "n'est pas à venir" in told(late)


def test_a_text_is_read_and_what_it_suggests_is_accepted(jalon: Jalon) -> None:
    found = auto(jalon, "suggerer", "-", "--referentiel", "cip", "--json", stdin=PREUVE).json
    names = {row["id"]: row for row in found["propositions"]}
    assert all(word in PREUVE for word in names["cip/CP2/c2"]["mots"])
    run = auto(jalon, "suggerer", "-", "--accepter", "cip/CP2/c2", "--json", stdin=PREUVE)
    assert "sans valeur d'équivalence" in run.json["nature"]
    assert {row["id"].split("/")[0] for row in run.json["propositions"]} >= {"rncp37504"}
    (preuve,) = auto(jalon, "preuves", "--json").json
    assert preuve["noeuds"] == ["cip/CP2/c2"]
    text = auto(jalon, "suggerer", "--preuve", "1").out
    assert "Vos mots : «" in text


def test_nothing_is_kept_of_a_text_that_is_only_read(jalon: Jalon) -> None:
    assert auto(jalon, "suggerer", "-", stdin=PREUVE).code == 0
    assert auto(jalon, "preuves", "--json").json == []


@pytest.mark.parametrize("kind", ["md", "docx", "json"])
def test_the_grid_is_exported_and_never_over_a_file_without_a_word(jalon: Jalon, kind: str) -> None:
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "1")
    path = jalon.home / f"grille.{kind}"
    words = ("exporter", "--format", kind, "--sortie", str(path))
    assert auto(jalon, *words).code == 0
    before = path.read_bytes()
    assert before
    refused = auto(jalon, *words)
    assert refused.code == 2
    assert "existe déjà" in told(refused)
    assert path.read_bytes() == before
    assert auto(jalon, *words, "--remplacer").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "pdf"), "md, docx ou json"),
        (("--format", "md", "--sortie", "a.docx"), "ne finit pas par .md"),
        (("--format", "json", "--role", "chef"), "stagiaire ou formation"),
        (("--format", "json", "--sortie", "absent/a.json"), "absent"),
    ],
)
def test_an_export_that_cannot_be_written_is_told_in_one_sentence(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = auto(jalon, "exporter", *words)
    assert run.code in {1, 2}
    assert said in told(run)


def test_two_grids_are_compared_disagreements_first(jalon: Jalon) -> None:
    for name, level in (("c1", "1"), ("c2", "0"), ("c3", "1")):
        auto(jalon, "noter", f"cip/CP2/{name}", "--niveau", level)
    auto(jalon, "exporter", "--format", "json", "--sortie", "a.json")
    for name, level in (("c1", "1"), ("c3", "3")):
        auto(jalon, "noter", f"cip/CP2/{name}", "--niveau", level, "--grille", "b.json")
    data = json.loads((jalon.home / "b.json").read_text("utf-8"))
    data["positions"].append({"noeud": "cip/CP99/c1", "niveau": 1, "date": ""})
    (jalon.home / "b.json").write_text(json.dumps(data), "utf-8")
    run = auto(jalon, "comparer", "a.json", "b.json", "--json")
    assert run.code == 0
    rows = run.json["lignes"]
    assert [(row["id"][-2:], row["genre"]) for row in rows] == [
        ("c3", "desaccord"),
        ("c2", "un_seul"),
        ("c1", "accord"),
    ]
    assert (rows[0]["a"], rows[0]["b"]) == (1, 3)
    assert "cip/CP99/c1" in run.err
    assert run.json["b"]["role"] == "formation"
    # A trainer's grid of somebody never enters the trainer's own data.
    levels = auto(jalon, "bilan", "--json").json["referentiels"][0]["unites"][1]["lignes"]
    assert levels[2]["niveau"] == 1


def test_a_file_that_is_no_grid_is_told_in_one_sentence(jalon: Jalon) -> None:
    (jalon.home / "a.json").write_text("[]", "utf-8")
    run = auto(jalon, "comparer", "a.json", "a.json")
    assert run.code == 1
    assert "n'est pas une grille" in told(run)
    assert "introuvable" in told(auto(jalon, "comparer", "rien.json", "a.json"))


def test_an_evidence_is_erased_and_the_position_stays(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=PREUVE)
    run = auto(jalon, "preuves", "--retirer", "1", stdin="effacer\n")
    assert "vos positions restent" in run.err
    found = auto(jalon, "bilan", "--json").json["referentiels"][0]
    assert found["a_etayer"] == ["cip/CP2/c2"]


def test_words_that_a_terminal_would_obey_do_not_reach_it(jalon: Jalon) -> None:
    text = "Où : stage\nFait : j'ai \x1b[2Jreformulé\x07 la demande\nRésultat : \x1b]0;x\x07ok"
    auto(jalon, "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-", stdin=text)
    assert "\x1b" not in auto(jalon, "preuves").out
    assert "\x07" not in auto(jalon, "preuves").out


def test_the_file_of_the_person_is_theirs_alone(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c3", "--niveau", "1")
    kept = list((jalon.home / "data").rglob("jalon.sqlite"))
    assert len(kept) == 1
    assert Path(kept[0]).stat().st_mode & 0o077 == 0


def test_words_typed_where_a_file_is_wanted_are_told_so(jalon: Jalon) -> None:
    run = jalon("autoevaluation", "noter", "cip/CP2/c3", "--niveau", "2", "--preuve", "j'ai écouté")
    assert run.code == 2
    assert "--preuve attend un fichier, et « j'ai écouté » n'en est pas un" in run.err
