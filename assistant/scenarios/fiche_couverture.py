"""The coverage sheet of a batch: how many scenarios exercise a criterion, a public, an urgency."""

from collections.abc import Iterator, Sequence

from assistant.export.document import (
    Block,
    Document,
    Listing,
    Paragraph,
    Run,
    Table,
    words,
)
from assistant.scenarios.couverture import Couverture, couverture
from assistant.scenarios.criteres import NON_MESURABLE
from assistant.scenarios.formes import (
    cite,
    dit,
    lignes_dites,
    liste,
    minuscule,
    page,
    prevenu,
    titre,
)
from assistant.scenarios.jugement import juges, parties
from assistant.scenarios.matrice import (
    AUSSI,
    ECRIT,
    FAIBLE,
    FORTE,
    OUI,
    Ligne,
    Matrice,
    jamais,
    matrice,
    par_competence,
)
from assistant.scenarios.scenario import Scenario
from assistant.texte import brief
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import Supports

COURT = 90
LARGEURS = (10.0, 6.0)
LEGENDE = (
    "Combien de scénarios en donnent l'occasion, et lesquels quand ce ne sont pas tous : chacun par"
    " son numéro."
)
PARTOUT = "Dans tous les scénarios :"
DITES = {FORTE: " (signes nets)", FAIBLE: " (signes faibles)", AUSSI: " (par l'âge ou l'origine)"}
"""What a mark adds to the numbers: a public is drawn, or the person is also of another one."""
SEULS = 3
"""Scenarios left out that are named rather than those that are held."""
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
    made = page(f"Couverture, {len(scenarios)} scénarios", body, compact=True)
    return prevenu(made, scenarios[0].referentiel, catalogue)


def blocs(
    scenarios: Sequence[Scenario], supports: Supports, catalogue: Catalogue
) -> Iterator[Block]:
    """The same, inside the document of a day."""
    found = matrice(scenarios, supports, load_scenarios(), catalogue)
    yield from _never(found, lignes_dites(scenarios[0].referentiel, "Critères"), catalogue)
    yield titre(2, "Ce que couvre ce lot")
    yield Paragraph((Run(LEGENDE, emphasis=True),))
    yield from _criteres(found, scenarios[0].referentiel, catalogue)
    for head, rows in _parts(found):
        yield titre(3, head)
        yield _table(head, [row for row in rows if row.scenarios])
    yield titre(3, "Freins et partenaires")
    yield from _counts(couverture(scenarios, []))


def _criteres(found: Matrice, referentiel: str, catalogue: Catalogue) -> Iterator[Block]:
    """The lines that a scenario exercises, in the order of the grid: by what judges them."""
    rows = {row.id: row for row in found.criteres if row.scenarios}
    for part in parties(rows, referentiel, catalogue):
        yield titre(3, part.titre)
        yield from liste(
            f"{group.noeud.code} : {', '.join(group.jugee)}"
            for group in part.groupes
            if group.jugee
        )
        held = [rows[name] for group in part.groupes for name in group.lignes]
        everywhere = [row.id for row in held if all(row.marques)]
        if everywhere:
            yield Listing((cite(PARTOUT, everywhere),))
        if partly := [row for row in held if row.id not in everywhere]:
            yield _table(lignes_dites(referentiel), partly, ids=True)


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


def _table(head: str, rows: Sequence[Ligne], ids: bool = False) -> Table:
    cells = tuple((_name(row, ids), words(lesquels(row))) for row in rows)
    return Table((words(head), words("Scénarios")), cells, widths=LARGEURS)


def lesquels(row: Ligne) -> str:
    """« 20 : tous », « 18 : tous sauf 03, 07 », « 2 : 05 (signes nets) ; 09 (signes faibles) »."""
    held, count = row.scenarios, len(row.marques)
    others = [number for number in range(1, count + 1) if number not in held]
    if {*row.marques} <= {OUI, ECRIT, ""} and len(others) <= min(SEULS, len(held) - 1):
        return f"{len(held)} : tous{f' sauf {_numbers(others)}' if others else ''}"
    marks = sorted({*row.marques} - {""}, key=lambda mark: (mark in DITES, mark != FORTE))
    told = (
        _numbers([n for n in held if row.marques[n - 1] == mark]) + DITES.get(mark, "")
        for mark in marks
    )
    return f"{len(held)} : {' ; '.join(told)}"


def _numbers(rows: Sequence[int]) -> str:
    return ", ".join(f"{number:02d}" for number in rows)


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


def _never(found: Matrice, named: str, catalogue: Catalogue) -> Iterator[Block]:
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
        yield Paragraph((Run(f"{HORS} :", strong=True),))
        yield from liste(_hors(found, catalogue))


def _hors(found: Matrice, catalogue: Catalogue) -> Iterator[str]:
    """The competencies that the same épreuves judge stand together, after their names."""
    held: dict[tuple[str, ...], list[str]] = {}
    for name, many in par_competence(found.hors):
        judges = juges(catalogue.get(name), catalogue)
        held.setdefault(judges, []).append(f"{name} ({many})")
    for judges, rows in held.items():
        yield f"{', '.join(judges)} : {', '.join(rows)}" if judges else ", ".join(rows)


def _listed(rows: Sequence[Ligne]) -> Iterator[Block]:
    """Each with its reason, where there is one for every scenario."""
    said = ((row, NON_MESURABLE.get(row.id, "")) for row in rows)
    yield Listing(
        tuple(
            cite(f"{brief(row.nom, COURT)}{f' : {minuscule(why)}' if why else ''}", [row.id])
            for row, why in said
        )
    )
