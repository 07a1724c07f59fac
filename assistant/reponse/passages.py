"""One passage turned into claims: a whole list, or the sentences that speak of what is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import REMARQUES, Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import SHORT, Extrait, choose, quote
from knowledge.model import Noeud
from knowledge.passages import LISTS, Passage

ITEMS = 8
"""Items of a long list shown at most; a list of criteria is always whole."""
NAMED = 1200
"""Characters quoted whole of a node that the question names."""
TOLD = {"metadonnee", "epreuve", "partie_dossier", "competence", "transversale"}
"""Kinds whose remarks a reader of the answer should know."""
BARE = {"bloc", "activite", "domaine", "axe", "ccp"}
"""Kinds that often have a title and no text of their own."""
EXTRACTS = 3
"""Extracts of one passage shown at most."""
STATED = {"competence", "activite"}
"""Kinds named by a code, whose title is a whole statement."""
CODE_ALONE = 3
"""Words of a question that asks for a node by its code and nothing else («bloc C du RNCP…»)."""
TELLING = 0.35
"""Share of the best line's score under which another is left out."""
NEAR = 0.75
"""Share of the first score under which a passage is left out."""
BLOCS, MORE = 3, 6
"""Passages shown at most, and when more is asked for."""


def compose(ctx: Contexte) -> list[Bloc]:
    """The passages found, best first, fewer when the next ones are far behind."""
    if not ctx.hits:
        return []
    most = MORE if ctx.details else BLOCS
    near = (NEAR - 0.25 if ctx.details else NEAR) * ctx.hits[0].score
    shown = [hit.passage for hit in ctx.hits[: 2 * most] if hit.score >= near]
    # A mere title (of a bloc, of an activité) answers only when nothing fuller does.
    if len(ctx.result.terms.mots) > CODE_ALONE:
        shown = [passage for passage in shown if not _bare(passage, ctx)] or shown
    return [bloc(passage, ctx) for passage in shown[:most]]


def bloc(passage: Passage, ctx: Contexte) -> Bloc:
    """The claims of a passage."""
    nodes = [ctx.catalogue.get(name) for name in passage.ids]
    if passage.genre in LISTS:
        return _list(passage, [node for node in nodes if node.kind in LISTS], ctx)
    own = [node for node in nodes if node.contenu]
    items = [node for node in own if node.kind in LISTS]
    others = [node for node in own if node.kind not in LISTS]
    if not others:
        return _list(passage, items, ctx)
    claims = _extracts(others, ctx) + [whole(node) for node in items]
    merged = merge(claims)
    told = len(merged) == 1 and others[0].kind in TOLD
    return Bloc(_title(passage, claims, ctx), (*merged, *(remarks(merged, ctx) if told else ())))


def _bare(passage: Passage, ctx: Contexte) -> bool:
    own = [node for node in map(ctx.catalogue.get, passage.ids) if node.contenu]
    return len(own) == 1 and own[0].kind in BARE and not own[0].texte


def _list(passage: Passage, items: list[Noeud], ctx: Contexte) -> Bloc:
    shown = items if items[0].kind == "critere" else _select(items, ctx)
    left = len(items) - len(shown)
    rest = f"La liste entière ({len(items)}) : `{passage.id}`." if left else ""
    return Bloc(_title(passage, (), ctx), tuple(merge(map(whole, shown))), rest)


def _extracts(nodes: list[Noeud], ctx: Contexte) -> list[Affirmation]:
    """The extracts that speak of what is asked; bare headings only when nothing else does."""
    full = [node for node in nodes if node.texte or node.kind != "texte"] or nodes
    size = NAMED if ctx.result.nommes or ctx.details else SHORT
    scored = [(choose(node.contenu, ctx.weights, size), node) for node in full]
    best = max(extract.score for extract, _ in scored)
    kept = [
        _claim(extract, node)
        for extract, node in scored
        if not _announces(extract.texte) and (len(full) == 1 or extract.score >= best / 2)
    ]
    extract, node = max(scored, key=lambda item: item[0].score)
    if not kept and _announces(extract.texte):
        return _announced(node)
    return kept[:EXTRACTS] or [_claim(extract, node)]


def _announced(node: Noeud) -> list[Affirmation]:
    """A sentence that leads to a list, then the list: the names of what stands below."""
    below = [(child, child.intitule or choose(child.texte, {}).texte) for child in node.enfants]
    told = (Affirmation(texte=quote(text), citations=(child.id,)) for child, text in below if text)
    return [whole(node), *list(told)[:ITEMS]]


def remarks(claims: Iterable[Affirmation], ctx: Contexte) -> list[Affirmation]:
    """What the cited nodes need said of them: a contradiction, a total that does not add up."""
    return [
        Affirmation(texte=remark, citations=(name,), origine=REMARQUES)
        for claim in claims
        for name in claim.citations
        for remark in ctx.catalogue.get(name).remarques[:1]
    ]


def _title(passage: Passage, claims: Iterable[Affirmation], ctx: Contexte) -> str:
    node = ctx.catalogue.get(passage.id)
    steps = [short(step) for step in ctx.catalogue.fil(node.id)]
    if passage.genre in LISTS and LISTS[passage.genre] not in steps[-1]:
        steps.append(LISTS[passage.genre])
    elif node.kind in STATED and any(node.id in claim.citations for claim in claims):
        # The statement itself follows: a title is told when it is another text.
        steps[-1] = f"{node.code} · {node.libelle}" if node.intitule and node.texte else node.code
    return f"**{steps[-1]}**" + (f" ({' › '.join(steps[:-1])})" if steps[:-1] else "")


def _claim(extract: Extrait, node: Noeud) -> Affirmation:
    return Affirmation(texte=quote(extract.texte), citations=(node.id,))


def whole(node: Noeud) -> Affirmation:
    """All of a node's own words."""
    return Affirmation(texte=quote(node.contenu), citations=(node.id,))


def merge(claims: Iterable[Affirmation]) -> list[Affirmation]:
    """Claims with the same words become one that cites all their nodes."""
    merged: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        merged[claim.texte] = (*merged.get(claim.texte, ()), *claim.citations)
    return [Affirmation(texte=text, citations=names) for text, names in merged.items()]


def _announces(text: str) -> bool:
    """A sentence that only leads to what follows it."""
    return text.rstrip().endswith(":") and len(text) < 120


def _select(items: list[Noeud], ctx: Contexte) -> list[Noeud]:
    """The items that speak of what is asked, in order; the first ones when the list is asked."""
    if ctx.details:
        return items
    listed = bool(ctx.result.nommes or ctx.result.genres & set(LISTS))
    scores = {node.id: ctx.speaks(node) for node in items}
    least = max(scores.values()) * TELLING
    telling = [node for node in items if scores[node.id] >= least or listed]
    best = sorted(telling, key=lambda node: -scores[node.id])[:ITEMS]
    return [node for node in items if node in best]


def telling_first(blocs: Iterable[Bloc], ctx: Contexte) -> list[Bloc]:
    """The same parts; of mere lines of the texts, the one that speaks most of it comes first."""
    return [replace(bloc, claims=_telling(bloc.claims, ctx)) for bloc in blocs]


def _telling(claims: Sequence[Affirmation], ctx: Contexte) -> tuple[Affirmation, ...]:
    def speaks(claim: Affirmation) -> tuple[bool, float]:
        told = (ctx.speaks(ctx.catalogue.get(name)) for name in claim.citations)
        return claim.origine is None, max(told, default=0.0)

    mere = all(claim.texte.startswith("«") or claim.origine for claim in claims)
    return tuple(sorted(claims, key=speaks, reverse=True) if mere else claims)
