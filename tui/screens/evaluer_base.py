"""What the self-evaluation room holds: the grid, what is kept, and where one is."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work

from tui.cahier import Cahier
from tui.engine import explain
from tui.screens.room import Room

if TYPE_CHECKING:
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etat

REPRISE = "où vous en étiez"
"""The draft that holds the line one was on."""
PREUVE = "preuve pour "
"""The draft of an evidence: before the line, or the evidence, that it is for."""
DEPART = "cip"
NAME = 18
"""Letters of a file's name that the top line has room for."""


class EvaluerBase(Room):
    """The state of the room, and how one moves in it."""

    ROOM: ClassVar[str] = "evaluer"
    etat: "Etat"
    brouillons: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__()
        self.grille: Grille | None = None
        self._cahier: Cahier | None = None
        self.place = ""
        self.written = 0
        """How many positions were put down: what is read meanwhile may lack the last."""

    @property
    def cahier(self) -> Cahier:
        """The notebook, made once the room is in its application."""
        if self._cahier is None:
            self._cahier = Cahier(self.app)
        return self._cahier

    def show(self) -> None:
        """Show where one is."""
        raise NotImplementedError

    def tell(self, said: str, style: str = "$text-muted") -> None:
        """One word on the line above the keys."""
        raise NotImplementedError

    async def load(self) -> str:
        """Open what is kept, and come back where one was; why not, in French, when it cannot be."""
        try:
            grille = await self.cahier.grille()
            await self._read()
            kept = await self.cahier.faire(lambda depot: depot.brouillon(REPRISE))
        except Exception as error:
            return explain(error)
        self.grille = grille
        place = kept.get("noeud", "")
        known = place in grille.lignes
        self.place = place if known else self.first_open(self.app.referentiel or DEPART)
        return ""

    async def reload(self) -> None:
        """What is kept may have changed under another screen."""
        try:
            await self._read()
        except Exception as error:
            self.app.warn(explain(error))
        self.show()

    @work(group="reread", exclusive=True)
    async def reread(self) -> None:
        """On coming back: the command line, or another window, may have kept something."""
        seen = -1
        while seen != self.written:
            seen = self.written
            try:
                found = await self.cahier.faire(lambda depot: (depot.etat(), depot.brouillons()))
            except Exception as error:
                self.app.warn(explain(error))
                return
        if found != (self.etat, self.brouillons):
            self.etat, self.brouillons = found
            self.show()

    async def _read(self) -> None:
        """What is kept, and which drafts wait."""
        self.etat, self.brouillons = await self.cahier.faire(
            lambda depot: (depot.etat(), depot.brouillons())
        )

    @property
    def apart(self) -> str:
        """The name of the file where somebody else is positioned; empty for oneself."""
        name = self.cahier.a_part.chemin.name if self.cahier.a_part else ""
        return name if len(name) <= NAME else f"{name[: NAME - 1]}…"

    @property
    def drafted(self) -> bool:
        """Whether an evidence was begun for the line shown, and not kept."""
        return f"{PREUVE}{self.place}" in self.brouillons

    def first_open(self, sur: str) -> str:
        """The first line of a référentiel or of a competency where one does not stand yet."""
        assert self.grille is not None
        lines = [line.id for unite in self.grille.sous(sur) for line in unite.lignes]
        placed = self.etat.actuelles()
        return next((name for name in lines if name not in placed), lines[0])

    def added(self, place: str, niveau: int) -> "Etat":
        """What is kept with one more position, before it is written."""
        from assistant.autoevaluation.modele import Position

        moment = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return replace(self.etat, positions=(*self.etat.positions, Position(place, niveau, moment)))

    # Moving.

    def go(self, place: str) -> None:
        """Go to a line, and remember it for the next time."""
        self.place = place
        self.tell("")
        self.show()
        self.cahier.deposer(lambda depot: depot.garder_brouillon(REPRISE, {"noeud": place}))

    def action_step(self, step: int) -> None:
        """The next line, or the one before, from a competency to another in its référentiel."""
        if self.grille is None:
            return
        before = self.grille.unite(self.place)
        lines = [line.id for unite in self.grille.sous(before.referentiel) for line in unite.lignes]
        index = lines.index(self.place) + step
        if not 0 <= index < len(lines):
            self.tell("C'est la dernière ligne." if step > 0 else "C'est la première ligne.")
            return
        self.go(lines[index])
        after = self.grille.unite(self.place)
        if after.id != before.id and step > 0:
            self.tell(f"{before.code} est parcourue. Voici {after.code}.")
