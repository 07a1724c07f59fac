"""A question on the emergency numbers themselves: those of a family, or all that Jalon holds."""

import re

from assistant.pays import NOMS
from assistant.reponse import urgences
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from knowledge.fiches import Urgence
from knowledge.french import fold

ASKED = "**Qui appeler : {titre}.** Si quelqu'un est en danger maintenant, appelez tout de suite."
EVERY = "**Qui appeler ({pays}), par situation :**"
_NUMBER = r"(?:numeros?|num|tel|telephone)"
_DIALLED = r"(?:3114|3919|119|115|103)"
_ABOUT = rf"\b(?:quoi|que|qu'est-ce|a quoi sert|que fait|c'est) (?:que )?le {_DIALLED}\b"
_URGENT = re.compile(
    rf"\b{_NUMBER} (?:\w+ ){{0,2}}(?:d'urgences?|des urgences|d'ecoute|d'alerte|de secours|verts?"
    r"|a (?:appeler|composer))\b"
)
_FOR = re.compile(
    rf"\b{_NUMBER}\b[^.?!]{{0,30}}\b(?:pour|si|quand|en cas|contre|de l'enfance|des? (?:femmes?"
    r"|violences?|suicide))\b"
    rf"|\b{_NUMBER} (?:\w+ )?(?:enfance|violences?|suicide|viol|femmes)\b"
    r"|\ba qui (?:le )?signaler\b"
    rf"|{_ABOUT}"
    r"|\b(?:qui|ou) (?:on |je |dois-je |faut-il |peut-on |il faut )?(?:appel\w+|alert\w+|prevenir"
    r"|signal\w+|joindre|contact\w+)\b[^.?!]{0,20}\b(?:pour|si|quand|en cas|contre)\b"
)
_GENERAL = re.compile(
    r"\bsi (?:quelqu'un|une? |on )|\ben cas d|\bquand (?:quelqu'un|une? )|\bpour (?:les|des|une? )"
    r"|\bcontre les?\b|\bdes? (?:femmes|violences?|suicide|enfants)\b"
)
"""Asked of anybody: nobody's danger is told."""
_OF_THE_TEXTS = re.compile(
    r"\b(?:rncp|fiches?|competences?|criteres?|pages?|titre|blocs?|epreuves?|referentiels?|textes?"
    r"|documents?|code|dossier|employeurs?|certification|siret|figurer|demande[nt]*|liste\w*)\b"
)


def compose(ctx: Contexte, every: bool = True) -> list[Bloc]:
    """The numbers of the families that a question names; of all when it names none."""
    said = _asks(ctx.question) or _asks(ctx.demande.texte)
    if not said:
        return []
    named = _named(said, ctx)
    told = urgences.find(said, ctx.fiches.urgences)
    if told and not _GENERAL.search(said):
        return []
    if named:
        return [urgences.alert(item, ctx, ASKED) for item in named]
    return _every(ctx) if every and _URGENT.search(said) else []


def _asks(question: str) -> str:
    """The folded question when it is on emergency numbers, and not on the texts."""
    said = fold(question)
    asks = (_URGENT.search(said) or _FOR.search(said)) and not _OF_THE_TEXTS.search(said)
    return said if asks else ""


def _named(said: str, ctx: Contexte) -> list[Urgence]:
    """The families that a question names, by what they are of or by a number of theirs."""
    called = re.search(_DIALLED, said)
    return [
        item
        for item in ctx.fiches.urgences
        if any(re.search(shape, said) for shape in item.themes)
        or (called and any(called[0] in who for rows in item.alerter.values() for who in rows))
    ]


def _every(ctx: Contexte) -> list[Bloc]:
    """A line a family that has a number to dial."""
    country = urgences.country_of(ctx)
    claims = tuple(
        Affirmation(
            texte=f"{item.titre} : {' ; '.join(item.alerter[country])}.",
            origine=urgences.source(item, country),
        )
        for item in ctx.fiches.urgences
        if any(map(str.isdigit, "".join(item.alerter.get(country, ()))))
    )
    return [Bloc(EVERY.format(pays=NOMS[country]), claims, groupe=True)]
