"""A situation told: the one to three competencies it shows, each with the words that say so."""

import re
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.indices import QUELLE_COMPETENCE
from assistant.reponse.lieux import is_town
from assistant.reponse.suite import own_subject
from knowledge.french import fold, stem, words
from knowledge.model import Noeud
from knowledge.search.lignes import LIGNES
from knowledge.search.result import Hit

COMPETENCES = frozenset({"competence", "transversale", "activite"})
MOST = 3
NEAR = 0.6
"""Share of the first score under which another competency is left out."""
RIVAL = 0.85
"""Share of the first score from which another competency is as near."""
CUES = "Vos mots qui y mènent :"
EARLIER = "Mots de votre question d'avant qui y mènent :"
LINES = 3
WORDS, TELLING, RARE, LEAST = 4, 4, 4.5, 0.02
"""Words shown, their letters and rarity at least, the cosine that is lost without one of them."""
STATEMENT = 900
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def told(text: str, creux: Collection[str]) -> str:
    """What is told, without what asks for a competency; the text itself when nothing is left."""
    left = QUELLE_COMPETENCE.sub(" ", text)
    kept = _WORD.sub(lambda match: "" if fold(match[0]) in creux else match[0], left)
    kept = " ".join(kept.split())
    return kept if own_subject(fold(kept)) else text


def compose(ctx: Contexte) -> list[Bloc]:
    """One bloc a competency, best first; nothing when no competency was found."""
    blocs: list[Bloc] = []
    for node, hits in _units(ctx)[:MOST]:
        blocs.append(_bloc(node, hits, ctx))
    return blocs


def is_weak(blocs: Sequence[Bloc], ctx: Contexte) -> bool:
    """Whether one word at most leads to the first competency, and another one is as near."""
    found = _units(ctx)[:MOST]
    if blocs[0].titre.partition("\n")[2].count("«") > 1 or len(found) < 2:
        return False
    own = found[0][0].id.split("/")[0]
    rivals = [hits[0].score for node, hits in found[1:] if node.id.split("/")[0] == own]
    return any(score >= RIVAL * found[0][1][0].score for score in rivals)


def _units(ctx: Contexte) -> list[tuple[Noeud, list[Hit]]]:
    """The competencies that hold the passages found, best first, with those passages."""
    found: dict[str, list[Hit]] = {}
    first = ctx.hits[0].score if ctx.hits else 0.0
    for hit in ctx.hits:
        node = ctx.unit(hit.passage.id, COMPETENCES)
        if node and node.kind != "activite" and (hit.score >= NEAR * first or not found):
            found.setdefault(node.id, []).append(hit)
    return [(ctx.catalogue.get(name), hits) for name, hits in found.items()]


def _bloc(node: Noeud, hits: list[Hit], ctx: Contexte) -> Bloc:
    head = f"**{ctx.catalogue.label(node.id)}** · {short(node.libelle)}"
    cues = _cues(node, hits, ctx)
    now = set(words(fold(ctx.question)))
    for title, said in ((CUES, True), (EARLIER, False)):
        if told := [f"«\u00a0{word}\u00a0»" for word in cues if (fold(word) in now) is said]:
            head += f"\n{title} {', '.join(told)}."
    return Bloc(head, tuple(_support(node, hits, ctx)))


def _support(node: Noeud, hits: list[Hit], ctx: Contexte) -> Iterator[Affirmation]:
    """The statement, then the lines that say most of the situation."""
    if node.contenu:
        text = choose(node.intitule or node.contenu, ctx.weights, STATEMENT).texte
        yield Affirmation(texte=f"**{node.code}** · {quote(text)}", citations=(node.id,))
    for line in _lines(node, hits, ctx)[:LINES]:
        text = choose(line.contenu, ctx.weights).texte
        yield Affirmation(texte=quote(text), citations=(line.id,))


def _lines(node: Noeud, hits: list[Hit], ctx: Contexte) -> list[Noeud]:
    """The single lines of a competency and those found under it, the most telling first."""
    below = [item for item in node.descendants() if item.kind in LIGNES]
    names = dict.fromkeys(name for hit in hits for name in hit.passage.ids if name != node.id)
    found = [ctx.catalogue.get(name) for name in names]
    known = {item.id: item for item in (*below, *found) if item.contenu and item.kind in LIGNES}
    return sorted(known.values(), key=lambda item: -ctx.speaks(item))


def _cues(node: Noeud, hits: list[Hit], ctx: Contexte) -> list[str]:
    """The words of the situation without which it would be less near to this competency's lines."""
    index, terms = ctx.searcher.index, ctx.result.terms
    if index.modele is None or index.lignes is None:
        return []
    modele = index.modele
    toward = index.lignes.toward(line.id for line in _lines(node, hits, ctx)[:LINES])

    def near(jetons: list[str]) -> float:
        vector = modele.question(jetons, index.vocabulary.concepts(jetons)).vecteur
        return float(vector @ toward) / (float(np.linalg.norm(vector)) or 1.0)

    whole, lost = near(terms.jetons), dict[str, float]()
    for word in _WORD.findall(ctx.demande.texte):
        folded = fold(word)
        rare = folded not in index.scopes.muets and index.paroles.mots.idf(stem(folded)) > RARE
        if len(word) >= TELLING and rare and folded in terms.jetons and not is_town(word):
            lost[word] = whole - near([jeton for jeton in terms.jetons if jeton != folded])
    best = sorted(lost, key=lambda word: -lost[word])[:WORDS]
    return [word for word in lost if word in best and lost[word] > LEAST]
