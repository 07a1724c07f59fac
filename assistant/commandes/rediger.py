"""Guided writing in plain lines: a prompt, an answer, kept at once; back and forth at will."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from assistant.analyse.consignes import REFERENTIEL, SYNTHESE, Consigne
from assistant.analyse.redaction import Redaction
from assistant.commandes.donnees import opened
from assistant.console import Console
from assistant.texte import exportable, printable

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage

AIDE = (
    "Écrivez, puis une ligne vide pour passer à la suite. Seul sur une ligne : « ? » des exemples,"
    " « < » revenir, « > » passer, « ! » arrêter. Chaque réponse est gardée aussitôt."
)
KEPT = "C'est gardé sur cet ordinateur : « {} » reprend cet écrit."
MINUTES = 20
ORDERS = frozenset(("?", "<", ">", "!"))


class Saisie:
    """One sitting."""

    def __init__(
        self,
        console: Console,
        cadre: str,
        parcours: str,
        nouveau: bool,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.console = console
        self.start = Redaction(cadre, parcours)
        self.anew = nouveau
        self._clock = clock
        self._began = clock()

    def run(self, sortie: Path | None, remplacer: bool) -> None:
        """Take up where one was, ask, keep, then show the whole."""
        from assistant.analyse.carnet import garder

        with opened(self.console) as stockage:
            ecrit, name = self._taken_up(stockage)
            self.console.line(AIDE)
            ecrit, done = self._ask_all(stockage, ecrit, name)
            if done and ecrit.cadre != SYNTHESE:
                ecrit = self._competences(ecrit)
                garder(stockage, ecrit, name)
        self.console.line()
        if not ecrit.ecrites():
            self.console.line("Rien n'a été écrit, rien n'est gardé.")
            return
        if done:
            self._whole(ecrit)
        self.console.notices([KEPT.format(_command(ecrit))])
        if sortie is not None:
            self._export(ecrit, sortie, remplacer)

    def _whole(self, ecrit: Redaction) -> None:
        from assistant.analyse.assemblage import assemble, oral

        self.console.markdown(printable(assemble(ecrit)))
        if ecrit.cadre != SYNTHESE:
            self.console.line()
            self.console.markdown(printable(oral(ecrit)))

    def _taken_up(self, stockage: "Stockage") -> tuple[Redaction, str]:
        from assistant.analyse.carnet import pages

        known = [] if self.anew else pages(stockage, self.start.genre)
        same = next((page for page in known if page.ecrit.cadre == self.start.cadre), None)
        if same is None:
            return self.start, uuid.uuid4().hex
        self._began -= same.ecrit.secondes
        total = len(same.ecrit.forme.consignes)
        self.console.line(
            f"Vous reprenez votre écrit : {same.ecrit.ecrites()} consignes sur {total} ont une"
            " réponse. --nouveau en commence un autre."
        )
        return same.ecrit, same.id

    def _ask_all(self, stockage: "Stockage", ecrit: Redaction, name: str) -> tuple[Redaction, bool]:
        """Every prompt from the current one on; false when the person stops before the end."""
        from assistant.analyse.carnet import garder

        last = len(ecrit.forme.consignes) - 1
        while True:
            order, words = self._ask(ecrit)
            if words:
                ecrit = ecrit.ecrire(words)
                self._say_if_elsewhere(ecrit)
            at_end = ecrit.rang == last and order in {"", ">"}
            ecrit = ecrit.aller(-1 if order == "<" else 0 if order == "!" else 1)
            ecrit = replace(ecrit, secondes=int(self._clock() - self._began))
            garder(stockage, ecrit, name)
            if order == "!" or at_end:
                return ecrit, at_end

    def _say_if_elsewhere(self, ecrit: Redaction) -> None:
        from assistant.analyse.placement import ecart

        if said := ecart(ecrit, ecrit.consigne):
            self.console.line(said)

    def _ask(self, ecrit: Redaction) -> tuple[str, str]:
        """What the person does at a prompt, and what they write."""
        prompt = ecrit.consigne
        self._show(ecrit, prompt)
        lines: list[str] = []
        while True:
            try:
                line = exportable(input("> "))
            except EOFError:
                return "!", "\n".join(lines).strip()
            if line.strip() == "?":
                self._examples(prompt)
            elif line.strip() in ORDERS:
                return line.strip(), "\n".join(lines).strip()
            elif not line.strip():
                return "", "\n".join(lines).strip()
            else:
                lines.append(line)

    def _show(self, ecrit: Redaction, prompt: Consigne) -> None:
        rank, total = ecrit.rang + 1, len(ecrit.forme.consignes)
        left = f" ({self._left()})" if ecrit.cadre == SYNTHESE else ""
        self.console.line(f"\n{rank} sur {total}. {prompt.titre}{left}\n{prompt.consigne}")
        if said := ecrit.reponses.get(prompt.id, ""):
            self.console.line(f"Déjà écrit (une ligne vide le garde) : {printable(said)}")

    def _left(self) -> str:
        left = MINUTES - int((self._clock() - self._began) // 60)
        return f"encore {left} min" if left > 0 else "les vingt minutes sont passées"

    def _examples(self, prompt: Consigne) -> None:
        self.console.line(prompt.aide)
        if prompt.faible:
            self.console.line(f"Exemple faible (inventé) : {prompt.faible}")
            self.console.line(f"Exemple fort (inventé) : {prompt.fort}")

    def _competences(self, ecrit: Redaction) -> Redaction:
        """Each competency that a sentence may show, accepted by hand."""
        from assistant.analyse.competences import proposees
        from assistant.commandes.options import open_service

        service = open_service(self.console)
        for item in proposees(ecrit, service.catalogue):
            self.console.line(f"\n{item.nom}\nCette phrase la montre-t-elle ? « {item.extrait} »")
            try:
                said = input("o pour la citer, Entrée sinon > ").strip().casefold()
            except EOFError:
                break
            ecrit = ecrit.retenir(item.nom, said in {"o", "oui"}, item.extrait)
        return ecrit

    def _export(self, ecrit: Redaction, sortie: Path, remplacer: bool) -> None:
        from assistant.analyse.documents import document
        from assistant.commandes.sortie import export_document

        export_document(
            self.console, sortie, document(ecrit), ecrit.texte(), remplacer, "Texte enregistré"
        )


def _command(ecrit: Redaction) -> str:
    """What takes a writing up again: the command alone, without what it was written to."""
    if ecrit.cadre == SYNTHESE:
        return "jalon synthese rediger"
    frame = "" if ecrit.cadre == REFERENTIEL else f" --cadre {ecrit.cadre}"
    return f"jalon analyse rediger{frame}"
