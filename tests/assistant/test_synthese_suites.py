"""A synthesis re-read: next steps where they stand, what is passed on, and advice that fits."""

import pytest

from assistant.analyse.squelette import Element
from assistant.analyse.synthese import relire_synthese
from assistant.analyse.synthese_page import page_synthese
from tests.command import Jalon

ECRIT = (
    "Entretien du 27 novembre. Elle demande une formation.\n"
    "Freins : mobilité, garde de sa petite sœur le mercredi.\n"
    "Décisions : elle appelle la crèche avant le 5 décembre, je transmets son dossier au CFA.\n"
    "Prochain RDV le 8 décembre.\n"
    "Copie à S. Duvernois. Tél. 06 12 34 56 78, 12 rue des Lilas. Mère : Mme Chantal Kermadec."
)


def of(texte: str, name: str) -> list[Element]:
    """The rows of one part."""
    return [item for item in relire_synthese(texte).reperes if item.element == name]


def test_the_sentences_quoted_for_next_steps_are_those_that_hold_them() -> None:
    (found,) = of(ECRIT, "suites")
    rows = [found.extrait, *found.aussi]
    assert len(rows) == 2
    assert rows[0].startswith("Décisions : elle appelle")
    assert rows[1] == "Prochain RDV le 8 décembre."
    assert all(row in page_synthese(relire_synthese(ECRIT)) for row in rows)


@pytest.mark.parametrize(
    "texte",
    [
        "Freins : mobilité, logement précaire, garde de sa petite sœur le mercredi.",
        "Elle garde sa sœur le mercredi.",
        "Atouts : conduit un scooter, aide le voisin le samedi.",
        "Contraintes : horaires de crèche, mardi et jeudi.",
        "Il suit un cours de français le jeudi.",
        "Garde alternée du vendredi au lundi.",
    ],
)
def test_a_habit_or_an_obstacle_with_a_day_is_no_next_step(texte: str) -> None:
    assert of(texte, "suites") == []


@pytest.mark.parametrize(
    "texte",
    [
        "Suites : elle rappelle le garage avant vendredi.",
        "Je la rappelle mardi 3.",
        "À faire : attestation CAF d'ici jeudi.",
        "Plan d'action : CV à jour, trois candidatures.",
        "Elle apporte ses bulletins lundi.",
    ],
)
def test_a_decision_is_heard_under_its_label_or_by_its_day(texte: str) -> None:
    assert of(texte, "suites")


@pytest.mark.parametrize(
    ("texte", "lacking"),
    [
        ("Je transmets son dossier au CFA.", True),
        ("Copie à S. Duvernois.", True),
        ("J'envoie son CV à l'employeur, avec son accord.", False),
        ("Nous adressons sa candidature au chantier. Elle est d'accord.", False),
        ("Rien n'est transmis.", False),
    ],
)
def test_what_is_passed_on_without_a_word_of_agreement_says_so(texte: str, lacking: bool) -> None:
    rows = of(texte, "transmission")
    assert rows
    assert bool(rows[0].manque) is lacking


@pytest.mark.parametrize(
    "texte", ["Copie à refaire.", "Je lui transmets la liste.", "Elle transmet son CV à l'agence."]
)
def test_a_copy_to_do_or_what_the_person_sends_is_no_transmission(texte: str) -> None:
    assert of(texte, "transmission") == []


def test_the_advice_suits_the_identifier_and_is_given_once() -> None:
    found = relire_synthese(ECRIT)
    advice = {item.extrait: item.proposition for item in found.a_revoir}
    assert "ma tutrice" not in advice["06 12 34 56 78"]
    assert "coordonnées" in advice["12 rue des Lilas"]
    assert "ma tutrice" in advice["Chantal Kermadec"]
    assert page_synthese(found).count("« ses coordonnées » suffit") == 1


@pytest.mark.parametrize(
    ("texte", "told"),
    [
        ("Elle a été mise dehors par son beau-père.", True),
        ("Sa mère l'a mis à la porte.", True),
        ("Il s'est fait virer de chez sa mère.", True),
        ("Elle a été mise à la porte de son emploi par son patron.", False),
        ("Il a mis dehors le chat.", False),
        ("Elle attend dehors.", False),
    ],
)
def test_a_family_that_puts_somebody_out_is_private_and_a_dismissal_is_not(
    texte: str, told: bool
) -> None:
    found = [item for item in relire_synthese(texte).a_revoir if item.type == "sensible"]
    assert bool(found) is told


def test_a_jury_is_named_to_who_prepares_an_exam_only(jalon: Jalon) -> None:
    (jalon.home / "s.txt").write_text(ECRIT, "utf-8")
    assert "la personne qui lira retiendra" in jalon("synthese", "relire", "s.txt").out
    jalon("configurer", "profil", "stagiaire")
    assert "le jury retiendra" in jalon("synthese", "relire", "s.txt").out
