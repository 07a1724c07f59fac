"""The smaller families: clubs, letters apart, saints and lines, kinds, themes, combinations."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.clubs import clubs
from assistant.confidentialite.regles.combinaisons import combinaisons
from assistant.confidentialite.regles.epeles import epeles
from assistant.confidentialite.regles.liaisons import joined_end
from assistant.confidentialite.regles.natures import natures
from assistant.confidentialite.regles.sensibles import sensibles
from assistant.confidentialite.regles.structures import structures
from assistant.confidentialite.regles.trajets import lignes, saints
from tests.assistant.confidentialite_regles.essai import ParTexte, deja, ensuite, par_texte


@pytest.mark.parametrize(
    ("rule", "text", "names"),
    [
        (clubs, "Il joue au FC Zorvane.", ["FC Zorvane"]),
        (clubs, "Il joue au FC Saint-Zorv.", ["FC Saint-Zorv"]),
        (clubs, "Il joue à l'AS Roubaix.", ["AS Roubaix"]),
        (clubs, "Il joue à l'AS Zorvane.", []),
        (clubs, "Il joue au FC Karim.", []),
        (clubs, "Il joue au FC Belgique.", []),
        (clubs, "Il joue au FC ZORVANE.", []),
        (clubs, "Il joue au handball en club (Zorvane Kelvour).", ["Zorvane Kelvour"]),
        (clubs, "Il joue au handball en club (Zorvane Karim).", []),
        (clubs, "Une place en crèche demandée aux Petits Mousses.", ["Petits Mousses"]),
        (clubs, "Un enfant inscrit chez les Belgique.", []),
        (clubs, "Un enfant inscrit chez les Lidl.", []),
        (saints, "jsui a st zorvane", ["st zorvane"]),
        (saints, "jsui a saint servan", ["saint servan"]),
        (saints, "jsui a saint bonjour", []),
        (saints, "le saint zorvane", []),
        (lignes, "le bus Roubaix-Poitiers", ["Roubaix", "Poitiers"]),
        (lignes, "le bus Roubaix-Zorvane", []),
        (lignes, "le bus Zorvane-Roubaix", []),
        (lignes, "Albert-Milan", []),
        (epeles, "Il faut épeler : Z-O-R-V.", ["Z-O-R-V"]),
        (epeles, "Il faut épeler : A-B-C.", []),
        (epeles, "Situation discutée : L.V., hébergée.", ["L.V."]),
        (epeles, "Dossier de P.S., envoyé.", []),
        (epeles, "Il a lu L.V. hier.", []),
        (epeles, "- S.B. (28 ans)", ["S.B."]),
        (epeles, "- S.B. dit", []),
        (epeles, "À demain.\nZB", ["ZB"]),
        (epeles, "À demain.\nOK", []),
        (epeles, "À demain.\nRH", []),
        (epeles, "Situation de W, vue hier.", ["W"]),
        (epeles, "slt zozo tu viens", ["zozo"]),
        (epeles, "slt Zozo tu viens", []),
        (epeles, "slt zo tu viens", []),
        (epeles, "slt zoz tu viens", ["zoz"]),
        (epeles, "slt mdr tu viens", []),
        (epeles, "slt mme tu viens", []),
        (epeles, "slt bonjour tu viens", []),
        (epeles, "Je viens demain.\nzozo", ["zozo"]),
        (epeles, "Je viens demain.\nbonjour", []),
        (epeles, "Je viens demain.\nloool", []),
    ],
)
def test_a_small_family_finds_what_it_is_for(rule: ParTexte, text: str, names: list[str]) -> None:
    assert [words for _, words in par_texte(rule, text)] == names


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("CISP Fil et Savoir", "CISP Fil et Savoir"),
        ("CISP Zorvane et Savoir", "CISP Zorvane et Savoir"),
        ("CISP Zorvane et Kelvour", "CISP Zorvane"),
        ("CISP Fil et Belgique", "CISP Fil"),
        ("CISP Fil et Rose", "CISP Fil"),
        ("CISP L'Arc et Savoir", "CISP L'Arc et Savoir"),
        ("CISP Fil puis Savoir", "CISP Fil"),
    ],
)
def test_a_second_word_of_the_language_belongs_to_a_name(text: str, whole: str) -> None:
    first = text.split(" et ")[0].split(" puis ")[0]
    assert text[: joined_end(text, len(first))] == whole


@pytest.mark.parametrize(
    ("text", "kind", "words", "told"),
    [
        ("Elle est soignée à la clinique Zorvane.", "structure", "clinique Zorvane", "structure"),
        ("Elle est en CDD à la clinique Zorvane.", "structure", "clinique Zorvane", "employeur"),
        ("Elle est en CDD au CHRS Zorvane.", "structure", "CHRS Zorvane", "structure"),
        ("Orientation : Atelier des Bois.", "employeur", "Atelier des Bois", "structure"),
        ("Elle cite Atelier des Bois.", "employeur", "Atelier des Bois", "employeur"),
        ("Orientation : Zorvane.", "employeur", "Zorvane", "employeur"),
        ("Elle cite Vélo Solidaire.", "employeur", "Vélo Solidaire", "structure"),
        ("Elle cite SARL Solidaire.", "employeur", "SARL Solidaire", "employeur"),
        ("Elle cite Vélo Solidaire.", "lieu", "Vélo Solidaire", "lieu"),
    ],
)
def test_what_stands_before_decides_between_a_company_and_a_structure(
    text: str, kind: str, words: str, told: str
) -> None:
    (item,) = natures(Lecture(text), [deja(text, kind, words)])
    assert (item.type, item.texte) == (told, words)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il va à l'atelier « Parler en public ».", []),
        ("Il va à l'atelier « Mon Projet ».", []),
        ("Il va à l'atelier « Les Tilleuls ».", ["Les Tilleuls"]),
        ("Il va à l'atelier « Parler Demain ».", ["Parler Demain"]),
        ("Il va au centre « Parler en public ».", ["Parler en public"]),
        ("Il va au Point Dylan.", []),
        ("Il va au Point Zorvane.", ["Point Zorvane"]),
        ("Il va au Centre Dylan.", ["Centre Dylan"]),
        ("Il va au Service des Ressources Humaines.", []),
    ],
)
def test_what_a_workshop_is_about_and_a_service_that_all_have_are_no_names(
    text: str, names: list[str]
) -> None:
    assert list(dict.fromkeys(words for _, words in par_texte(structures, text))) == names


def test_three_traits_in_one_passage_make_a_combination() -> None:
    text = "À 52 ans, elle vit à Mirvelle, après un incendie."
    place = deja(text, "lieu", "Mirvelle")
    whole = "52 ans, elle vit à Mirvelle, après un incendie"
    assert ensuite(combinaisons, text, place) == [("combinaison", whole)]
    assert ensuite(combinaisons, text) == []
    apart = text.replace("ans, ", "ans.\n\n")
    assert ensuite(combinaisons, apart, deja(apart, "lieu", "Mirvelle")) == []
    assert ensuite(combinaisons, text, deja(text, "employeur", "Mirvelle")) != []
    assert ensuite(combinaisons, text, deja(text, "nom", "Mirvelle")) == []


def test_a_trait_counts_from_the_first_word_of_its_passage() -> None:
    text = "Un mot.\n\nMirvelle, 52 ans, après un incendie."
    whole = "Mirvelle, 52 ans, après un incendie"
    assert ensuite(combinaisons, text, deja(text, "lieu", "Mirvelle")) == [("combinaison", whole)]


@pytest.mark.parametrize(
    "text",
    [
        "À 52 ans, après un incendie, puis une faillite.",
        "Après un incendie, il va chez Mirvelle puis chez Ozerin.",
    ],
)
def test_two_events_or_two_companies_are_one_trait(text: str) -> None:
    known = [deja(text, "employeur", name) for name in ("Mirvelle", "Ozerin") if name in text]
    assert ensuite(combinaisons, text, *known) == []


def test_several_traits_of_one_kind_count_once() -> None:
    text = "Elle vit à Mirvelle, 52 ans ; ou 53 ans, puis à Ozerin."
    known = [deja(text, "lieu", "Mirvelle"), deja(text, "lieu", "Ozerin")]
    assert ensuite(combinaisons, text, *known) == []


def test_a_sensitive_word_is_said_of_somebody_named_in_the_same_sentence() -> None:
    text = "Zorvane : RQTH en cours. Une RQTH sert à cela."
    assert ensuite(sensibles, text, deja(text, "nom", "Zorvane")) == [("sensible", "RQTH")]
    assert ensuite(sensibles, "Une RQTH sert. Zorvane dort.") == []
