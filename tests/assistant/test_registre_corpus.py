"""The labelled claims, all of them used for development.

registre-2 and registre-4 were held out until their first run (see `registre.INDEPENDENT`); the
bounds below are those of claims whose misses have been read.
"""

import pytest

from assistant.reponse.ledger import status_of
from knowledge.catalogue import Catalogue
from tests.assistant.registre import (
    FAITS,
    FILES,
    INDEPENDENT,
    SHOWN,
    Verdict,
    facts,
    rows,
    share,
    table,
    verdicts,
)

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


def test_only_an_invented_id_is_cited_that_does_not_exist() -> None:
    """A path taken for an id is refused whatever the claim says, and would measure nothing."""
    for name in FILES:
        for row in rows(name):
            known = all(cited in CATALOGUE.noeuds for cited in row["citations"])
            assert known or row["modification"] == "identifiant_invente", row["citations"]


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


@pytest.mark.skipif(not FAITS.exists(), reason="the facts are not in this tree")
def test_facts_answered_by_heart_are_proved_by_their_nodes() -> None:
    known = facts()
    kept = [fact for fact in known if status_of(fact, CATALOGUE) in SHOWN]
    assert len(kept) / len(known) >= 0.97, [fact.texte for fact in known if fact not in kept]
