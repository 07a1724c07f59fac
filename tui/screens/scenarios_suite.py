"""What one does of a scenario: go to another one, play it, save its sheets, make a day of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.composition import FOLDER, Commande, Vue, deja, ecrites, journee, serie
from tui.engine import explain
from tui.screens.form_options import without_options
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.room import Room
from tui.screens.writing import Writing, folder

if TYPE_CHECKING:
    from assistant.export.document import Document
    from assistant.scenarios.ecrire import Fiches

WAIT = "Le scénario n'est pas encore prêt."
NOT_PLAYED = "Cette épreuve est écrite ou observée : seul un entretien se joue ici."
FORMATS = {"docx": "Word, LibreOffice (.docx)", "md": "Markdown (.md)"}
FOLDER_HELP = "Le nom d'un dossier ; il est créé au besoin. Une fiche par fichier."
DAY_TITLE = "Une journée d'entraînement : combien de candidats ?"
DAY_HELP = "De 1 à {most}. Les scénarios sont choisis pour se ressembler le moins possible."
DAY_USUAL = "20"
JURIES_TITLE = "Combien de jurys, en même temps ?"
ROOMS_TITLE = "Combien de salles de jeu, en même temps ?"
DAY_BUSY = "La journée se compose…"


class ScenariosSuite(Writing, Room):
    """Holds the scenario in view."""

    def __init__(self) -> None:
        super().__init__()
        self.rank = 0
        self.sheet = 0
        self.vue: Vue | None = None

    def asked(self) -> Commande:
        """What the form says."""
        raise NotImplementedError

    def wanted(self) -> int:
        """How many scenarios are saved at once."""
        raise NotImplementedError

    def remake(self) -> None:
        """Compose again."""
        raise NotImplementedError

    def show_sheet(self) -> None:
        """The sheet in view."""
        raise NotImplementedError

    # From one to another.

    def action_next_sheet(self) -> None:
        if self.vue is not None:
            self.sheet = (self.sheet + 1) % len(self.vue.fiches.documents)
            self.show_sheet()

    def action_step(self, step: int) -> None:
        """Another scenario of the series, or the one before."""
        if self.rank + step >= 0:
            self.rank += step
            self.remake()
        else:
            self.app.notify("C'est le premier de la série.", timeout=3)

    def action_play(self) -> None:
        """Talk with this person now."""
        from assistant.entretien.simulation.reprise import demande

        if self.vue is None:
            self.app.notify(WAIT, timeout=3)
        elif self.vue.scenario is None:
            self.app.notify(NOT_PLAYED, timeout=4)
        else:
            self.app.rehearse(demande({"commande": self.vue.scenario.commande}))

    # Files.

    @work(group="keep")
    async def action_save_sheets(self) -> None:
        if self.vue is None:
            self.app.notify(WAIT, timeout=3)
            return
        asked, count = self.asked(), self.wanted()
        try:
            found = await self.app.engine.ask(lambda s: serie(asked, count, s.catalogue))
        except Exception as error:
            self.app.warn(without_options(explain(error)))
            return
        await save_sheets(self, found, None)

    @work(group="day", exclusive=True)
    async def action_day(self) -> None:
        """A batch, its coverage and its planning, over the room."""
        from tui.screens.journee import JourneeScreen

        asked = self.asked()
        if self.vue is None or self.vue.scenario is None:
            self.app.notify(NOT_PLAYED if self.vue else WAIT, timeout=4)
            return
        count = await self._number(DAY_TITLE, DAY_HELP, DAY_USUAL)
        juries = await self._juries(count, self.vue.scenario.referentiel) if count else 0
        if not juries:
            return
        self.app.notify(DAY_BUSY, timeout=3)
        try:
            day, found = await self.app.engine.ask(
                lambda service: journee(asked.demande, count, juries, service.catalogue)
            )
        except Exception as error:
            self.app.warn(without_options(explain(error)))
            return
        self.app.push_screen(JourneeScreen(day, found))

    async def _juries(self, count: int, referentiel: str) -> int:
        """How many juries, or rooms where no jury sits; as many as one day asks, unless changed."""
        from assistant.scenarios.lot import jurys_dits, paralleles
        from assistant.scenarios.planning_jeux import REGLES

        title = ROOMS_TITLE if referentiel in REGLES else JURIES_TITLE
        usual = str(paralleles(count, referentiel))
        return await self._number(
            title, f"De 1 à {{most}}. {jurys_dits(count, referentiel)}", usual
        )

    async def _number(self, title: str, told: str, usual: str) -> int:
        """A number; typing replaces the usual one; nothing when one gives up."""
        from assistant.scenarios.planning import LOT_MAX

        said, fault = usual, ""
        while True:
            asked = LineScreen(title, told.format(most=LOT_MAX), said, fault=fault, select=True)
            typed: str | None = await self.app.push_screen_wait(asked)
            if typed is None:
                return 0
            if typed.isdecimal() and 1 <= int(typed) <= LOT_MAX:
                return int(typed)
            said = typed
            fault = f"« {typed[:20]} » ne convient pas : donnez un nombre de 1 à {LOT_MAX}."


async def save_sheets(screen: Writing, found: "list[Fiches]", day: "Document | None") -> None:
    """Ask how and where, ask again before anything is replaced, write, and say it."""
    app = screen.app
    kind = await app.push_screen_wait(PickScreen("Enregistrer les fiches", FORMATS, "docx"))
    typed: str | None = str(folder() / FOLDER)
    while kind and typed:
        typed = await app.push_screen_wait(LineScreen("Dans quel dossier ?", FOLDER_HELP, typed))
        if not typed:
            return
        path = Path(typed).expanduser()
        there = await screen._done(_there(found, path, kind))
        if there is None or (there and not await _may_replace(screen, there)):
            continue
        count = await screen._done(_writing(found, day, path, kind, bool(there)))
        if count:
            many = "s" if count > 1 else ""
            app.notify(f"{count} fichier{many} dans {path}.", timeout=6, markup=False)
            return


async def _may_replace(screen: Writing, there: list[str]) -> bool:
    many = len(there) > 1
    said = f"{len(there)} fichiers existent déjà" if many else f"{there[0]} existe déjà"
    choices = {"": "Non, choisir un autre dossier", "oui": "Oui, remplacer"}
    title = f"{said} dans ce dossier. Remplacer ?"
    return await screen.app.push_screen_wait(PickScreen(title, choices)) == "oui"


def _there(found: "list[Fiches]", path: Path, kind: str) -> Callable[[], list[str]]:
    return lambda: deja(found, path, kind)


def _writing(
    found: "list[Fiches]", day: "Document | None", path: Path, kind: str, replaced: bool
) -> Callable[[], int]:
    return lambda: ecrites(found, day, path, kind, replaced)
