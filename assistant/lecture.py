"""Plain French pages for the command line: an answer, passages, a node, a tree, a proof."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from assistant.marques import marked
from assistant.reponse.answer import Answer, Source, Statut
from assistant.texte import cut
from knowledge.catalogue import Catalogue
from knowledge.liens import EVALUE, tied_lines
from knowledge.model import Noeud, Span
from knowledge.paths import SOURCES
from knowledge.proof import Faute
from knowledge.search.result import SearchResult

MOST = 40
"""Faults listed at most: a fault often breeds many, and the first ones tell."""
LABEL = 100
"""Characters of a label in a tree at most."""
TOGETHER = 3
"""Neighbours cited from which one line tells them all."""
STATUTS = {
    Statut.VERBATIM: ("✔", "extrait vérifié mot à mot", "extraits vérifiés mot à mot"),
    Statut.PARAPHRASE: ("≈", "phrase reformulée, vérifiée", "phrases reformulées, vérifiées"),
    Statut.HORS_REFERENTIEL: ("○", "phrase hors référentiel", "phrases hors référentiel"),
    Statut.NON_VERIFIE: ("⚠", "phrase non vérifiée", "phrases non vérifiées"),
}


def answer_text(answer: Answer) -> str:
    """An answer in Markdown, followed by where it is written and what was checked."""
    if not answer.affirmations:
        return answer.texte
    places = list(_places(answer.citations))
    sources = ["\n".join(["Sources :", "", *places])] if places else []
    return "\n\n".join([marked(answer), *sources, status_text(answer)])


def _places(cited: Mapping[str, Source]) -> Iterator[str]:
    """Where each cited node is written; neighbours of one list stand on one line."""
    for above, group in groupby(cited, key=lambda name: _list_of(name, cited[name])):
        names = list(group)
        if len(names) < TOGETHER:
            yield from (f"- `{name}` : {_where(cited[name])}" for name in names)
            continue
        rows = " ; ".join(
            f"`{name}` {lines_label(cited[name].start, cited[name].end)}" for name in names
        )
        yield f"- {above[1]}, {above[2]} : {rows}"


def _list_of(name: str, source: Source) -> tuple[str, str, str]:
    """The list that a node is of, how it is called, and the text that holds it."""
    return name.rpartition("/")[0], source.intitule.rpartition(" · ")[0], source.doc


def _where(source: Source) -> str:
    return f"{source.intitule}, {source.doc}, {lines_label(source.start, source.end)}"


def status_text(answer: Answer) -> str:
    """How many claims have each status, marks and words."""
    counts = {
        statut: sum(claim.statut == statut for claim in answer.affirmations) for statut in STATUTS
    }
    parts = [
        f"{mark} {count} {one if count == 1 else many}"
        for statut, (mark, one, many) in STATUTS.items()
        if (count := counts[statut])
    ]
    return " · ".join(parts)


def _once(title: str) -> str:
    """A title without its code where the text's own number says it again («2.6 2.6. …»)."""
    code, _, rest = title.partition(" ")
    return rest if rest.startswith((f"{code}. ", f"{code} ")) else title


def search_text(result: SearchResult) -> str:
    """Passages, best first."""
    if not result.hits:
        return "Aucun passage ne contient ces mots."
    head = [] if result.answered else ["Rien ne répond vraiment ; les passages les plus proches :"]
    blocs = [
        f"{rank}. **{_once(hit.passage.titre)}** ({hit.passage.fil}) `{hit.passage.id}`"
        f" — {hit.passage.doc}, {lines_label(hit.passage.start, hit.passage.end)}"
        for rank, hit in enumerate(result.hits, 1)
    ]
    return "\n\n".join([*head, "\n".join(blocs)])


def node_text(catalogue: Catalogue, node: Noeud) -> str:
    """A node: label, breadcrumb, words, children, links, lines, corrections and remarks."""
    parts = [f"**{catalogue.label(node.id)}** `{node.id}`", " › ".join(catalogue.fil(node.id))]
    if node.contenu:
        parts.append(node.contenu)
    if node.enfants:
        parts.append("\n".join(_children(node)))
    parts += _tied(catalogue, node)
    notes = [f"Variante ({item.raison}) : {item.texte}" for item in node.variantes]
    notes += [
        f"Corrigé : « {item.lu} » → « {item.corrige} » ({item.raison})."
        for item in node.corrections
    ]
    notes += [f"Remarque : {item}" for item in node.remarques]
    where = [f"Source : {place(span)}." for span in catalogue.spans(node.id)]
    return "\n\n".join([*parts, *notes, *dict.fromkeys(where)])


def _tied(catalogue: Catalogue, node: Noeud) -> Iterator[str]:
    """The competencies that an épreuve judges, or the épreuves of one, and the row that says it."""
    for kind, label in EVALUE.items():
        rows = []
        for name in node.liens.get(kind, ()):
            other = catalogue.get(name)
            where = "".join(f", {lines_label(*at)}" for at in tied_lines(node, other)[:1])
            title = f" ({cut(other.libelle, LABEL)})" if kind == "evalue" else ""
            rows.append(f"- {catalogue.label(name)}{title} `{name}`{where}")
        if rows:
            yield "\n".join([f"{label}, d'après la ligne du tableau :", "", *rows])


def _children(node: Noeud, depth: int = 0) -> Iterator[str]:
    for child in node.enfants:
        text = f" : {child.texte}" if child.texte and not child.enfants else ""
        yield f"{'  ' * depth}- {child.libelle}{text} `{child.id}`"
        if depth < 1:
            yield from _children(child, depth + 1)


def list_text(catalogue: Catalogue) -> str:
    """The référentiels, a line each."""
    rows = [
        f"{item.id:<12} {item.intitule} ({item.editeur or 'éditeur non indiqué'}, {item.date})"
        for item in catalogue.referentiels.values()
    ]
    return "\n".join(rows)


def tree_text(node: Noeud) -> str:
    """A tree, indented, an id and a label a line."""
    return "\n".join(_branches(node, 0))


def _branches(node: Noeud, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{node.id}  {cut(node.libelle, LABEL)}"
    for child in node.enfants:
        yield from _branches(child, depth + 1)


def proof_text(fautes: Iterable[Faute]) -> str:
    """What `jalon verifier` found, a fault a line."""
    found = list(fautes)
    if not found:
        return "Les référentiels sont conformes à leurs sources, ligne à ligne, dans les deux sens."
    lines = [f"{item.classe} : {item.ou} : {item.message}" for item in found[:MOST]]
    if len(found) > MOST:
        lines.append("…")
    return "\n".join([*lines, f"{len(found)} faute(s) de la classe « {found[0].classe} »."])


def place(span: Span) -> str:
    """`Référentiel…, lignes 12 à 14`, with the source's own title."""
    return f"{titles().get(span.source, span.source)}, {lines_label(span.start, span.end)}"


def titles() -> dict[str, str]:
    """The sources' titles by name."""
    from knowledge.loader import read_yaml

    return {row["id"]: row["titre"] for row in read_yaml(SOURCES / "sources.yaml")["sources"]}


def lines_label(start: int, end: int) -> str:
    """« ligne 12 », « lignes 12 à 14 »."""
    return f"ligne {start}" if start == end else f"lignes {start} à {end}"
