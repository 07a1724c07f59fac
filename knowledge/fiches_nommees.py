"""Épreuves and gestures as questions name them, what answers put side by side: plain data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Epreuve:
    """An épreuve as questions name it: `motif` over folded text, and the nodes that are it.

    `courante` is true of what one also does every day. `dit_par_ailleurs` are the référentiels
    of which a fact already says that they have none.
    """

    nom: str
    motif: str
    noeuds: tuple[str, ...]
    courante: bool = False
    dit_par_ailleurs: tuple[str, ...] = ()


@dataclass(frozen=True)
class ALaPlace:
    """What a référentiel has instead of an épreuve it has not, and the nodes that tell it."""

    referentiel: str
    dit: str
    noeuds: tuple[str, ...]


@dataclass(frozen=True)
class Rubrique:
    """One line of a comparison: the facts that fill it by what is compared, and short cells.

    `mots`: a line told only when these words, and no others, are what is compared.
    """

    nom: str
    faits: Mapping[str, tuple[str, ...]]
    cases: Mapping[str, str] = field(default_factory=dict)
    mots: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lien:
    """The facts that say what links two things compared, or that nothing does."""

    entre: tuple[str, ...]
    faits: tuple[str, ...]


@dataclass(frozen=True)
class Session:
    """The épreuves of a session or of a bloc, or the parts of a dossier: the facts that tell each.

    `noeud` is what they are of; `entier`, whether they are told when all of it is asked; `avant`,
    what is told first; `jury`, what is told of the jury to who asks for it too; `attendu`, what is
    asked for there, told when nothing else is.
    """

    cadre: str
    noeud: str
    faits: tuple[tuple[str, ...], ...]
    entier: bool = False
    avant: str = ""
    total: str = ""
    ordre: str = ""
    jury: tuple[str, ...] = ()
    attendu: tuple[str, ...] = ()


@dataclass(frozen=True)
class Oraux:
    """The facts that tell the orals of a certification, those of the main one first."""

    referentiel: str
    faits: tuple[str, ...]


@dataclass(frozen=True)
class ARendre:
    """The facts that tell what a certification asks to be written or handed in.

    `tete`: what is said first of its whole exam.
    """

    referentiel: str
    faits: tuple[str, ...]
    tete: str = ""


@dataclass(frozen=True)
class Geste:
    """What is asked of Jalon itself: `motif` over folded text, and how it is done.

    `faits`: what the documents say of it, told after. `sauf`: the référentiels it is not for.
    """

    nom: str
    motif: str
    dit: str
    faits: tuple[str, ...] = ()
    sauf: tuple[str, ...] = ()


FILES = {
    "sessions": ("epreuves", "sessions"),
    "parties": ("epreuves", "parties"),
    "oraux": ("epreuves", "oraux"),
    "a_rendre": ("epreuves", "a_rendre"),
    "epreuves": ("epreuves", "epreuves"),
    "a_la_place": ("epreuves", "a_la_place"),
    "comparaisons": ("comparaisons", "comparaisons"),
    "liens": ("comparaisons", "liens"),
    "mots_nus": ("comparaisons", "mots_nus"),
    "mots_examen": ("comparaisons", "mots_examen"),
    "mots_porteurs": ("comparaisons", "mots_porteurs"),
    "mots_proches": ("comparaisons", "mots_proches"),
    "programme": ("programme", "programme"),
}
"""Where each list stands in `usage/`: the file, its section."""


@dataclass(frozen=True)
class Nommees:
    """All of them."""

    epreuves: tuple[Epreuve, ...] = ()
    a_la_place: tuple[ALaPlace, ...] = ()
    comparaisons: tuple[Rubrique, ...] = ()
    liens: tuple[Lien, ...] = ()
    mots_nus: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    oraux: tuple[Oraux, ...] = ()
    mots_examen: tuple[str, ...] = ()
    mots_porteurs: tuple[str, ...] = ()
    parties: tuple[Session, ...] = ()
    programme: tuple[Geste, ...] = ()
    mots_proches: tuple[tuple[str, ...], ...] = ()
    a_rendre: tuple[ARendre, ...] = ()

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Nommees":
        """From rows. Raises KeyError, TypeError or AttributeError on a row of another shape."""
        return cls(
            tuple(map(_epreuve, data["epreuves"])),
            tuple(
                ALaPlace(row["referentiel"], row["dit"], tuple(row["noeuds"]))
                for row in data["a_la_place"]
            ),
            tuple(map(_rubrique, data["comparaisons"])),
            tuple(Lien(tuple(row["entre"]), tuple(row["faits"])) for row in data["liens"]),
            tuple(map(str, data["mots_nus"])),
            tuple(map(_session, data["sessions"])),
            tuple(Oraux(row["referentiel"], tuple(row["faits"])) for row in data["oraux"]),
            tuple(map(str, data["mots_examen"])),
            tuple(map(str, data["mots_porteurs"])),
            tuple(map(_session, data["parties"])),
            tuple(map(_geste, data["programme"])),
            tuple(tuple(map(str, group)) for group in data["mots_proches"]),
            tuple(map(_a_rendre, data["a_rendre"])),
        )


def _epreuve(row: Mapping[str, Any]) -> Epreuve:
    return Epreuve(
        row["nom"],
        row["motif"],
        tuple(row["noeuds"]),
        bool(row.get("courante")),
        tuple(row.get("dit_par_ailleurs") or ()),
    )


def _a_rendre(row: Mapping[str, Any]) -> ARendre:
    return ARendre(row["referentiel"], tuple(row["faits"]), row.get("tete", ""))


def _geste(row: Mapping[str, Any]) -> Geste:
    told, apart = (tuple(row.get(name) or ()) for name in ("faits", "sauf"))
    return Geste(row["nom"], row["motif"], row["dit"], told, apart)


def _session(row: Mapping[str, Any]) -> Session:
    return Session(
        row["cadre"],
        row["noeud"],
        tuple(map(tuple, row["faits"])),
        bool(row.get("entier")),
        row.get("avant") or "",
        row.get("total") or "",
        row.get("ordre") or "",
        tuple(row.get("jury") or ()),
        tuple(row.get("attendu") or ()),
    )


def _rubrique(row: Mapping[str, Any]) -> Rubrique:
    facts = {name: tuple(ids) for name, ids in row["faits"].items()}
    return Rubrique(row["nom"], facts, dict(row.get("cases") or {}), tuple(row.get("mots") or ()))
