"""Criteria: the whole list in order, what the RE words otherwise, and where they are judged."""

import re
from collections.abc import Iterator

from assistant.reponse import rang_critere
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import REMARQUES, Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import relevance
from assistant.reponse.indices import named_epreuves
from assistant.reponse.notion import bears
from assistant.reponse.suite import own_subject
from assistant.reponse.titres import JUDGED, titled
from knowledge.french import fold, stem
from knowledge.model import Noeud

CRITERE, CIP = "critere", "cip"
GROUPS = frozenset({"bloc", "activite", "ccp", *JUDGED})
_WHERE = re.compile(
    r"quelle (?:epreuve|partie)|\bou (?:est|sont)|a quel moment|quand est-ce|\bla regarde"
    r"|epreuve a part"
)
FEW = 5
"""Competencies of an épreuve whose criteria are told at once."""
WHERE = "Où ces critères sont jugés :"


def asks_where(ctx: Contexte) -> bool:
    """Whether the place where a competency is judged is asked, rather than its criteria."""
    text = fold(ctx.demande.texte)
    return bool(_WHERE.search(text)) and "critere" not in text


def compose(ctx: Contexte) -> list[Bloc]:
    """The criteria of what is named, or of the competency found; nothing when it has none."""
    if ranked := rang_critere.compose(ctx):
        return ranked
    told: list[Bloc] = []
    for node in {node.id: node for node in _judged(ctx)}.values():
        found = [item for item in ctx.below(node) if item.kind == CRITERE]
        if found:
            listed = [] if asks_where(ctx) else [_list(node, found, ctx)]
            told += [*listed, *_where(node, ctx)] or [_list(node, found, ctx)]
        if told and len(ctx.result.nommes) < 2 and not _of_epreuve(fold(ctx.demande.texte), ctx):
            break
    return told


def _judged(ctx: Contexte) -> Iterator[Noeud]:
    """The nodes named, else the competencies that the search found, best first."""
    if ctx.result.nommes:
        named = (ctx.unit(name, GROUPS) for name in ctx.result.nommes)
        yield from (node for node in named if node)
        return
    text = fold(ctx.demande.texte)
    if "transversal" in text:
        yield from _transversal(ctx)
    if ctx.portee <= {CIP} and (judged := _of_epreuve(text, ctx)):
        yield from judged
        return
    if node := titled(ctx, _with_criteria(ctx)):
        yield node
    # A passage of criteria that is found speaks best of what is judged.
    hits = sorted(ctx.hits[:5], key=lambda hit: (hit.passage.genre != CRITERE, ctx.expired(hit)))
    units = [node for hit in hits[:4] if (node := ctx.unit(hit.passage.id, JUDGED))]
    roots = frozenset(stem(word) for word in own_subject(text))
    yield from sorted(units, key=lambda node: not bears(_judged_text(node), roots))


def _judged_text(node: Noeud) -> str:
    """What a competency is called and judged on."""
    return " ".join((node.libelle, *(item.contenu for item in node.enfants)))


def _with_criteria(ctx: Contexte) -> Iterator[Noeud]:
    """The competencies of the référentiels asked that have criteria."""
    for node in ctx.catalogue.noeuds.values():
        asked = not ctx.portee or node.id.split("/")[0] in ctx.portee
        if asked and node.kind in JUDGED and any(item.kind == CRITERE for item in node.enfants):
            yield node


def _of_epreuve(text: str, ctx: Contexte) -> list[Noeud]:
    """«Quels critères à la mise en situation ?»: the few competencies that it judges."""
    asked = {f"cip/titre/{slug}" for slug in named_epreuves(text)}
    nodes = ctx.catalogue.noeuds.values()
    found = [node for node in nodes if asked & set(node.liens.get("evalue_par", ()))]
    return found if len(found) <= FEW else []


def _transversal(ctx: Contexte) -> list[Noeud]:
    """The transversal competencies asked of, the one that says most of the question first."""
    nodes = [node for node in ctx.catalogue.noeuds.values() if node.kind == "transversale"]
    asked = [node for node in nodes if not ctx.portee or node.id.split("/")[0] in ctx.portee]
    text = {node.id: " ".join(item.contenu for item in (node, *ctx.below(node))) for node in asked}
    return sorted(asked, key=lambda node: -relevance(text[node.id], ctx.weights))


def _list(node: Noeud, found: list[Noeud], ctx: Contexte) -> Bloc:
    several = len({ctx.catalogue.parent(item.id) for item in found}) > 1
    claims: list[Affirmation] = []
    for item in dict.fromkeys(item.id for item in found):
        claims += _criterion(ctx.catalogue.get(item), several, ctx)
    label = ctx.catalogue.label(node.id)
    count = f"{len(found)} critère{'s' if len(found) > 1 else ''}"
    return Bloc(f"**{label}** ({short(node.libelle)}) : {count}", tuple(claims))


def listed(node: Noeud, ctx: Contexte) -> list[Bloc]:
    """All the criteria of a node, in one part; nothing when it has none."""
    found = [item for item in ctx.below(node) if item.kind == CRITERE]
    return [_list(node, found, ctx)] if found else []


def _criterion(node: Noeud, several: bool, ctx: Contexte) -> Iterator[Affirmation]:
    above = ctx.unit(node.id, JUDGED)
    yield from rang_critere.worded(node, f"**{above.code}** · " if several and above else "")


def _where(node: Noeud, ctx: Contexte) -> list[Bloc]:
    """The épreuves that judge a competency: those of the title first, then those of the CCPs."""
    names = node.liens.get("evalue_par", ()) or node.liens.get("evalue_a_travers", ())
    claims = []
    for name in names:
        labels = ctx.catalogue.fil(name)[1:]
        claims.append(Affirmation(texte=f"{' › '.join(labels)}", citations=(name,)))
    own = [note for note in node.remarques if "évaluée" in note]
    notes = [Affirmation(texte=note, citations=(node.id,), origine=REMARQUES) for note in own]
    return [Bloc(WHERE, (*claims, *notes))] if claims else []
