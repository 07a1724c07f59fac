"""Whom one positions in the self-evaluation room: oneself, or somebody else in a file apart."""

from pathlib import Path

from textual import work

from tui.engine import explain
from tui.screens.evaluer_base import EvaluerBase
from tui.screens.writing import folder

QUITTEE = "grille à part"
"""The draft that holds the path of the grid of somebody else that was open."""
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
CODE = "Un code pour cette personne (facultatif)"
CODE_HELP = "Il sera écrit dans le fichier, pour dire de qui il parle : S12 suffit, sans nom."
RETOUR = "Ceci est votre grille. Pour revenir à celle de {} : a."


class EvaluerPersonne(EvaluerBase):
    """What goes from one's own grid to somebody else's, and back."""

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
            await self.cahier.a_soi(lambda depot: depot.oublier_brouillon(QUITTEE))
            await self._come_to()
        fault: str | None = ""
        typed: str | None = await self._left() or str(folder() / "jalon-grille-formation.json")
        while chosen == "autre" and typed and fault is not None:  # one that cannot serve comes back
            asked = LineScreen(APART, APART_HELP, typed, fault=fault)
            typed = await self.app.push_screen_wait(asked)
            fault = await self._open_apart(Path(typed).expanduser()) if typed else ""

    async def _left(self) -> str:
        """The grid of somebody else that was open the last time."""
        kept = await self.cahier.a_soi(lambda depot: depot.brouillon(QUITTEE))
        return kept.get("fichier", "")

    async def tell_left(self) -> None:
        """On one's own grid again: that somebody else was positioned, and how to go back."""
        if self.cahier.a_part is None and (path := await self._left()):
            self.tell(RETOUR.format(Path(path).name))

    async def _open_apart(self, path: Path) -> str | None:
        """Why the grid of somebody else cannot be opened; nothing once it is."""
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
            return explain(error)
        if not path.exists():
            depot = DepotFichier(path, self.grille, FORMATION, await self._code())
        for notice in depot.avis:
            self.app.warn(notice)
        self.cahier.a_part = depot
        kept = {"fichier": str(path)}
        await self.cahier.a_soi(lambda depot: depot.garder_brouillon(QUITTEE, kept))
        await self._come_to()
        return None

    async def _code(self) -> str:
        from tui.screens.line import LineScreen

        return await self.app.push_screen_wait(LineScreen(CODE, CODE_HELP)) or ""

    async def _come_to(self) -> None:
        """Show the grid that was chosen, on the line one was on."""
        self.tell("")
        await self.reload()
