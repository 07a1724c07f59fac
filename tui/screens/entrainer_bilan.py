"""The debrief: read it, go to a turn, compare, keep a proof, save, play again. Never a score."""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual import work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.debriefed import asked_of, elements, made, trend, whole
from tui.engine import explain
from tui.screens.entrainer_ecriture import EntrainerEcriture
from tui.screens.feuillet import Feuillet
from tui.screens.form_options import new_seed
from tui.screens.pick import PickScreen
from tui.screens.writing import FORMATS_HELP
from tui.seance import BILAN, Seance

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.export.document import Document
    from assistant.scenarios.demande import Demande

BUSY = "Le débriefing se prépare…"
PLUS = "La suite (chaque critère, chronologie, autres référentiels) : d, et d pour revenir."
NOTHING = "Rien n'a été dit : il n'y a rien à relire."
FIRST = "C'est votre première répétition : la comparaison viendra avec la suivante."
NO_PROOF = "Cet échange ne montre pas encore d'élément à proposer à votre autoévaluation."
TURN = re.compile(r"\b[Tt]ours? (\d+)")
COMPARED = 3
WHAT = {"debriefing": "Le débriefing", "tout": "Le débriefing, puis l'échange entier"}


class EntrainerBilan(EntrainerEcriture):
    """What one does of a rehearsal that is over."""

    def __init__(self) -> None:
        super().__init__()
        self.document: Document | None = None
        self.court: Document | None = None
        self.entier = False

    @work(group="debrief", exclusive=True)
    async def show_debrief(self) -> None:
        """Make it, or take the one that was kept; the first time, keep it."""
        seance = self.seance
        if seance is None:
            return
        if not seance.turns:
            self.leave(NOTHING)
            return
        self.document, self.entier = None, False
        self.query_one("#debrief", Static).update(Content.styled(BUSY, "$text-muted"))
        try:
            found, document, short = await self.app.engine.ask(
                lambda service: made(seance, service)
            )
        except Exception as error:
            self.query_one("#debrief", Static).update(Content.styled(explain(error), "$text-error"))
            return
        if self.seance is seance:
            seance.debriefing, self.document, self.court = found, document, short
            self.flush()
            self.draw_debrief()

    def draw_debrief(self) -> None:
        """The page; a turn that it names is a link to it."""
        shown = self.document if self.entier else self.court
        if self.document is None or shown is None:
            return
        from tui.widgets.page_view import page_content

        content = page_content(shown, self.width("#bilan"))
        if not self.entier:
            content = Content("\n\n").join((content, Content.styled(PLUS, "$text-muted")))
        for found in TURN.finditer(content.plain):
            link = Style.from_meta({"@click": f"screen.read_exchange({found[1]})"})
            content = content.stylize(link, *found.span()).stylize("$primary", *found.span())
        self.query_one("#debrief", Static).update(content)

    @property
    def _over(self) -> Seance | None:
        """The rehearsal, when its debrief is in view."""
        ready = self.step == BILAN and self.seance is not None and self.seance.debriefing
        return self.seance if ready else None

    def action_whole(self) -> None:
        """The whole debrief, or back to what matters most; from the top."""
        if self._over is not None:
            self.entier = not self.entier
            self.draw_debrief()
            self.query_one("#bilan", VerticalScroll).scroll_home(animate=False)

    # Turns.

    def action_read_exchange(self, tour: int = 0) -> None:
        from tui.screens.echange import EchangeScreen

        if self._over is not None:
            self.app.push_screen(EchangeScreen(self._over, tour))

    def action_choose_turn(self) -> None:
        """From an element to the words it is about."""
        if self._over is None:
            return
        options = dict(elements(self._over.debriefing, self._label))

        def chosen(value: str | None) -> None:
            if value:
                self.action_read_exchange(int(value.split()[0]))

        self.app.push_screen(PickScreen("Aller au tour", options), chosen)

    def _label(self, name: str) -> str:
        service = self.app.service
        return service.catalogue.label(name) if service is not None else name

    # From one rehearsal to the next.

    @work(group="compare", exclusive=True)
    async def action_compare(self) -> None:
        if self._over is None:
            return
        from assistant.entretien.simulation.carnet import precedentes

        try:
            rows = await self.app.store.ask(precedentes)
        except Exception as error:
            self.app.warn(explain(error))
            return
        if len(rows) < 2:
            self.app.notify(FIRST, timeout=5)
            return
        self.app.push_screen(Feuillet("D'une répétition à l'autre", trend(rows[-COMPARED:])))

    def action_propose(self) -> None:
        """What it could prove, line by line, for the person to accept or refuse."""
        from assistant.entretien.simulation.carnet import proposer
        from tui.screens.preuve_proposee import PreuveProposee

        seance = self._over
        if seance is None:
            return
        proof = proposer(seance.simulation, seance.debriefing, date.today().isoformat())
        if proof is None:
            self.app.notify(NO_PROOF, timeout=5)
            return
        self.app.push_screen(PreuveProposee(replace(proof, id=seance.identifiant)))

    def action_replay(self) -> None:
        """The same person, from the start."""
        if self._over is not None:
            self._play(asked_of(self._over))

    def action_another(self) -> None:
        """Another person, with the same choices."""
        if self._over is not None:
            asked = asked_of(self._over)
            owner = self._over.simulation.scenario.referentiel
            self._play(replace(asked, graine=new_seed(), referentiel=owner))

    def _play(self, asked: "Demande") -> None:
        self.put_away()
        self.begin(asked)

    # A file.

    @work(group="keep")
    async def action_save_debrief(self) -> None:
        seance = self._over
        if seance is None or self.document is None:
            return
        said = await self.app.push_screen_wait(PickScreen("Enregistrer", WHAT))
        if said:
            document = whole(self.document, seance) if said == "tout" else self.document
            words = "\n".join([*(turn.texte for turn in seance.turns), *seance.ecrits.values()])

            def make() -> "Prepare":
                from assistant.confidentialite.export import preparer

                return preparer(document, words, seance.prenom)

            await self._save("Enregistrer", "jalon-debriefing.docx", make, FORMATS_HELP)

    # Scrolling.

    def scroll(self, name: str, step: int) -> None:
        """A page up or down."""
        place = self.query_one(name, VerticalScroll)
        if step < 0:
            place.scroll_page_up(animate=False)
        else:
            place.scroll_page_down(animate=False)
