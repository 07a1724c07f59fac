"""What opens from the self-evaluation room: evidence, map, plan, suggestions."""

from textual import work

from tui.screens.evaluer_fichiers import EvaluerFichiers
from tui.screens.lecteur import LecteurScreen

NO_EVIDENCE = "Vous n'avez pas encore écrit de preuve : p pour en écrire une."


NOTHING_HERE = "Aucune preuve n'est rattachée à ce critère."
DETACH = "Quelle preuve détacher de ce critère ?"
DETACHED = "Preuve détachée ; elle reste dans vos preuves (v), et r la rattache."


class EvaluerSuite(EvaluerFichiers):
    """Each action opens a screen, and comes back to the same line."""

    # Evidence.

    @work(group="over", exclusive=True)
    async def action_write_preuve(self) -> None:
        from assistant.autoevaluation.plan import court
        from tui.screens.preuve import PreuveScreen

        if self.grille is None:
            return
        line, unite = self.grille.lignes[self.place], self.grille.unite(self.place)
        what = "Observation" if self.etat.observee else "Preuve"
        title = f"{what} pour {unite.code}, {line.libelle} : {court(line.texte, 90)}"
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

    @work(group="over", exclusive=True)
    async def action_detach_preuve(self) -> None:
        """Say that an evidence does not support this line; it stays among the others."""
        from assistant.autoevaluation.carnet import detacher
        from assistant.autoevaluation.preuves import resume
        from tui.sanitize import clean
        from tui.screens.pick import PickScreen

        if self.grille is None:
            return
        place, mine = self.place, self.etat.preuves_de(self.place)
        if not mine:
            self.tell(NOTHING_HERE)
            return
        options = {"": "Aucune, tout garder", **{item.id: clean(resume(item)) for item in mine}}
        chosen = await self.app.push_screen_wait(PickScreen(DETACH, options))
        preuve = next((item for item in mine if item.id == chosen), None)
        if preuve is not None:
            await self.cahier.faire(lambda depot: detacher(depot, preuve, place))
            await self.reload()
            self.tell(DETACHED)

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
            here = self.grille.unite(self.place).referentiel
            screen = SuggestionsScreen(self.cahier, self.grille, preuve, here)
            await self.app.push_screen_wait(screen)
            await self.reload()

    # Other views.

    @work(group="over", exclusive=True)
    async def action_show_map(self) -> None:
        from tui.screens.carte import PLAN, CarteScreen

        if self.grille is None:
            return
        here = self.grille.unite(self.place)
        sur = here.referentiel
        chosen = await self.app.push_screen_wait(CarteScreen(self.grille, self.etat, sur, here.id))
        if chosen == PLAN:
            self.action_show_plan()
        elif chosen:
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
        from tui.evaluer_liste import chercher
        from tui.screens.filtre import FiltreScreen

        grille = self.grille
        if grille is None:
            return
        here = grille.unite(self.place)
        sigle = grille.catalogue.referentiels[here.referentiel].sigle
        unites = grille.sous(here.referentiel)
        screen = FiltreScreen(f"Aller à · {sigle}", lambda said: chercher(unites, said), here.id)
        chosen = await self.app.push_screen_wait(screen)
        if chosen:
            self.go(chosen if chosen in grille.lignes else self.first_open(chosen))

    def action_open_source(self) -> None:
        if self.place and self.app.reference(self.place) is not None:
            self.app.push_screen(LecteurScreen((self.place,), 0))
