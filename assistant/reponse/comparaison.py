"""Two things side by side: their differences first, then each in its own words."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.reponse import (
    deux_cotes,
    epreuve,
    examens,
    face_a_face,
    faits_compares,
    lignes_communes,
    notion,
    nouveaux,
    passages,
    rubriques,
    sessions,
)
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.faits import MOST, say
from assistant.reponse.faits import choose as choose_facts
from assistant.reponse.indices import TWO_TITLES
from assistant.reponse.question import speaks_of_exam
from knowledge.french import fold, words
from knowledge.model import Noeud
from knowledge.search.scope import AROBASE

_BETWEEN = re.compile(
    r"\b(?:entre|distinguer?) (?:le |la |les |l'|un |une )?(.{3,60}?)"
    r" et (?:le |la |les |l'|un |une )?"
    r"([^?.!]{3,60})[?.! ]*$",
    re.IGNORECASE,
)
_CP = re.compile(r"\bcp[ -]?(\d{1,2})\b")
EQUIVALENCES = "commun/equivalences"
NEAREST = "Voici seulement ce qui est, par les mots, le plus proche de {} : {}."
WHICH = (
    "Deux certifications sont d'Arobase : j'ai pris le RNCP37504, en vigueur. Si c'est l'ancienne,"
    " demandez « et dans le 36128 ? »."
)
COUVERTURE = re.compile(r"/(?:publication|sommaire)\b|/presentation/activites$")
"""Title pages and tables of contents: they name things, and say nothing of them."""
ONE_BY_ONE = "Chaque document minute ses propres épreuves : les voici une à une, de chaque côté."
LASTING = re.compile(r"\b(?:temps|durees?|minutes?)\b")
EXAMS = frozenset(words("epreuve epreuves examen examens exam duree durees temps session"))
BESIDE = 0.5
"""From which a fact may be the whole answer."""


def compose(ctx: Contexte) -> list[Bloc]:
    """Nodes named together, else facts of two settings, else passages of two référentiels."""
    if not ctx.portee and TWO_TITLES.search(fold(ctx.demande.texte)):
        current = (item.id for item in ctx.catalogue.referentiels.values() if not item.alerte)
        ctx = replace(ctx, portee=frozenset(current) & examens.CERTIFYING)
    ctx = _with_codes(ctx)
    if fresh := nouveaux.compose(ctx):
        return fresh
    if nodes := _equivalent(ctx):
        if "equivalent" not in fold(ctx.question):  # «et l'Interfédé ?»: the first was just told
            return [_no_equivalence(nodes, ctx), *lignes_communes.beside(nodes[1], nodes[0], ctx)]
        told = lignes_communes.compose(nodes, ctx)  # what links them is said first, once
        return [
            _no_equivalence(nodes, ctx),
            *(bloc for bloc in told if bloc.titre != rubriques.LINKED),
        ]
    if len(nodes := _nodes(ctx)) > 1:
        return lignes_communes.compose(nodes, ctx)
    if criteria := face_a_face.compose(ctx):
        return criteria
    if apart := deux_cotes.compose(ctx):
        return apart
    if len(exams := _exams(ctx)) > 1:
        return exams
    if lasting := _durations(ctx):
        return lasting
    if whole := examens.side_by_side(ctx):
        return whole
    if whole := rubriques.compose(ctx):
        return whole
    if borne := _notion(ctx):
        return borne
    if len(sides := list(faits_compares.sides(ctx, _ordered(ctx)))) > 1:
        return faits_compares.compose(sides)
    if len(ctx.portee) > 1:
        return [_of_scope(name, ctx) for name in _ordered(ctx)]
    if ctx.demande.nature:  # a value is told by a fact, before what the texts say around it
        return _neighbours(ctx) or _terms(ctx)
    return _terms(ctx) or _neighbours(ctx)


def _with_codes(ctx: Contexte) -> Contexte:
    """«Le CP2 et le bloc B du 37504»: the one that is named by its code alone is compared too."""
    if not ctx.portee or "cip" in ctx.portee:
        return ctx
    codes = (f"cip/CP{number}" for number in _CP.findall(fold(ctx.demande.texte)))
    named = tuple(name for name in codes if name in ctx.catalogue.noeuds)
    if not named:
        return ctx
    result = replace(ctx.result, nommes=(*named, *ctx.result.nommes))
    return replace(ctx, result=result, portee=ctx.portee | {"cip"})


def _notion(ctx: Contexte) -> list[Bloc]:
    """The lines that bear what is compared, of the nodes named, else of the référentiels."""
    if ctx.demande.nature:
        return []
    named = _in_force([ctx.catalogue.get(name) for name in ctx.result.nommes], ctx)
    if len(named) > 1:
        return notion.compose(ctx, [notion.of_node(node, ctx) for node in named])
    if len(ctx.portee) < 2 or named:
        return []
    return notion.compose(ctx, [notion.of_scope(name, ctx) for name in _ordered(ctx)])


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


def _durations(ctx: Contexte) -> list[Bloc]:
    """How long the épreuves of each last, one by one: their documents time different things."""
    text = fold(ctx.demande.texte)
    lasting = ctx.demande.nature == sessions.DUREE or LASTING.search(text)
    if not lasting or len(ctx.portee) < 2 or ctx.demande.cadres or ctx.result.nommes:
        return []
    if not rubriques.subject(ctx) <= EXAMS or not speaks_of_exam(text):
        return []
    sides = ((name, sessions.durations(name, ctx)) for name in _ordered(ctx))
    told = [Bloc(f"**{ctx.catalogue.referentiels[name].sigle}**", held) for name, held in sides]
    return [Bloc(ONE_BY_ONE, ()), *told]


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


def _of_scope(name: str, ctx: Contexte) -> Bloc:
    """What a référentiel says, in its first passages: lines of the work before any other."""
    mine = (hit for hit in ctx.result.hits if hit.passage.referentiel == name)
    hits = [hit for hit in mine if not COUVERTURE.search(hit.passage.id)]
    best = [node for hit in hits if (node := _best_line(hit.passage.ids, ctx))]
    if notion.asked(ctx):  # an examination is told in the order found
        best.sort(key=lambda node: node.kind not in notion.RANKS)
    claims = {
        text: Affirmation(texte=text, citations=(node.id,))
        for node in reversed(best)
        if (text := quote(choose(node.contenu, ctx.weights).texte))
    }
    told = tuple(claims.values())[::-1][:2]
    if not told:
        said = [word for word in ctx.demande.texte.split() if fold(word) in rubriques.subject(ctx)]
        return deux_cotes.missing(name, " ".join(said), ctx)
    return Bloc(f"**{ctx.catalogue.referentiels[name].sigle}**", told)


def _best_line(ids: Sequence[str], ctx: Contexte) -> Noeud | None:
    """The line of a passage that says most of what is asked; a bare title says nothing."""
    nodes = [ctx.catalogue.get(item) for item in ids]
    told = (node for node in nodes if node.texte or (node.contenu and node.kind in notion.RANKS))
    return max(told, key=lambda node: choose(node.contenu, ctx.weights).score, default=None)


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
    known = ctx.fiches.par_id
    best = choix.rangs[0].fait
    beside = [] if len(best.voisins) > 1 else [item.fait for item in choix.rangs[1:MOST]]
    facts = [best, *(known[name] for name in best.voisins if name in known), *beside]
    claims = [claim for fait in dict.fromkeys(facts) for claim in say(fait)]
    return [Bloc("", tuple(claims[: 2 * MOST]))]


def _ordered(ctx: Contexte) -> list[str]:
    return [name for name in ctx.catalogue.referentiels if name in ctx.portee]
