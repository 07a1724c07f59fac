"""The coverage sheet of a batch: criteria by scenarios, then publics, urgencies, attitudes."""

from collections.abc import Iterator, Sequence

from assistant.export.document import Block, Document, Listing, Paragraph, Run, Table, words
from assistant.scenarios.couverture import Couverture, couverture
from assistant.scenarios.formes import cite, dit, lignes_dites, liste, page, titre
from assistant.scenarios.matrice import Ligne, Matrice, jamais, matrice, par_competence
from assistant.scenarios.scenario import Scenario
from assistant.texte import brief
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import Supports

COLONNES = 10
"""Scenarios of one table: what a sheet of paper holds beside the names."""
COURT = 60
LARGEUR, CASE = 16.0, 0.85
LEGENDE = (
    "Une colonne par scénario, par son numéro. x : l'entretien en donne l'occasion ; e : l'écrit ou"
    " l'analyse qui suivent la donnent ; case vide : pas d'occasion. Urgences : f, signes faibles ;"
    " F, signes nets. Publics : x, tiré comme public ; a, la personne en est aussi, par son âge ou"
    " son origine."
)
TOUT = "Tout est exercé par un scénario au moins."
NOMS = {
    "frein": "Freins, et combien de scénarios",
    "partenaire": "Premier partenaire, et combien de scénarios",
}
"""What is counted only: a scenario holds several brakes."""
HORS = "Hors de la grille de cet entretien (d'autres épreuves les jugent), par compétence"


def fiche_couverture(
    scenarios: Sequence[Scenario], supports: Supports, catalogue: Catalogue
) -> Document:
    """A page of its own, for a series."""
    body = [*_who(scenarios), *blocs(scenarios, supports, catalogue)]
    return page(f"Couverture, {len(scenarios)} scénarios", body)


def blocs(
    scenarios: Sequence[Scenario], supports: Supports, catalogue: Catalogue
) -> Iterator[Block]:
    """The same, inside the page of a day."""
    found = matrice(scenarios, supports, load_scenarios(), catalogue)
    yield titre(2, "Ce que couvre ce lot")
    yield Paragraph((Run(LEGENDE, emphasis=True),))
    referentiel = scenarios[0].referentiel
    yield titre(3, lignes_dites(referentiel, "Critères"))
    named = lignes_dites(referentiel, "Critère ou savoir-faire")
    yield from _tables(named, found.criteres, ids=True)
    for head, rows in _parts(found):
        yield titre(3, head)
        yield from _tables(head, [row for row in rows if row.scenarios])
    yield titre(3, "Freins et partenaires")
    yield from _counts(couverture(scenarios, []))
    yield from _never(found, lignes_dites(referentiel, "Critères"))


def _parts(found: Matrice) -> Iterator[tuple[str, tuple[Ligne, ...]]]:
    yield "Publics", found.publics
    yield "Urgences", found.urgences
    yield "Attitudes", found.attitudes


def _who(scenarios: Sequence[Scenario]) -> Iterator[Block]:
    yield from liste(
        f"{number:02d} : fiche n° {row.graine}, {row.structure.nom} ; {row.personne.prenom},"
        f" {row.personne.age} ans"
        for number, row in enumerate(scenarios, 1)
    )


def _tables(head: str, rows: Sequence[Ligne], ids: bool = False) -> Iterator[Block]:
    """As many tables as it takes for the columns to hold."""
    count = len(rows[0].marques)
    for first in range(0, count, COLONNES):
        numbers = range(first, min(first + COLONNES, count))
        heads = (words(head), *(words(f"{number + 1:02d}") for number in numbers))
        held = [row for row in rows if ids or any(row.marques[number] for number in numbers)]
        cells = tuple(
            (_name(row, ids), *(words(row.marques[number]) for number in numbers)) for row in held
        )
        yield Table(heads, cells, widths=(LARGEUR - CASE * len(numbers), *[CASE] * len(numbers)))


def _name(row: Ligne, ids: bool) -> tuple[Run, ...]:
    said = Run(brief(row.nom, COURT))
    return (Run(row.id, code=True), Run(" "), said) if ids else (said,)


def _counts(counted: Couverture) -> Iterator[Block]:
    for dimension, values in counted.comptes:
        if dimension in NOMS:
            yield dit(NOMS[dimension], ", ".join(f"{name} ({count})" for name, count in values))
    yield dit(
        "Paires différentes réunies (un public et un frein, une attitude et une urgence…)",
        str(counted.paires),
    )


def _never(found: Matrice, named: str) -> Iterator[Block]:
    yield titre(2, "Ce qu'aucun scénario de ce lot n'exerce")
    missing = jamais(found.criteres)
    if missing:
        yield dit(named, str(len(missing)))
        yield from _listed(missing)
    else:
        yield dit(named, TOUT)
    for head, rows in _parts(found):
        names = " ; ".join(row.nom for row in jamais(rows))
        yield dit(head, names or TOUT)
    if found.hors:
        yield dit(HORS, ", ".join(f"{name} ({many})" for name, many in par_competence(found.hors)))


def _listed(rows: Sequence[Ligne]) -> Iterator[Block]:
    yield Listing(tuple(cite(brief(row.nom, COURT), [row.id]) for row in rows))
