"""What a guide is made of, as plain data: structures, publics, domains, questions, frames, phases.

Method, not référentiel: each row has its origin and date.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.fiches import Urgence

TYPES = (
    "accueil",
    "diagnostic",
    "contractualisation",
    "suivi",
    "projet",
    "bilan",
    "employeur",
    "tripartite",
)
CONDITIONS = ("distance", "interprete", "prescripteur")
"""What a row may depend on; `sans-…` for its absence."""
THEMES = frozenset({"projet", "motivation"})
"""Themes that a question may have instead of a domain of life: they open nothing private."""
Texts = tuple[str, ...]


@dataclass(frozen=True)
class Origine:
    """Where a row of method comes from, and when it was written."""

    titre: str
    date: str


@dataclass(frozen=True)
class Structure:
    """A type of structure; `mission` is a sentence to say aloud, `pays` holds `fr` or `be`.

    `mission_tiers` says it to someone who is not accompanied: an employer, in their own place.
    """

    id: str
    nom: str
    noms: Texts
    pays: Texts
    mission: str
    offre: Texts
    questions: Texts
    partenaires: Texts
    vigilance: Texts
    origine: Origine
    a_verifier: bool = False
    mission_tiers: str = ""


@dataclass(frozen=True)
class Public:
    """What to ask, hear and avoid with a public; its rows suppose nothing of the person."""

    id: str
    nom: str
    noms: Texts
    pays: Texts
    questions: Texts
    relances: Texts
    a_ecouter: Texts
    eviter: Texts
    ressources: Texts
    domaines: Texts
    origine: Origine
    a_verifier: bool = False


@dataclass(frozen=True)
class Domaine:
    """A domain of life, opened by the person alone; `urgences` are families of urgences.yaml."""

    id: str
    nom: str
    questions: Texts
    relances: Texts
    atouts: Texts
    obstacles: Texts
    urgences: Texts
    ressources: Texts
    origine: Origine


@dataclass(frozen=True)
class Question:
    """A question or a relance, of a phase and of some types of entretien; `si` as of a `Ligne`."""

    id: str
    texte: str
    genre: str
    phase: str
    types: Texts
    domaine: str
    noeuds: Texts
    origine: Origine
    si: Texts = ()


@dataclass(frozen=True)
class Reformulation:
    """A frame with blanks, for some types of entretien."""

    id: str
    texte: str
    genre: str
    types: Texts
    origine: Origine


@dataclass(frozen=True)
class Phase:
    """A phase: its name, minutes of thirty and aims by type («» for the others), its nodes.

    `distance` gives, for a text that supposes a shared place, what to write instead.
    """

    id: str
    noms: Mapping[str, str]
    minutes: Mapping[str, int]
    buts: Mapping[str, Texts]
    ecouter: Mapping[str, Texts]
    eviter: Mapping[str, Texts]
    noeuds: Mapping[str, Mapping[str, Texts]]
    origine: Origine
    distance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Ligne:
    """A sentence of the frame or of what surrounds it.

    `types` (none: all) and `si` (conditions, all needed; `sans-…` for its absence) say when.
    `court` is the same in fewer words, for when the minutes do not hold them all.
    """

    id: str
    rubrique: str
    element: str
    texte: str
    types: Texts
    si: Texts
    noeuds: Mapping[str, Texts]
    origine: Origine
    court: str = ""


@dataclass(frozen=True)
class Contenu:
    """All of it, with the families of urgent situations."""

    structures: tuple[Structure, ...]
    publics: tuple[Public, ...]
    domaines: tuple[Domaine, ...]
    questions: tuple[Question, ...]
    reformulations: tuple[Reformulation, ...]
    phases: tuple[Phase, ...]
    cadre: tuple[Ligne, ...]
    urgences: tuple[Urgence, ...] = field(default=())
