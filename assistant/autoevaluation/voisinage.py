"""Accepted in one référentiel, proposed for its neighbours: never an equivalence."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.autoevaluation.grille import Unite
from assistant.autoevaluation.suggestion import Suggesteur, Suggestion
from knowledge.errors import KnowledgeError
from knowledge.loader import read_yaml

FICHIER = Path(__file__).parent / "rapprochements.yaml"
EACH = 1
"""Lines proposed in each neighbouring competency."""


@dataclass(frozen=True)
class Theme:
    """Competencies of several référentiels that speak of the same work."""

    id: str
    titre: str
    competences: tuple[str, ...]


@dataclass(frozen=True)
class Rapprochements:
    """All themes, with what they are worth, where they come from and their date."""

    nature: str
    origine: str
    date: str
    themes: tuple[Theme, ...]

    def voisines(self, competence: str) -> tuple[str, ...]:
        """The competencies of other référentiels that share a theme with one."""
        own = competence.split("/", 1)[0]
        names = (
            name
            for theme in self.themes
            if competence in theme.competences
            for name in theme.competences
        )
        return tuple(dict.fromkeys(name for name in names if name.split("/", 1)[0] != own))


@lru_cache(maxsize=1)
def rapprochements(fichier: Path = FICHIER) -> Rapprochements:
    """From the YAML file. Raises KnowledgeError when it has not the right shape."""
    try:
        row = read_yaml(fichier)["rapprochements"]
        themes = tuple(
            Theme(str(item["id"]), str(item["titre"]), tuple(map(str, item["competences"])))
            for item in row["themes"]
        )
        return Rapprochements(str(row["nature"]), str(row["origine"]), str(row["date"]), themes)
    except (KeyError, TypeError) as error:
        raise KnowledgeError(
            f"Le fichier {fichier.name} n'a pas la forme attendue (rubrique absente : {error})."
        ) from error


def proposer(
    suggesteur: Suggesteur, acceptee: str, texte: str, sauf: Iterable[str] = ()
) -> tuple[Suggestion, ...]:
    """Lines of the neighbours of an accepted line, which words of the text suggest too.

    A neighbour that no word suggests is left out; one with a single line, which the theme alone
    designates, is kept without words.
    """
    grille = suggesteur.grille
    left_out = set(sauf)
    told = suggesteur.lire(texte)
    found: list[Suggestion] = []
    for name in rapprochements().voisines(grille.unite(acceptee).id):
        unite = grille.par_id[name]
        lines = [line for line in unite.lignes if line.id not in left_out]
        found += suggesteur.parmi(lines, told)[:EACH] or _seule(unite, left_out)
    return tuple(sorted(found, key=lambda item: -item.poids))


def _seule(unite: Unite, left_out: set[str]) -> list[Suggestion]:
    line = unite.lignes[0]
    if len(unite.lignes) > 1 or line.id in left_out:
        return []
    return [Suggestion(line, (), (), 0.0)]


def dire_nature() -> str:
    """The label that goes with every one of them, dated."""
    known = rapprochements()
    day = "/".join(reversed(known.date.split("-")))
    return f"{known.nature[:1].upper()}{known.nature[1:]} (état au {day})."
