"""What a rehearsal could prove: accepted line by line, or refused. Nothing is kept before a yes."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content

from tui.cahier import Cahier
from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import clean
from tui.screens.sheet import Sheet
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.modele import Lien, Preuve

TITLE = "Ce que cette répétition peut étayer dans votre autoévaluation"
SAID = {"acceptee": "[oui]", "refusee": "[non]"}
HELP = (
    "Vos mots sont gardés tels quels ; ce que cela a donné reste à dire, dans vos preuves. Un"
    " entretien simulé n'est pas une situation de travail : dites-le si vous vous en servez."
)


class PreuveProposee(Sheet[None]):
    """A row a line; its words under the list."""

    LABEL = "S'entraîner"
    CONTEXT = "preuve_proposee"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("preuve_proposee")]

    def __init__(self, preuve: "Preuve") -> None:
        super().__init__()
        self.preuve = preuve
        self.links = {lien.noeud: lien for lien in preuve.liens}
        self.kept = False

    def title_text(self) -> Content:
        return Content.assemble((TITLE, "bold"), "\n", (HELP, "$text-muted"))

    def on_mount(self) -> None:
        super().on_mount()
        self._read()

    @work(group="read")
    async def _read(self) -> None:
        """What was already answered about this rehearsal."""
        name = self.preuve.id
        try:
            etat = await Cahier(self.app).faire(lambda depot: depot.etat())
        except Exception as error:
            self.app.warn(explain(error))
            return
        for known in etat.preuves:
            if known.id == name:
                self.kept = True
                self.links |= {lien.noeud: lien for lien in known.liens}
        self.refill()

    def items(self) -> list[Item]:
        return [Item(self._row(lien), lien.noeud) for lien in self.links.values()]

    def _row(self, lien: "Lien") -> Content:
        box = SAID.get(lien.etat, "[ ? ]")
        service = self.app.service
        known = service is not None and lien.noeud in service.catalogue.noeuds
        if service is None or not known:
            return Content.assemble(f"{box:<5} ", lien.noeud)
        head, text = service.catalogue.label(lien.noeud), service.catalogue.get(lien.noeud).contenu
        return Content.assemble(f"{box:<5} ", (clean(head), "bold"), f"  {clean(text)}")

    def describe(self, value: str | None) -> Content:
        lien = self.links.get(value or "")
        if lien is None:
            return Content("")
        return Content.assemble("Vos mots : ", (f"« {clean(lien.extrait)} »", "$text-muted"))

    @on(PickList.Picked)
    def _picked(self) -> None:
        self.action_answer("acceptee")

    @work(group="answer")
    async def action_answer(self, etat: str) -> None:
        """A yes or a no for the line under the cursor."""
        name = self.picker.value or ""
        if name not in self.links:
            return
        self.links[name] = self.links[name]._replace(etat=etat)
        if self.kept or etat == "acceptee":
            await self._keep()
        self.refill(name)
        self.picker.action_move(1)

    async def _keep(self) -> None:
        from assistant.entretien.simulation.carnet import vos_mots

        links = tuple(self.links.values())
        said = vos_mots(lien for lien in links if lien.etat == "acceptee")
        preuve = replace(self.preuve, fait=said or self.preuve.fait, liens=links)
        try:
            await Cahier(self.app).faire(lambda depot: depot.garder_preuve(preuve))
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.kept = True

    def action_leave(self) -> None:
        self.dismiss(None)
