"""Two things side by side: their differences first, then each in its own words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.reponse import (
    epreuve,
    examens,
    face_a_face,
    lignes_communes,
    notion,
    passages,
    rubriques,
)
from assistant.reponse.accord import STATED
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.faits import MOST, say
from assistant.reponse.faits import choose as choose_facts
from assistant.reponse.indices import TWO_TITLES
from assistant.reponse.question import speaks_of_exam
from assistant.reponse.rubriques import table
from knowledge.fiches import Fait
from knowledge.french import fold
from knowledge.model import Noeud
from knowledge.search.scope import AROBASE

_BETWEEN = re.compile(
    r"\b(?:entre|distinguer?) (?:le |la |les |l'|un |une )?(.{3,60}?)"
    r" et (?:le |la |les |l'|un |une )?"
    r"([^?.!]{3,60})[?.! ]*$",
    re.IGNORECASE,
)
EQUIVALENCES = "commun/equivalences"
NEAREST = "Voici seulement ce qui est, par les mots, le plus proche de {} : {}."
WHICH = (
    "Deux certifications sont d'Arobase : j'ai pris le RNCP37504, en vigueur. Si c'est l'ancienne,"
    " demandez « et dans le 36128 ? »."
)
ENOUGH, CLOSE, BESIDE = -1.5, 1.0, 0.5
"""From which a fact may stand for its side, those just after it; as the whole answer."""


@dataclass(frozen=True)
class Cote:
    """One side: how it is named, and the facts told of it, the first one in the table."""

    nom: str
    faits: tuple[Fait, ...]


def compose(ctx: Contexte) -> list[Bloc]:
    """Nodes named together, else facts of two settings, else passages of two référentiels."""
    if not ctx.portee and TWO_TITLES.search(fold(ctx.demande.texte)):
        current = (item.id for item in ctx.catalogue.referentiels.values() if not item.alerte)
        ctx = replace(ctx, portee=frozenset(current) & examens.CERTIFYING)
    if nodes := _equivalent(ctx):
        told = lignes_communes.compose(nodes, ctx)  # what links them is said first, once
        return [
            _no_equivalence(nodes, ctx),
            *(bloc for bloc in told if bloc.titre != rubriques.LINKED),
        ]
    if len(nodes := _nodes(ctx)) > 1:
        return lignes_communes.compose(nodes, ctx)
    if criteria := face_a_face.compose(ctx):
        return criteria
    if len(exams := _exams(ctx)) > 1:
        return exams
    if whole := examens.side_by_side(ctx):
        return whole
    if whole := rubriques.compose(ctx):
        return whole
    if len(sides := list(_fact_sides(ctx))) > 1:
        return _of_facts(sides)
    if len(ctx.portee) > 1:
        scopes = _ordered(ctx)
        return notion.compose(ctx, scopes) or [_of_scope(name, ctx) for name in scopes]
    return _terms(ctx) or _neighbours(ctx)


def _nodes(ctx: Contexte) -> list[Noeud]:
    nodes = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    kinds = [node.kind for node in nodes]
    alike = _in_force([node for node in nodes if kinds.count(node.kind) > 1], ctx)
    valued = ctx.demande.nature or all(node.kind in {"ccp", "bloc"} for node in alike)
    return [] if valued else alike


def _in_force(nodes: list[Noeud], ctx: Contexte) -> list[Noeud]:
    """Of a code that two référentiels have («le 2.1»), the one in force, unless both are asked."""
    codes = [node.code for node in nodes]
    old = {
        node.id
        for node in nodes
        if codes.count(node.code) > 1 and _expired(node.id.split("/")[0], ctx)
    }
    kept = [node for node in nodes if node.id not in old]
    return kept if len(kept) > 1 and not ctx.portee & {"rncp36128"} else nodes


def _expired(referentiel: str, ctx: Contexte) -> bool:
    return bool(ctx.catalogue.referentiels[referentiel].alerte)


def _exams(ctx: Contexte) -> list[Bloc]:
    """The épreuves of blocs or CCPs named together, one after the other."""
    named = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    groups = [node for node in named if node.kind in {"bloc", "ccp"}]
    if len(groups) < 2 or ctx.demande.nature or not speaks_of_exam(ctx.demande.texte):
        return []
    return [bloc for node in groups for bloc in epreuve.of_group(node, ctx)]


def _equivalent(ctx: Contexte) -> list[Noeud]:
    """«L'équivalent de la 2.5 dans le 37504»: the node named, and what its words find there."""
    text = fold(ctx.demande.texte)
    named = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    if "equivalent" not in text or not named:
        return []
    named.sort(key=lambda node: node.id not in ctx.demande.texte)  # told whole by the thread
    for node in named:
        own = node.id.split("/")[0]
        for scope in sorted(_ordered(ctx), key=lambda name: _expired(name, ctx)):
            if scope != own and (other := _nearest(node, scope, ctx)):
                return [node, other]
    return []


def _no_equivalence(nodes: Sequence[Noeud], ctx: Contexte) -> Bloc:
    """That no document makes one the equivalent of the other, before the nearest by its words."""
    fait = next(item for item in ctx.fiches.faits if item.id == EQUIVALENCES)
    near = NEAREST.format(*(ctx.catalogue.label(node.id) for node in nodes))
    both = ctx.portee >= AROBASE and nodes[1].id.startswith("rncp37504")
    return Bloc("", tuple(say(fait))[:1], f"{near}\n\n{WHICH}" if both else near)


def _nearest(node: Noeud, scope: str, ctx: Contexte) -> Noeud | None:
    hits = ctx.searcher.search(node.contenu, scope).hits
    same = (ctx.unit(hit.passage.id, frozenset({node.kind})) for hit in hits)
    return next((other for other in same if other), None)


def _fact_sides(ctx: Contexte) -> Iterator[Cote]:
    """The best facts of each setting, else of each référentiel, named in the question."""
    cadres = list(dict.fromkeys(ctx.demande.cadres))
    asked: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
    if len(cadres) > 1:
        asked = [(cadre, (), (cadre,)) for cadre in cadres]
    elif len(ctx.portee) > 1:
        asked = [(name, (name,), ()) for name in _ordered(ctx)]
    else:
        return
    told: list[Fait] = []
    for name, scope, cadre in asked:
        choix = choose_facts(ctx, scope, cadre)
        there = partial(_is_there, scope=scope, cadre=cadre)
        near = [item.fait for item in choix.rangs if item.note >= choix.rangs[0].note - CLOSE]
        held = [fait for fait in near if choix.surete > ENOUGH and there(fait)]
        held.sort(key=lambda fait: fait.nature in STATED)  # values first: they differ most
        held = list(dict.fromkeys([*filter(there, _twins(told, ctx)), *held]))
        if held:
            label = ctx.catalogue.referentiels[name].sigle if scope else held[0].cadre
            yield Cote(label, tuple(held[:MOST]))
        told = told or held[:MOST]


def _is_there(fait: Fait, scope: tuple[str, ...], cadre: tuple[str, ...]) -> bool:
    """Whether a fact is of this référentiel, or of this setting."""
    owned = not scope or fait.referentiel in scope
    return owned and (not cadre or cadre[0] in fold(fait.cadre))


def _twins(told: Sequence[Fait], ctx: Contexte) -> Iterator[Fait]:
    """The facts that are confused with those of the first side: the same thing, elsewhere."""
    known = {fait.id: fait for fait in ctx.fiches.faits}
    for fait in told:
        yield from (known[name] for name in fait.voisins if name in known)
        yield from (other for other in known.values() if fait.id in other.voisins)


def _of_facts(sides: Sequence[Cote]) -> list[Bloc]:
    values = [side.faits[0].valeur for side in sides]
    same = len({side.faits[0].nature for side in sides}) == 1
    head = []
    if same and all(values):
        subject = short(sides[0].faits[0].sujet.split(",")[0])
        head = [Bloc(table([side.nom for side in sides], [(subject, values)]), ())]
    told = [
        Bloc(f"**{side.nom}**", tuple(claim for fait in side.faits for claim in say(fait)))
        for side in sides
    ]
    return [*head, *told]


def _of_scope(name: str, ctx: Contexte) -> Bloc:
    """What a référentiel says, in its first passages."""
    mine = (hit for hit in ctx.result.hits if hit.passage.referentiel == name)
    hits = [hit for hit in mine if not notion.COUVERTURE.search(hit.passage.id)][:2]
    claims = []
    for hit in hits:
        nodes = [ctx.catalogue.get(item) for item in hit.passage.ids]
        best = max(
            (node for node in nodes if node.contenu),
            key=lambda node: choose(node.contenu, ctx.weights).score,
            default=None,
        )
        if best:
            text = choose(best.contenu, ctx.weights).texte
            claims.append(Affirmation(texte=quote(text), citations=(best.id,)))
    return Bloc(f"**{ctx.catalogue.referentiels[name].sigle}**", tuple(claims))


def _terms(ctx: Contexte) -> list[Bloc]:
    """«Entre le diagnostic partagé et le bilan»: what the texts say of each, when they say it."""
    said = _BETWEEN.search(ctx.demande.texte)
    if said is None:
        return []
    told = []
    for term in said.groups():
        result = ctx.searcher.search(term, next(iter(ctx.portee), None))
        if not result.answered or result.incertain:
            return []
        side = replace(ctx, result=result, demande=replace(ctx.demande, texte=term))
        told += passages.compose(side)[:1]
    return [Bloc(face_a_face.APART, ()), *told]


def _neighbours(ctx: Contexte) -> list[Bloc]:
    """Two subjects that people confuse: the best fact and those named beside it."""
    choix = choose_facts(ctx)
    if choix.surete < BESIDE:
        return []
    known = {fait.id: fait for fait in ctx.fiches.faits}
    best = choix.rangs[0].fait
    beside = [] if len(best.voisins) > 1 else [item.fait for item in choix.rangs[1:MOST]]
    facts = [best, *(known[name] for name in best.voisins if name in known), *beside]
    claims = [claim for fait in dict.fromkeys(facts) for claim in say(fait)]
    return [Bloc("", tuple(claims[: 2 * MOST]))]


def _ordered(ctx: Contexte) -> list[str]:
    return [name for name in ctx.catalogue.referentiels if name in ctx.portee]
