from collections.abc import Iterator
from typing import Any

from knowledge.verification import IDS
from tests.command import Jalon

NODE = {
    "id",
    "kind",
    "code",
    "intitule",
    "texte",
    "doc",
    "start",
    "end",
    "corrections",
    "enfants",
    "spans",
    "variantes",
}
KINDS = """
referentiel bloc domaine axe activite competence transversale critere savoir_faire
savoir_faire_comportemental savoir epreuve modalite partie_dossier ccp balise definition
metadonnee texte
"""
PLACE = {"doc", "start", "end"}


def walk(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node["enfants"]:
        yield from walk(child)


def check_node(node: dict[str, Any]) -> None:
    assert node.keys() >= NODE
    assert node["kind"] in KINDS.split()
    assert all(isinstance(node[name], str) for name in ("id", "code", "intitule", "texte"))
    assert all(set(span) == PLACE for span in node["spans"])
    assert {name: node[name] for name in PLACE} == node["spans"][0]
    assert all(set(item) == {"lu", "corrige", "raison"} for item in node["corrections"])
    assert all(set(item) == {"texte", "raison", *PLACE} for item in node["variantes"])


def test_a_node_in_json_has_the_keys_of_the_design(jalon: Jalon) -> None:
    run = jalon("lire", "cip/CP2/c3", "--json")
    assert (run.code, run.err) == (0, "")
    node = run.json
    check_node(node)
    assert (node["kind"], node["code"], node["enfants"]) == ("critere", "c3", [])
    assert (node["doc"], node["start"], node["end"]) == ("cip-reac-re", 437, 437)
    assert node["texte"].startswith("Les éléments nécessaires")


def test_a_node_in_json_shows_its_corrections_and_its_other_wordings(jalon: Jalon) -> None:
    variant = jalon("lire", "cip/CP8/c4", "--json").json["variantes"][0]
    assert (variant["start"], variant["end"]) == (1671, 1671)
    corrections = jalon("lire", "rncp37504/cadre-legal", "--json").json["corrections"]
    assert corrections[0]["lu"] != corrections[0]["corrige"]


def test_the_list_of_referentiels_in_json_is_the_four(jalon: Jalon) -> None:
    rows = jalon("referentiels", "--json").json
    assert [row["id"] for row in rows] == ["cip", "rncp36128", "rncp37504", "interfede"]
    for row in rows:
        assert row["kind"] == "referentiel"
        assert row["intitule"]


def test_the_trees_in_json_hold_every_published_id_once(jalon: Jalon) -> None:
    found = []
    for name in ("cip", "rncp36128", "rncp37504", "interfede"):
        tree = jalon("referentiels", name, "--json").json
        assert (tree["id"], tree["kind"]) == (name, "referentiel")
        for node in walk(tree):
            check_node(node)
            found.append(node["id"])
    lines = IDS.read_text("utf-8").splitlines()
    published = [line.split()[0] for line in lines]
    roots = {"cip", "rncp36128", "rncp37504", "interfede"}
    assert len(found) == len(set(found))
    assert set(found) - roots == set(published)
