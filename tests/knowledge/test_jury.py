"""The questions of a jury: counts, spread, the nodes they cite, the faults they name."""

from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.fiches_jury import OCCASIONS, VUES, QuestionJury
from knowledge.french import fold
from knowledge.jury import load_jury

OWNERS = tuple(OCCASIONS)
ROW = {
    "id": "q-1",
    "competence": "cip/CP1",
    "critere": "cip/CP1/c1",
    "texte": "Comment ?",
    "vue": "formation",
    "occasions": ["dossier"],
    "parties": [1],
    "mots": [],
    "elements": ["cip/CP1/savoir/1", "cip/CP1/savoir/2"],
    "relance": "Et puis ?",
}


@pytest.fixture(scope="module")
def questions() -> list[QuestionJury]:
    return [row for owner in OWNERS for row in load_jury(owner)]


def by_competence(owner: str) -> dict[str, list[QuestionJury]]:
    found = defaultdict(list)
    for row in load_jury(owner):
        found[row.competence].append(row)
    return found


def test_every_cited_node_exists_and_has_lines(
    questions: list[QuestionJury], catalogue: Catalogue
) -> None:
    cited = {name for row in questions for name in (row.competence, *row.elements)}
    cited |= {row.critere for row in questions if row.critere}
    assert sorted(cited - catalogue.noeuds.keys()) == []
    assert all(catalogue.citation(name).start > 0 for name in cited)


def test_every_competency_of_the_title_has_twelve_questions_from_four_points_of_view(
    catalogue: Catalogue,
) -> None:
    found = by_competence("cip")
    assert set(found) == {f"cip/CP{rank}" for rank in range(1, 16)}
    for name, rows in found.items():
        assert len(rows) >= 12, name
        assert len({row.vue for row in rows}) >= 4, name
        criteria = {node.id for node in catalogue.get(name).enfants if node.kind == "critere"}
        assert criteria == {row.critere for row in rows if row.critere}, name


def test_every_bloc_of_the_other_certification_has_twelve_questions(catalogue: Catalogue) -> None:
    found = defaultdict(list)
    for row in load_jury("rncp37504"):
        found[next(iter([*catalogue.ancestors(row.competence)][-2:])).id].append(row)
    wanted = {*(f"rncp37504/{bloc}" for bloc in "ABCD"), "rncp37504/epreuve-finale"}
    assert set(found) == wanted
    assert all(len(rows) >= 12 for rows in found.values())


def test_every_competency_of_the_other_certification_is_asked_about(catalogue: Catalogue) -> None:
    known = {
        name
        for name, node in catalogue.noeuds.items()
        if name.startswith("rncp37504/") and node.kind == "competence"
    }
    assert known <= set(by_competence("rncp37504"))


def test_every_part_of_the_dossier_and_every_occasion_has_questions() -> None:
    rows = load_jury("cip")
    for part in range(1, 8):
        assert sum(part in row.parties for row in rows) >= 12, part
    for owner, known in OCCASIONS.items():
        asked = {occasion for row in load_jury(owner) for occasion in row.occasions}
        assert asked == set(known)


def test_the_technical_interview_asks_only_what_it_judges(catalogue: Catalogue) -> None:
    judged = set(catalogue.get("cip/titre/entretien-technique").liens["evalue"])
    asked = {row.competence for row in load_jury("cip") if "entretien" in row.occasions}
    assert asked == judged


def test_no_two_questions_are_alike_and_none_is_answered_by_yes(
    questions: list[QuestionJury],
) -> None:
    texts = [" ".join(fold(row.texte).split()) for row in questions]
    assert len(texts) == len(set(texts))
    closed = (
        "est-ce que",
        "avez-vous",
        "etes-vous",
        "pouvez-vous",
        "connaissez-vous",
        "savez-vous",
    )
    assert [text for text in texts if text.startswith(closed)] == []
    assert {row.vue for row in questions} == set(VUES)
    assert all(row.relance.strip() for row in questions)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"vue": "astrale"}, "point de vue inconnu « astrale »"),
        ({"occasions": ["apst"]}, "occasion inconnue « apst »"),
        ({"critere": "cip/CP2/c1"}, "le critère n'est pas de cette compétence"),
        ({"elements": ["cip/CP1/savoir/1"]}, "de deux à quatre éléments"),
        ({"elements": ["rncp37504/1.1", "cip/CP1/savoir/1"]}, "d'un autre référentiel"),
        ({"parties": [8]}, "de 1 à 7"),
        ({"parties": []}, "les parties vont avec le dossier"),
        ({"mots": "structure"}, "une liste est attendue"),
    ],
)
def test_a_fault_names_its_file_and_its_row(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    rows = [ROW, {**ROW, "id": "q-2", **change}]
    (tmp_path / "cip.yaml").write_text(yaml.safe_dump(rows, allow_unicode=True), "utf-8")
    with pytest.raises(KnowledgeError) as fault:
        load_jury("cip", tmp_path)
    assert "cip.yaml, fiche n° 2 (« q-2 »)" in str(fault.value)
    assert said in str(fault.value)
