import pytest

from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import Lien, Preuve
from assistant.autoevaluation.proposition import accepter
from assistant.autoevaluation.suggestion import EACH, MOST, Suggesteur, Suggestion, dire_raison
from assistant.autoevaluation.voisinage import dire_nature, proposer, rapprochements
from assistant.stockage.autoevaluation import DepotAutoevaluation
from knowledge.search.searcher import Searcher
from tests.assistant.autoevaluation.conftest import RECIT


@pytest.fixture(scope="session")
def suggesteur(searcher: Searcher, grille: Grille) -> Suggesteur:
    return Suggesteur(searcher, grille)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RECIT, "cip/CP2/c2"),
        (
            "J'ai animé un atelier CV pour huit jeunes. J'avais préparé une progression, et j'ai"
            " fait un bilan pour l'équipe.",
            "cip/CP9/c3",
        ),
        (
            "Je suis revenue sur un entretien difficile : j'ai séparé les faits de mes émotions, vu"
            " mes limites et décidé d'un ajustement.",
            "cip/CP11/c1",
        ),
        ("J'ai rédigé la note de synthèse de l'entretien en respectant le RGPD.", "cip/CP5/c3"),
        ("J'ai aidé un salarié et son tuteur ; il est resté en poste.", "cip/CP14/c5"),
    ],
)
def test_a_story_suggests_the_criterion_it_shows(
    suggesteur: Suggesteur, text: str, expected: str
) -> None:
    assert expected in [item.ligne.id for item in suggesteur.suggerer(text, "cip")]


def test_every_word_that_is_shown_is_in_the_text(suggesteur: Suggesteur) -> None:
    for item in suggesteur.suggerer(RECIT):
        assert item.mots
        assert all(word in RECIT for word in (*item.mots, *item.autour))


@pytest.mark.parametrize(
    "text",
    ["", "…", "La recette du gratin aux pommes demande des pommes et du beurre.", "zzz qqq"],
)
def test_a_text_that_shows_nothing_suggests_nothing(suggesteur: Suggesteur, text: str) -> None:
    assert suggesteur.suggerer(text) == ()


def test_few_lines_are_proposed_and_not_all_of_one_competency(suggesteur: Suggesteur) -> None:
    found = suggesteur.suggerer(RECIT * 5)
    assert 0 < len(found) <= MOST
    units = [item.ligne.unite for item in found]
    assert max(units.count(name) for name in units) <= EACH


def test_what_was_answered_is_not_proposed_again(suggesteur: Suggesteur) -> None:
    found = suggesteur.suggerer(RECIT, "cip", ["cip/CP2/c2"])
    assert "cip/CP2/c2" not in [item.ligne.id for item in found]


def test_a_referentiel_chosen_is_kept_to(suggesteur: Suggesteur) -> None:
    found = suggesteur.suggerer(RECIT, "rncp37504")
    assert found
    assert {item.ligne.id.split("/")[0] for item in found} == {"rncp37504"}


def test_every_neighbour_is_a_competency_that_can_be_evaluated(grille: Grille) -> None:
    for theme in rapprochements().themes:
        assert len({name.split("/")[0] for name in theme.competences}) > 1, theme.id
        assert all(name in grille.par_id for name in theme.competences), theme.id


def test_the_link_between_neighbours_is_said_to_have_no_value_and_is_dated() -> None:
    assert dire_nature().startswith("Rapprochement de l'outil, sans valeur d'équivalence (état au ")
    assert rapprochements().date


def test_neighbours_are_of_other_referentiels_and_work_both_ways() -> None:
    known = rapprochements()
    assert {"rncp36128/2.3", "rncp36128/2.5", "rncp37504/2.5"} <= set(known.voisines("cip/CP2"))
    assert "cip/CP2" in known.voisines("rncp37504/2.5")
    assert all(not name.startswith("cip/") for name in known.voisines("cip/CP2"))


def test_accepted_in_one_referentiel_it_is_proposed_for_its_neighbours(
    suggesteur: Suggesteur,
) -> None:
    found = proposer(suggesteur, "cip/CP2/c2", RECIT)
    names = {item.ligne.id.split("/")[0] for item in found}
    assert names == {"rncp36128", "rncp37504", "interfede"}
    assert "rncp37504/2.5/c1" in [item.ligne.id for item in found]


def test_a_yes_keeps_the_words_and_the_evidence_serves_several_referentiels(
    suggesteur: Suggesteur, depot: DepotAutoevaluation
) -> None:
    kept, more = accepter(suggesteur, depot, Preuve("", fait=RECIT), ["cip/CP2/c2"])
    again, _ = accepter(suggesteur, depot, kept, [more[0].ligne.id])
    (stored,) = depot.etat().preuves
    assert stored.id == kept.id == again.id
    assert set(stored.noeuds) == {"cip/CP2/c2", more[0].ligne.id}
    words = {lien.noeud: lien.extrait for lien in stored.liens}
    assert "entretien" in words["cip/CP2/c2"]


def test_a_neighbour_that_was_refused_does_not_come_back(
    suggesteur: Suggesteur, depot: DepotAutoevaluation
) -> None:
    kept, more = accepter(suggesteur, depot, Preuve("", fait=RECIT), ["cip/CP2/c2"])
    no = more[0].ligne.id
    depot.lier(kept.id, (Lien(no, "refusee"),))
    (stored,) = depot.etat().preuves
    _, again = accepter(suggesteur, depot, stored, ["cip/CP2/c3"])
    assert no not in [item.ligne.id for item in again]


def test_a_verb_that_says_little_is_not_shown_beside_a_word_that_says_more(grille: Grille) -> None:
    line = grille.lignes["cip/CP2/c3"]
    assert Suggestion(line, ("posé", "diagnostic"), (), 1.0).extrait == "«\u00a0diagnostic\u00a0»"
    assert Suggestion(line, ("posé",), (), 1.0).extrait == "«\u00a0posé\u00a0»"
    assert dire_raison(Suggestion(line, (), (), 1.0)).startswith("Aucun de vos mots n'y mène")
