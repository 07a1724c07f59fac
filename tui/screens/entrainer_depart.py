"""The start of a rehearsal: a short form where nothing is needed, and those left unfinished."""

import asyncio
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from tui.engine import explain
from tui.screens.entrainer_base import EntrainerBase
from tui.screens.room import Room
from tui.seance import BILAN, NOMS, Seance, resumed
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande
    from assistant.stockage.base import Stockage

LEVELS = {
    "debutant": "débutant, la personne se livre plus facilement",
    "intermediaire": "intermédiaire",
    "examen": "examen, horloge silencieuse, aucune aide",
}
COUNTRIES = {"": "celui de vos réglages", "fr": "France", "be": "Belgique"}
FIELDS = (
    ("structure", "Structure", "au hasard"),
    ("public", "Public", "au hasard"),
    ("graine", "Graine", "un mot, ou celle d'une fiche ; sinon au hasard"),
)
INTRO = (
    "Une personne fictive, trente minutes d'entretien, puis un débriefing qui cite vos mots."
    " Rien n'est noté. Rien n'est obligatoire : Entrée commence."
)
BUSY = "La personne se prépare…"
NEW, KEPT_ROW = "nouvelle", "garde:"
CHANGED = "Jalon a changé depuis : certaines réponses de la personne peuvent être différentes."
MOST = 5
"""Unfinished rehearsals offered at the start; Mes documents has them all."""
OPTION = re.compile(r"--(\w+)(?: (fr|be)\b)?")
PLAIN = {
    "referentiel": "le référentiel (F2)",
    "pays": "le pays",
    "structure": "la structure",
    "public": "le public",
    "competence": "la compétence",
    "graine": "la graine",
    "epreuve": "l'épreuve",
}


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
        yield PickList(always=True, id="rows")

    @property
    def rows(self) -> PickList:
        return self.query_one("#rows", PickList)

    def tell_start(self, said: str, style: str = "$text-muted") -> None:
        """One word above « Commencer »."""
        self.query_one("#notice", Static).update(Content.styled(said, style))

    @work(group="names")
    async def propose_names(self) -> None:
        """Names to complete what is typed: read apart, the first time."""
        try:
            structures, publics = await asyncio.to_thread(names)
        except Exception as error:
            self.tell_start(explain(error), "$text-warning")
            return
        self.query_one("#field-structure", FormField).propose(structures)
        self.query_one("#field-public", FormField).propose(publics)

    @work(group="rows", exclusive=True)
    async def refresh_rows(self) -> None:
        """« Commencer », then what was left unfinished."""
        try:
            found = await self.app.store.ask(_unfinished)
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
        self.tell_start("")

    @on(Input.Submitted)
    def _next_field(self) -> None:
        self.focus_next()

    @on(OptionLine.Listed)
    def _list(self, event: OptionLine.Listed) -> None:
        event.stop()
        list_options(self, event.line)

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
            seance = await asyncio.to_thread(_made, asked, self.clock)
        except Exception as error:
            self.tell_start(without_options(explain(error)), "$text-warning")
            return
        self.tell_start("")
        self.open(seance)

    @work(group="begin", exclusive=True)
    async def take_up(self, identifiant: str) -> None:
        """A rehearsal that was kept, where it was left."""
        from assistant.entretien.simulation.reprise import fidele

        self.tell_start(BUSY)
        try:
            kept = await self.app.store.ask(_reader(identifiant))
            seance = await asyncio.to_thread(resumed, identifiant, kept, self.clock)
        except Exception as error:
            self.tell_start(explain(error), "$text-warning")
            return
        self.tell_start("")
        if seance.etape != BILAN and not fidele(seance.simulation, kept):
            self.app.warn(CHANGED)
        self.open(seance)


def list_options(screen: Room, line: OptionLine) -> None:
    """The whole list of a line's values."""
    from tui.screens.pick import PickScreen

    def chosen(value: str | None) -> None:
        if value is not None:
            line.choose(value)

    screen.app.push_screen(PickScreen(line.label, line.options, line.value), chosen)


def new_seed() -> str:
    """A seed nobody chose."""
    import secrets

    return secrets.token_hex(8)


def printed(seed: str) -> bool:
    """Whether a seed is that of a sheet: it names its own référentiel."""
    from assistant.scenarios.graine import PRINTED

    return PRINTED.fullmatch(seed.strip()) is not None


def without_options(said: str) -> str:
    """A sentence of the command line, for a screen that has no options."""
    return OPTION.sub(lambda found: PLAIN.get(found[1], found[0]), said)


def names() -> tuple[list[str], list[str]]:
    """Structures and publics that have scenarios."""
    from knowledge.scenarios import load_scenarios

    found = load_scenarios()
    return [row.nom for row in found.structures], [row.nom for row in found.publics]


def _made(asked: "Demande", clock: Callable[[], float]) -> Seance:
    import tui.widgets.page_view  # noqa: F401 (what showing it needs, off the interface's thread)
    from assistant.entretien.simulation.moteur import Simulation
    from assistant.scenarios.generateur import generer

    (scenario,) = generer(asked)
    return Seance(Simulation(scenario), clock=clock)


def _unfinished(stockage: "Stockage") -> list[tuple[str, str]]:
    """Ids, and a line that tells nothing of the person before the meeting."""
    from assistant.entretien.simulation.carnet import GENRE
    from assistant.stockage import transcriptions

    with stockage.lire() as session:
        rows = [(row.id, row.modifie_le, row.contenu) for row in transcriptions.liste(session)]
    return [
        (name, unfinished_row(day, kept))
        for name, day, kept in rows
        if kept.get("genre") == GENRE and not kept.get("debriefing")
    ]


def unfinished_row(day: str, kept: dict[str, object]) -> str:
    """« 26/11/2026  Entretien, Mission locale »"""
    date = "/".join(reversed(day[:10].split("-")))
    etape = NOMS.get(str(kept.get("etape", "")), "Entretien")
    return f"{date}  {etape}, {kept.get('structure', '')}"


def _reader(identifiant: str) -> "Callable[[Stockage], dict[str, object]]":
    def read(stockage: "Stockage") -> dict[str, object]:
        from assistant.errors import JalonError
        from assistant.stockage import transcriptions

        with stockage.lire() as session:
            for row in transcriptions.liste(session):
                if row.id == identifiant:
                    return dict(row.contenu)
        raise JalonError("Cet entretien n'est plus gardé : il a été supprimé.")

    return read
