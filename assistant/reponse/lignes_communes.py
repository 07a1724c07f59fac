"""Competencies side by side: what is counted of each, what is written in both, then each alone."""

from collections.abc import Iterable, Iterator, Sequence

from assistant.reponse import rubriques
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote, relevance
from knowledge.french import STOP, fold, words
from knowledge.model import Noeud

STATEMENT = 700
DONE = "Ses savoir-faire les plus proches, par les mots :"
LEFT = "Tous ({}) : `jalon lire {}`."
NEAREST = 6
BOTH = "Écrit de la même façon des deux côtés :"
RUN, TELLING = 4, 2
"""Words in a row that two texts share, and those among them that name something, at least."""
COUNTED = (
    ("Critères", frozenset({"critere"})),
    ("Savoir-faire", frozenset({"savoir_faire", "savoir_faire_comportemental"})),
    ("Savoirs", frozenset({"savoir"})),
)


def compose(nodes: Sequence[Noeud], ctx: Contexte) -> list[Bloc]:
    """A table of what differs, the words in common, what links them, then each in its words."""
    names = [ctx.catalogue.label(node.id) for node in nodes]
    told = [
        (label, cells) for label, cells in _rows(nodes, ctx) if len(set(cells)) > 1 and all(cells)
    ]
    head = [Bloc(rubriques.table(names, told), ())] if told else []
    links = rubriques.linked([node.id.split("/")[0] for node in nodes], ctx)
    both = tuple(_common(nodes))
    same = [Bloc(BOTH, both)] if both else []
    said = {name for claim in both for name in claim.citations if claim.texte.startswith("Critère")}
    return [*head, *same, *links, *(_stated(node, said, ctx) for node in nodes)]


def beside(node: Noeud, like: Noeud, ctx: Contexte) -> list[Bloc]:
    """A node alone, with its savoir-faire that say most of the words of another."""
    weights = ctx.searcher.weights(like.contenu)
    kinds = COUNTED[1][1]
    lines = [item for item in node.descendants() if item.kind in kinds and item.contenu]
    near = sorted(lines, key=lambda item: -relevance(item.contenu, weights))[:NEAREST]
    claims = tuple(
        Affirmation(texte=quote(item.contenu), citations=(item.id,))
        for item in lines
        if item in near
    )
    rest = LEFT.format(len(lines), node.id) if len(lines) > len(near) else ""
    return [_stated(node, set(), ctx), *([Bloc(DONE, claims, rest)] if claims else [])]


def _rows(nodes: Sequence[Noeud], ctx: Contexte) -> Iterator[tuple[str, list[str]]]:
    for label, kinds in COUNTED:
        counts = [sum(item.kind in kinds for item in node.descendants()) for node in nodes]
        yield label, [str(count) if count else "aucun" for count in counts]
    yield "Jugée à", [_judged(node, ctx) for node in nodes]


def _judged(node: Noeud, ctx: Contexte) -> str:
    """Its épreuves at the titre and how long they last, or the modalités of its bloc."""
    linked = [name for name in node.liens.get("evalue_par", ()) if "/titre/" in name]
    if linked:
        return ", ".join(_timed(name, ctx) for name in linked)
    above = (item for item in ctx.catalogue.ancestors(node.id) if item.kind == "bloc")
    bloc = next(above, None)
    held = [item.libelle for item in bloc.enfants if item.kind == "modalite"] if bloc else []
    return f"bloc {bloc.code} : {', '.join(held)}" if bloc and held else ""


def _timed(name: str, ctx: Contexte) -> str:
    label, lasts = ctx.catalogue.get(name).libelle, f"{name}/duree"
    held = ctx.catalogue.noeuds.get(lasts)
    return f"{label} ({held.texte})" if held else label


def _common(nodes: Sequence[Noeud]) -> Iterator[Affirmation]:
    """The criteria that are the same, then the most words in a row that a line of each holds."""
    first, *others = nodes
    for one in _criteria(first):
        same = [_same(one, _criteria(other)) for other in others]
        if all(same):
            cited = (one.id, *(item.id for item in same if item))
            yield Affirmation(texte=f"Critère : {quote(one.contenu)}", citations=cited)
    for other in others:
        yield from _longest(first, other)


def _longest(first: Noeud, other: Noeud) -> Iterator[Affirmation]:
    """The most words in a row that a line of one and a line of the other hold."""
    runs = [
        (shared_words(one.contenu, that.contenu), (one.id, that.id))
        for one in (first, *_criteria(first))
        for that in (other, *_criteria(other))
        if words(fold(one.contenu)) != words(fold(that.contenu))
    ]
    run, cited = max(runs, key=lambda found: len(found[0]), default=("", ()))
    if run:
        yield Affirmation(texte=quote(run), citations=cited)


def _same(one: Noeud, others: Iterable[Noeud]) -> Noeud | None:
    text = words(fold(one.contenu))
    return next((other for other in others if words(fold(other.contenu)) == text), None)


def shared_words(one: str, other: str) -> str:
    """The longest words in a row that two texts share, as the first writes them; empty if few."""
    mine, theirs = one.split(), other.split()
    left, right = ([_bare(word) for word in said] for said in (mine, theirs))
    best, start = 0, 0
    lengths = [0] * (len(right) + 1)
    for place, word in enumerate(left, 1):
        now = [0] * (len(right) + 1)
        for rank, again in enumerate(right, 1):
            if word and word == again:
                now[rank] = lengths[rank - 1] + 1
                if now[rank] > best:
                    best, start = now[rank], place - now[rank]
        lengths = now
    run = mine[start : start + best]
    while run and _bare(run[-1]) in STOP:
        run.pop()
    telling = [word for word in run if _bare(word) not in STOP]
    return " ".join(run).strip(" .,;:") if len(run) >= RUN and len(telling) >= TELLING else ""


def _bare(word: str) -> str:
    return " ".join(words(fold(word)))


def _criteria(node: Noeud) -> list[Noeud]:
    return [item for item in node.descendants() if item.kind == "critere"]


def _stated(node: Noeud, said: set[str], ctx: Contexte) -> Bloc:
    """Its statement and its criteria, but for those already told of both."""
    claims = []
    if node.contenu:
        text = choose(node.contenu, ctx.weights, STATEMENT).texte
        claims.append(Affirmation(texte=quote(text), citations=(node.id,)))
    for item in _criteria(node):
        if item.id not in said:
            text = f"Critère : {quote(item.contenu)}"
            claims.append(Affirmation(texte=text, citations=(item.id,)))
    return Bloc(f"**{ctx.catalogue.label(node.id)}** · {short(node.libelle)}", tuple(claims))
