"""Which words of a sentence the source lacks, what they weigh, and when it covers ours."""

import pytest

from assistant.reponse.ledger.couverture import (
    AUTRE,
    NOM,
    VERBE,
    contraires,
    couvre,
    manques,
    voisines,
)
from tests.assistant.ledger.essai import phrase, souches, source, texte

TEXT = "Le jury écoute le candidat et rédige une synthèse cohérente du livret."


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Le jury écoute le candidat.", []),
        ("Le jury rédige un livret.", []),
        ("Le jury écoute le tuteur.", [("tuteur", NOM)]),
        ("Le jury ne grignote pas au tuteur ni du tuteur.", [("grignote", VERBE), ("tuteur", NOM)]),
        ("Le jury grignote.", [("grignote", VERBE)]),
        ("Le livret plastifié est cité.", [("plastifie", VERBE)]),
        ("Les livrets plastifiés.", [("plastifies", AUTRE)]),
        ("Le livret est colorié, plastifiés.", [("colorie", VERBE), ("plastifies", VERBE)]),
        ("Le jury écoute poliment.", [("poliment", AUTRE)]),
        ("Une synthèse incohérente.", [("incoherente", NOM)]),
        ("Le jury seul.", [("seul", NOM)]),
        ("Le jury évite de grignoter.", [("evite", VERBE), ("grignoter", VERBE)]),
        ("En grignotant.", [("grignotant", VERBE)]),
        ("Un grignotage.", [("grignotage", NOM)]),
        ("Jury régional.", [("regional", NOM)]),
        ("Le jury fonctionne.", []),
        ("La fonction.", [("fonction", NOM)]),
        ("Le CP7 et 2.3", []),
    ],
)
def test_what_the_source_lacks_weighs_by_what_it_asserts(
    said: str, wanted: list[tuple[str, float]]
) -> None:
    found = manques(phrase(said), source(TEXT), frozenset())
    assert [(item.mot, item.poids) for item in found] == wanted


def test_a_quotation_holds_its_words_and_lightens_the_verbs_before_it() -> None:
    said, found = phrase("Le jury grignote une pomme."), source(TEXT)
    light = [(item.mot, item.poids) for item in manques(said, found, souches("pomme"))]
    assert light == [("grignote", AUTRE)]


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        ("Le jury écoute le candidat.", True),
        ("Le jury écoute le tuteur.", False),
        ("Le jury grignote.", False),
        ("Le jury écoute poliment le candidat.", True),
        ("Le jury écoute poliment, calmement, sagement.", False),
        ("Le jury écoute poliment, calmement le candidat.", True),
    ],
)
def test_a_noun_or_a_verb_is_enough_to_refuse_and_adverbs_add_up(said: str, holds: bool) -> None:
    assert couvre(phrase(said), source(TEXT), frozenset()) is holds


def test_a_long_sentence_has_room_for_more_unknown_words() -> None:
    short = "Le jury grignote le livret."
    long = (
        "Le jury écoute le candidat, rédige la synthèse, écoute, grignote le livret et le candidat."
    )
    assert not couvre(phrase(short), source(TEXT), frozenset())
    lengthened = "jury candidat synthèse livret rédige écoute cohérente jury candidat poliment"
    assert couvre(phrase(f"Le {lengthened} calmement sagement."), source(TEXT), frozenset())
    assert not couvre(phrase(long), source(TEXT), frozenset())


def test_words_that_lead_to_a_quotation_weigh_half() -> None:
    said, cited = phrase("Le jury écoute le tuteur."), frozenset({"x"})
    assert couvre(said, source(TEXT), cited, 0.5)
    assert not couvre(said, source(TEXT), cited)
    two = phrase("Le jury écoute le tuteur et le parrain.")
    assert not couvre(two, source(TEXT), cited, 0.5)


def test_a_sentence_made_of_the_names_alone_is_borrowed_but_for_one_word_more() -> None:
    node = texte("xa", "Le jury écoute le candidat.", "Carnet bleu du parrain tuteur")
    assert couvre(phrase("Carnet bleu du parrain tuteur"), source(node), frozenset())
    assert couvre(phrase("Carnet bleu du parrain tuteur : jury"), source(node), frozenset())
    assert not couvre(phrase("Le carnet du tuteur."), source(node), frozenset())
    assert couvre(phrase("Le carnet du tuteur."), source(node), souches("x"))
    assert couvre(phrase("Le carnet du jury."), source(node), frozenset())
    assert not couvre(phrase("Le carnet du tuteur bleu, jury."), source(node), frozenset())
    assert couvre(phrase("Carnet, tuteur, jury, candidat."), source(node), frozenset())


@pytest.mark.parametrize(
    ("said", "text", "against"),
    [
        ("Après la séance.", "Avant la séance.", True),
        ("Avant la séance.", "Après la séance.", True),
        ("Avant la séance.", "Avant la séance.", False),
        ("Après la séance.", "Avant et après la séance.", False),
        ("Avant et après la séance.", "Avant la séance.", False),
        ("La séance.", "Avant la séance.", False),
        ("Après la séance.", "La séance.", False),
        ("Ensuite la séance.", "Avant la séance.", False),
    ],
)
def test_a_word_whose_contrary_alone_the_source_says_is_refused(
    said: str, text: str, against: bool
) -> None:
    assert contraires(phrase(said), source(text)) is against


def test_the_sentences_that_share_most_are_the_closest_three_at_most() -> None:
    found = source("Le jury écoute. Le jury écoute le candidat. Le tuteur signe.")
    close = voisines(phrase("Le jury écoute le candidat."), found)
    assert [item.texte for item in close] == ["le jury ecoute le candidat."]
    tied = source("Le jury lit. Le jury signe. Le jury part. Le jury dort.")
    assert [item.texte for item in voisines(phrase("Le jury."), tied)] == [
        *("le jury lit.", "le jury signe.", "le jury part.")
    ]
    assert voisines(phrase("Le parrain."), tied) == ()
    assert voisines(phrase("On peut citer."), source("Peut dormir.")) == ()
    assert len(voisines(phrase("On peut citer."), source("Peut citer."))) == 1
