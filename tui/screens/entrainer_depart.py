"""The start of a rehearsal: a short form where nothing is needed, and those left unfinished."""

import asyncio
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from tui.debriefed import page
from tui.engine import explain
from tui.rehearsing import made, reader, unfinished
from tui.screens.entrainer_base import EntrainerBase
from tui.screens.feuillet import Feuillet
from tui.screens.form_options import (
    COUNTRIES,
    names,
    new_seed,
    printed,
    without_options,
)
from tui.seance import BILAN, resumed
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande

LEVELS = {
    "debutant": "débutant, la personne se livre plus facilement",
    "intermediaire": "intermédiaire",
    "examen": "examen, horloge silencieuse, aucune aide",
}
FIELDS = (
    ("structure", "Structure", "au hasard"),
    ("public", "Public", "au hasard"),
    ("graine", "Graine", "un mot, ou celle d'une fiche ; sinon au hasard"),
)
INTRO = (
    "Une personne fictive, trente minutes d'entretien, puis un débriefing qui cite vos mots."
    " Rien n'est noté. Rien n'est obligatoire : « Commencer » suffit."
)
BUSY = "La personne se prépare…"
RESUMING = "Reprise de l'entretien…"
NEW, KEPT_ROW = "nouvelle", "garde:"
AS_KEPT = "Débriefing, tel qu'il a été gardé"
CHANGED = "Jalon a changé depuis : certaines réponses de la personne peuvent être différentes."
MOST = 5
"""Unfinished rehearsals offered at the start; Mes documents has them all."""


class EntrainerDepart(EntrainerBase):
    """The form, then « Commencer »."""

    def start(self) -> ComposeResult:
        """The widgets of the start."""
        yield Static(Content.styled(INTRO, "$text-muted"), id="s-intro", markup=False)
        yield OptionLine("niveau", "Niveau", LEVELS, "intermediaire")
        for field in FIELDS:
            yield FormField(*field)
        yield OptionLine("pays", "Pays", COUNTRIES, "")
        yield Static(id="notice", markup=False)
        yield PickList(spelled=True, id="rows")

    @property
    def rows(self) -> PickList:
        return self.query_one("#rows", PickList)

    def tell_start(self, said: str, style: str = "$text-muted") -> None:
        """One word above « Commencer »."""
        self.query_one("#notice", Static).update(Content.styled(said, style))

    @work(group="names", exclusive=True)
    async def propose_names(self) -> None:
        """Names to complete what is typed: read apart, the first time."""
        place = self.query_one("#option-pays", OptionLine).value
        try:
            structures, publics = await asyncio.to_thread(names, place)
        except Exception as error:
            self.tell_start(explain(error), "$text-warning")
            return
        self.query_one("#field-structure", FormField).propose(structures)
        self.query_one("#field-public", FormField).propose(publics)

    @work(group="rows", exclusive=True)
    async def refresh_rows(self) -> None:
        """« Commencer », then what was left unfinished."""
        try:
            found = await self.app.store.ask(unfinished)
        except Exception:  # nothing is kept this time: the store has said why
            found = []
        begun = Item(Content("Commencer un entretien"), NEW)
        items = [Item(Content(said), f"{KEPT_ROW}{name}") for name, said in found[:MOST]]
        if items:
            items = [Item(Content.styled("Reprendre", "bold")), *items, Item(Content())]
        self.rows.set_items([*items, begun], self.rows.value)

    @on(OptionLine.Changed)
    @on(Input.Changed)
    def _form_changed(self) -> None:
        """What was said is over; not what is being done, which a form just shown does not end."""
        if not any(worker.group == "begin" and worker.is_running for worker in self.workers):
            self.tell_start("")

    @on(OptionLine.Changed, "#option-pays")
    def _country_changed(self) -> None:
        self.propose_names()

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(PickList.Left, "#rows")
    def _to_form(self, event: PickList.Left) -> None:
        if event.direction < 0:
            self.focus_previous()

    @on(PickList.Picked, "#rows")
    def _picked(self, event: PickList.Picked) -> None:
        if event.value == NEW:
            self.begin(self._asked())
        else:
            self.take_up(event.value.removeprefix(KEPT_ROW))

    def _asked(self) -> "Demande":
        from assistant.scenarios.demande import Demande

        values = {name: self.query_one(f"#field-{name}", FormField).value for name, *_ in FIELDS}
        chosen = {n: self.query_one(f"#option-{n}", OptionLine).value for n in ("niveau", "pays")}
        seed = values["graine"]
        owner = "" if printed(seed) else self.app.referentiel or ""
        return Demande(seed or new_seed(), owner, values["structure"], values["public"], **chosen)

    # Beginning, and going on.

    @work(group="begin", exclusive=True)
    async def begin(self, asked: "Demande") -> None:
        """Draw the person, and go to the preparation."""
        self.tell_start(BUSY)
        try:
            seance = await asyncio.to_thread(made, asked, self.clock)
        except Exception as error:
            self.tell_start(without_options(explain(error)), "$text-warning")
            return
        self.tell_start("")
        self.open(seance)

    @work(group="begin", exclusive=True)
    async def take_up(self, identifiant: str) -> None:
        """A rehearsal that was kept, where it was left."""
        self.tell_start(RESUMING)
        kept: dict[str, object] = {}
        try:
            kept = await self.app.store.ask(reader(identifiant))
            seance, same = await asyncio.to_thread(resumed, identifiant, kept, self.clock)
        except Exception as error:
            self.tell_start(explain(error), "$text-warning")
            if kept.get("debriefing"):
                self.app.push_screen(Feuillet(AS_KEPT, page(kept)))
            return
        self.tell_start("")
        if seance.etape != BILAN and not same:
            self.app.warn(CHANGED)
        self.open(seance)
