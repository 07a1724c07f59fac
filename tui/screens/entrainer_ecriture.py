"""The twenty minutes of writing: the synthesis, the analysis, and the workshop's re-reading."""

import asyncio
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from tui.engine import explain
from tui.live import BUSY, live_content, look
from tui.screens.desk import PAUSE
from tui.screens.desk_pages import EMPTY
from tui.screens.entrainer_etapes import EntrainerEtapes
from tui.screens.feuillet import Feuillet
from tui.seance import ECRITURE

if TYPE_CHECKING:
    from assistant.service import Service

TEXTS = {
    "synthese": "Synthèse",
    "analyse": "Analyse de pratique",
}
ASKED = {
    "synthese": (
        "Pour le jury, ou pour le dossier : la demande, les faits utiles, ce qui est convenu, la"
        " suite. Rien de trop, des mots neutres."
    ),
    "analyse": (
        "Pour vous, puis à l'oral : des faits, ce que vous avez ressenti, vos points forts, un axe,"
        " ce que vous ferez autrement."
    ),
}


class EntrainerEcriture(EntrainerEtapes):
    """Two texts, one at a time in view."""

    def __init__(self) -> None:
        super().__init__()
        self.text = "synthese"
        self._rereading: Timer | None = None

    @property
    def paper(self) -> TextArea:
        """The text in view."""
        return self.query_one(f"#{self.text}", TextArea)

    def show_writing(self) -> None:
        """Both texts as they are; the one in view."""
        if self.seance is None:
            return
        for name in TEXTS:
            self.query_one(f"#{name}", TextArea).load_text(self.seance.ecrits[name])
        if self.seance.examen:
            self.add_class("-notes")  # an exam has paper, and nobody who re-reads
        self.show_text("synthese")

    def show_text(self, name: str) -> None:
        """One of the two."""
        self.text = name
        for other in TEXTS:
            self.query_one(f"#{other}", TextArea).display = other == name
        tabs = [
            Content.styled(f"{'▸ ' if key == name else ''}{said}", _look(key == name))
            for key, said in TEXTS.items()
        ]
        head = Content.styled("  ·  ", "$text-muted").join(tabs)
        asked = Content.assemble(head, "\n", (ASKED[name], "$text-muted"))
        self.query_one("#s-asked", Static).update(asked)
        self.paper.focus()
        self.look_again()

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        """Whatever is typed at length is the rehearsal's."""
        name = event.text_area.id or ""
        if self.seance is None or name not in self.seance.ecrits:
            return
        self.seance.ecrits[name] = event.text_area.text
        if name in TEXTS and self.step == ECRITURE:
            if self._rereading is not None:
                self._rereading.stop()
            self._rereading = self.set_timer(PAUSE, self.look_again)

    @work(group="live", exclusive=True)
    async def look_again(self) -> None:
        """Re-read the text in view; one that has changed since is left. Not in the exam."""
        if self.seance is None or self.seance.examen:
            return
        paper, text = self.paper, self.paper.text
        page = self.query_one("#reread-text", Static)
        try:
            reperes, revoir = await asyncio.to_thread(look, text)
        except Exception as error:
            page.update(explain(error))
            return
        if paper is self.paper and text == paper.text:
            page.update(live_content(reperes, revoir))
            self.query_one("#reread", VerticalScroll).scroll_home(animate=False)

    @work(group="read-again", exclusive=True)
    async def action_read_again(self) -> None:
        """The whole re-reading of the text in view, over it."""
        await self.take_writing()
        if self.seance is None or self.step != ECRITURE:
            return
        name, text = self.text, self.paper.text
        if not text.strip():
            self.app.notify(EMPTY, timeout=4)
            return
        if self.app.service is None:
            self.app.notify(BUSY, timeout=3)
        profil = self.app.profil
        try:
            page = await self.app.engine.ask(lambda service: _reread(name, text, service, profil))
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.app.push_screen(Feuillet(f"Relecture, {TEXTS[name].lower()}", page))


def _look(chosen: bool) -> str:
    return "bold" if chosen else "$text-muted"


def _reread(name: str, text: str, service: "Service", profil: str) -> str:
    from assistant.confidentialite.liste import lire_liste

    if name == "synthese":
        from assistant.analyse.synthese import relire_synthese
        from assistant.analyse.synthese_page import page_synthese

        return page_synthese(relire_synthese(text, lire_liste(), profil))
    from assistant.analyse.page import page
    from assistant.analyse.relecture import relire

    return page(relire(text, "oral", service.catalogue, "cip", lire_liste()))
