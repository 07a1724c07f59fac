"""«Ils confondent reformulation et relance»: where each word is written, or that it is not.

An acronym that has several meanings is told by all of them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.reponse import notion
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE
from assistant.reponse.indices import named_epreuves
from assistant.reponse.sigles import claims_of
from assistant.reponse.suite import names_scope
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud

_THE = r"(?:l[ae]s? |l'|une? |des |du |de la |de l')?"
_CONFUSED = re.compile(
    rf"\b(?:confond\w*|m[eé]lang\w*)\s+(?:tou(?:jours|s|tes)\s+|souvent\s+|bien\s+)?{_THE}"
    rf"([^,.;:?!]{{3,40}}?)\s+(?:et|avec|ou)\s+{_THE}"
    r"([^,.;:?!]{3,40}?)"
    r"(?=\s*(?:[,.;:?!(]|$|\s(?:o[uù]|c'est|c quoi|comment|dans|que|qu'|quelle|en)\b))",
    re.IGNORECASE,
)
_MIXED = re.compile(r"\bm[eé]lang", re.IGNORECASE)
_OF_WORDS = re.compile(
    r"\b(?:o[uù]|[eé]crite?s?|sens|mots?|termes?|notions?|reac|textes?|r[eé]f[eé]rentiels?|d[eé]finitions?"
    r"|diff[eé]rences?)\b",
    re.IGNORECASE,
)
"""«Ils mélangent A et B»: of words, when a text or their sense is asked for."""
_ABOUT = re.compile(
    r"\b(?:dit|disent|parlent?|[eé]crit)\b[^,.;:?!]{0,40}?\b(?:sur|[aà] propos de|au sujet de)\s+"
    r"([^,.;:?!]{3,60}?)(?=\s*(?:[,.;:?!(]|$|\s(?:pour|dans|avec|chez)\b))",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+et\s+", re.IGNORECASE)
_BARE = re.compile(rf"^{_THE}", re.IGNORECASE)
UNSAID = "**Aucune ligne {} ne porte « {} ».**"
WHERE = {"cip": "du titre CIP", "interfede": "du référentiel de l'Interfédé"}
EVERYWHERE = "des cinq textes"
LONGEST, MOST = 3, 3
"""Full words of a term at most; lines told of each."""


def compose(ctx: Contexte) -> list[Bloc]:
    """One part a term; nothing when the question confuses no two of them, or names an exam's."""
    said = _CONFUSED.search(ctx.demande.texte)
    if said is None or (_MIXED.search(ctx.demande.texte) and not _OF_WORDS.search(ctx.question)):
        return []
    if meanings := list(_meanings(ctx, *said.groups())):
        return [Bloc("", tuple(meanings))]
    blocs = _each(said.groups(), ctx)
    return [replace(bloc, decline=all(one.decline for one in blocs)) for bloc in blocs]


def said(ctx: Contexte) -> list[Bloc]:
    """«Que dit l'Interfédé sur l'écoute et le cadre ?»: the lines that bear each; else nothing."""
    found = _ABOUT.search(ctx.demande.texte)
    if found is None or len(ctx.portee) != 1 or ctx.demande.nature or ctx.result.nommes:
        return []
    blocs = _each((_BARE.sub("", term) for term in _AND.split(found[1])), ctx)
    return [] if any(bloc.decline for bloc in blocs) else blocs


def _each(said: Iterable[str], ctx: Contexte) -> list[Bloc]:
    """What is told of each term; nothing when one of them is no word to look for."""
    terms = [term.strip(" «»\"'") for term in said]
    if not all(_is_word(term, ctx) for term in terms):
        return []
    return [bloc for term in terms for bloc in _told(term, ctx)]


def _meanings(ctx: Contexte, one: str, other: str) -> Iterator[Affirmation]:
    """All that an acronym of both terms stands for."""
    known = ctx.searcher.index.vocabulary.acronyms(one)
    for word, found in known.items():
        if word in words(fold(other)) and len({sens.developpe for sens in found}) > 1:
            for sens in found:
                yield from claims_of(sens, ctx.catalogue)


def _is_word(term: str, ctx: Contexte) -> bool:
    folded = fold(term)
    if set(words(folded)) & set(ctx.fiches.nommees.mots_examen):
        return False
    full = [word for word in words(folded) if word not in STOP]
    return 0 < len(full) <= LONGEST and not names_scope(folded) and not named_epreuves(folded)


def _told(term: str, ctx: Contexte) -> Iterator[Bloc]:
    """The lines that bear all the words of a term, those of the work first."""
    roots = frozenset(stem(word) for word in words(fold(term)) if word not in STOP)
    own = replace(ctx, demande=replace(ctx.demande, texte=term))
    asked = (
        node
        for node in ctx.catalogue.noeuds.values()
        if not ctx.portee or node.id.split("/")[0] in ctx.portee
    )
    lines = [node for node in asked if notion.bears(notion.said(node, roots), roots) == roots]
    lines.sort(key=lambda node: (_old(node, ctx), _rank(node), -own.speaks(node)))
    if lines:
        told = tuple(notion.told(node, roots, own) for node in notion.once(lines)[:MOST])
        yield Bloc(f"**{term[0].upper()}{term[1:]}**", told)
        return
    alone = next(iter(ctx.portee)) if len(ctx.portee) == 1 else ""
    where = WHERE.get(alone, f"du {ctx.catalogue.referentiels[alone].sigle}" if alone else "")
    text = UNSAID.format(where or EVERYWHERE, term)
    yield Bloc("", (Affirmation(texte=text, origine=LECTURE),), decline=True)


def _rank(node: Noeud) -> int:
    """The lines that tell the work before all others."""
    return notion.RANKS.get(node.kind, len(notion.RANKS))


def _old(node: Noeud, ctx: Contexte) -> bool:
    """Whether a line is of a certification that is no longer in force, and was not named."""
    held = ctx.catalogue.referentiels[node.id.split("/")[0]]
    return bool(held.alerte) and not ctx.portee
