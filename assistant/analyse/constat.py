"""What re-reading gives: findings with their place and their rule, questions, what it cannot do."""

from dataclasses import asdict, dataclass, field
from typing import Any

MOUVEMENTS = (
    "faits",
    "opinions",
    "emotions",
    "limites_personnelles",
    "limites_fonction",
    "points_forts",
    "axes",
    "ajustements",
)
FAUTES = ("jugement", "absolu", "interpretation", "mixte", "axe_negatif")


@dataclass(frozen=True)
class Repere:
    """A movement recognised in a sentence, by the words that `regle` quotes."""

    mouvement: str
    start: int
    end: int
    extrait: str
    regle: str
    phrase: int = 0


@dataclass(frozen=True)
class ARevoir:
    """Words that the person may want to look at again, and a frame to say it otherwise."""

    type: str
    start: int
    end: int
    extrait: str
    regle: str
    proposition: str
    phrase: int = 0


@dataclass(frozen=True)
class NonRepere:
    """A movement that no rule recognised, and where it usually stands."""

    mouvement: str
    nom: str
    critere: str
    ou: str


@dataclass(frozen=True)
class Constat:
    """A count or an outline, never a verdict."""

    type: str
    texte: str
    extraits: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Montree:
    """A competency that a sentence may show."""

    id: str
    extrait: str
    nom: str = ""


@dataclass(frozen=True)
class Relecture:
    """A whole re-reading. `criteres`: whether those of the title hold; `ailleurs`: what another
    référentiel says instead."""

    texte: str
    reperes: tuple[Repere, ...] = ()
    a_revoir: tuple[ARevoir, ...] = ()
    non_reperes: tuple[NonRepere, ...] = ()
    constats: tuple[Constat, ...] = ()
    questions: tuple[str, ...] = ()
    competences: tuple[Montree, ...] = ()
    limites: tuple[str, ...] = ()
    parcours: str = "libre"
    criteres: bool = True
    ailleurs: str = ""
    avis: tuple[str, ...] = field(default=())

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            "reperes": [_without(item, "phrase") for item in self.reperes],
            "a_revoir": [_without(item, "phrase") for item in self.a_revoir],
            "non_reperes": [asdict(item) for item in self.non_reperes],
            "questions": list(self.questions),
            "competences": [_without(item, "nom") for item in self.competences],
            "limites": list(self.limites),
            "constats": [_constat(item) for item in self.constats],
        }


def _without(item: Any, name: str) -> dict[str, Any]:
    return {key: value for key, value in asdict(item).items() if key != name}


def _constat(item: Constat) -> dict[str, Any]:
    places = [{"start": start, "end": end, "extrait": words} for start, end, words in item.extraits]
    return {"type": item.type, "texte": item.texte, "extraits": places}
