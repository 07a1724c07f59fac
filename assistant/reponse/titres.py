"""The competency whose title holds, side by side, words that a question says side by side.

One word in common («analyse») leads to several titles; two in a row lead to the one that has them.
"""

from collections.abc import Iterable, Sequence

from assistant.reponse.contexte import Contexte
from assistant.reponse.notion import akin
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud

JUDGED = frozenset({"competence", "transversale"})
LEAST = 2
"""Words in a row that a title and a question must share."""


def titled(ctx: Contexte, nodes: Iterable[Noeud]) -> Noeud | None:
    """Of competencies, the one that shares the longest row of words; none under two.

    Of several that share as many, the one found first; of the others, one in force.
    """
    asked = _full(ctx.demande.texte)
    found = [hit.passage.unite for hit in ctx.result.hits]
    best, most = None, (LEAST - 1, 0, 0)
    for node in nodes:
        row = _row(asked, _full(node.libelle))
        rank = -found.index(node.id) if node.id in found else -len(found)
        if (mark := (row, not _expired(node, ctx), rank)) > most and row >= LEAST:
            best, most = node, mark
    return best


def _expired(node: Noeud, ctx: Contexte) -> bool:
    return bool(ctx.catalogue.referentiels[node.id.split("/")[0]].alerte)


def _full(text: str) -> list[str]:
    return [stem(word) for word in words(fold(text)) if word not in STOP]


def _row(one: Sequence[str], other: Sequence[str]) -> int:
    """The length of the longest row of words of the same families that both have."""
    longest, before = 0, [0] * (len(other) + 1)
    for word in one:
        row = [0]
        for place, beside in enumerate(other):
            row.append(before[place] + 1 if akin(word, beside) else 0)
        longest, before = max(longest, *row), row
    return longest
