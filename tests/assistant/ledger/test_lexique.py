"""Which words may stand for one another: stems, families, kinds and likeness."""

import pytest

from assistant.reponse.ledger.langue import phrases
from assistant.reponse.ledger.lexique import lexique, plein, racine


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("coordinatrice", "coordinateur", True),
        ("formatrices", "formateurs", True),
        ("montrent", "montrer", True),
        ("accompagnent", "accompagner", True),
        ("survient", "survenir", True),
        ("obtiennent", "obtenir", True),
        ("connaissent", "connaitre", True),
        ("conduisant", "conduire", True),
        ("nomment", "nommer", True),
        ("forment", "former", True),
        ("evaluateur", "evaluation", False),
        ("bloca", "blocb", False),
    ],
)
def test_forms_of_one_word_have_one_stem(first: str, second: str, same: bool) -> None:
    assert (racine(first) == racine(second)) is same


@pytest.mark.parametrize(
    ("word", "stem"),
    [("moment", "moment"), ("argent", "argent"), ("agent", "agent"), ("blocc", "blocc")],
)
def test_a_noun_in_ent_keeps_its_ending(word: str, stem: str) -> None:
    assert racine(word) == stem


@pytest.mark.parametrize(
    ("first", "second", "like"),
    [
        ("disponible", "disponibilite", True),
        ("analyse", "analyste", True),
        ("projet", "projection", True),
        ("evaluateur", "evaluation", False),
        ("acte", "action", False),
        ("cadre", "cadastre", False),
        ("organiser", "organisationnel", False),
        ("conseil", "conseiller", True),
    ],
)
def test_words_that_share_their_beginning_look_alike(first: str, second: str, like: bool) -> None:
    assert lexique().derive(racine(first), [racine(second)]) is like
    assert lexique().derive(racine(first), [racine("zebre"), racine(second)]) is like


@pytest.mark.parametrize(
    ("first", "second", "like"),
    [
        ("contr", "contrat", True),
        ("contr", "contrebasses", False),
        ("contra", "contratuel", True),
        ("contra", "contrb", True),
        ("contrats", "contratu", True),
        ("contrab", "contrats", True),
        ("contrab", "contros", False),
        ("abcdef", "abcdeghijkl", True),
        ("abcdef", "abcdeghijklm", False),
        ("contra", "contra", True),
        ("cont", "cont", False),
        ("contra#", "contra", False),
        ("contrat#", "contratu#", True),
    ],
)
def test_likeness_asks_for_five_letters_and_all_but_the_last(
    first: str, second: str, like: bool
) -> None:
    assert lexique().derive(first, [second]) is like
    assert lexique().derive(second, [first]) is like


def test_a_family_stands_for_its_words_and_a_kind_for_what_is_of_it() -> None:
    lexicon = lexique()
    forms = lexicon.formes([racine("redaction")])
    assert racine("redaction") in forms
    assert len(forms) > 1
    assert lexicon.proche(racine("ecrire"), forms)
    assert lexicon.proche(racine("redaction"), forms)
    assert not lexicon.proche(racine("tuteur"), forms)
    assert lexicon.formes(["zzz"]) == {"zzz"}
    assert lexicon.designe(racine("document"), frozenset({racine("memoire")}))
    assert not lexicon.designe(racine("memoire"), frozenset({racine("document")}))


@pytest.mark.parametrize(
    ("word", "full"),
    [("jury", True), ("le", False), ("x", False), ("20", False), ("cp2", True), ("or", True)],
)
def test_a_word_that_names_something_is_no_stop_word_number_or_letter(
    word: str, full: bool
) -> None:
    assert plein(word) is full


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Le jury lit. Le tuteur signe.", [("le jury lit.", 1), ("le tuteur signe.", 1)]),
        ("Lire ; écrire ; signer", [("lire", 3), ("ecrire", 3), ("signer", 3)]),
        ("- **Lire**\n- Signer", [("- lire", 1), ("- signer", 1)]),
        (" ; . ", []),
        ("", []),
    ],
)
def test_a_text_is_cut_into_sentences_and_counted_parts(
    text: str, parts: list[tuple[str, int]]
) -> None:
    assert [(item.texte, item.morceaux) for item in phrases(text)] == parts


def test_codes_that_share_a_name_each_have_it_and_marks_bound_words() -> None:
    (codes,) = phrases("Les CCP 1, 2 et 3")
    assert codes.racines == {"ccp1", "ccp2", "ccp3"}
    (blocs,) = phrases("Les blocs A et C")
    assert {"bloca", "blocc"} <= set(blocs.jetons)
    (cut,) = phrases("Le jury, puis : le tuteur")
    assert cut.jetons == ("le", "jury", ",", "puis", ",", "le", "tuteur")
    assert cut.suite == (racine("jury"), racine("tuteur"))
