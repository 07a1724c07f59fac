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
_KINDS = frozenset({"ccp"})


def compose(ctx: Contexte) -> list[Bloc]:
    """The parts of the dossier asked for; nothing when one of them, or a number, is."""
    text = fold(ctx.demande.texte)
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
