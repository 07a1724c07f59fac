"""The files of the self-evaluation room: a grid exported, compared, or filled in for somebody."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.engine import explain
from tui.screens.evaluer_base import EvaluerBase

if TYPE_CHECKING:
    from assistant.autoevaluation.echange import GrilleLue
    from assistant.autoevaluation.modele import Etat

DERNIERE = "dernière grille"
"""The draft that holds the path of the grid last written or compared."""
ENDS = {".md", ".docx", ".json"}
FILE_HELP = (
    "Le chemin du fichier : .md ou .docx pour lire, .json pour l'échanger. Rien n'est remplacé"
    " sans vous le demander."
)
WHO = "Qui situez-vous ici ?"
CHOICES = {
    "moi": "Je me positionne : ma grille, dans mes données",
    "autre": "Je positionne une autre personne : sa grille, dans un fichier à part",
}
APART = "Le fichier de sa grille"
APART_HELP = (
    "Un fichier .json, créé à la première position ou repris s'il existe. Rien n'entre dans vos"
    " données ; aucune preuve n'est demandée, une observation est facultative (p)."
)


class EvaluerFichiers(EvaluerBase):
    """What reads and writes grids."""

    # Exporting.

    @work(group="over", exclusive=True)
    async def action_export_grid(self) -> None:
        from tui.screens.line import LineScreen
        from tui.screens.pick import PickScreen

        if self.grille is None:
            return
        asked = LineScreen("Exporter ma grille", FILE_HELP, str(_folder() / "jalon-grille.docx"))
        typed = await self.app.push_screen_wait(asked)
        if not typed:
            return
        path, replace = Path(typed).expanduser(), False
        if path.is_file():
            choices = {"": "Non, ne rien écrire", "oui": "Oui, le remplacer"}
            title = f"{path.name} existe déjà. Le remplacer ?"
            replace = await self.app.push_screen_wait(PickScreen(title, choices)) == "oui"
            if not replace:
                return
        await self._write(path, replace)

    async def _write(self, path: Path, replace: bool) -> None:
        from assistant.autoevaluation.depose import deposer
        from assistant.errors import UsageFault

        grille, etat = self.grille, self.etat
        assert grille is not None
        if not await self._may_show(etat):
            return

        def write() -> None:
            if path.suffix.lower() not in ENDS:
                raise UsageFault(f"{path.name} ne finit ni par .md, ni par .docx, ni par .json.")
            deposer(grille, etat, path, role=etat.auteur, replace=replace)

        try:
            await self.app.engine.run(write)
        except Exception as error:
            self.app.warn(explain(error))
        else:
            self.app.notify(f"Grille écrite dans {path}.", timeout=5, markup=False)
            if path.suffix.lower() == ".json":
                await self._remember(path)

    async def _may_show(self, etat: "Etat") -> bool:
        """Before a grid leaves: what could make somebody recognised in the evidence, and a yes."""
        from assistant.autoevaluation.anonymat import avertir
        from tui.screens.pick import PickScreen

        warning = await self.app.engine.run(lambda: avertir(etat.preuves))
        if not warning:
            return True
        choices = {"": "Renoncer, ne rien écrire", "oui": "Écrire quand même"}
        return await self.app.push_screen_wait(PickScreen(warning, choices)) == "oui"

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
        while asked is not None:  # paths that cannot be read are given back to be mended
            asked = await self.app.push_screen_wait(GrillesScreen(asked))
            if asked is not None and await self._side_by_side(asked.gauche, asked.droite):
                return

    async def _side_by_side(self, left: str, right: str) -> bool:
        """Whether both grids could be read, and were shown."""
        from assistant.autoevaluation.comparaison import noms
        from tui.screens.comparaison import ComparaisonScreen

        grille = self.grille
        assert grille is not None
        other = await self._read_grid(right)
        mine = await self._read_grid(left) if left else None
        if other is None or (left and mine is None):
            return False
        if mine is not None:
            names = noms(mine.tete, other.tete)
        else:
            first = "formation" if self.etat.observee else "vous"
            names = (first, other.de if other.de != first else f"{other.de} (fichier)")
        etat = mine.etat if mine else self.etat
        await self._remember(Path(right).expanduser())
        screen = ComparaisonScreen(grille, etat, other.etat, names)
        if chosen := await self.app.push_screen_wait(screen):
            self.go(chosen)
        return True

    async def _read_grid(self, typed: str) -> "GrilleLue | None":
        """A grid from a file; nothing, and one sentence, when it is not one."""
        from assistant.autoevaluation.echange import lire

        grille = self.grille
        assert grille is not None
        try:
            found = await self.app.engine.run(lambda: lire(Path(typed).expanduser(), grille))
        except Exception as error:
            self.app.warn(explain(error))
            return None
        for notice in found.ecartes:
            self.app.warn(notice)
        return found

    # Positioning oneself, or somebody else.

    @work(group="over", exclusive=True)
    async def action_choose_person(self) -> None:
        from tui.screens.line import LineScreen
        from tui.screens.pick import PickScreen

        if self.grille is None:
            return
        now = "moi" if self.cahier.a_part is None else "autre"
        chosen = await self.app.push_screen_wait(PickScreen(WHO, CHOICES, now))
        if chosen == "moi" and now != "moi":
            self.cahier.a_part = None
            await self._come_to()
        typed: str | None = str(_folder() / "jalon-grille-formation.json")
        while chosen == "autre" and typed:  # a file that cannot serve is given back
            typed = await self.app.push_screen_wait(LineScreen(APART, APART_HELP, typed))
            if typed and await self._open_apart(Path(typed).expanduser()):
                return

    async def _open_apart(self, path: Path) -> bool:
        """Whether the grid of somebody else is there, or may be made."""
        from assistant.autoevaluation.fichier import DepotFichier
        from assistant.autoevaluation.modele import FORMATION
        from assistant.errors import UsageFault

        assert self.grille is not None
        depot = DepotFichier(path, self.grille, FORMATION)

        def check() -> None:
            if path.suffix.lower() != ".json":
                raise UsageFault(f"{path.name} ne finit pas par .json : c'est le format d'échange.")
            if not path.parent.is_dir():
                raise UsageFault(f"Le dossier {path.parent} n'existe pas : donnez-en un autre.")
            depot.etat()

        try:
            await self.app.engine.run(check)
        except Exception as error:
            self.app.warn(explain(error))
            return False
        for notice in depot.avis:
            self.app.warn(notice)
        self.cahier.a_part = depot
        await self._come_to()
        return True

    async def _come_to(self) -> None:
        """Show the grid that was chosen, on the line one was on."""
        self.tell("")
        await self.reload()


def _folder() -> Path:
    """The person's documents, or their home folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
