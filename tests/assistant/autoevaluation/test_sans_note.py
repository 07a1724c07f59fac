"""Nothing that this part shows or writes is a grade, a share, a total or a prediction."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as read_docx

from assistant.autoevaluation import echange, pages
from assistant.autoevaluation.bilan import bilan_json, dresser
from assistant.autoevaluation.comparaison import comparer, comparer_json
from assistant.autoevaluation.depose import preparer
from assistant.autoevaluation.document import bilan_document
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import Etat, Position
from assistant.autoevaluation.pages_comparaison import comparaison_text
from assistant.export.docx import render as as_docx
from assistant.export.markdown import render as as_markdown

DENIED = "ce n'est pas une note"
"""The only place where the word is: to say that it is none."""
FORBIDDEN = re.compile(
    r"\d\s*%|pour ?cent|pourcent|\b\d+(?:[.,]\d+)?\s*/\s*\d+\b(?!/)|\bmoyennes?\b|\bscores?\b"
    r"|\bnotes?\b(?! de\b)|\bnotée?s?\b|\btotal\b|\bchances?\b|\bprobabilit|\bréussite\b(?! du\b)"
    r"|\badmis|\brecalé|\bvalidée?s?\b|\bclassement\b|\bprédi|\bpronosti|\bniveau (?:global|moyen)",
    re.IGNORECASE,
)
"""Marks, shares, aggregates, verdicts. `12/03/2026` is a date, not a mark."""


def own(text: str, grille: Grille) -> str:
    """A text without the words of the référentiels themselves, and without dates."""
    said = " ".join(text.split())
    said = re.sub(r"\d{2}/\d{2}/\d{4}", "", said).replace(DENIED, "")
    words = {line.texte for line in grille.lignes.values()}
    words |= {unite.intitule for unite in grille.unites}
    for line in sorted(words, key=len, reverse=True):
        said = said.replace(" ".join(line.split()), "")
    return said


def outputs(grille: Grille, etat: Etat) -> Iterator[tuple[str, str]]:
    """(name, text) of everything that is told or written of a state."""
    bilans = dresser(grille, etat)
    other = Etat((Position("cip/CP2/c2", 0, "2026-03-12"), Position("cip/CP2/c3", 3, "2026-03-12")))
    rows = comparer(grille, etat, other)
    head = echange.Tete.model_validate({"format": "jalon-autoevaluation", "version": 1})
    document = bilan_document(grille.catalogue, bilans, "20/03/2026")
    yield "bilan", pages.bilan_text(bilans, tout=True)
    yield "bilan vide", pages.bilan_text([])
    yield "bilan json", json.dumps(bilan_json(bilans, etat), ensure_ascii=False)
    yield "preuves", pages.preuves_text(etat.preuves)
    yield "plan", pages.plan_text(etat.etapes)
    yield "comparaison", comparaison_text(rows, "stagiaire", "formation")
    yield "comparaison json", json.dumps(comparer_json(rows, head, head, []), ensure_ascii=False)
    yield "md", as_markdown(document)
    yield "docx", docx_text(as_docx(document))
    yield "échange", json.dumps(echange.ecrire(grille, etat, "2026-03-20"), ensure_ascii=False)


def docx_text(data: bytes) -> str:
    """All the words of a Word file."""
    file = read_docx(BytesIO(data))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(part.text for part in file.paragraphs), *cells])


def test_no_output_holds_a_grade_a_share_or_a_verdict(grille: Grille, etat: Etat) -> None:
    told = dict(outputs(grille, etat))
    assert len(told) == 10
    for name, text in told.items():
        assert text, name
        found = FORBIDDEN.search(own(text, grille))
        assert found is None, (name, found.group(), own(text, grille)[max(0, found.start() - 60) :])


@pytest.mark.parametrize(
    "said",
    ["75 %", "12/20", "Score : 3", "niveau moyen", "moyenne", "vous avez validé", "12,5 / 20"],
)
def test_the_search_for_a_grade_finds_one(grille: Grille, said: str) -> None:
    assert FORBIDDEN.search(own(f"Bilan du 12/03/2026 : {said}.", grille))


def test_no_json_holds_a_number_that_adds_levels_up(grille: Grille, etat: Etat) -> None:
    """Levels (0 to 3), counts of lines, ranks: nothing else is a number, and none has decimals."""
    data = bilan_json(dresser(grille, etat), etat)
    known = {"niveau", "niveaux", "avant", "apres", "numero", "0", "1", "2", "3", "non_situe"}
    for key, value in numbers(data):
        assert key in known, key
        assert isinstance(value, int)


def numbers(data: object, key: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(data, dict):
        for name, value in data.items():
            yield from numbers(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from numbers(value, key)
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield key, data


def test_every_output_says_that_the_scale_is_the_tool_s(grille: Grille, etat: Etat) -> None:
    told = dict(outputs(grille, etat))
    for name in ("bilan", "bilan vide", "bilan json", "comparaison", "md", "docx", "échange"):
        assert "Échelle de l'outil" in " ".join(told[name].split()), name


def test_the_interfede_is_told_without_the_word_critere(grille: Grille) -> None:
    name = "interfede/fiche/psycho-social/individuel/2/sf/1"
    etat = Etat(
        (Position(name, 2, "2026-03-12T09:00:00Z"), Position(name[:-1] + "2", 0, "2026-03-12"))
    )
    for kind, text in outputs_of_one(grille, etat):
        assert "critère" not in own(text, grille).lower(), kind


def outputs_of_one(grille: Grille, etat: Etat) -> Iterator[tuple[str, str]]:
    bilans = dresser(grille, etat)
    yield "bilan", pages.bilan_text(bilans, tout=True)
    yield "json", json.dumps(bilan_json(bilans, etat), ensure_ascii=False)
    document = bilan_document(grille.catalogue, bilans, "20/03/2026")
    yield "comparaison", comparaison_text(comparer(grille, etat, Etat()), "a", "b")
    yield "md", as_markdown(document).split("\n---\n")[0]


def test_the_document_gives_its_references_line_by_line(
    grille: Grille, etat: Etat, tmp_path: Path
) -> None:
    for form in ("md", "docx", "json"):
        ready = preparer(grille, etat, form)
        ready.ecrire(tmp_path / f"a.{form}", False)
        with pytest.raises(FileExistsError):
            ready.ecrire(tmp_path / f"a.{form}", False)
    text = (tmp_path / "a.md").read_text("utf-8")
    citation = grille.catalogue.citation("cip/CP2/c3")
    assert "`cip/CP2/c3` : CP2 · critère 3, " in text
    assert f"ligne {citation.start}" in text
    words = docx_text((tmp_path / "a.docx").read_bytes())
    assert "CP2 · critère 3" in words
    assert str(citation.start) in words


def test_in_word_what_is_expected_has_the_widest_column(
    grille: Grille, etat: Etat, tmp_path: Path
) -> None:
    preparer(grille, etat, "docx").ecrire(tmp_path / "a.docx", False)
    file = read_docx(str(tmp_path / "a.docx"))
    table = next(table for table in file.tables if table.cell(0, 2).text == "Niveau")
    widths = [round(cell.width.cm, 1) for cell in table.rows[1].cells]
    assert widths == [2.2, 8.2, 3.0, 2.6]
    assert round(sum(widths), 1) == 16.0
