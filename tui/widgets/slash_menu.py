"""The commands that match what is typed after a slash, above the prompt line."""

from textual.content import Content

from tui.commands import Command
from tui.sanitize import fold
from tui.widgets.picklist import Item, PickList

SHOWN = 6


class SlashMenu(PickList, can_focus=False):
    """Follows the prompt line, which keeps the focus."""

    def __init__(self, commands: dict[str, Command]) -> None:
        super().__init__(always=True)
        self.commands = commands

    def narrow(self, typed: str) -> None:
        """Keep the commands that begin with, or contain, what is typed."""
        word = fold(typed)
        names = [name for name in self.commands if name.startswith(word)]
        if len(word) > 2:
            names += [name for name in self.commands if word[1:] in name and name not in names]
        self.set_items([self._item(name) for name in names[:SHOWN]], self.value)
        self.display = bool(names)

    def _item(self, name: str) -> Item:
        command = self.commands[name]
        return Item(Content.assemble((f"{name:<15}", "bold"), (command.help, "$text-muted")), name)
