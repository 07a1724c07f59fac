"""The file that a trainee and a trainer exchange: JSON, versioned, checked as it is read.

A node that this Jalon does not know, or a row it cannot read, is set aside and told; the rest
stays.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from assistant.autoevaluation.echelle import ETIQUETTE, NIVEAUX
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import STAGIAIRE, Etape, Etat, Lien, Position, Preuve
from assistant.errors import JalonError
from assistant.texte import exportable
from knowledge.errors import reason

FORMAT = "jalon-autoevaluation"
VERSION = 1
LARGEST = 5_000_000
"""Bytes of the largest file read: a grid of every line with its evidence is far under it."""
LONGEST = 20_000
_DAY = r"^$|^\d{4}-\d{2}-\d{2}$"


class _Row(BaseModel):
    """A row of the file. Keys that a later version adds are left alone."""

    model_config = ConfigDict(extra="ignore", str_max_length=LONGEST)

    @field_validator("*")
    @classmethod
    def _printable(cls, value: Any) -> Any:
        """Texts of somebody else's file, without what a terminal would obey."""
        return exportable(value) if isinstance(value, str) else value


Row = TypeVar("Row", bound=_Row)


class PositionJson(_Row):
    noeud: str = Field(min_length=1, max_length=200)
    niveau: int = Field(ge=0, lt=len(NIVEAUX), strict=True)
    date: str = Field("", max_length=32)


class PreuveJson(_Row):
    id: str = Field("", max_length=40)
    date: str = Field("", pattern=_DAY)
    ou: str = ""
    fait: str = ""
    resultat: str = ""
    noeuds: list[str] = []


class EtapeJson(_Row):
    texte: str = Field(min_length=1)
    noeud: str = Field("", max_length=200)
    echeance: str = Field("", pattern=_DAY)
    faite: bool = False


class Tete(_Row):
    """What the file says of itself."""

    format: Literal["jalon-autoevaluation"]
    version: int = Field(ge=1)
    role: Literal["stagiaire", "formation"] = "stagiaire"
    nom: str = Field("", max_length=80)
    exporte_le: str = Field("", max_length=32)


@dataclass(frozen=True)
class GrilleLue:
    """A grid read from a file. `ecartes` says in French what was set aside, a sentence each."""

    tete: Tete
    etat: Etat
    ecartes: tuple[str, ...] = ()

    @property
    def de(self) -> str:
        """Whose grid it is, for a heading."""
        return f"{self.tete.nom} ({self.tete.role})" if self.tete.nom else self.tete.role


def ecrire(
    grille: Grille,
    etat: Etat,
    le: str,
    role: str = STAGIAIRE,
    nom: str = "",
    noeuds: Iterable[str] | None = None,
) -> dict[str, Any]:
    """The file's content: the last positions, their evidence and the plan, for nodes or for all."""
    kept = set(grille.lignes if noeuds is None else noeuds)
    positions = [p for name, p in etat.actuelles().items() if name in kept]
    preuves = [p for p in etat.preuves if kept & set(p.noeuds) or (noeuds is None and not p.noeuds)]
    etapes = [e for e in etat.etapes if not e.noeud or e.noeud in kept]
    return {
        "format": FORMAT,
        "version": VERSION,
        "exporte_le": le,
        "role": role,
        "nom": nom,
        "echelle": {"etiquette": ETIQUETTE, "niveaux": list(NIVEAUX)},
        "positions": [{"noeud": p.noeud, "niveau": p.niveau, "date": p.date} for p in positions],
        "preuves": [
            {
                "id": p.id,
                "date": p.date,
                "ou": p.ou,
                "fait": p.fait,
                "resultat": p.resultat,
                "noeuds": [name for name in p.noeuds if name in kept],
            }
            for p in preuves
        ],
        "etapes": [
            {"texte": e.texte, "noeud": e.noeud, "echeance": e.echeance, "faite": e.faite}
            for e in etapes
        ],
    }


def lire(chemin: Path, grille: Grille) -> GrilleLue:
    """A grid from a file. Raises JalonError, one sentence, when it is not one at all."""
    return lire_donnees(_charge(chemin), grille, chemin.name)


def lire_donnees(data: Any, grille: Grille, nom: str) -> GrilleLue:
    """The same from what the JSON holds; `nom` is the file's, for the sentences."""
    try:
        tete = Tete.model_validate(data)
    except ValidationError as error:
        raise JalonError(
            f"{nom} n'est pas une grille d'autoévaluation de Jalon : exportez-la avec"
            " « jalon autoevaluation exporter --format json »."
        ) from error
    if tete.version > VERSION:
        raise JalonError(
            f"{nom} vient d'une version plus récente de Jalon (format {tete.version}) :"
            " mettez Jalon à jour pour la lire."
        )
    aside: list[str] = []
    etat = Etat(
        tuple(_positions(_rows(data, "positions"), grille, aside)),
        tuple(_preuves(_rows(data, "preuves"), grille, aside)),
        tuple(_etapes(_rows(data, "etapes"), grille, aside)),
        tete.role,
    )
    return GrilleLue(tete, etat, tuple(f"{nom} : {item}" for item in aside))


def _charge(chemin: Path) -> Any:
    try:
        with chemin.open("rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise JalonError(f"{chemin.name} est trop gros pour être une grille de Jalon.")
        return json.loads(raw.decode("utf-8-sig"))
    except OSError as error:
        raise JalonError(f"{chemin} ne peut pas être lu : {reason(error)}.") from error
    except (ValueError, RecursionError) as error:
        raise JalonError(
            f"{chemin.name} n'est pas du JSON en UTF-8 : est-ce bien la grille exportée ?"
        ) from error


def _rows(data: Any, name: str) -> Sequence[Any]:
    rows = data.get(name)
    return rows if isinstance(rows, list) else []


def _positions(rows: Sequence[Any], grille: Grille, aside: list[str]) -> Iterable[Position]:
    found = []
    for rank, row in enumerate(rows, 1):
        item = _row(PositionJson, row, f"la position n° {rank}", aside)
        if item and _known(item.noeud, grille, aside):
            found.append(Position(item.noeud, item.niveau, item.date))
    return sorted(found, key=lambda item: item.date)


def _preuves(rows: Sequence[Any], grille: Grille, aside: list[str]) -> Iterable[Preuve]:
    for rank, row in enumerate(rows, 1):
        item = _row(PreuveJson, row, f"la preuve n° {rank}", aside)
        if item:
            links = tuple(Lien(name) for name in item.noeuds if _known(name, grille, aside))
            yield Preuve(item.id or f"p{rank}", item.date, item.ou, item.fait, item.resultat, links)


def _etapes(rows: Sequence[Any], grille: Grille, aside: list[str]) -> Iterable[Etape]:
    for rank, row in enumerate(rows, 1):
        item = _row(EtapeJson, row, f"l'étape n° {rank}", aside)
        if item:
            node = item.noeud if item.noeud and _known(item.noeud, grille, aside) else ""
            yield Etape(f"e{rank}", item.texte, node, item.echeance, item.faite)


def _known(noeud: str, grille: Grille, aside: list[str]) -> bool:
    if noeud in grille.lignes:
        return True
    said = f"l'élément « {exportable(noeud)[:80]} » n'est pas connu de ce Jalon ; mis de côté."
    if said not in aside:
        aside.append(said)
    return False


def _row(kind: type[Row], row: Any, what: str, aside: list[str]) -> Row | None:
    try:
        return kind.model_validate(row)
    except ValidationError as error:
        where = ".".join(map(str, error.errors()[0]["loc"])) or "tout"
        aside.append(f"{what} ne se lit pas (« {where} ») ; mise de côté.")
        return None


def deposer(data: Any, chemin: Path, replace: bool = False) -> None:
    """Write the file in one move, for its owner alone. Raises FileExistsError or JalonError."""
    from assistant.export.ecriture import write_text

    write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", chemin, replace=replace)
