import random
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from pydantic import ValidationError

from knowledge.loader import ORDER, build_referentiel, load_referentiels, read_yaml
from knowledge.model import Referentiel
from knowledge.paths import REFERENTIELS, SOURCES
from knowledge.source_text import SourceText
from knowledge.verification import (
    IDS,
    check_codes,
    check_hashes,
    check_ids,
    check_links,
    check_texts,
    verify,
)
from tests.knowledge.mutations import Mutant, altered, nodes, sites, without

ALTERED = {"cip": 56, "rncp36128": 52, "rncp37504": 44, "interfede": 48}
DELETED = {"cip": 14, "rncp36128": 12, "rncp37504": 12, "interfede": 12}


@pytest.fixture(scope="module")
def proved() -> dict[str, Referentiel]:
    return {item.id: item for item in load_referentiels()}


def test_the_data_is_proved_against_its_sources() -> None:
    assert verify() == []


def test_two_hundred_alterations_and_fifty_deletions_are_spread_over_the_referentiels() -> None:
    assert (sum(ALTERED.values()), sum(DELETED.values())) == (200, 50)
    assert set(ALTERED) == set(DELETED) == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_every_altered_text_code_or_line_number_is_caught(
    name: str, proved: dict[str, Referentiel], sources: dict[str, SourceText]
) -> None:
    rng = random.Random(f"alter {name}")
    raw = read_yaml(REFERENTIELS / f"{name}.yaml")
    by_kind: dict[str, list[Mutant]] = {}
    found = list(sites(raw))
    kinds = sorted({site.kind for site in found})
    survivors = []
    for rank in range(ALTERED[name]):
        kind = kinds[rank % len(kinds)]
        mutant = altered(raw, rng.choice([site for site in found if site.kind == kind]), rng)
        by_kind.setdefault(kind, []).append(mutant)
        if not _is_caught(mutant, proved, sources):
            survivors.append(mutant.what)
    assert survivors == []
    assert {"texte", "intitule", "marque", "lu", "code", "start", "end", "cell"} <= by_kind.keys()


@pytest.mark.parametrize("name", ORDER)
def test_every_deleted_node_leaves_its_lines_unclaimed_or_its_series_broken(
    name: str, sources: dict[str, SourceText]
) -> None:
    rng = random.Random(f"delete {name}")
    raw = read_yaml(REFERENTIELS / f"{name}.yaml")
    survivors = []
    for path, _ in rng.sample(list(nodes(raw)), DELETED[name]):
        mutant = without(raw, path)
        # The list of published ids would catch it too: even updated, the texts must tell.
        referentiel = build_referentiel(mutant.raw)
        if not (check_texts(referentiel, sources) or check_codes(referentiel)):
            survivors.append(mutant.what)
    assert survivors == []


def _is_caught(
    mutant: Mutant, proved: dict[str, Referentiel], sources: dict[str, SourceText]
) -> bool:
    try:
        touched = build_referentiel(mutant.raw)
    except ValidationError:
        return True
    everything = {**proved, touched.id: touched}.values()
    return bool(
        check_texts(touched, sources)
        or check_codes(touched)
        or check_ids(everything, IDS)
        or check_links(everything)
    )


def test_white_space_and_markup_are_no_alteration(sources: dict[str, SourceText]) -> None:
    raw = read_yaml(REFERENTIELS / "rncp37504.yaml")
    for _, node in nodes(raw):
        if node.get("texte") and not node.get("corrections"):
            node["texte"] = "  **" + node["texte"].replace(" ", "\n") + "** "
    assert check_texts(build_referentiel(raw), sources) == []


@pytest.mark.parametrize("wrong", [["rncp37504-referentiel", 36, 36, 0], ["inconnue", 3, 3]])
def test_a_line_cell_or_source_that_does_not_exist_is_caught(
    wrong: list[str | int], sources: dict[str, SourceText]
) -> None:
    raw = read_yaml(REFERENTIELS / "rncp37504.yaml")
    node = next(item for _, item in nodes(raw) if [*item.get("lignes", [[]])[0]][1:2] == [36])
    node["lignes"] = [wrong]
    assert [fault.classe for fault in check_texts(build_referentiel(raw), sources)] == ["texte"]


def test_an_undeclared_character_of_a_source_is_named_with_its_line(
    sources: dict[str, SourceText],
) -> None:
    raw = read_yaml(REFERENTIELS / "rncp36128.yaml")
    raw["hors_noeuds"] = raw["hors_noeuds"][1:]
    fault = check_texts(build_referentiel(raw), sources)[0]
    assert fault.classe == "couverture"
    assert fault.ou.startswith("rncp36128-referentiel:")


def test_a_link_to_a_node_that_does_not_exist_is_caught(proved: dict[str, Referentiel]) -> None:
    raw = read_yaml(REFERENTIELS / "cip.yaml")
    node = next(item for _, item in nodes(raw) if item.get("liens"))
    name = next(iter(node["liens"]))
    node["liens"][name] = ["cip/CP99"]
    everything = {**proved, "cip": build_referentiel(raw)}.values()
    assert [fault.message for fault in check_links(everything)] == [
        f"{name} : « cip/CP99 » n'existe pas"
    ]


def test_two_nodes_with_one_id_are_caught(proved: dict[str, Referentiel]) -> None:
    raw = read_yaml(REFERENTIELS / "interfede.yaml")
    raw["noeuds"].append({**raw["noeuds"][0]})
    everything: Iterable[Referentiel] = {**proved, "interfede": build_referentiel(raw)}.values()
    assert "cet identifiant est porté deux fois" in {
        fault.message for fault in check_ids(everything, IDS)
    }


def test_a_changed_byte_in_a_source_is_caught(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    shutil.copytree(SOURCES, folder)
    path = folder / "rncp37504-referentiel.txt"
    path.write_bytes(path.read_bytes().replace(b"30 minutes", b"31 minutes", 1))
    assert [fault.ou for fault in check_hashes(folder)] == ["rncp37504-referentiel.txt"]
    path.unlink()
    assert verify(folder)[0].classe == "sources"


def test_only_the_first_class_of_fault_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "referentiels"
    shutil.copytree(REFERENTIELS, folder)
    path = folder / "rncp37504.yaml"
    text = path.read_text("utf-8").replace("code: A1\n", "code: A9\n", 1)
    path.write_text(text.replace("(V)\n", "(W)\n", 1), "utf-8")
    faults = verify(folder=folder)
    assert {fault.classe for fault in faults} == {"texte"}
