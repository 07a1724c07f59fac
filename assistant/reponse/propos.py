"""Whether a question asks of what a fact is about.

One shared word («employeur»), or a kind of value («combien de temps»), is not the subject.
"""

import re

from assistant.reponse.accord import ABSENCE, Accord
from assistant.reponse.contexte import Contexte
from assistant.reponse.question import speaks_of_exam
from assistant.reponse.suite import names_scope, own_subject
from knowledge.fiches import Fait
from knowledge.french import analyse, fold, stem, words
from knowledge.passages import Passage

UNKNOWN = 0.99
"""Rarity of a word that no question of a fact holds."""
FAINT, SHARE = 0.2, 0.45
"""Share of a question's words, by rarity: of an accident; of a subject half told."""
REAL, HALF, FOREIGN, LEADS = 0.2, 0.6, 3.0, 3
"""Share of a question that a lead must hold, and where all the rest says that nothing answers."""
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
    absent, unknown = best.fait.nature == ABSENCE, best.signes["manque"] >= UNKNOWN
    if absent and unknown and part < SHARE and not names_exam(ctx):
        return True  # «qui a gagné le match» asks for no salary
    if sens >= ALIKE:
        return False
    if ctx.demande.nature:
        return part < SHARE + FAINT / 2 and not _holds(best.fait, ctx)
    if _YES_OR_NO.match(best.fait.phrase) and part < SHARE and not best.signes["nom"] > FAINT:
        return True
    named = names_exam(ctx) or names_scope(fold(ctx.demande.texte))
    return unknown and part < (FAINT if named else SHARE)


def nearest(ctx: Contexte) -> tuple[str, ...]:
    """What may be opened where nothing answers: the passages that share more than a word of all."""
    least = HALF if ctx.result.refus > FOREIGN else REAL
    shared = (hit.passage.id for hit in ctx.result.hits if _shared(hit.passage, ctx) >= least)
    return tuple(dict.fromkeys(shared))[:LEADS]


def _shared(passage: Passage, ctx: Contexte) -> float:
    """The share of the question, by rarity, that a passage holds; its title counts whole."""
    title, terms = set(analyse(passage.titre)), ctx.result.terms
    held = title.union(analyse(passage.texte))
    cover = ctx.searcher.coverage(terms, held.__contains__)
    return max(REAL, cover) if any(meant & title for meant in terms.sens.values()) else cover


def _holds(fait: Fait, ctx: Contexte) -> bool:
    """Whether the fact has one of the words that tell what is asked, when there are any."""
    said = {stem(word) for word in own_subject(fold(ctx.demande.texte))}
    texts = (fait.sujet, fait.phrase, *fait.mots, *fait.questions)
    return not said or bool(said & {stem(word) for word in words(fold(" ".join(texts)))})
