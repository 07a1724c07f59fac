"""Lists asked by their name: the competencies of a CCP, the parts of the dossier, the savoirs…"""

import re
from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.question import is_tale, speaks_of_exam
from knowledge.french import fold, stem, words
from knowledge.model import Noeud

_KIND = (
    r"competences(?: transversales)?|activites(?: types)?|parties|epreuves|criteres|blocs|modalites"
    r"|balises|ccp|savoirs?[ -]faires?(?: (?:comportement|relationn|techni|organis)\w*)?|savoirs"
)
_ASKED = re.compile(
    r"(?:^|\b(?:quel(?:le)?s? (?:sont|est)?|donne\w*(?:[ -]moi)?|liste\w*|c'est quoi|tou(?:te)?s"
    r"|les|des|montre\w*(?:[ -]moi)?|lesquel(?:le)?s))"
    r" ?(?:les? |des? |la liste des? |toutes les |tous les |\d+ "
    r"|deux |trois |quatre |cinq |six |sept |huit |quinze )*"
    rf"({_KIND})\b"
)
_CONTENT = re.compile(
    r"\b(?:mettre|met|mets|contien\w*|contenir|contenu|compos\w*|avoir|trouve\w*|ecrire)\b.{0,20}"
    r"\bdossier de productions?\b|\bdossier de productions?\b.{0,12}\b(?:contien\w*|contenu)\b"
)
"""What is put in the dossier: its parts, when neither a CCP nor one of them is named."""
_KEPT = re.compile(r"\b(?:gard|conserv|perd|echou|rat|rest)\w*\b.{0,30}\bccp\b")
"""«Est-ce que je garde des CCP ?» asks for no list of them."""
_KINDS = {
    "competence": {"competence"},
    "activite": {"activite"},
    "partie": {"partie_dossier"},
    "epreuve": {"epreuve", "modalite"},
    "critere": {"critere"},
    "bloc": {"bloc"},
    "modalite": {"modalite"},
    "balise": {"balise"},
    "ccp": {"ccp"},
    "savoir": {"savoir"},
    "savoir-faire": {"savoir_faire", "savoir_faire_comportemental"},
}
_WITHIN = {"partie": "dossier", "epreuve": "titre"}
"""Where a list stands when only its référentiel is named."""
HOLDERS = frozenset({"competence", "transversale", "bloc", "activite", "ccp", "axe", "domaine"})
SHOWN = 300
MOST = 60
"""Items shown at most; the rest is a command away."""


def enumerate_nodes(ctx: Contexte) -> list[Bloc]:
    """The list that a question asks for by name; nothing when it asks for something else."""
    text = fold(ctx.demande.texte).strip()
    said = _said(text, ctx)
    if not said or ctx.demande.nature or is_tale(text):
        return []
    name = _name(said)
    if name in {"epreuve", "modalite"} and ctx.result.nommes:  # told whole, not listed
        return []
    wanted = {"transversale"} if "transversale" in said else _KINDS[name]
    one = re.search(r"\bccp\s*\d", text)
    if name == "ccp" and (one or speaks_of_exam(text) or _KEPT.search(text)):
        return []
    if name == "critere" and not ctx.result.nommes:
        return []
    blocs = []
    for root in _roots(name, text, ctx):
        found = {
            node.id: node for node in ctx.below(ctx.catalogue.get(root)) if node.kind in wanted
        }
        items = _kept(list(found.values()), said)
        if len(items) > 1 or (items and name != "competence"):
            blocs.append(_bloc(ctx, root, items))
    return blocs


def _said(text: str, ctx: Contexte) -> str:
    """The kind of list that a folded question asks for, empty when it asks for none."""
    if match := _ASKED.search(text):
        return match[1]
    whole = ctx.portee == {"cip"} and not ctx.result.nommes and "ccp" not in text
    return "parties" if whole and "partie" not in text and _CONTENT.search(text) else ""


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
    if named := titled(name, text, ctx):
        return [named]
    if len(ctx.portee) != 1 or name in {"savoir", "savoir-faire", "critere"}:
        return []
    root = next(iter(ctx.portee))
    inside = "apercu" if root == "interfede" else _WITHIN.get(name, "")
    within = f"{root}/{inside}"
    return [within] if within in ctx.catalogue.noeuds else [root]


def titled(name: str, text: str, ctx: Contexte) -> str:
    """The node whose whole title is in the question (the longest), else the first one found."""
    said = {stem(word) for word in words(text)}
    best, longest = "", 0
    for node in _holders(name, text, ctx):
        title = {stem(word) for word in words(_whole_title(node, ctx))} - _EMPTY - _COMMON
        if longest < len(title) and title <= said:
            best, longest = node.id, len(title)
    if best or name not in SAVOIRS or not ctx.result.hits:
        return best
    found = ctx.unit(ctx.result.hits[0].passage.id, HOLDERS)
    return found.id if found else ""


def _holders(name: str, text: str, ctx: Contexte) -> Iterator[Noeud]:
    """What may hold a list; of the Interfédé's two trees, the fiches only when they are named."""
    for node in ctx.catalogue.noeuds.values():
        owned = not ctx.portee or node.id.split("/")[0] in ctx.portee
        grouped = node.kind == "texte" and any(item.kind == "competence" for item in node.enfants)
        other = OVERVIEW if name in SAVOIRS or "fiche" in text else FICHES
        wanted = other not in node.id or node.kind == "competence"
        if owned and wanted and (node.kind in HOLDERS or grouped):
            yield node


def _whole_title(node: Noeud, ctx: Contexte) -> str:
    """«Individuel» alone says nothing: with the domain above it."""
    parent = ctx.catalogue.parent(node.id)
    if node.kind == "texte" and parent:
        return f"{ctx.catalogue.get(parent).libelle} {node.libelle}"
    return node.libelle


SAVOIRS = frozenset({"savoir", "savoir-faire"})
"""Lists that only the fiches hold."""
FICHES, OVERVIEW = "interfede/fiche/", "interfede/apercu/"
_COMMON = frozenset(map(stem, ["accompagnement", "competences", "axe", "domaine", "fiche"]))
_EMPTY = frozenset(
    map(
        stem,
        ["de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "un", "une"],
    )
)


def _bloc(ctx: Contexte, name: str, items: list[Noeud]) -> Bloc:
    claims = tuple(claim(node, ctx) for node in items[:MOST])
    rest = f"La suite ({len(items)} en tout) : `jalon referentiels {name}`."
    node = ctx.catalogue.get(name)
    title = f"**{short(node.libelle)}** ({ctx.catalogue.label(name)}) : {len(items)}"
    return Bloc(title, claims, rest if len(items) > MOST else "")


def claim(node: Noeud, ctx: Contexte) -> Affirmation:
    """An item by its code and its own words; a part of the dossier, by the start of its content."""
    text = node.intitule or node.texte.split("\n")[0] or node.libelle
    if node.kind in {"epreuve", "modalite"} and node.texte:  # its title says little
        text = choose(node.texte, {}, SHOWN).texte
    head = ""
    if node.kind in {"competence", "transversale", "activite", "bloc", "ccp"}:
        head = f"**{node.code}** · "
    elif node.kind in {"partie_dossier", "epreuve", "modalite", "balise"}:
        head = f"**{node.libelle}** · " if node.libelle != text else ""
    elif node.kind == "critere" and (above := ctx.unit(node.id, HOLDERS)):
        head = f"**{above.code}** · "
    return Affirmation(texte=f"{head}{quote(text)}", citations=(node.id,))
