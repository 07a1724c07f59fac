"""What no document holds, said rather than answered by a word in common: a number, an acronym."""

import re

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from assistant.reponse.faits import LECTURE
from assistant.reponse.question import Intention
from assistant.reponse.sigles import claims_of, outside
from assistant.reponse.suite import names_scope
from knowledge.french import fold

PERSONAL = "**Aucun des cinq documents ne dit s'il faut donner un numéro personnel**"
NUMBER = "**Jalon n'a pas trouvé ce numéro dans les cinq documents.**"
UNSAID = "**Aucun des cinq documents n'emploie « {} »** : ils ne répondent pas à cette question."
LIMITS = "cip/CP2/sf-relationnels/1"
"""What is nearest of a personal number: the limits of one's field."""
NEAREST = "Le plus proche, sans que ce soit une réponse :"
_WORD = r"(?:numeros?|num|telephone|tel|portable|06)"
_PERSONAL = re.compile(rf"\b(?:mon|son|notre|leur) {_WORD} (?:de (?:tel\w*|portable) )?perso\w*\b")
_NUMBER = re.compile(rf"\b{_WORD} (?:de (?:la |l'|mon |ma |son |sa )?|du |des |d')(?=\w)")
_OF_TEXTS = re.compile(
    r"\b(?:fiche|rncp|rome|nsf|code|titre|competences?|cahier|page|ligne|siret)\b"
)
SHORT = frozenset({None, Intention.DEFINITION, Intention.FAIT})


def compose(ctx: Contexte) -> list[Bloc]:
    """A sentence of ours, and what the letters mean; nothing when the documents may answer."""
    text = fold(ctx.demande.texte)
    if ctx.result.nommes or names_scope(text) or _OF_TEXTS.search(text):
        return []
    if _PERSONAL.search(text):
        said = Affirmation(texte=f"{PERSONAL}.", origine=LECTURE)
        node = ctx.catalogue.get(LIMITS)
        near = Affirmation(texte=quote(node.contenu), citations=(LIMITS,))
        return [Bloc("", (said,), decline=True), Bloc(NEAREST, (near,))]
    if not ctx.result.incertain or not ctx.result.answered or ctx.demande.intention not in SHORT:
        return []
    told = _meanings(ctx)
    if _NUMBER.search(text):
        return [Bloc("", (Affirmation(texte=NUMBER, origine=LECTURE), *told), decline=True)]
    if not told or ctx.demande.nature:
        return []
    sigles = " », « ".join(outside(ctx.demande.texte, ctx.searcher))
    said = Affirmation(texte=UNSAID.format(sigles), origine=LECTURE)
    return [Bloc("", (said, *told), decline=True)]


def _meanings(ctx: Contexte) -> tuple[Affirmation, ...]:
    """What the acronyms that no document prints stand for."""
    known = ctx.searcher.index.vocabulary.acronyms(ctx.demande.texte)
    unsaid = {*outside(ctx.demande.texte, ctx.searcher)}
    found = (item for said in known.values() for item in said if item.sigle in unsaid)
    return tuple(claim for item in found for claim in claims_of(item, ctx.catalogue))
