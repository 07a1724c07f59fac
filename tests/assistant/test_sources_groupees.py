"""Where an answer is written: each line told once, neighbours of one list together."""

from assistant.lecture import answer_text, lines_label
from assistant.service import Service


def test_the_lines_of_one_list_stand_together(service: Service) -> None:
    answer = service.repondre("quels sont les critères de la CP10 ?")
    places = answer_text(answer).partition("Sources :")[2]
    (together,) = [line for line in places.splitlines() if "`cip/CP10/c1`" in line]
    assert "`cip/CP10/c6`" in together


def test_every_node_cited_keeps_its_id_and_its_lines(service: Service) -> None:
    answer = service.repondre("comment animer un atelier collectif ?")
    places = answer_text(answer).partition("Sources :")[2]
    assert len(places.strip().splitlines()) < len(answer.citations)
    for name, source in answer.citations.items():
        line = next(row for row in places.splitlines() if f"`{name}`" in row)
        assert lines_label(source.start, source.end) in line.partition(f"`{name}`")[2]
        assert source.doc in line
