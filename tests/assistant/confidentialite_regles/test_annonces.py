"""A civility, a role, a field or a signature announces a name; elsewhere the same words do not."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.annonces import champs, civilite, role, signatures
from assistant.confidentialite.regles.suite import Suite
from tests.assistant.confidentialite_regles.essai import par_mot


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mme Dupont est venue.", "Dupont"),
        ("M. K. ne vient plus.", "K."),
        ("On a vu mr benali au guichet.", "benali"),
        ("On a vu m. benali.", "benali"),
        ("On a vu M Benali.", "Benali"),
        ("Mme  Zorvane", "Zorvane"),
        ("Madame N'Diaye dort.", "N'Diaye"),
        ("Mme W est venue.", "W"),
        ("Il a vu MM. Zorvane et Kelvour.", "Zorvane"),
        ("Il a vu Maître Zorvane.", "Zorvane"),
        ("Il a vu Mme Lucie de Zorvane.", "Lucie de Zorvane"),
        ("On a reçu Madame de Smet hier.", "de Smet"),
        ("on a vu monsieur le guen", "le guen"),
        ("on a vu le foyer de Mlle zo", ""),
    ],
)
def test_a_civility_names_who_follows(text: str, name: str) -> None:
    assert par_mot(civilite, text) == [name][: bool(name)]


@pytest.mark.parametrize(
    "text",
    [
        "Mme",
        "Mme, Zorvane",
        "Mme   Zorvane",
        "Mme X est venue.",
        "Mme Y est venue.",
        "Mme Z est venue.",
        "Madame n'a pas dormi.",
        "Madame qu'on attend.",
        "Monsieur l'a dit.",
        "On a vu m benali.",
        "madame dsl g raté le bus",
        "Il a vu madame svp",
        "vous étiez attendu à HH h MM. Sans nouvelles",
        "python -m Zorvane",
        "C'est l'm Zorvane",
    ],
)
def test_the_same_letters_name_nobody(text: str) -> None:
    assert par_mot(civilite, text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bjr me hanssens", ["hanssens"]),
        ("dsl me carpentier je suis en retard", ["carpentier"]),
        ("bjr me voilà", []),
        ("bjr me zor", []),
        ("bjr me zorv", ["zorv"]),
        ("il me zorvane", []),
        ("Me Hanssens plaide.", ["Hanssens"]),
        ("Me Blanc plaide.", []),
        ("Me K. plaide.", []),
        ("il faut que me Zorvane", []),
        ("on a vu dr lemoine", ["lemoine"]),
        ("on a vu dr zorv", ["zorv"]),
        ("on a vu dr zor", []),
        ("on a vu dr blanc", []),
        ("on a vu dr Zorvane", ["Zorvane"]),
        ("on a vu Dr Zor", ["Zor"]),
        ("on a vu pr Zorvane", []),
        ("on a vu pr. Zorvane", ["Zorvane"]),
        ("on a vu Pr Zorvane", ["Zorvane"]),
        ("On a vu le Dr Sage.", ["Sage"]),
    ],
)
def test_a_short_title_needs_a_capital_a_point_or_a_rare_word(text: str, names: list[str]) -> None:
    assert par_mot(civilite, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La famille Zorvane est là.", ["Zorvane"]),
        ("La famille Petit est là.", []),
        ("La famille PETIT est là.", ["PETIT"]),
        ("La famille K. est là.", ["K."]),
        ("Il vit avec son frère. Zorvane dort.", []),
        ("Il a vu frère Zorvane.", []),
        ("Il a vu Frère Zorvane.", ["Zorvane"]),
        ("Il a vu sœur Zorvane.", []),
    ],
)
def test_a_word_of_kin_is_a_civility_only_when_it_stands_as_one(
    text: str, names: list[str]
) -> None:
    assert par_mot(civilite, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il a vu madame la Directrice.", []),
        ("Il a vu madame Directrice.", []),
        ("Il a vu maître France.", []),
        ("Il a vu maître FRANCE.", ["FRANCE"]),
        ("Il a vu Mme France.", ["France"]),
        ("Il a vu Mme FRANCE.", ["FRANCE"]),
    ],
)
def test_a_role_or_a_country_after_a_civility_is_nobody_unless_the_civility_is_sure(
    text: str, names: list[str]
) -> None:
    assert par_mot(civilite, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("on a vu mme blanc hier", ["blanc"]),
        ("mme blanc est venue", ["blanc"]),
        ("on a vu mlle roy hier", ["roy"]),
        ("on a vu monsieur libert hier", ["libert"]),
        ("on a vu avec monsieur blanc hier", ["blanc"]),
        ("on a vu m. blanc hier", ["blanc"]),
        ("monsieur blanc est venu", []),
        ("bonjour madame blanc je viens", []),
        ("bonjour mme blanc je viens", ["blanc"]),
        ("on a vu m blanc hier", []),
        ("on a vu mme voulait", []),
        ("on a vu mme conseillère", []),
        ("on a vu mme merci", []),
        ("on a vu mme vient", []),
        ("on a vu mme de", []),
        ("on a vu mme or", []),
        ("on a vu mme d'ici", []),
        ("on a vu mme zo", []),
        ("on a vu professeur blanc", []),
    ],
)
def test_a_common_word_in_small_letters_is_a_surname_after_a_sure_civility(
    text: str, names: list[str]
) -> None:
    assert par_mot(civilite, text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Sa conseillère, Nadia Benali, propose un atelier.", "Nadia Benali"),
        ("Sa conseillère (Nadia Benali) propose un atelier.", "Nadia Benali"),
        ("Son référent : Zorvane", "Zorvane"),
        ("Il vit avec son fils Enzo.", "Enzo"),
        ("Il vit avec son mari Zorvane.", "Zorvane"),
        ("Il vit avec son fils K. à Lille.", "K."),
        ("Il vit avec son oncle Blanc.", "Blanc"),
        ("Elle vit avec sa sœur Nancy.", "Nancy"),
        ("Elle est suivie par sa collègue Aude Zorvane.", "Aude Zorvane"),
        ("Il vit avec son mari Toussaint Ribeiro.", "Toussaint Ribeiro"),
        ("Il suit la directrice, Zorvane.", "Zorvane"),
    ],
)
def test_a_role_names_who_follows(text: str, name: str) -> None:
    assert par_mot(role, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Il vit avec son fils",
        "Il vit avec son fils X dans le Nord.",
        "Il vit avec sa mère, M. Zorvane le confirme.",
        "Il travaille chez son oncle, Élec'Pinto.",
        "Il vit avec son oncle BLANC.",
        "Il vit avec son oncle Bo.",
        "Il a vu un directeur Blanc.",
        "Il a vu la directrice ZORVANE.",
        "Il a vu la directrice karim.",
        "Il vit avec sa fille. Zorvane dort.",
        "Il a vu un conseiller Nancy.",
        "Il cherche un maître de stage agent : Quick",
        "Il a vu un conseiller, France Travail aussi.",
        "Il a vu un conseiller (France Travail).",
        "Il a vu un conseiller (e) Zorvane.",
        "Il a vu la conseillère Roubaix.",
    ],
)
def test_a_role_before_something_else_names_nobody(text: str) -> None:
    assert par_mot(role, text) == []


def fields(text: str) -> list[str]:
    lecture = Lecture(text)
    return [item.texte for item in champs(lecture, Suite(lecture))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nom : LEROY\nPrénom : Océane", ["LEROY", "Océane"]),
        ("Nom : Zorvane Prénom : Enzo", ["Zorvane", "Enzo"]),
        ("nom : zorvane", ["zorvane"]),
        ("Nom : Petit", ["Petit"]),
        ("Référent : Zorvane", ["Zorvane"]),
        ("Référent : Karim", ["Karim"]),
        ("Référente : K.", ["K."]),
        ("De : Zorvane", ["Zorvane"]),
        ("Référent : zorvane", []),
        ("Référent : Petit", []),
        ("Nom : France", []),
        ("Contact : Toussaint", []),
        ("Nom : à préciser", []),
        ("Nom : l'intéressé", []),
        ("Nom : 12 Zorvane", []),
        ("Nom : 12", []),
        ("Le surnom : Zorvane", []),
    ],
)
def test_a_field_tells_whose_name_stands_in_it(text: str, names: list[str]) -> None:
    assert fields(text) == names


def signed(text: str) -> list[str]:
    lecture = Lecture(text)
    return [item.texte for item in signatures(lecture, Suite(lecture))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On se voit mardi.\nCordialement,\nZorvane", ["Zorvane"]),
        ("On se voit mardi.\nBien à vous\nNadia Zorvane\n", ["Nadia Zorvane"]),
        ("On se voit mardi.\nKarim", ["Karim"]),
        ("à mardi, merci Karim", ["Karim"]),
        ("On se voit mardi.\nZorvane", ["Zorvane"]),
        ("On se voit mardi.\nCordialement,\nZorvane\nla suite", ["Zorvane"]),
        ("On se voit mardi.\nZorvane\nla suite", []),
        ("On se voit mardi.\nKarim\nla suite", ["Karim"]),
        ("On se voit mardi.\nCordialement,\nZORVANE", []),
        ("On se voit mardi.\nCordialement,\nBlanc", []),
        ("On se voit mardi.\nCordialement,\nToussaint", []),
    ],
)
def test_a_name_alone_at_the_end_is_a_signature(text: str, names: list[str]) -> None:
    assert signed(text) == names
