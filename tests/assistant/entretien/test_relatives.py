"""A relative clause joined by «et» is no second question; a second interrogative is one."""

import pytest

from assistant.entretien.simulation.reconnaissance import reconnaitre

UNE = (
    "Est-ce qu'il y a quelque chose dont on n'a pas parlé et qui vous pèse ?",
    "Est-ce qu'il y a un sujet dont on n'a pas parlé et qui compte pour vous ?",
    "Y a-t-il une chose que vous n'avez pas dite et qui vous inquiète ?",
    "Y a-t-il quelqu'un qui vous aide et que vous voyez souvent ?",
    "Est-ce que vous connaissez quelqu'un qui pourrait vous aider et à qui vous faites confiance ?",
    "Avez-vous un proche qui a une voiture et qui pourrait vous déposer ?",
    "Vous avez une personne qui vous soutient et avec qui vous pouvez parler ?",
    "Y a-t-il un métier que vous avez exercé et que vous aimeriez reprendre ?",
    "Est-ce qu'il y a des choses que vous faites bien et qui vous plaisent ?",
    "Vous voyez un travail qui vous plairait et qui serait près de chez vous ?",
    "Avez-vous une amie qui garde des enfants et qui aurait une place ?",
    "Est-ce que c'est un projet dont vous avez parlé et que vos proches soutiennent ?",
    "Y a-t-il un lieu où vous vous sentez bien et qui vous repose ?",
    "Vous avez un médecin qui vous suit et qui connaît votre dossier ?",
    "Est-ce qu'il y a autre chose qui vous gêne et dont vous voudriez parler ?",
    "Y a-t-il une formation que vous avez commencée et que vous voudriez finir ?",
    "Avez-vous des papiers que vous n'avez pas reçus et qui vous manquent ?",
    "Est-ce que vous avez un voisin qui vous connaît et chez qui vous pourriez aller ?",
    "Y a-t-il une dette dont vous n'avez pas parlé et qui court encore ?",
    "Vous pensez à une entreprise qui recrute et qui vous attire ?",
    "Est-ce qu'il y a un souci que vous portez et dont personne ne sait rien ?",
    "Y a-t-il quelque chose qui vous freine et que je devrais savoir ?",
    "Avez-vous un savoir-faire que vous avez appris seul et qui vous sert ?",
    "Est-ce qu'il y a une question que vous vous posez et qui revient ?",
    "Vous avez des habitudes qui vous aident et que vous voulez garder ?",
    "Y a-t-il un horaire qui vous arrange et que vous pourriez tenir ?",
    "Y a-t-il un point que je n'ai pas compris et qui compte ?",
    "Y a-t-il une peur que vous avez et qui vous empêche d'avancer ?",
    "Avez-vous un contact que vous avez gardé et qui travaille là-bas ?",
    "Est-ce qu'il y a un moment où vous étiez bien et qui vous a marquée ?",
)
PLUSIEURS = (
    "Avez-vous des enfants et qui les garde ?",
    "Avez-vous un médecin et qui est-ce ?",
    "Avez-vous quelqu'un qui vous aide, et qui est-ce ?",
    "Vous habitez où et avec qui vivez-vous ?",
    "Est-ce que vous travaillez et qu'est-ce que vous faites ?",
    "Qu'est-ce que vous cherchez et pourquoi êtes-vous venu ?",
    "Avez-vous un métier qui vous plaît et comment l'avez-vous appris ?",
    "Y a-t-il un lieu où vous dormez et comment y allez-vous ?",
    "Avez-vous le permis et comment êtes-vous venu ?",
    "Est-ce que vous avez une dette qui court et combien devez-vous ?",
    "Vous avez un proche qui peut vous aider et depuis quand ne l'avez-vous pas vu ?",
    "Comment ça va et qu'est-ce qui vous amène ?",
    "Depuis quand êtes-vous là et pourquoi avez-vous quitté votre travail ?",
    "Avez-vous fait une formation qui vous plaît ? Quel diplôme avez-vous ?",
    "Avez-vous un logement et est-ce que vous y êtes bien ?",
    "Comment ça se passe ? Et qui vous aide ?",
    "Vous voulez quel métier et pourquoi celui-là ?",
    "Est-ce qu'il y a un souci qui vous pèse et est-ce que vous en avez parlé ?",
    "Avez-vous des enfants et quel âge ont-ils ?",
    "Vous touchez quoi et depuis quand le touchez-vous ?",
    "Où vivez-vous ? Et avec qui ?",
    "Vous avez un projet ? Lequel ?",
    "Avez-vous un ami qui vous loge et combien de temps pouvez-vous rester ?",
    "Comment dormez-vous et avez-vous vu un médecin ?",
    "Avez-vous un dossier que vous suivez ? Quelle est la date limite ?",
    "Est-ce que vous conduisez et avez-vous une voiture ?",
    "Qu'est-ce qui vous plaît ? Et quel métier voulez-vous ?",
    "Connaissez-vous une entreprise qui recrute et comment l'avez-vous connue ?",
    "Y a-t-il une personne que vous voyez et pourquoi la voyez-vous ?",
    "Est-ce que vous avez une date qui approche et est-ce que vous dormez ?",
)


@pytest.mark.parametrize("turn", UNE)
def test_a_relative_clause_joined_by_et_is_no_second_question(turn: str) -> None:
    asked = [item.type for item in reconnaitre(turn).gestes if item.type.startswith("question_")]
    assert "question_multiple" not in asked
    assert len(asked) == 1


@pytest.mark.parametrize("turn", PLUSIEURS)
def test_two_interrogatives_stay_two_questions(turn: str) -> None:
    assert "question_multiple" in reconnaitre(turn).types
