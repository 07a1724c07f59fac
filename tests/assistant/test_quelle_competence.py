"""«C'est quelle compétence ?»: the situation told is looked up, not the question put about it."""

import re

import pytest

from assistant.reponse.aiguillage import RESERVE
from assistant.reponse.situation import CUES, told
from assistant.service import Service
from knowledge.french import fold

ASKED = [
    "il vient jamais au rdv et repond pas au tel, c quelle compétence du cip ?",
    "elle ne donne plus de nouvelles, ça correspond à quelle compétence du titre ?",
    "quelle compétence du CIP quand une personne rate toujours ses rendez-vous ?",
    "il parle presque pas francais et comprend vraiment pas les consignes",
    "il ne sait pas se servir d'un ordinateur, ça relève de quelle compétence ?",
]
EMPTY = "presque jamais vraiment toujours competence quelle correspond releve vient repond"


@pytest.mark.parametrize("question", ASKED)
def test_no_word_that_tells_nothing_is_shown_as_a_cue(service: Service, question: str) -> None:
    answer = service.repondre(question)
    shown = " ".join(line for line in answer.texte.splitlines() if line.startswith(CUES))
    cues = {fold(word.strip("\u00a0 ")) for word in re.findall("«(.*?)»", shown)}
    assert cues.isdisjoint(EMPTY.split())


@pytest.mark.parametrize("question", ASKED[:3])
def test_a_person_out_of_touch_leads_to_the_follow_up(service: Service, question: str) -> None:
    assert "cip/CP6" in service.repondre(question).citations


def test_the_question_about_a_situation_is_not_looked_up_with_it(service: Service) -> None:
    creux = service.searcher.index.scopes.creux
    for asked, left in (
        ("elle pleure, ça relève de quelle compétence ?", "elle pleure ?"),
        ("un jeune crie vraiment fort, c'est quelle CP du CIP", "un jeune crie fort du CIP"),
        ("quelle compétence quand je prospecte des entreprises", "je prospecte des entreprises"),
        ("quelles compétences du cip", "quelles compétences du cip"),
        ("c'est quelle compétence ?", "c'est quelle compétence ?"),
    ):
        assert told(asked, creux) == left


def test_the_doubt_is_said_where_one_word_leads_to_rivals(service: Service) -> None:
    weak = "il vient jamais aux rendez-vous et ne répond pas au téléphone, quelle compétence ?"
    assert service.repondre(weak).texte.startswith(RESERVE)
    sure = "je monte un atelier cv avec dix personnes, ça correspond à quelle compétence du titre ?"
    assert not service.repondre(sure).texte.startswith(RESERVE)
