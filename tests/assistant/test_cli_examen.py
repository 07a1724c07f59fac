"""`jalon examen questions`, typed for real."""

import io
import json
from pathlib import Path

import pytest
from docx import Document

from tests.command import Jalon

ASK = ("examen", "questions")
PART = "Le prescripteur attendait un bilan des engagements. Mme Lambert a signé le contrat.\n"
KEEP = """
from assistant.entretien.simulation.carnet import garder
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.stockage.base import ouvrir
stockage = ouvrir()
for said in ("Une ancienne répétition.", "Bonjour, je vous présente notre structure."):
    simulation = Simulation(generer(Demande("lundi"))[0])
    simulation.dire(said)
    garder(stockage, simulation, {"mesures": {}}, {})
stockage.fermer()
"""


def drafts(jalon: Jalon) -> list[dict[str, object]]:
    found: list[dict[str, object]] = jalon("donnees", "lister", "--brouillons", "--json").json
    return found


def test_a_part_alone_is_enough_and_a_seed_gives_the_same_page_again(jalon: Jalon) -> None:
    first, second = (jalon(*ASK, "--partie", "2", "--graine", "lundi") for _ in range(2))
    assert first.code == 0
    assert first.raw_out == second.raw_out
    assert first.out.startswith("# Questions de jury : dossier de production, partie 2\n")
    assert first.out.count("\n## Question ") == 6
    assert first.out.count("**Relance :**") == 6
    assert first.err == "Graine : lundi (--graine redonne les mêmes questions).\n"


def test_a_seed_that_was_not_given_is_said(jalon: Jalon) -> None:
    first = jalon(*ASK, "--partie", "4")
    seed = first.err.split("Graine : ")[1].split(" ")[0]
    assert jalon(*ASK, "--partie", "4", "--graine", seed).raw_out == first.raw_out


def test_a_text_is_read_from_a_file_or_from_standard_input_and_quoted(jalon: Jalon) -> None:
    (jalon.home / "partie2.txt").write_text(PART, "utf-8")
    words = ("--partie", "2", "--graine", "lundi", "--json")
    from_file = jalon(*ASK, "partie2.txt", *words)
    piped = jalon(*ASK, "-", *words, stdin=PART.encode())
    assert from_file.raw_out == piped.raw_out
    called = [row["appel"]["extrait"] for row in piped.json["questions"] if row["appel"]]
    assert "Le prescripteur attendait un bilan des engagements." in called
    assert all(extract in PART for extract in called)


def test_json_has_every_node_that_it_cites(jalon: Jalon) -> None:
    data = jalon(*ASK, "--competence", "CP12", "--graine", "a", "--json").json
    assert (data["referentiel"], data["competence"], data["partie"]) == ("cip", "cip/CP12", None)
    for row in data["questions"]:
        assert row["critere"].startswith("cip/CP12/c")
        assert {row["critere"], *row["elements"]} <= set(data["citations"])
    assert all(item["start"] > 0 for item in data["citations"].values())
    assert data["texte"].startswith("# Questions de jury : CIP · CP12")


def test_the_last_rehearsal_kept_is_quoted_by_turn(jalon: Jalon) -> None:
    nothing = jalon(*ASK, "--repetition", "derniere")
    assert (nothing.code, nothing.out) == (1, "")
    assert "Aucune répétition n'est gardée" in nothing.err
    kept = jalon.python(KEEP)
    assert kept.code == 0, kept.err
    run = jalon(*ASK, "--repetition", "derniere", "--nombre", "20", "--graine", "a")
    assert "# Questions de jury : entretien simulé" in run.out
    assert "> Vous dites, au tour 1 : « Bonjour, je vous présente notre structure." in run.out
    assert "ancienne répétition" not in run.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--referentiel", "rncp36128"), "--referentiel rncp37504"),
        (("--referentiel", "interfede"), "ni jury, ni examen, ni critère"),
        (("--partie", "9"), "sept parties"),
        (("--partie", "atelier"), "--partie 4 ; ses compétences, une à la fois : --competence CP9"),
        (("--partie", "le recrutement"), "--partie 6"),
        (("--partie", "deux"), "donnez son numéro, de 1 à 7."),
        (("--occasion", "apst"), "choisissez dossier, entretien, analyse, repetition"),
        (("--repetition", "hier"), "derniere"),
        (("x.txt", "--repetition", "derniere"), "pas les deux"),
        (("-", "--repondre"), "dans un fichier"),
        (("--json", "--repondre"), "retirez --repondre"),
        (("--competence", "CP99"), "n'existe pas"),
        (("--sortie", "questions.pdf"), ".docx"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = jalon(*ASK, *words)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert run.err.count("\n") == 1


def test_an_answer_is_kept_and_ticked_by_the_person_alone(jalon: Jalon) -> None:
    words = (*ASK, "--partie", "2", "--graine", "lundi", "--nombre", "2", "--repondre")
    run = jalon(*words, stdin=b"J'ai tenu la date.\nAvec elle.\n\n1 3\n\n\n")
    assert run.code == 0
    assert "Question 2 sur 2" in run.out
    (kept,) = drafts(jalon)
    assert kept["contenu"] == "J'ai tenu la date.\nAvec elle."
    assert kept["genre"] == "jury"
    meta = kept["meta"]
    assert isinstance(meta, dict)
    assert len(meta["coches"]) == 2
    again = jalon(*words, stdin=b"\n\n!\n")
    assert "Déjà écrit (une ligne vide le garde) : J'ai tenu la date." in again.out
    assert "1. [x] " in again.out
    assert drafts(jalon)[0]["contenu"] == kept["contenu"]


def test_what_was_typed_before_the_input_ended_is_kept(jalon: Jalon) -> None:
    jalon(*ASK, "--partie", "3", "--repondre", stdin="Une phrase commencée".encode())
    assert [row["contenu"] for row in drafts(jalon)] == ["Une phrase commencée"]


def test_an_answer_said_aloud_keeps_its_ticks(jalon: Jalon) -> None:
    words = (*ASK, "--partie", "3", "--graine", "a", "--nombre", "1", "--repondre")
    jalon(*words, stdin=b"\n2\n")
    assert [row["contenu"] for row in drafts(jalon)] == ["(Répondu à voix haute.)"]
    again = jalon(*words, stdin=b"\n0\n")
    assert "Déjà écrit" not in again.out
    assert "2. [x] " in again.out
    assert drafts(jalon) == []


def test_nothing_is_ticked_before_the_person_does_and_nothing_is_judged(jalon: Jalon) -> None:
    run = jalon(*ASK, "--partie", "3", "--repondre", stdin=b"!\n")
    assert "[x]" not in run.out
    assert "Critère" not in run.out
    assert drafts(jalon) == []


def test_one_goes_back_and_forth(jalon: Jalon) -> None:
    run = jalon(*ASK, "--partie", "3", "--nombre", "3", "--repondre", stdin=b">\n<\n>\n>\n>\n")
    heads = [line.split(" · ")[0] for line in run.out.splitlines() if line.startswith("Question")]
    assert heads == [f"Question {rank} sur 3" for rank in (1, 2, 1, 2, 3)]


def test_questions_and_answers_are_written_in_a_word_file(jalon: Jalon) -> None:
    run = jalon(
        *(*ASK, "--partie", "2", "--nombre", "1", "--repondre", "--sortie", "jury.docx"),
        stdin="Ma réponse tient là.\n\n1\n".encode(),
    )
    assert run.err.endswith("Questions enregistrées dans jury.docx.\n")
    file = Document(io.BytesIO((jalon.home / "jury.docx").read_bytes()))
    said = "\n".join(paragraph.text for paragraph in file.paragraphs)
    assert "Ma réponse tient là." in said
    assert "Questions de jury" in said


def test_a_name_in_what_is_written_out_is_said_before(jalon: Jalon) -> None:
    run = jalon(
        *(*ASK, "--partie", "2", "--nombre", "1", "--repondre", "--sortie", "jury.md"),
        stdin="Mme Lambert habite à Chaunoy.\n\n\n".encode(),
    )
    assert run.code == 0
    assert "Ce fichier contient" in run.err
    assert "Mme Lambert" in (jalon.home / "jury.md").read_text("utf-8")


def test_plain_lines_have_no_mark(jalon: Jalon) -> None:
    run = jalon(*ASK, "--partie", "5", "--simple")
    assert not any(mark in run.out for mark in ("#", "**", "[ ]", "`"))
    assert "- À cocher : " in run.out


def test_everything_kept_is_in_the_archive(jalon: Jalon, tmp_path: Path) -> None:
    import zipfile

    jalon(*ASK, "--partie", "2", "--repondre", stdin="Ma réponse.\n".encode())
    archive = tmp_path / "tout.zip"
    assert jalon("donnees", "exporter", "--sortie", str(archive)).code == 0
    with zipfile.ZipFile(archive) as file:
        everything = json.loads(file.read("donnees.json"))
    assert [row["contenu"] for row in everything["brouillon"]] == ["Ma réponse."]


def test_a_question_never_leans_on_the_name_of_a_part(jalon: Jalon) -> None:
    heads = ("Ce qui a aidé.", "Ce que je ferai autrement.", "Mes limites :", "Le projet.")
    said = "J'ai fait le bilan de l'intégration avec l'employeur."
    text = "\n\n".join(f"{head}\n\n{said}" for head in heads)
    (jalon.home / "analyse.txt").write_text(text, "utf-8")
    run = jalon(*ASK, "analyse.txt", "--graine", "lundi", "--nombre", "50", "--json")
    called = [row["appel"]["extrait"] for row in run.json["questions"] if row["appel"]]
    assert set(called) == {said}
