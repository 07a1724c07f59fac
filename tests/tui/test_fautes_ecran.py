"""What a hostile text, a huge paste or a restless window may do to the interface: nothing."""

import unicodedata

from textual.events import Paste, Resize
from textual.geometry import Size

from assistant.reponse.answer import Affirmation, Answer, Source, Statut
from assistant.stockage import brouillons, conversations
from assistant.stockage.base import ouvrir
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import DOC, SIMPLE, FixedService
from tests.tui.helpers import Run, app_of, ask, notices, ready, room, shown, type_text, until
from tui.app import PASTED, JalonApp
from tui.screens.documents import DocumentsScreen
from tui.widgets.reader import Reader

ESCAPES = "\x1b]0;pris\x07\x1b[31mrouge\x1b[2J\x1b]52;c;ZXZpbA==\x1b\\\x9b2Jfin\x08\r"
UNSEEN = "a\u202eb\u2066c\u200bd\u200ee\ufeff"
HOSTILE = f"{ESCAPES} {UNSEEN} [bold]gras[/] [@click=app.quit]ici[/]"
OBEYED = {"Cc", "Cs"}
TURNED = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NODE = "cip/titre/entretien-technique"


def drawn(pilot: Run) -> str:
    """The characters that are sent to the terminal for the whole screen, colours left out."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(part.text for part in strip) for strip in strips)


def harmless(pilot: Run) -> bool:
    """Whether the screen holds nothing that a terminal would obey, or write backwards."""
    text = drawn(pilot).replace("\n", "")
    return not any(unicodedata.category(char) in OBEYED or char in TURNED for char in text)


class HostileService(FixedService):
    """What a model, an altered source or an altered notice could hold."""

    avis = (f"Avis {HOSTILE}",)

    def lignes(self, doc: str) -> list[str]:
        return [f"{number} {HOSTILE}" for number in range(120)]

    def repondre(self, *given: object, **named: object) -> Answer:
        said = Affirmation(texte=HOSTILE, statut=Statut.NON_VERIFIE, citations=(NODE,))
        source = Source(
            intitule=HOSTILE,
            fil=HOSTILE,
            texte=HOSTILE,
            referentiel="cip",
            doc=DOC,
            start=62,
            end=63,
        )
        return Answer(
            question=SIMPLE, referentiel=None, moteur="modele", repondu=True, affirmations=(said,),
            citations={NODE: source}, avis=(HOSTILE,), texte=f"{HOSTILE} `{NODE}`",
        )  # fmt: skip


async def test_escapes_of_an_answer_a_notice_or_a_source_are_shown_and_never_obeyed() -> None:
    async with JalonApp(MemoryBackend(HostileService())).run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        body = await ask(pilot, f"{SIMPLE} {UNSEEN}")
        assert "rouge" in drawn(pilot)
        assert "[bold]gras" in drawn(pilot)
        assert harmless(pilot)
        assert body.marks
        await pilot.press("tab", "enter")
        await until(pilot, lambda: room(pilot).query(Reader))
        await until(pilot, lambda: "61 " in drawn(pilot))
        assert harmless(pilot)


async def test_escapes_of_a_title_or_a_note_are_shown_and_never_obeyed(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    stockage = ouvrir()
    with stockage.ecrire() as session:
        answer = HostileService().repondre()
        conversations.ajouter(session, "c" * 32, HOSTILE, answer)
        conversations.renommer(session, "c" * 32, HOSTILE)
        for number, genre in enumerate((brouillons.SAISIE, "analyse", "convenu")):
            brouillons.garder(session, genre, HOSTILE, f"{number}" * 32, HOSTILE)
    stockage.fermer()
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
        await until(pilot, lambda: drawn(pilot).count("rouge") >= 2)
        assert harmless(pilot)
        await pilot.press("slash", *"rouge")
        await pilot.pause()
        assert harmless(pilot)
        await app_of(pilot).resume("c" * 32)
        await until(pilot, lambda: room(pilot).conversation.turns)
        assert harmless(pilot)
        await pilot.press("up")
        assert harmless(pilot)


async def test_five_megabytes_pasted_are_refused_in_a_sentence_and_nothing_is_lost(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "avant")
        pilot.app.post_message(Paste("mot " * 1_250_000))
        await until(pilot, lambda: notices(pilot))
        assert "5\u202f000\u202f000 caractères" in notices(pilot)[0]
        assert "rien n'a été collé" in notices(pilot)[0]
        assert room(pilot).prompt.text == "avant"
        pilot.app.post_message(Paste(" après"))
        await until(pilot, lambda: room(pilot).prompt.text == "avant après")


async def test_as_much_as_may_be_pasted_is_taken_whole(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        pilot.app.post_message(Paste("x" * PASTED))
        await until(pilot, lambda: len(room(pilot).prompt.text) == PASTED)
        assert notices(pilot) == []


async def test_a_window_resized_two_hundred_times_loses_nothing(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await type_text(pilot, "à garder")
        for key in ("f1", "f4", "f8"):
            await pilot.press(key)
            for step in range(66):
                size = Size(20 + step * 23 % 140, 5 + step * 5 % 50)
                pilot.app.post_message(Resize(size, size))  # a storm: no wait in between
            await pilot.resize_terminal(20, 5)
            await pilot.resize_terminal(100, 30)
            await pilot.press("escape")
        app_of(pilot).action_room("demander")
        await until(pilot, lambda: SIMPLE in shown(pilot))
        assert room(pilot).prompt.text == "à garder"


async def test_words_written_from_right_to_left_are_asked_as_they_are(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await ask(pilot, "שלום مرحبا : qui\u200b explique\u202e le cadre ?")
        assert backend.service.asked[0][0] == "שלום مرحبا : qui explique le cadre ?"
        assert harmless(pilot)
