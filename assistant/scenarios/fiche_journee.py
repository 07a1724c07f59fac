"""Who goes where and when: all candidates on one table, then a page for each jury (or room)."""

from collections.abc import Iterator, Sequence

from assistant.export.document import Block, Heading, Inline, Table, words
from assistant.scenarios.formes import dit, liste, minuscule, titre
from assistant.scenarios.planning import ACCUEIL, Passage, heure
from assistant.scenarios.scenario import Scenario

ORDRE = ("Prépare", "Joue", "Retour", "Écrit", "Oral", "Prod.", "Final")
"""The columns of steps: always the same, though two candidates may not go in the same order."""
NARROW, NUMBER, PLACE, ARRIVAL, LEFT = 1.62, 0.8, 1.2, 1.6, 2.5
"""Widths of the columns of the table of all, in centimetres; a step's first."""
WIDTHS = (3.2, 1.9, 4.8, 4.0, 2.1)
"""Of those of one jury."""


def ensemble(day: Sequence[Passage], scenarios: Sequence[Scenario], place: str) -> Iterator[Block]:
    """One line a candidate, a table a day; `place`: « Jury », « Salle »."""
    yield titre(2, "Planning : vue d'ensemble")
    steps = dict(
        sorted({(row.court, row.etape) for row in day}, key=lambda row: ORDRE.index(row[0]))
    )
    yield dit(
        "Heures de début",
        " ; ".join(f"{short} ({minuscule(said)})" for short, said in steps.items()),
    )
    days = sorted({row.jour for row in day})
    for number in days:
        if len(days) > 1:
            yield titre(3, f"Jour {number}")
        yield _together([row for row in day if row.jour == number], scenarios, place, [*steps])


def _together(
    day: Sequence[Passage], scenarios: Sequence[Scenario], place: str, steps: Sequence[str]
) -> Table:
    head = ("N°", place, "Arrivée", "Fiche", *steps)
    rows = tuple(_line(n, day, scenarios, steps) for n in sorted({row.candidat for row in day}))
    room = 16 - NUMBER - PLACE - ARRIVAL - NARROW * len(steps)
    widths = (NUMBER, PLACE, ARRIVAL, max(room, LEFT), *[NARROW] * len(steps))
    return Table(tuple(map(words, head)), rows, widths=widths, small=True)


def _line(
    number: int, day: Sequence[Passage], scenarios: Sequence[Scenario], steps: Sequence[str]
) -> tuple[Inline, ...]:
    own = {row.court: row for row in day if row.candidat == number}
    first = min(own.values(), key=lambda row: row.debut)
    times = (heure(own[step].debut) for step in steps)
    arrival = heure(first.debut - ACCUEIL)
    told = (str(number), str(first.numero), arrival, scenarios[number - 1].graine)
    return tuple(map(words, (*told, *times)))


def par_jury(
    day: Sequence[Passage], scenarios: Sequence[Scenario], place: str, others: str
) -> Iterator[Block]:
    """A page each: whom they hear, with which sheet, then their hours in order."""
    for number in sorted({row.numero for row in day}):
        own = [row for row in day if row.numero == number]
        yield Heading(2, words(f"{place} {number}"), page=True)
        yield from liste(_who(n, scenarios) for n in sorted({row.candidat for row in own}))
        days = sorted({row.jour for row in own})
        for jour in days:
            if len(days) > 1:
                yield titre(3, f"Jour {jour}")
            yield _hours([row for row in own if row.jour == jour], others)


def _who(number: int, scenarios: Sequence[Scenario]) -> str:
    row = scenarios[number - 1]
    return (
        f"Candidat {number} : scénario {number:02d}, fiche n° {row.graine}, {row.structure.nom} ;"
        f" rôle à jouer, {row.personne.prenom}, {row.personne.age} ans"
    )


def _hours(day: Sequence[Passage], others: str) -> Table:
    head = ("Heures", "Candidat", "Étape", "Salle", others)
    rows = tuple(
        (
            words(f"{heure(row.debut)} à\u00a0{heure(row.fin)}"),
            words(str(row.candidat)),
            words(row.etape),
            words(row.salle),
            words("présent" if row.jury else "non\u00a0requis"),
        )
        for row in day
    )
    return Table(tuple(map(words, head)), rows, widths=WIDTHS)
