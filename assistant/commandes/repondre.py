"""Answering a jury in plain lines: a question, an answer kept as it is typed, boxes to tick."""

import re
from typing import TYPE_CHECKING

from assistant.commandes.donnees import opened
from assistant.console import Console
from assistant.examen.carnet import VIDE, Reponse, garder, reponses
from assistant.examen.jury import Posee, Tirage
from assistant.examen.page import appel_dit, correction, court, entete
from assistant.export.document import Document
from assistant.texte import exportable, printable
from knowledge.catalogue import Catalogue

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage

AIDE = (
    "Répondez à voix haute ou par écrit, puis une ligne vide. Seul sur une ligne : « < » revenir,"
    " « > » passer, « ! » arrêter. Ce que vous écrivez est gardé aussitôt. Jalon ne note rien, et"
    " ne juge aucune réponse."
)
COCHER = (
    "Que tient votre réponse ? Les numéros, 0 pour tout décocher, ou Entrée pour ne rien changer > "
)
KEPT = "C'est gardé sur cet ordinateur : une question qui revient retrouve sa réponse."
NEXT, BACK, STOP = ">", "<", "!"


class Reponses:
    """One sitting."""

    def __init__(self, console: Console, tirage: Tirage, catalogue: Catalogue) -> None:
        self.console = console
        self.tirage = tirage
        self.catalogue = catalogue
        self.kept: dict[str, Reponse] = {}

    def run(self) -> dict[str, Reponse]:
        """Ask in order until the last, « ! », or the end of what is typed."""
        with opened(self.console) as stockage:
            self.kept = reponses(stockage, self.tirage.demande.referentiel)
            self.console.line(AIDE)
            rank = 0
            while 0 <= rank < len(self.tirage.posees):
                order = self._one(stockage, rank)
                if order == STOP:
                    break
                rank = max(rank - 1, 0) if order == BACK else rank + 1
        asked = {posee.question.id for posee in self.tirage.posees}
        if asked & self.kept.keys():
            self.console.notices([KEPT])
        return self.kept

    def _one(self, stockage: "Stockage", rank: int) -> str:
        posee = self.tirage.posees[rank]
        self._show(rank, posee)
        order = self._answer(stockage, posee)
        if order:
            return order
        self._elements(posee)
        return self._tick(stockage, posee)

    def _show(self, rank: int, posee: Posee) -> None:
        self.console.line(f"\n{entete(rank + 1, self.tirage, self.catalogue)}")
        self.console.line(posee.question.texte)
        if posee.appel is not None:
            self.console.line(printable(appel_dit(posee.appel)))
        if said := self.kept.get(posee.question.id, VIDE).texte:
            self.console.line(f"Déjà écrit (une ligne vide le garde) : {printable(said)}")

    def _answer(self, stockage: "Stockage", posee: Posee) -> str:
        """Keep each line as it comes; an order, or nothing once the answer is given."""
        lines: list[str] = []
        while True:
            try:
                line = exportable(input("> "))
            except EOFError:
                return STOP
            if line.strip() in (NEXT, BACK, STOP):
                return line.strip()
            if not line.strip():
                return ""
            lines.append(line)
            before = self.kept.get(posee.question.id, VIDE)
            self._keep(stockage, posee, Reponse("\n".join(lines), before.coches))

    def _keep(self, stockage: "Stockage", posee: Posee, reponse: Reponse) -> None:
        self.kept[posee.question.id] = reponse
        garder(stockage, posee.question, reponse)

    def _elements(self, posee: Posee) -> None:
        """The criterion, the elements by number, the relance."""
        criterion, head, _, relance = correction(posee.question, self.catalogue)
        self.console.document(Document("", (criterion, head)))
        ticked = self.kept.get(posee.question.id, VIDE).coches
        for number, name in enumerate(posee.question.elements, 1):
            mark = "x" if name in ticked else " "
            box = f"{number}." if not ticked else f"{number}. [{mark}]"
            self.console.line(f"{box} {court(name, self.catalogue)} ({name})")
        self.console.document(Document("", (relance,)))

    def _tick(self, stockage: "Stockage", posee: Posee) -> str:
        """The boxes that the person ticks; nothing is ticked in their place."""
        try:
            typed = input(COCHER)
        except EOFError:
            return STOP
        names = posee.question.elements
        numbers = {int(number) for number in re.findall(r"\d{1,3}", typed)}
        chosen = frozenset(name for rank, name in enumerate(names, 1) if rank in numbers)
        if numbers:
            before = self.kept.get(posee.question.id, VIDE)
            self._keep(stockage, posee, Reponse(before.texte, chosen))
        return typed.strip() if typed.strip() in (BACK, STOP) else ""
