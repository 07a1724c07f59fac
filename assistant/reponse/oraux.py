"""«L'oral du 37504»: every oral of a certification, its jury, and what lasts for no stated time.

Which facts tell them is data (`knowledge/usage/epreuves.yaml`, `oraux`).
"""

import re

from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from assistant.reponse.indices import DEROULE, METHODE, compares
from assistant.reponse.question import is_tale
from assistant.reponse.suite import names_scope
from knowledge.french import fold

_ORAL = re.compile(r"\b(?:l'|les |aux? |des |du |d'|mon |mes |un |une |de )?(?:oral|oraux)\b")
_SOUTENANCE = re.compile(r"\bsoutenances?\b")
_ONE = re.compile(
    r"\b(?:bloc|finale?s?|memoires?|livrets?|apst|monographies?|dossiers?|notes?|enquetes?|vae"
    r"|lapst|projets?|[a-e] et [a-e]|expressions?|communications?|restitutions?|pages?|ccp|titre)\b"
)
OTHERS = "Les autres oraux :"
MAIN = 3
"""Facts of the main oral: what it is on, how long, before whom; the others follow."""


def compose(ctx: Contexte) -> list[Bloc]:
    """The orals of the one certification asked; nothing when one of them alone is named."""
    text = fold(ctx.demande.texte)
    rows = (row for row in ctx.fiches.nommees.oraux if {row.referentiel} == ctx.portee)
    facts = next((row.faits for row in rows), ())
    if not facts or not _is_asked(text, ctx):
        return []
    known = ctx.fiches.par_id
    parts = (("", facts[:MAIN]), (OTHERS, facts[MAIN:]))
    return [
        Bloc(title, tuple(fewest(claim, ctx) for name in ids for claim in say(known[name])))
        for title, ids in parts
    ]


def with_jury(text: str) -> bool:
    """«L'oral du 37504, combien de temps et quel jury ?»: told together."""
    oral = _ORAL.search(text) or _SOUTENANCE.search(text)
    return bool(oral and "jury" in text and names_scope(text)) and not _ONE.search(text)


def _is_asked(text: str, ctx: Contexte) -> bool:
    """Whether an oral is asked of as a whole: how it goes, how long, before whom."""
    named = _ORAL.search(text) or _SOUTENANCE.search(text)
    if not named or _ONE.search(text) or ctx.demande.cadres or ctx.result.nommes:
        return False
    how = METHODE.search(text) and not DEROULE.search(text)
    return not (how or compares(text) or is_tale(text)) and ctx.demande.nature in {"", "duree"}
