"""Words given back that the person never said are denied, and told in the debrief as such."""

import pytest

from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue
from tests.assistant.entretien.test_debriefing_vrai import relu
from tests.assistant.entretien.test_ecarts import critere

OUVRE = "Racontez-moi ce qui vous amène."
RENDUES = ("reformulation", "resume", "validation")
INVENTEES = (
    "Donc ce n'est pas facile de sortir, et vous tenez à vérifier la poterie. Est-ce juste ?",
    "Donc, ce que vous voulez, c'est devenir pâtissier. C'est ça ?",
    "Donc votre chien est malade et vous devez le garder. Est-ce juste ?",
    "Alors en gros vous avez perdu votre voiture dans un incendie, j'ai bon ?",
    "Si j'ai bien compris, vous tenez à la coiffure, c'est bien ça ?",
)
GRAINES = ("lundi", "blanc", "x3", "jeudi")


def apres(graine: str, *turns: str) -> Simulation:
    (scenario,) = generer(Demande(graine))
    simulation = Simulation(scenario)
    for turn in ("Bonjour, je suis Lou, conseillère.", OUVRE, *turns):
        simulation.dire(turn)
    return simulation


@pytest.mark.parametrize("graine", GRAINES)
@pytest.mark.parametrize("said", INVENTEES)
def test_a_thing_never_said_is_denied_whatever_verb_stands_before_it(
    graine: str, said: str
) -> None:
    turn = apres(graine, said).tours[-1]
    assert turn.imprevu in ("jamais_dit", "reformulation_fausse")
    assert not {item.type for item in turn.gestes} & {*RENDUES}


@pytest.mark.parametrize(
    ("graine", "said"),
    [
        ("lundi", "Donc les annonces sont toujours trop loin pour vous, c'est bien ça ?"),
        ("jeudi", "Donc vous tenez à passer les CACES de cariste, c'est ça ?"),
        ("x3", "Si je vous suis bien, vous cherchez des cours de calcul. C'est ça ?"),
        ("lundi", "Si je résume : vous avez besoin de stabilité, c'est ça ?"),
    ],
)
def test_her_own_words_with_the_same_verbs_are_not_denied(graine: str, said: str) -> None:
    assert not apres(graine, said).tours[-1].imprevu


def test_a_denied_reformulation_is_told_with_the_check_that_let_it_be_denied(
    catalogue: Catalogue,
) -> None:
    found = relu(catalogue, "lundi", "Bonjour.", OUVRE, INVENTEES[0], "Au revoir.")
    told = found["propositions"][0]
    assert told["tour"] == 3
    assert "n'a pas dit" in told["texte"]
    assert "Vous demandez si c'est juste" in told["texte"]
    assert told["autrement"]
    assert not any("si vous avez bien compris" in row["texte"] for row in found["propositions"])
    assert not any(row["tour"] == 3 for row in found["points_forts"])
    row = critere(found, "cip/CP1/c5")
    assert row["statut"] == "non_observe"
    assert "Elle le refuse" in row["elements"][0]["constat"]


def test_a_first_name_alone_lays_no_role() -> None:
    for said, laid in (
        ("Bonjour, je m appelle Lou.", False),
        ("Bonjour, je m'appelle Lou, enchantée.", False),
        ("Bonjour, je suis Lou, stagiaire.", True),
        ("Bonjour, je m'appelle Lou et je suis conseillère ici.", True),
    ):
        (scenario,) = generer(Demande("lundi"))
        simulation = Simulation(scenario)
        simulation.dire(said)
        assert simulation.etat.cadre["role"] == laid, said
