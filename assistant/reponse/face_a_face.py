"""The criteria of two référentiels side by side: of what is named, else of what is nearest."""

from assistant.reponse import criteres, notion, premisses
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.indices import EVALUE
from assistant.reponse.suite import own_subject
from assistant.reponse.titres import JUDGED
from knowledge.french import fold
from knowledge.model import Noeud

APART = "Les textes ne les mettent pas face à face ; voici ce qu'ils disent de chacun."
NONE = "Aucun critère du référentiel {} ne porte là-dessus, ou pas en ces termes."
NONE_OF_ITS = "aucun de ses critères ne le dit en ces mots."
INTERFEDE = "interfede"


def compose(ctx: Contexte) -> list[Bloc]:
    """Each side with its criteria, or that it has none; nothing when criteria are not asked."""
    text = fold(ctx.demande.texte)
    if len(ctx.portee) < 2 or ctx.demande.nature or not EVALUE.search(text):
        return []
    bare = set(ctx.fiches.nommees.mots_nus)
    subject = " ".join(word for word in own_subject(text) if word not in bare)
    if not subject and not ctx.result.nommes:
        return []
    scopes = [name for name in ctx.catalogue.referentiels if name in ctx.portee]
    return [Bloc(APART, ()), *(bloc for name in scopes for bloc in _side(name, subject, ctx))]


def _side(scope: str, subject: str, ctx: Contexte) -> list[Bloc]:
    if scope == INTERFEDE:
        return [premisses.no_criteria(ctx), *notion.compose(ctx, [notion.of_scope(scope, ctx)])]
    nodes = [node for node in _named(ctx) if node.id.split("/")[0] == scope]
    if notion.asked(ctx):
        sides = [notion.of_node(node, ctx) for node in nodes] or [notion.of_scope(scope, ctx)]
        borne = notion.compose(ctx, [side.only(criteres.CRITERE) for side in sides])
        beside = borne or notion.compose(ctx, sides)
        if beside or nodes:
            none = [] if borne else [Bloc(f"{side.nom} : {NONE_OF_ITS}", ()) for side in sides]
            return [*none, *beside]
    nodes = nodes or _nearest(scope, subject, ctx)
    told = [bloc for node in nodes for bloc in criteres.listed(node, ctx)]
    return told or [Bloc(NONE.format(ctx.catalogue.referentiels[scope].sigle), ())]


def _named(ctx: Contexte) -> list[Noeud]:
    found = (ctx.unit(name, criteres.GROUPS) for name in ctx.result.nommes)
    return list({node.id: node for node in found if node}.values())


def _nearest(scope: str, subject: str, ctx: Contexte) -> list[Noeud]:
    """The competency of a référentiel that speaks most of what is asked, if one does."""
    result = ctx.searcher.search(subject, scope)
    if not subject or not result.answered:
        return []
    found = (ctx.unit(hit.passage.id, JUDGED) for hit in result.hits)
    return [node for node in found if node and criteres.listed(node, ctx)][:1]
