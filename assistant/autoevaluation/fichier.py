"""A grid kept in a file of its own: what a trainer fills in for someone, nowhere in their base."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from uuid import uuid4

from assistant.autoevaluation import echange
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import (
    FORMATION,
    Etape,
    Etat,
    Lien,
    Position,
    Preuve,
    just_after,
)
from assistant.errors import UsageFault
from assistant.texte import printable

CELLE_DE = {
    "stagiaire": "la personne se positionne elle-même",
    FORMATION: "quelqu'un positionne une autre personne",
}
Row = TypeVar("Row", bound=Preuve | Etape)


class DepotFichier:
    """The same notebook, in an exchange file: created at the first position.

    `role`: who must have filled it in; whoever the file says when it is empty. `nom`: a name or a
    code for who is positioned; the file's own when it is empty. A grid that has another is refused:
    it is somebody else's.
    """

    def __init__(self, chemin: Path, grille: Grille, role: str = "", nom: str = "") -> None:
        self.chemin = chemin
        self.grille = grille
        self.avis: tuple[str, ...] = ()
        self.wanted = role
        self.wanted_name = nom.strip()
        self._role = role or FORMATION
        self._nom = nom.strip()
        self._brouillons: dict[str, dict[str, str]] = {}

    def etat(self) -> Etat:
        """What the file holds. Raises JalonError when it is there and is not such a grid."""
        if not self.chemin.exists():
            return Etat(auteur=self._role)
        lue = echange.lire(self.chemin, self.grille)
        if self.wanted and lue.tete.role != self.wanted:
            raise UsageFault(
                f"Dans {self.chemin.name}, {CELLE_DE[lue.tete.role]} : donnez un autre fichier,"
                " et comparez les deux ensuite."
            )
        self._refuse_another(lue.tete.nom)
        self.avis = lue.ecartes
        self._role, self._nom = lue.tete.role, lue.tete.nom or self._nom
        return lue.etat

    def _refuse_another(self, nom: str) -> None:
        """Whose grid it is says who is positioned: one file is never two people's."""
        asked = self.wanted_name
        if asked and nom.strip() and asked.casefold() != nom.strip().casefold():
            said = f"{self.chemin.name} est la grille de {printable(nom)}, pas de {asked[:80]}"
            raise UsageFault(
                f"{said} : donnez un autre fichier à --grille, ou, si c'est la même personne,"
                " changez le code avec « jalon autoevaluation exporter --format json --grille"
                f" {self.chemin} --nom {asked[:80]} --sortie AUTRE.json »."
            )

    @property
    def nom(self) -> str:
        """The name or the code of who is positioned, once the file was read."""
        return self._nom

    @property
    def role(self) -> str:
        """Who fills it in, once the file was read."""
        return self._role

    def noter(self, noeud: str, niveau: int) -> Position:
        """Add a position and write the file again."""
        etat = self.etat()
        last = max((item.date for item in etat.positions if item.noeud == noeud), default="")
        position = Position(noeud, niveau, just_after(last, _now()), self._role)
        self._write(replace(etat, positions=(*etat.positions, position)))
        return position

    # Evidence, or what was seen.

    def garder_preuve(self, preuve: Preuve) -> Preuve:
        """Add an evidence, or write again the one that has this id; its links with it."""
        etat = self.etat()
        known = next((item for item in etat.preuves if item.id == preuve.id), None)
        links = _together(known.liens if known else (), preuve.liens)
        kept = replace(preuve, id=preuve.id or uuid4().hex, liens=links)
        self._write(replace(etat, preuves=_with(etat.preuves, kept)))
        return kept

    def lier(self, identifiant: str, liens: tuple[Lien, ...]) -> Preuve | None:
        """Accept or refuse an evidence for nodes; nothing when it is not there."""
        found = next((item for item in self.etat().preuves if item.id == identifiant), None)
        return self.garder_preuve(replace(found, liens=liens)) if found else None

    def supprimer_preuve(self, identifiant: str) -> None:
        """Forget an evidence; the positions stay."""
        etat = self.etat()
        kept = tuple(item for item in etat.preuves if item.id != identifiant)
        self._write(replace(etat, preuves=kept))

    # Plan.

    def garder_etape(self, etape: Etape) -> Etape:
        """Add a step, or write again the one that has this id."""
        etat = self.etat()
        kept = replace(etape, id=etape.id or uuid4().hex)
        self._write(replace(etat, etapes=_with(etat.etapes, kept)))
        return kept

    def supprimer_etape(self, identifiant: str) -> None:
        """Forget a step."""
        etat = self.etat()
        kept = tuple(item for item in etat.etapes if item.id != identifiant)
        self._write(replace(etat, etapes=kept))

    # Drafts: in memory alone, since nothing of it enters the data of who fills the grid in.

    def brouillon(self, titre: str) -> dict[str, str]:
        """The parts of a draft; empty when there is none."""
        return dict(self._brouillons.get(titre, {}))

    def brouillons(self) -> frozenset[str]:
        """The titles of the drafts that wait."""
        return frozenset(self._brouillons)

    def garder_brouillon(self, titre: str, parties: dict[str, str]) -> None:
        """Keep a draft while Jalon is open; an empty one is forgotten."""
        if any(parties.values()):
            self._brouillons[titre] = dict(parties)
        else:
            self._brouillons.pop(titre, None)

    def oublier_brouillon(self, titre: str) -> None:
        """Forget a draft."""
        self._brouillons.pop(titre, None)

    # The file.

    def _write(self, etat: Etat) -> None:
        if self.avis:
            self._keep_aside()
        data = echange.ecrire(self.grille, etat, _now(), self._role, self._nom)
        echange.deposer(data, self.chemin, replace=True)

    def _keep_aside(self) -> None:
        """What this Jalon cannot read would be lost by writing again: the first file stays."""
        first = self.chemin.with_name(f"{self.chemin.stem}-avant{self.chemin.suffix}")
        if not first.exists():
            raw = json.loads(self.chemin.read_text("utf-8-sig"))
            echange.deposer(raw, first)


def _together(known: Iterable[Lien], more: Iterable[Lien]) -> tuple[Lien, ...]:
    """One link a node: a later word goes over the one before."""
    return tuple({lien.noeud: lien for lien in (*known, *more)}.values())


def _with(rows: tuple[Row, ...], row: Row) -> tuple[Row, ...]:
    """The rows with one more, or with it in the place of the one that has its id."""
    if any(item.id == row.id for item in rows):
        return tuple(row if item.id == row.id else item for item in rows)
    return (*rows, row)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
