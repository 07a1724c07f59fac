"""The observer's grid: behaviours to see, words to note, «pas d'occasion» without penalty.

Source: domain.md §3.6. No mark comes out of it.
"""

from collections.abc import Iterator
from itertools import groupby

from assistant.export.document import (
    Block,
    Document,
    Inline,
    Listing,
    Paragraph,
    Renvoi,
    Run,
    Table,
    words,
)
from assistant.scenarios.criteres import NON_MESURABLE, Occasion
from assistant.scenarios.formes import cite, dit, intitule, lignes_dites, page, references, titre
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue

MARQUES = ("V", "P", "N", "O")
LEGENDE = "V : vu. P : partiellement. N : pas vu. O : pas d'occasion."
CASE = "☐"
LARGEURS = (7.2, 0.8, 0.8, 0.8, 0.8, 5.6)
"""Of the columns, in centimetres: room to write in the last one."""
MODE = (
    "Une seule coche par ligne, et à droite la minute et les mots entendus. « Pas d'occasion » ne"
    " compte contre personne. Commencez le retour par des faits."
)
AUCUNE = "Les lignes ci-dessous sont des savoir-faire des fiches de l'Interfédé, et rien d'autre."
APART = (
    "cip/CP2/c5",
    "cip/CP5/",
    "cip/CP11/",
    "rncp36128/2.6/",
    "rncp36128/2.16/",
    "rncp37504/2.4/",
    "rncp37504/2.12/",
    "interfede/fiche/communication/",
)
"""What is judged on a writing or an analysis, once the talk is over: on a table of its own."""
PAR_CRITERE = 2
"""Behaviours told for a criterion: what one can keep in mind while listening."""
ECRIT = "Après l'entretien : l'écrit et l'analyse"
AUCUNE_OCCASION = "Ce scénario n'en donne pas l'occasion."
NULLE = "Ce que ce scénario ne fait pas voir"
BLANCS = "Date :                     Observateur ou observatrice :"


def fiche_grille(scenario: Scenario, rows: tuple[Occasion, ...], catalogue: Catalogue) -> Document:
    """A table a competency, a line a criterion; then what is written, then what is not seen."""
    known = [row for row in rows if row.observable.id in catalogue.noeuds]
    seen = [row for row in known if row.donnee]
    talk = [row for row in seen if not row.observable.id.startswith(APART)]
    body = [*_head(scenario)]
    for above, group in groupby(talk, lambda row: groupe(row.observable.id, catalogue)):
        node = catalogue.get(above)
        code = node.code if node.kind == "competence" else ""
        body.append(titre(2, f"{code} {intitule(above, catalogue)}".strip()))
        body += _table([*group], catalogue, scenario.referentiel)
    if written := [row for row in seen if row.observable.id.startswith(APART)]:
        body += [titre(2, ECRIT), *_table(written, catalogue, scenario.referentiel)]
    body += _unseen([row for row in known if not row.donnee], catalogue)
    body.append(references((row.observable.id for row in known), catalogue))
    foot = (Paragraph((Run(f"Fiche n° {scenario.graine}", emphasis=True),)),)
    return page("Grille de l'observateur", body, foot)


def groupe(name: str, catalogue: Catalogue) -> str:
    """What a line is put under: its competency; at the Interfédé, its fiche, which holds many."""
    if name.startswith("interfede/fiche/"):
        return "/".join(name.split("/")[:3])
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


def _table(rows: list[Occasion], catalogue: Catalogue, referentiel: str) -> Iterator[Block]:
    """A line a criterion; above, in a few words, what may be seen of them all."""
    seen = (text for row in rows for text in row.observable.comportements[:PAR_CRITERE])
    yield dit("À voir, à entendre", f"{' ; '.join(map(_low, seen))}.")
    named = lignes_dites(referentiel, "Critère ou savoir-faire")
    head = (words(named), *map(words, MARQUES), words("Minute, mots"))
    yield Table(head, tuple(_line(row, catalogue) for row in rows), widths=LARGEURS)


def _line(row: Occasion, catalogue: Catalogue) -> tuple[Inline, ...]:
    """One box a mark, and room to write the words that were heard."""
    name = row.observable.id
    cell = (Run(intitule(name, catalogue), strong=True), Run(" "), Renvoi(name))
    return (cell, *(words(CASE) for _ in MARQUES), words(""))


def _low(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")


def _unseen(rows: list[Occasion], catalogue: Catalogue) -> Iterator[Block]:
    if not rows:
        return
    yield titre(2, NULLE)
    items = (
        cite(f"{intitule(name, catalogue)} : {NON_MESURABLE.get(name, AUCUNE_OCCASION)}", [name])
        for name in (row.observable.id for row in rows)
    )
    yield Listing(tuple(items))
