"""What one does of a guide: read it, save it, follow it, start from what was agreed."""

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content
from textual.widgets import Static

from tui.engine import explain
from tui.sanitize import shorten
from tui.screens.room import Room
from tui.screens.writing import FORMATS_HELP, Writing

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.entretien.demande import Demande
    from assistant.entretien.deroule import Deroule
    from assistant.entretien.guide import Guide
    from assistant.entretien.rangs import Convenu
    from assistant.entretien.suite import Reprise
    from assistant.export.document import Document
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit
    from knowledge.catalogue import Catalogue
    from tui.app import JalonApp

WAIT = "Le guide n'est pas encore prêt."
NONE_AGREED = (
    "Rien n'a encore été noté : à la fin d'un entretien, la touche C du mode entretien note ce qui"
    " est convenu."
)
FORGET = "oublier"


class PreparerSuite(Writing, Room):
    """Holds the guide in view."""

    def __init__(self) -> None:
        super().__init__()
        self.guide: Guide | None = None
        self.convenu: Convenu | None = None
        self.deroule: Deroule | None = None
        self.notice = ""

    def remake(self) -> None:
        """Make the guide again."""
        raise NotImplementedError

    def show_guide(self) -> None:
        """The guide, under what must be said first."""
        if not self.is_mounted or (self.guide is None and not self.notice):
            return
        page = self.query_one("#guide", Static)
        said = [Content.styled(self.notice, "$text-warning")] if self.notice else []
        if self.guide is not None:
            from tui.widgets.page_view import page_content

            width = max(20, self.query_one("#page").scrollable_content_region.width - 1)
            said.append(page_content(self._document(self.guide), width))
        page.update(Content("\n\n").join(said))

    @property
    def short(self) -> bool:
        """Whether the guide is shown, and saved, as one page."""
        return False

    def _document(self, guide: "Guide", catalogue: "Catalogue | None" = None) -> "Document":
        if self.short:
            from assistant.entretien.court import short_document

            return short_document(guide)
        from assistant.entretien.page import guide_document

        return guide_document(guide, catalogue)

    # Its supports.

    def action_read_support(self, name: str = "") -> None:
        """Open a cited element in its source; ask which one when it is not said."""
        from tui.screens.pick import PickScreen

        if name:
            super().action_read_support(name)
        elif self.guide is None or self.app.service is None:
            self.app.notify(WAIT, timeout=3)
        else:
            label = self.app.service.catalogue.label
            known = self.app.service.catalogue.noeuds
            options = {node: label(node) for node in self.guide.noeuds if node in known}
            self.app.push_screen(PickScreen("Lire dans sa source", options), self._read)

    def _read(self, name: str | None) -> None:
        if name:
            self.action_read_support(name)

    # Files.

    @work(group="keep")
    async def action_save_guide(self) -> None:
        guide = self.guide
        if guide is None:
            self.app.notify(WAIT, timeout=3)
            return
        try:
            catalogue = await self.app.engine.ask(lambda service: service.catalogue)
        except Exception as error:
            self.app.warn(explain(error))
            return
        name = "page" if self.short else "guide"
        await self.save_document(self._document(guide, catalogue), "Enregistrer le guide", name)

    @work(group="keep")
    async def action_save_list(self) -> None:
        from assistant.entretien.liste import list_document

        if self.guide is None:
            self.app.notify(WAIT, timeout=3)
            return
        await self.save_document(list_document(self.guide), "Enregistrer la liste", "liste")

    async def save_document(self, document: "Document", title: str, name: str) -> None:
        """Ask where, and write."""

        said = self.guide.ecrits if self.guide else ""

        def make() -> "Prepare":
            from assistant.confidentialite.export import preparer

            return preparer(document, said)

        await self._save(title, f"jalon-{name}.docx", make, FORMATS_HELP)

    # During, and after.

    def action_interview(self) -> None:
        """Follow the guide in a quiet screen."""
        from assistant.entretien.deroule import Deroule
        from tui.screens.entretien import EntretienScreen

        if self.guide is None:
            self.app.notify(WAIT, timeout=3)
            return
        if self.deroule is None or self.deroule.guide != self.guide:
            self.deroule = Deroule(self.guide)
        self.app.push_screen(EntretienScreen(self.deroule))

    @work(group="resume")
    async def action_resume_agreed(self) -> None:
        """Start from what was agreed before, or forget that one did."""
        from tui.screens.pick import PickScreen

        try:
            noted = await self.app.store.ask(_noted)
        except Exception as error:
            self.app.warn(explain(error))
            return
        options = {item.id: shorten(item.titre, 110) for item in noted}
        if self.convenu is not None:
            options = {FORGET: "Ne plus partir de ce qui avait été convenu", **options}
        if not options:
            self.app.notify(NONE_AGREED, timeout=6)
            return
        chosen = await self.app.push_screen_wait(
            PickScreen("Partir de ce qui a été convenu", options)
        )
        if chosen:
            known = {item.id: item for item in noted}
            self._resume(known.get(chosen))

    def reopen(self, draft: "Ecrit") -> None:
        """Start from what was agreed at the end of an entretien, chosen in Mes documents."""
        from assistant.entretien.suite import reprise

        self._resume(reprise(draft))

    def _resume(self, noted: "Reprise | None") -> None:
        """The form as it was that day, for a follow-up; or nothing agreed any more."""
        self.convenu = noted.convenu if noted is not None else None
        if noted is not None:
            from assistant.entretien.demande import Demande

            self.fill(noted.fill(Demande("suivi", duree=0)))
        self.remake()

    def fill(self, demande: "Demande") -> None:
        """Write these options in the form."""
        raise NotImplementedError


def _noted(stockage: "Stockage") -> "list[Reprise]":
    from assistant.entretien.suite import notees

    with stockage.lire() as session:
        return notees(session, none_is_a_fault=False)


def keeping_agreed(app: "JalonApp", guide: "Guide") -> "Callable[[str, str], None]":
    """What keeps, as one dated draft, what is agreed, each time that it changes."""
    name = uuid.uuid4().hex

    def keep(text: str, known: str) -> None:
        def work(stockage: "Stockage") -> None:
            from assistant.entretien.suite import garder

            with stockage.ecrire() as session:
                garder(session, guide, text, known, name)

        app.store.put(work)

    return keep


def tell_agreed(app: "JalonApp", text: str, known: str, warned: bool) -> None:
    """Say that it is kept, when any point is; and a name in it, unless one was `warned` of it."""
    from assistant.entretien.suite import points

    if not points(text.split("\n")):
        return
    app.notify("Gardé sur cet ordinateur : Ctrl+R, dans Préparer, le reprend.", timeout=5)
    if not warned:
        app.run_worker(_tell_names(app, text, known), group="names")


async def _tell_names(app: "JalonApp", text: str, known: str) -> None:
    from tui.screens.convenu import naming

    if said := await naming(text, known):
        app.notify(said, timeout=10, markup=False)
