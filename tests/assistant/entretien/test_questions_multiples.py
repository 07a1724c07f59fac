"""Several questions under one mark are counted one by one; a theme or a choice is one."""

import pytest

from assistant.entretien.simulation.reconnaissance import reconnaitre


@pytest.mark.parametrize(
    ("turn", "kinds"),
    [
        ("Vous vivez seule, vous avez des enfants, vous travaillez ?", "fff"),
        ("Vous habitez loin, vous avez le permis et vous cherchez quoi ?", "ffo"),
        ("Vous avez quel âge, vous êtes mariée, vous avez des enfants ?", "fff"),
        ("Vous êtes inscrit, vous touchez le chômage, vous avez un diplôme ?", "fff"),
        ("Vous avez un logement ? Des dettes ? Des problèmes de santé ?", "fff"),
        (
            "Qu'est-ce que vous cherchez, qu'est-ce que vous avez fait avant et pourquoi vous êtes"
            " parti ?",
            "ooo",
        ),
    ],
)
def test_three_questions_under_one_mark_are_told_apart_each_with_its_kind(
    turn: str, kinds: str
) -> None:
    said = reconnaitre(turn)
    asked = [item.type for item in said.gestes if item.type.startswith("question_")]
    assert asked.count("question_multiple") == 1
    names = {"f": "question_fermee", "o": "question_ouverte"}
    assert [name for name in asked if name != "question_multiple"] == [names[k] for k in kinds]


@pytest.mark.parametrize(
    "turn",
    [
        "Et la santé, comment ça va ?",
        "Côté logement, qu'est-ce qui se passe ?",
        "Quand vous êtes chez vous, que vous ne dormez pas, vous faites quoi ?",
        "Vous préférez le matin, l'après-midi ou le soir ?",
        "Vous avez fait une formation, vous l'avez finie ?",
        "Vous êtes fatiguée, vous dormez mal, vous êtes à bout, c'est ça ?",
    ],
)
def test_a_theme_a_choice_or_words_given_back_are_not_several_questions(turn: str) -> None:
    assert "question_multiple" not in reconnaitre(turn).types


@pytest.mark.parametrize(
    "turn", ["Depuis quand, et avec qui ?", "Et chez qui, depuis combien de temps ?"]
)
def test_a_question_word_alone_is_no_theme(turn: str) -> None:
    assert "question_multiple" in reconnaitre(turn).types


@pytest.mark.parametrize(
    "turn",
    [
        "C'est quoi vos loisirs et vos horaires et votre salaire ?",
        "Vous avez un travail, des enfants, le permis ?",
        "Vous faites quoi de vos journées, vous avez un travail ou des enfants ou le permis ?",
        "Vous avez des enfants et qui les garde ?",
        "Vous habitez seul et depuis quand ?",
    ],
)
def test_several_things_asked_in_one_breath_are_several_questions(turn: str) -> None:
    assert "question_multiple" in reconnaitre(turn).types


@pytest.mark.parametrize(
    "turn",
    [
        "Vous avez déjà travaillé avant ? racontez-moi un peu",
        "Vous avez déjà essayé ? Dites-m'en plus.",
        "Quelles sont vos forces et vos faiblesses ?",
        "Vous avez le permis, une voiture, un vélo ?",
        "Vous avez une sœur, un frère, des amis ?",
        "Qu'est-ce qui fait que, depuis le temps, vous n'avez pas cherché ?",
    ],
)
def test_one_subject_or_an_invitation_to_go_on_is_one_question(turn: str) -> None:
    assert "question_multiple" not in reconnaitre(turn).types
