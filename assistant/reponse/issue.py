"""«La fin de la formation», asked of the Interfédé: the lines of its decree that tell of it.

The beginning stands in the same article: the lines are chosen one by one, never the article whole.
"""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from assistant.reponse.question import takes_for_so
from assistant.reponse.temps import TARD, both, moments
from knowledge.french import fold
from knowledge.model import Noeud

SCOPE = frozenset({"interfede"})
NODES = (
    "interfede/decret/arrete/suivi-pedagogique",
    "interfede/decret/arrete/accompagnement-social",
)
END = (TARD, "formation")
_ITEM = re.compile(r"^- ", re.MULTILINE)
_FINAL = re.compile(r"\bevaluations?\b[^;.]*\bfinales?\b")
_ASIDE = re.compile(
    r"\b(?:criteres?|epreuves?|jury|examens?|diplomes?|certific\w*|titre|memoire|stages?"
    r"|handicap\w*|amenag\w*|tiers|quelqu'un|aid\w*|assist\w*|outils?|a la suite)\b"
)
_OWN_WORDS = re.compile(r"\bevaluations? (?:intermediaires? et )?finales?\b")
"""What only this document says, and an arrangement for handicap in another."""
_ENDING = re.compile(
    r"\b(?:evalu\w*|bilans?) (?:[a-z]+ ){0,3}(?:finale?s?|de fin|en fin|a la fin|de cloture)\b"
    r"|\b(?:formation|parcours) (?:\w+ ){0,2}(?:fini\w*|s'acheve\w*|se termine\w*|se finit)\b"
    r"|\bacheve\w* (?:\w+ ){0,2}(?:formation|parcours)\b|\bapres[- ]formation\b"
)


def compose(ctx: Contexte) -> list[Bloc]:
    """The end of the training, when it is asked of the Interfédé and of nothing else."""
    own = ctx.portee == SCOPE or (not ctx.portee and _OWN_WORDS.search(fold(ctx.demande.texte)))
    if not own or not _asks(ctx):
        return []
    return [bloc for name in NODES if (bloc := _bloc(ctx.catalogue.get(name), ctx)).claims]


def _asks(ctx: Contexte) -> bool:
    text = fold(ctx.demande.texte)
    ending = END in ctx.moments or _ENDING.search(text)
    if not ending or both(text) or _ASIDE.search(text) or ctx.demande.nature not in {"", "date"}:
        return False
    return bool(ctx.demande.nature) or not takes_for_so(text)


def _bloc(node: Noeud, ctx: Contexte) -> Bloc:
    where = " › ".join(short(step) for step in ctx.catalogue.fil(node.id)[:-1])
    claims = (Affirmation(texte=quote(item), citations=(node.id,)) for item in _items(node))
    return Bloc(f"**{node.libelle}** ({where})", tuple(claims))


def _items(node: Noeud) -> Iterator[str]:
    """The items of a list that tell of the end; what leads to the list is left out."""
    for item in _ITEM.split(node.texte)[1:]:
        if END in moments(item) or _FINAL.search(fold(item)):
            yield item.strip()
