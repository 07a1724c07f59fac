"""Two grids side by side, a trainee's and a trainer's: where they disagree comes first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.autoevaluation.grille import Grille, Ligne, Unite
from assistant.autoevaluation.modele import Etat, Preuve

if TYPE_CHECKING:
    from assistant.autoevaluation.echange import Tete


@dataclass(frozen=True)
class Regard:
    """A line and what each grid says of it; nothing where a grid does not say."""

    ligne: Ligne
    unite: Unite
    a: int | None
    b: int | None
    preuves: tuple[Preuve, ...] = ()

    @property
    def genre(self) -> str:
        """desaccord, un_seul or accord."""
        if self.a is None or self.b is None:
            return "un_seul"
        return "accord" if self.a == self.b else "desaccord"


GENRES = {
    "desaccord": "Positions différentes : à discuter d'abord",
    "un_seul": "Situé dans une seule des deux grilles",
    "accord": "Mêmes positions",
}


def comparer(grille: Grille, a: Etat, b: Etat) -> tuple[Regard, ...]:
    """Every line that one of the grids speaks of: widest disagreements first, then one side."""
    left, right = _niveaux(a), _niveaux(b)
    named = [line for line in grille.lignes.values() if line.id in left or line.id in right]
    rows = [
        Regard(
            line,
            grille.unite(line.id),
            left.get(line.id),
            right.get(line.id),
            (*a.preuves_de(line.id), *b.preuves_de(line.id)),
        )
        for line in named
    ]
    order = list(GENRES)
    return tuple(sorted(rows, key=lambda row: (order.index(row.genre), -_ecart(row))))


def _niveaux(etat: Etat) -> Mapping[str, int]:
    return {name: item.niveau for name, item in etat.actuelles().items()}


def _ecart(row: Regard) -> int:
    return abs((row.a or 0) - (row.b or 0)) if row.genre == "desaccord" else 0


def noms(a: "Tete", b: "Tete") -> tuple[str, str]:
    """How each grid is named: by its role, by its name when it has one, never the same twice."""
    left, right = (f"{t.nom} ({t.role})" if t.nom else t.role for t in (a, b))
    return (f"{left}, grille A", f"{right}, grille B") if left == right else (left, right)


def comparer_json(
    rows: tuple[Regard, ...], a: "Tete", b: "Tete", ecartes: list[str]
) -> dict[str, Any]:
    """What `jalon autoevaluation comparer --json` prints."""
    return {
        "a": {"role": a.role, "nom": a.nom, "exporte_le": a.exporte_le or None},
        "b": {"role": b.role, "nom": b.nom, "exporte_le": b.exporte_le or None},
        "lignes": [
            {
                "id": row.ligne.id,
                "libelle": row.ligne.libelle,
                "texte": row.ligne.texte,
                "a": row.a,
                "b": row.b,
                "genre": row.genre,
            }
            for row in rows
        ],
        "ecartes": ecartes,
    }
