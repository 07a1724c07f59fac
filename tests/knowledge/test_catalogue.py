import pytest

from knowledge.catalogue import Catalogue
from knowledge.errors import UnknownIdError
from knowledge.model import Span
from knowledge.source_text import SourceText


@pytest.mark.parametrize("asked", ["cip/CP2/c3", "CIP/cp2/C3", " cip/CP2/c3/ "])
def test_an_id_is_found_however_it_is_typed(catalogue: Catalogue, asked: str) -> None:
    assert catalogue.get(asked).id == "cip/CP2/c3"


def test_an_unknown_id_comes_with_the_nearest_ones(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownIdError) as caught:
        catalogue.get("cip/CP2/c9")
    assert any(name.startswith("cip/CP2/c") for name in caught.value.proches)
    assert all(name in catalogue.noeuds for name in caught.value.proches)
    assert "cip/CP2/c9" in str(caught.value)


@pytest.mark.parametrize("asked", ["", "/", "é" * 5000, "\x00", "..", "cip//CP2", "cip/CP2/c3/c3"])
def test_a_strange_id_is_simply_unknown(catalogue: Catalogue, asked: str) -> None:
    with pytest.raises(UnknownIdError):
        catalogue.get(asked)


def test_a_citation_is_shown_with_its_referentiel_and_its_way(catalogue: Catalogue) -> None:
    assert catalogue.label("cip/CP2/c3") == "CIP · CP2 · critère 3"
    assert catalogue.label("cip") == "CIP"
    assert catalogue.label("rncp36128/2.5/c1").startswith("RNCP36128 · 2.5 · critère")


def test_the_breadcrumb_goes_from_the_referentiel_to_the_node(catalogue: Catalogue) -> None:
    steps = catalogue.fil("cip/CP2/c3")
    assert steps[0] == "CIP"
    assert [step.split()[0] for step in steps[1:3]] == ["AT1", "CP2"]
    assert steps[-1] == "Critère 3"


def test_a_parent_is_not_always_a_prefix_of_the_id(catalogue: Catalogue) -> None:
    assert catalogue.parent("rncp36128/2.5") == "rncp36128/B2"
    assert [node.id for node in catalogue.ancestors("rncp36128/2.5")] == [
        "rncp36128/B2",
        "rncp36128/B",
        "rncp36128",
    ]


def test_a_citation_opens_on_the_very_line(
    catalogue: Catalogue, sources: dict[str, SourceText]
) -> None:
    place = catalogue.citation("cip/CP2/c3")
    assert (place.doc, place.start, place.end) == ("cip-reac-re", 437, 437)
    assert catalogue.get("cip/CP2/c3").texte in sources["cip-reac-re"].lines[436]


def test_every_node_has_lines_that_exist(
    catalogue: Catalogue, sources: dict[str, SourceText]
) -> None:
    for name in catalogue.noeuds:
        spans = catalogue.spans(name)
        assert spans, name
        for span in spans:
            assert 1 <= span.start <= span.end <= len(sources[span.source].lines), name
            assert span.source in catalogue.referentiel_of(name).sources, name


def test_a_grouping_stands_where_its_children_do(catalogue: Catalogue) -> None:
    group = catalogue.get("cip/CP2/sf-relationnels")
    inside = [span for child in group.enfants for span in child.lignes]
    first, last = min(span.start for span in inside), max(span.end for span in inside)
    assert catalogue.spans(group.id) == (Span("cip-reac-re", first, last),)


def test_every_word_typed_filters_the_tree(catalogue: Catalogue) -> None:
    found = catalogue.filtre("cip", "DIAGNOSTIC partage")
    assert "cip/CP2" in found
    assert all(name.startswith("cip/") for name in found)
    assert set(found) < set(catalogue.filtre("cip", "diagnostic"))
    assert catalogue.filtre(None, "CP7")[0] == "cip/CP7"
    assert catalogue.filtre(None, "xyzzy") == []
    assert len(catalogue.filtre(None, "")) == len(catalogue.noeuds)


def test_the_cached_form_says_the_same_as_the_yaml(catalogue: Catalogue) -> None:
    again = Catalogue.from_json(catalogue.to_json())
    assert again.noeuds == catalogue.noeuds
    assert list(again.noeuds) == list(catalogue.noeuds)
    assert all(again.parent(name) == catalogue.parent(name) for name in catalogue.noeuds)


def test_the_juries_of_two_certifications_are_not_mixed(catalogue: Catalogue) -> None:
    for name, node in catalogue.noeuds.items():
        prefix = name.split("/", 1)[0]
        for targets in node.liens.values():
            elsewhere = {target for target in targets if not target.startswith(f"{prefix}/")}
            assert not any("jury" in target or "epreuve" in target for target in elsewhere)
