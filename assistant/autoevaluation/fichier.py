"""A grid kept in a file of its own: what a trainer fills in for someone, nowhere in their base."""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from assistant.autoevaluation import echange
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import FORMATION, Etat, Lien, Position, Preuve


class DepotFichier:
    """The same notebook, in an exchange file: created at the first position."""

    def __init__(self, chemin: Path, grille: Grille) -> None:
        self.chemin = chemin
        self.grille = grille
        self.avis: tuple[str, ...] = ()
        self._tete = (FORMATION, "")

    def etat(self) -> Etat:
        """What the file holds. Raises JalonError when it is there and is not a grid."""
        if not self.chemin.exists():
            return Etat()
        lue = echange.lire(self.chemin, self.grille)
        self.avis = lue.ecartes
        self._tete = (lue.tete.role, lue.tete.nom)
        return lue.etat

    def noter(self, noeud: str, niveau: int) -> Position:
        """Add a position and write the file again."""
        etat = self.etat()
        position = Position(noeud, niveau, _now())
        self._write(Etat((*etat.positions, position), etat.preuves, etat.etapes))
        return position

    def garder_preuve(self, preuve: Preuve) -> Preuve:
        """Add an evidence and write the file again."""
        etat = self.etat()
        kept = Preuve(
            uuid4().hex, preuve.date, preuve.ou, preuve.fait, preuve.resultat, preuve.liens
        )
        self._write(Etat(etat.positions, (*etat.preuves, kept), etat.etapes))
        return kept

    def lier(self, identifiant: str, liens: tuple[Lien, ...]) -> Preuve | None:
        """Accept an evidence for more nodes."""
        etat = self.etat()
        found = next((item for item in etat.preuves if item.id == identifiant), None)
        if found is None:
            return None
        new = Preuve(
            found.id, found.date, found.ou, found.fait, found.resultat, (*found.liens, *liens)
        )
        preuves = tuple(new if item.id == identifiant else item for item in etat.preuves)
        self._write(Etat(etat.positions, preuves, etat.etapes))
        return new

    def _write(self, etat: Etat) -> None:
        if self.avis:
            self._keep_aside()
        role, nom = self._tete
        data = echange.ecrire(self.grille, etat, _now(), role, nom)
        echange.deposer(data, self.chemin, replace=True)

    def _keep_aside(self) -> None:
        """What this Jalon cannot read would be lost by writing again: the first file stays."""
        first = self.chemin.with_name(f"{self.chemin.stem}-avant{self.chemin.suffix}")
        if not first.exists():
            raw = json.loads(self.chemin.read_text("utf-8-sig"))
            echange.deposer(raw, first)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
