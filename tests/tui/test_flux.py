"""An answer of the model engine as it comes, and stopping it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.widgets._markdown import MarkdownBlock

from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, ask, notices, ready, room, settled, shown, type_text, until
from tests.tui.model_double import CLAIMS, FALLBACK, LOCAL, ModelService, model_backend
from tui.app import JalonApp


@asynccontextmanager
async def answering(size: tuple[int, int] = (80, 24)) -> AsyncIterator[tuple[Run, ModelService]]:
    """A question was sent to a model that has said nothing yet; its passages are on screen."""
    backend = model_backend(LOCAL)
    async with JalonApp(backend).run_test(size=size) as pilot:
        await ready(pilot)
        await type_text(pilot, SIMPLE)
        await pilot.press("enter")
        await until(pilot, lambda: written(pilot))
        yield pilot, backend.service


def written(pilot: Run) -> str:
    """What the answer under way shows."""
    return "\n".join(
        block._content.plain for body in room(pilot).bodies() for block in _blocks(body)
    )


def _blocks(body: object) -> list[MarkdownBlock]:
    return list(body.query(MarkdownBlock))  # type: ignore[attr-defined]


async def test_the_passages_are_on_screen_before_the_first_claim() -> None:
    async with answering() as (pilot, _):
        assert written(pilot).startswith("D'après [1] CIP · CP2 · critère 2 · [2] CIP · CP2")
        await pilot.press("tab")
        assert room(pilot).bodies()[0].has_focus


async def test_each_claim_appears_as_soon_as_it_is_checked() -> None:
    async with answering() as (pilot, service):
        for number, claim in enumerate(CLAIMS, 1):
            assert claim.texte not in written(pilot)
            service.let(1)
            await until(pilot, lambda text=claim.texte: text in written(pilot))
            assert len(room(pilot).bodies()[0].rendered.markdown.split("\n\n")) == number + 1
        assert not settled(pilot)


async def test_a_claim_that_comes_leaves_those_above_as_they_are() -> None:
    async with answering() as (pilot, service):
        service.let(1)
        await until(pilot, lambda: CLAIMS[0].texte in written(pilot))
        first = _blocks(room(pilot).bodies()[0])
        service.let(1)
        await until(pilot, lambda: CLAIMS[1].texte in written(pilot))
        assert _blocks(room(pilot).bodies()[0])[: len(first)] == first


async def test_at_the_end_the_whole_answer_takes_the_place_of_what_came() -> None:
    async with answering() as (pilot, service):
        service.let(len(CLAIMS) + 1)
        await until(pilot, lambda: settled(pilot))
        assert "D'après" not in written(pilot)
        assert written(pilot).count(CLAIMS[0].texte) == 1
        assert [mark.number for mark in room(pilot).bodies()[0].marks] == [1, 2, 3]


async def test_what_is_not_verbatim_says_so_with_a_mark_and_a_word_as_it_comes() -> None:
    async with answering((120, 40)) as (pilot, service):
        service.let(len(CLAIMS))
        await until(pilot, lambda: CLAIMS[-1].texte in written(pilot))
        for words in ("≈ reformulé", "○ hors référentiel (francetravail.org", "⚠ non vérifié"):
            assert words in written(pilot)
        assert "✔" not in written(pilot)


async def test_one_can_type_while_an_answer_comes() -> None:
    async with answering() as (pilot, service):
        await pilot.press(*"et le ccp")
        service.let(1)
        await until(pilot, lambda: CLAIMS[0].texte in written(pilot))
        await pilot.press("space", "2")
        assert room(pilot).prompt.text == "et le ccp 2"


async def test_escape_stops_at_once_and_keeps_what_was_checked() -> None:
    async with answering() as (pilot, service):
        service.let(2)
        await until(pilot, lambda: CLAIMS[1].texte in written(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: settled(pilot))
        assert CLAIMS[0].texte in written(pilot)
        assert CLAIMS[1].texte in written(pilot)
        assert "Réponse interrompue : 2 phrases gardées" in shown(pilot)
        await until(pilot, lambda: service.stopped)
        service.let(5)
        await ask_embedded(pilot)
        assert CLAIMS[2].texte not in written(pilot)


async def ask_embedded(pilot: Run) -> None:
    pilot.app.moteur = "embarque"  # type: ignore[attr-defined]
    await ask(pilot, SIMPLE)


async def test_stopping_before_the_first_claim_says_that_nothing_was_checked() -> None:
    async with answering() as (pilot, _):
        await pilot.press("escape")
        await until(pilot, lambda: settled(pilot))
        assert "Réponse interrompue : rien n'avait encore été vérifié." in shown(pilot)
        assert not room(pilot).bodies()


async def test_escape_stops_the_answer_even_from_a_citation() -> None:
    async with answering() as (pilot, service):
        service.let(1)
        await until(pilot, lambda: CLAIMS[0].texte in written(pilot))
        await pilot.press("tab", "escape")
        await until(pilot, lambda: settled(pilot))
        assert "Réponse interrompue : 1 phrase gardée" in shown(pilot)


async def test_a_model_that_never_comes_back_does_not_hold_the_next_question() -> None:
    async with answering() as (pilot, service):
        service.deaf = True
        await pilot.press("escape")
        await until(pilot, lambda: settled(pilot))
        await ask_embedded(pilot)
        assert "✔ vérifié mot à mot" in shown(pilot)
        service.let(len(CLAIMS) + 2)


async def test_a_second_question_waits_for_the_first_and_carries_its_answer() -> None:
    async with answering() as (pilot, service):
        await type_text(pilot, "et le CCP 2 ?")
        await pilot.press("enter")
        await until(pilot, lambda: len(room(pilot).conversation.exchanges) == 2)
        assert "La réponse précédente vient d'abord." in shown(pilot)
        service.let(2 * (len(CLAIMS) + 1))
        await until(pilot, lambda: settled(pilot))
        assert [len(thread) for thread in service.threads] == [0, 1]
        assert service.threads[1][0].question == SIMPLE


async def test_the_citation_under_the_cursor_stays_when_the_whole_answer_comes() -> None:
    async with answering() as (pilot, service):
        service.let(1)
        await until(pilot, lambda: CLAIMS[0].texte in written(pilot))
        await pilot.press("tab", "tab", "tab")
        body = room(pilot).bodies()[0]
        pointed = body.cited(body.number)
        service.let(len(CLAIMS))
        await until(pilot, lambda: settled(pilot))
        assert body.has_focus
        assert body.cited(body.number) == pointed


async def test_a_fallback_is_said_in_one_line_under_the_embedded_answer() -> None:
    async with answering() as (pilot, service):
        service.fallback = True
        service.let(len(CLAIMS) + 1)
        await until(pilot, lambda: settled(pilot))
        assert FALLBACK in shown(pilot)
        assert "✔ vérifié mot à mot" in shown(pilot)


async def test_leaving_while_an_answer_comes_stops_it() -> None:
    async with answering() as (pilot, service):
        service.let(1)
        await until(pilot, lambda: CLAIMS[0].texte in written(pilot))
        assert not notices(pilot)
    assert service.called == [SIMPLE]
