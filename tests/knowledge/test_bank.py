"""The question bank: sound, wide enough, and with nothing of the evaluation in it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from rapidfuzz import fuzz

from knowledge.bank import Parole, load_bank
from knowledge.catalogue import Catalogue
from knowledge.french import words
from knowledge.loader import read_usage
from tests.command import ROOT

SAME_WORDS = 0.6
"""Share of the words of two questions that are in both, from which they are too close."""
SAME_LETTERS = 0.8
"""Likeness (1 - edits / letters) of two questions, from which they are too close."""
LONG = 5
"""Words under which two questions are only compared for equality."""
QUESTIONS, PASSES = 60, 5
"""What each unit that can answer has at least."""
OVERVIEW = "interfede/apercu/"
"""Rows that only announce a detailed row of the same competency, which has the questions."""
UNITS = {"competence", "transversale", "epreuve", "partie_dossier", "modalite", "ccp", "balise"}
OTHERS = [
    "cip/titre/duree-totale",
    "cip/titre/jury",
    "cip/titre/questionnaire-professionnel",
    "cip/dossier/volume",
    "cip/dossier/periode-entreprise",
    "cip/dossier/alternance",
    "cip/dossier/vae",
    "cip/plateau-technique",
    "cip/handicap",
    "cip/evaluation",
    "cip/correspondances",
    "cip/emploi-type/definition",
    "cip/glossaire",
    "cip/emploi-type/debouches",
    "cip/meta-re",
    "cip/CCP1/dossier",
    "cip/CCP2/dossier",
    "cip/CCP3/dossier",
    "rncp36128/jury",
    "rncp36128/fiche/prerequis-formation",
    "rncp36128/fiche/emplois",
    "rncp36128/fiche/statistiques",
    "rncp36128/fiche/echeance",
    "rncp37504/vae",
    "rncp37504/handicap",
    "rncp37504/certificat",
    "interfede/decret/mission",
    "interfede/decret/obligations",
    "interfede/decret/arrete",
    "interfede/approche",
    "interfede/dimensions",
    "interfede/vision",
    "interfede/origine",
    "interfede/demarche",
    "interfede/presentation",
    "interfede/publication",
]


@pytest.fixture(scope="module")
def bank() -> list[Parole]:
    return load_bank()


def test_every_question_leads_to_nodes_that_exist(bank: list[Parole], catalogue: Catalogue) -> None:
    unknown = {name for row in bank for name in row.noeuds if name not in catalogue.noeuds}
    assert unknown == set()


def test_no_question_stands_twice(bank: list[Parole]) -> None:
    seen: dict[str, str] = {}
    for row in bank:
        said = " ".join(words(row.question))
        assert said not in seen, (row.question, seen[said])
        seen[said] = row.question


def test_no_question_is_one_of_the_evaluation_or_close_to_it(bank: list[Parole]) -> None:
    text = (ROOT / "tests" / "evaluation" / "questions.jsonl").read_text("utf-8")
    kept = [Said.of(json.loads(line)["question"]) for line in text.splitlines()]
    asked = [Said.of(row.question) for row in bank]
    found = [(one.text, other.text) for one in asked for other in kept if close(one, other)]
    assert found == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Combien de pages pour le dossier ?", "combien de pages pour mon dossier", True),
        ("Combien de pages ?", "combien de pages", True),
        ("Combien de pages ?", "combien de page", False),
        ("Qui siège au jury du titre ?", "Combien de pages pour le dossier ?", False),
    ],
)
def test_what_is_close_is_told_from_what_is_not(one: str, other: str, alike: bool) -> None:
    assert close(Said.of(one), Said.of(other)) is alike


def test_every_unit_has_enough_questions_from_enough_passes(
    bank: list[Parole], catalogue: Catalogue
) -> None:
    asked: dict[str, list[str]] = defaultdict(list)
    for row in bank:
        for name in {above for node in row.noeuds for above in family(node, catalogue)}:
            asked[name].append(row.lot)
    thin = {
        name: (len(asked[name]), len(set(asked[name])))
        for name in units(catalogue)
        if len(asked[name]) < QUESTIONS or len(set(asked[name])) < PASSES
    }
    assert thin == {}


def test_there_are_enough_questions_that_nothing_answers(bank: list[Parole]) -> None:
    nothing = [row for row in bank if not row.noeuds]
    assert len(nothing) >= 500
    assert len({row.lot for row in nothing}) >= 3


def test_every_row_says_whose_words_it_has_and_of_which_pass(bank: list[Parole]) -> None:
    assert all(row.lot.isalpha() and len(row.lot) == 1 and row.point_de_vue for row in bank)


def test_the_lexicon_and_the_acronyms_are_as_wide_as_they_are_said_to_be(
    catalogue: Catalogue,
) -> None:
    concepts = read_usage("lexique", "concepts")
    assert len(concepts) >= 250
    assert len({row["concept"] for row in concepts}) == len(concepts)
    assert sum(len(row["dits"]) for row in concepts) >= 3000
    unknown = {name for row in concepts for name in row.get("noeuds") or ()} - set(catalogue.noeuds)
    assert unknown == set()
    assert len(read_usage("acronymes")) >= 120


class Said(NamedTuple):
    """A question's folded words: in order, as a set, and joined."""

    text: str
    words: list[str]
    kinds: frozenset[str]
    joined: str

    @classmethod
    def of(cls, text: str) -> "Said":
        found = words(text)
        return cls(text, found, frozenset(found), " ".join(found))


def close(one: Said, other: Said) -> bool:
    """Whether two questions are the same but for a few words or letters."""
    if min(len(one.words), len(other.words)) < LONG:
        return one.words == other.words
    shared = len(one.kinds & other.kinds) / len(one.kinds | other.kinds)
    return shared >= SAME_WORDS or (
        fuzz.ratio(one.joined, other.joined, score_cutoff=100 * SAME_LETTERS) > 0
    )


def family(name: str, catalogue: Catalogue) -> Iterator[str]:
    yield name
    yield from (node.id for node in catalogue.ancestors(name))


def units(catalogue: Catalogue) -> list[str]:
    """What a question can be about: the nodes that a person would name, and the other subjects."""
    named = (name for name, node in catalogue.noeuds.items() if node.kind in UNITS)
    return [*(name for name in named if not name.startswith(OVERVIEW)), *OTHERS]
