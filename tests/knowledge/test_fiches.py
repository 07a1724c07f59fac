"""Facts, urgent situations and notes of method: sound, cited, and apart from the evaluation."""

import re

import pytest

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.ledger import status_of
from knowledge.catalogue import Catalogue
from knowledge.fiches import Fait, Fiches, load_fiches

NATURES = {
    "absence",
    "annexes",
    "code",
    "date",
    "duree",
    "heures",
    "jury",
    "materiel",
    "nombre",
    "pages",
    "regle",
    "statistique",
    "typographie",
}
PROVED = 0.97
"""Share of the facts' sentences that the ledger proves from their nodes; the rest are shown as not
verified, with the node to read."""
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@pytest.fixture(scope="module")
def fiches() -> Fiches:
    return load_fiches()


@pytest.fixture(scope="module")
def stated(fiches: Fiches) -> list[Fait]:
    return [fait for fait in fiches.faits if fait.nature != "absence"]


def test_facts_have_one_id_each_and_a_known_nature(fiches: Fiches) -> None:
    assert len({fait.id for fait in fiches.faits}) == len(fiches.faits)
    assert {fait.nature for fait in fiches.faits} <= NATURES


def test_every_node_cited_exists(fiches: Fiches, catalogue: Catalogue) -> None:
    cited = [name for fait in fiches.faits for name in fait.noeuds]
    cited += [name for item in fiches.urgences for name in item.appuis]
    cited += [name for item in fiches.methodes for name in item.sujets]
    assert {name for name in cited if name not in catalogue.noeuds} == set()
    assert all(fait.noeuds for fait in fiches.faits)


def test_every_neighbour_is_a_fact(fiches: Fiches) -> None:
    known = {fait.id for fait in fiches.faits}
    assert {name for fait in fiches.faits for name in fait.voisins if name not in known} == set()


def test_a_fact_is_asked_in_several_ways(fiches: Fiches) -> None:
    assert [fait.id for fait in fiches.faits if len(fait.questions) < 4] == []


def test_what_is_stated_is_proved_by_its_nodes(stated: list[Fait], catalogue: Catalogue) -> None:
    refused = [
        fait.id
        for fait in stated
        if status_of(Affirmation(texte=fait.phrase, citations=fait.noeuds), catalogue)
        is Statut.NON_VERIFIE
    ]
    assert 1 - len(refused) / len(stated) >= PROVED, refused


def test_a_value_stands_in_its_sentence(stated: list[Fait]) -> None:
    bold = [fait.id for fait in stated if "**" not in fait.phrase]
    assert bold == []


def test_what_is_not_of_the_texts_has_an_origin_and_a_date(fiches: Fiches) -> None:
    origins = [item.origine for item in (*fiches.urgences, *fiches.methodes)]
    assert all(title and DATE.fullmatch(date) for title, date in origins)


def test_every_urgent_situation_says_whom_to_alert_in_both_countries(fiches: Fiches) -> None:
    for item in fiches.urgences:
        assert set(item.alerter) == {"fr", "be"}, item.id
        assert all("hiérarchie" in " ".join(rows) for rows in item.alerter.values()), item.id
        assert any("hiérarchie" in text for text in item.conduite), item.id
