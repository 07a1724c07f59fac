"""What the sheets add to a scenario: observable behaviours, ethical points, variants, épreuves."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.fiches_entretien import Origine, Texts
from knowledge.scenarios import SCENARIOS, lire_fichier

EPREUVES = ("monographie", "employeur", "sequence", "apst")
TOUJOURS = "toujours"
FREIN, PRESCRIPTEUR = "frein", "prescripteur"


@dataclass(frozen=True)
class Observable:
    """What an observer may see that bears on a criterion (a savoir-faire at the Interfédé)."""

    id: str
    comportements: Texts
    raison: str = ""
    """Why a scenario lets it be seen, with braces for what the scenario holds."""
    si_urgence: Texts = ()
    """What is watched instead when the scenario holds an urgency."""


@dataclass(frozen=True)
class Ethique:
    """A point for the trainer; `quand`: subjects, families of urgency, constraints, `toujours`."""

    id: str
    quand: Texts
    texte: str
    noeuds: Texts
    exige: Texts = ()
    """What it takes for granted: `frein`, a brake of this subject; `prescripteur`."""


@dataclass(frozen=True)
class Variante:
    """The same scenario at a distance, or at a next meeting."""

    id: str
    genre: str
    titre: str
    pays: Texts
    texte: str
    noeuds: Texts
    exige: Texts = ()
    """As for an ethical point."""


@dataclass(frozen=True)
class Choix:
    id: str
    pays: Texts
    texte: str
    cle: str
    exclut: Texts


@dataclass(frozen=True)
class Dimension:
    id: str
    titre: str
    choix: tuple[Choix, ...]


@dataclass(frozen=True)
class Epreuve:
    """A written case, an observation or a sequence, by référentiel: who asks it, what is judged.

    `sans_occasion`: the other criteria of the bloc (of the competencies of the grid, for the CIP),
    each with the sentence that says why it cannot be seen here.
    """

    id: str
    titre: str
    duree: str
    consigne: str
    epreuve: dict[str, Texts]
    grille: dict[str, Texts]
    sans_occasion: dict[str, tuple[tuple[str, str], ...]]
    dimensions: tuple[Dimension, ...]
    questions: Texts
    origine: Origine
    entrainement: str = ""  # said where the CIP, which has no such épreuve, is asked for
    ecrite: bool = False


@dataclass(frozen=True)
class Partenaire:
    """A service that answers a need; `structures`: places where it is not to be named."""

    id: str
    nom: str
    pays: Texts
    sujets: Texts
    ages: tuple[int, int]
    publics: Texts
    structures: Texts
    details: Texts = ()
    """What has to be true of the person, one of them at least: their ids; empty, nothing."""


@dataclass(frozen=True)
class Numero:
    """A number meant for one gender alone, and what is said for another."""

    debut: str
    genre: str
    sinon: str


@dataclass(frozen=True)
class Supports:
    grille: tuple[Observable, ...]
    ethique: tuple[Ethique, ...]
    variantes: tuple[Variante, ...]
    epreuves: tuple[Epreuve, ...]
    partenaires: tuple[Partenaire, ...]
    numeros: tuple[Numero, ...] = ()
    urgences: tuple[Observable, ...] = ()
    """What is watched before an urgency, by its family."""


@lru_cache(maxsize=4)
def load_supports(folder: Path = SCENARIOS) -> Supports:
    """From the YAML files. Raises KnowledgeError naming the file and the row at fault."""
    return Supports(
        lire_fichier(folder, "grille", _observable),
        lire_fichier(folder, "ethique", _ethique),
        lire_fichier(folder, "variantes", _variante),
        tuple(_epreuve(folder / "epreuves" / f"{name}.yaml") for name in EPREUVES),
        lire_fichier(folder, "partenaires", _partenaire),
        lire_fichier(folder, "numeros", _numero),
        lire_fichier(folder, "grille_urgences", _observable),
    )


def _numero(row: Any) -> Numero:
    return Numero(str(row["debut"]), str(row["genre"]), str(row["sinon"]))


def _observable(row: Any) -> Observable:
    seen = tuple(map(str, row["comportements"]))
    urgent = tuple(map(str, row.get("si_urgence") or ()))
    return Observable(str(row["id"]), seen, str(row.get("raison") or ""), urgent)


def _partenaire(row: Any) -> Partenaire:
    first, last = row.get("ages") or (16, 66)
    return Partenaire(
        str(row["id"]),
        str(row["nom"]),
        tuple(row["pays"]),
        tuple(row["sujets"]),
        (int(first), int(last)),
        tuple(row.get("publics") or ()),
        tuple(row.get("structures") or ()),
        tuple(row.get("details") or ()),
    )


def _ethique(row: Any) -> Ethique:
    return Ethique(
        str(row["id"]),
        tuple(row["quand"]),
        str(row["texte"]),
        tuple(row.get("noeuds") or ()),
        _exige(row),
    )


def _exige(row: Any) -> Texts:
    found = tuple(map(str, row.get("exige") or ()))
    if unknown := {*found} - {FREIN, PRESCRIPTEUR}:
        raise ValueError(f"exigence inconnue « {min(unknown)} »")
    return found


def _variante(row: Any) -> Variante:
    if row["genre"] not in ("distance", "suivi"):
        raise ValueError(f"genre inconnu « {row['genre']} »")
    return Variante(
        str(row["id"]),
        str(row["genre"]),
        str(row["titre"]),
        tuple(row.get("pays") or ("fr", "be")),
        str(row["texte"]),
        tuple(row.get("noeuds") or ()),
        _exige(row),
    )


def _epreuve(path: Path) -> Epreuve:
    from knowledge.loader import read_yaml

    data: Any = read_yaml(path)
    try:
        return Epreuve(
            path.stem,
            str(data["titre"]),
            str(data["duree"]),
            str(data["consigne"]),
            _by_referentiel(data["epreuve"]),
            _by_referentiel(data["grille"]),
            {str(key): tuple(_unseen(rows)) for key, rows in data["sans_occasion"].items()},
            tuple(map(_dimension, data["dimensions"])),
            tuple(map(str, data["questions"])),
            Origine(str(data["origine"]["titre"]), str(data["origine"]["date"])),
            str(data.get("entrainement") or ""),
            bool(data.get("ecrite")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(
            f"Le fichier {path.name} n'a pas la forme attendue ({error})."
        ) from error


def _by_referentiel(data: Any) -> dict[str, Texts]:
    return {str(key): tuple(map(str, rows)) for key, rows in sorted(data.items())}


def _unseen(rows: Any) -> Iterator[tuple[str, str]]:
    for row in rows:
        yield from ((str(name), str(row["pourquoi"])) for name in row["criteres"])


def _dimension(row: Any) -> Dimension:
    return Dimension(str(row["id"]), str(row["titre"]), tuple(map(_choix, row["choix"])))


def _choix(row: Any) -> Choix:
    return Choix(
        str(row["id"]),
        tuple(row.get("pays") or ("fr", "be")),
        str(row["texte"]),
        str(row["cle"]),
        tuple(row.get("exclut") or ()),
    )
