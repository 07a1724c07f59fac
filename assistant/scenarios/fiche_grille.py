"""The observer's grid: behaviours to see, words to note, «pas d'occasion» without penalty.

Source: domain.md §3.6. No mark comes out of it.
"""

from collections.abc import Iterator
from itertools import groupby

from assistant.export.document import Block, Document, Inline, Paragraph, Renvoi, Run, Table, words
from assistant.scenarios.criteres import NON_MESURABLE, Occasion
from assistant.scenarios.formes import intitule, page, references, titre
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue

MARQUES = ("V", "P", "N", "O")
LEGENDE = "V : vu. P : partiellement. N : pas vu. O : pas d'occasion."
CASE = "☐"
LARGEURS = (7.4, 0.8, 0.8, 0.8, 0.8, 5.4)
"""Of the columns, in centimetres: room to write in the last one."""
MODE = (
    "Une seule coche par ligne, et à droite la minute et les mots entendus. « Pas d'occasion » ne"
    " compte contre personne. Commencez le retour par des faits."
)
AUCUNE = (
    "L'Interfédé n'a pas de critères : les lignes ci-dessous sont des savoir-faire de ses fiches."
)
BLANCS = "Date :                     Observateur ou observatrice :"


def fiche_grille(scenario: Scenario, rows: tuple[Occasion, ...], catalogue: Catalogue) -> Document:
    """A table a competency; a criterion in bold, what may be seen of it below."""
    known = [row for row in rows if row.observable.id in catalogue.noeuds]
    body = [*_head(scenario)]
    for above, group in groupby(known, lambda row: competence(row.observable.id, catalogue)):
        body += _competence(above, [*group], catalogue)
    body.append(references((row.observable.id for row in known), catalogue))
    foot = (Paragraph((Run(f"Fiche n° {scenario.graine}", emphasis=True),)),)
    return page("Grille de l'observateur", body, foot)


def competence(name: str, catalogue: Catalogue) -> str:
    """The competency that a criterion or a savoir-faire belongs to; itself when it is one."""
    node = catalogue.get(name)
    if node.kind == "competence":
        return node.id
    above = (item.id for item in catalogue.ancestors(name) if item.kind == "competence")
    return next(above, name)


def _head(scenario: Scenario) -> Iterator[Block]:
    yield Paragraph(words(f"{LEGENDE} {MODE}"))
    if scenario.referentiel == "interfede":
        yield Paragraph(words(AUCUNE))
    yield Paragraph(words(BLANCS))


def _competence(above: str, rows: list[Occasion], catalogue: Catalogue) -> Iterator[Block]:
    node = catalogue.get(above)
    yield titre(2, f"{node.code} {intitule(above, catalogue)}".strip())
    seen = [row for row in rows if row.donnee]
    if seen:
        head = (words("Ce qui peut se voir"), *map(words, MARQUES), words("Minute, mots"))
        lines = (line for row in seen for line in _lines(row, catalogue))
        yield Table(head, tuple(lines), widths=LARGEURS)
    for row in rows:
        if not row.donnee:
            why = NON_MESURABLE.get(row.observable.id, "Ce scénario n'en donne pas l'occasion.")
            text = f"{intitule(row.observable.id, catalogue)} : {why}"
            yield Paragraph((Run(text, emphasis=True), Run(" "), Renvoi(row.observable.id)))


def _lines(row: Occasion, catalogue: Catalogue) -> Iterator[tuple[Inline, ...]]:
    name = row.observable.id
    blank = tuple(words("") for _ in MARQUES)
    said = (Run(intitule(name, catalogue), strong=True), Run(" "), Renvoi(name))
    yield (said, *blank, words(""))
    for text in row.observable.comportements:
        yield (words(text), *(words(CASE) for _ in MARQUES), words(""))
