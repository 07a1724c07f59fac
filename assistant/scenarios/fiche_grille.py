"""The observer's grid: behaviours to see, words to note, «pas d'occasion» without penalty.

Source: domain.md §3.6. No mark comes out of it.
"""

from collections.abc import Iterator

from assistant.export.document import Block, Document, Inline, Paragraph, Renvoi, Run, Table, words
from assistant.scenarios.criteres import NON_MESURABLE, Occasion
from assistant.scenarios.formes import intitule, page, references, titre
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue

MARQUES = ("Vu", "Partiellement", "Pas vu", "Pas d'occasion")
CASE = "☐"
MODE = (
    "Notez ce que vous voyez et entendez : une minute, quelques mots. Une seule coche par ligne."
    " « Pas d'occasion » ne compte contre personne. Commencez le retour par des faits."
)
AUCUNE = (
    "L'Interfédé n'a pas de critères : les lignes ci-dessous sont des savoir-faire de ses fiches."
)


def fiche_grille(scenario: Scenario, rows: tuple[Occasion, ...], catalogue: Catalogue) -> Document:
    known = [row for row in rows if row.observable.id in catalogue.noeuds]
    body = [*_head(scenario), *(block for row in known for block in _criterion(row, catalogue))]
    body.append(references((row.observable.id for row in known), catalogue))
    foot = (Paragraph((Run(f"Fiche n° {scenario.graine}", emphasis=True),)),)
    return page("Grille de l'observateur", body, foot)


def _head(scenario: Scenario) -> Iterator[Block]:
    yield Paragraph(words(MODE))
    if scenario.referentiel == "interfede":
        yield Paragraph(words(AUCUNE))
    blanks = "Date :                     Observateur ou observatrice :"
    yield Paragraph(words(blanks))


def _criterion(row: Occasion, catalogue: Catalogue) -> Iterator[Block]:
    name = row.observable.id
    yield titre(3, catalogue.label(name))
    yield Paragraph((Run(intitule(name, catalogue)), Run(" "), Renvoi(name)))
    if not row.donnee:
        why = NON_MESURABLE.get(name, "Ce scénario n'en donne pas l'occasion.")
        yield Paragraph((Run(why, emphasis=True),))
        return
    head = (words("Ce qui peut se voir"), *map(words, MARQUES), words("Minute, mots entendus"))
    yield Table(head, tuple(_line(text) for text in row.observable.comportements))


def _line(text: str) -> tuple[Inline, ...]:
    return (words(text), *(words(CASE) for _ in MARQUES), words(""))
