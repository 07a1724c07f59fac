from typing import Any

from knowledge.loader import read_yaml
from knowledge.model import Span
from knowledge.paths import FOLDER
from knowledge.source_text import SourceText, squeeze


def test_the_three_meanings_of_cisp_are_three_entries() -> None:
    entries = [row for row in acronyms() if row["sigle"] == "CISP"]
    assert [row["referentiels"] for row in entries] == [["rncp36128"], ["rncp37504"], ["interfede"]]
    assert len({row["developpe"] for row in entries}) == 3
    assert [row["pays"] for row in entries] == ["FR", "FR", "BE"]


def test_each_acronym_said_to_be_printed_is_printed_on_its_lines(
    sources: dict[str, SourceText],
) -> None:
    missing = []
    for row in acronyms():
        if place := row.get("source"):
            printed = str(row.get("imprime") or row["developpe"])
            lines = sources[place["doc"]].text(Span(place["doc"], place["start"], place["end"]))
            if squeeze(printed).lower() not in squeeze(lines).lower():
                missing.append(row["sigle"])
        else:
            # Ours, not a document's: it says where it comes from, and when.
            assert row.get("date"), row["sigle"]
    assert missing == []


def acronyms() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = read_yaml(FOLDER / "usage" / "acronymes.yaml")["acronymes"]
    return rows
