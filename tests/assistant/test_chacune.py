"""Several durations asked at once: each with what it is of, and where it is written."""

import pytest

from assistant.reponse.answer import Statut
from assistant.service import Service
from tests.assistant.test_suite import thread

EPREUVES = (
    ("mise en situation", "45 minutes"),
    ("entretien technique", "40 minutes"),
    ("questionnement", "1 heure"),
    ("entretien final", "30 minutes"),
)


@pytest.mark.parametrize(
    "questions",
    [
        ["quelles sont les épreuves du titre, combien de temps dure chacune, dans quel ordre ?"],
        ["quelles sont les épreuves du titre, combien dure chacune et dans quel ordre ?"],
        ["quelles sont les épreuves du titre ?", "et chaque épreuve dure combien ?"],
    ],
)
def test_each_epreuve_is_told_with_its_name_its_duration_and_its_lines(
    service: Service, questions: list[str]
) -> None:
    answer = thread(service, *questions)[-1].reponse
    told = answer.affirmations[: len(EPREUVES)]
    for claim, (name, lasts) in zip(told, EPREUVES, strict=True):
        assert name in claim.texte.lower()
        assert lasts in claim.texte
        assert claim.citations
        assert claim.statut is Statut.PARAPHRASE
    assert any("obligatoirement après" in claim.texte for claim in answer.affirmations)


def test_the_epreuves_of_a_ccp_are_its_own(service: Service) -> None:
    answer = service.repondre("chaque épreuve du CCP1 dure combien ?")
    assert [claim.citations[0].split("/")[1] for claim in answer.affirmations[:3]] == ["CCP1"] * 3


def test_steps_asked_one_after_another_each_get_their_duration(service: Service) -> None:
    question = (
        "combien de temps j'ai pour préparer, puis pour l'entretien, puis pour écrire la synthèse ?"
    )
    told = [claim.texte for claim in service.repondre(question).affirmations]
    assert next(text.split("**")[1] for text in told if "**" in text) == "15 minutes"
    assert len(told) == 3
    assert "30 minutes" in told[1]
    assert "20 minutes" in told[2]
