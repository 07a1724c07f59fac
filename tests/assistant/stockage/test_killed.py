"""Nothing that was shown as kept is lost: not to a kill, not to another Jalon."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from assistant.stockage import brouillons, conversations
from assistant.stockage.base import ouvrir
from assistant.stockage.sauvegarde import is_sound
from assistant.stockage.tables import Conversation, Tour
from tests.command import ROOT

WRITER = Path(__file__).with_name("writer.py")
KILLS = 100
TURNS = 25
TWO = """
import sys
from pathlib import Path
from assistant.stockage import conversations
from assistant.stockage.base import ouvrir
from tests.assistant.answers import answer
stockage = ouvrir(folder=Path(sys.argv[1]))
for turn in range(int(sys.argv[3])):
    with stockage.ecrire() as session:
        print(conversations.ajouter(session, "ensemble", f"{sys.argv[2]} {turn}", answer()))
"""


def python(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *words],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_process_killed_a_hundred_times_loses_nothing_it_said_was_kept(folder: Path) -> None:
    said, _ = python(str(WRITER), str(folder), str(KILLS)).communicate()
    told = [line.split() for line in said.splitlines()]
    turns = {name for kind, name in told if kind == "tour"}
    drafts = {name for kind, name in told if kind == "brouillon"}
    assert is_sound(folder / "jalon.sqlite")
    stockage = ouvrir(folder=folder)
    assert stockage.avis == ()
    with stockage.lire() as session:
        assert len(session.scalars(select(Conversation.id)).all()) == KILLS
        assert turns <= set(session.scalars(select(Tour.id)))
        assert drafts <= {draft.id for draft in brouillons.liste(session)}
        found = conversations.chercher(session, "question 42 0")
        assert found[0].conversation.id == "conversation42"
    stockage.fermer()
    assert len(turns) >= KILLS
    assert len(drafts) >= KILLS


def test_two_jalon_at_once_keep_every_turn_of_both(folder: Path) -> None:
    both = [python("-c", TWO, str(folder), name, str(TURNS)) for name in ("un", "deux")]
    said = [process.communicate()[0].split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    stockage = ouvrir(folder=folder)
    with stockage.lire() as session:
        kept = session.scalars(select(Tour).order_by(Tour.rang)).all()
        assert [tour.rang for tour in kept] == list(range(2 * TURNS))
        assert {tour.id for tour in kept} == {*said[0], *said[1]}
        (resume,) = conversations.liste(session)
        assert resume.questions == 2 * TURNS
    stockage.fermer()
