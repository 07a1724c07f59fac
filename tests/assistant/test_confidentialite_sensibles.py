"""Sensitive words: told in what is noted of somebody, silent elsewhere and in another sense."""

import pytest

from assistant.confidentialite.detection import detecter


def told(text: str) -> list[str]:
    """The sensitive words of a text."""
    return [item.texte for item in detecter(text) if item.type == "sensible"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("elle passe au tribunal le 3, pour le vol au super u", ["tribunal", "vol"]),
        ("l'ase va arreter l'APJM", ["ase", "APJM"]),
        ("foyer ASE", ["foyer ASE"]),
        ("Mme B. est sous curatelle.", ["curatelle"]),
        ("il a fait une tentative l'an dernier", ["fait une tentative"]),
        ("Deux mots : a fait une tentative en mars.", ["fait une tentative"]),
        ("Addict au crack", ["Addict", "crack"]),
        ("en cure à la Villa des Tilleuls", ["en cure"]),
        ("Samir ne vient plus, il fait sa garde à vue", ["garde à vue"]),
        ("sursis de 6 mois, elle pointe au commissariat et au spip", ["sursis", "spip"]),
        ("Le juge a prolongé l'AEMO.", ["Le juge", "AEMO"]),
        ("le petit sort d'un placement en foyer", ["placement en foyer"]),
        ("Sevrage prévu en janvier, elle redoute.", ["Sevrage"]),
        (
            "Mme A., 34 ans. Suivie au CMP. Sous tutelle. Tribunal le 3 mars.",
            ["CMP", "tutelle", "Tribunal"],
        ),
        ("Passe en procès lundi.", ["procès"]),
        ("il est pris en charge par l'ase", ["ase"]),
        ("ex-détenu, cherche en cuisine", ["ex-détenu"]),
        ("elle va au CSAPA le lundi", ["CSAPA"]),
        ("le curateur refuse l'achat du scooter", ["curateur"]),
    ],
)
def test_what_is_noted_of_somebody_in_haste_is_told(text: str, words: list[str]) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Elle prend un vol pour Lisbonne dimanche.",
        "Il a raté son vol, l'avion est parti.",
        "Son vol décolle à 8 h.",
        "Elle regarde les oiseaux en vol.",
        "Elle suit un cours sur le tribunal de commerce.",
        "Il prépare un exposé sur la garde à vue.",
        "Elle a visité le tribunal avec sa classe.",
        "Elle est éducatrice à l'ASE depuis dix ans.",
        "Il est surveillant de prison.",
        "Elle veut un stage au tribunal.",
        "Le tribunal juge les litiges entre particuliers.",
        "L'ASE et la PJJ sont des partenaires de la mission locale.",
        "Les foyers de l'enfance accueillent des mineurs.",
        "Foyer de l'enfance : missions et public",
        "La curatelle est une mesure de protection.",
        "Il a fait une tentative d'appel sans réponse.",
        "J'ai fait une tentative par téléphone.",
        "Elle a réussi à la deuxième tentative au permis.",
        "Elle n'en a cure.",
        "Il faut connaître le tribunal et la garde à vue.",
        "Ma tutrice est d'accord, mon tuteur aussi.",
        "Elle signe avec l'autorité de tutelle.",
        "La santé, c'est pas mon rôle.",
        "Du coup elle rappelle demain.",
        "Elle m'a donné un coup de main.",
        "Il veut se former au traitement de texte.",
        "Elle choisit la police Arial 11.",
        "Il lui fait un procès d'intention.",
        "Elle est jugée trop jeune par l'employeur.",
        "Il est soudeur TIG.",
        "Son mari suit la formation, la mission de formation l'aide.",
        "Le mari de la tutrice vient au marché.",
        "Le procès-verbal du jury est signé, elle le relit.",
        "Elle a travaillé à l'étranger.",
        "Quels sont les partenaires, l'ASE, le SPIP, le CMP ?",
        "Elle prépare un module sur les addictions et le sevrage tabagique.",
        "Il placera ses dossiers au placard.",
        "L'aase n'existe pas, elle répète la phrase.",
    ],
)
def test_the_same_words_in_another_sense_or_of_nobody_are_left(text: str) -> None:
    assert told(text) == []


def test_a_note_goes_on_with_the_same_person_and_a_general_sentence_does_not() -> None:
    assert told("Mme A. est venue. Suivi CMP. Une RQTH sert à cela.") == ["CMP"]
    assert told("Mme A. est venue.\n\nCMP : horaires du lundi.") == []
