"""The competencies that sentences may show, found by the search; the person accepts them or not."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from assistant.analyse.constat import Montree, Repere

if TYPE_CHECKING:
    from assistant.analyse.redaction import Redaction
    from knowledge.search.searcher import Searcher

MOST = 3
GROUPS = 8
"""Passages of the text searched at most."""
NEAR = 0.7
"""Share of the first score under which another competency is left out."""
SHOWN = frozenset(("faits", "points_forts", "ajustements"))
KINDS = frozenset(("competence", "transversale"))
OWN = "cip/CP11"
"""The analysis itself: every text of this kind shows it."""
_QUOTED = re.compile(r"«[^»]*»")
_I = re.compile(r"\b(?:je|j['’]|nous)", re.IGNORECASE)


def competences(
    reperes: list[Repere], searcher: "Searcher", referentiel: str = "cip"
) -> list[Montree]:
    """The best first, each with the sentence of the author's that shows it best."""
    best: dict[str, tuple[float, str]] = {}
    for group in list(_groups(reperes))[:GROUPS]:
        told = _found(" ".join(group), searcher, referentiel)
        for name, score in told.items():
            sentence = _showing(group, name, searcher, referentiel)
            if sentence and score > best.get(name, (0.0, ""))[0]:
                best[name] = (score, sentence)
    first = max((score for score, _ in best.values()), default=0.0)
    order = sorted(best, key=lambda name: -best[name][0])
    kept = [name for name in order if best[name][0] >= NEAR * first][:MOST]
    return [Montree(name, best[name][1], _label(searcher, name)) for name in kept]


def proposees(ecrit: "Redaction", searcher: "Searcher") -> list[Montree]:
    """Those of a writing."""
    from assistant.analyse.lecture import Lecture
    from assistant.analyse.reperage import reperer

    reperes, _ = reperer(Lecture(ecrit.texte()))
    return competences(reperes, searcher, ecrit.referentiel)


def _groups(reperes: list[Repere]) -> Iterator[list[str]]:
    """Sentences that tell what was done, gathered while they follow one another."""
    group: list[str] = []
    last = 0
    for item in reperes:
        if item.mouvement not in SHOWN:
            continue
        if group and (item.phrase > last + 2 or len(group) >= 4):
            yield group
            group = []
        group.append(item.extrait)
        last = item.phrase
    if group:
        yield group


def _found(text: str, searcher: "Searcher", referentiel: str) -> dict[str, float]:
    """The competencies of the passages found, with their best scores; none when it is unsure."""
    result = searcher.search(text, referentiel, 5)
    if not result.answered:
        return {}
    found: dict[str, float] = {}
    for hit in result.hits:
        catalogue = searcher.catalogue
        above = (catalogue.get(hit.passage.id), *catalogue.ancestors(hit.passage.id))
        node = next((item for item in above if item.kind in KINDS), None)
        if node is not None and node.id != OWN:
            found.setdefault(node.id, hit.score)
    return found


def _showing(group: list[str], name: str, searcher: "Searcher", referentiel: str) -> str:
    """The sentence where the author acts and which, alone, leads best to a competency."""
    acting = [sentence for sentence in group if _I.search(_QUOTED.sub("", sentence))]
    scores = {
        sentence: _found(sentence, searcher, referentiel).get(name, 0.0) for sentence in acting
    }
    best = max(scores, key=lambda sentence: scores[sentence], default="")
    return best if best and scores[best] > 0 else ""


def _label(searcher: "Searcher", name: str) -> str:
    node = searcher.catalogue.get(name)
    return f"{node.code} · {node.intitule or node.libelle}"
