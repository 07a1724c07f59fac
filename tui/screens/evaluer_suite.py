"""What opens from the self-evaluation room: evidence, map, plan, suggestions, files."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.engine import explain
from tui.screens.evaluer_base import EvaluerBase
from tui.screens.lecteur import LecteurScreen

NO_EVIDENCE = "Vous n'avez pas encore écrit de preuve : p pour en écrire une."
FILE_HELP = (
    "Le chemin du fichier : .md ou .docx pour lire, .json pour l'échanger. Rien n'est remplacé"
    " sans vous le demander."
)
OTHER_HELP = "Le chemin de la grille reçue (.json). La vôtre sera la première des deux."


if TYPE_CHECKING:
    from assistant.autoevaluation.modele import Etat


class EvaluerSuite(EvaluerBase):
    """Each action opens a screen, and comes back to the same line."""

    # Evidence.

    @work(group="over", exclusive=True)
    async def action_write_preuve(self) -> None:
        from assistant.autoevaluation.plan import court
        from tui.screens.preuve import PreuveScreen

        if self.grille is None:
            return
        line, unite = self.grille.lignes[self.place], self.grille.unite(self.place)
        title = f"Preuve pour {unite.code}, {line.libelle} : {court(line.texte, 90)}"
        kept = await self.app.push_screen_wait(PreuveScreen(self.cahier, title, line.id))
        await self.reload()
        if kept:
            self.tell(kept)

    @work(group="over", exclusive=True)
    async def action_reuse_preuve(self) -> None:
        from assistant.autoevaluation.modele import Lien

        place = self.place
        chosen = await self._choose_preuve("Reprendre pour ce critère", place)
        if chosen:
            await self.cahier.faire(lambda depot: depot.lier(chosen, (Lien(place),)))
            await self.reload()
            self.tell("Preuve rattachée.")

    async def _choose_preuve(self, title: str, sauf: str = "") -> str:
        """An evidence's id; empty when there is none to choose, or none was chosen."""
        from assistant.autoevaluation.preuves import resume
        from tui.sanitize import clean
        from tui.screens.pick import PickScreen

        if self.grille is None:
            return ""
        listed = [item for item in reversed(self.etat.preuves) if sauf not in item.noeuds]
        if not listed:
            self.tell(NO_EVIDENCE)
            return ""
        options = {item.id: clean(resume(item)) for item in listed}
        return await self.app.push_screen_wait(PickScreen(title, options)) or ""

    @work(group="over", exclusive=True)
    async def action_list_preuves(self) -> None:
        from tui.screens.preuves import PreuvesScreen

        if self.grille is None:
            return
        await self.app.push_screen_wait(PreuvesScreen(self.cahier, self.grille, self.etat))
        await self.reload()

    @work(group="over", exclusive=True)
    async def action_suggest(self) -> None:
        """For the evidence of this line, else for one that is chosen."""
        from tui.screens.suggestions import SuggestionsScreen

        if self.grille is None:
            return
        mine = self.etat.preuves_de(self.place)
        name = mine[-1].id if mine else await self._choose_preuve("Partir de quelle preuve ?")
        preuve = next((item for item in self.etat.preuves if item.id == name), None)
        if preuve is not None:
            await self.app.push_screen_wait(SuggestionsScreen(self.cahier, self.grille, preuve))
            await self.reload()

    # Other views.

    @work(group="over", exclusive=True)
    async def action_show_map(self) -> None:
        from tui.screens.carte import CarteScreen

        if self.grille is None:
            return
        sur = self.grille.unite(self.place).referentiel
        chosen = await self.app.push_screen_wait(CarteScreen(self.grille, self.etat, sur))
        if chosen:
            self.go(chosen if chosen in self.grille.lignes else self.first_open(chosen))

    @work(group="over", exclusive=True)
    async def action_show_plan(self) -> None:
        from tui.screens.plan import PlanScreen

        if self.grille is None:
            return
        sur = self.grille.unite(self.place).referentiel
        await self.app.push_screen_wait(PlanScreen(self.cahier, self.grille, self.etat, sur))
        await self.reload()

    @work(group="over", exclusive=True)
    async def action_go_to(self) -> None:
        from tui.sanitize import clean
        from tui.screens.pick import PickScreen

        if self.grille is None:
            return
        here = self.grille.unite(self.place)
        options = {item.id: clean(item.titre) for item in self.grille.sous(here.referentiel)}
        chosen = await self.app.push_screen_wait(PickScreen("Aller à", options, here.id))
        if chosen:
            self.go(self.first_open(chosen))

    def action_open_source(self) -> None:
        if self.place and self.app.reference(self.place) is not None:
            self.app.push_screen(LecteurScreen((self.place,), 0))

    # Files.

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
            if path.suffix.lower() not in {".md", ".docx", ".json"}:
                raise UsageFault(f"{path.name} ne finit ni par .md, ni par .docx, ni par .json.")
            deposer(grille, etat, path, replace=replace)

        try:
            await self.app.engine.run(write)
        except Exception as error:
            self.app.warn(explain(error))
        else:
            self.app.notify(f"Grille écrite dans {path}.", timeout=5, markup=False)

    async def _may_show(self, etat: "Etat") -> bool:
        """Before a grid leaves: what could make somebody recognised in the evidence, and a yes."""
        from assistant.autoevaluation.anonymat import avertir
        from tui.screens.pick import PickScreen

        warning = await self.app.engine.run(lambda: avertir(etat.preuves))
        if not warning:
            return True
        choices = {"": "Renoncer, ne rien écrire", "oui": "Écrire quand même"}
        return await self.app.push_screen_wait(PickScreen(warning, choices)) == "oui"

    @work(group="over", exclusive=True)
    async def action_compare_grids(self) -> None:
        from assistant.autoevaluation.echange import lire
        from tui.screens.carte import ComparaisonScreen
        from tui.screens.line import LineScreen

        grille = self.grille
        if grille is None:
            return
        typed = await self.app.push_screen_wait(LineScreen("Comparer avec", OTHER_HELP))
        if not typed:
            return
        path = Path(typed).expanduser()
        try:
            other = await self.app.engine.run(lambda: lire(path, grille))
        except Exception as error:
            self.app.warn(explain(error))
            return
        for notice in other.ecartes:
            self.app.warn(notice)
        chosen = await self.app.push_screen_wait(ComparaisonScreen(grille, self.etat, other))
        if chosen:
            self.go(chosen)


def _folder() -> Path:
    """The person's documents, or their home folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
