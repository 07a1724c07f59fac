import pytest

from knowledge.catalogue import Catalogue
from tests.assistant.registre import FILES, INDEPENDENT, Verdict, rows, share, table, verdicts

CATALOGUE = Catalogue.load()


@pytest.fixture(scope="module")
def found() -> list[Verdict]:
    return [verdict for name in INDEPENDENT for verdict in verdicts(name, CATALOGUE)]


def test_the_corpora_hold_enough_claims_of_both_kinds() -> None:
    known = [row for name in INDEPENDENT for row in rows(name)]
    assert len(known) >= 200
    assert sum(row["soutenu"] for row in known) >= 100
    assert sum(not row["soutenu"] for row in known) >= 100


def test_a_claim_is_labelled_by_its_edit() -> None:
    for name in FILES:
        for row in rows(name):
            assert row["soutenu"] is (row["modification"] == "aucune"), row["texte"]


def test_claims_that_the_texts_do_not_support_are_caught(found: list[Verdict]) -> None:
    assert share(item for item in found if not item.supported) >= 0.95, table(found)


@pytest.mark.parametrize("kind", ["nombre", "negation"])
def test_a_changed_number_and_a_changed_negation_are_always_caught(
    found: list[Verdict], kind: str
) -> None:
    missed = [item.text for item in found if item.kind == kind and not item.right]
    assert missed == [], table(found)


def test_claims_that_the_texts_support_are_kept(found: list[Verdict]) -> None:
    assert share(item for item in found if item.supported) >= 0.93, table(found)


def test_the_examples_written_with_the_ledger_hold_too() -> None:
    own = verdicts("registre-3", CATALOGUE)
    assert share(item for item in own if not item.supported) >= 0.95, table(own)
    assert share(item for item in own if item.supported) >= 0.93, table(own)
