"""The competencies that sentences may show, found by the search; the person accepts them or not."""

from typing import TYPE_CHECKING

from assistant.analyse.constat import Montree, Repere

if TYPE_CHECKING:
    from knowledge.search.searcher import Searcher

MOST = 4
READ = 24
"""Sentences searched at most."""
NEAR = 0.6
"""Share of the best sentence's score under which another competency is left out."""
SHOWN = frozenset(("faits", "points_forts", "ajustements"))
KINDS = frozenset(("competence", "transversale"))


def competences(
    reperes: list[Repere], searcher: "Searcher", referentiel: str = "cip"
) -> list[Montree]:
    """The best first, each with the sentence that shows it best; the analysis itself left out."""
    best: dict[str, tuple[float, str]] = {}
    telling = [item for item in reperes if item.mouvement in SHOWN and "j" in item.extrait.lower()]
    for item in telling[:READ]:
        for name, score in _found(item.extrait, searcher, referentiel):
            if score > best.get(name, (0.0, ""))[0]:
                best[name] = (score, item.extrait)
    first = max((score for score, _ in best.values()), default=0.0)
    order = sorted(best, key=lambda name: -best[name][0])
    kept = [name for name in order if best[name][0] >= NEAR * first][:MOST]
    return [Montree(name, best[name][1], _label(searcher, name)) for name in kept]


def _found(sentence: str, searcher: "Searcher", referentiel: str) -> list[tuple[str, float]]:
    """The competency of the first passage, when the search is sure of its answer."""
    result = searcher.search(sentence, referentiel, 3)
    if not result.answered or result.incertain:
        return []
    found = []
    for hit in result.hits[:1]:
        catalogue = searcher.catalogue
        above = (catalogue.get(hit.passage.id), *catalogue.ancestors(hit.passage.id))
        node = next((item for item in above if item.kind in KINDS), None)
        if node is not None and node.id != "cip/CP11":
            found.append((node.id, hit.score))
    return found


def _label(searcher: "Searcher", name: str) -> str:
    node = searcher.catalogue.get(name)
    return f"{node.code} · {node.intitule or node.libelle}"
