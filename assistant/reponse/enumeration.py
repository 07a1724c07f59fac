"""Lists asked by their name: the competencies of a CCP, the parts of the dossier, the savoirs…"""

import re
from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from assistant.reponse.question import is_tale
from knowledge.french import fold, stem, words
from knowledge.model import Noeud

_KIND = (
    r"competences(?: transversales)?|activites(?: types)?|parties|epreuves|criteres|blocs|modalites"
    r"|balises|savoirs?[ -]faires?(?: (?:comportement|relationn|techni|organis)\w*)?|savoirs"
)
_ASKED = re.compile(
    r"(?:^|\b(?:quel(?:le)?s? (?:sont|est)?|donne\w*(?:[ -]moi)?|liste\w*|c'est quoi|tou(?:te)?s"
    r"|les|des|montre\w*(?:[ -]moi)?|lesquel(?:le)?s))"
    rf" ?(?:les? |des? |la liste des? |toutes les |tous les )*({_KIND})\b"
)
_KINDS = {
    "competence": {"competence", "transversale"},
    "activite": {"activite"},
    "partie": {"partie_dossier"},
    "epreuve": {"epreuve", "modalite"},
    "critere": {"critere"},
    "bloc": {"bloc"},
    "modalite": {"modalite"},
    "balise": {"balise"},
    "savoir": {"savoir"},
    "savoir-faire": {"savoir_faire", "savoir_faire_comportemental"},
}
_WITHIN = {"partie": "dossier", "epreuve": "titre"}
"""Where a list stands when only its référentiel is named."""
HOLDERS = frozenset({"competence", "transversale", "bloc", "activite", "ccp", "axe", "domaine"})
MOST = 60
"""Items shown at most; the rest is a command away."""


def enumerate_nodes(ctx: Contexte) -> list[Bloc]:
    """The list that a question asks for by name; nothing when it asks for something else."""
    text = fold(ctx.demande.texte).strip()
    match = _ASKED.search(text)
    if match is None or ctx.demande.nature or is_tale(text):
        return []
    said = match[1]
    name = _name(said)
    if name in {"epreuve", "modalite"} and ctx.result.nommes:  # told whole, not listed
        return []
    wanted = _KINDS[name]
    if name == "critere" and not ctx.result.nommes:
        return []
    blocs = []
    for root in _roots(name, text, ctx):
        found = {node.id: node for node in _below(ctx, root) if node.kind in wanted}
        items = _kept(list(found.values()), said)
        if len(items) > 1 or (items and name != "competence"):
            blocs.append(_bloc(ctx, root, items))
    return blocs


def _name(said: str) -> str:
    if re.match(r"savoirs?[ -]faire", said):
        return "savoir-faire"
    first = said.split()[0]
    return next(name for name in _KINDS if first.startswith(name) and name != "savoir-faire")


def _kept(items: list[Noeud], said: str) -> list[Noeud]:
    """«Savoir-faire relationnels»: the items of that group alone."""
    group = next(
        (word for word in said.split()[-1:] if word.startswith(("relat", "tech", "orga"))), ""
    )
    return [item for item in items if f"/sf-{group[:4]}" in item.id] if group else items


def _roots(name: str, text: str, ctx: Contexte) -> Iterable[str]:
    """The nodes whose list is asked: those named by a code or a title, else the référentiel."""
    if ctx.result.nommes:
        return ctx.result.nommes
    if titled := _titled(name, text, ctx):
        return [titled]
    if len(ctx.portee) != 1 or name in {"savoir", "savoir-faire", "critere"}:
        return []
    root = next(iter(ctx.portee))
    within = f"{root}/{_WITHIN.get(name, '')}"
    return [within] if within in ctx.catalogue.noeuds else [root]


def _titled(name: str, text: str, ctx: Contexte) -> str:
    """The node found first whose whole title is in the question, or the axis it stands on."""
    said = {stem(word) for word in words(text)}
    for hit in ctx.result.hits[:5]:
        for node in (ctx.catalogue.get(hit.passage.id), *ctx.catalogue.ancestors(hit.passage.id)):
            title = {stem(word) for word in words(node.libelle)} - _EMPTY
            if node.kind in HOLDERS and title and title <= said:
                return node.id
    if name in {"savoir", "savoir-faire"} and ctx.result.hits:
        node_found = ctx.unit(ctx.result.hits[0].passage.id, HOLDERS)
        return node_found.id if node_found else ""
    return ""


_EMPTY = frozenset(
    map(
        stem,
        ["de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "un", "une"],
    )
)


def _below(ctx: Contexte, name: str) -> Iterator[Noeud]:
    """What stands under a node; a CCP has the competencies of its activité type."""
    node = ctx.catalogue.get(name)
    for target in node.liens.get("activite", ()) if node.kind == "ccp" else ():
        yield from _below(ctx, target)
    for child in node.enfants:
        yield child
        yield from _below(ctx, child.id)


def _bloc(ctx: Contexte, name: str, items: list[Noeud]) -> Bloc:
    claims = tuple(_claim(node, ctx) for node in items[:MOST])
    rest = f"La suite ({len(items)} en tout) : `jalon referentiels {name}`."
    node = ctx.catalogue.get(name)
    title = f"**{short(node.libelle)}** ({ctx.catalogue.label(name)}) : {len(items)}"
    return Bloc(title, claims, rest if len(items) > MOST else "")


def _claim(node: Noeud, ctx: Contexte) -> Affirmation:
    """An item by its code and its own words; a part of the dossier, by the start of its content."""
    text = node.intitule or node.texte.split("\n")[0] or node.libelle
    head = ""
    if node.kind in {"competence", "transversale", "activite", "bloc"}:
        head = f"**{node.code}** · "
    elif node.kind in {"partie_dossier", "epreuve", "modalite", "balise"}:
        head = f"**{node.libelle}** · " if node.libelle != text else ""
    elif node.kind == "critere" and (above := ctx.unit(node.id, HOLDERS)):
        head = f"**{above.code}** · "
    return Affirmation(texte=f"{head}{quote(text)}", citations=(node.id,))
