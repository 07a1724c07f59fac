"""A situation told: the one to three competencies it shows, each with the words that say so."""

from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud
from knowledge.search.result import Hit

COMPETENCES = frozenset({"competence", "transversale", "activite"})
MOST = 3
NEAR = 0.6
"""Share of the first score under which another competency is left out."""
LINES = 2
WORDS = 5
TELLING, RARE = 4, 2.5
"""Letters, and rarity in the texts, of a word that points to a competency."""
STATEMENT = 900


def compose(ctx: Contexte) -> list[Bloc]:
    """One bloc a competency, best first; nothing when no competency was found."""
    blocs: list[Bloc] = []
    for node, hits in _units(ctx)[:MOST]:
        blocs.append(_bloc(node, hits, ctx))
    return blocs


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
    told = _told(node, ctx)
    head = f"**{ctx.catalogue.label(node.id)}** · {short(node.libelle)}"
    if told:
        head += f"\nVos mots qui y mènent : {', '.join(told)}."
    return Bloc(head, tuple(_support(node, hits, ctx)))


def _support(node: Noeud, hits: list[Hit], ctx: Contexte) -> Iterator[Affirmation]:
    """The statement, then the lines of the passages found that say most of the situation."""
    if node.contenu:
        text = choose(node.intitule or node.contenu, ctx.weights, STATEMENT).texte
        yield Affirmation(texte=f"**{node.code}** · {quote(text)}", citations=(node.id,))
    names = dict.fromkeys(name for hit in hits for name in hit.passage.ids if name != node.id)
    lines = [line for name in names if (line := ctx.catalogue.get(name)).contenu]
    scored = [(choose(line.contenu, ctx.weights), line) for line in lines]
    scored.sort(key=lambda item: -item[0].score)
    for extract, line in scored[:LINES]:
        if extract.score > 0:
            yield Affirmation(texte=quote(extract.texte), citations=(line.id,))


def _told(node: Noeud, ctx: Contexte) -> list[str]:
    """The words of the situation that this competency's own words and names hold."""
    held = {stem(word) for word in words(_own(node)) if word not in STOP}
    said: list[str] = []
    for word in ctx.demande.texte.replace("'", " ").replace("’", " ").split():
        bare = word.strip('.,;:!?()«»"')
        folded = words(fold(bare))
        telling = len(folded) == 1 and folded[0] not in STOP and len(bare) > TELLING
        if telling and ctx.searcher.index.lexical.idf(stem(folded[0])) > RARE:
            meant = ctx.result.terms.sens.get(folded[0], {stem(folded[0])})
            if meant & held and f"«\u00a0{bare}\u00a0»" not in said:
                said.append(f"«\u00a0{bare}\u00a0»")
    return said[:WORDS]


def _own(node: Noeud) -> str:
    return " ".join(f"{item.contenu} {item.intitule}" for item in (node, *node.descendants()))
