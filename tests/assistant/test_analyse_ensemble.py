"""The rules over more than a sentence: titles, neighbours, what a habit or an act stands beside."""

from assistant.analyse.lecture import Lecture
from assistant.analyse.reperage import selon_les_regles
from tests.assistant.analyse_lue import faults, moves


def test_a_view_keeps_what_it_speaks_of() -> None:
    assert moves("Je crois que le silence me pèse.") == {"opinions"}


def test_sentences_without_capitals_are_told_apart() -> None:
    texte = "elle est venue lundi. j'étais gênée. je pense que c'était tôt. elle a signé."
    assert [item.mouvement for item in selon_les_regles(Lecture(texte))[0]] == [
        "faits",
        "emotions",
        "opinions",
        "faits",
    ]


def test_a_dated_act_followed_by_a_tale_belongs_to_it() -> None:
    texte = (
        "Je ne suis pas psychologue. Je me déplace le lendemain. Elle a ouvert. Elle a parlé."
        " Elle a ri. Elle a pleuré. Elle a signé."
    )
    assert "ajustements" not in moves(texte)


def test_a_strength_is_known_by_its_place_between_limits_and_improvements() -> None:
    texte = (
        "La décision ne relève pas de ma fonction. J'ai proposé un second rendez-vous."
        " Je gagnerais à annoncer la durée."
    )
    found = selon_les_regles(Lecture(texte))[0]
    assert [item.mouvement for item in found] == ["limites_fonction", "points_forts", "axes"]
    assert "place" in found[1].regle


def test_a_title_says_what_its_notes_are() -> None:
    assert moves("ÉMOTIONS\n- gêne, à cause de la porte ouverte\n- plaisir de lire") == {"emotions"}


def test_a_title_says_what_stands_under_it() -> None:
    texte = "Points forts\nJ'ai ramassé le dossier avec elle.\n\nMes limites\nLes cris, le bruit."
    found = [item.mouvement for item in selon_les_regles(Lecture(texte))[0]]
    assert found == ["points_forts", "limites_personnelles"]


def test_a_title_with_a_stop_is_not_an_opinion() -> None:
    assert moves("Mon avis. La porte est bleue.") == set()


def test_a_fact_just_between_a_limit_and_an_improvement_is_a_strength() -> None:
    texte = (
        "La décision ne relève pas de ma fonction. Le prêt du livre a maintenu un lien."
        " Je gagnerais à annoncer la durée."
    )
    found = [item.mouvement for item in selon_les_regles(Lecture(texte))[0]]
    assert found == ["limites_fonction", "points_forts", "axes"]


def test_a_habit_beside_a_limit_of_the_function_is_an_own_limit() -> None:
    habit = "Ma feuille, je m'y agrippe très fort."
    texte = f"Elle a signé. {habit} La décision ne relève pas de ma fonction."
    found = selon_les_regles(Lecture(texte))[0]
    assert [item.mouvement for item in found] == [
        "faits",
        "limites_personnelles",
        "limites_fonction",
    ]
    assert "place" in found[1].regle
    assert "limites_personnelles" not in moves(f"Elle a signé. {habit}")


def test_an_own_limit_said_in_words_leaves_a_habit_alone() -> None:
    texte = (
        "J'ai du mal à conclure. La décision ne relève pas de ma fonction."
        " Ma feuille, je m'y agrippe très fort."
    )
    found = [
        item
        for item in selon_les_regles(Lecture(texte))[0]
        if item.mouvement == "limites_personnelles"
    ]
    assert len(found) == 1


def test_a_reproached_sentence_is_not_an_adjustment_by_its_place() -> None:
    texte = "Je ne suis pas juriste. Cette entreprise nous fait faux bond à chaque fois."
    assert "ajustements" not in moves(texte)
    assert [name for name, _ in faults(texte)] == ["absolu"]


def test_places_are_those_of_the_text_as_read() -> None:
    texte = "\ufeff« Œuvre » œuvre…  Puis, j’étais énerve\u0301e.\n\nMonsieur est fainéant·e."
    lecture = Lecture(texte)
    reperes, revoir = selon_les_regles(lecture)
    for item in (*reperes, *revoir):
        assert texte[item.start : item.end] == item.extrait
    assert [item.extrait for item in revoir] == ["fainéant·e"]


def test_a_dated_act_in_the_present_is_to_come_once_a_limit_is_told() -> None:
    act = "Le 19, je prépare trois questions ouvertes."
    assert "ajustements" in moves(f"Je n'ai pas su me taire. {act}")
    assert "ajustements" not in moves(act)
