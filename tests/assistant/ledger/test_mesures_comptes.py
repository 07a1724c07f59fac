"""What is counted by the tree, by a list or by the sentence itself, and a node's own number."""

import pytest

from assistant.reponse.ledger.langue import phrases
from assistant.reponse.ledger.mesures import nombres_tiennent
from assistant.reponse.ledger.preuve import preuve
from tests.assistant.ledger.petit import catalogue, node

LIST = "\n- lire\n- écrire\n- dire"
CATALOGUE = catalogue(
    node(
        "essai/A",
        "bloc",
        node(
            "essai/A-un",
            "activite",
            node("essai/C-un", "competence"),
            node("essai/C-deux", "competence"),
        ),
        node("essai/A-deux", "activite", node("essai/C-trois", "competence")),
    ),
    node(
        "essai/B",
        "bloc",
        node("essai/B-un", "competence"),
        node("essai/B-deux", "competence"),
    ),
    node("essai/seul", texte="Un texte sans liste."),
    node("essai/autre", texte="Un autre texte."),
    node("essai/item", texte="Le candidat doit :\n- lire"),
    node("essai/paire", texte="Le candidat doit :\n- lire\n- écrire"),
    node("essai/liste", texte=f"Le candidat doit :{LIST}"),
    node("essai/cinq", texte=f"Le candidat doit :{LIST}\n- compter\n- relire"),
    node("essai/sept", texte=f"Sept règles sur les 7 points :{LIST}"),
    node("essai/s2", "savoir", texte="Un savoir."),
    node("essai/renvoi", texte="La partie 2 suit."),
    node("essai/etape-1", titre="Volet 2", texte="Une étape."),
)


def holds(said: str, *names: str, quoted: str = "") -> bool:
    found = preuve(CATALOGUE, [f"essai/{name}" for name in names])
    (phrase,) = phrases(said)
    return nombres_tiennent(phrase, found, phrases(quoted))


@pytest.mark.parametrize(
    ("said", "names", "right"),
    [
        ("Le bloc A compte 3 compétences.", ("A",), True),
        ("Le bloc A compte 4 compétences.", ("A",), False),
        ("Le bloc A compte 2 activités.", ("A",), True),
        ("Le bloc A compte 3 activités.", ("A",), False),
        ("Les blocs A et B comptent 5 compétences.", ("A", "B"), True),
        ("Les blocs A et B comptent 6 compétences.", ("A", "B"), False),
        ("Les 2 blocs sont liés.", ("A", "B"), True),
        ("Les 3 blocs sont liés.", ("A", "B"), False),
        ("Trois compétences sont citées.", ("C-un", "C-deux", "C-trois"), True),
        ("Deux compétences sont citées.", ("C-un", "C-deux", "C-trois"), False),
    ],
)
def test_nodes_are_counted_below_the_cited_ones_or_among_them(
    said: str, names: tuple[str, ...], right: bool
) -> None:
    assert holds(said, *names) is right


@pytest.mark.parametrize(
    ("said", "names", "right"),
    [
        ("Le texte a trois points.", ("liste",), True),
        ("Le texte a deux points.", ("liste",), False),
        ("Le texte a quatre points.", ("liste",), False),
        ("Le texte a de 3 à 5 points.", ("liste",), False),
        ("Le texte a 3 pages.", ("liste",), False),
        ("Le texte dure 3 mois.", ("liste",), False),
        ("Le texte a deux points.", ("paire", "seul", "autre"), True),
        ("Le texte a trois points.", ("paire", "seul", "autre"), False),
        ("Le texte a deux points.", ("item", "autre"), True),
        ("Le texte a un seul point.", ("item",), False),
        ("Le texte a un seul point.", ("seul",), False),
        ("Le texte a deux aspects.", ("seul", "autre"), True),
        ("Le texte a trois aspects.", ("seul", "autre"), False),
        ("Le texte a trois points.", ("sept",), True),
        ("Le texte a trois règles.", ("sept",), False),
        ("Le bloc a deux volets.", ("A", "A-un", "A-deux"), True),
        ("Le bloc a trois volets.", ("A", "A-un", "A-deux"), False),
    ],
)
def test_things_without_a_kind_are_the_items_of_a_list_or_the_nodes_cited(
    said: str, names: tuple[str, ...], right: bool
) -> None:
    assert holds(said, *names) is right


@pytest.mark.parametrize(
    ("said", "names", "right"),
    [
        ("Trois temps : lire, écrire, dire.", ("seul",), True),
        ("Quatre temps : lire, écrire, dire.", ("seul",), False),
        ("Trois points : lire, écrire, dire.", ("cinq",), True),
        ("Cinq points : lire, écrire, dire.", ("cinq",), False),
        ("Cinq points : lire, écrire et dire.", ("cinq",), True),
        ("Trois points : lire, écrire et dire.", ("cinq",), False),
        ("Trois points : lire, écrire et dire.", ("seul",), True),
        ("Ils sont au nombre de 3 : lire, écrire, dire.", ("seul",), True),
        ("Ils sont au nombre de 4 : lire, écrire, dire.", ("seul",), False),
        ("Ils sont au nombre de 3 : lire, écrire et dire.", ("liste",), True),
        ("Ils sont au nombre de 3.", ("liste",), False),
        ("Ils sont au nombre de 2.", ("A", "A-un", "A-deux"), True),
        ("Ils sont au nombre de 3.", ("A", "A-un", "A-deux"), False),
    ],
)
def test_a_sentence_may_count_what_it_lists_itself(
    said: str, names: tuple[str, ...], right: bool
) -> None:
    assert holds(said, *names) is right


@pytest.mark.parametrize(("count", "right"), [("Trois", True), ("Deux", False), ("Quatre", False)])
def test_what_it_quotes_is_listed_in_its_place(count: str, right: bool) -> None:
    assert holds(f"{count} temps : « »", "seul", quoted="lire, écrire, dire") is right
    assert holds(f"{count} temps : « »", "seul") is False


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("2 · Un savoir", True),
        ("3 · Un savoir", False),
        ("2-3 · Un savoir", False),
        ("2 membres ont un savoir", False),
        ("Il y en a 2", False),
    ],
)
def test_a_bare_number_at_the_head_is_that_of_the_node(said: str, right: bool) -> None:
    assert holds(said, "s2") is right


def test_a_number_that_the_node_only_refers_to_is_not_its_own() -> None:
    assert holds("2 · Une suite", "renvoi") is False


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("La première étape", True),
        ("La deuxième étape", False),
        ("Le deuxième volet", True),
        ("Le premier volet", True),
        ("Le troisième volet", False),
        ("Elle vient en premier", True),
        ("Elle vient en troisième", False),
    ],
)
def test_a_node_is_the_nth_of_its_kind_and_of_what_has_no_kind(said: str, right: bool) -> None:
    assert holds(said, "etape-1") is right
