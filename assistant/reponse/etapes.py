"""Several durations asked at once: steps one after another, as a person lists them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import choose, fewest, say
from assistant.reponse.question import read
from knowledge.fiches import Fait
from knowledge.french import fold

DUREE, CIP = "duree", "cip"
_STEP = re.compile(r"[\s,]+(?:(?:et|puis|ensuite|apres)[\s,]+)*(?=pour\b)")
_THEN = re.compile(r"\b(?:puis|ensuite)\b")
_HOW_LONG = re.compile(r"\b(?:combien|cb) de t(?:em)?ps\b")
LEAST, APART = 2, 3.0
"""Steps that make a list; how much less near a fact of the same session may be."""


def compose(ctx: Contexte) -> list[Bloc]:
    """«Pour préparer, puis pour l'entretien, puis pour écrire ?»: each step, of one session."""
    if ctx.demande.nature != DUREE or not ctx.portee <= {CIP}:
        return []
    text = ctx.demande.texte
    head, *steps = _STEP.split(text)
    if len(steps) < LEAST or not _HOW_LONG.search(fold(head)):
        return []
    if len(steps) == LEAST and not _THEN.search(fold(text)):
        return []
    told: list[Fait] = []
    for step in (f"{head} {steps[0]}", *(f"combien de temps {step}" for step in steps[1:])):
        if (fait := _best(step, told, ctx)) is None:
            return []
        told.append(fait)
    return [Bloc("", tuple(_first(fait, ctx) for fait in dict.fromkeys(told)))]


def _best(step: str, told: list[Fait], ctx: Contexte) -> Fait | None:
    """The duration of a step: one that goes with those told before, when it is about as near."""
    result = ctx.searcher.search(step, next(iter(ctx.portee), None))
    choix = choose(replace(ctx, demande=read(step), result=result))
    lasting = [item for item in choix.rangs if item.fait.nature == DUREE]
    if choix.surete <= 0 or not lasting:
        return None
    near = [item.fait for item in lasting if item.note >= lasting[0].note - APART]
    with_them = (fait for fait in near if any(_go_together(fait, other) for other in told))
    return next(with_them, near[0])


def _go_together(one: Fait, other: Fait) -> bool:
    return one.id in other.voisins or other.id in one.voisins


def _first(fait: Fait, ctx: Contexte) -> Affirmation:
    return next(_whole(fait, ctx))


def _whole(fait: Fait, ctx: Contexte) -> Iterator[Affirmation]:
    yield from (fewest(claim, ctx) for claim in say(fait))
