"""What a good answer holds is of the question's own matter: its text, or its criterion."""

import re

import pytest

from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import OCCASIONS
from knowledge.french import fold
from knowledge.jury import load_jury

SUJETS = {
    "confidentialité": (
        r"confidential|vie privee|vous taisez|ne le regarde pas|nom et la situation|qui les voit"
        r"|information de sante",
        r"confidential|discretion|donnees personnelles|vie privee",
    ),
    "distance": (
        r"a distance|visioconference|l.ecran|en ligne",
        r"distance|numerique|dematerialise|bureautique|protection des donnees",
    ),
    "handicap": (r"handicap", r"handicap|specialises"),
    "durable": (r"durable|eco-?citoyen", r"durable|eco ?citoyen|non.jugement"),
    "discrimination": (r"discrimin", r"discrimin|non.jugement|inclus"),
    "pratique": (
        r"analyse de (?:la |votre )?pratique",
        r"pratique|reflexive|points forts|emotions|faits|ameliorations?|argumenter|limites"
        r"|representations|commentaires|situations",
    ),
    "danger": (r"urgence|securite de la personne|s.effondre", r"urgence|alerter|degre"),
    "satisfaction": (r"satisfaction|indicateur", r"evalu|satisfaction|mesur|indicateur|bilan"),
    "reformulation": (r"reformul", r"communication|entretien|ecoute"),
    "bilan": (r"\bbilan", r"bilan|evalu"),
}
"""Of a question or its criterion, then of what it asks to hold: one element at least says it."""


@pytest.mark.parametrize("owner", OCCASIONS)
@pytest.mark.parametrize("sujet", SUJETS)
def test_an_element_at_least_is_of_the_question_s_own_matter(
    owner: str, sujet: str, catalogue: Catalogue
) -> None:
    def said(name: str) -> str:
        node = catalogue.get(name)
        return fold(node.intitule or node.texte or node.libelle)

    asked, held = map(re.compile, SUJETS[sujet])
    beside = [
        row.id
        for row in load_jury(owner)
        if asked.search(f"{fold(row.texte)} {said(row.critere) if row.critere else ''}")
        and not held.search(" ".join(map(said, row.elements)))
    ]
    assert beside == []
