"""What the tree itself proves: links between nodes, what stands below a node, labels, variants."""

import pytest

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.extrait import quote
from assistant.reponse.ledger import status_of
from knowledge.catalogue import Catalogue

CATALOGUE = Catalogue.load()
EPREUVE = "cip/titre/entretien-technique"
PARTS = tuple(f"cip/CCP2/dossier/partie-{rank}" for rank in (1, 2))
FACTS = ("cip/CP6", "cip/CP7", "cip/CP8", "cip/CP11")
ALL_BUT = "est évaluée au travers de toutes les compétences professionnelles sauf la"


def shown(text: str, *citations: str) -> bool:
    claim = Affirmation(texte=text, citations=citations)
    return status_of(claim, CATALOGUE) in (Statut.VERBATIM, Statut.PARAPHRASE)


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Évaluée à : Entretien technique", (EPREUVE,)),
        ("Évaluée à : Entretien technique", (EPREUVE, "cip/CP5")),
        ("Session du titre professionnel › Entretien technique", (EPREUVE,)),
        ("La CP5 est évaluée à l'entretien technique.", ("cip/CP5", EPREUVE)),
        (
            "Au CCP 2, la partie 1 se rapporte à la CP6 et la CP11, la partie 2 à la CP7, la CP8 "
            "et la CP11.",
            (*PARTS, *FACTS),
        ),
        (f"« Respecter des règles et des procédures » {ALL_BUT} CP3.", ("cip/CT1", "cip/CP3")),
        ("Le bloc A du 37504 compte 4 compétences et 8 critères.", ("rncp37504/A",)),
        ("La CP1 compte 11 savoirs.", ("cip/CP1", "cip/CP1/savoir")),
    ],
)
def test_what_the_documents_tie_or_hold_is_proved(text: str, citations: tuple[str, ...]) -> None:
    assert shown(text, *citations)


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("Évaluée à : Entretien technique", (EPREUVE, "cip/CP7")),
        ("La CP7 est évaluée à l'entretien technique.", ("cip/CP7", EPREUVE)),
        (
            "Au CCP 2, la partie 1 se rapporte à la CP7 et la CP11, la partie 2 à la CP6, la CP8 "
            "et la CP11.",
            (*PARTS, *FACTS),
        ),
        (f"« Mobiliser les environnements numériques » {ALL_BUT} CP3.", ("cip/CT2", "cip/CP3")),
        (f"« Respecter des règles et des procédures » {ALL_BUT} CP4.", ("cip/CT1", "cip/CP4")),
        ("Le bloc A du 37504 compte 4 compétences et 9 critères.", ("rncp37504/A",)),
        ("Le bloc B du 37504 compte 4 compétences.", ("rncp37504/A", "rncp37504/B")),
        ("La CP1 compte 12 savoirs.", ("cip/CP1", "cip/CP1/savoir")),
    ],
)
def test_what_they_do_not_is_not(text: str, citations: tuple[str, ...]) -> None:
    assert not shown(text, *citations)


def test_every_variant_may_be_quoted() -> None:
    for name, node in CATALOGUE.noeuds.items():
        for other in node.variantes if name.startswith("cip/") else ():
            assert shown(f"Le RE écrit : {quote(other.texte)}", name), name


def test_a_label_before_a_quotation_of_its_node_is_verbatim() -> None:
    for name, node in CATALOGUE.noeuds.items():
        if node.contenu:
            assert shown(f"{node.libelle} : {quote(node.contenu)}", name), name
