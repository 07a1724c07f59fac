"""A code that does not exist («CP16», «le bloc E du 37504»): how many there are, what is near."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.faits import LECTURE
from assistant.reponse.suite import own_subject
from knowledge.french import fold

DESCRIBED = 2
"""Words of a question that say what is looked for, beside a code."""
_CODES = (
    # what is asked, the kind of node, its name in French, the référentiels that have such codes
    (re.compile(r"\bcp\s*(?:n°\s*)?(\d{1,2})\b"), "CP{0}", "competence", "cip"),
    (re.compile(r"\bccp\s*(?:n°\s*)?(\d)\b"), "CCP{0}", "ccp", "cip"),
    (re.compile(r"\bct\s*(\d)\b"), "CT{0}", "transversale", "cip"),
    (re.compile(r"\bactivite[- ]type\s*(\d)\b"), "AT{0}", "activite", "cip"),
    (
        re.compile(r"\bpartie\s*(\d{1,2})\b(?=.*\bdossier)|\bdossier\b.*\bpartie\s*(\d{1,2})\b"),
        "dossier/partie-{0}",
        "partie_dossier",
        "cip",
    ),
    (re.compile(r"\bbloc\s+([a-z])\b(?!')"), "{0}", "bloc", "rncp36128 rncp37504"),
    (re.compile(r"(?<![\d.,])(\d\.\d{1,2})(?![\d.])"), "{0}", "competence", "rncp36128 rncp37504"),
)
NAMES = {
    "competence": ("compétence", "compétences"),
    "ccp": ("CCP", "CCP"),
    "transversale": ("compétence transversale", "compétences transversales"),
    "activite": ("activité type", "activités types"),
    "partie_dossier": ("partie", "parties"),
    "bloc": ("bloc", "blocs"),
}


def missing(ctx: Contexte) -> Iterator[Bloc]:
    """One bloc for each code of the question that none of the référentiels asked has."""
    text = fold(ctx.demande.texte)
    for pattern, shape, kind, owners in _CODES:
        for match in pattern.finditer(text):
            code = shape.format(next(filter(None, match.groups())))
            code = code if "/" in code else code.upper()
            held = [name for name in owners.split() if f"{name}/{code}" in ctx.catalogue.noeuds]
            asked = [name for name in owners.split() if not ctx.portee or name in ctx.portee]
            if asked and not set(held) & set(asked):
                yield _no_such(code, kind, asked, ctx)


def _no_such(code: str, kind: str, asked: list[str], ctx: Contexte) -> Bloc:
    one, many = NAMES[kind]
    shown = code.rpartition("-")[2] if "/" in code else code
    absent = f"Il n'existe pas de {one} {shown}".replace("CCP CCP", "CCP ").replace("de a", "d'a")
    claims = []
    for name in asked:
        nodes = [node for node in ctx.catalogue.racine(name).descendants() if node.kind == kind]
        whose = ctx.catalogue.referentiels[name].sigle
        counted = f"{whose} compte {len(nodes)} {many}, de {nodes[0].code} à {nodes[-1].code}"
        cited = tuple(dict.fromkeys((name, nodes[0].id, nodes[-1].id)))
        text = f"**{absent}** : {counted}."
        claims.append(Affirmation(texte=text, citations=cited, origine=LECTURE))
    return Bloc("", (*claims, *_in_another(code, asked, ctx), *_described(asked, ctx)))


def _in_another(code: str, asked: list[str], ctx: Contexte) -> Iterator[Affirmation]:
    """The same code, where another référentiel has it."""
    for name in ctx.catalogue.referentiels:
        if name not in asked and (node := ctx.catalogue.noeuds.get(f"{name}/{code}")):
            label = ctx.catalogue.label(node.id)
            yield Affirmation(texte=f"{label} : {quote(node.contenu)}", citations=(node.id,))


def _described(asked: list[str], ctx: Contexte) -> Iterator[Affirmation]:
    """What the rest of the question speaks of, when the search finds it there."""
    if len(own_subject(fold(ctx.demande.texte))) < DESCRIBED or not ctx.result.answered:
        return
    hits = (hit for hit in ctx.hits[:1] if hit.passage.referentiel in asked)
    for node in (ctx.catalogue.get(hit.passage.id) for hit in hits):
        if node.contenu:
            label, text = ctx.catalogue.label(node.id), choose(node.contenu, ctx.weights).texte
            yield Affirmation(
                texte=f"Le plus proche : {label}, {quote(text)}", citations=(node.id,)
            )
