"""The units of retrieval: a node or a few siblings, never a window of characters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.french import analyse
from knowledge.model import Noeud, Span

WHOLE = 1500
"""Characters under which a node and its descendants read as one passage."""
UNITS = {"competence", "transversale", "epreuve", "partie_dossier", "modalite", "balise"}
APART = {"bloc", "activite", "domaine", "axe", "ccp", "referentiel"}
LISTS = {
    "critere": "Critères",
    "savoir_faire": "Savoir-faire",
    "savoir_faire_comportemental": "Savoir-faire comportementaux",
    "savoir": "Savoirs",
}


@dataclass(frozen=True)
class Passage:
    """What a search ranks: the node cited, its words by field, and where they stand.

    `sujet` holds the terms of its label; `unite` is the node a person would name for it (the
    competency, the épreuve…); `ids` are the nodes whose words it holds, the cited one first.
    """

    id: str
    unite: str
    genre: str
    titre: str
    sujet: tuple[str, ...]
    fil: str
    texte: str
    contexte: str
    ids: tuple[str, ...]
    doc: str
    start: int
    end: int

    @property
    def referentiel(self) -> str:
        return self.id.split("/", 1)[0]


def build_passages(catalogue: Catalogue) -> list[Passage]:
    """Every passage of every référentiel, in the order of the trees."""
    return [
        passage
        for item in catalogue.referentiels.values()
        for node in item.noeuds
        for passage in _cut(catalogue, node)
    ]


def _cut(catalogue: Catalogue, node: Noeud) -> Iterator[Passage]:
    """A node with its neighbours when short; else its own words, its lists, its children."""
    together = _together(node)
    if together:
        yield _passage(catalogue, node, together)
    elif node.contenu:
        yield _passage(catalogue, node, [node])
    taken = {part.id for part in together}
    for kind in LISTS:
        items = [child for child in node.enfants if child.kind == kind and child.id not in taken]
        if items:
            yield _passage(catalogue, node, items, LISTS[kind])
            taken |= {item.id for item in items}
    for child in node.enfants:
        if child.id not in taken:
            yield from _cut(catalogue, child)


def _together(node: Noeud) -> list[Noeud]:
    """The node and those of its children that read with it as one passage; empty when none does."""
    if node.kind in APART:
        return []
    if node.kind == "competence" and any(child.kind != "critere" for child in node.enfants):
        return []
    kept, size = ([node] if node.contenu else []), len(node.contenu)
    for child in node.enfants:
        if child.kind == "definition":  # a term is looked up alone
            break
        family = [child, *child.descendants()]
        size += sum(len(part.contenu) for part in family)
        if size > WHOLE or len(_runs([*kept, *family])) > 1:
            break
        kept += family
    return kept if len(kept) > 1 else []


def _passage(catalogue: Catalogue, node: Noeud, parts: list[Noeud], list_name: str = "") -> Passage:
    # «Un jeune de 17 ans» does not ask for the note numbered 17.
    code = "" if node.code.isdigit() else node.code
    title = f"{code} {node.marque} {node.libelle} {list_name}".strip()
    kinds = {part.kind for part in parts if part.contenu}
    others = [f"{part.libelle} {part.texte}" if part is not node else part.texte for part in parts]
    span = _place(parts)
    return Passage(
        id=node.id,
        unite=_unit(catalogue, node),
        genre=kinds.pop() if len(kinds) == 1 and kinds <= set(LISTS) else node.kind,
        titre=title,
        sujet=tuple(analyse(node.libelle)),
        fil=" › ".join(catalogue.fil(node.id)[:-1]),
        texte="\n".join(text for text in others if text),
        contexte=" ".join(
            [*node.remarques, *(variant.texte for part in parts for variant in part.variantes)]
        ),
        ids=tuple(dict.fromkeys([node.id, *(part.id for part in parts)])),
        doc=span.source,
        start=span.start,
        end=span.end,
    )


def _unit(catalogue: Catalogue, node: Noeud) -> str:
    above = [node, *catalogue.ancestors(node.id)]
    return next((item.id for item in above if item.kind in UNITS), node.id)


def _place(parts: Iterable[Noeud]) -> Span:
    """The lines to show first: all when they hold together, else the run with most words."""
    return max(_runs(parts), key=lambda item: item[0])[1]


def _runs(parts: Iterable[Noeud]) -> list[tuple[int, Span]]:
    """The runs of neighbouring lines that nodes stand on, each with the size of its texts."""
    runs: list[tuple[int, Span]] = []
    sized = ((span, len(part.contenu)) for part in parts for span in part.lignes)
    for span, size in sorted(sized, key=lambda item: (item[0].source, item[0].start)):
        weight, last = runs[-1] if runs else (0, None)
        if last and last.source == span.source and span.start <= last.end + GAP:
            runs[-1] = weight + size, Span(span.source, last.start, max(last.end, span.end))
        else:
            runs.append((size, Span(span.source, span.start, span.end)))
    return runs


GAP = 6
"""Lines that may stand between two spans of one passage (a heading, a page header, blanks)."""
