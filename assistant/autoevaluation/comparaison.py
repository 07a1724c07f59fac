"""Two grids side by side, a trainee's and a trainer's: where they disagree comes first."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.autoevaluation.echelle import A_PREUVE, dire
from assistant.autoevaluation.grille import Grille, Ligne, Unite
from assistant.autoevaluation.modele import Etat, Preuve, etayee
from assistant.autoevaluation.preuves import resume, titre
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.autoevaluation.echange import Tete

TITRE = 60
"""Letters of an evidence's first words, which serve as its title."""


@dataclass(frozen=True)
class Cote:
    """What one grid says of a line: its level, and the evidence or the observations for it."""

    niveau: int | None
    preuves: tuple[Preuve, ...] = ()
    observee: bool = False

    @property
    def a_etayer(self) -> bool:
        """Whether an evidence is asked for and missing: never of who observed somebody else."""
        asked = self.niveau is not None and self.niveau >= A_PREUVE and not self.observee
        return asked and not etayee(self.preuves)

    @property
    def dit(self) -> str:
        """«2, fait seul, situation simple, à étayer»."""
        if self.niveau is None:
            return "non renseigné"
        said = dire(self.niveau, self.observee)
        return f"{said}{', à étayer' if self.a_etayer else ''}"

    @property
    def titres(self) -> tuple[str, ...]:
        """Each evidence by its day and its first words."""
        return tuple(resume(item, TITRE) for item in self.preuves)

    @property
    def nom_preuves(self) -> str:
        """What its evidence is called: a trainer's is what he or she saw."""
        word = "observation" if self.observee else "preuve"
        return f"{word}{'s' if len(self.preuves) > 1 else ''}"


@dataclass(frozen=True)
class Regard:
    """A line and what each grid says of it."""

    ligne: Ligne
    unite: Unite
    gauche: Cote
    droite: Cote

    @property
    def a(self) -> int | None:
        """The level of the first grid."""
        return self.gauche.niveau

    @property
    def b(self) -> int | None:
        """The level of the second grid."""
        return self.droite.niveau

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
    """Every line that one of the grids speaks of: widest disagreements first, then one side.

    Raises UsageFault when they are of different référentiels: no line could meet another.
    """
    left, right = a.actuelles(), b.actuelles()
    _same_texts(grille, left, right)
    rows = [
        Regard(line, grille.unite(line.id), _cote(line, a), _cote(line, b))
        for line in grille.lignes.values()
        if line.id in left or line.id in right
    ]
    order = list(GENRES)
    return tuple(sorted(rows, key=lambda row: (order.index(row.genre), -_ecart(row))))


def _same_texts(grille: Grille, left: Iterable[str], right: Iterable[str]) -> None:
    first, second = _textes(grille, left), _textes(grille, right)
    if first and second and not first.keys() & second.keys():
        raise UsageFault(
            "Ces deux grilles ne portent pas sur le même référentiel (A :"
            f" {', '.join(first.values())} ; B : {', '.join(second.values())}) : aucune ligne ne se"
            " compare ; donnez deux grilles du même référentiel."
        )


def _textes(grille: Grille, noeuds: Iterable[str]) -> dict[str, str]:
    """The référentiels of some lines, each with the short name by which it is called."""
    known = grille.catalogue.referentiels
    ids = dict.fromkeys(grille.unite(name).referentiel for name in noeuds if name in grille.lignes)
    return {name: known[name].sigle for name in ids}


def _cote(line: Ligne, etat: Etat) -> Cote:
    position = etat.actuelles().get(line.id)
    level = position.niveau if position else None
    return Cote(level, etat.preuves_de(line.id), etat.observee)


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
                "a_etayer": {"a": row.gauche.a_etayer, "b": row.droite.a_etayer},
                "preuves": {"a": _preuves(row.gauche), "b": _preuves(row.droite)},
            }
            for row in rows
        ],
        "ecartes": ecartes,
    }


def _preuves(side: Cote) -> list[dict[str, str | None]]:
    """By its first words, and its day."""
    return [{"date": item.date or None, "titre": titre(item, TITRE)} for item in side.preuves]
