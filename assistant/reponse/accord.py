"""How well a fact agrees with a question: signs, and the weights fitted on them.

The weights are those of a regression on the facts' own questions, each left out in turn
(`python -m assistant.reponse.ajustement`); they are data (`knowledge/usage/faits.yaml`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from assistant.reponse.contexte import Contexte
from knowledge.fiches import Fait
from knowledge.french import fold, words
from knowledge.search.faits import Proximite, bare

ABSENCE, COMMUN, REGLE = "absence", "commun", "regle"
STATED = {ABSENCE, REGLE, "jury", "materiel"}
"""Facts that are no value: what may answer when none is asked."""
PROCHES = {
    "duree": {"duree", "heures"},
    "pages": {"pages", "annexes"},
    "annexes": {"annexes"},
    "typographie": {"typographie"},
    "heures": {"heures", "duree"},
    "date": {"date"},
    "code": {"code"},
    "statistique": {"statistique"},
    "nombre": {"nombre", "jury", "heures", "materiel", "statistique", "pages", "annexes"},
}
"""Kinds of facts that a kind of value may be."""
SIGNES = (
    "mots",
    "grammes",
    "part",
    "sens",
    "nom",
    "manque",
    "nature",
    "autre_nature",
    "valeur_tue",
    "code_tu",
    "cadre",
    "autre_cadre",
    "cadre_tu",
    "nomme",
    "ailleurs",
    "trouve",
    "meme_referentiel",
    "absence",
    "commun",
)
SURE = (
    "note",
    "ecart",
    "part",
    "sens",
    "nom",
    "manque",
    "nature",
    "absence",
    "valeur_demandee",
    "recit",
    "refus",
)
"""What tells whether the best fact is what is asked."""
PROXIMITE = ("mots", "grammes", "part", "sens", "nom")
_CODED = re.compile(r"/(?:CP|CT)?\d[\d.]*$")
"""Ends of ids of the competencies: who names none does not ask of one."""
_CLAUSE = re.compile(r"[.;:!?\n]+\s*")
CERTAIN = 6.0
"""Log-odds of a refusal beyond which more tells nothing more."""
PART = 0.9
"""What the nearness of a clause counts, beside that of the whole question."""
CLAUSE, LOST = 5, 12
"""Words of a clause at least; letters left out from which the clauses are worth reading apart."""
VAE = "vae"
LOOKED = 60
"""Facts looked at, the nearest by their words."""
HITS = 3


@dataclass(frozen=True)
class Accord:
    """A fact, its signs, and their weighted sum."""

    fait: Fait
    signes: Mapping[str, float]
    note: float


def proximite(ctx: Contexte) -> Proximite:
    """How near each fact's words are: those of the question, or of one of its clauses."""
    texts = dict.fromkeys(map(bare, (ctx.demande.texte, *clauses(ctx.demande.texte))))
    whole, *parts = (_near(text, ctx) for text in texts)
    mots, grammes, part, sens, nom = (
        np.maximum.reduce([getattr(whole, name), *(PART * getattr(item, name) for item in parts)])
        for name in PROXIMITE
    )
    lacks = np.minimum.reduce([item.manque for item in (whole, *parts)])
    return Proximite(mots, grammes, part, sens, nom, lacks)


def clauses(text: str) -> list[str]:
    """«Je suis jurée au titre : combien de temps…»: the parts of a question that stand alone."""
    parts = [part for part in _CLAUSE.split(text) if len(words(part)) >= CLAUSE]
    return parts if len(parts) > 1 or len(text) > sum(map(len, parts)) + LOST else []


def _near(text: str, ctx: Contexte) -> Proximite:
    index = ctx.searcher.index
    terms = index.vocabulary.terms(text, index.lexical.knows)
    vector = np.zeros(index.faits.vecteurs.shape[1], np.float32)
    if index.modele is not None:
        vector = index.modele.question(terms.jetons, terms.concepts).vecteur
    return index.faits.near(terms.weights, terms.jetons, vector)


def accords(
    ctx: Contexte, scope: frozenset[str], cadres: Iterable[str], poids: Mapping[str, float]
) -> list[Accord]:
    """The facts of these référentiels that agree best, best first."""
    near, asked = proximite(ctx), tuple(cadres)
    if VAE in asked:  # «à la VAE, pour le titre»: the way there tells more than where it leads
        asked = (VAE,)
    rough = near.mots + near.grammes + near.part + near.sens
    found = []
    for rank in np.argsort(-rough, kind="stable")[:LOOKED]:
        fait = ctx.fiches.faits[rank]
        if not scope or fait.referentiel in scope or fait.referentiel == COMMUN:
            signes = signs(fait, int(rank), near, ctx, asked)
            note = sum(poids.get(name, 0.0) * value for name, value in signes.items())
            found.append(Accord(fait, signes, note))
    return sorted(found, key=lambda item: -item.note)


def signs(
    fait: Fait, rank: int, near: Proximite, ctx: Contexte, cadres: tuple[str, ...]
) -> dict[str, float]:
    """The signs of one fact (`SIGNES`)."""
    hits = ctx.result.hits[:HITS]
    own = fait.referentiel
    named = [name for name in ctx.result.nommes if own in {COMMUN, name.split("/")[0]}]
    nature, (cadre, autre, tu) = _nature(fait, ctx.demande.nature), _cadre(fait, cadres)
    general = fait.nature == ABSENCE and not fait.cadre
    under = general or any(_is_under(node, name) for node in fait.noeuds for name in named)
    values = (
        float(near.mots[rank]),
        float(near.grammes[rank]),
        float(near.part[rank]),
        float(near.sens[rank]),
        float(near.nom[rank]),
        float(near.manque[rank]),
        max(nature, 0.0),
        nature < 0,
        not ctx.demande.nature and fait.nature not in STATED,
        not ctx.result.nommes and bool(_CODED.search(fait.noeuds[0])),
        cadre,
        autre,
        tu,
        bool(named) and under,
        bool(named) and not under,
        any(name in hit.passage.ids for hit in hits for name in fait.noeuds[:1]),
        bool(hits) and hits[0].passage.referentiel == fait.referentiel,
        fait.nature == ABSENCE,
        fait.referentiel == COMMUN,
    )
    return dict(zip(SIGNES, map(float, values), strict=True))


def sure_signs(found: list[Accord], ctx: Contexte, recit: bool) -> dict[str, float]:
    """The signs that the best fact is what is asked (`SURE`)."""
    best = found[0]
    others = [item for item in found[1:] if item.fait.noeuds[:1] != best.fait.noeuds[:1]]
    values = (
        best.note,
        best.note - others[0].note if others else best.note,
        best.signes["part"],
        best.signes["sens"],
        best.signes["nom"],
        best.signes["manque"],
        best.signes["nature"],
        best.signes["absence"],
        bool(ctx.demande.nature),
        recit,
        min(max(ctx.result.refus, -CERTAIN), CERTAIN),
    )
    return dict(zip(SURE, map(float, values), strict=True))


def _nature(fait: Fait, nature: str) -> float:
    if not nature or fait.nature in {ABSENCE, REGLE}:
        return 0.0
    if fait.nature == nature:
        return 1.0
    return 0.5 if fait.nature in PROCHES[nature] else -1.0


def _cadre(fait: Fait, cadres: tuple[str, ...]) -> tuple[bool, bool, bool]:
    """Whether the setting is that of the question, another, or one of which nothing is said."""
    held = fold(fait.cadre)
    if not cadres:
        return False, False, held.startswith(("ccp", "vae"))
    same = bool(held) and any(cadre in held or held in cadre for cadre in cadres)
    return same, bool(held) and not same, False


def _is_under(node: str, name: str) -> bool:
    return node == name or node.startswith(f"{name}/")
