"""The files of the self-evaluation room: a grid exported, two grids compared."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.engine import explain
from tui.screens.evaluer_personne import EvaluerPersonne
from tui.screens.writing import FORMATS_HELP, Writing, folder

if TYPE_CHECKING:
    from assistant.autoevaluation.comparaison import Regard
    from assistant.autoevaluation.echange import GrilleLue
    from assistant.confidentialite.export import Prepare

DERNIERE = "dernière grille"
"""The draft that holds the path of the grid last written or compared."""
FILE_HELP = (
    "Le chemin du fichier : .md ou .docx pour lire, .json pour l'échanger. Rien n'est remplacé"
    " sans vous le demander."
)
EXPORT = "Exporter ma grille"
EXPORT_OTHER = "Exporter la grille de cette personne"


class EvaluerFichiers(Writing, EvaluerPersonne):
    """What reads and writes grids."""

    # Exporting.

    @work(group="over", exclusive=True)
    async def action_export_grid(self) -> None:
        """Ask where until the file is written: a name that cannot serve is given back."""
        from tui.screens.line import LineScreen

        if self.grille is None:
            return
        other = self.cahier.a_part is not None
        name = f"jalon-{'positionnement' if other else 'autoevaluation'}.docx"
        typed: str | None = str(folder() / name)
        fault: str | None = ""
        while typed and fault is not None:
            title = EXPORT_OTHER if other else EXPORT
            typed = await self.app.push_screen_wait(LineScreen(title, FILE_HELP, typed, "", fault))
            fault = await self._write(Path(typed).expanduser()) if typed else ""

    async def _write(self, path: Path) -> str | None:
        """What to say before another name is asked for; nothing once it is written, or given up."""
        from assistant.autoevaluation.depose import forme_de, preparer

        grille, etat = self.grille, self.etat
        assert grille is not None
        nom = self.cahier.a_part.nom if self.cahier.a_part else ""
        try:
            form = forme_de(path)
        except Exception as error:
            return explain(error)
        if not path.parent.is_dir():
            return f"Le dossier {path.parent} n'existe pas : donnez-en un autre."
        there = path.is_file()
        if there and not await self._may_replace(path):
            return ""
        ready = await self._gated(lambda: preparer(grille, etat, form, "", etat.auteur, nom))
        if ready is None:
            return None
        return await self._put(ready[0], path, there)

    async def _put(self, ready: "Prepare", path: Path, there: bool) -> str | None:
        try:
            await self.app.engine.run(lambda: ready.ecrire(path, there))
        except Exception as error:
            return explain(error)
        self.app.notify(f"Grille écrite dans {path}.", timeout=5, markup=False)
        if path.suffix.lower() == ".json":
            await self._remember(path)
        return None

    async def _remember(self, path: Path) -> None:
        """The next comparison begins with this one."""
        kept = {"fichier": str(path)}
        await self.cahier.a_soi(lambda depot: depot.garder_brouillon(DERNIERE, kept))

    # Comparing.

    @work(group="over", exclusive=True)
    async def action_compare_grids(self) -> None:
        from tui.screens.grilles import Choix, GrillesScreen

        if self.grille is None:
            return
        kept = await self.cahier.a_soi(lambda depot: depot.brouillon(DERNIERE))
        asked: Choix | None = Choix("", kept.get("fichier", ""))
        fault = ""
        while asked is not None:  # paths that cannot be read are given back to be mended
            asked = await self.app.push_screen_wait(GrillesScreen(asked, fault))
            if asked is None:
                return
            try:
                await self._side_by_side(asked.gauche, asked.droite)
                return
            except Exception as error:
                fault = explain(error)

    async def _side_by_side(self, left: str, right: str) -> None:
        """Show two grids. Raises what kept one of them from being read."""
        from assistant.autoevaluation.comparaison import comparer, noms

        grille = self.grille
        assert grille is not None
        other = await self._read_grid(right)
        mine = await self._read_grid(left) if left else None
        if mine is not None:
            names = noms(mine.tete, other.tete)
        else:
            first = "formation" if self.etat.observee else "vous"
            names = (first, other.de if other.de != first else f"{other.de} (fichier)")
        await self._remember(Path(right).expanduser())
        await self._show_both(comparer(grille, mine.etat if mine else self.etat, other.etat), names)

    async def _show_both(self, rows: "tuple[Regard, ...]", names: tuple[str, str]) -> None:
        """The comparison, which may be written; then the line that was chosen in it."""
        from assistant.autoevaluation.document_comparaison import preparer
        from tui.screens.comparaison import ECRIRE, ComparaisonScreen

        assert self.grille is not None
        catalogue = self.grille.catalogue
        while chosen := await self.app.push_screen_wait(ComparaisonScreen(rows, names)):
            if chosen != ECRIRE:
                self.go(chosen)
                return
            await self._save(
                "Écrire la comparaison",
                "jalon-comparaison.docx",
                lambda: preparer(catalogue, rows, *names),
                FORMATS_HELP,
            )

    async def _read_grid(self, typed: str) -> "GrilleLue":
        """A grid from a file. Raises JalonError, one sentence, when it is not one."""
        from assistant.autoevaluation.echange import lire

        grille = self.grille
        assert grille is not None
        found = await self.app.engine.run(lambda: lire(Path(typed).expanduser(), grille))
        for notice in found.ecartes:
            self.app.warn(notice)
        return found
