"""The référentiels as a tree; a branch's children are made when it is opened."""

from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from tui.node_page import tree_label

if TYPE_CHECKING:
    from knowledge.catalogue import Catalogue
    from knowledge.model import Noeud

MOST = 200
"""Elements a filter shows at most; more would not be read."""


class NodeTree(Tree[str]):
    """Each row's data is a node id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "unfold", show=False),
        Binding("left", "fold", show=False),
    ]

    def __init__(self) -> None:
        super().__init__("", data="")
        self.show_root = False
        self.guide_depth = 2
        self.auto_expand = True
        self.catalogue: Catalogue | None = None

    def show_all(self, catalogue: "Catalogue") -> None:
        """The référentiels, folded."""
        self.catalogue = catalogue
        self.clear()
        for name in catalogue.referentiels:
            self._add(self.root, catalogue.racine(name))
        self.root.expand()
        self.call_after_refresh(self._first)

    def _first(self) -> None:
        if self.root.children and self.cursor_node in (None, self.root):
            self.move_cursor(self.root.children[0])

    def show_only(self, catalogue: "Catalogue", names: list[str]) -> None:
        """The nodes of a filter, under their ancestors, unfolded."""
        self.catalogue = catalogue
        self.clear()
        rows: dict[str, TreeNode[str]] = {"": self.root}
        found = [self._place(catalogue, name, rows) for name in names[:MOST]]
        self.root.expand()
        if found:
            self.call_after_refresh(self.move_cursor, found[0])

    def _place(
        self, catalogue: "Catalogue", name: str, rows: dict[str, TreeNode[str]]
    ) -> TreeNode[str]:
        if name in rows:
            return rows[name]
        above = self._place(catalogue, catalogue.parent(name) or "", rows)
        if above.data and not above.is_expanded:
            above.expand()
        rows[name] = self._add(above, catalogue.get(name))
        return rows[name]

    def _add(self, above: TreeNode[str], node: "Noeud") -> TreeNode[str]:
        known = self.catalogue.referentiels.get(node.id) if self.catalogue else None
        label = tree_label(node, known.sigle if known else "").replace("\n", " ")
        return above.add(Text(label), node.id, allow_expand=bool(node.enfants))

    def render_label(self, node: TreeNode[str], base_style: Style, style: Style) -> Text:
        """Cut a label at the width there is, and show that it is cut."""
        label = super().render_label(node, base_style, style)
        depth, above = 0, node.parent
        while above is not None and above.parent is not None:
            depth, above = depth + 1, above.parent
        room = self.scrollable_content_region.width - self.guide_depth * depth
        if room > 4:
            label.truncate(room, overflow="ellipsis")
        return label

    def on_tree_node_expanded(self, event: Tree.NodeExpanded[str]) -> None:
        row = event.node
        if row.data and not row.children and self.catalogue is not None:
            for child in self.catalogue.get(row.data).enfants:
                self._add(row, child)

    def action_unfold(self) -> None:
        row = self.cursor_node
        if row is not None and row.allow_expand and not row.is_expanded:
            row.expand()
        elif row is not None and row.children:
            self.action_cursor_down()

    def action_fold(self) -> None:
        row = self.cursor_node
        if row is not None and row.is_expanded and row.children:
            row.collapse()
        elif row is not None and row.parent is not None and row.parent.data:
            self.move_cursor(row.parent)

    def reach(self, name: str) -> None:
        """Unfold down to a node and put the cursor on it."""
        if self.catalogue is None:
            return
        path = [name]
        while (above := self.catalogue.parent(path[-1])) is not None:
            path.append(above)
        row = self.root
        for step in reversed(path):
            self._open(row)
            row = next((child for child in row.children if child.data == step), row)
        self.call_after_refresh(self.move_cursor, row)

    def _open(self, row: TreeNode[str]) -> None:
        if row.data and not row.children and self.catalogue is not None:
            for child in self.catalogue.get(row.data).enfants:
                self._add(row, child)
        row.expand()
