"""A notion in two référentiels: the lines of each that hold its words, or that one has none."""

import re
from collections.abc import Iterable

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from knowledge.french import STOP, fold, stem, words

_NOTION = re.compile(
    r"\bcompar\w+ (.{3,60}?) (?:dans|entre|chez|selon|du cote|pour|d'apres|en) .*\b(?:et|avec|a)\b"
)
LINES = frozenset(
    {"competence", "critere", "savoir_faire", "savoir_faire_comportemental", "savoir"}
    | {"definition", "transversale", "activite"}
)
COUVERTURE = re.compile(r"/(?:publication|sommaire)\b|/presentation/activites$")
"""Title pages and tables of contents: they name things, and say nothing of them."""
MOST = 5


def compose(ctx: Contexte, scopes: Iterable[str]) -> list[Bloc]:
    """One part a référentiel; nothing when no notion is named or when no text holds it."""
    said = _NOTION.search(fold(ctx.demande.texte))
    notion = frozenset(stem(word) for word in words(said[1]) if word not in STOP) if said else None
    if not notion:
        return []
    sides = {name: _lines(name, notion, ctx) for name in scopes}
    if not any(sides.values()):
        return []
    return [_bloc(name, claims, ctx) for name, claims in sides.items()]


def _lines(name: str, notion: frozenset[str], ctx: Contexte) -> tuple[Affirmation, ...]:
    """The lines that hold every word, the same words told once."""
    found: dict[str, list[str]] = {}
    for node in ctx.catalogue.noeuds.values():
        if node.id.split("/")[0] != name or node.kind not in LINES or not node.contenu:
            continue
        if notion <= {stem(word) for word in words(fold(node.contenu))}:
            found.setdefault(node.contenu, []).append(node.id)
    return tuple(
        Affirmation(texte=quote(text), citations=tuple(ids[:MOST]))
        for text, ids in list(found.items())[:MOST]
    )


def _bloc(name: str, claims: tuple[Affirmation, ...], ctx: Contexte) -> Bloc:
    said = f"**{ctx.catalogue.referentiels[name].sigle}**"
    none = " : aucune ligne de ce texte ne le dit en ces mots."
    return Bloc(said if claims else f"{said}{none}", claims)
