"""Two grids side by side as a neutral document: to bring to an interview, and to discuss."""

from collections.abc import Iterable, Iterator
from datetime import date

from assistant.autoevaluation.carte import A_ETAYER
from assistant.autoevaluation.comparaison import GENRES, Cote, Regard
from assistant.autoevaluation.document import DATED, reference
from assistant.autoevaluation.echelle import ETIQUETTE
from assistant.confidentialite.export import Prepare
from assistant.confidentialite.export import preparer as gate
from assistant.export.document import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quotation,
    References,
    Renvoi,
    Run,
    Table,
    words,
)
from knowledge.catalogue import Catalogue

WIDTHS = (2.6, 6.4, 3.5, 3.5)
RIEN = "Aucune des deux grilles ne contient de position."


def preparer(catalogue: Catalogue, rows: Iterable[Regard], a: str, b: str) -> Prepare:
    """The comparison, dated today, through the gate. Raises JalonError."""
    listed = list(rows)
    sides = [side for row in listed for side in (row.gauche, row.droite)]
    said = "\n".join([a, b, *(title for side in sides for title in side.titres)])
    day = f"{date.today():%d/%m/%Y}"
    return gate(comparaison_document(catalogue, listed, a, b, day), said)


def comparaison_document(
    catalogue: Catalogue, rows: list[Regard], a: str, b: str, day: str
) -> Document:
    """Both positions side by side, disagreements first; then what is to be backed, the evidence."""
    body: list[Block] = [Quotation(words(f"{ETIQUETTE} À discuter, pas à noter."))]
    for kind, title in GENRES.items():
        mine = [row for row in rows if row.genre == kind]
        if mine:
            body += [Heading(2, words(title)), _table(mine, a, b)]
    body += [*_bare(rows, a, b), *_shown(rows, a, b)]
    if not rows:
        body.append(Paragraph(words(RIEN)))
    found = (reference(catalogue, row.unite, row.ligne) for row in rows)
    body.append(References(tuple(found)))
    return Document(f"Deux grilles : {a}, {b}, {day}", tuple(body), (Paragraph(words(DATED)),))


def _table(rows: list[Regard], a: str, b: str) -> Table:
    head = (words("Élément"), words("Ce qui est attendu"), words(a), words(b))
    cells = tuple(
        (
            words(f"{row.unite.code}, {row.ligne.libelle}"),
            words(row.ligne.texte),
            words(row.gauche.dit),
            words(row.droite.dit),
        )
        for row in rows
    )
    return Table(head, cells, widths=WIDTHS)


def _bare(rows: list[Regard], a: str, b: str) -> Iterator[Block]:
    lines = [
        Item((Run(f"{name} : {row.unite.code}, {row.ligne.libelle} "), Renvoi(row.ligne.id)))
        for row, name, side in _sides(rows, a, b)
        if side.a_etayer
    ]
    if lines:
        yield from (Heading(2, words(A_ETAYER)), Listing(tuple(lines)))


def _shown(rows: list[Regard], a: str, b: str) -> Iterator[Block]:
    lines = [
        Item(
            words(
                f"{row.unite.code}, {row.ligne.libelle}, {name}, {side.nom_preuves} :"
                f" {' ; '.join(side.titres)}"
            )
        )
        for row, name, side in _sides(rows, a, b)
        if side.preuves
    ]
    if lines:
        title = "Preuves et observations, de chaque côté"
        yield from (Heading(2, words(title)), Listing(tuple(lines)))


def _sides(rows: list[Regard], a: str, b: str) -> Iterator[tuple[Regard, str, Cote]]:
    for row in rows:
        yield from ((row, a, row.gauche), (row, b, row.droite))
