"""A dated plan: steps that Jalon proposes from what is left to do, for the person to edit."""

from collections.abc import Iterable
from datetime import date, timedelta

from assistant.autoevaluation.modele import Etape
from assistant.autoevaluation.progression import Situation, a_etayer, d_abord, reste

PAS = 7
"""Days between two steps that are proposed."""
MOST = 8
"""Steps proposed at once: more would not be a plan."""
ETAYER = "écrire une preuve"
_FAIRE = {
    0: "trouver une situation pour le rencontrer",
    1: "le refaire sans aide",
    2: "le refaire dans une situation différente et dire vos choix",
}
_SAVOIR = {
    0: "vous documenter",
    1: "l'utiliser sans aide",
    2: "l'utiliser dans une situation différente et dire vos choix",
}


def proposer(
    rows: Iterable[Situation],
    deja: Iterable[Etape],
    debut: date,
    fin: date | None = None,
    nombre: int = MOST,
) -> tuple[Etape, ...]:
    """Steps not in the plan yet: evidence to write, then what several épreuves judge, the rest.

    Dates go one a week from `debut`, or are spread before `fin`, the day of an exam.
    """
    known = {step.noeud for step in deja if not step.faite}
    rows = list(rows)
    order = {row.ligne.id: row for row in (*a_etayer(rows), *d_abord(rows), *filter(reste, rows))}
    chosen = [row for name, row in order.items() if name not in known and _said(row)][:nombre]
    days = _days(len(chosen), debut, fin)
    return tuple(
        Etape("", texte(row), row.ligne.id, day.isoformat())
        for row, day in zip(chosen, days, strict=True)
    )


def texte(row: Situation) -> str:
    """What the step asks, in one line that can be read aloud."""
    verbs = _SAVOIR if row.ligne.nature == "savoir" else _FAIRE
    verb = ETAYER if row.a_etayer else verbs.get(row.niveau or 0, ETAYER)
    return f"{row.unite.code}, {row.ligne.libelle} : {verb} ({court(row.ligne.texte)})"


def court(text: str, largeur: int = 70) -> str:
    """The first words of a line."""
    words = " ".join(text.split())
    if len(words) <= largeur:
        return words
    return f"{words[:largeur].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def trier(steps: Iterable[Etape]) -> list[Etape]:
    """Still to do first, the nearest day first, those without a day last."""
    return sorted(steps, key=lambda step: (step.faite, step.echeance or "9999", step.texte))


def en_retard(step: Etape, aujourd_hui: date) -> bool:
    """Whether its day is over and it is not done."""
    return bool(step.echeance) and not step.faite and step.echeance < aujourd_hui.isoformat()


def _said(row: Situation) -> bool:
    """Lines on which one has not stood come only once something else is known of the person."""
    return row.niveau is not None


def _days(count: int, debut: date, fin: date | None) -> list[date]:
    """One a week, or spread over what is left; the last one falls before the last day."""
    ranks = range(1, count + 1)
    if fin is None:
        return [debut + timedelta(days=PAS * rank) for rank in ranks]
    span = (fin - debut).days
    return [debut + timedelta(days=max(1, span * rank // (count + 1))) for rank in ranks]
