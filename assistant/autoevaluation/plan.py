"""A dated plan: steps that Jalon proposes from what is left to do, for the person to edit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.autoevaluation.carte import nature, nombre
from assistant.autoevaluation.modele import Etape
from assistant.autoevaluation.progression import Situation, a_etayer, prioritaires, reste
from assistant.texte import brief

PAS = 7
"""Days between two steps that are proposed."""
MOST = 8
"""Steps proposed at once: more would not be a plan."""
ETAYER, COMPLETER = "écrire une preuve", "compléter la preuve"
_FAIRE = {
    0: "trouver une situation pour le rencontrer",
    1: "le refaire sans aide",
    2: "le refaire dans une situation différente et expliquer ses choix",
}
_SAVOIR = {
    0: "vous documenter",
    1: "l'utiliser sans aide",
    2: "l'utiliser dans une situation différente et expliquer ses choix",
}
RIEN = "Aucune étape à proposer : donnez d'abord un niveau à quelques critères."
TOUT_PREVU = (
    "Aucune étape à ajouter : ce que les positions demandent est déjà dans le plan, ou déjà fait."
)


@dataclass(frozen=True)
class Proposition:
    """Steps to add, steps of Jalon's whose words follow the positions again, and what to say."""

    ajoutees: tuple[Etape, ...]
    redites: tuple[Etape, ...]
    avis: tuple[str, ...]

    @property
    def etapes(self) -> tuple[Etape, ...]:
        """All that is to be kept."""
        return (*self.redites, *self.ajoutees)


def preparer(
    rows: Iterable[Situation], deja: Iterable[Etape], debut: date, fin: date | None = None
) -> Proposition:
    """What to keep of a proposal, and what a person should know of it."""
    rows, deja = list(rows), list(deja)
    added, mended = proposer(rows, deja, debut, fin), redire(rows, deja)
    return Proposition(added, mended, tuple(_avis(rows, [*deja, *added], added, mended)))


def proposer(
    rows: Iterable[Situation],
    deja: Iterable[Etape],
    debut: date,
    fin: date | None = None,
    combien: int = MOST,
) -> tuple[Etape, ...]:
    """Steps not in the plan yet: evidence to write, then what several épreuves judge, the rest.

    Dates go one a week from `debut`, or are spread before `fin`, the day of an exam. A step that
    was done is not proposed again.
    """
    chosen = _a_prevoir(list(rows), list(deja))[:combien]
    days = _days(len(chosen), debut, fin)
    return tuple(
        Etape("", texte(row), row.ligne.id, day.isoformat())
        for row, day in zip(chosen, days, strict=True)
    )


def redire(rows: Iterable[Situation], deja: Iterable[Etape]) -> tuple[Etape, ...]:
    """Steps to do, in words that Jalon proposed and that a position has made false since."""
    by_name = {row.ligne.id: row for row in rows if row.niveau is not None and reste(row)}
    steps = list(deja)
    done = {(step.noeud, step.texte) for step in steps if step.faite}
    found = []
    for step in steps:
        row = by_name.get(step.noeud)
        if row is None or step.faite or (step.noeud, texte(row)) in done:
            continue
        if step.texte != texte(row) and step.texte in _possibles(row):
            found.append(replace(step, texte=texte(row)))
    return tuple(found)


def redater(deja: Iterable[Etape], debut: date, fin: date) -> tuple[Etape, ...]:
    """The steps still to do for a line, spread again before a day that was moved."""
    steps = [step for step in trier(deja) if step.noeud and not step.faite]
    days = _days(len(steps), debut, fin)
    return tuple(
        replace(step, echeance=day.isoformat()) for step, day in zip(steps, days, strict=True)
    )


def texte(row: Situation) -> str:
    """What the step asks, in one line that can be read aloud."""
    return _phrase(row, _verbe(row))


def court(text: str, largeur: int = 70) -> str:
    """The first words of a line."""
    return brief(text, largeur)


def trier(steps: Iterable[Etape]) -> list[Etape]:
    """Still to do first, the nearest day first, those without a day last."""
    return sorted(steps, key=lambda step: (step.faite, step.echeance or "9999", step.texte))


def en_retard(step: Etape, aujourd_hui: date) -> bool:
    """Whether its day is over and it is not done."""
    return bool(step.echeance) and not step.faite and step.echeance < aujourd_hui.isoformat()


def _verbe(row: Situation) -> str:
    if row.a_etayer:
        return COMPLETER if row.preuves else ETAYER
    return _verbes(row).get(row.niveau or 0, ETAYER)


def _verbes(row: Situation) -> dict[int, str]:
    return _SAVOIR if row.ligne.nature == "savoir" else _FAIRE


def _phrase(row: Situation, verbe: str) -> str:
    return f"{row.unite.code}, {row.ligne.libelle} : {verbe} ({court(row.ligne.texte)})"


def _possibles(row: Situation) -> set[str]:
    """All that Jalon may have proposed for a line."""
    return {_phrase(row, verb) for verb in (*_verbes(row).values(), ETAYER, COMPLETER)}


def _a_prevoir(rows: list[Situation], deja: list[Etape]) -> list[Situation]:
    """The lines that have no step yet, in the order of the plan.

    Lines on which one has not stood are left out: nothing is known of them.
    """
    known = {step.noeud for step in deja if not step.faite}
    done = {(step.noeud, step.texte) for step in deja if step.faite}
    order = {
        row.ligne.id: row for row in (*a_etayer(rows), *prioritaires(rows), *filter(reste, rows))
    }
    return [
        row
        for name, row in order.items()
        if name not in known and row.niveau is not None and (name, texte(row)) not in done
    ]


def _avis(
    rows: list[Situation], steps: list[Etape], added: tuple[Etape, ...], mended: tuple[Etape, ...]
) -> Iterable[str]:
    """What a proposal changed, and what it leaves out."""
    kind, placed = nature(rows), [row for row in rows if row.niveau is not None]
    if mended:
        many = "s" if len(mended) > 1 else ""
        yield f"{len(mended)} étape{many} redite{many} d'après les positions d'aujourd'hui."
    if not added and not mended:
        yield TOUT_PREVU if placed else RIEN
    if more := len(_a_prevoir(rows, steps)):
        yield f"{nombre(more, kind)} de plus à prévoir : proposez à nouveau pour les ajouter."
    if said := hors_plan(rows):
        yield said


def hors_plan(rows: Sequence[Situation]) -> str:
    """What a plan says nothing of, told for as long as it is so: a plan all ticked is no end."""
    unplaced = sum(row.niveau is None for row in rows)
    if unplaced in (0, len(rows)):
        return ""
    return (
        f"{nombre(unplaced, nature(rows))} sans niveau : rien n'est prévu pour ce qui n'est pas"
        " encore situé."
    )


def _days(count: int, debut: date, fin: date | None) -> list[date]:
    """One a week, or spread over what is left; the last one falls before the last day."""
    ranks = range(1, count + 1)
    if fin is None:
        return [debut + timedelta(days=PAS * rank) for rank in ranks]
    span = (fin - debut).days
    return [debut + timedelta(days=max(1, span * rank // (count + 1))) for rank in ranks]
