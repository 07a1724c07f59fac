"""Sentences of a text, and the folded text that rules read: every place must hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.analyse.lecture import HIDDEN, Lecture
from assistant.analyse.phrases import phrases
from assistant.analyse.plis import plier

PROSE = st.text(
    alphabet=st.sampled_from("abeÉéœ’'· .,;:!?…«»\n\t-()ABC0123\u00a0\u0301"), max_size=200
)


def cut(texte: str) -> list[str]:
    return [item.extrait(texte) for item in phrases(texte)]


def test_a_french_abbreviation_does_not_end_a_sentence() -> None:
    assert cut("M. Bah et Mme. A. sont venus. Cf. p. 4 du dossier.") == [
        "M. Bah et Mme. A. sont venus.",
        "Cf. p. 4 du dossier.",
    ]


def test_etc_ends_a_sentence_before_a_capital_only() -> None:
    assert len(cut("CV, lettre, etc. Elle part.")) == 2
    assert len(cut("CV, lettre, etc. sont prêts.")) == 1


def test_quoted_sentences_stay_in_the_one_that_quotes_them() -> None:
    texte = "Il a dit : « Non. Laissez-moi. » J'ai attendu."
    assert cut(texte) == ["Il a dit : « Non. Laissez-moi. »", "J'ai attendu."]


def test_list_items_and_titles_are_apart() -> None:
    texte = "ÉMOTIONS\n- gêne\n- plaisir de lire\n\nSuite\nElle part."
    found = phrases(texte)
    assert [item.titre for item in found] == [True, False, False, True, False]
    assert [item.numero for item in found if not item.titre] == [1, 2, 3]


def test_a_line_that_goes_on_is_one_sentence() -> None:
    texte = (
        "Je lui ai demandé si elle avait déjà travaillé dans le secteur de la\n"
        "vente, et elle a répondu oui."
    )
    assert len(cut(texte)) == 1


@given(PROSE)
def test_sentences_follow_one_another_and_lose_no_letter(texte: str) -> None:
    found = phrases(texte)
    assert all(one.end <= two.start for one, two in pairwise(found))
    said = "".join(item.extrait(texte) for item in found)
    outside = [char for char in texte if char.isalnum()]
    assert sum(char.isalnum() for char in said) >= len(outside) - sum(map(str.isdigit, texte)) - 3


@given(PROSE)
def test_each_folded_sign_knows_its_place(texte: str) -> None:
    plis = plier(texte)
    assert len(plis.places) == len(plis.texte) + 1
    assert list(plis.places) == sorted(plis.places)
    assert plis.places[-1] == len(texte)


def test_inclusive_endings_are_read_as_the_plain_word() -> None:
    for word in ("énervé·e", "énervé(e)", "énervé-e", "énervé•e"):
        assert plier(f"J'étais {word}, là").texte == "j'etais enerve, la"


def test_quoted_and_reported_words_are_hidden_from_the_author_s_own() -> None:
    lecture = Lecture("Il a dit : « je suis nul ». Elle explique qu'elle est fainéante. Je pars.")
    assert "nul" not in lecture.propre
    assert "faineante" in lecture.propre
    assert "faineante" not in lecture.sienne
    assert lecture.sienne.endswith("je pars.")
    assert HIDDEN in lecture.sienne


def test_what_the_author_says_that_they_said_stays_theirs() -> None:
    assert "elle avait raison" in Lecture("Je lui ai dit qu'elle avait raison.").sienne


INTITULES = (
    *("Ce qui a aidé.", "Ce que je ferai autrement.", "Les faits", "Mes limites :", "les faits."),
    *(
        "Ce que j'ai ressenti.",
        "**Mes limites.**",
        "1. Les faits.",
        "b) Mon ressenti",
        "Conclusion.",
    ),
    *("Les limites de ma fonction.", "Ce qui m'a manqué.", "Pour la suite.", "Ce que je retiens."),
    *(
        "Ce que je n'ai pas su faire.",
        "Qu'est-ce qui a aidé ?",
        "Mon intervention.",
        "Points forts.",
    ),
    *("Ce qui a été difficile pour moi.", "Mes points forts et mes axes d'amélioration."),
    *(
        "Analyse de la situation.",
        "Ce que la situation m'a fait vivre.",
        "Et maintenant, la suite.",
    ),
)
PHRASES = (
    *("J'ai eu peur.", "Elle a pleuré.", "Un long silence.", "De la colère.", "Peur, puis colère."),
    *("Ce qui m'a aidé, c'est le silence.", "Ce qui s'est passé m'a surprise.", "Rien à dire."),
    *("Ce que j'ai ressenti est de la colère.", "Les faits sont simples.", "Mon avis a changé."),
    *("Ce qui a aidé a été le silence.", "Mes limites ont été atteintes.", "Ma posture change."),
    *("Les limites de ma fonction m'ont arrêtée.", "La demande était claire.", "J'étais ému."),
    *("La situation se tend.", "Mes émotions débordent.", "Analyse faite, je me suis tu."),
    *("Ce que je ferai autrement, c'est me taire.", "Je gagnerais à ralentir.", "Que faire ?"),
)


@pytest.mark.parametrize("ligne", INTITULES)
def test_a_line_alone_that_names_a_part_is_a_title_whatever_its_stop(ligne: str) -> None:
    texte = f"Elle est venue.\n\n{ligne}\n\nJ'ai attendu."
    assert [item.titre for item in phrases(texte)] == [False, True, False]


@pytest.mark.parametrize("ligne", PHRASES)
def test_a_sentence_alone_on_its_line_stays_a_sentence(ligne: str) -> None:
    assert [item.titre for item in phrases(f"Ce jour.\n\n{ligne}\n\nJ'ai attendu.")][1:] == [
        False,
        False,
    ]


def test_the_name_of_a_part_with_nothing_after_it_is_read_as_a_sentence() -> None:
    assert not phrases("Elle est venue.\n\nCe que je retiens.")[-1].titre
