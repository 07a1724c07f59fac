"""The parts of the dossier de production: what goes in each, its pages, its competencies.

Which facts tell them is data (`knowledge/usage/epreuves.yaml`, `parties`).
"""

import re

from assistant.reponse import sessions
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.indices import compares
from assistant.reponse.question import is_tale
from knowledge.french import fold

CIP, TITRE = "cip", "titre"
_DOSSIER = re.compile(r"\bdoss?iers?\b")
_PARTS = re.compile(
    r"\bparties\b.*\b(?:chacune|mettre|mets|met|contien\w*|contenus?|quoi dans|dedans|decri\w*)\b"
    r"|\b(?:chaque|chacune des|toutes les) parties?\b"
    r"|(?:\b(?:quelles|list\w*|donne\w*(?:[- ]moi)?|detail\w*|nomm\w*|rappel\w*)\b[^?.]{0,20}"
    r"|^\W*(?:les )?)\bparties\b"
)
_ASIDE = re.compile(
    r"\bparties? (?:\d|un|deux|trois|quatre|cinq|six|sept)\b|\b(?:pro(?:fessionnel)?|projets?)\b"
)
_RANKS = {
    "un": "premiere",
    "deux": "deuxieme|seconde",
    "trois": "troisieme",
    "quatre": "quatrieme",
    "cinq": "cinquieme",
    "six": "sixieme",
    "sept": "septieme",
}
_ONE = tuple(
    re.compile(
        rf"\bpartie (?:n ?[°o] ?)?(?:{rank}|{word})\b"
        rf"|\b(?:{rank} ?(?:e|eme|ere|re)|{told}) partie\b"
    )
    for rank, (word, told) in enumerate(_RANKS.items(), 1)
)
_CONTENT = re.compile(
    r"\b(?:y a|mets?|mettre|ecris|ecrire|raconte\w*|parle\w*|decri\w*|dis) (?:de )?(?:quoi|koi)\b"
    r"|\b(?:que|quoi|qu'est-ce qu\w*|ce qu\w*)\b.{0,14}"
    r"\b(?:mettre|mets?|ecri[rst]\w*|decri\w*|contient|a dans)\b"
    r"|\b(?:contient|contenu|dedans|attendu\w*)\b"
)
_PAGES = re.compile(r"\bpages?\b|\blong")
_KINDS = frozenset({"ccp"})


def compose(ctx: Contexte) -> list[Bloc]:
    """The parts of the dossier asked for; nothing when one of them, or a number, is."""
    text = fold(ctx.demande.texte)
    if one_of_them(text):
        return _one(text, ctx)
    if not _PARTS.search(text) or not _DOSSIER.search(text) or _ASIDE.search(text):
        return []
    asked = ctx.portee <= {CIP} and ctx.demande.nature in {"", "nombre", "pages"}
    named = all(ctx.catalogue.get(name).kind in _KINDS for name in ctx.result.nommes)
    if not (asked and named) or compares(text) or is_tale(text):
        return []
    cadre = next((item for item in ctx.demande.cadres if item.startswith("ccp")), TITRE)
    item = next(item for item in ctx.fiches.nommees.parties if item.cadre == cadre)
    told = [*sessions.session(item, True, ctx)]
    return [*told, sessions.bloc("", [item.total], ctx)] if item.total else told


def one_of_them(text: str) -> bool:
    """Whether a folded question asks what goes in one part of the dossier, and how long it is."""
    named = sum(bool(cue.search(text)) for cue in _ONE) == 1
    asked = _PAGES.search(text) and _CONTENT.search(text) and _DOSSIER.search(text)
    return bool(named and asked)


def _one(text: str, ctx: Contexte) -> list[Bloc]:
    """What goes in one part, its pages, its competencies."""
    if not ctx.portee <= {CIP} or set(ctx.demande.cadres) - {TITRE}:
        return []
    item = next(item for item in ctx.fiches.nommees.parties if item.cadre == TITRE)
    rank = next(rank for rank, cue in enumerate(_ONE) if cue.search(text))
    return [sessions.bloc("", item.faits[rank], ctx)]
