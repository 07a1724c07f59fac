import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.modeles.fautes import FauteModele
from assistant.reponse.redige.lignes import LONGEST, Lecteur
from assistant.reponse.redige.references import Brute

A, B = "cip/CP2/c3", "rncp36128/2.5/c1"
ROW = {"texte": "Une phrase.", "citations": [A]}


def read(*pieces: str) -> list[Brute]:
    reader = Lecteur()
    return [item for piece in pieces for item in reader.donner(piece)] + list(reader.finir())


@pytest.mark.parametrize(
    "text",
    [
        f"Une phrase. [{A}]",
        f"Une phrase [{A}].",
        f"- Une phrase. [{A}]\n",
        f"1. Une phrase. [{A}]",
        f"[{A}] Une phrase.",
        f"Une phrase. 【{A}】",
        f"Une phrase. ({A})",
        f"Une phrase. `{A}`",
        f"Une phrase. [`{A}`]",
        f"Une phrase. [« {A} »]",
        f'Une phrase. ["{A}"]',
        f"Une phrase.\n[{A}]",
        f"Une phrase.\nSources : [{A}]",
        f"Voici la réponse :\n\nUne phrase. [{A}]",
        f"```\nUne phrase. [{A}]\n```",
        f"<think>Je cherche [{B}]\n{{</think>\n\nUne phrase. [{A}]",
        json.dumps(ROW),
        json.dumps(ROW, indent=2),
        json.dumps([ROW]),
        json.dumps({"affirmations": [ROW]}),
        f"```json\n{json.dumps([ROW], indent=1)}\n```",
        f"Voici :\n```json\n{json.dumps(ROW, indent=1)}\n```",
        json.dumps({"texte": "Une phrase.", "citations": json.dumps([A])}),
        json.dumps({"text": "Une phrase.", "ids": A}),
        json.dumps({"phrase": "Une phrase.", "sources": [{"id": A}]}),
        json.dumps({"texte": f"Une phrase. [{A}]"}),
    ],
)
def test_one_claim_is_read_whatever_its_form(text: str) -> None:
    (claim,) = read(text)
    assert claim.ids == (A,)
    assert claim.texte in {"Une phrase.", "Une phrase"}
    assert not claim.numeros


@pytest.mark.parametrize(
    "text",
    [
        f"Un. [{A}, {B}]",
        f"Un. [{A}; {B}]",
        f"Un. [{A} et {B}]",
        f"Un. [{A}] [{B}]",
        f"Un. [{A} {B}]",
        json.dumps({"texte": "Un.", "citations": f"{A}, {B}"}),
        json.dumps({"texte": "Un.", "citations": f"['{A}', '{B}']"}),
    ],
)
def test_several_ids_are_all_read(text: str) -> None:
    assert read(text) == [Brute("Un.", (A, B))]


def test_each_sentence_of_a_line_keeps_its_own_ids() -> None:
    assert read(f"Un [{A}]. Deux. [{B}]") == [Brute("Un", (A,)), Brute("Deux.", (B,))]


@pytest.mark.parametrize("text", ["Un. [1]", "Un. [1, 2]", "Un. [passage 3]", "Un. 【2】"])
def test_numbers_instead_of_ids_are_told_apart(text: str) -> None:
    (claim,) = read(text)
    assert (claim.ids, claim.numeros) == ((), True)


@pytest.mark.parametrize(
    "text",
    ["« Après […] et pour analyser »", "Le salarié (ou la salariée)", "Il doit et/ou il peut"],
)
def test_brackets_of_the_sentence_stay_in_it(text: str) -> None:
    assert read(f"{text} [{A}]") == [Brute(text, (A,))]
    assert read(f"Un (et/ou deux) [{A}]") == [Brute("Un (et/ou deux)", (A,))]


@pytest.mark.parametrize("text", ['{"texte": "Un', '[{"texte": "Un", "citations": [', "{oups}"])
def test_json_that_stops_in_its_middle_is_a_fault(text: str) -> None:
    with pytest.raises(FauteModele, match="JSON illisible"):
        read(text)


def test_an_answer_without_an_end_is_a_fault() -> None:
    with pytest.raises(FauteModele, match="pas de fin"):
        read(*["bla "] * LONGEST)


def test_nothing_said_and_nothing_found_are_told_apart() -> None:
    for text, empty, nothing in (("", True, False), (" \n ", True, False), ("RIEN.", False, True)):
        reader = Lecteur()
        assert list(reader.donner(text)) + list(reader.finir()) == []
        assert (reader.vide, reader.rien) == (empty, nothing)


def test_thoughts_alone_are_no_answer() -> None:
    reader = Lecteur()
    assert list(reader.donner(f"<think>Une phrase. [{A}]")) + list(reader.finir()) == []
    assert reader.vide


def test_a_claim_is_given_as_soon_as_its_line_ends() -> None:
    reader = Lecteur()
    assert list(reader.donner(f"Un. [{A}")) == []
    assert list(reader.donner("]\nDeu")) == [Brute("Un.", (A,))]


def test_a_last_sentence_that_was_cut_is_left_out() -> None:
    assert read(f"Un. [{A}]\nDeux qui n'est pas fin") == [Brute("Un.", (A,))]


WHOLE = f"Voici :\n- Un « […] » [{A}, {B}]\nDeux.\n[{A}]\nTrois. [1]\n"
OBJECTS = f"```json\n{json.dumps([ROW, {'texte': 'Deux', 'ids': B}], indent=1)}\n```\n"


@given(st.sampled_from([WHOLE, OBJECTS]), st.lists(st.integers(0, 200), max_size=12))
def test_where_the_pieces_are_cut_changes_nothing(text: str, cuts: list[int]) -> None:
    at = sorted({0, len(text), *(cut % len(text) for cut in cuts)})
    assert read(*(text[start:end] for start, end in pairwise(at))) == read(text)


@given(st.text(max_size=300))
def test_no_answer_makes_the_reader_fail_otherwise_than_by_a_fault(text: str) -> None:
    try:
        claims = read(text)
    except FauteModele:
        return
    assert all(claim.texte for claim in claims)
