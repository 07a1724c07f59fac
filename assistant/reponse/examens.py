"""Examinations as wholes: compared side by side, or before whom they are passed."""

import re

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE, fewest, say
from knowledge.fiches import Fait
from knowledge.french import fold
from knowledge.search.scope import AROBASE

EXAMENS = {
    "cip": (
        "cip/nombre/epreuves-titre",
        "cip/duree/mise-en-situation",
        "cip/duree/entretien-technique",
        "cip/duree/questionnement",
        "cip/duree/entretien-final",
        "cip/duree/totale-titre",
    ),
    "rncp36128": (
        "rncp36128/nombre/modalites-par-bloc",
        "rncp36128/absence/epreuve-finale",
        "rncp36128/duree/soutenance-memoire",
    ),
    "rncp37504": (
        "rncp37504/nombre/modalites-par-bloc",
        "rncp37504/regle/epreuve-finale-composition",
        "rncp37504/absence/soutenance-finale-duree",
    ),
    "interfede": ("interfede/absence/epreuves",),
}
"""Ids of the facts that tell each examination: its épreuves, then what they last."""
CERTIFYING = frozenset(EXAMENS) - {"interfede"}
"""The référentiels that lead to a certification."""
JURYS = {
    "cip": "cip/absence/composition-jury",
    "rncp37504": "rncp37504/absence/jury-composition",
    "rncp36128": "rncp36128/jury/composition",
    "interfede": "interfede/absence/epreuves",
}
"""The fact that tells who sits in the jury, or that the document does not."""
_EXAM = re.compile(
    r"\b(?:examens?|exam|epreuves?|jury|jures?|evalu\w*|certification|diplome|soutenances?)\b"
)
_WHOM = re.compile(
    r"\b(?:devant|face a|en face de|aupres de) (?:qui|quel jury|quelles? personnes?)\b"
    r"|\b(?:qui|c'est qui) (?:fait passer|me fait passer|nous fait passer)\b"
)
_HOW_MANY = re.compile(
    r"\b(?:combien|cb|nombre|nb)\b.{0,15}\b(?:personnes?|jures?|membres?|gens)\b.{0,20}\bjury\b"
    r"|\bjury\b.{0,20}\b(?:combien|cb)\b.{0,15}\b(?:personnes?|jures?|membres?|gens)\b"
)
"""How many sit in the jury: asked of no certification, it is told of each, those in force first."""
ALONE = ("cip/jury/base-ccp", "cip/jury/capitalisation")
"""On what a CCP passed by itself is judged, and how the titre is reached CCP by CCP."""
_ALONE = re.compile(
    r"\b(?:juste|seulement|uniquement|que|qu'un|rien que|d'abord)\b.{0,10}\bccp ?\d?\b"
    r"|\b(?:un seul|qu'un) ccp\b|\bccp ?\d? (?:seule?|tout seul|seulement|uniquement)\b"
)
_MAY = re.compile(
    r"\b(?:peux|peut|possible|puis-je|peut-on|droit de)\b.{0,30}"
    r"\b(?:pass\w*|present\w*|faire|valid\w*)"
    r"|\bpass\w*\b.{0,40}\bpossible\b"
)
_PASSED = re.compile(
    r"\b(?:examens?|exam|epreuves?|titre|oral|soutien\w*|soutenir|soutenances?|pass\w*|present\w*)\b"
)
_CHANCES = re.compile(r"\b(?:chances?|taux|reussite|pour ?cent|note)\b")
_PARTS = re.compile(r"\bccp ?\d|\bbloc [a-f]\b(?!')")
_RANKED = re.compile(
    r"\b(?:dur|difficile|facile|complique|ardu|exigeant|severe|selectif|corse)e?s?\b"
    r"|\b(?:plus|moins|mieux|aussi) (?:simple|accessible|abordable|reconnu|cote|prestigieux"
    r"|prestigieuse|selective|valorise|utile)e?s?\b"
    r"|\bmeilleure?s?\b|\b(?:vaut|est|serait) (?:le |la )?mieux\b|\bplus de mal\b"
    r"|\b(?:lequel|laquelle|quel titre|quelle certification)\b.{0,25}\bchoisir\b"
    r"|\bchoisir\b.{0,12}\b(?:lequel|laquelle|quel titre|quelle certification)\b"
)
_THE_MOST = re.compile(
    r"\b(?:le|la|les|lequel|laquelle|c'est|est(?:-il|-elle)?|sont|quel(?:le)?|etre)\b"
)
_RANKABLE = re.compile(
    r"\b(?:lequel|laquelle|lesquel(?:le)?s|titres?|certifications?|certifs?|diplomes?|examens?"
    r"|exam|epreuves?|rncp|36128|37504|cip|soutenances?|oral|oraux|blocs?|ccp ?\d?|jury"
    r"|referentiels?|entretiens? (?:techniques?|fina(?:l|ux))|mises? en situation|memoires?"
    r"|livrets?|dossiers? (?:de production|pro\w*))\b"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:emplois?|postes?|offres?|stagiaires?|personnes?|publics?|jeunes?|usagere?s?|groupes?"
    r"|metiers?|(?<!mise en )situations?|comment|pourquoi|competences?|mots?"
    r"|expliqu\w*|resum\w*|droits?)\b"
)
VALIDATES, EVALUATED = "rncp37504/absence/qui-valide-bloc", "rncp36128/jury/"
"""The fact of the certification in force, and the beginning of those of the old one."""
_VALIDATES = re.compile(
    r"\b(?:qui|par qui|ki)\b.{0,25}\b(?:valid|certifi|delivr|donn|accord|attribu|decid|sign)\w*"
    r"\b.{0,20}\bblocs?\b"
    r"|\bblocs?\b.{0,35}\b(?:par qui|valid\w* par|qui (?:le |les )?valid\w*)"
    r"|\bjury\b.{0,25}\b(?:un|le|chaque|les|du|des|aux|au) blocs?\b|\bblocs?\b.{0,40}\bjury\b"
)
UNRANKED = (
    "**Aucun des cinq documents ne dit ce qui est le plus dur, le plus facile ou le meilleur**"
)
UNRANKED_HERE = "**Le référentiel {} ne dit pas ce qui y est difficile ou facile**"
COMPARED = " : voici ce qui se compare, les épreuves, leurs durées et le jury."


def hardest(ctx: Contexte) -> list[Bloc]:
    """«Lequel est le plus dur ?»: no document says it; what can be compared is."""
    text = fold(ctx.demande.texte)
    ranked = _RANKED.search(text) and _THE_MOST.search(text) and _RANKABLE.search(text)
    if not ranked or _OF_SOMEBODY.search(text) or ctx.demande.nature or _CHANCES.search(text):
        return []
    scope = ctx.portee or {name for name in EXAMENS if name != "interfede"}
    names = [name for name in ctx.catalogue.referentiels if name in scope]
    sigle = ctx.catalogue.referentiels[names[0]].sigle
    head = UNRANKED if len(names) > 1 else UNRANKED_HERE.format(sigle)
    rest = "." if names == ["interfede"] else COMPARED
    said = Affirmation(texte=f"{head}{rest}", citations=tuple(names), origine=LECTURE)
    told = (_told(name, (*EXAMENS.get(name, ()), JURYS.get(name, "")), ctx) for name in names)
    return [Bloc("", (said,), decline=True), *told]


def side_by_side(ctx: Contexte) -> list[Bloc]:
    """The examinations of the certifications compared: épreuves, durations, jury."""
    text = fold(ctx.demande.texte)
    if len(ctx.portee) < 2 or not _EXAM.search(text) or ctx.demande.nature or _PARTS.search(text):
        return []
    names = [name for name in ctx.catalogue.referentiels if name in ctx.portee]
    return [_told(name, (*EXAMENS.get(name, ()), JURYS.get(name, "")), ctx) for name in names]


def alone(ctx: Contexte) -> list[Bloc]:
    """«Je peux passer juste le CCP 1 ?»: what is said of a CCP by itself, and of their sum."""
    text = fold(ctx.demande.texte)
    if not (_ALONE.search(text) and _MAY.search(text)) or ctx.demande.nature or "vae" in text:
        return []
    return [Bloc("", _told("cip", ALONE, ctx).claims)]


def before_whom(ctx: Contexte) -> list[Bloc]:
    """«L'examen, c'est devant qui ?»: who sits in the jury, as far as the documents tell."""
    text = fold(ctx.demande.texte)
    counted = _HOW_MANY.search(text) and len(ctx.portee) != 1
    asked = counted or (_WHOM.search(text) and _PASSED.search(text))
    if not asked or _PARTS.search(text):
        return []
    scope = ctx.portee or {name for name in JURYS if name != "interfede"}
    blocs = [_told(name, (JURYS[name],), ctx) for name in JURYS if name in scope]
    return [Bloc("", blocs[0].claims)] if len(blocs) == 1 else blocs


def who_validates(ctx: Contexte) -> list[Bloc]:
    """«Qui valide le bloc B, faut-il un jury ?»: what each Arobase certification says of it."""
    text = fold(ctx.demande.texte)
    if not _VALIDATES.search(text) or ctx.demande.nature not in {"", "jury"} or "vae" in text:
        return []
    if ctx.portee and not ctx.portee & AROBASE:
        return []
    blocs = [cadre for cadre in ctx.demande.cadres if cadre.startswith("bloc")]
    old = [
        fait.id
        for fait in ctx.fiches.faits
        if fait.id.startswith(EVALUATED) and (not blocs or fold(fait.cadre) in blocs)
    ]
    told = {"rncp37504": (VALIDATES,), "rncp36128": tuple(old)}
    asked = ctx.portee & AROBASE or AROBASE
    return [_told(name, wanted, ctx) for name, wanted in told.items() if name in asked and wanted]


def _told(name: str, wanted: tuple[str, ...], ctx: Contexte) -> Bloc:
    known = ctx.fiches.par_id
    facts: list[Fait] = [known[item] for item in dict.fromkeys(wanted) if item in known]
    claims: list[Affirmation] = [fewest(claim, ctx) for fait in facts for claim in say(fait)]
    held = ctx.catalogue.referentiels[name]
    told = held.alerte.partition(" (")[0] if held.alerte else ""
    head = f"**{held.sigle}**"
    if told:  # «n'est plus en vigueur : il est remplacé par…»
        head = f"{head} {told.removeprefix(f'Le {held.sigle} ')}."
    return Bloc(head, tuple(claims))
