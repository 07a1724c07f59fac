"""The table of actions in docs/interface.md: `python -m tests.tui.table_touches` writes it anew."""

from pathlib import Path

from tests.typographie import mended
from tui.commands import COMMANDS

PAGE = Path(__file__).parents[2] / "docs" / "interface.md"
START, END = "<!-- touches -->", "<!-- fin des touches -->"


def table() -> str:
    """Every action that has a key or may be given one."""
    rows = ["| Action | Touche de départ | Ce qu'elle fait |", "|---|---|---|"]
    for command in COMMANDS:
        if not (command.shown and not command.action):
            key = f"`{command.key_label}`" if command.keys else ""
            rows.append(f"| `{command.id}` | {key} | {command.help or command.label} |")
    return "\n".join(rows)


def page() -> str:
    """The page with the table of today."""
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{mended(table())}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
