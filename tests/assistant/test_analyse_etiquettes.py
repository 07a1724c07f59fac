"""Labels put on somebody: between marks, beside an emotion, whole; and what labels nobody."""

import pytest

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import reperer


@pytest.mark.parametrize(
    ("texte", "mots"),
    [
        ("Elle est « un peu assistée ».", "Elle est « un peu assistée »"),
        ("Il est « feignant ».", "feignant"),
        ("Mme A. est « pénible », je trouve.", "A. est « pénible »"),
        ("Elle était agressive et je me suis sentie démunie.", "Elle était agressive"),
        ("Il était méprisant, j'ai eu peur.", "Il était méprisant"),
        ("Il est de toute façon pas motivé.", "Il est de toute façon pas motivé"),
        ("Je pense qu'elle manipule.", "Je pense qu'elle manipule"),
        ("C'est un cas social.", "C'est un cas social"),
        ("C'est un « cas social ».", "C'est un « cas social »"),
    ],
)
def test_a_label_is_pointed_at_between_marks_and_beside_an_emotion(texte: str, mots: str) -> None:
    movements, found = reperer(Lecture(texte))
    assert [(item.type, item.extrait) for item in found] == [("jugement", mots)]
    assert "faits" not in {item.mouvement for item in movements}


@pytest.mark.parametrize(
    "texte",
    [
        "Sa conseillère dit qu'elle est « feignante ».",
        "Elle se dit « feignante ».",
        "Il n'est pas « assisté ».",
        "Elle est « en attente » depuis mai.",
        "Elle est « la personne de confiance » de son frère.",
        "J'ai refusé d'écrire qu'elle est « assistée ».",
        "Elle a répondu : « Je suis feignante ».",
        "Je pense qu'elle manipule les outils avec soin.",
        "Elle était fatiguée et je me suis sentie démunie.",
    ],
)
def test_words_that_another_said_or_that_label_nobody_are_left(texte: str) -> None:
    assert reperer(Lecture(texte))[1] == []
