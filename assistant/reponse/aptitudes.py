"""The Interfédé's own words: a competency is told in savoirs and aptitudes, which are savoir-faire.

It has no criterion. Savoirs and aptitudes stand under the competencies of its fiches.
"""

import re
from collections.abc import Iterator

from assistant.reponse import premisses
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.enumeration import FICHES, claim, titled
from assistant.reponse.extrait import quote
from assistant.reponse.question import is_tale
from knowledge.french import fold, stem, words
from knowledge.model import Noeud

SIGLE = "interfede"
DECLINEES = "interfede/presentation/demarche-referentielle"
_KINDS = {
    "savoir_faire": "aptitudes : savoir-faire",
    "savoir_faire_comportemental": "aptitudes : savoir-faire comportementaux",
    "savoir": "savoirs",
}
_SAVOIR_FAIRE = ("savoir_faire", "savoir_faire_comportemental")
_HEAD = r"\b(?:quel(?:le)?s?|les|des|donne\w*|liste\w*|lesquel(?:le)?s)\b.{0,25}?"
_APTITUDES = re.compile(rf"{_HEAD}\baptitudes?\b")
_SAVOIRS = re.compile(rf"(?:{_HEAD}|\bet (?:de )?)\bsavoirs\b(?![ -]faire)")
_EVALUATE = re.compile(
    r"\bevalu(?:er?|ee?s?|ons|ez|ent|ations?|ateurs?|atrices?)\b.{0,50}"
    r"\b(?:stagiaires?|personnes?|participante?s?|apprenante?s?|progres\w*|progressions?|acquis)\b"
    r"|\b(?:stagiaires?|personnes?|participante?s?|apprenante?s?)\b.{0,30}\bevalu\w*"
)
_PLAIN = frozenset(
    stem(word)
    for word in words(
        "quelles quels quelle quel sont est les des de une un la le en dans du doit doivent avoir a"
        " faut il pour aptitudes aptitude savoirs accompagnatrice accompagnateur accompagnatrices"
        " accompagnateurs accompagnement cisp interfede referentiel requises requis attendues"
        " demandees necessaires liste donne moi et on qu que d l y s quoi posseder cahier document"
        " selon comportementales comportementaux comportementale domaine fiche fiches"
    )
)
"""What a question about aptitudes says without naming any competency."""
PAR_COMPETENCE = (
    "Elles sont écrites compétence par compétence : nommez une compétence ou un domaine"
    " (psycho-social, pédagogique, socioprofessionnel, administratif, communication), ou lancez"
    " « jalon referentiels interfede/fiche »."
)
MOST = 60
"""Items shown at most; the rest is a command away."""


def compose(ctx: Contexte) -> list[Bloc]:
    """The savoirs and aptitudes that a question asks for; nothing when it asks for another list."""
    text = fold(ctx.demande.texte).strip()
    wanted = _wanted(text)
    if not wanted or ctx.portee != {SIGLE} or ctx.demande.nature or is_tale(text):
        return []
    said = {stem(word) for word in words(text)} - _PLAIN
    if not said:
        return [_declined(ctx)] if {*wanted} - {"savoir"} else []
    roots = list(ctx.result.nommes) or [_domain(said, ctx) or titled("savoir", text, ctx)]
    units = [unit for root in roots if root for unit in _units(ctx.catalogue.get(root), ctx)]
    if "savoir_faire" not in wanted and len(units) < 2:  # one competency: listed as elsewhere
        return []
    return list(_listed(units, wanted, ctx))


def evaluated(ctx: Contexte) -> list[Bloc]:
    """«Comment évaluer un stagiaire ?»: that there is no criterion first, then the savoir-faire."""
    text = fold(ctx.demande.texte)
    if ctx.portee != {SIGLE} or ctx.demande.nature:
        return []
    if not _EVALUATE.search(text) or is_tale(text):
        return []
    units = _units(ctx.catalogue.get(FICHES.strip("/")), ctx)
    best = max(units, key=lambda unit: _evaluates(unit, ctx))
    return [premisses.no_criteria(ctx), *_listed([best], _SAVOIR_FAIRE, ctx)]


def _evaluates(unit: Noeud, ctx: Contexte) -> int:
    """How many lines of a competency tell of évaluation."""
    return sum("evalu" in fold(node.contenu) for node in ctx.below(unit))


def _domain(said: set[str], ctx: Contexte) -> str:
    """The domain, or its axis, that is all that a question names."""
    for domain in ctx.catalogue.get(FICHES.strip("/")).enfants:
        left = said - {stem(word) for word in words(domain.libelle)}
        axis = next((e for e in domain.enfants if stem(fold(e.libelle)) in left), None)
        left -= {stem(fold(axis.libelle)), "plan", "axe"} if axis else set()
        if left < said and not left:
            return axis.id if axis else domain.id
    return ""


def _wanted(text: str) -> tuple[str, ...]:
    apt, savoirs = _APTITUDES.search(text), _SAVOIRS.search(text)
    kinds = list(_KINDS)
    if apt and "comportement" in text:
        kinds = kinds[1:]
    return tuple(kind for kind in kinds if (savoirs if kind == "savoir" else apt))


def _declined(ctx: Contexte) -> Bloc:
    """What the document calls so, in its own words."""
    sentences = re.split(r"(?<=[.!?]) ", ctx.catalogue.get(DECLINEES).contenu)
    said = next(item for item in sentences if "savoirs et aptitudes" in item)
    return Bloc("", (Affirmation(texte=quote(said), citations=(DECLINEES,)),), PAR_COMPETENCE)


def _units(root: Noeud, ctx: Contexte) -> list[Noeud]:
    """The competencies of the fiches under a node, or that one."""
    under = [node for node in (root, *ctx.below(root)) if node.kind == "competence"]
    return [node for node in under if node.id.startswith(FICHES)]


def _listed(units: list[Noeud], wanted: tuple[str, ...], ctx: Contexte) -> Iterator[Bloc]:
    left = MOST
    for unit in units:
        below = list(ctx.below(unit))
        for kind in wanted:
            items = [node for node in below if node.kind == kind]
            if not items or left <= 0:
                continue
            claims = tuple(claim(node, ctx) for node in items)
            left -= len(claims)
            where = ctx.catalogue.label(unit.id)
            yield Bloc(
                f"**{short(unit.libelle)}** ({where}), {_KINDS[kind]} : {len(items)}", claims
            )
    if left <= 0:
        rest = f"La suite : « jalon referentiels {units[0].id.rsplit('/', 1)[0]} »."
        yield Bloc(rest, ())
