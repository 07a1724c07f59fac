"""What every way of answering is given: the question as read, what the search found, the data."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.reponse import temps
from assistant.reponse.extrait import relevance
from assistant.reponse.question import Demande
from knowledge.catalogue import Catalogue
from knowledge.fiches import Fiches
from knowledge.model import Noeud
from knowledge.search.result import Hit, SearchResult
from knowledge.search.searcher import Searcher

SENSE = 2.0
"""What the sense of a line counts beside the share of the question that its words hold."""
CLOSE = 0.7
"""Share of the first score from which a passage in force goes before one that is not."""


@dataclass(frozen=True)
class Contexte:
    """One question under way. `portee`: the référentiels it is asked of, none for all."""

    question: str
    demande: Demande
    result: SearchResult
    searcher: Searcher
    portee: frozenset[str]
    pays: str = "FR"
    details: bool = False
    echeance: Callable[[], str] = str
    """The day of the exam as the person set it (AAAA-MM-JJ), empty without one."""

    @property
    def catalogue(self) -> Catalogue:
        """Every node."""
        return self.searcher.catalogue

    @property
    def fiches(self) -> Fiches:
        """Facts, urgent situations, notes of method."""
        return self.searcher.index.fiches

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The question's terms, to choose sentences by."""
        return self.searcher.weights(self.demande.texte)

    @cached_property
    def lignes(self) -> Mapping[str, float]:
        """How near each single line is to the question, a cosine; empty without a model."""
        index, terms = self.searcher.index, self.result.terms
        if index.modele is None or index.lignes is None:
            return {}
        return index.lignes.near(index.modele.question(terms.jetons, terms.concepts).vecteur)

    def speaks(self, node: Noeud) -> float:
        """How much a line speaks of what is asked: by its sense first, then by its words."""
        total = sum(self.weights.values()) or 1.0
        return relevance(node.contenu, self.weights) / total + SENSE * self.lignes.get(node.id, 0.0)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The passages found; those of a certification out of force last, unless it was named."""
        found = temps.ordered(self.result.hits, self.moments)
        if self.portee or not found:
            return found
        least = CLOSE * found[0].score
        current = [hit for hit in found if hit.score >= least and not self.expired(hit)]
        return (*current, *(hit for hit in found if hit not in current))

    @cached_property
    def moments(self) -> frozenset[temps.Moment]:
        """The moments that the question is about («la fin de la formation»)."""
        return temps.asked(self.demande.texte)

    def expired(self, hit: Hit) -> bool:
        """Whether a passage is of a certification that is no longer in force."""
        return bool(self.catalogue.referentiels[hit.passage.referentiel].alerte)

    def unit(self, identifiant: str, kinds: frozenset[str]) -> Noeud | None:
        """The node itself, or the nearest above it, that is of one of these kinds."""
        above = (self.catalogue.get(identifiant), *self.catalogue.ancestors(identifiant))
        return next((node for node in above if node.kind in kinds), None)

    def below(self, node: Noeud) -> Iterator[Noeud]:
        """What stands under a node; a CCP has the competencies of its activité type."""
        targets = node.liens.get("activite", ()) if node.kind == "ccp" else ()
        for child in (*map(self.catalogue.get, targets), *node.enfants):
            yield child
            yield from self.below(child)
