"""Writing a file of the person's choice: shown what is in it, asked where, nothing replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.engine import Result, explain

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from tui.app import JalonApp

HELP = "Le chemin du fichier. Rien n'est remplacé sans vous le demander."
FORMATS_HELP = (
    "Le chemin du fichier, terminé par .md (Markdown) ou .docx (Word, LibreOffice). Rien n'est"
    " remplacé sans vous le demander."
)
Maker = Callable[[], "Prepare"]
"""Makes what is kept, and reads it for what names somebody, off the interface's thread."""


class Writing(Screen[None]):
    """A room that can write a file."""

    if TYPE_CHECKING:
        app: JalonApp

    async def _save(self, title: str, name: str, make: Maker, help: str) -> None:
        """Show what was found, ask where, ask again before anything is replaced, write, say it."""
        from tui.screens.line import LineScreen

        ready = await self._gated(make)
        if ready is None:
            return
        content, replaced = ready
        path: Path | None = folder() / (_neutral(name) if replaced else name)
        while path is not None:
            typed = await self.app.push_screen_wait(LineScreen(title, help, str(path)))
            path = _path(typed) if typed else None
            there = path is not None and path.is_file()
            if path is None or (there and not await self._may_replace(path)):
                continue
            if await self._done(_writing(path, there, content)):
                self.app.notify(f"Enregistré dans {path}.", timeout=5, markup=False)
                if content.cle is not None:
                    said = f"Clé des pseudonymes : {content.cle[0]}."
                    self.app.notify(said, timeout=12, markup=False)
                return

    async def _gated(self, make: Maker) -> "tuple[Prepare, bool] | None":
        """What to write, and whether it has pseudonyms; nothing when the person gives up."""
        from tui.screens.pick import PickScreen
        from tui.screens.saving import CHOICES, PSEUDONYMS, told

        found = await self._done(make)
        if found is None or not found.trouvailles:
            return (found, False) if found else None
        said = await self.app.push_screen_wait(PickScreen(told(found), CHOICES))
        if said != PSEUDONYMS:
            return (found, False) if said else None
        made = await self._done(lambda: _with_pseudonyms(found))
        if made is None:
            return None
        return made[0], True

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


def _with_pseudonyms(found: "Prepare") -> "tuple[Prepare, Path]":
    from assistant.confidentialite.export import avec_pseudonymes

    return avec_pseudonymes(found)


def _neutral(name: str) -> str:
    """A name that says what the file is, and tells it from the one that names people."""
    return f"{Path(name).stem}-pseudonymes{Path(name).suffix}"


def _writing(path: Path, replace: bool, content: "Prepare") -> Callable[[], bool]:
    """Write a file; the person has already agreed to what it replaces, and to nothing else."""

    def write_it() -> bool:
        content.ecrire(path, replace)
        return True

    return write_it


def folder() -> Path:
    """The person's documents, or their home folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def _path(typed: str) -> Path:
    return Path(typed).expanduser()
