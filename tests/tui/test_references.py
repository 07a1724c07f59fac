import pytest

from knowledge.errors import UnknownIdError
from tests.tui.fixed import FixedService
from tui.references import lines_label, merge, resolve


def test_a_reference_says_document_and_lines() -> None:
    found = resolve(FixedService(), "cip/titre/entretien-technique")  # type: ignore[arg-type]
    assert found.where == "REAC et RE du titre professionnel CIP, lignes 62 à 63"
    assert found.cited == [(62, 63)]
    assert found.label.startswith("CIP · ")


def test_a_copied_citation_carries_its_text_its_label_and_its_reference() -> None:
    found = resolve(FixedService(), "cip/CP2/c1")  # type: ignore[arg-type]
    assert found.quotation == (
        f"« {found.texte} »\nCIP · CP2 · critère 1"
        " (REAC et RE du titre professionnel CIP, ligne 41)"
    )


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        resolve(FixedService(), "cip/CP99")  # type: ignore[arg-type]


def test_lines_are_said_in_words() -> None:
    assert lines_label([(5, 5)]) == "ligne 5"
    assert lines_label([(5, 9)]) == "lignes 5 à 9"
    assert lines_label([(5, 5), (12, 14)]) == "lignes 5 et 12 à 14"
    assert lines_label([(1, 1), (3, 3), (5, 5), (7, 7), (9, 9)]) == "lignes 1 à 9 (en 5 endroits)"


def test_touching_spans_are_one() -> None:
    assert merge([(7, 8), (1, 2), (3, 4)]) == [(1, 4), (7, 8)]
