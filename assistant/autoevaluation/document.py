"""The picture as a neutral document: to print, to bring to an interview, to join to a livret."""

from collections.abc import Iterable, Iterator

from assistant.autoevaluation import progression
from assistant.autoevaluation.bilan import Bilan
from assistant.autoevaluation.carte import A_ETAYER, LEGENDE, barres, nature, rangs
from assistant.autoevaluation.echelle import ETIQUETTE, dire, niveaux
from assistant.autoevaluation.grille import Ligne, Unite
from assistant.autoevaluation.lieux import dire_lieux
from assistant.autoevaluation.modele import FORMATION, STAGIAIRE, Preuve
from assistant.autoevaluation.preuves import dire_manques, jour_francais, lignes
from assistant.autoevaluation.progression import Situation
from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    References,
    Renvoi,
    Run,
    Table,
    words,
)
from assistant.lecture import titles
from knowledge.catalogue import Catalogue

DATED = "Les critères sont ceux de textes publiés : vérifiez la version en vigueur."
RIEN = "Aucune position n'a encore été gardée."
MAP_WIDTHS = (10.5, 5.5)
LINE_WIDTHS = (2.2, 8.2, 3.0, 2.6)
"""Of the columns: what is expected is read, the rest is looked up."""


def bilan_document(
    catalogue: Catalogue, bilans: list[Bilan], date: str, nom: str = "", role: str = STAGIAIRE
) -> Document:
    """Positions, evidence and plan, with the lines of each criterion. `date` as it is given.

    `role`: whether the person stands there, or is positioned by somebody else.
    """
    observed = role == FORMATION
    kind = "Positionnement" if observed else "Autoévaluation"
    title = f"{kind}{f' · {nom}' if nom else ''}, {date}"
    head: list[Block] = [Paragraph(words(_qui(nom, observed))), Quotation(words(ETIQUETTE))]
    if not bilans:
        head.append(Paragraph(words(RIEN)))
    body = [block for item in bilans for block in _bilan(catalogue, item)]
    told = enumerate(niveaux(observed))
    scale = Listing(tuple(Item(words(f"{rank} : {said}")) for rank, said in told))
    closing = (Paragraph(words("Échelle de l'outil :")), scale, Paragraph(words(DATED)))
    return Document(title, (*head, *body), closing)


def _qui(nom: str, observee: bool) -> str:
    """Who is spoken of, and who filled the grid in."""
    if observee:
        return (
            f"Personne positionnée : {nom or 'non nommée'}. Grille remplie en formation, par"
            " quelqu'un d'autre : elle dit ce qui a été observé."
        )
    return f"{f'{nom} : g' if nom else 'G'}rille remplie par la personne elle-même."


def _bilan(catalogue: Catalogue, bilan: Bilan) -> Iterator[Block]:
    rows = bilan.situations
    yield Heading(2, words(f"{bilan.sigle} : la carte"))
    yield _carte(rows)
    yield Paragraph(words(LEGENDE))
    yield _levels(rows)
    yield from _section(A_ETAYER, progression.a_etayer(rows))
    yield from _section("Pas encore rencontré", progression.jamais(rows))
    yield from _changes(bilan)
    yield from _plan(bilan)
    yield Heading(2, words(f"{bilan.sigle} : ligne à ligne"))
    placed = [unite for unite in bilan.unites if _touched(unite, rows)]
    for unite in placed:
        yield from _unite(unite, rows)
    yield from _preuves(bilan.preuves)
    yield References(tuple(_references(catalogue, placed, rows)))


def _carte(rows: tuple[Situation, ...]) -> Table:
    head = (words("Compétence"), words("Niveaux, dans l'ordre des lignes"))
    cells = tuple((words(rang.unite.titre), words(" ".join(rang.cases))) for rang in rangs(rows))
    return Table(head, cells, widths=MAP_WIDTHS)


def _levels(rows: tuple[Situation, ...]) -> Listing:
    told = barres(progression.repartition(rows), nature(rows))
    return Listing(
        tuple(Item(words(f"{name} : {f'{bar} ' if bar else ''}{said}")) for name, bar, said in told)
    )


def _section(title: str, rows: list[Situation]) -> Iterator[Block]:
    if rows:
        yield Heading(3, words(title))
        yield Listing(tuple(Item(_line(row)) for row in rows))


def _line(row: Situation) -> Inline:
    return (
        Run(f"{row.unite.code}, {row.ligne.libelle} : {row.ligne.texte} "),
        Renvoi(row.ligne.id),
    )


def _changes(bilan: Bilan) -> Iterator[Block]:
    if not bilan.changements:
        return
    yield Heading(3, words(f"Ce qui a changé depuis le {jour_francais(bilan.depuis)}"))
    told = (f"{item.unite.code}, {item.ligne.libelle} : {item.dit}" for item in bilan.changements)
    yield Listing(tuple(Item(words(line)) for line in told))


def _plan(bilan: Bilan) -> Iterator[Block]:
    if not bilan.etapes:
        return
    yield Heading(3, words("Plan"))
    steps = (
        (f"{jour_francais(step.echeance)} : " if step.echeance else "") + step.texte
        for step in bilan.etapes
    )
    done = (step.faite for step in bilan.etapes)
    yield Listing(tuple(Item(words(s), checked=d) for s, d in zip(steps, done, strict=True)))


def _unite(unite: Unite, rows: Iterable[Situation]) -> Iterator[Block]:
    yield Heading(3, words(unite.titre))
    if where := dire_lieux(unite.lieux):
        yield Paragraph(words(where))
    head = (words("Élément"), words("Ce qui est attendu"), words("Niveau"), words("Preuves"))
    mine = [row for row in rows if row.unite.id == unite.id]
    yield Table(head, tuple(_cells(row) for row in mine), widths=LINE_WIDTHS)


def _cells(row: Situation) -> tuple[Inline, ...]:
    days = ", ".join(jour_francais(item.date) for item in row.preuves if item.date)
    told = days or ("à étayer" if row.a_etayer else "")
    return (
        words(row.ligne.libelle),
        words(row.ligne.texte),
        words(dire(row.niveau, row.observee)),
        words(told),
    )


def _preuves(preuves: Iterable[Preuve]) -> Iterator[Block]:
    listed = list(preuves)
    if listed:
        yield Heading(3, words("Preuves"))
    for rank, preuve in enumerate(listed, 1):
        told = [*lignes(preuve), *filter(None, [dire_manques(preuve)])]
        yield Paragraph((Run(f"Preuve {rank}", strong=True),))
        yield Listing(
            (
                *(Item(words(line)) for line in told),
                Item((Run("Étaye : "), *_names(preuve.noeuds))),
            )
        )


def _names(nodes: tuple[str, ...]) -> Iterator[Run | Renvoi]:
    for rank, name in enumerate(nodes):
        if rank:
            yield Run(", ")
        yield Renvoi(name)


def _touched(unite: Unite, rows: Iterable[Situation]) -> bool:
    return any(
        row.unite.id == unite.id and (row.position is not None or row.preuves) for row in rows
    )


def _references(
    catalogue: Catalogue, unites: Iterable[Unite], rows: Iterable[Situation]
) -> Iterator[Reference]:
    """The nodes that the document names: those one stands on, or that an evidence supports."""
    names = {unite.id for unite in unites}
    for row in rows:
        if row.unite.id in names:
            yield reference(catalogue, row.unite, row.ligne)


def reference(catalogue: Catalogue, unite: Unite, ligne: Ligne) -> Reference:
    """A line in the list of references, with its document and where it stands there."""
    found = catalogue.citation(ligne.id)
    return Reference(
        ligne.id,
        catalogue.referentiel_of(ligne.id).sigle,
        f"{unite.code} · {ligne.libelle}",
        titles().get(found.doc, found.doc),
        found.start,
        found.end,
    )
