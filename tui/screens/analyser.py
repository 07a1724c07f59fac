"""The room where one writes an analyse de pratique or a synthesis: what is kept, then the desk."""

import asyncio
import uuid
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.commands import bindings
from tui.engine import explain
from tui.live import BUSY
from tui.screens.desk import Desk
from tui.widgets.editor import Editor
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.analyse.carnet import Page
    from assistant.stockage.brouillons import Ecrit

NEW = "nouveau:"
KEPT = "garde:"
INTRO = "Rien n'est noté, rien n'est jugé. Ce que vous écrivez reste sur cet ordinateur."


class AnalyserScreen(Desk):
    """A list of writings; one is opened on the desk, and Échap comes back to the list."""

    ROOM = "analyser"
    LABEL = "Analyser"
    CSS_PATH = "../styles/analyser.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("analyser")]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, Page] = {}

    def room(self) -> ComposeResult:
        with VerticalScroll(id="writings", can_focus=False):
            yield Static(Content.styled(INTRO, "$text-muted"), id="intro", markup=False)
            yield PickList(id="rows")
        with Vertical(id="desk", classes="-closed"):
            yield Static(id="where", markup=False)
            yield Static(id="asked", markup=False)
            with Vertical(id="paper"):
                yield Editor()
                with VerticalScroll(id="beside"):
                    yield Static(Content.styled(BUSY, "$text-muted"), id="live", markup=False)

    def action_filter_rows(self) -> None:
        from tui.screens.filtering import lead_to_row

        if not self.writing:
            lead_to_row(self.app, self.rows)

    @property
    def rows(self) -> PickList:
        return self.query_one("#rows", PickList)

    def on_mount(self) -> None:
        super().on_mount()
        self.rows.focus()
        self.set_interval(self.EVERY, self.tick)

    def on_screen_resume(self) -> None:
        if not self.writing:
            self.refresh_rows()

    def at_rest(self) -> str:
        return "ecriture" if self.writing else self.ROOM

    # The list.

    @work(group="writings", exclusive=True)
    async def refresh_rows(self) -> None:
        """What is kept, then what can be begun."""
        from assistant.analyse import carnet, consignes

        try:
            frames = await asyncio.to_thread(consignes.cadres)
        except Exception as error:
            self.app.warn(explain(error))
            return
        try:
            found = await self.app.store.ask(carnet.pages)
        except Exception:  # nothing is kept this time: the store has said why
            found = []
        self.kept = {page.id: page for page in found}
        items = [Item(_kept_row(page), f"{KEPT}{page.id}") for page in found]
        if items:
            items = [_heading("Reprendre"), *items, Item(Content())]
        begun = [
            Item(Content.assemble(frame.nom, (f"  {frame.dit}", "$text-muted")), f"{NEW}{name}")
            for name, frame in frames.items()
        ]
        self.rows.set_items([*items, _heading("Commencer"), *begun], self.rows.value)

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        from assistant.analyse.redaction import Redaction

        if event.value.startswith(NEW):
            self.open(Redaction(cadre=event.value.removeprefix(NEW)), uuid.uuid4().hex)
        elif page := self.kept.get(event.value.removeprefix(KEPT)):
            self.open(page.ecrit, page.id)

    def reopen(self, draft: "Ecrit") -> None:
        from assistant.analyse.redaction import Redaction

        if self.writing and self.identifiant == draft.id:
            return  # it is already on the desk, perhaps with words more recent
        if self.writing:
            self.close()
        self.open(Redaction.de(draft.meta), draft.id)

    @work(group="writings-act")
    async def action_delete_writing(self) -> None:
        from tui.screens.deleting import may_delete, named

        name = (self.rows.value or "").removeprefix(KEPT)
        if self.writing or name not in self.kept:
            return
        page = self.kept[name]
        if not await may_delete(self.app, named(f"l'écrit ({page.ecrit.forme.nom})", page.titre)):
            return
        await self.app.delete_kept(draft=name)
        self.refresh_rows()

    def action_back(self) -> None:
        if self.writing:
            self.close()
            self.refresh_rows()
            self.rows.focus()
        else:
            self.app.action_room("demander")


def _kept_row(page: "Page") -> Content:
    """« 26/11/2026  Cycle de Gibbs, 3 réponses sur 7  Deuxième entretien avec… »"""
    day = "/".join(reversed(page.modifie_le[:10].split("-")))
    total = len(page.ecrit.forme.consignes)
    done = page.ecrit.ecrites()
    many = "s" if done > 1 else ""
    head = f"{day}  {page.ecrit.forme.nom}, {done} réponse{many} sur {total}  "
    return Content.assemble((head, "$text-muted"), page.titre)


def _heading(words: str) -> Item:
    return Item(Content.styled(words, "bold"))
