"""Where a sentence ends, and where a full stop ends none."""

import re

import pytest

from assistant.reponse.extrait import choose
from assistant.reponse.ledger.langue import phrases
from knowledge.catalogue import Catalogue
from knowledge.phrases import cut

ENDS = re.compile(r"(?<=[.!?])\s+|\n+")


@pytest.mark.parametrize(
    "text",
    [
        "La formation relève de l'article L. 6313-1 du code du travail.",
        "Le titre est défini aux articles R. 338-1 et suivants.",
        "La loi du 5 septembre 2018, art. 3, le dit.",
        "C'est le cahier n° 12 de la collection.",
        "M. Untel et Mme. Unetelle sont reçus par Mme K. Dubois.",
        "M. K. arrive en retard.",
        "Des outils (ex. bilan de compétences) sont connus.",
        "Voir p. 12 et cf. Annexe 2.",
        "1. Les points clefs du parcours",
        "- A. Analyser les besoins sociaux",
    ],
)
def test_a_full_stop_of_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert cut(text, ENDS) == [text]
    assert len(phrases(text)) == 1


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Il est reçu au bloc A. La soutenance suit.", 2),
        ("Il y a. 3 personnes attendent.", 2),
        ("Les travaux ont débuté en 2017. Le groupe s'est réuni.", 2),
        ("Elle dure 30 min. Le jury observe.", 2),
        ("Il vient.\n1. Les points clefs", 2),
    ],
)
def test_a_sentence_that_ends_is_cut(text: str, parts: int) -> None:
    assert len(cut(text, ENDS)) == parts


def test_no_extract_of_the_sources_stops_at_an_abbreviation(catalogue: Catalogue) -> None:
    broken = re.compile(r"(?:\b(?:art|cf|ex|pp?|n|M|Mme)|\b[LRDA])\.$")
    for node in catalogue.noeuds.values():
        for word in {"article": 1.0}, {"decret": 1.0}, {"bilan": 1.0}:
            text = choose(node.contenu, word, 0).texte
            assert not any(broken.search(part.strip()) for part in text.split("[…]")), node.id
