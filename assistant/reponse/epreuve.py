"""How an examination unfolds: all that the épreuve's own part of the document says, in order."""

from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import REMARQUES, Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from knowledge.model import Noeud

PARTS = frozenset({"epreuve", "modalite", "partie_dossier"})
GROUPS = frozenset({"bloc", "ccp", "texte", "metadonnee"})
BLOCS = frozenset({"bloc", "ccp"})
LONGEST = 1500
"""Characters quoted whole of one part of an épreuve."""
MOST = 14
"""Parts told at most."""
TWO = 2
CLOSE = 0.8
"""Share of the first score under which a second épreuve is not told."""


def compose(ctx: Contexte) -> list[Bloc]:
    """The épreuve found first, whole; a bloc named gives its own épreuves."""
    roots = list(_roots(ctx))
    return [_bloc(node, ctx) for node in roots[:TWO]]


def _roots(ctx: Contexte) -> Iterator[Noeud]:
    seen: set[str] = set()
    for node in (*_of_bloc(ctx), *_found(ctx)):
        if node.id not in seen and not any(node.id.startswith(f"{name}/") for name in seen):
            seen.add(node.id)
            yield node


def _of_bloc(ctx: Contexte) -> Iterator[Noeud]:
    """A bloc or a CCP asked by its code: its modalités, or its épreuves."""
    for name in ctx.result.nommes:
        node = ctx.catalogue.get(name)
        if node.kind in BLOCS and not _one(ctx, name):
            yield from (child for child in node.enfants if child.kind in PARTS and _says(child))


def asks_group(ctx: Contexte) -> bool:
    """Whether a bloc or a CCP is named: all its épreuves are asked, none is beside."""
    return any(ctx.catalogue.get(name).kind in BLOCS for name in ctx.result.nommes)


def of_group(node: Noeud, ctx: Contexte) -> list[Bloc]:
    """Every épreuve of a bloc or of a CCP."""
    return [_bloc(child, ctx) for child in node.enfants if child.kind in PARTS and _says(child)]


def _one(ctx: Contexte, name: str) -> bool:
    """Whether the first passage found is one épreuve of the bloc, rather than the bloc."""
    first = ctx.hits[0].passage.id if ctx.hits else ""
    return first != name and first.startswith(f"{name}/") and "/modalite/" not in first


def _found(ctx: Contexte) -> Iterator[Noeud]:
    """The épreuve of the first passages found, as high as it goes; the first must be of one."""
    first = ctx.hits[0].score if ctx.hits else 0.0
    for hit in ctx.hits[:3]:
        above = [ctx.catalogue.get(hit.passage.id), *ctx.catalogue.ancestors(hit.passage.id)]
        parts = [node for node in above if node.kind in PARTS]
        if not parts and hit.score == first:
            return
        if parts and hit.score >= CLOSE * first:
            yield parts[-1]


def _says(node: Noeud) -> bool:
    return node.texte != "Sans objet" and bool(node.contenu or node.enfants)


def _bloc(node: Noeud, ctx: Contexte) -> Bloc:
    claims = [claim for part in (node, *node.descendants()) for claim in _said(part, ctx)]
    steps = [short(step) for step in ctx.catalogue.fil(node.id)]
    notes = [
        Affirmation(texte=note, citations=(node.id,), origine=REMARQUES)
        for note in node.remarques[:1]
    ]
    title = f"**{steps[-1]}** ({' › '.join(steps[:-1])})"
    return Bloc(title, (*claims[:MOST], *notes))


def _said(node: Noeud, ctx: Contexte) -> Iterator[Affirmation]:
    if node.texte:
        text = choose(node.texte, ctx.weights, LONGEST).texte
        own = node.kind in PARTS or node.libelle.startswith("Durée")
        head = f"{node.libelle} : " if own and node.enfants == () else ""
        yield Affirmation(texte=f"{head}{quote(text)}", citations=(node.id,))
