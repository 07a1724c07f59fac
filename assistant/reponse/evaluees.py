"""What an épreuve judges: the competencies that its row of the table names, then their criteria."""

import re
from collections.abc import Iterator, Sequence

from assistant.reponse import criteres
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.enumeration import claim
from assistant.reponse.faits import fewest, say
from assistant.reponse.indices import EPREUVES_DU_TITRE, compares
from assistant.reponse.question import is_tale
from knowledge.french import fold
from knowledge.model import Noeud

CIP, FEW = "cip", 2
"""Competencies of an épreuve whose criteria are told even when the competencies alone are asked."""
COMPETENCES = "Les compétences évaluées, d'après le tableau des épreuves :"
CRITERES = "Leurs critères : demandez-les d'une compétence, par exemple « critères de la {} »."
_JUDGES = r"(?:evalu|jug|observ|vis|mobilis|test|verifi|not|regard|attend|mesur)\w*"
_COMPETENCES = re.compile(
    rf"\bcompetences?\b.{{0,60}}\b(?:{_JUDGES}|en jeu)|\b{_JUDGES}\b.{{0,60}}\bcompetences?\b"
)
_CRITERES = re.compile(
    r"\bcriteres?\b"
    r"|\b(?:jury|jures?|on|ils?|examinat\w+|evaluateurs?)\b.{0,14}"
    r"\b(?:regard|observ|not|evalu|jug|cherch|attend|verifi|mesur)\w*\b"
    rf"|\bsur quoi\b.{{0,40}}\b{_JUDGES}"
    rf"|\b(?:qu'est[- ]ce qu[ie']|ce qui) .{{0,12}}\b(?:evalue|juge|observe|note|regarde)"
    rf"|\b(?:evalue|juge|observe)e?s? (?:quoi|koi)\b|\bquoi\b.{{0,20}}\b(?:evalu|observ)\w*"
)
_ASIDE = re.compile(r"\b(?:note (?:sur|minimale|eliminatoire)|bareme|points?|coefficient)\b")
_COMEDIEN = re.compile(
    r"\b(?:comedien\w*|jeux? de roles?|(?:avec|face a) (?:un acteur|une actrice|l'act\w+))\b"
)
_PROJET = re.compile(r"\bpresentation (?:d'un |du )?projet")


def compose(ctx: Contexte) -> list[Bloc]:
    """What is judged at the épreuves that a question names; nothing when it asks for else."""
    text = fold(ctx.demande.texte)
    criteria = bool(_CRITERES.search(text))
    if not (criteria or _COMPETENCES.search(text)) or not _is_asked(text, ctx):
        return []
    nodes = [ctx.catalogue.get(name) for name in _named(text, ctx)]
    every = not criteria or ("competence" in text and "critere" not in text)
    return [bloc for node in nodes for bloc in _told(node, every, ctx)]


def _is_asked(text: str, ctx: Contexte) -> bool:
    groups = all(ctx.catalogue.get(name).kind == "ccp" for name in ctx.result.nommes)
    other = ctx.demande.nature or not ctx.portee <= {CIP} or not groups
    return not (other or compares(text) or is_tale(text) or _ASIDE.search(text))


def _named(text: str, ctx: Contexte) -> Iterator[str]:
    """The épreuves named, in the session named: those that their table ties to competencies."""
    slugs = [slug for cue, slug in EPREUVES_DU_TITRE if cue.search(text)]
    if not slugs and _COMEDIEN.search(text):
        slugs = ["mise-en-situation"]
    if not slugs and _PROJET.search(text):
        slugs = ["presentation-projet"]
    where = next((cadre for cadre in ctx.demande.cadres if cadre.startswith("ccp")), "titre")
    for slug in slugs:
        name = f"{CIP}/{where.upper() if where != 'titre' else where}/{slug}"
        if name in ctx.catalogue.noeuds and "evalue" in ctx.catalogue.get(name).liens:
            yield name


def _told(node: Noeud, every: bool, ctx: Contexte) -> Iterator[Bloc]:
    judged = [ctx.catalogue.get(name) for name in node.liens["evalue"]]
    yield Bloc("", (stated(node, ctx),))
    if len(judged) > criteres.FEW or (every and len(judged) > FEW):
        rest = CRITERES.format(judged[0].code)
        yield Bloc(COMPETENCES, tuple(claim(item, ctx) for item in judged), rest)
        return
    for item in judged:
        yield from criteres.listed(item, ctx)


def stated(node: Noeud, ctx: Contexte) -> Affirmation:
    """The competencies that an épreuve judges, in one sentence: a fact's, else its row's."""
    known = (fait for fait in ctx.fiches.faits if "/evaluees-" in fait.id)
    fait = next((item for item in known if item.noeuds[0] == node.id), None)
    if fait:
        return fewest(next(say(fait)), ctx)
    codes = [ctx.catalogue.get(name).code for name in node.liens["evalue"]]
    where = ctx.catalogue.get(ctx.catalogue.parent(node.id) or node.id).code.replace("CCP", "CCP ")
    text = f"Au {where}, l'épreuve « {node.libelle} » évalue {_listed(codes)}."
    return Affirmation(texte=text, citations=(node.id, *node.liens["evalue"]))


def _listed(codes: Sequence[str]) -> str:
    """«la CP1 et la CP2»."""
    said = [f"la {code}" for code in codes]
    return f"{', '.join(said[:-1])} et {said[-1]}" if len(said) > 1 else "".join(said)
