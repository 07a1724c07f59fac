"""What a turn of speech does: its moves, each with its place and its rule, and its subjects.

Source: domain.md §3.1 and §4.3; the labels are a contract.
"""

from dataclasses import dataclass, replace

from knowledge.fiches_scenario import SUJETS

TYPES = (
    "question_ouverte",
    "question_fermee",
    "question_multiple",
    "question_orientee",
    "relance",
    "reformulation",
    "validation",
    "cadre_role",
    "cadre_duree",
    "cadre_confidentialite",
    "cadre_notes",
    "empathie",
    "minimisation",
    "jugement",
    "injonction",
    "conseil",
    "promesse",
    "jargon",
    "information",
    "orientation",
    "accord_demande",
    "resume",
    "cloture",
    "permission",
    "salutation",
    "hors_sujet",
)
CADRE = tuple(name for name in TYPES if name.startswith("cadre_"))
QUESTIONS = ("question_ouverte", "question_fermee", "question_multiple", "question_orientee")

__all__ = ["CADRE", "QUESTIONS", "SUJETS", "TYPES", "Geste", "Parole"]


@dataclass(frozen=True, order=True)
class Geste:
    """Words of a turn, from `start` to `end` (excluded, in signs), and the rule that saw them."""

    start: int
    end: int
    type: str
    regle: str


@dataclass(frozen=True)
class Parole:
    """A turn as it was recognised. What is not recognised is not there, and is no fault.

    `sujets`: those that it names, on which the person answers; `themes`: those that it bears on,
    named or understood, which are told to the reader.
    """

    texte: str
    gestes: tuple[Geste, ...]
    sujets: tuple[str, ...]
    themes: tuple[str, ...] = ()
    nuances: tuple[Geste, ...] = ()
    """Finer moves, that the labels do not tell (`nuances.py`)."""

    @property
    def fines(self) -> frozenset[str]:
        return frozenset(geste.type for geste in self.nuances)

    @property
    def types(self) -> frozenset[str]:
        return frozenset(geste.type for geste in self.gestes)

    def sans(self, *types: str) -> "Parole":
        """The same turn, without its moves of these types."""
        kept = tuple(geste for geste in self.gestes if geste.type not in types)
        return replace(self, gestes=kept)

    def extrait(self, type_: str) -> str:
        """The words of the first move of a type."""
        found = next((geste for geste in self.gestes if geste.type == type_), None)
        return self.texte[found.start : found.end] if found else ""
