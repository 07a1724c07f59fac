"""Small blocks of the sheets, shared by all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    References,
    Renvoi,
    Run,
    Table,
    words,
)
from assistant.provenance import DOCS
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue

FICTIF = "Personne et situation fictives, composées par Jalon : méthode, hors référentiel."


def lignes_dites(referentiel: str, ailleurs: str = "Critère") -> str:
    """How the lines of a grid are headed: the Interfédé has savoir-faire, and no criterion."""
    return "Savoir-faire" if referentiel == "interfede" else ailleurs


def nommee(kind: str, scenario: Scenario) -> str:
    """The title of a sheet, which its footer says again: whose it is, where, and its number."""
    place = scenario.structure.nom.partition(" (")[0]
    return f"{kind} : {scenario.personne.prenom}, {place}, fiche\u00a0n°\u00a0{scenario.graine}"


def minuscule(text: str) -> str:
    """The text as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def titre(level: int, text: str) -> Heading:
    return Heading(level, words(text))


def dit(head: str, text: str) -> Paragraph:
    """« Son âge : 34 ans »"""
    return Paragraph((Run(f"{head} : ", strong=True), Run(text)))


def liste(rows: Iterable[str]) -> Iterator[Block]:
    """A list, or nothing when it has no row."""
    kept = tuple(rows)
    if kept:
        yield Listing(tuple(Item(words(row)) for row in kept))


def cite(text: str, noeuds: Iterable[str]) -> Item:
    """A row, then what it rests on."""
    found = [part for name in noeuds for part in (Run(" "), Renvoi(name))]
    return Item((Run(text), *found))


def intitule(name: str, catalogue: Catalogue) -> str:
    """The words of a node: a criterion has a text and no title."""
    node = catalogue.get(name)
    return node.intitule or node.texte or node.libelle


def references(noeuds: Iterable[str], catalogue: Catalogue) -> References:
    """Each node once, in order, with its lines; a document by the name that people give it."""
    from assistant.entretien.formes import reference

    rows = (reference(name, catalogue) for name in dict.fromkeys(noeuds))
    return References(tuple(replace(row, doc=DOCS.get(row.doc, row.doc)) for row in rows))


def renvois(blocks: Iterable[Block]) -> Iterator[str]:
    """What blocks cite, in the order they are read: the numbers of the references follow it."""
    for block in blocks:
        for content in _contents(block):
            yield from (part.identifiant for part in content if isinstance(part, Renvoi))


def _contents(block: Block) -> Iterator[Inline]:
    if isinstance(block, Heading | Paragraph):
        yield block.content
    elif isinstance(block, Listing):
        yield from (item.content for item in block.items)
    elif isinstance(block, Table):
        yield from (cell for row in block.rows for cell in row)


def pied(graine: str, commande: str) -> tuple[Block, ...]:
    """How to print the same sheet again."""
    return (
        Paragraph((Run(FICTIF, emphasis=True),)),
        Paragraph((Run("Graine : ", strong=True), Run(graine))),
        Paragraph((Run("Pour la refaire à l'identique : ", strong=True), Run(commande, code=True))),
    )


def page(
    title: str, body: Iterable[Block], closing: Iterable[Block] = (), compact: bool = False
) -> Document:
    return Document(title, tuple(body), tuple(closing), compact)


def remplace(referentiel: str, catalogue: Catalogue) -> str:
    """That a certification is replaced, as its own card says; nothing where it is in force."""
    told = catalogue.referentiels[referentiel].alerte.partition(" (")[0]
    return f"{told.removesuffix('.')}." if told else ""


def prevenu(document: Document, referentiel: str, catalogue: Catalogue) -> Document:
    """The sheet, which says first that its certification is replaced."""
    told = remplace(referentiel, catalogue)
    first = (Paragraph((Run(told, strong=True),)),) if told else ()
    return replace(document, body=(*first, *document.body))
