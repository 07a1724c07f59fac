"""Detection as a whole: its figures, its offsets, the référentiels' prose."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.confidentialite.detection import detecter
from assistant.confidentialite.trouvaille import SIGNALES, TYPES
from knowledge.paths import SOURCES
from tests.assistant.confidentialite import PROVED, halves, measure, passages, read
from tests.command import Jalon

PIECES = st.sampled_from(
    [
        "Mme Dupont", "né le 12/03/1987", "Karim B.", "06 39 98 12 34", "à Chaunoy", "\n", " ",
        ", ",
        "CHRS Les Tilleuls", "chez Transports Girard", "12 rue des Lilas, 59000 Lille", "e\u0301",
        "FR76 3000 6000 0112 3456 7890 189", "l'", "d’", "«", "»", ";", "Nom : ", "\u00a0",
        "c karim",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=4))).map("".join))


@pytest.mark.parametrize("half", halves())
def test_recall_and_precision_hold_on_the_written_passages(half: str) -> None:
    count = measure(passages(half))
    assert count.rappel() >= 0.97, "\n".join(count.exemples)
    assert count.precision() >= 0.97, "\n".join(count.exemples)


@pytest.mark.parametrize("half", halves())
def test_every_number_with_check_digits_is_found(half: str) -> None:
    count = measure(passages(half))
    assert count.nombre(*PROVED) > 0
    assert count.rappel(*PROVED) == 1.0
    assert count.precision(*PROVED) == 1.0


def test_the_scorer_counts_what_is_missed_wrong_and_of_another_type() -> None:
    passage = read("x", "⟦lieu|Dupont⟧ : Mme ⟦nom|Dupont⟧ et ⟦nom|le grand⟧, ⟦sensible|malade⟧.")
    assert passage.texte == "Dupont : Mme Dupont et le grand, malade."
    count = measure([passage])
    assert (count.justes["nom"], count.fausses["nom"]) == (1, 1)
    assert (count.manquees["lieu"], count.manquees["nom"]) == (1, 1)
    assert count.nombre() == 3


@pytest.mark.parametrize(
    "source", ["cip-reac-re", "rncp36128-fiche", "rncp36128-referentiel", "rncp37504-referentiel"]
)
def test_the_prose_of_the_referentiels_gives_next_to_nothing(source: str) -> None:
    text = (SOURCES / f"{source}.txt").read_text("utf-8")
    found = [item for item in detecter(text) if item.type not in SIGNALES]
    assert len(found) <= len(text) // 40_000, found


@given(TEXTS)
def test_offsets_always_match_the_text(text: str) -> None:
    for item in detecter(text):
        assert text[item.start : item.end] == item.texte
        assert item.type in TYPES
        assert item.texte.strip()


@given(TEXTS)
def test_countable_findings_never_overlap(text: str) -> None:
    found = [item for item in detecter(text) if item.type not in SIGNALES]
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_decomposed_accents_keep_their_places() -> None:
    text = "Mme Ame\u0301lie Le\u0301vy habite a\u0300 Vierzelle."
    assert [item.texte for item in detecter(text)] == ["Ame\u0301lie Le\u0301vy", "Vierzelle"]


def test_the_json_of_the_command_gives_places_in_the_text(jalon: Jalon) -> None:
    text = "Été : Mme Dupont, née le 12/03/1987.\n"
    run = jalon("confidentialite", "verifier", "-", "--json", stdin=text.encode())
    assert run.err == ""
    rows = json.loads(run.out)["trouvailles"]
    assert [set(row) for row in rows] == [{"type", "texte", "start", "end", "regle"}] * len(rows)
    assert [text[row["start"] : row["end"]] for row in rows] == ["Dupont", "12/03/1987"]


def test_the_report_says_what_where_and_why_and_that_it_is_partial(jalon: Jalon) -> None:
    (jalon.home / "notes.txt").write_text("Bonjour.\nMme Dupont rappelle.", "utf-8")
    run = jalon("confidentialite", "verifier", "notes.txt")
    assert (
        "ligne 2\u00a0: nom de personne, «\u00a0Dupont\u00a0» (nom après une civilité)" in run.out
    )
    assert "partielle" in run.out
    assert "n'est pas l'anonymat" in run.out


def test_nothing_found_is_no_proof_that_there_is_nothing(jalon: Jalon) -> None:
    run = jalon("confidentialite", "verifier", "-", stdin=b"Il pleut.")
    assert run.out.startswith("Jalon n'a rien repéré. Cela ne prouve pas qu'il n'y a rien.")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0", b"a\0b", b"PK\x03\x04zip", b"\xe9\x01t\xe9"]
)
def test_what_is_not_text_is_said(jalon: Jalon, data: bytes) -> None:
    run = jalon("confidentialite", "verifier", "-", stdin=data)
    assert (run.code, run.out) == (2, "")
    assert "pas du texte" in run.err


def test_a_note_of_an_older_encoding_is_read_and_it_is_said(jalon: Jalon) -> None:
    text = "Été\u00a0: Mme Dupont a payé 12\u00a0€."
    for encoding, said in (("cp1252", True), ("utf-16", False), ("utf-8-sig", False)):
        run = jalon("confidentialite", "verifier", "-", stdin=text.encode(encoding))
        assert "«\u00a0Dupont\u00a0»" in run.out
        assert ("ancien encodage" in run.err) is said


def test_a_word_file_is_read_with_its_tables_and_headers(jalon: Jalon) -> None:
    import docx

    note = docx.Document()
    note.add_paragraph("Bonjour.")
    note.add_table(1, 2).cell(0, 1).text = "Mme Zorvane"
    note.sections[0].header.paragraphs[0].text = "Mme Benali"
    note.save(str(jalon.home / "note.docx"))
    run = jalon("confidentialite", "pseudonymiser", "note.docx", "--sortie", "propre.txt")
    assert run.code == 0
    assert "Lu dans un fichier Word" in run.err
    made = (jalon.home / "propre.txt").read_text("utf-8")
    assert made == "Bonjour.\nMme A.\nMme B.\n"
    again = jalon("confidentialite", "pseudonymiser", "note.docx", "--sortie", "propre.docx")
    assert again.code == 2
    assert "un nom en .txt" in again.err
    assert not (jalon.home / "propre.docx").exists()


@pytest.mark.parametrize("data", [b"", b" \n\n"])
def test_an_empty_text_is_said_and_writes_no_key(jalon: Jalon, data: bytes) -> None:
    (jalon.home / "vide.txt").write_bytes(data)
    for word in ("verifier", "pseudonymiser"):
        run = jalon("confidentialite", word, "vide.txt")
        assert (run.code, run.out) == (2, "")
        assert run.err == "vide.txt est vide\u00a0: il n'y a rien à lire.\n"
    assert list(jalon.home.rglob("pseudonymes")) == []


def test_a_missing_file_is_said(jalon: Jalon) -> None:
    run = jalon("confidentialite", "verifier", "absent.txt")
    assert run.code == 1
    assert "absent.txt" in run.err
