"""A node of a référentiel on one page: its words, what it holds, its lines, its defects."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from knowledge.liens import EVALUE, tied_lines
from tui.references import doc_title, lines_label

if TYPE_CHECKING:
    from knowledge.catalogue import Catalogue
    from knowledge.model import Noeud, Span

PLURALS = {
    "bloc": "Blocs",
    "domaine": "Domaines",
    "axe": "Axes",
    "activite": "Activités",
    "competence": "Compétences",
    "transversale": "Compétences transversales",
    "critere": "Critères",
    "savoir_faire": "Savoir-faire",
    "savoir_faire_comportemental": "Savoir-faire comportementaux",
    "savoir": "Savoirs",
    "epreuve": "Épreuves",
    "modalite": "Modalités",
    "partie_dossier": "Parties du dossier",
    "ccp": "CCP",
    "balise": "Balises",
    "definition": "Définitions",
    "metadonnee": "Renseignements",
    "texte": "Contenu",
}
LINKS = {
    "renvoie": "renvoie à",
    "detaille": "détaille",
    "dossier": "dossier",
    "evalue": "évalue",
    "evalue_par": "évalué par",
    "evalue_a_travers": "évalué à travers",
    "se_rapporte_a": "se rapporte à",
    "definition": "définition",
    "epreuve": "épreuve",
    "activite": "activité",
}
_LEAVES = {"critere", "savoir_faire", "savoir_faire_comportemental", "savoir", "modalite"}
MUTED = "$text-muted"


def node_page(catalogue: "Catalogue", node: "Noeud") -> Content:
    """Everything the référentiels say of a node, for the reading pane."""
    parts = [_head(catalogue, node)]
    if node.texte and node.texte != node.libelle:
        parts.append(Content(node.texte))
    parts += _children(node)
    parts += _section(
        "Autre formulation", [_variant(v.texte, v.lignes, v.raison) for v in node.variantes]
    )
    parts += _section("Repris ailleurs", [_repeat(r.lignes, r.raison) for r in node.reprises])
    parts += _section(
        "Texte corrigé", [_correction(c.lu, c.corrige, c.raison) for c in node.corrections]
    )
    parts += _section("Remarques", [_item("–", remark) for remark in node.remarques])
    parts += _section("Voir aussi", [*_links(catalogue, node)])
    return Content("\n\n").join(parts)


def _head(catalogue: "Catalogue", node: "Noeud") -> Content:
    path = " › ".join(catalogue.fil(node.id)[:-1])
    title = title_of(node)
    lines = [Content.styled(path, MUTED)] if path else []
    lines.append(Content.styled(title, "bold"))
    if spans := catalogue.spans(node.id):
        read = Content.styled("lire la source (o)", "underline")
        read = read.stylize(Style.from_meta({"@click": "screen.open_source"}))
        lines.append(Content.assemble((_where(spans), "$primary"), " · ", read))
    return Content("\n").join(lines)


def title_of(node: "Noeud") -> str:
    """The node's code and name, once each."""
    if node.kind in _LEAVES or node.kind == "referentiel" or node.code == node.libelle:
        return node.libelle
    return f"{node.code} {node.libelle}" if _is_code(node.code) else node.libelle


def tree_label(node: "Noeud", sigle: str = "") -> str:
    """One line for the tree: a leaf shows the beginning of its own words."""
    if sigle:
        return f"{sigle} · {node.libelle}"
    if node.kind in _LEAVES:
        return f"{node.numero}. {node.contenu}"
    return title_of(node)


def _is_code(code: str) -> bool:
    """A code a person uses (`CP2`, `2.5`, `B`), not an address of ours (`jury`, `partie-2`)."""
    return (
        any(char.isdigit() or char.isupper() for char in code)
        and "/" not in code
        and "-" not in code
    )


def _where(spans: "tuple[Span, ...]") -> str:
    ordered = sorted(spans, key=lambda span: span.source)
    groups = groupby(ordered, key=lambda span: span.source)
    return " ; ".join(
        f"{doc_title(doc)}, {lines_label([(span.start, span.end) for span in group])}"
        for doc, group in groups
    )


def _children(node: "Noeud") -> list[Content]:
    """By kind, where each kind comes in one run; a mere list of leaves is shown open."""
    lists = [child for child in node.enfants if _is_list(child)]
    others = [child for child in node.enfants if not _is_list(child)]
    groups = [(kind, [*group]) for kind, group in groupby(others, key=lambda child: child.kind)]
    if len({kind for kind, _ in groups}) < len(groups):
        return _section("Contenu", [_child(child) for child in node.enfants])
    parts = [
        part
        for kind, children in groups
        for part in _section(PLURALS.get(kind, kind), [_child(child) for child in children])
    ]
    for group in lists:
        parts += _section(title_of(group), [_child(leaf) for leaf in group.enfants])
    return parts


def _is_list(node: "Noeud") -> bool:
    """A title over leaves, without words of its own."""
    leaves = all(child.kind in _LEAVES for child in node.enfants)
    return bool(node.enfants) and leaves and node.contenu in ("", node.libelle)


def _child(node: "Noeud") -> Content:
    mark = f"{node.numero}." if node.kind in _LEAVES else "–"
    text = node.contenu if node.kind in _LEAVES else title_of(node)
    return _item(mark, text).stylize(_go(node.id))


def _item(mark: str, text: str) -> Content:
    return Content.assemble((f"{mark} ", MUTED), text)


def _variant(text: str, spans: "tuple[Span, ...]", reason: str) -> Content:
    tail = f" ({reason})" if reason else ""
    return Content.assemble(f"« {text} »", (f"\n{_where(spans)}{tail}", MUTED))


def _correction(read: str, shown: str, reason: str) -> Content:
    return Content.assemble(f"lu « {read} », corrigé « {shown} »", (f"\n{reason}", MUTED))


def _repeat(spans: "tuple[Span, ...]", reason: str) -> Content:
    return Content.assemble(_where(spans), (f" ({reason})" if reason else "", MUTED))


def _links(catalogue: "Catalogue", node: "Noeud") -> Iterator[Content]:
    """Other nodes this one points to, each a click away."""
    for link, names in node.liens.items():
        for name in names:
            if name in catalogue.noeuds:
                words = LINKS.get(link, link.replace("_", " "))
                target = _item(f"{words} :", catalogue.label(name))
                if link in EVALUE and (lines := tied_lines(node, catalogue.get(name))):
                    target = Content.assemble(target, (f", {lines_label([*lines])}", MUTED))
                yield target.stylize(_go(name))


def _go(name: str) -> Style:
    return Style.from_meta({"@click": f"screen.go({name!r})"})


def _section(title: str, items: list[Content]) -> list[Content]:
    if not items:
        return []
    heading = f"{title} ({len(items)})" if len(items) > 1 else title
    return [Content("\n").join([Content.styled(heading, "bold $primary"), *items])]
