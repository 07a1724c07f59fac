"""What a question puts where it is not: another épreuve, another certification."""

import pytest

from assistant.service import Service
from knowledge.fiches import load_fiches


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "le jury lit mon dossier professionnel à l'entretien technique, c'est bien ça ?",
            "Lors de l'entretien final",
        ),
        ("on parle du dossier de production à l'entretien final ?", "en amont pour le question"),
        ("combien de pages pour le mémoire du titre CIP ?", "ne demande pas de mémoire"),
        ("le jury du titre CIP est présidé par un enseignant-chercheur ?", "RNCP36128"),
        ("la CP5 est évaluée à la mise en situation, non ?", "La CP5 n'est pas évaluée"),
        ("pourquoi 64 % d'insertion pour le 37504 ?", "ne donne aucune statistique"),
        ("que dit la 2.16 du 37504 ?", "RNCP36128 · 2.16"),
    ],
)
def test_what_stands_elsewhere_is_put_back(service: Service, question: str, said: str) -> None:
    answer = service.repondre(question)
    assert said in answer.texte.replace("**", "")
    assert answer.intention == "premisse"


@pytest.mark.parametrize(
    "question",
    [
        "le dossier professionnel est discuté à l'entretien final ?",
        "la CP11 est jugée à l'entretien technique ?",
        "combien de pages pour le mémoire du 37504 ?",
        "différence entre dossier professionnel et dossier de production à l'entretien final",
    ],
)
def test_what_is_in_its_place_is_not_corrected(service: Service, question: str) -> None:
    assert service.repondre(question).intention != "premisse"


def test_every_place_rests_on_facts_and_nodes_that_exist(service: Service) -> None:
    fiches = load_fiches()
    known = {fait.id for fait in fiches.faits}
    assert fiches.places
    for place in fiches.places:
        told = (*place.faits, *(name for names in place.ici.values() for name in names))
        assert set(told) <= known, place.mots
        assert set(place.epreuves) <= service.catalogue.noeuds.keys()
        assert set(place.referentiels) <= service.catalogue.referentiels.keys()
