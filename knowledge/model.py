"""The typed tree of a référentiel, as its YAML file states it (pydantic, frozen)."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

Kind = Literal[
    "referentiel",
    "bloc",
    "domaine",
    "axe",
    "activite",
    "competence",
    "transversale",
    "critere",
    "savoir_faire",
    "savoir_faire_comportemental",
    "savoir",
    "epreuve",
    "modalite",
    "partie_dossier",
    "ccp",
    "balise",
    "definition",
    "metadonnee",
    "texte",
]

LEAF_LABELS: dict[str, str] = {
    "critere": "Critère",
    "savoir_faire": "Savoir-faire",
    "savoir_faire_comportemental": "Savoir-faire comportemental",
    "savoir": "Savoir",
    "modalite": "Modalité",
}


class Span(NamedTuple):
    """Lines `start` to `end` (1-based, both included) of a source, or one cell of one line.

    `cellule` is the 1-based tab-separated cell of a table row; then `start == end`.
    """

    source: str
    start: int
    end: int
    cellule: int | None = None


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Correction(Frozen):
    """What the source prints (`lu`) and what Jalon shows instead (`corrige`)."""

    lu: str
    corrige: str
    raison: str


class Reprise(Frozen):
    """The same text printed again elsewhere; without `texte`, the node's own intitule or texte."""

    lignes: tuple[Span, ...]
    texte: str = ""
    marque: str = ""
    corrections: tuple[Correction, ...] = ()
    raison: str = ""


class Variante(Frozen):
    """A different wording of the same thing, kept beside it with its own lines."""

    texte: str
    lignes: tuple[Span, ...]
    marque: str = ""
    corrections: tuple[Correction, ...] = ()
    raison: str = ""


class Noeud(Frozen):
    """One node. `intitule`, `marque` and `texte` are proved against `lignes`; `titre` is ours."""

    id: str
    code: str
    kind: Kind
    marque: str = ""
    intitule: str = ""
    titre: str = ""
    texte: str = ""
    lignes: tuple[Span, ...] = ()
    corrections: tuple[Correction, ...] = ()
    reprises: tuple[Reprise, ...] = ()
    variantes: tuple[Variante, ...] = ()
    liens: dict[str, tuple[str, ...]] = {}
    remarques: tuple[str, ...] = ()
    enfants: "tuple[Noeud, ...]" = ()

    @property
    def numero(self) -> str:
        """The last digits of the code: `3` for `c3`, `2` for `modalite/2`."""
        tail = self.code.rsplit("/", 1)[-1]
        return tail.lstrip("abcdefghijklmnopqrstuvwxyz-")

    @property
    def libelle(self) -> str:
        """What names the node on screen; leaves are named by their kind and number."""
        if self.intitule or self.titre:
            return (self.intitule or self.titre).rstrip(" :,")
        if self.kind in LEAF_LABELS:
            return f"{LEAF_LABELS[self.kind]} {self.numero}"
        return self.code

    @property
    def contenu(self) -> str:
        """The node's own words: its text, or its statement when it has no other text."""
        return self.texte or self.intitule

    def descendants(self) -> "Iterator[Noeud]":
        """All that stands under the node, in the order of the tree."""
        for child in self.enfants:
            yield child
            yield from child.descendants()


class Exclusion(Frozen):
    """Characters of a source that belong to no node, and why."""

    raison: str
    lignes: tuple[Span, ...] = ()
    texte: str = ""
    doc: str = ""
    motif: str = ""


class Referentiel(Frozen):
    """One référentiel: its card, its tree and what it leaves out of its sources."""

    id: str
    intitule: str
    sigle: str
    editeur: str = ""
    date: str = ""
    sources: tuple[str, ...]
    codes_absolus: tuple[Kind, ...] = ()
    alerte: str = ""
    remarques: tuple[str, ...] = ()
    noeuds: tuple[Noeud, ...]
    hors_noeuds: tuple[Exclusion, ...] = ()


class Citation(Frozen):
    """A node's address in its source; `start`/`end` are those of its first span."""

    id: str
    doc: str
    start: int
    end: int
