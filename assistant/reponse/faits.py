"""Facts: the value or the rule asked, in one sentence, then what people confuse with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from assistant.reponse import temps
from assistant.reponse.accord import ABSENCE, STATED, Accord, accords, sure_signs
from assistant.reponse.answer import Affirmation, Origine, Statut
from assistant.reponse.bloc import CONFUSED, REMARQUES, Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.indices import SURELY
from assistant.reponse.ledger import check
from assistant.reponse.question import is_tale, takes_for_so
from assistant.reponse.suite import own_subject
from knowledge.fiches import Fait
from knowledge.french import fold, stem, words

LECTURE = Origine(titre="lecture des cinq textes par Jalon", date="2026-11-26")
WHICH = "Cela dépend de laquelle :"
LISTED = 6
"""Values told at most, when the question fits several."""
OTHERWISE = "Ce n'est pas ce que dit le document :"
_TOTAL = re.compile(r"\b(?:en tout|au total|totale?)\b")
_NAMED = re.compile(r"\b(?:ccp|cp|ct|bloc|rncp|partie)\s*\d+|\b(?:36128|37504)\b|\d\.\d+")
_NUMBER = re.compile(r"\d+")
EQUAL = 0.5
"""Within which two facts answer as well, when nothing in the question chooses."""
NEARLY = 0.9
TOLD = 1.6
"""Within which a value that is told is preferred to one that is said not to be there."""
UNASKED = 3.0
"""The same, when no value was asked."""
IN_FORCE, WHOLE = 2.0, 1.0
BESIDE = 3.0
MOST = 3
PROVED, ENOUGH = {Statut.VERBATIM, Statut.PARAPHRASE}, 2
"""What needs no more citations; those of a reading of the texts, which none can prove."""


@dataclass(frozen=True)
class Choix:
    """The facts of a question, best first; `surete` is above zero when the best one answers."""

    rangs: tuple[Accord, ...]
    surete: float = -1.0

    @property
    def premier(self) -> Fait | None:
        """The best one."""
        return self.rangs[0].fait if self.rangs else None


def choose(ctx: Contexte, referentiels: Iterable[str] = (), cadres: Iterable[str] = ()) -> Choix:
    """The facts within the référentiels asked; `cadres` stand for those of the question."""
    scope = frozenset(referentiels) or ctx.portee
    if cadres:  # a side of a comparison: the other one may be named too
        ctx = replace(ctx, result=replace(ctx.result, nommes=()))
    accord = ctx.searcher.index.accord
    found = accords(ctx, scope, tuple(cadres) or ctx.demande.cadres, accord.poids)
    if ctx.fiches.personne.bars(fold(ctx.demande.texte)):  # no dossier of a person, then
        found = [item for item in found if not ctx.fiches.personne.of(item.fait.id)]
    claims = not ctx.demande.nature and takes_for_so(fold(ctx.demande.texte))
    if not claims:  # «il a lieu en fin de parcours ?» is to be corrected
        found = [item for item in found if not temps.opposed(ctx.moments, item.fait.phrase)]
    if not found:
        return Choix(())
    found = _rather_told(found) if ctx.demande.nature else _rather_stated(found)
    found = _rather_total(_rather_whole(found, ctx), ctx)
    found = _in_force(found, ctx) if len(scope) != 1 else found
    signes = sure_signs(found, ctx, is_tale(fold(ctx.demande.texte)))
    return Choix(tuple(found[:8]), accord.surete(signes))


def _rather_total(found: list[Accord], ctx: Contexte) -> list[Accord]:
    """«En tout»: the total of the same setting comes before one of its parts."""
    if not _TOTAL.search(fold(ctx.demande.texte)):
        return found
    least = found[0].note - IN_FORCE * 2
    near = (item for item in found if item.note >= least and item.fait.nature == ctx.demande.nature)
    totals = [item for item in near if _TOTAL.search(fold(item.fait.sujet))][:1]
    return [*totals, *(item for item in found if item not in totals)]


def _rather_whole(found: list[Accord], ctx: Contexte) -> list[Accord]:
    """Who names no part asks of the whole, when a fact of the whole is about as near."""
    best = found[0]
    if _is_part(best.fait) and not ctx.demande.cadres:
        near = (item for item in found if item.note >= best.note - IN_FORCE)
        same = (item for item in near if item.fait.nature == best.fait.nature)
        whole = [item for item in same if not _is_part(item.fait)][:1]
        return [*whole, *(item for item in found if item not in whole)]
    if not best.signes["code_tu"]:
        return found
    near = (item for item in found if item.note >= best.note - WHOLE)
    whole = [item for item in near if not item.signes["code_tu"]][:1]
    return [*whole, *(item for item in found if item not in whole)]


def _is_part(fait: Fait) -> bool:
    return fold(fait.cadre).startswith("bloc")


def _in_force(found: list[Accord], ctx: Contexte) -> list[Accord]:
    """The same thing in a certification in force comes before one that is out of force."""
    best = found[0]
    if not _is_old(best.fait, ctx):
        return found
    twins = [
        item
        for item in found
        if item.fait.nature == best.fait.nature
        and item.note >= best.note - IN_FORCE
        and not _is_old(item.fait, ctx)
    ][:1]
    return [*twins, *(item for item in found if item not in twins)]


def _is_old(fait: Fait, ctx: Contexte) -> bool:
    held = ctx.catalogue.referentiels.get(fait.referentiel)
    return bool(held and held.alerte)


def _rather_told(found: list[Accord]) -> list[Accord]:
    """A value that is there comes before another that is not, when both are about as near."""
    best = found[0]
    if best.fait.repondu:
        return found
    told = [
        item
        for item in found
        if item.signes["nature"] > 0
        and item.note >= best.note - TOLD
        and (item.signes["trouve"] or item.signes["part"] >= best.signes["part"])
        and (item.signes["trouve"] or item.signes["mots"] >= NEARLY * best.signes["mots"])
    ]
    return [*told[:1], *(item for item in found if item not in told[:1])]


def _rather_stated(found: list[Accord]) -> list[Accord]:
    """A rule comes before a value that nobody asked for, when both are about as near."""
    best = found[0]
    near = [item for item in found if item.note >= best.note - TOLD]
    if not best.fait.repondu:  # nobody asked for that value: what is there is told rather
        near = [item for item in found if item.fait.repondu and item.note >= best.note - UNASKED]
        return [*near[:1], *(item for item in found if item not in near[:1])]
    stated = [item for item in near if item.fait.nature in STATED and item.fait.repondu][:1]
    return [*stated, *(item for item in found if item not in stated)]


def compose(choix: Choix, ctx: Contexte) -> list[Bloc]:
    """The sentence of the best fact and its remark; then its neighbours, and its equals."""
    fait = choix.rangs[0].fait
    otherwise = contradicts(fait, ctx) or temps.opposed(ctx.moments, fait.phrase)
    head = OTHERWISE if otherwise else ""
    told = (fewest(claim, ctx) for claim in say(fait, ctx.portee))
    first = Bloc(head, tuple(told), decline=not fait.repondu)
    if not fait.repondu:
        return [first]
    near = list(dict.fromkeys([*_neighbours(fait, ctx), *_equals(choix, ctx)]))[:MOST]
    claims = tuple(fewest(claim, ctx) for other in near for claim in say(other))
    return [first, Bloc(CONFUSED, claims)] if claims else [first]


def several(ctx: Contexte) -> list[Bloc]:
    """«La soutenance dure 30 minutes ?», and there are several: each value, and whose it is."""
    nature = ctx.demande.nature
    said = {stem(word) for word in own_subject(fold(ctx.demande.texte)) if word.isalpha()}
    if not nature or not said or ctx.result.nommes:
        return []
    found = [
        fait
        for fait in ctx.fiches.faits
        if fait.nature == nature
        and (not ctx.portee or fait.referentiel in ctx.portee)
        and said <= {stem(word) for word in words(fold(" ".join((fait.sujet, *fait.mots))))}
    ]
    found.sort(key=lambda fait: bool(_is_old(fait, ctx)))
    if not 1 < len(found) <= LISTED:
        return []
    return [Bloc(WHICH, tuple(claim for fait in found for claim in list(say(fait))[:1]))]


def contradicts(fait: Fait, ctx: Contexte) -> bool:
    """Whether the question is sure of a number that the fact has not («c'est bien 40 pages ?»)."""
    text = fold(ctx.demande.texte)
    said = set(_NUMBER.findall(_NAMED.sub(" ", text)))
    if not fait.valeur or not said or not SURELY.search(text):
        return False
    return said.isdisjoint(_NUMBER.findall(fold(fait.phrase)))


def beside(choix: Choix) -> list[Bloc]:
    """The other rules of the same place: who asks how an épreuve goes wants all of them."""
    best = choix.rangs[0]
    near = (item for item in choix.rangs[1:] if item.note >= best.note - BESIDE)
    same = [item.fait for item in near if item.fait.noeuds[:1] == best.fait.noeuds[:1]]
    claims = tuple(claim for fait in same if fait.nature != ABSENCE for claim in say(fait))
    return [Bloc("", claims)] if claims else []


def say(fait: Fait, portee: frozenset[str] = frozenset()) -> Iterator[Affirmation]:
    """A fact as claims. What is absent from the texts rests on a reading, and says so.

    What holds of all the documents cites only those that the question is asked of.
    """
    origin = LECTURE if fait.nature == ABSENCE else None
    asked = tuple(name for name in fait.noeuds if not portee or name.split("/")[0] in portee)
    cited = asked if origin and asked else fait.noeuds
    yield Affirmation(texte=fait.phrase, citations=cited, origine=origin)
    if fait.remarque:
        yield Affirmation(texte=fait.remarque, citations=fait.noeuds[:1], origine=REMARQUES)


def fewest(claim: Affirmation, ctx: Contexte) -> Affirmation:
    """The claim with the first of its citations that prove it: a reader opens one or two."""
    for count in range(1, len(claim.citations)):
        less = claim.model_copy(update={"citations": claim.citations[:count]})
        (checked,) = check([less], ctx.catalogue)
        if checked.statut in PROVED or (claim.origine and count >= ENOUGH):
            return less
    return claim


def _neighbours(fait: Fait, ctx: Contexte) -> Iterator[Fait]:
    known = {other.id: other for other in ctx.fiches.faits}
    for name in fait.voisins:
        other = known.get(name)
        if other and (not ctx.portee or other.referentiel in ctx.portee):
            yield other


def _equals(choix: Choix, ctx: Contexte) -> Iterator[Fait]:
    """Facts of the same kind that answer as well, of another setting or référentiel."""
    best, *others = choix.rangs
    if ctx.demande.cadres:
        return
    for other in others:
        fait = other.fait
        apart = (fait.referentiel, fait.cadre) != (best.fait.referentiel, best.fait.cadre)
        if apart and fait.nature == best.fait.nature and other.note >= best.note - EQUAL:
            yield fait
