"""During the meeting: topics to tick, the time left, the urgency key, and what was agreed."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea
from textual.widgets._toast import Toast

from assistant.entretien.demande import Demande, read_demande
from assistant.entretien.deroule import Deroule
from assistant.entretien.guide import Guide, preparer
from assistant.entretien.presse import numbers
from assistant.stockage import brouillons
from assistant.stockage.base import ouvrir
from assistant.texte import spaced
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import app_of, notices, ready, shown, until
from tests.tui.preparer import Hours, hints, interviewing, page, preparing
from tui.app import JalonApp
from tui.screens.aide import AideScreen
from tui.screens.convenu import ConvenuScreen
from tui.screens.entretien import EntretienScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.preparer import PreparerScreen
from tui.screens.urgence import UrgenceScreen
from tui.widgets.option_line import OptionLine
from tui.widgets.picklist import PickList
from tui.widgets.topics import Topics


def made(demande: Demande) -> Guide:
    return preparer(read_demande(demande, pays="FR"))


# Mode entretien.


async def test_topics_are_ticked_and_phases_gone_through_by_the_keyboard(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await interviewing(pilot)
        assert "Accueillir" in shown(pilot)
        await pilot.press("right", "space", "down", "space")
        assert "▸ Poser le cadre 2/9" in shown(pilot)
        await pilot.press("space")
        assert "▸ Poser le cadre 1/9" in shown(pilot)
        await pilot.press("left", "left")
        assert screen.deroule.rank == 0
        await pilot.press(*["right"] * 12)
        assert screen.deroule.rank == len(screen.deroule.topics) - 1


async def test_the_sentence_to_say_stands_under_its_topic(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await interviewing(pilot)
        await pilot.press("right")
        assert "Bonjour, je m'appelle" in shown(pilot)
        await pilot.press("down", "down")
        await until(pilot, lambda: "Aujourd'hui, nous allons voir ensemble" in shown(pilot))
        assert "Bonjour, je m'appelle" not in shown(pilot)


async def test_three_sentences_at_a_distance_are_three_topics() -> None:
    deroule = Deroule(made(Demande("suivi", distance=True)))
    frame = deroule.topics[1]
    assert {"S'entendre", "Parler tranquillement", "Qui écoute"} <= set(frame)
    assert len(deroule.said[1]) == len(frame)


async def test_the_keys_are_told_whole_at_eighty_columns_and_by_the_help(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await interviewing(pilot)
        foot = hints(pilot)
        for key in ("u urgence", "c convenu", "p pause", "Échap quitter"):
            assert key in foot
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, AideScreen))
        assert "Mode entretien" in shown(pilot)
        for said in ("Qui alerter, tout de suite", "Arrêter le temps", "Noter ce qui est convenu"):
            assert said in shown(pilot)


async def test_what_is_told_a_moment_does_not_hide_the_time_left(backend: MemoryBackend) -> None:
    async with JalonApp(backend).run_test(size=(80, 24), notifications=True) as pilot:
        await interviewing(pilot)
        pilot.app.notify("Gardé sur cet ordinateur : Ctrl+R, dans Préparer, le reprend.")
        await until(pilot, lambda: bool(pilot.app.screen.query(Toast)))
        await until(pilot, lambda: pilot.app.screen.query_one(Toast).region.height > 0)
        toast, time = pilot.app.screen.query_one(Toast), pilot.app.screen.query_one("#time")
        assert not toast.region.overlaps(time.region)


async def test_at_a_distance_the_urgency_key_asks_where_the_person_is_first(
    opened: Opener,
) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.app.push_screen(UrgenceScreen(made(Demande("suivi", distance=True))))
        await until(pilot, lambda: "Demandez où la personne se trouve" in shown(pilot))
        said = " ".join(shown(pilot).split())
        assert said.index("Demandez où la personne se trouve") < said.index("Vie en danger")
        assert "tenez-la" not in said


async def test_what_is_ticked_is_still_there_when_one_comes_back(opened: Opener) -> None:
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.press("space", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(pilot.app.screen, EntretienScreen))
        assert "▸ Accueillir 1/1" in shown(pilot)


async def test_minutes_left_follow_the_clock_and_stop_with_it(opened: Opener) -> None:
    hours = Hours()
    async with opened() as pilot:
        await ready(pilot)
        screen = EntretienScreen(Deroule(made(Demande("diagnostic")), hours))
        await pilot.app.push_screen(screen)
        for passed, said in ((0, "il reste 30 minutes"), (7, "Minute 7 · il reste 23 minutes")):
            hours.pass_by(passed)
            screen.show_time()
            assert said in shown(pilot)
        assert "◦ Recueillir la demande" in shown(pilot)
        await pilot.press("p")
        hours.pass_by(10)
        assert "Temps arrêté à la minute 7" in shown(pilot)
        await pilot.press("p")
        screen.show_time()
        assert "Minute 7 · il reste 23 minutes" in shown(pilot)
        hours.pass_by(23.5)
        screen.show_time()
        assert "le temps prévu est passé" in shown(pilot)


@pytest.mark.parametrize(("pays", "number"), [("FR", "3114"), ("BE", "0800 32 123")])
async def test_one_key_shows_whom_to_alert_in_one_s_country(
    opened: Opener, backend: MemoryBackend, pays: str, number: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"pays": pays})
    async with opened((80, 24)) as pilot:
        await interviewing(pilot)
        await pilot.press("u")
        await until(pilot, lambda: isinstance(pilot.app.screen, UrgenceScreen))
        assert number in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, EntretienScreen))


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
@pytest.mark.parametrize("pays", ["FR", "BE"])
@pytest.mark.parametrize("distance", [False, True])
async def test_every_number_to_call_is_in_the_first_view_of_the_urgency_page(
    opened: Opener, size: tuple[int, int], pays: str, distance: bool
) -> None:
    guide = preparer(read_demande(Demande("suivi", distance=distance), pays=pays))
    async with opened(size) as pilot:
        await ready(pilot)
        await pilot.app.push_screen(UrgenceScreen(guide))
        await until(pilot, lambda: "Numéros à vérifier" in shown(pilot))
        rows = pilot.app.screen.query_one("#alerts").region.height - 1
        first = shown(pilot).split("\n")[:rows]
        view = " ".join(" ".join(first).split())
        called = {who for item in guide.urgences for who in numbers(item.alerter)}
        dialled = {who for who in called if any(map(str.isdigit, who))}
        assert dialled
        for who in dialled:
            assert " ".join(spaced(who).split()) in view
        assert "Dans tous les cas" in view


async def test_what_is_agreed_is_kept_and_begins_the_next_preparation(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await preparing(pilot)
        await pilot.press("down", *"cpas", "down", *"jeunes")
        form = pilot.app.screen
        assert isinstance(form, PreparerScreen)
        for name, value in (("duree", "45"), ("lieu", "distance"), ("interprete", "oui")):
            form.query_one(f"#option-{name}", OptionLine).choose(value)
        await until(pilot, lambda: "45 minutes" in page(form))
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(pilot.app.screen, EntretienScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))
        assert hints(pilot).strip() == "Échap garder"
        pilot.app.screen.query_one(TextArea).text = "Moi : appeler le centre\n"
        await pilot.press("tab", *"9 h")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
        await app_of(pilot).store.ask(lambda stockage: None)
    assert drafts() == ["Moi : appeler le centre"]
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        kept = pilot.app.screen.query_one(PickList).items
        assert any(" · 9 h · " in item.content.plain for item in kept)
        await pilot.press("enter")
        await until(pilot, lambda: "Ce qui avait été convenu le" in page(screen))
        assert "☐ Moi : appeler le centre" in page(screen)
        await until(pilot, lambda: "Entretien de suivi, CPAS" in page(screen))
        await until(pilot, lambda: "45 minutes" in page(screen))
        assert "m'entendez" in page(screen).lower()
        assert "L'interprète traduit" in page(screen)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "Ce qui avait été convenu" not in page(screen))


async def test_nothing_written_keeps_nothing(opened: Opener, backend: MemoryBackend) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: any("Rien n'a encore été noté" in s for s in notices(pilot)))


async def test_the_checklist_is_written_as_it_stands(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.press("right", "space", "l")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = str(tmp_path / "liste.md")
        await pilot.press("enter")
        await until(pilot, lambda: any("Enregistré dans" in said for said in notices(pilot)))
        text = (tmp_path / "liste.md").read_text("utf-8")
        assert "- [x] Rôle\n- [ ] Manière de se parler" in text


async def test_a_topic_is_ticked_with_the_mouse(opened: Opener) -> None:
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.click(Topics, offset=(1, 0))
        assert "▸ Accueillir 1/1" in shown(pilot)


def drafts() -> list[str]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [draft.contenu for draft in brouillons.liste(session, "convenu")]
    stockage.fermer()
    return found
