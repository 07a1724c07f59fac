"""Lists asked by their name: the competencies of a CCP, the parts of the dossier…"""

import re
from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.extrait import quote
from knowledge.catalogue import Catalogue
from knowledge.french import fold
from knowledge.model import Noeud
from knowledge.search.result import SearchResult

_ASKED = re.compile(
    r"^(?:quel(?:le)?s? sont |donne(?:z)?[ -]moi |je veux |c'est quoi |liste (?:de |des )?)*"
    r"(?:tou(?:te)?s )?(?:les? |des )?(?:\w+ )?"
    r"(competences|activites|parties|epreuves|criteres|blocs|modalites)\b"
)
_KINDS = {
    "competences": "competence",
    "activites": "activite",
    "parties": "partie_dossier",
    "epreuves": "epreuve",
    "criteres": "critere",
    "blocs": "bloc",
    "modalites": "modalite",
}
_WITHIN = {"parties": "dossier", "epreuves": "titre"}
"""Where a list stands when only its référentiel is named."""
MOST = 40
"""Items shown at most; the rest is a command away."""


def enumerate_nodes(question: str, result: SearchResult, catalogue: Catalogue) -> list[Bloc]:
    """The list that a question asks for by name; nothing when it asks for something else."""
    match = _ASKED.match(fold(question).strip())
    if match is None:
        return []
    kind = _KINDS[match[1]]
    blocs = []
    for name in _roots(match[1], result, catalogue):
        found = {node.id: node for node in _below(catalogue, name) if node.kind == kind}
        items = list(found.values())
        if len(items) > 1:
            blocs.append(_bloc(catalogue, name, items))
    return blocs


def _roots(word: str, result: SearchResult, catalogue: Catalogue) -> Iterable[str]:
    """The nodes whose list is asked: those named by a code, else the one référentiel meant."""
    if result.nommes:
        return [name for name in result.nommes if name.count("/") == 1]
    if len(result.portee) != 1:
        return []
    root = next(iter(result.portee))
    if word == "criteres" or f"{root}/{_WITHIN.get(word, '')}" not in catalogue.noeuds:
        return [root] if word != "criteres" else []
    return [f"{root}/{_WITHIN[word]}"]


def _below(catalogue: Catalogue, name: str) -> Iterator[Noeud]:
    """What stands under a node; a CCP has the competencies of its activité type."""
    node = catalogue.get(name)
    for target in node.liens.get("activite", ()) if node.kind == "ccp" else ():
        yield from _below(catalogue, target)
    for child in node.enfants:
        yield child
        yield from _below(catalogue, child.id)


def _bloc(catalogue: Catalogue, name: str, items: list[Noeud]) -> Bloc:
    claims = tuple(_claim(node) for node in items[:MOST])
    rest = f"La suite ({len(items)} en tout) : `jalon referentiels {name}`."
    node = catalogue.get(name)
    title = f"**{short(node.libelle)}** ({catalogue.label(name)}) : {len(items)}"
    return Bloc(title, claims, rest if len(items) > MOST else "")


def _claim(node: Noeud) -> Affirmation:
    """An item by its code and its own words; a part of the dossier, by the start of its content."""
    text = node.intitule or node.texte.split("\n")[0]
    head = f"**{node.code if node.kind != 'partie_dossier' else node.libelle}** · "
    return Affirmation(
        texte=f"{head if node.kind != 'critere' else ''}{quote(text)}", citations=(node.id,)
    )
