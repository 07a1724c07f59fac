"""All the evidence one has written: read again, changed, erased."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content

from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import clean
from tui.screens.sheet import Sheet, heading
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etat, Preuve
    from tui.cahier import Cahier

EMPTY = "Vous n'avez pas encore écrit de preuve."
NOTHING = "rien pour l'instant"
GONE = "Vos positions restent."


class PreuvesScreen(Sheet[None]):
    """An evidence a row, the last written first."""

    CONTEXT = "preuves"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("preuves")]

    def __init__(self, cahier: "Cahier", grille: "Grille", etat: "Etat") -> None:
        super().__init__()
        self.cahier = cahier
        self.grille = grille
        self.etat = etat

    def title_text(self) -> Content:
        return Content.styled("Mes preuves", "bold")

    def items(self) -> list[Item]:
        from assistant.autoevaluation.preuves import resume

        found = [
            Item(Content(clean(resume(item, 110))), item.id) for item in reversed(self.etat.preuves)
        ]
        return found or [heading(EMPTY)]

    def describe(self, value: str | None) -> Content:
        from assistant.autoevaluation.preuves import dire_manques

        preuve = self._preuve(value)
        if preuve is None:
            return Content("")
        known = [self._said_of(name) for name in preuve.noeuds if name in self.grille.lignes]
        said = f"Étaye : {' ; '.join(known) or NOTHING}. {dire_manques(preuve)}"
        return Content.styled(clean(said), "$text-muted")

    def _said_of(self, noeud: str) -> str:
        unite = self.grille.unite(noeud)
        sigle = self.grille.catalogue.referentiels[unite.referentiel].sigle
        return f"{sigle} · {unite.code}, {self.grille.lignes[noeud].libelle}"

    def _preuve(self, value: str | None) -> "Preuve | None":
        return next((item for item in self.etat.preuves if item.id == value), None)

    async def _again(self) -> None:
        try:
            self.etat = await self.cahier.faire(lambda depot: depot.etat())
        except Exception as error:
            self.app.warn(explain(error))
        self.refill()

    @on(PickList.Picked)
    def _picked(self) -> None:
        self._change()

    @work(group="preuves")
    async def _change(self) -> None:
        from tui.screens.preuve import PreuveScreen

        preuve = self._preuve(self.picker.value)
        if preuve is not None:
            screen = PreuveScreen(self.cahier, "Changer cette preuve", preuve=preuve)
            await self.app.push_screen_wait(screen)
            await self._again()

    @work(group="preuves")
    async def action_erase(self) -> None:
        from assistant.autoevaluation.preuves import titre
        from tui.screens.deleting import LENGTH, may_delete, named

        preuve = self._preuve(self.picker.value)
        if preuve is None:
            return
        what = named("la preuve", titre(preuve, LENGTH + 1))
        if not await may_delete(self.app, what, GONE):
            return
        try:
            await self.cahier.faire(lambda depot: depot.supprimer_preuve(preuve.id))
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.app.erasing.remember(
            lambda: self.cahier.faire(lambda depot: depot.garder_preuve(preuve))
        )
        self.app.tell_erased()
        await self._again()

    def refresh_rows(self) -> None:
        """Something is there again."""
        self.run_worker(self._again(), group="preuves")
