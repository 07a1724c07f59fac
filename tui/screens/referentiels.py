"""The room where one browses the référentiels: a tree, a filter, a page for each element."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static, Tree

from tui.commands import bindings
from tui.node_page import node_page
from tui.screens.lecteur import LecteurScreen
from tui.screens.room import Room
from tui.widgets.node_tree import MOST, NodeTree


class ReferentielsScreen(Room):
    """Browse, filter, read, open the source."""

    ROOM = "referentiels"
    LABEL = "Référentiels"
    CSS_PATH = "../styles/referentiels.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-side")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("referentiels")]

    def __init__(self) -> None:
        super().__init__()
        self.shown = ""

    def room(self) -> ComposeResult:
        with Horizontal(id="browser"):
            with Vertical(id="index"):
                yield Input(placeholder="/ pour filtrer", compact=True, id="filter")
                yield Static(id="count", classes="-empty")
                yield NodeTree()
            with VerticalScroll(id="page"):
                yield Static(id="node", markup=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "service", self._fill)
        self.query_one(NodeTree).focus()

    def _fill(self) -> None:
        page = self.query_one("#node", Static)
        if self.app.service is None:
            page.update(Content.styled(self.app.failure or "L'index se prépare…", "$text-muted"))
            return
        self.query_one(NodeTree).show_all(self.app.service.catalogue)
        self.show(self.app.referentiel or next(iter(self.app.service.catalogue.referentiels), ""))

    # The page.

    def show(self, name: str) -> None:
        """Show an element's page."""
        if self.app.service is None or not name:
            return
        self.shown = name
        catalogue = self.app.service.catalogue
        self.query_one("#node", Static).update(node_page(catalogue, catalogue.get(name)))
        self.query_one("#page").scroll_home(animate=False)

    @on(Tree.NodeHighlighted)
    def _highlighted(self, event: Tree.NodeHighlighted[str]) -> None:
        self.show(event.node.data or "")

    @on(Tree.NodeSelected)
    def _selected(self, event: Tree.NodeSelected[str]) -> None:
        if not event.node.allow_expand:
            self.action_open_source()

    def action_go(self, name: str) -> None:
        self.query_one("#filter", Input).value = ""
        self.query_one(NodeTree).reach(name)
        self.show(name)

    def action_open_source(self) -> None:
        if self.shown and self.app.reference(self.shown) is not None:
            self.app.push_screen(LecteurScreen((self.shown,), 0))

    def action_copy_node(self) -> None:
        reference = self.app.reference(self.shown) if self.shown else None
        if reference is not None:
            self.app.copy_text(reference.quotation, "Texte copié, avec sa référence.")

    def action_tell_origin(self) -> None:
        if self.shown:
            self.app.tell_origin(self.shown)

    # The filter.

    def action_filter(self) -> None:
        self.query_one("#filter", Input).focus()

    @on(Input.Changed, "#filter")
    def _narrow(self, event: Input.Changed) -> None:
        if self.app.service is None:
            return
        catalogue, tree = self.app.service.catalogue, self.query_one(NodeTree)
        typed = event.value.strip()
        names = catalogue.filtre(None, typed) if typed else []
        count = self.query_one("#count", Static)
        count.update(_count(len(names)) if typed else "")
        count.set_class(not typed, "-empty")
        if typed:
            tree.show_only(catalogue, names)
            self.show(names[0] if names else "")
        else:
            tree.show_all(catalogue)

    @on(Input.Submitted, "#filter")
    def _to_tree(self) -> None:
        self.query_one(NodeTree).focus()

    def action_back(self) -> None:
        field = self.query_one("#filter", Input)
        if field.value:
            field.value = ""
            self.query_one(NodeTree).focus()
        elif field.has_focus:
            self.query_one(NodeTree).focus()
        else:
            self.app.action_room("demander")


def _count(number: int) -> Content:
    if number == 0:
        return Content.styled("aucun élément ne porte ces mots", "$text-warning")
    more = f", les {MOST} premiers sont montrés" if number > MOST else ""
    return Content.styled(f"{number} élément{'s' if number > 1 else ''}{more}", "$text-muted")
