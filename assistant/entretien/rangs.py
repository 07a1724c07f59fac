"""The rows of a guide: what is said, what it rests on, where it comes from."""

from dataclasses import dataclass

from knowledge.fiches_entretien import Origine


@dataclass(frozen=True)
class Dite:
    """A sentence of the guide. `noeuds` are those of the référentiel asked."""

    texte: str
    origine: Origine
    noeuds: tuple[str, ...] = ()
    id: str = ""
    element: str = ""


@dataclass(frozen=True)
class Ouverture:
    """A domain of life, asked about only if the person opens it: assets first."""

    id: str
    nom: str
    questions: tuple[Dite, ...]
    relances: tuple[str, ...]
    atouts: tuple[str, ...]
    obstacles: tuple[str, ...]
    origine: Origine


@dataclass(frozen=True)
class Alerte:
    """A family of urgent situations: a factual sign, a first gesture, whom to alert here."""

    id: str
    titre: str
    signe: str
    conduite: tuple[str, ...]
    alerter: tuple[str, ...]
    origine: Origine
    noeuds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Convenu:
    """What was agreed at the end of another entretien: the start of this one.

    `repere` is what the person wrote to know it again: an hour, a number, never a name.
    """

    date: str
    lignes: tuple[str, ...]
    repere: str = ""
