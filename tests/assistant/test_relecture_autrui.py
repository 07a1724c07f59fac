"""What is said of others: groups, blame, and a synthesis that judges or shares nothing."""

import pytest

from assistant.analyse.page import NOTHING
from assistant.analyse.relecture import relire
from assistant.analyse.synthese import relire_synthese
from assistant.analyse.synthese_page import page_synthese


@pytest.mark.parametrize(
    "texte",
    [
        "Les femmes voilées ne cherche pas vraiment du travail et les gitans c'est pareil.",
        "Les jeunes des quartier ne veulent jamais travaillé.",
        "Les Africains sont en retard.",
        "ces gens la attende tout",
    ],
)
def test_a_generality_is_heard_without_its_plural_ending(texte: str) -> None:
    found = relire(texte)
    assert [item.regle for item in found.a_revoir] == ["généralité sur un groupe"]
    assert found.a_revoir[0].proposition.startswith("Ce qui est dit d'un groupe")
    assert not found.reperes


@pytest.mark.parametrize(
    ("texte", "axes"),
    [
        ("Il faudrait qu'elle fasse des efforts.", False),
        ("Il faudrait que sa mère arrête de le couver.", False),
        ("Il faudrait que je prépare mieux mes questions.", True),
    ],
)
def test_what_somebody_else_should_do_is_no_axis(texte: str, axes: bool) -> None:
    assert ("axes" in {item.mouvement for item in relire(texte).reperes}) is axes


def test_nothing_to_reproach_oneself_is_asked_about_and_is_no_action() -> None:
    found = relire("J'ai rien a me reproché.")
    assert any("J'ai rien a me reproché" in item for item in found.questions)
    assert "choix_argumentes" not in {item.type for item in found.constats}


def test_a_problem_with_authority_is_a_judgement() -> None:
    found = relire("Il a un problème avec l'autorité.")
    assert [item.type for item in found.a_revoir] == ["jugement"]


def test_a_french_text_is_not_said_to_be_foreign() -> None:
    assert NOTHING.startswith("Aucun mouvement n'est reconnu dans ce texte")


def test_both_halves_of_a_judging_sentence_are_seen_in_a_synthesis() -> None:
    found = relire_synthese("Elle est clairement paresseuse et ne veut pas travailler.")
    assert {item.extrait for item in found.a_revoir} == {"paresseuse", "et ne veut pas travailler"}
    assert relire_synthese("Elle doit se secouer.").a_revoir


def test_a_synthesis_quotes_what_is_transmitted_and_wants_a_shared_diagnosis() -> None:
    sent = "Le compte rendu est transmis à France Travail avec son accord."
    found = relire_synthese(f"Il a le permis B. Je lui envoie la fiche avant jeudi. {sent}")
    assert {item.element: item.extrait for item in found.reperes}["transmission"] == sent
    assert "diagnostic" in {item.element for item in found.non_reperes}
    assert "## Ce que je repère" in page_synthese(found)
