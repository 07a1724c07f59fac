"""Names of persons: an unknown capital names somebody when nothing says that it is a thing."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.noms import noms
from assistant.confidentialite.trouvaille import sans_recouvrement


def nommes(text: str) -> list[str]:
    found = sans_recouvrement(noms(Lecture(text)))
    return [item.texte for item in found if item.type == "nom"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On a vu Zorvane hier.", ["Zorvane"]),
        ("On a vu Zorvane Kelvour hier.", ["Zorvane Kelvour"]),
        ("On a vu Patient Zorvane hier.", ["Patient Zorvane"]),
        ("On a vu PATIENT Zorvane hier.", ["PATIENT Zorvane"]),
        ("On a vu, Patient, Zorvane hier.", ["Zorvane"]),
        ("On a vu Belgique Zorvane hier.", ["Zorvane"]),
        ("On a vu Stagiaire Zorvane hier.", ["Zorvane"]),
        ("On a vu petit Zorvane hier.", ["Zorvane"]),
        ("Patient Zorvane dort.", ["Zorvane"]),
        ("On a vu CAF Zorvane hier.", ["Zorvane"]),
        ("On a vu ZORVANE hier.", ["ZORVANE"]),
        ("On a vu KELVO hier.", []),
        ("On a vu KELVOR hier.", ["KELVOR"]),
        ("On a vu ZRVANKEL hier.", ["ZRVANKEL"]),
        ("On a vu ZRVANKELT hier.", []),
        ("On a vu Zorvane-Kelvour hier.", ["Zorvane-Kelvour"]),
        ("On a vu ZRVTNKL hier.", []),
        ("ON A VU ZORVANE HIER.", []),
        ("ZORVANE dort.", []),
        ("Un titre\nOn a vu ZORVANE hier.\nUN AUTRE", ["ZORVANE"]),
        ("UN TITRE\nON A VU ZORVANE", []),
        ("Hier\nà ZORVANE", ["ZORVANE"]),
        ("On a vu BEAU Zorvane hier.", ["BEAU Zorvane"]),
        ("On a vu SOL Zorvane hier.", ["Zorvane"]),
        ("On a vu BEAU, Zorvane hier.", ["Zorvane"]),
        ("On a vu BEAU ZORVANE hier.", ["ZORVANE"]),
        ("On a vu Directeur ZORVANE hier.", ["ZORVANE"]),
        ("On a vu VAN ZORV Kelvour hier.", ["VAN ZORV Kelvour"]),
    ],
)
def test_an_unknown_capital_inside_a_sentence_names_somebody(text: str, names: list[str]) -> None:
    assert nommes(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "On a vu la Zorvane hier.",
        "On a vu l'Zorvane hier.",
        "On a vu le test Zorvane hier.",
        "Il est de Roubaix.",
        "On a vu Bonjour hier.",
        "Il a rempli le BDI-II.",
        "On a rempli Zorvane-II.",
        "On a vu Paarcours hier.",
        "Loisirs : Zorvane",
        "Il habite Zorvane-sur-Mer.",
        "Selon Zorvane (1990), tout va bien.",
    ],
)
def test_a_thing_a_town_or_an_author_is_nobody(text: str) -> None:
    assert nommes(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zorvane dit oui.", ["Zorvane"]),
        ("Zorvane absent.", ["Zorvane"]),
        ("Zorvane toujours là.", ["Zorvane"]),
        ("Zorvane, dit oui.", []),
        ("Zorvane sur la table.", []),
        ("Zorvane", []),
        ("Zorvane Kelvour", ["Zorvane Kelvour"]),
        ("Zorvane Kelvour sur la table.", ["Zorvane Kelvour"]),
        ("Zorvane K.", ["Zorvane K."]),
        ("Zorvane KELVO sur la table.", ["Zorvane KELVO"]),
        ("Zorvane Blanc", ["Zorvane Blanc"]),
        ("Bonnet Zorvane dort.", ["Bonnet Zorvane"]),
        ("Zorvance dit oui.", []),
        ("Zorvment dit oui.", []),
    ],
)
def test_at_the_start_of_a_sentence_it_must_do_what_a_person_does(
    text: str, names: list[str]
) -> None:
    assert nommes(text) == names


TITRE = "Le Carnet Rouge Posé Devant Notre Grande Table Ronde Attend Encore "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{TITRE}Zorvane Demain.", []),
        (f"{TITRE}Karim Zorvane Demain.", ["Karim Zorvane Demain"]),
        (f"{TITRE}: Karim, Zorvane.", ["Karim", "Zorvane"]),
        (f"{TITRE}: Karim, Demain, Zorvane.", ["Karim"]),
        (f"{TITRE}: Zorvane, Demain, Karim.", ["Karim"]),
        (f"Karim, Zorvane, {TITRE}.", ["Karim", "Zorvane"]),
    ],
)
def test_where_every_word_has_a_capital_a_first_name_must_stand_beside(
    text: str, names: list[str]
) -> None:
    assert nommes(text) == names
