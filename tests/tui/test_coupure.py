"""No line begins with a sign, nor ends with « alone, however narrow the screen."""

import re

import pytest
from textual.content import Content

from assistant.provenance import provenance
from assistant.service import Service
from tests.command import Jalon
from tests.tui.conftest import Opener
from tests.tui.helpers import ready
from tui.screens.aide import faults
from tui.widgets.header import RoomHeader

SAID = "Il a dit «\u00a0bonjour à vous\u00a0», puis quoi\u00a0? Rien\u00a0: il est parti."
ALONE = re.compile(r"^[ •]*[»:;!?]|«[ \u00a0]*$", re.MULTILINE)


@pytest.mark.parametrize("width", range(12, 40))
def test_a_text_is_never_cut_at_a_space_that_holds(width: int) -> None:
    lines = [line.plain for line in Content(SAID).wrap(width)]
    assert len(lines) > 1
    assert not ALONE.search("\n".join(lines))
    assert "".join(lines).replace(" ", "") == SAID.replace(" ", "")


@pytest.mark.parametrize("width", [24, 33, 45, 57])
def test_the_keys_refused_are_told_without_a_sign_alone(width: int) -> None:
    (content,) = faults(["La touche « d » est refusée : choisissez « Ctrl+D » ou « F20 » !"], width)
    assert not ALONE.search(content.plain)


def test_an_answer_on_a_terminal_is_cut_as_french_cuts(jalon: Jalon) -> None:
    shown = jalon.in_terminal("demander", "quels sont les critères de la CP2 ?")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).replace("\r", "")
    assert "critères" in plain
    assert not ALONE.search(plain)


def test_a_line_of_the_document_is_told_once(service: Service) -> None:
    page = provenance(service.catalogue, "cip/titre/mise-en-situation")
    assert page.count("ligne 1517\n") == 1


async def test_the_engine_and_the_network_stand_apart_in_the_header(opened: Opener) -> None:
    async with opened((120, 40)) as pilot:
        await ready(pilot)
        assert (
            "moteur embarqué   hors ligne" in pilot.app.screen.query_one(RoomHeader).render().plain
        )
