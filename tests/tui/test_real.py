"""The interface over the real référentiels: what is promised, on real input."""

import pytest

from assistant.provenance import DOCS
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import app_of, ask, ready, room, settled, until
from tui.app import JalonApp
from tui.examples import EXAMPLES
from tui.node_page import node_page, tree_label
from tui.references import resolve
from tui.widgets.reader import Reader

QUESTIONS = [question for _, questions in EXAMPLES for question in questions]


def test_three_examples_for_each_kind_of_user() -> None:
    assert [len(questions) for _, questions in EXAMPLES] == [3, 3, 3]


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_example_has_an_answer(real_backend: MemoryBackend, question: str) -> None:
    assert real_backend.service.repondre(question).repondu


def test_every_element_has_a_page_a_label_and_its_lines(real_backend: MemoryBackend) -> None:
    service = real_backend.service
    for name, node in service.catalogue.noeuds.items():
        assert node_page(service.catalogue, node).plain.strip(), name
        assert tree_label(node).strip(), name
        found = resolve(service, name)
        for start, end in found.cited:
            assert 1 <= start <= end <= len(service.lignes(found.doc)), name
        assert not found.spans or found.doc in DOCS, name


async def test_a_real_question_from_typing_to_the_line_of_the_source(
    real_backend: MemoryBackend,
) -> None:
    async with JalonApp(real_backend).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        body = await ask(pilot, QUESTIONS[3])
        assert body.marks
        await pilot.press("tab", "enter")
        await until(pilot, lambda: room(pilot).query(Reader))
        await until(pilot, lambda: room(pilot).query_one(Reader).reference)
        found = room(pilot).query_one(Reader).reference
        assert found is not None
        assert found.id == body.cited(1)


async def test_every_example_can_be_asked_and_each_citation_opened(
    real_backend: MemoryBackend,
) -> None:
    async with JalonApp(real_backend).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for question in QUESTIONS:
            body = await ask(pilot, question)
            assert settled(pilot)
            assert body.marks, question
            for name in body.rendered.citations:
                assert app_of(pilot).reference(name) is not None, name
