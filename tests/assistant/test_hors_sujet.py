"""What the documents do not speak of (laws, the world, Jalon itself): said, no lead at random."""

from datetime import date, timedelta

import pytest

from assistant.reponse.programme import LATER, _day
from assistant.reponse.question import Intention
from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("secret professionnel : quel article du code pénal ?", "« code pénal »"),
        ("que dit l'article 226-13 ?", "« article 226-13 »"),
        ("quel article du code du travail parle du contrat ?", "« code du travail »"),
        ("que dit la loi 2002-2 sur l'accompagnement ?", "« loi 2002-2 »"),
        ("c'est dans le code de la route ?", "« code de la route »"),
    ],
)
def test_a_law_that_no_document_names_is_said_so(
    service: Service, question: str, named: str
) -> None:
    answer = service.repondre(question)
    assert not answer.repondu
    assert answer.texte.startswith(f"**Aucun des cinq documents ne cite {named}**")
    assert "L6113-1" not in answer.texte


def test_a_law_asked_on_a_subject_of_no_law_there_is_not_answered_by_another(
    service: Service,
) -> None:
    answer = service.repondre("quel article de loi sur la garde à vue des majeurs ?")
    assert not answer.repondu
    assert "L6113-1" not in answer.texte


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("quelle loi encadre la certification professionnelle ?", "L6113-1"),
        ("l'article L6113-1 dit quoi", "L6113-1"),
        ("l'article 31 de la loi n°2018-771", "2018-771"),
        ("article L 122-4 du code de la propriété intellectuelle", "L 122-4"),
        ("le code rome du cip", "K1801"),
        ("que dit le décret du 10 juillet 2013", "10 juillet 2013"),
    ],
)
def test_a_law_that_a_document_names_is_answered(
    service: Service, question: str, held: str
) -> None:
    answer = service.repondre(question)
    assert answer.repondu
    assert held in answer.texte


@pytest.mark.parametrize(
    "question",
    [
        "qui a gagné le match",
        "il va pleuvoir demain ?",
        "quelle est la capitale du Pérou",
        "quel est le meilleur film de l'année",
        "tu es une ia ?",
    ],
)
def test_no_lead_is_given_where_nothing_is_shared(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert (answer.repondu, answer.proches) == (False, ())
    assert "Le plus proche" not in answer.texte
    assert "salaire" not in answer.texte


def test_a_lead_that_shares_the_subject_is_still_given(service: Service) -> None:
    assert service.repondre("comment enregistrer une formation au rncp").proches
    assert "salaire" in service.repondre("combien gagne un conseiller ?").texte


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("mon examen est le 12 mars 2100", "jalon configurer examen 12/03/2100"),
        ("je passe le titre le 03/06/2100", "jalon configurer examen 03/06/2100"),
        ("notre session aura lieu le 2100-05-04", "jalon configurer examen 04/05/2100"),
        ("comment changer la date de mon examen dans Jalon ?", "jalon configurer examen "),
        ("que me reste-t-il à faire avant l'examen ?", "jalon autoevaluation plan"),
        ("il me reste quoi a faire", "jalon autoevaluation plan"),
        ("où est mon plan de révision ?", "jalon autoevaluation plan"),
        ("où sont mes conversations", "jalon donnees lister"),
        ("comment effacer mes données ?", "jalon donnees purger"),
        ("comment exporter une réponse en word ?", "--sortie reponse.docx"),
        ("comment je règle le thème sombre", "jalon configurer"),
        ("comment utiliser Jalon ?", "jalon --help"),
    ],
)
def test_a_question_on_jalon_gets_the_key_and_the_command(
    service: Service, question: str, held: str
) -> None:
    answer = service.repondre(question)
    assert (answer.intention, answer.repondu) == (Intention.PROGRAMME, True)
    assert held in answer.texte
    assert not answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "comment animer la session d'examen ?",
        "que reste-t-il à faire dans l'entretien quand il reste cinq minutes ?",
        "effacer les données d'une personne",
        "ou retrouver les données socio-économiques du territoire",
        "je passe le titre par la vae",
        "comment faire un plan d'action avec la personne ?",
        "quand a lieu l'examen ?",
        "combien de temps dure l'examen ?",
        "l'arrêté du titre est du 21/11/2022, c'est ça ?",
        "comment changer de projet professionnel ?",
    ],
)
def test_a_question_on_the_trade_is_not_taken_for_one_on_jalon(
    service: Service, question: str
) -> None:
    assert service.repondre(question).intention != Intention.PROGRAMME


def test_the_day_said_is_the_next_one_to_come() -> None:
    today = date(2026, 11, 27)
    later = f"{today + timedelta(days=LATER):%d/%m/%Y}"
    assert _day("mon oral est le 3 juin", today) == "03/06/2027"
    assert _day("mon oral est le 1er decembre", today) == "01/12/2026"
    for said in ("le 30/02/2027", "le 3 mars 2020", "bientot"):
        assert _day(said, today) == later


@pytest.mark.parametrize(
    ("question", "referentiel"),
    [
        ("j'ai 110 dossiers je m'en sors plus", None),
        ("j'ai 110 dossiers je m'en sors plus", "cip"),
        ("je suis débordée j'ai trop de monde à suivre", None),
        ("j'ai trop de personnes à suivre", "rncp37504"),
        ("je suis débordée, 40 stagiaires à suivre", "interfede"),
        ("trop de travail, plus le temps de rien", None),
        ("j'ai 90 jeunes en portefeuille, je fais comment", None),
        ("combien de personnes on peut suivre au maximum", None),
    ],
)
def test_a_load_of_work_is_said_to_be_in_no_document(
    service: Service, question: str, referentiel: str | None
) -> None:
    answer = service.repondre(question, referentiel)
    assert not answer.repondu
    assert "que faire quand la charge déborde" in answer.texte


@pytest.mark.parametrize(
    "question",
    [
        "elle est débordée par ses trois enfants",
        "un stagiaire est débordé par ses dettes",
        "comment constituer un dossier d'inscription",
        "comment suivre une personne à distance ?",
        "comment animer un groupe de 15 personnes",
        "combien d'entretiens faut-il faire pour la partie 2",
    ],
)
def test_the_work_itself_is_not_taken_for_a_load_of_it(service: Service, question: str) -> None:
    assert "la charge déborde" not in service.repondre(question).texte
