"""What an evidence could also support, line by line, for the person to accept or refuse."""

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
    from assistant.autoevaluation.modele import Preuve
    from assistant.autoevaluation.suggestion import Suggestion
    from tui.cahier import Cahier

READING = "Lecture de la preuve…"
NONE = (
    "Aucun mot de cette preuve ne suggère d'autre ligne : dites plus concrètement ce qui fut fait."
)
SAID = {"acceptee": "[oui]", "refusee": "[non]"}


class SuggestionsScreen(Sheet[None]):
    """The lines that words suggest; then, once one is accepted, those of its neighbours."""

    CONTEXT = "suggestions"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("suggestions")]

    def __init__(
        self, cahier: "Cahier", grille: "Grille", preuve: "Preuve", referentiel: str | None = None
    ) -> None:
        """`referentiel`: the one that is worked on; the others come through its neighbours."""
        super().__init__()
        self.referentiel = referentiel
        self.cahier = cahier
        self.grille = grille
        self.preuve = preuve
        self.found: dict[str, Suggestion] = {}
        self.neighbours: dict[str, Suggestion] = {}
        self.answers: dict[str, str] = {}
        self.ready = False
        self.label = ""

    def title_text(self) -> Content:
        from assistant.autoevaluation.preuves import resume

        said = clean(resume(self.preuve, 70))
        return Content.assemble(
            ("Ce que cette preuve pourrait aussi étayer", "bold"), "\n", (said, "$text-muted")
        )

    def on_mount(self) -> None:
        super().on_mount()
        self._read()

    @work(group="read")
    async def _read(self) -> None:
        text, seen = self.preuve.texte, [lien.noeud for lien in self.preuve.liens]
        try:
            found = await self.cahier.suggerer(
                self.grille, lambda s, _: s.suggerer(text, self.referentiel, seen)
            )
        except Exception as error:
            self.app.warn(explain(error))
            found = ()
        self.found = {item.ligne.id: item for item in found}
        self.ready = True
        self.refill()

    def items(self) -> list[Item]:
        if not self.ready:
            return [heading(READING)]
        rows = [self._row(item) for item in self.found.values()] or [heading(NONE)]
        if self.neighbours:
            rows += [Item(Content("")), heading(self.label)]
            rows += [self._row(item) for item in self.neighbours.values()]
        return rows

    def _row(self, item: "Suggestion") -> Item:
        from assistant.autoevaluation.plan import court

        box = SAID.get(self.answers.get(item.ligne.id, ""), "[ ? ]")
        unite = self.grille.unite(item.ligne.id)
        sigle = self.grille.catalogue.referentiels[unite.referentiel].sigle
        head = f"{sigle} · {unite.code}, {item.ligne.libelle}"
        text = Content.assemble(
            f"{box:<5} ", (clean(head), "bold"), f"  {clean(court(item.ligne.texte))}"
        )
        return Item(text, item.ligne.id)

    def describe(self, value: str | None) -> Content:
        item = self.found.get(value or "") or self.neighbours.get(value or "")
        if item is None:
            return Content("")
        from assistant.autoevaluation.suggestion import dire_raison

        said = dire_raison(item)
        return Content.assemble(clean(item.ligne.texte), "\n", (clean(said), "$text-muted"))

    @on(PickList.Picked)
    def _picked(self) -> None:
        self.action_answer("acceptee")

    @work(group="answer")
    async def action_answer(self, etat: str) -> None:
        """Keep a yes or a no; a yes calls the neighbours."""
        name = self.picker.value
        if not name:
            return
        try:
            if etat == "acceptee":
                await self._accept(name)
            else:
                await self._refuse(name)
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.answers[name] = etat
        self.refill(name)
        self.picker.action_move(1)

    async def _accept(self, name: str) -> None:
        from assistant.autoevaluation.proposition import accepter
        from assistant.autoevaluation.voisinage import dire_nature

        preuve = self.preuve
        kept, more = await self.cahier.suggerer(
            self.grille, lambda s, depot: accepter(s, depot, preuve, [name])
        )
        self.preuve = kept
        self.label = dire_nature()
        known = {*self.found, *self.neighbours}
        self.neighbours |= {i.ligne.id: i for i in more if i.ligne.id not in known}

    async def _refuse(self, name: str) -> None:
        from assistant.autoevaluation.modele import Lien

        link = (Lien(name, "refusee"),)
        kept = await self.cahier.faire(lambda depot: depot.lier(self.preuve.id, link))
        self.preuve = kept or self.preuve
