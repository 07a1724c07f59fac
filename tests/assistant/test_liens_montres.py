"""A link between an épreuve and a competency is shown with the row of the table that proves it."""

from assistant.lecture import node_text
from assistant.service import Service
from knowledge.liens import EVALUE, tied_lines
from tui.node_page import node_page
from tui.references import resolve

MSP, CP2 = "cip/titre/mise-en-situation", "cip/CP2"


def test_reading_an_epreuve_names_what_it_judges_and_the_row_that_says_it(service: Service) -> None:
    text = node_text(service.catalogue, service.catalogue.get(MSP))
    for name in ("cip/CP1", CP2):
        assert f"`{name}`, ligne 1517" in text
    assert "Compétences évaluées, d'après la ligne du tableau" in text


def test_reading_a_competency_names_where_it_is_judged(service: Service) -> None:
    text = node_text(service.catalogue, service.catalogue.get(CP2))
    assert f"`{MSP}`, ligne 1517" in text
    assert "`cip/CCP1/mise-en-situation`, ligne 1773" in text


def test_the_reader_marks_the_cell_that_names_the_competencies(service: Service) -> None:
    found = resolve(service, MSP)
    assert 2 in found.cells[1517]
    assert found.where.endswith("ligne 1517")
    page = node_page(service.catalogue, service.catalogue.get(MSP)).plain
    assert "évalue : CIP · CP2, ligne 1517" in page


def test_every_such_link_stands_on_one_row(
    service: Service,
) -> None:
    linked = [
        (node, service.catalogue.get(name))
        for node in service.catalogue.noeuds.values()
        for kind in EVALUE
        for name in node.liens.get(kind, ())
    ]
    assert linked
    for one, other in linked:
        assert len(tied_lines(one, other)) == 1, (one.id, other.id)
