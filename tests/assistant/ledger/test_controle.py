"""The status of a claim, its names and its links, held against made-up nodes."""

import pytest

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.ledger import status_of
from assistant.reponse.ledger.controle import holds
from assistant.reponse.ledger.liens import exclut, liens_tiennent
from assistant.reponse.ledger.lieux import proches
from assistant.reponse.ledger.noms import noms_tiennent
from assistant.reponse.ledger.quantites import quantites
from tests.assistant.ledger.essai import phrase, souches, source, statut, texte
from tests.assistant.ledger.petit import catalogue

NODE = texte("xa", "Le jury écoute le candidat. Le candidat peut conclure.", "Carnet bleu")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« Le jury écoute »", Statut.VERBATIM),
        ("Carnet bleu : « Le jury écoute »", Statut.VERBATIM),
        ("Carnet bleu", Statut.PARAPHRASE),
        ("Le jury écoute le candidat.", Statut.PARAPHRASE),
        ("Il est dit du carnet : « Le jury écoute »", Statut.PARAPHRASE),
        ("Le parrain écoute le candidat.", Statut.NON_VERIFIE),
        ("Pour le parrain, le tuteur : « Le jury écoute »", Statut.NON_VERIFIE),
        ("« Le jury dort »", Statut.NON_VERIFIE),
        ("« Le jury écoute", Statut.NON_VERIFIE),
        ("Voici.", Statut.NON_VERIFIE),
        ("…", Statut.NON_VERIFIE),
        ("Le candidat doit conclure.", Statut.NON_VERIFIE),
        ("Le jury n'écoute pas le candidat.", Statut.NON_VERIFIE),
        ("Trois jurys écoutent le candidat.", Statut.NON_VERIFIE),
        ("Au CCP9, le jury écoute le candidat.", Statut.NON_VERIFIE),
    ],
)
def test_each_check_may_refuse_a_claim(text: str, wanted: Statut) -> None:
    assert statut(text, NODE) is wanted


def test_only_what_was_given_may_be_cited() -> None:
    claim = Affirmation(texte="Le jury écoute le candidat.", citations=("essai/xa",))
    known = catalogue(NODE)
    assert status_of(claim, known, ["essai/xa"]) is Statut.PARAPHRASE
    assert status_of(claim, known, ["essai"]) is Statut.NON_VERIFIE
    assert status_of(claim, known, []) is Statut.NON_VERIFIE


def test_marks_alone_and_labels_assert_nothing() -> None:
    assert holds(phrase("ESS › Carnet bleu"), source(NODE))
    assert not holds(phrase("ESS › Carnet vert"), source(NODE))
    assert not holds(phrase("Le 12"), source(NODE))


@pytest.mark.parametrize(
    ("said", "text", "held"),
    [
        ("Le RNCP37504.", "Le jury.", False),
        ("Le RNCP37504.", "Le RNCP37504.", True),
        ("La Wallonie.", "Le jury.", False),
        ("La Wallonie.", "Les Belges.", True),
        ("Le CP7.", "Le CP7.", True),
        ("Le CP7.", "Le CP8.", False),
        ("L'article L6313-1.", "L'article L6313-1.", True),
        ("L'article L6313-1.", "L'article L6313-2.", False),
        ("Le jury.", "Le candidat.", True),
    ],
)
def test_names_are_those_of_the_source(said: str, text: str, held: bool) -> None:
    assert noms_tiennent(phrase(said), source(text)) is held


ORAL = texte("xo", "Un oral.", "Oral blanc", kind="epreuve", liens={"evalue": ("essai/CP1",)})
CP1, CP2 = (texte(f"CP{n}", "Animer.", f"Animer {n}", kind="competence") for n in (1, 2))


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("La CP1 est évaluée à l'oral blanc.", True),
        ("La CP2 est évaluée à l'oral blanc.", False),
        ("La CP1 et la CP2 sont évaluées à l'oral blanc.", False),
        ("La CP2 prépare l'oral blanc.", True),
        ("La CP2 est évaluée à l'écrit.", True),
    ],
)
def test_a_competency_is_tied_to_the_epreuve_named(said: str, held: bool) -> None:
    assert liens_tiennent(phrase(said), source(ORAL)) is held


def test_cited_competencies_stand_for_those_not_named_and_may_hold_the_link() -> None:
    said = phrase("Évaluée à : oral blanc")
    assert liens_tiennent(said, source(ORAL, CP1))
    assert not liens_tiennent(said, source(ORAL, CP2))
    own = CP2.model_copy(update={"liens": {"evalue_par": ("essai/xo",)}})
    assert liens_tiennent(said, source(ORAL, own))
    assert liens_tiennent(said, source(ORAL))


def test_a_node_leaves_out_only_what_its_own_links_lack() -> None:
    tied = texte("xt", "Animer.", liens={"evalue_a_travers": ("essai/CP1",)})
    assert exclut(source(tied), "cp2")
    assert not exclut(source(tied), "cp1")
    assert not exclut(source(ORAL), "cp2")


@pytest.mark.parametrize(
    ("text", "place", "near"),
    [
        ("oral 20 minutes, écrit 3 heures", 0, "oral minutes"),
        ("oral 20 minutes, écrit 3 heures", 1, "ecrit heures"),
        ("en salle, oral 20 minutes, puis bilan", 0, "salle oral minutes bilan"),
        ("oral 20 minutes apres la seance", 0, "oral minutes"),
        ("oral 20 minutes, écrit 3 heures, bilan cp2", 1, "ecrit heures bilan"),
        ("oral 20 minutes, écrit 3 heures, bilan", 0, "oral minutes"),
    ],
)
def test_a_quantity_is_said_of_its_part_of_the_sentence(text: str, place: int, near: str) -> None:
    found = list(quantites(text))[place]
    assert proches(text, found) == souches(near)
