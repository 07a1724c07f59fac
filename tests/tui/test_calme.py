"""What waits for a quiet moment, so that the first second is the person's."""

import json
import subprocess
import sys

import pytest

from tests.tui.conftest import Opener
from tests.tui.helpers import app_of, until
from tui.engine import Engine


async def test_nothing_reinforces_the_search_while_one_may_be_asking(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Engine, "QUIET", 3600.0)
    async with opened() as pilot:
        app = app_of(pilot)
        await until(pilot, lambda: app.service)
        await app.engine.ask(lambda service: None)
        assert app.legs == ("", "")


async def test_what_reinforces_the_search_is_opened_in_the_first_quiet_moment(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        app = app_of(pilot)
        await until(pilot, lambda: app.legs[0])


@pytest.mark.parametrize(
    "module", ["assistant.accueil", "assistant.stockage.transcriptions", "tui.rehearsing"]
)
def test_knowing_what_a_kept_rehearsal_is_does_not_import_what_plays_one(module: str) -> None:
    code = (
        f"import json, sys; import {module}; from assistant.entretien.simulation import GENRE;"
        "print(json.dumps([m for m in sys.modules if m.startswith('assistant.entretien.sim')]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == ["assistant.entretien.simulation"]


def test_the_home_page_reads_a_rehearsal_without_importing_what_plays_one() -> None:
    code = (
        "import json, sys; from assistant.accueil import _repetition;"
        "from assistant.stockage import transcriptions; from assistant.stockage.base import ouvrir;"
        "from pathlib import Path; from tempfile import mkdtemp\n"
        "base = ouvrir('', Path(mkdtemp()))\n"
        "with base.ecrire() as session:\n"
        "    transcriptions.garder(session, 'fictif', {'genre': 'simulation'}, 'Entretien')\n"
        "with base.lire() as session:\n"
        "    assert _repetition(session).titre == 'Entretien'\n"
        "print(json.dumps([m for m in sys.modules if m.startswith('assistant.entretien.sim')]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == ["assistant.entretien.simulation"]
