"""A notion compared between two texts: their own lines, never a title page."""

import pytest

from assistant.reponse.answer import Answer
from assistant.service import Service


def cited(answer: Answer) -> list[str]:
    return [name for claim in answer.affirmations for name in claim.citations]


@pytest.mark.parametrize(
    "question",
    [
        "compare l'écoute active dans le titre CIP et dans l'Interfédé",
        "comparer l'écoute active entre le titre CIP et l'Interfédé",
    ],
)
def test_a_notion_is_given_in_the_lines_of_each_text(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert "cip/CP2/sf-relationnels/2" in cited(answer)
    assert [name for name in cited(answer) if "interfede/fiche/" in name and "/sfc/" in name]
    for name in cited(answer):
        assert "écoute active" in service.catalogue.get(name).contenu
    assert "Publication du secteur" not in answer.texte


def test_a_text_that_does_not_hold_a_notion_is_said_not_to(service: Service) -> None:
    answer = service.repondre("compare la capabilité dans le titre CIP et dans l'Interfédé")
    assert "**CIP** : aucune ligne de ce texte ne le dit en ces mots." in answer.texte
    assert [name for name in cited(answer) if name.startswith("interfede/fiche/")]
