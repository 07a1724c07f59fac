"""A file that the person names: asked for, never replaced without a yes, written, and told."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.engine import Result, explain

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.app import JalonApp

    Host = Screen[None]
else:
    Host = object

FORMATS_HELP = (
    "Le chemin du fichier, terminé par .md (Markdown) ou .docx (Word, LibreOffice). Rien n'est"
    " remplacé sans vous le demander."
)
Writer = Callable[[Path, bool], None]
"""Writes what is kept at a path, replacing a file or not, off the interface's thread."""


class Saving(Host):
    """What a screen that writes files is made of, beside being a screen."""

    if TYPE_CHECKING:
        app: JalonApp

    async def _save(self, title: str, name: str, write: Writer, help: str) -> None:
        """Ask where, ask again before anything is replaced, write, and say it."""
        from tui.screens.line import LineScreen

        path: Path | None = folder() / name
        while path is not None:
            typed = await self.app.push_screen_wait(LineScreen(title, help, str(path)))
            path = _path(typed) if typed else None
            there = path is not None and path.is_file()
            if path is None or (there and not await self._may_replace(path)):
                continue
            if await self._done(_writing(path, there, write)):
                self.app.notify(f"Enregistré dans {path}.", timeout=8, markup=False)
                return

    async def _may_replace(self, path: Path) -> bool:
        from tui.screens.pick import PickScreen

        choices = {"": "Non, choisir un autre nom", "oui": "Oui, le remplacer"}
        title = f"{path.name} existe déjà. Le remplacer ?"
        said = await self.app.push_screen_wait(PickScreen(title, choices))
        return said == "oui"

    async def _done(self, work: "Callable[[], Result]") -> "Result | None":
        """The result of a work on files; one sentence about it, and nothing, when it failed."""
        try:
            return await self.app.engine.run(work)
        except Exception as error:
            self.app.warn(explain(error))
            return None


def _writing(path: Path, replace: bool, write: Writer) -> Callable[[], bool]:
    """Write a file; the person has already agreed to what it replaces, and to nothing else."""

    def write_it() -> bool:
        write(path, replace)
        return True

    return write_it


def folder() -> Path:
    """The person's documents, or their home folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def _path(typed: str) -> Path:
    return Path(typed).expanduser()
