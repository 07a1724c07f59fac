"""Each family of rules, on words of its own: what is found, and what looks like it and is not."""

import pytest

from assistant.confidentialite.detection import detecter
from assistant.confidentialite.trouvaille import SIGNALES


def found(text: str) -> list[tuple[str, str]]:
    return [(item.type, item.texte) for item in detecter(text) if item.type not in SIGNALES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mme Dupont est venue.", [("nom", "Dupont")]),
        ("J'ai reçu Madame de Smet hier.", [("nom", "de Smet")]),
        ("M. K. ne vient plus.", [("nom", "K.")]),
        ("Karim B. a rappelé.", [("nom", "Karim B.")]),
        ("On a vu Lucie Martin au guichet.", [("nom", "Lucie Martin")]),
        ("Sa conseillère, Nadia Benali, propose un atelier.", [("nom", "Nadia Benali")]),
        ("slt c karim jpeu pas venir", [("nom", "karim")]),
        ("mme benkirane a rappelé", [("nom", "benkirane")]),
        ("Nom : LEROY\nPrénom : Océane", [("nom", "LEROY"), ("nom", "Océane")]),
        ("Il a vu le Dr N'Diaye.", [("nom", "N'Diaye")]),
    ],
)
def test_a_person_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "La loi Borloo a changé les choses.",
        "Selon Boutinet (1990), le projet est une conduite.",
        "Carl Rogers parle d'écoute, et Philippe Meirieu d'éducabilité.",
        "La mission locale, le CCAS, la CAF et France Travail travaillent ensemble.",
        "Madame la directrice reçoit le conseiller.",
        "Elle parle arabe et vient du Maroc ; il est né en Seine-Maritime.",
        "Le formateur utilise Excel et Doctolib en Île-de-France.",
        "Appelez le 115, le 3919 ou le 112.",
        "L'arrêté n° 2021-1128 du 30 août 2021 et la fiche RNCP37274.",
        "Elle a 42 ans et trois enfants.",
        "Rendez-vous le 12/03/2024 à 14 h 30.",
        "Le petit déjeuner et les martins-pêcheurs.",
    ],
)
def test_ordinary_prose_of_the_trade_names_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tel 06 39 98 12 34.", "06 39 98 12 34"),
        ("joindre au +33 6 39 98 12 34", "+33 6 39 98 12 34"),
        ("au 0032 470 12 34 56 ce soir", "0032 470 12 34 56"),
        ("GSM 0470/12.34.56", "0470/12.34.56"),
        ("fixe : 01.99.00.12.34", "01.99.00.12.34"),
        ("0639981234", "0639981234"),
    ],
)
def test_a_telephone_is_found_however_it_is_written(text: str, expected: str) -> None:
    assert found(text) == [("telephone", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIR 1 85 05 78 006 084 91", ("nir", "1 85 05 78 006 084 91")),
        ("numéro de sécurité sociale 1850578006084", ("nir", "1850578006084")),
        ("NISS 85.07.30-033.28", ("niss", "85.07.30-033.28")),
        ("FR76 3000 6000 0112 3456 7890 189", ("iban", "FR76 3000 6000 0112 3456 7890 189")),
        ("be68 5390 0754 7034", ("iban", "be68 5390 0754 7034")),
    ],
)
def test_numbers_are_proved_by_their_check_digits(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "NIR 1 85 05 78 006 084 92",
        "NISS 85.07.30-033.29",
        "FR76 3000 6000 0112 3456 7890 188",
        "000.000.000",
    ],
)
def test_a_number_whose_check_digits_are_wrong_is_not_told_as_one(text: str) -> None:
    assert not {"nir", "niss", "iban"} & {kind for kind, _ in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Identifiant France Travail : 1234567A", "1234567A"),
        ("n° CAF 4827193", "4827193"),
        ("N° Forem : 2093417", "2093417"),
        ("dossier n° RSA-35-00718", "RSA-35-00718"),
    ],
)
def test_a_file_number_is_told_by_the_words_before_it(text: str, expected: str) -> None:
    assert found(text) == [("identifiant", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("née le 12/03/1987", ("date_naissance", "12/03/1987")),
        ("Date de naissance : 1er avril 1990", ("date_naissance", "1er avril 1990")),
        (
            "Elle vit au 8 bis, rue des Corderies, 62149 Aubrecourt.",
            ("adresse", "8 bis, rue des Corderies, 62149 Aubrecourt"),
        ),
        ("rue du Charbonnage 47 bte 3, 6061 Gilleval", None),
        ("Elle habite à Vierzelle.", ("lieu", "Vierzelle")),
        ("Elle est suivie par la Mission locale de Chaunoy.", None),
        ("Il dort au CHRS Les Tilleuls.", ("structure", "CHRS Les Tilleuls")),
        ("Il travaille chez Transports Girard.", ("employeur", "Transports Girard")),
        ("contact : lucie.d@exemple.fr, merci", ("email", "lucie.d@exemple.fr")),
    ],
)
def test_dates_places_and_structures_are_found(text: str, expected: tuple[str, str] | None) -> None:
    kinds = {"rue": "adresse", "Ell": "structure"}
    assert found(text) == [expected or (kinds[text[:3]], found(text)[0][1])]
    assert len(found(text)[0][1]) > 6


def test_sensitive_words_are_told_of_a_person_and_not_of_the_trade() -> None:
    told = {item.type for item in detecter("Elle a une RQTH et sort de prison.")}
    trade = detecter("Le conseiller connaît la RQTH, les addictions et les violences conjugales.")
    assert told == {"sensible"}
    assert trade == []


def test_what_meets_in_one_passage_is_told_as_a_combination() -> None:
    text = "Femme de 52 ans, licenciée de la Tannerie Houffalin, elle habite à Warnelle."
    assert "combinaison" in {item.type for item in detecter(text)}
    assert "combinaison" not in {item.type for item in detecter("Femme de 52 ans.")}


def test_the_person_s_own_list_is_told_whatever_its_case() -> None:
    words = {"nom": ("Zorglub",), "structure": ("la ruche",)}
    kinds = [(i.type, i.texte) for i in detecter("zorglub vient à La Ruche", words)]
    assert kinds == [("nom", "zorglub"), ("structure", "La Ruche")]


def test_a_surname_found_once_is_found_everywhere() -> None:
    text = "Mme Delattre est venue. Le soir, Delattre a écrit."
    assert found(text) == [("nom", "Delattre"), ("nom", "Delattre")]


def test_a_table_is_read_by_its_headings() -> None:
    text = "Nom ; Né le ; Ville\nKALALA ; 14/10/1976 ; Sombreffe"
    kinds = [("nom", "KALALA"), ("date_naissance", "14/10/1976"), ("lieu", "Sombreffe")]
    assert found(text) == kinds
