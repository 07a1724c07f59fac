"""Numbers, dates and addresses: what their figures, their label or their form tell."""

import pytest

from assistant.confidentialite.regles.adresses import adresses
from assistant.confidentialite.regles.dates import naissances
from assistant.confidentialite.regles.etiquettes import etiquettes
from assistant.confidentialite.regles.identifiants import identifiants
from assistant.confidentialite.regles.numeros import emails, ibans, nirs, nisses
from assistant.confidentialite.regles.propres import propres
from assistant.confidentialite.regles.telephones import telephones
from tests.assistant.confidentialite_regles.essai import ParTexte, par_texte


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [
        (telephones, "Tel 06 39 98 12 34.", "06 39 98 12 34"),
        (telephones, "Tel +33 6 39 98 12 34.", "+33 6 39 98 12 34"),
        (telephones, "Tel +32 470 12 34 56.", "+32 470 12 34 56"),
        (telephones, "Tel +33 (0)6 39 98 12 34.", "+33 (0)6 39 98 12 34"),
        (telephones, "Tel 02/000.36.44.", "02/000.36.44"),
        (telephones, "Tel 00 00 00 00 00.", ""),
        (telephones, "Tel +33 3 33 33 33 33.", ""),
        (telephones, "Tel +33 1 23 45 67 8.", ""),
        (telephones, "ref 0612345 12", ""),
        (telephones, "Tel 06 66 66 66 66.", "06 66 66 66 66"),
        (telephones, "Tel 0800 12 345.", ""),
        (telephones, "Tel 08 10 12 34 56.", ""),
        (telephones, "SIRET 06 39 98 12 34", ""),
        (telephones, "passeport n° 0639981234", ""),
        (telephones, "le 01/02/2003", ""),
        (telephones, "au zéro six trente douze vingt", "zéro six trente douze vingt"),
        (nirs, "NIR 1 85 05 78 006 084 91", "1 85 05 78 006 084 91"),
        (nirs, "le 1 85 05 78 006 084 92", ""),
        (nirs, "le 1 85 05 78 006 084", "1 85 05 78 006 084"),
        (nirs, "le 1850578006084", ""),
        (nirs, "le 1 85 05 78 006084", "1 85 05 78 006084"),
        (nirs, "le 1 85 05 78006084", ""),
        (nirs, "sécu 1850578006084", "1850578006084"),
        (nirs, "le 1 85057800 6 084", ""),
        (nisses, "le 85.07.30-033.28", "85.07.30-033.28"),
        (nisses, "le 85.07.30-033.29", ""),
        (ibans, "FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189"),
        (ibans, "BE68 5390 0754 7034 et", "BE68 5390 0754 7034"),
        (ibans, "BE68 5390 0754 7035", ""),
        (ibans, "NO93 8601 1117 947", "NO93 8601 1117 947"),
        (ibans, "NO93 8601 1117 947 8 fois", "NO93 8601 1117 947"),
        (emails, "à lucie.d@exemple.fr,", "lucie.d@exemple.fr"),
        (emails, "à lucie.exemple.fr,", ""),
        (etiquettes, "N° sécu 2 87 04 59 512 123 45.", "2 87 04 59 512 123 45"),
        (etiquettes, "NISS 85.07.30-033.29", "85.07.30-033.29"),
        (etiquettes, "NISS : 00.00.00-000.00", ""),
        (etiquettes, "NISS 66.05.10-000.00", ""),
        (etiquettes, "RIB 30004 00031 00001234567 12", "30004 00031 00001234567 12"),
        (etiquettes, "IBAN BE12 3456 7890 12", "BE12 3456 7890 12"),
        (etiquettes, "IBAN BE12 3456 789", ""),
        (etiquettes, f"IBAN FR12 {'3456 ' * 7}34", f"FR12 {'3456 ' * 7}34"),
        (etiquettes, f"IBAN FR12 {'3456 ' * 7}345", ""),
        (etiquettes, "NISS 11111111111", ""),
        (etiquettes, "NISS 11211111111", "11211111111"),
        (etiquettes, "IBAN BE00 0000 0000 00", ""),
        (identifiants, "Identifiant : 1234567A", "1234567A"),
        (identifiants, "n° CAF 4827193", "4827193"),
        (identifiants, "dossier n° RSA-35-00718", "RSA-35-00718"),
        (identifiants, "dossier n° 12345", "12345"),
        (identifiants, "dossier n° 1234", ""),
        (identifiants, "dossier n° 1234A", "1234A"),
        (identifiants, "dossier n° 123AB", ""),
        (identifiants, "dossier n° 11111", ""),
        (identifiants, "dossier CAF 2012", ""),
        (identifiants, "dossier du 12/03/2012", ""),
        (identifiants, "dossier n° 12345 €", ""),
        (identifiants, "le cerfa n° 12345", ""),
        (identifiants, "arrêté, dossier n° 12345", ""),
        (identifiants, "passeport X4RTBPFW4", "X4RTBPFW4"),
        (identifiants, "dossier X4RTBPFW4", ""),
        (identifiants, "passeport X4RTBPF", ""),
        (identifiants, "passeport X4RTBP2", ""),
        (identifiants, "passeport X4RTBPF2", "X4RTBPF2"),
        (identifiants, "passeport XARTBPFW4", ""),
        (identifiants, "son titre 7503184421", "7503184421"),
        (identifiants, "son titre 750318442", ""),
        (identifiants, "il a 7503184421", ""),
        (identifiants, "dossier clos\nil a 7503184421", ""),
        (identifiants, "matricule de son frère aîné 1234567", "1234567"),
        (identifiants, "matricule, compte de son frère 1234567", ""),
        (naissances, "née le 12/03/1987", "12/03/1987"),
        (naissances, "né en mai 1987", "mai 1987"),
        (naissances, "né le deux mai mille neuf cent", "deux mai mille neuf cent"),
        (naissances, "Lucie Zorvane, 12/03/1987", "12/03/1987"),
        (naissances, "Lucie Zorvane, 12/03/2087", ""),
        (naissances, "Elias (3/3/2019)", "3/3/2019"),
        (naissances, "Zorvane (3/3/2019)", ""),
        (naissances, "12/03/1987 (date de naissance)", "12/03/1987"),
        (naissances, "vue le 12/03/1987", ""),
        (adresses, "au 8 rue des Corderies, 62149 Zorvane.", "8 rue des Corderies, 62149 Zorvane"),
        (adresses, "au 8 rue des lilas.", "8 rue des lilas"),
        (adresses, "on a 12 place à tous", ""),
        (adresses, "on a 3 cours de français", ""),
        (adresses, "on a 3 cours de Zorvane", "3 cours de Zorvane"),
        (adresses, "une place PMR", ""),
        (adresses, "dans la rue Zorvane", "rue Zorvane"),
    ],
)  # fmt: skip
def test_a_number_a_date_or_an_address_is_found_whole_or_not_at_all(
    rule: ParTexte, text: str, words: str
) -> None:
    found = list(dict.fromkeys(told for _, told in par_texte(rule, text)))
    assert found[:1] == [words][: bool(words)]


def test_a_number_without_its_letters_is_told_as_what_its_label_says() -> None:
    assert par_texte(etiquettes, "NISS 85.07.30-033.29")[0][0] == "niss"
    assert par_texte(etiquettes, "n° sécu 85073003329")[0][0] == "niss"
    assert par_texte(etiquettes, "n° sécu 287045951212345")[0][0] == "nir"


def test_nothing_is_watched_when_the_person_asked_for_nothing() -> None:
    assert par_texte(propres, "Zorvane") == []
