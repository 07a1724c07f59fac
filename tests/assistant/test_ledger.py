import pytest

from assistant.reponse.answer import Affirmation, Origine, Statut
from assistant.reponse.extrait import quote
from assistant.reponse.ledger import check, status_of
from knowledge.catalogue import Catalogue

NODE = "cip/titre/entretien-technique/etape-1"
"""« Après la mise en situation, le candidat dispose de 20 minutes pour réaliser par écrit… »"""
CATALOGUE = Catalogue.load()
IDS = sorted(name for name, node in CATALOGUE.noeuds.items() if node.contenu)


def status(text: str, *citations: str) -> Statut:
    return status_of(Affirmation(texte=text, citations=citations or (NODE,)), CATALOGUE)


def test_the_example_says_what_these_tests_suppose() -> None:
    assert CATALOGUE.get(NODE).texte.startswith(
        "Après la mise en situation, le candidat dispose de 20 minutes pour réaliser par écrit la "
        "synthèse de l'entretien d'accueil et pour analyser sa pratique."
    )


@pytest.mark.parametrize(
    "text",
    [
        "« le candidat dispose de 20 minutes »",
        "Pour écrire : « le candidat dispose de 20 minutes ».",
        "«le candidat dispose de 20 minutes»",
        "«\u00a0le candidat dispose de 20 minutes\u00a0»",
        "« la synthèse de l’entretien d’accueil »",
        "« le candidat **dispose** de\n20 minutes »",
        "« Après la mise en situation […] et pour analyser sa pratique. »",
        "« le candidat dispose » puis « pour analyser sa pratique »",
    ],
)
def test_a_quotation_found_in_its_node_is_verbatim(text: str) -> None:
    assert status(text) is Statut.VERBATIM


@pytest.mark.parametrize(
    "text",
    [
        "« le candidat dispose de 30 minutes »",
        "« la candidate dispose de 20 minutes »",
        "« le candidat ne dispose pas de 20 minutes »",
        "« le candidat dispose de 20 heures »",
        "« le jury dispose de 20 minutes »",
        "« dispose le candidat de 20 minutes »",
        "« le candidat dispose de 20 minutes » et « le jury dispose de 30 minutes »",
        "« Après la mise en situation […] et pour analyser sa vie. »",
    ],
)
def test_a_quotation_changed_by_one_word_is_not_verified(text: str) -> None:
    assert status(text) is Statut.NON_VERIFIE


@pytest.mark.parametrize(
    "text", ["« 0 minutes »", "« ne situation, le candidat »", "« dispose d »"]
)
def test_a_quotation_that_cuts_a_word_or_a_number_is_not_verified(text: str) -> None:
    assert status(text) is Statut.NON_VERIFIE


@pytest.mark.parametrize(
    "text",
    [
        "« et pour analyser sa pratique. […] Après la mise en situation »",
        "« le candidat dispose de 20 minutes […] le candidat dispose de 20 minutes »",
    ],
)
def test_a_quotation_whose_parts_are_out_of_order_is_not_verified(text: str) -> None:
    assert status(text) is Statut.NON_VERIFIE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "« »",
        "« […] »",
        "« - »",
        "« ** »",
        "« <b> »",
        "« le candidat dispose de 20 minutes",
        "le candidat dispose de 20 minutes »",
    ],
)
def test_a_claim_that_says_nothing_or_leaves_marks_open_is_not_verified(text: str) -> None:
    assert status(text) is Statut.NON_VERIFIE


@pytest.mark.parametrize("text", ["Le candidat a 20 minutes.", "le candidat dispose de 20 minutes"])
def test_a_claim_in_our_words_that_the_node_says_is_a_paraphrase(text: str) -> None:
    assert status(text) is Statut.PARAPHRASE


@pytest.mark.parametrize(
    "text",
    [
        "« une invention « le candidat dispose de 20 minutes » encore une invention »",
        "« le candidat dispose de 20 minutes » et « une invention qui ne se ferme pas",
    ],
)
def test_invented_words_around_a_true_quotation_do_not_pass_for_it(text: str) -> None:
    assert status(text) is Statut.NON_VERIFIE


def test_the_inner_quotation_marks_of_a_text_may_be_written_otherwise() -> None:
    name = next(name for name in IDS if "«" in CATALOGUE.get(name).texte)
    assert status(quote(CATALOGUE.get(name).texte), name) is Statut.VERBATIM


def test_a_quotation_of_another_node_is_not_verified() -> None:
    text = "« le candidat dispose de 20 minutes »"
    assert status(text, "cip/CP2") is Statut.NON_VERIFIE
    assert status(text, "rncp37504/vae") is Statut.NON_VERIFIE
    assert status(text, "cip/titre/entretien-technique") is Statut.NON_VERIFIE


@pytest.mark.parametrize("name", ["cip/CP99", "", "cip", "cip/titre/entretien-technique/etape-9"])
def test_an_id_that_does_not_exist_or_says_nothing_is_not_verified(name: str) -> None:
    assert status("« le candidat dispose de 20 minutes »", name) is Statut.NON_VERIFIE


def test_one_invented_id_among_true_ones_is_enough() -> None:
    assert status("« le candidat dispose de 20 minutes »", NODE, "cip/CP99") is Statut.NON_VERIFIE


def test_a_claim_without_citation_is_not_verified() -> None:
    claim = Affirmation(texte="« le candidat dispose de 20 minutes »")
    assert status_of(claim, CATALOGUE) is Statut.NON_VERIFIE


def test_what_has_an_origin_of_its_own_is_said_to_be_out_of_the_referentiels() -> None:
    origin = Origine(titre="Une méthode", date="2024-01-01")
    claim = Affirmation(texte="Une méthode dit cela.", origine=origin)
    assert status_of(claim, CATALOGUE) is Statut.HORS_REFERENTIEL
    invented = claim.model_copy(update={"citations": ("cip/CP99",)})
    assert status_of(invented, CATALOGUE) is Statut.NON_VERIFIE


def test_the_status_an_engine_gives_itself_does_not_count() -> None:
    boast = Affirmation(texte="« inventé »", statut=Statut.VERBATIM, citations=(NODE,))
    assert [claim.statut for claim in check([boast], CATALOGUE)] == [Statut.NON_VERIFIE]


TWO = ("cip/titre/mise-en-situation", "cip/titre/entretien-technique")


@pytest.mark.parametrize("verb", ["remplace", "annule", "contredit", "finance", "oublie"])
def test_a_verb_that_no_cited_node_says_does_not_tie_two_of_their_names(verb: str) -> None:
    claim = Affirmation(texte=f"La mise en situation {verb} l'entretien technique.", citations=TWO)
    assert status_of(claim, CATALOGUE) is Statut.NON_VERIFIE


def test_a_kind_may_stand_for_what_is_of_it_and_not_the_reverse() -> None:
    name = "rncp37504/epreuve-finale/livret"
    kept, refused = (
        Affirmation(texte=f"{noun} comporte un plan d'action.", citations=(name,))
        for noun in ("Le document", "La monographie")
    )
    assert status_of(kept, CATALOGUE) is Statut.PARAPHRASE
    assert status_of(refused, CATALOGUE) is Statut.NON_VERIFIE
