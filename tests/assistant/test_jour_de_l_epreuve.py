"""What people ask of the day itself: who plays whom, in which order, how to dress, who may come."""

import pytest

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, unsaid
from assistant.service import Service


@pytest.mark.parametrize(
    "question",
    [
        "comment je dois m'habiller pour passer devant le jury ?",
        "comment s'habiller le jour de l'examen",
        "quelle tenue pour l'oral ?",
    ],
)
def test_no_document_says_how_to_dress_and_it_is_said(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert "ne dit comment s'habiller" in answer.texte
    assert not answer.repondu


@pytest.mark.parametrize(
    "question",
    [
        "est-ce qu'on peut faire une VAE sans aucun diplôme ?",
        "VAE sans bac possible ?",
        "faut-il un diplôme pour une VAE ?",
    ],
)
def test_no_document_says_what_diploma_a_vae_needs(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert "ne dit s'il faut un diplôme" in answer.texte
    assert "cip/dossier/vae" in answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "dans quel ordre se passent les épreuves le jour J ?",
        "dans quel ordre passent les épreuves du titre ?",
    ],
)
def test_the_order_of_the_epreuves_is_told_whole(service: Service, question: str) -> None:
    first = service.repondre(question).affirmations[0]
    assert "obligatoirement après la mise en situation" in first.texte
    assert "avant ou après" in first.texte


@pytest.mark.parametrize(
    "question",
    ["est-ce que le comédien c'est un vrai acteur ?", "le comédien joue quel rôle ?"],
)
def test_who_plays_the_person_is_told_once(service: Service, question: str) -> None:
    answer = service.repondre(question)
    told = [claim for claim in answer.affirmations if "improvisation" in claim.texte]
    assert len(told) == 1
    assert told[0].citations == ("cip/titre/mise-en-situation/informations",)


def test_who_wants_to_lodge_a_complaint_is_told_that_no_document_helps(service: Service) -> None:
    answer = service.repondre(
        "je veux porter plainte contre mon employeur, que dit le référentiel ?"
    )
    assert "ne donne de conseil sur les droits, les recours" in answer.texte
    assert not answer.repondu


def test_what_was_said_is_not_said_again_but_another_number_is() -> None:
    said = Bloc("", (Affirmation(texte="Elle dure **45 minutes** au titre."),))
    after = Bloc("", (Affirmation(texte="« 45 minutes »"), Affirmation(texte="« 30 minutes »")))
    (kept,) = unsaid([after], [said])
    assert [claim.texte for claim in kept.claims] == ["« 30 minutes »"]


def test_under_a_fact_of_the_titre_no_other_exam_is_told(service: Service) -> None:
    answer = service.repondre("est-ce que je peux me servir de mon ordinateur à l'examen ?")
    assert {name.split("/")[0] for name in answer.citations} == {"cip"}


def test_a_way_of_doing_gives_a_few_criteria_and_where_all_of_them_are(service: Service) -> None:
    answer = service.repondre("comment animer un atelier collectif ?")
    criteria = [name for name in answer.citations if name.startswith("cip/CP10/c")]
    assert len(criteria) == 3
    assert "Ses 6 critères : `jalon lire cip/CP10`." in answer.texte
