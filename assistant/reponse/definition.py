"""What a word means in the documents: the entry of a glossary that bears its name."""

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud

ENTRIES = frozenset({"definition"})
NOTES = "/notes/"
LONGEST = 900
MOST = 2


def compose(ctx: Contexte, least: int = 1) -> list[Bloc]:
    """The entries whose whole name (of `least` words) is in the question, the longest first."""
    said = {stem(word) for word in words(fold(ctx.demande.texte))}
    named = [
        (len(name), node)
        for node in ctx.catalogue.noeuds.values()
        if _is_entry(node)
        and (not ctx.portee or node.id.split("/")[0] in ctx.portee)
        and (name := _name(node))
        and name <= said
        and len(name) >= least
    ]
    named.sort(key=lambda item: -item[0])
    longest = named[0][0] if named else 0
    return [_bloc(node, ctx) for size, node in named if size == longest][:MOST]


def _is_entry(node: Noeud) -> bool:
    return bool(node.texte) and (node.kind in ENTRIES or NOTES in node.id)


def _name(node: Noeud) -> set[str]:
    label = node.libelle.split("(")[0].split("/")[0]
    return {stem(word) for word in words(label) if word not in STOP}


def _bloc(node: Noeud, ctx: Contexte) -> Bloc:
    text = choose(node.texte, ctx.weights, LONGEST).texte
    where = " › ".join(short(step) for step in ctx.catalogue.fil(node.id)[:-1])
    claim = Affirmation(texte=quote(text), citations=(node.id,))
    return Bloc(f"**{node.libelle}** ({where})", (claim,))
