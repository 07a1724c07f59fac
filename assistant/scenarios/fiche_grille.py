"""The observer's grid: what to see under each line, words to note, «pas d'occasion» at no cost.

What the meeting judges comes first. The lines of the documents are in the trainer's key: here each
line keeps its id alone, so that the grid stays short. Source: domain.md §3.6. No mark comes of it.
"""

from collections.abc import Iterator

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
from assistant.scenarios.fiche_grille_urgence import urgence_observee
from assistant.scenarios.formes import (
    cite,
    dit,
    intitule,
    lignes_dites,
    minuscule,
    nommee,
    page,
    titre,
)
from assistant.scenarios.jugement import APART, CHOIX, ENTRETIEN, Groupe, Partie, parties
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import Observable, Supports

MARQUES = ("V", "P", "N", "O")
LEGENDE = "V : vu. P : partiellement. N : pas vu. O : pas d'occasion."
CASE = "☐"
LARGEURS = (7.2, 0.8, 0.8, 0.8, 0.8, 5.6)
"""Of the columns, in centimetres: room to write in the last one."""
LARGES = (8.8, 0.7, 0.7, 0.7, 0.7, 4.4)
"""The same, where the first one holds what to see."""
MODE = (
    "Une seule coche par ligne, et à droite la minute et les mots entendus. « Pas d'occasion » ne"
    " compte contre personne. Commencez le retour par des faits."
)
A_VOIR = "Sous chaque ligne, ce qui peut se voir ou s'entendre : des exemples, à cocher au passage."
AUCUNE = "Les lignes ci-dessous sont des savoir-faire des fiches de l'Interfédé, et rien d'autre."
PAR_CRITERE, APRES = 2, 1
"""Behaviours told for a criterion: what one can keep in mind while listening. After the talk, where
the urgency takes its own lines: the grid stays on three pages."""
AUCUNE_OCCASION = "Ce scénario n'en donne pas l'occasion."
NULLE = "Ce que ce scénario ne fait pas voir"
BLANCS = "Date :                     Observateur ou observatrice :"
LIGNES = "Les lignes des documents officiels sont dans la clé du formateur."


def fiche_grille(
    scenario: Scenario, rows: tuple[Occasion, ...], supports: Supports, catalogue: Catalogue
) -> Document:
    """The urgency if there is one, a table a competency, a line a criterion, what is not seen."""
    known = [row for row in rows if row.observable.id in catalogue.noeuds]
    seen = {row.observable.id: row for row in known if row.donnee}
    body = [*_head(scenario)]
    body += urgence_observee(scenario, supports, catalogue, MARQUES, CASE, LARGES)
    urgent = scenario.personne.urgence is not None
    for part in parties(seen, scenario.referentiel, catalogue):
        body += _part(part, seen, catalogue, scenario.referentiel, urgent)
    body += _unseen([row for row in known if not row.donnee], catalogue)
    body.append(Paragraph((Run(LIGNES, emphasis=True),)))
    return page(nommee("Grille de l'observateur", scenario), body, compact=True)


def _head(scenario: Scenario) -> Iterator[Block]:
    yield Paragraph(words(f"{LEGENDE} {MODE} {A_VOIR}"))
    if scenario.referentiel == "interfede":
        yield Paragraph(words(AUCUNE))
    yield Paragraph(words(BLANCS))


def _part(
    part: Partie, seen: dict[str, Occasion], catalogue: Catalogue, referentiel: str, urgent: bool
) -> Iterator[Block]:
    yield titre(2, part.titre)
    if part.titre == ENTRETIEN and referentiel != "interfede":
        yield Paragraph((Run(CHOIX, emphasis=True),))
    for group in part.groupes:
        yield titre(3, group.titre)
        yield from _judged(group)
        lines = tuple(_line(seen[name], catalogue, urgent) for name in group.lignes)
        yield _table(lines, referentiel)


def _judged(group: Groupe) -> Iterator[Block]:
    if group.jugee:
        yield dit("Jugé par", ", ".join(group.jugee))


def _table(rows: tuple[tuple[Inline, ...], ...], referentiel: str) -> Table:
    head = (words(lignes_dites(referentiel)), *map(words, MARQUES), words("Minute, mots"))
    return Table(head, rows, widths=LARGES)


def _line(row: Occasion, catalogue: Catalogue, urgent: bool) -> tuple[Inline, ...]:
    """A criterion over what may be seen of it; one box a mark, and room to write."""
    name = row.observable.id
    seen = "".join(
        f"\n{CASE} {minuscule(text).rstrip('.')}" for text in montres(row.observable, urgent)
    )
    cell = (Run(intitule(name, catalogue), strong=True), Run(" "), Renvoi(name), Run(seen))
    return (cell, *(words(CASE) for _ in MARQUES), words(""))


def montres(row: Observable, urgent: bool) -> tuple[str, ...]:
    """The behaviours on paper; before an urgency, none out of place, and fewer after the talk."""
    most = APRES if urgent and row.id.startswith(APART) else PAR_CRITERE
    return ((urgent and row.si_urgence) or row.comportements)[:most]


def _unseen(rows: list[Occasion], catalogue: Catalogue) -> Iterator[Block]:
    if not rows:
        return
    yield titre(2, NULLE)
    items = (
        cite(NON_MESURABLE.get(name, f"{intitule(name, catalogue)} : {AUCUNE_OCCASION}"), [name])
        for name in (row.observable.id for row in rows)
    )
    yield Listing(tuple(items))
