"""Whether a question asks of what a fact is about.

One shared word («employeur»), or a kind of value («combien de temps»), is not the subject.
"""

import re

from assistant.reponse.accord import Accord
from assistant.reponse.contexte import Contexte
from assistant.reponse.question import speaks_of_exam
from assistant.reponse.suite import names_scope, own_subject
from knowledge.fiches import Fait
from knowledge.french import fold, stem, words

UNKNOWN = 0.99
"""Rarity of a word that no question of a fact holds."""
FAINT, SHARE = 0.2, 0.45
"""Share of a question's words, by rarity: of an accident; of a subject half told."""
ALIKE = 0.8
"""Nearness of meaning beyond which words in common matter less."""
_PAPERS = re.compile(
    r"\b(?:dossier|titre|certifi\w*|ccp|bloc|memoire|session|candidat\w*|diplome)\b"
)
_YES_OR_NO = re.compile(r"\W*(?:Oui|Non)\b")


def names_exam(ctx: Contexte) -> bool:
    """Whether a question names an exam, a certification or what is handed in for one."""
    text = fold(ctx.demande.texte)
    return bool(ctx.result.nommes or speaks_of_exam(text) or _PAPERS.search(text))


def apart(best: Accord, ctx: Contexte) -> bool:
    """Whether the subject of the question is absent from the fact that comes nearest."""
    part, sens = best.signes["part"], best.signes["sens"]
    if sens >= ALIKE:
        return False
    if ctx.demande.nature:
        return part < SHARE + FAINT / 2 and not _holds(best.fait, ctx)
    if _YES_OR_NO.match(best.fait.phrase) and part < SHARE and not best.signes["nom"] > FAINT:
        return True
    named = names_exam(ctx) or names_scope(fold(ctx.demande.texte))
    return best.signes["manque"] >= UNKNOWN and part < (FAINT if named else SHARE)


def _holds(fait: Fait, ctx: Contexte) -> bool:
    """Whether the fact has one of the words that tell what is asked, when there are any."""
    said = {stem(word) for word in own_subject(fold(ctx.demande.texte))}
    texts = (fait.sujet, fait.phrase, *fait.mots, *fait.questions)
    return not said or bool(said & {stem(word) for word in words(fold(" ".join(texts)))})
