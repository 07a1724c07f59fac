"""The figures promised on each part of the corpus that has been read."""

import pytest

from assistant.analyse.constat import FAUTES, MOUVEMENTS
from tests.assistant.analyse_corpus import CORPUS, Texte, accord, halves, measure, read, textes

PRECISION, RAPPEL = 0.88, 0.70


@pytest.fixture(scope="module", params=halves())
def annotated(request: pytest.FixtureRequest) -> list[Texte]:
    return textes(CORPUS / request.param)


def test_every_rule_is_precise_and_movements_are_found(annotated: list[Texte]) -> None:
    count = measure(annotated)
    low = {name: count.precision(name) for name in (*MOUVEMENTS, *FAUTES)}
    assert {name: value for name, value in low.items() if value and value < PRECISION} == {}
    missed = {name: count.rappel(name) for name in MOUVEMENTS}
    assert {name: value for name, value in missed.items() if value and value < RAPPEL} == {}
    assert all(value is not None for value in (*low.values(), *missed.values()))


def test_a_text_without_a_fault_gets_no_reproach(annotated: list[Texte]) -> None:
    assert measure(item for item in annotated if item.propre).reproches == []


def test_the_corpus_has_three_levels_and_texts_without_a_fault(annotated: list[Texte]) -> None:
    assert {item.niveau for item in annotated} == {"debutant", "moyen", "avance"}
    assert sum(item.propre for item in annotated) >= 5


def test_the_scorer_counts_what_is_right_wrong_and_missed() -> None:
    marked = "⟦faits|Elle est venue⟧. ⟦opinions|Je pars⟧. Je pense qu'il dort. Il est fainéant."
    count = measure([read({"id": "x", "niveau": "moyen", "propre": True, "texte": marked})])
    assert (count.justes["faits"], count.manquees["opinions"]) == (1, 1)
    assert (count.fausses["opinions"], count.fausses["jugement"]) == (1, 1)
    assert count.reproches == ["x jugement « fainéant »"]


def test_two_annotators_agree_or_not() -> None:
    one = read({"id": "x", "niveau": "moyen", "texte": "⟦faits|Elle vient⟧. Il dort. Je pars."})
    two = read(
        {"id": "x", "niveau": "moyen", "texte": "⟦faits|Elle vient⟧. ⟦faits|Il dort⟧. Je pars."}
    )
    assert accord([one], [one])["faits"] == (1, 1, 1.0)
    both, either, kappa = accord([one], [two])["faits"]
    assert (both, either) == (1, 2)
    assert 0 < kappa < 1
