"""Each family of rules, on words of its own: what is found, and what looks like it and is not."""

import pytest

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.pseudonymes import pseudonymiser
from tests.assistant.confidentialite import found


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
        ("Le rendez-vous de jean-pierre est demain.", [("nom", "jean-pierre")]),
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
        (
            "son numéro, c'est le zéro six, trente-neuf, quatre-vingt-dix-huit, douze, trente",
            "zéro six, trente-neuf, quatre-vingt-dix-huit, douze, trente",
        ),
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
        "Code 1 85 05 78 006 084 92",
        "Code 85.07.30-033.29",
        "FR76 3000 6000 0112 3456 7890 188",
        "000.000.000",
        "NISS : 00.00.00-000.00",
        "NISS 66.05.10-000.00",
        "Un IBAN français compte 27 caractères, le NIR en compte 15.",
    ],
)
def test_without_a_label_a_number_whose_check_digits_are_wrong_is_not_told_as_one(
    text: str,
) -> None:
    assert not {"nir", "niss", "iban"} & {kind for kind, _ in found(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N° sécu 2 87 04 59 512 123 45.", ("nir", "2 87 04 59 512 123 45")),
        ("Numéro de sécurité sociale : 287045951212345", ("nir", "287045951212345")),
        ("NIR 187045951212345", ("nir", "187045951212345")),
        ("sa sécu, c'est le 2 87 04 2A 512 123 45 !", ("nir", "2 87 04 2A 512 123 45")),
        ("N° sécu de sa fille : 2 87 04 2A 512 123 45 !", ("nir", "2 87 04 2A 512 123 45")),
        ("NISS 85.07.30-033.29", ("niss", "85.07.30-033.29")),
        ("registre national 85073003329", ("niss", "85073003329")),
        (
            "IBAN FR12 3456 7890 1234 5678 9012 345, merci",
            ("iban", "FR12 3456 7890 1234 5678 9012 345"),
        ),
        ("mon rib : be68539007547035", ("iban", "be68539007547035")),
        ("RIB 30004 00031 00001234567 12", ("iban", "30004 00031 00001234567 12")),
    ],
)
def test_a_labelled_number_is_told_though_its_check_key_is_wrong(
    text: str, expected: tuple[str, str]
) -> None:
    assert found(text) == [expected]


def test_a_wrong_check_key_is_said_by_its_rule_and_the_number_is_replaced() -> None:
    text = "Son n° sécu 2 87 04 59 512 123 45 est noté."
    (item,) = detecter(text)
    assert item.regle == "numéro de sécurité sociale annoncé par son nom (clé fausse ou absente)"
    assert "87 04" not in pseudonymiser(text, [item], Cle())


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Présents : Karim, Lucie, Zorvane et Nadia.", "Zorvane"),
        ("Primes : Karim 80, Zorvane 40, Lucie 80.", "Zorvane"),
        ("Dossier transmis à Zorvane à 9 h.", "Zorvane"),
        ("Sa référente au service des sports : Zorvane.", "Zorvane"),
        ("Zorvane, peux-tu le rappeler ?", "Zorvane"),
        ("Il faut épeler : Z-O-R-V.", "Z-O-R-V"),
        ("madame zorvane ça s'écrit z o r v", "z o r v"),
        ("Situation discutée : L.V., hébergée en urgence.", "L.V."),
        ("Pour la direction, M.-C. Zorvane", "M.-C. Zorvane"),
        ("Bon pour accord : H. Avril.", "H. Avril"),
        ("Il parle d'un pote, Petit Jo, qui travaille.", "Petit Jo"),
        ("slt zozo tu viens a l atelier", "zozo"),
        ("on a vu monsieur le zorven hier soir et il va bien", "le zorven"),
        ("la prof (mme blanc) a appelé", "blanc"),
        ("Mme Lucie de Saint-Zorv est venue.", "Lucie de Saint-Zorv"),
        ("BONJOUR C EST KARIM MON MARI ROBERT PEUT VENIR MARDI MATIN AVEC MOI", "Robert"),
    ],
)
def test_a_name_is_told_by_its_neighbours_its_spelling_or_its_cue(text: str, expected: str) -> None:
    assert ("nom", expected.casefold()) in [(kind, word.casefold()) for kind, word in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le stress, selon Prochaska et Zorvane, a des stades.",
        "La réforme Zorvane a été brièvement commentée.",
        "le boucher du coin prend un litre d'huile d'olive et deux citrons",
        "L'équipe l'avait « tenue debout » pendant un groupe « parentalité et emploi ».",
        "vous étiez attendu(e) le JJ/MM à HH h MM. Sans nouvelles, le dossier sera clos.",
        "python -m pip install",
        "Le numéro de test 00.00.00-000.00 est réservé.",
    ],
)
def test_authors_models_and_quoted_words_are_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("appelez le zéro trois vingt quarante zéro un douze", "telephone"),
        ("née le quatorze juillet mille neuf cent quatre-vingt-seize", "date_naissance"),
        ("il habite rue des alliés 77 1190 forest", "adresse"),
        ("un passeport n° 058841937", "identifiant"),
        ("Ligne directe : 02/000.36.44.", "telephone"),
    ],
)
def test_what_is_said_in_letters_or_written_small_is_read(text: str, expected: str) -> None:
    assert [kind for kind, _ in found(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Zorvan, écrou 41877, sort en mai.", "41877"),
        ("Carte d'identité n° X4RTBPFW4", "X4RTBPFW4"),
        ("PASS IAE 999992418375 suspendu", "999992418375"),
        ("Assurance loi prise par nous, police 45.118.772/03.", "45.118.772/03"),
        ("N° de dossier aide facultative AF-23-0907.", "AF-23-0907"),
    ],
)
def test_a_file_number_is_told_by_more_kinds_of_words(text: str, expected: str) -> None:
    assert ("identifiant", expected) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Logiciels : SAP, Excel, Odoo, Zorvix",
        "Votre code est 884213. Il expire dans 10 minutes.",
        "n° inv. ; objet ; état\n0470-0012 ; table à repasser ; ok",
        "Monsieur X est arrivé, Madame Y attendait.",
        "Dettes : hôpital, Voo, amendes.",
        "L'orientation vers le Pass'Sport et la validation du CléA.",
    ],
)
def test_tools_codes_and_services_are_nobody(text: str) -> None:
    assert found(text) == []


def test_a_pupil_is_told_and_his_school_is_not_called_after_him() -> None:
    assert found("C'est l'école de Mathéo qui a appelé.") == [("nom", "Mathéo")]


def test_a_first_name_already_told_is_found_again_without_its_capital() -> None:
    texte = "Mme Samira BENALI est venue. samira parle bas."
    assert texte.index("samira") in {item.start for item in detecter(texte)}
