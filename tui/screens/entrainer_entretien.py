"""The preparation, then the entretien itself: what is said, what the person answers."""

import asyncio
from typing import TYPE_CHECKING

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from tui.engine import explain
from tui.exchanged import exchanged, read_live
from tui.screens.entrainer_depart import EntrainerDepart
from tui.seance import BILAN, ECRITURE, ENTRETIEN
from tui.widgets.picklist import Item, PickList
from tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from assistant.entretien.simulation.moteur import Tour

PLACEHOLDER = "Écrivez ce que vous dites ; /fin pour terminer"
LEFT = (
    "{prenom} a préféré s'arrêter là. Cela arrive, dans le métier aussi : la suite regarde ce"
    " qui s'est passé."
)
TIME = "Les trente minutes sont passées : l'entretien s'arrête là."
AFTER = {
    ECRITURE: "Écrire la synthèse et l'analyse (vingt minutes)",
    BILAN: "Passer au débriefing",
}
NO_LIVE = "Pendant un examen blanc, rien n'est dit sur vos phrases avant le débriefing."
HEAD = "Dernière phrase : "


class EntrainerEntretien(EntrainerDepart):
    """Talking with the person."""

    def __init__(self) -> None:
        super().__init__()
        self.live = False
        self._order = asyncio.Lock()

    @property
    def said(self) -> VerticalScroll:
        return self.query_one("#said", VerticalScroll)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    # The preparation.

    def show_card(self) -> None:
        """What the candidate is told: the structure, nothing else."""
        if self.seance is None:
            return
        from assistant.scenarios.fiche_candidat import fiche_candidat
        from tui.widgets.page_view import page_content

        document = fiche_candidat(self.seance.simulation.scenario)
        content = page_content(document, self.width("#s-brief"))
        self.query_one("#card", Static).update(content)

    def show_notes(self) -> None:
        if self.seance is not None:
            self.query_one("#notes", TextArea).load_text(self.seance.ecrits["notes"])

    # The talk.

    async def show_talk(self) -> None:
        """What has been said so far."""
        seance = self.seance
        if seance is None:
            return
        if seance.phrase and not self.prompt.text:
            await self.prompt.put_back(seance.phrase)
        await self.said.remove_children()
        rows = [exchanged(turn.texte, turn.reponse, seance.prenom) for turn in seance.turns]
        await self.said.mount(*(Static(row, classes="turn", markup=False) for row in rows))
        self._show_live()
        self._settle()
        self.said.scroll_end(animate=False)

    @on(Prompt.Asked)
    def _say(self, event: Prompt.Asked) -> None:
        event.stop()
        if self.seance is not None and self.step == ENTRETIEN:
            self._giving_back, self.seance.phrase = False, ""
            self.seance.saying.append(event.text)
            self.run_worker(self._exchange(event.text), group="turn")

    async def _exchange(self, text: str) -> None:
        """Show what is said, then what is answered, in order."""
        async with self._order:
            seance = self.seance
            if seance is None or seance.simulation.fini:
                return
            turn = Static(exchanged(text, "…", seance.prenom), classes="turn", markup=False)
            await self.said.mount(turn)
            self.said.scroll_end(animate=False)
            try:
                found = await asyncio.to_thread(seance.dire, text)
            except Exception as error:
                turn.update(exchanged(text, f"({explain(error)})", seance.prenom))
                return
            finally:
                if text in seance.saying:
                    seance.saying.remove(text)
            turn.update(exchanged(text, found.reponse, seance.prenom))
            await self._after(found)

    async def _after(self, turn: "Tour") -> None:
        """What follows an answer: kept, and the time told where it may be."""
        seance = self.seance
        if seance is None:
            return
        self.flush()
        self.show_where()
        self._show_live()
        if left := seance.to_tell():
            many = "s" if left > 1 else ""
            await self.tell_talk(f"Il reste {left} minute{many}.")
        self._settle()
        self.said.scroll_end(animate=False)

    async def tell_talk(self, words: str) -> None:
        """A quiet line among what is said."""
        line = Static(Content.styled(f"({words})", "$text-muted"), classes="turn", markup=False)
        await self.said.mount(line)
        self.said.scroll_end(animate=False)

    def _settle(self) -> None:
        """Nobody answers any more: say so calmly, and say what comes next."""
        seance = self.seance
        over = seance is not None and seance.simulation.fini
        self.set_class(over, "-over")
        if seance is None or not over:
            if self.step == ENTRETIEN:
                self.prompt.take_focus()
            return
        broken = seance.simulation.etat.rupture
        words = LEFT.format(prenom=seance.prenom) if broken else TIME
        self.query_one("#over", Static).update(words)
        after = self.query_one("#after", PickList)
        after.set_items([Item(Content(said), name) for name, said in AFTER.items()])
        after.focus()

    @on(PickList.Picked, "#after")
    def _picked_after(self, event: PickList.Picked) -> None:
        self.go(event.value)

    # The live line.

    def action_toggle_live(self) -> None:
        if self.seance is None or self.step != ENTRETIEN:
            return
        if self.seance.examen:
            self.app.notify(NO_LIVE, timeout=5)
            return
        self.live = not self.live
        self._show_live()

    def _show_live(self) -> None:
        line = self.query_one("#live", Static)
        seance = self.seance
        line.display = self.live and seance is not None and not seance.examen
        if line.display and seance is not None:
            turns = seance.turns
            said = read_live(turns[-1]) if turns else "elle sera lue ici."
            line.update(Content.styled(f"{HEAD}{said}", "$text-muted"))
