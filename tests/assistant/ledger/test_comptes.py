"""What a sentence may count: nodes below a node, items of a list, things the sentence lists."""

import pytest

from assistant.reponse.ledger.comptes import (
    cites,
    comptes,
    dessous,
    enumeres,
    points,
    rassembles,
    reunis,
)
from assistant.reponse.ledger.langue import Phrase, phrases
from assistant.reponse.ledger.lexique import racine
from knowledge.model import Kind, Noeud

NOMS: frozenset[str | int] = frozenset({"bloca"})


def node(name: str, kind: Kind, *children: Noeud, **fields: str) -> Noeud:
    return Noeud(id=name, code=name.rpartition("/")[2], kind=kind, enfants=children, **fields)


BLOC = node(
    "x/A",
    "bloc",
    node("x/A1", "activite", node("x/C1", "competence"), node("x/C2", "competence")),
    node("x/A2", "activite", node("x/C3", "competence", node("x/C3/c1", "critere"))),
)
KINDS = {"activité": 2, "compétence": 3, "critère": 1}


def said(found: Noeud) -> set[tuple[float, str]]:
    return {(item.quantite.valeurs[0], item.quantite.unite) for item in comptes(found, NOMS)}


def test_every_node_below_is_reached_in_the_order_of_the_tree() -> None:
    names = [item.id for item in dessous(BLOC)]
    assert names == ["x/A1", "x/C1", "x/C2", "x/A2", "x/C3", "x/C3/c1"]


def test_each_kind_below_a_node_is_counted_under_its_name_and_said_of_the_names_given() -> None:
    stems = {"activité": "activite", "compétence": "competence", "critère": "critere"}
    assert said(BLOC) == {(float(count), racine(stems[kind])) for kind, count in KINDS.items()}
    for place in comptes(BLOC, NOMS):
        assert place.proches == place.phrase == place.noeud == NOMS
        assert (place.quantite.debut, place.quantite.fin, place.quantite.sens) == (0, 0, "")


def test_a_node_with_nothing_below_counts_nothing() -> None:
    assert said(node("x/C1", "competence")) == set()


def test_leaves_are_also_counted_under_the_words_of_the_heading_that_gathers_them() -> None:
    leaves = (node("x/s/1", "savoir"), node("x/s/2", "savoir"))
    heading = node("x/s", "texte", *leaves, titre="Notions de droit")
    assert said(heading) == {(2, "savoir"), (2, racine("notions")), (2, racine("droit"))}
    assert said(node("x/C", "competence", *leaves, titre="Notions de droit")) == {(2, "savoir")}
    above = node("x", "texte", heading, titre="Fiche")
    assert said(above) == {(2, "savoir")}
    parts = (node("x/p1", "partie_dossier"), node("x/p2", "partie_dossier"))
    assert said(node("x/d", "texte", *parts, titre="Sommaire")) == {(2, racine("partie"))}


@pytest.mark.parametrize(
    ("word", "count"),
    [("compétences", 3), ("activités", 2), ("critère", 1), ("épreuves", 0), ("pages", 0)],
)
def test_what_stands_below_several_nodes_is_counted_once(word: str, count: int) -> None:
    unit = racine(word.replace("é", "e").replace("è", "e"))
    assert reunis([BLOC], unit) == count
    assert reunis([BLOC, BLOC.enfants[0]], unit) == count


def test_a_certificate_is_counted_under_both_its_names() -> None:
    titre = node("x/t", "texte", node("x/CCP1", "ccp"), node("x/CCP2", "ccp"))
    assert reunis([titre], "ccp") == reunis([titre], racine("certificats")) == 2


@pytest.mark.parametrize(
    ("ids", "counts"),
    [
        ((), set()),
        (("x/C1/c1",), {1}),
        (("x/C1/c1", "x/C1/c2", "x/C1/c3"), {3}),
        (("x/C1/c1", "x/C1/c2", "x/C2/c1", "x/C2/c2"), {4, 2}),
        (("x/C1/c1", "x/C1/c2", "x/C2/c1"), {3}),
    ],
)
def test_cited_nodes_are_counted_in_all_and_under_each_parent_when_the_shares_are_equal(
    ids: tuple[str, ...], counts: set[int]
) -> None:
    nodes = [*(node(name, "critere") for name in ids), node("x/C9", "competence")]
    assert cites(nodes, racine("criteres")) == counts
    assert cites(nodes, racine("epreuves")) == set()


def test_the_children_of_a_node_are_counted_when_two_at_least_are_cited_beside_it() -> None:
    first, second = BLOC.enfants
    assert rassembles([BLOC, first, second]) == {2}
    assert rassembles([BLOC, first]) == set()
    assert rassembles([first, second]) == set()
    three = node("x/s", "texte", *(node(f"x/s/{rank}", "savoir") for rank in range(3)))
    assert rassembles([three, *three.enfants[:2]]) == {3}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Un texte - avec un tiret", 0),
        ("Il faut :\n- lire\n- écrire", 2),
        ("• lire\n  – écrire\n- dire", 3),
        ("1. lire\n2) écrire\n3° dire", 3),
        ("-\n- lire", 1),
        ("2019 90 75", 0),
    ],
)
def test_the_items_of_the_list_of_a_text_are_its_points(text: str, count: int) -> None:
    assert points(node("x/t", "texte", texte=text)) == count


@pytest.mark.parametrize(
    ("text", "counts", "sure"),
    [
        ("Une phrase sans liste.", set(), False),
        ("Deux temps : l'accueil et le bilan.", {2}, False),
        ("Un seul temps : l'accueil.", set(), False),
        ("Trois temps : lire, écrire, dire.", {3}, True),
        ("Trois temps : lire, écrire, et dire.", {3}, True),
        ("Trois temps : lire, écrire, puis dire.", {3}, True),
        ("Trois temps : lire, écrire, enfin dire.", {3}, True),
        ("Trois temps : lire, écrire et dire.", {3}, False),
        ("Trois temps : lire, écrire puis dire.", {3}, False),
        ("Deux temps : lire, écrire, .", {2}, True),
        ("Un plan : ceci : lire, écrire.", set(), False),
        ("Un titre :", set(), False),
    ],
)
def test_what_a_sentence_lists_after_its_colon_is_counted(
    text: str, counts: set[int], sure: bool
) -> None:
    (phrase,) = phrases(text)
    assert enumeres(phrase) == (counts, sure)


def test_the_parts_between_semicolons_leave_no_doubt() -> None:
    first, *_ = found = phrases("Trois temps : lire ; écrire ; dire.")
    assert len(found) == 3
    assert enumeres(first) == ({3}, True)
    assert enumeres(Phrase("lire, ecrire", 2)) == ({2}, True)
    assert enumeres(Phrase("lire, ecrire", 1)) == (set(), False)
