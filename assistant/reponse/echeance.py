"""«C'est quand mon examen ?»: no document has the date; the person's own setting may."""

import re
from datetime import date, timedelta

from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from knowledge.french import fold

FAIT = "commun/dates-session"
BELGIUM = frozenset({"interfede"})
"""It has no examination: a fact says so."""
DAY = "Le jour que vous avez donné : **{}**."
WHERE = (
    "Pour dire ou changer le jour de votre examen : les réglages de l'interface (F9, « Mon"
    " examen »), ou `jalon configurer examen {}`."
)
_WHEN = re.compile(
    r"\b(?:quand|kan|kand)\b"
    r"|\b(?:quel jour|quelle(?: est la)? date|la date|dates?)\b|\bdans combien de (?:temps|jours)\b"
    r"|\bcombien de (?:jours|semaines|temps)\b.{0,20}\b(?:avant|reste)\b"
)
_MINE = re.compile(
    r"\b(?:mon|notre|ma) (?:prochaine? )?(?:examen|exam|titre|epreuves?|session|certif\w*|jury"
    r"|passage|oral|soutenance)\b"
    r"|\b(?:l'|d'|les |des )?(?:examens?|exam)\b"
    r"|\b(?:prochaines?|ma|de|des) sessions?\b"
    r"|\b(?:je|on) (?:passe|presente|soutiens?)\b.{0,20}\b(?:titre|examen|exam|jury|epreuves?)\b"
)
_OTHER = re.compile(
    r"\b(?:apres|pendant|resultats?|inscri\w*|dossier|rendre|convocation|prevenu\w*|amenag\w*"
    r"|expir\w*|valable|valid\w*|comment|faire|fais|ccp|vae|blocs?)\b"
)
LONGEST, LATER = 14, 90
"""Words of a question that asks just that; days ahead of the date shown as an example."""


def compose(ctx: Contexte) -> list[Bloc]:
    """That no document gives the day, then the day set and where it is set."""
    text = fold(ctx.demande.texte)
    asks = _WHEN.search(text) and _MINE.search(text)
    if not asks or ctx.portee == BELGIUM or _OTHER.search(text) or len(text.split()) > LONGEST:
        return []
    fait = next(item for item in ctx.fiches.faits if item.id == FAIT)
    said = tuple(fewest(claim, ctx) for claim in say(fait, ctx.portee))
    today, jour = date.today(), ctx.echeance()
    where = WHERE.format(f"{today + timedelta(days=LATER):%d/%m/%Y}")
    if not jour:
        return [Bloc("", said, where, decline=True)]
    origin = Origine(titre="votre réglage", date=today.isoformat())
    day = DAY.format(f"{date.fromisoformat(jour):%d/%m/%Y}")
    return [Bloc("", (*said, Affirmation(texte=day, origine=origin)), where)]
