"""The home: where one was and what one may do, each a key away; typing a question stays first."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.accueil import Reprise, Trace, reprise
from assistant.autoevaluation.examen import garder_examen
from assistant.autoevaluation.modele import Lien, Preuve
from assistant.entretien.simulation.carnet import garder
from assistant.stockage import brouillons, conversations
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import Stockage, ouvrir
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE, FixedService
from tests.tui.helpers import Run, app_of, ask, ready, room, settled, shown, type_text, until
from tests.tui.scenes import install
from tests.tui.seance_jouee import played
from tui.examples import EXAMPLES
from tui.home import GENRES, OFFERS, PROFILS, home_items
from tui.preferences import NAME, saved_profil, saved_theme
from tui.screens.analyser import AnalyserScreen
from tui.widgets.welcome import Welcome

DAY = date(2026, 11, 26)


def kept(stockage: Stockage) -> None:
    """A conversation, two writings, three lines of which one has its evidence, an exam."""
    answer = FixedService().answer(SIMPLE)
    with stockage.ecrire() as session:
        conversations.ajouter(session, "a" * 32, SIMPLE, answer)
        for title in ("Premier écrit", "Second écrit"):
            brouillons.garder(session, "analyse", title, titre=title, meta={"cadre": "referentiel"})
        brouillons.garder(session, brouillons.SAISIE, "Une question inachevée")
    depot = DepotAutoevaluation(stockage)
    for node, level in (("cip/CP2/c1", 3), ("cip/CP2/c2", 2), ("cip/CP2/c3", 1)):
        depot.noter(node, level)
    proof = Preuve(
        "", "2026-11-20", "PLIE", "J'ai posé le cadre.", "Compris.", (Lien("cip/CP2/c1"),)
    )
    depot.garder_preuve(proof)
    garder_examen(depot, "2027-03-12")


def test_where_one_was_is_read_from_what_is_kept(stockage: Stockage) -> None:
    kept(stockage)
    found = reprise(stockage, DAY, tuple(GENRES))
    assert found.conversation is not None
    assert found.conversation.titre == SIMPLE
    assert found.brouillon is not None
    assert (found.brouillon.titre, found.brouillon.autres) == ("Second écrit", 1)
    assert found.sans_preuve == ("cip/CP2/c2",)
    assert found.lignes == "critère"
    assert found.examen == "2027-03-12"
    assert found.repetition is None


def test_an_exam_that_is_over_is_told_no_more(stockage: Stockage) -> None:
    garder_examen(DepotAutoevaluation(stockage), "2026-11-25")
    assert reprise(stockage, DAY, tuple(GENRES)).examen == ""


def test_the_last_rehearsal_says_whether_it_is_over(
    stockage: Stockage, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch)
    garder(stockage, played(), {}, {})
    found = reprise(stockage, DAY, tuple(GENRES)).repetition
    assert found is not None
    assert found.genre == "à reprendre"


def test_nothing_kept_is_nothing_to_go_on_with(stockage: Stockage) -> None:
    assert reprise(stockage, DAY, tuple(GENRES)) == Reprise()


def test_where_a_referentiel_has_no_criterion_its_lines_are_counted() -> None:
    assert Reprise(sans_preuve=("cip/CP2/c1", "interfede/x/savoir/1")).lignes == "lignes"
    assert Reprise(sans_preuve=("cip/CP2/c1", "cip/CP2/c2")).lignes == "critères"


@pytest.mark.parametrize("profil", list(PROFILS))
def test_each_kind_of_user_has_rooms_and_questions_first(profil: str) -> None:
    rows = home_items(None, profil, DAY)
    questions = EXAMPLES[list(PROFILS).index(profil)][1]
    opened = [row.value for row in rows if row.value and row.value.startswith("@action")]
    assert len(opened) == len(OFFERS[profil])
    assert [row.value for row in rows if row.value in questions] == list(questions)


def test_a_plan_that_is_for_tomorrow_says_so() -> None:
    def told(days: int) -> str:
        day = (DAY + timedelta(days)).isoformat()
        return "\n".join(str(row.content) for row in home_items(Reprise(examen=day), "", DAY))

    assert "aujourd'hui" in told(0)
    assert "demain" in told(1)
    assert "dans 106 jours" in told(106)


def test_the_rows_are_numbered_in_the_order_they_are_shown() -> None:
    trace = Trace("x", "Un titre", "2026-11-26", "analyse")
    rows = home_items(Reprise(trace, trace), "stagiaire", DAY)
    numbers = [str(row.content)[0] for row in rows if (row.value or "").startswith("@")]
    assert numbers == [str(n + 1) for n in range(7)]


async def at_home(pilot: Run) -> Welcome:
    """Once it has read what is kept."""
    await ready(pilot)
    await until(pilot, lambda: room(pilot).welcome and room(pilot).welcome.reprise)
    welcome = room(pilot).welcome
    assert welcome is not None
    return welcome


@pytest.fixture
def full(backend: MemoryBackend) -> MemoryBackend:
    """A backend whose file holds what `kept` keeps."""
    stockage = ouvrir("")
    kept(stockage)
    stockage.fermer()
    backend.keeps = True
    return backend


async def test_a_question_is_typed_at_once_and_its_digits_stay_in_it(
    opened: Opener, full: MemoryBackend
) -> None:
    async with opened((80, 24)) as pilot:
        await at_home(pilot)
        await pilot.press(*"36 pages", "enter")
        await until(pilot, lambda: settled(pilot))
        assert full.service.asked[0][0] == "36 pages"


@pytest.mark.parametrize(
    "keys",
    [("1", "enter"), ("tab", "1"), ("down", "enter"), ("alt+1",)],
)
async def test_the_last_conversation_opens_with_its_number(
    opened: Opener, full: MemoryBackend, keys: tuple[str, ...]
) -> None:
    async with opened((80, 24)) as pilot:
        await at_home(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: len(room(pilot).conversation.exchanges) == 1)
        assert room(pilot).kept == "a" * 32


async def test_alt_and_a_digit_of_a_plain_terminal_open_the_row_too(
    opened: Opener, full: MemoryBackend
) -> None:
    async with opened((80, 24)) as pilot:
        await at_home(pilot)
        await type_text(pilot, "¡")
        await until(pilot, lambda: len(room(pilot).conversation.exchanges) == 1)
        assert room(pilot).prompt.text == ""


async def test_a_writing_opens_on_its_desk(opened: Opener, full: MemoryBackend) -> None:
    async with opened() as pilot:
        await at_home(pilot)
        await pilot.press("tab", "2")
        await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))
        await until(pilot, lambda: "Second écrit" in shown(pilot) or pilot.app.screen.writing)


async def test_what_may_be_done_opens_its_room(opened: Opener, backend: MemoryBackend) -> None:
    backend.settings = backend.settings.model_copy(update={"profil": "formateur"})
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "Scénarios" in str(room(pilot).welcome.content))
        await pilot.press("1", "enter")
        await until(pilot, lambda: pilot.app.current_mode == "scenarios")


async def test_a_number_without_a_row_is_a_question(opened: Opener, backend: MemoryBackend) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("7", "enter")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked[0][0] == "7"


async def test_the_home_tells_what_was_just_asked_once_it_comes_back(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await app_of(pilot).run_action("screen.new_conversation")
        welcome = await at_home(pilot)
        assert SIMPLE in str(welcome.content)


def test_who_one_is_is_known_before_the_first_frame(tmp_path: Path) -> None:
    from platformdirs import user_config_path

    path = user_config_path("jalon", False) / NAME
    path.parent.mkdir(parents=True)
    path.write_text('profil = "stagiaire"\n[touches]\ntheme = "f7"\n', "utf-8")
    assert saved_profil() == "stagiaire"
    assert saved_theme() == "sombre"


async def test_a_row_too_long_for_the_window_ends_after_a_word(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.settings = backend.settings.model_copy(update={"profil": "formateur"})
    async with opened((60, 20)) as pilot:
        await ready(pilot)
        home = pilot.app.screen.query_one(Welcome)
        await until(pilot, lambda: "…" in str(home.content))
        whole = " ".join(item.content.plain for item in home.items)
        for line in str(home.content).split("\n"):
            assert len(line) <= 60
            if line.endswith("…"):
                assert re.search(rf"{re.escape(line[-8:-1])}[ ,;:.]", whole)
