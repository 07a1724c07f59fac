"""Three strengths and three proposals, from facts of the exchange, with another way to say it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation import mesures, rendus, signes
from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.echange import Echange, Observation, extrait
from assistant.entretien.simulation.fausse import AMORCE
from assistant.entretien.simulation.gestes import CADRE
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.nuances import DECOURAGE, ECARTS
from assistant.entretien.simulation.passees import DEMANDE, EMOTION, passees
from assistant.hasard import empreinte

COMBIEN = 3
SLOTS = {
    "role": "votre rôle",
    "duree": "le but et la durée",
    "confidentialite": "la confidentialité",
    "limites": "les limites de la confidentialité",
    "notes": "les notes",
}
BLESSANTS = ("jugement", "injonction", "minimisation")
FAUTES = ("injonction", "minimisation", "promesse")
GRAVES = frozenset({"insulte", *ECARTS, *BLESSANTS, "refusee"})
"""What names every turn that does the same."""
PASSES = frozenset({"urgence", "indice", EMOTION})
"""Told at the turn where the person speaks: it is the next one that passes over it."""
SANS_TOUR = frozenset({"urgence_sans_suite", "rupture", DEMANDE})
"""Of no turn in particular: what is missing comes after it."""
VIDES = {"nombre": "", "aussi": "", "verifiee": "", "fait": ""}
"""What a row of words may leave empty."""
PREMIERES = 6.0
"""The first minutes, in which the frame is laid (domain.md §3.1: welcome, then frame)."""


@lru_cache(maxsize=2)
def mots(folder: Path = SIMULATION) -> Any:
    """The words of the debrief (debriefing.yaml)."""
    from knowledge.loader import read_yaml

    return read_yaml(folder / "debriefing.yaml")


def forces(echange: Echange) -> list[Observation]:
    """At most three, of different kinds, the rarest first; none in a turn that is blamed."""
    blamed = {*_blamed(echange)}
    kept: dict[int, Observation] = {}
    for row in _strengths(echange):
        if row.tour not in blamed:
            kept.setdefault(row.tour, row)
    return sorted(_of_kinds(iter(kept.values())), key=lambda row: row.tour)


def _blamed(echange: Echange) -> Iterator[int]:
    """The turns of which a proposal could be made, told or not."""
    for row in _proposals(echange):
        if row.cle not in SANS_TOUR:
            yield row.tour + 1 if row.cle in PASSES else row.tour


def _strengths(echange: Echange) -> Iterator[Observation]:
    alone = {row.tour for row in mesures.ouvertes(echange)}
    alone -= {row.tour for row in mesures.series(echange)}
    yield from mesures.reparations(echange)
    heard = reversed(signes.urgences(echange))
    yield from (row for row in heard if row.cle != "urgence_dite")
    yield from rendus.validees(echange)
    yield from mesures.accords(echange)
    yield from echange.note("permission", "permission")
    told = list(mesures.revelations(echange))
    let = alone | {row.tour for row in mesures.relances(echange)}
    for number, turn in told:
        element = turn.issue.element
        if element and element.genre == "atout" and number in let:
            yield Observation(number, turn.texte, "atout", _said(turn))
    opened = dict(told)
    asked = (row for row in mesures.ouvertes(echange) if row.tour in alone & {*opened})
    yield from (replace(row, mots=_said(opened[row.tour])) for row in asked)
    yield from rendus.resumes(echange)
    yield from rendus.reformulations(echange)
    yield from mesures.empathies(echange)
    yield from _framed(echange)
    yield from mesures.relances(echange)


def _said(turn: Tour) -> tuple[tuple[str, str], ...]:
    """What a turn let the person say, to be quoted beside it."""
    return (("fait", turn.fait or turn.reponse),)


def _framed(echange: Echange) -> Iterator[Observation]:
    """The parts of the frame laid in the first minutes, when there are two at least."""
    early = [turn for turn in echange.tours if turn.etat["minute"] <= PREMIERES]
    laid = mesures.cadre_dit(replace(echange, tours=early))
    if len(laid) > 1:
        first = echange.note("cadre", *CADRE)[0]
        yield replace(first, mots=(("nombre", str(len(laid))), ("slots", ", ".join(laid))))


def propositions(echange: Echange) -> list[Observation]:
    """At most three, of different kinds, the gravest first: what is missing comes last."""
    rows = [*_proposals(echange)]
    return [_also(row, rows) for row in _of_kinds(iter(rows))]


def _also(row: Observation, rows: list[Observation]) -> Observation:
    """A grave one names the other turns that do the same."""
    others = sorted({item.tour for item in rows if item.cle == row.cle} - {row.tour})
    if row.cle not in GRAVES or not others:
        return row
    where = f"au tour {others[0]}" if len(others) == 1 else f"aux tours {enumere(others)}"
    return replace(row, mots=(*row.mots, ("aussi", f" (et {where})")))


def enumere(numbers: Sequence[int]) -> str:
    """« 4, 8 et 10 »"""
    *first, last = map(str, numbers)
    return f"{', '.join(first)} et {last}" if first else last


def _proposals(echange: Echange) -> Iterator[Observation]:
    """By gravity: against the person, past what presses, past what they said, then the form."""
    state = echange.tours[-1].etat if echange.tours else {}
    yield from _against(echange)
    if state.get("urgence") in ("latente", "indiquee"):
        yield signes.signe_perdu(echange)
    yield from signes.sans_suite(echange)
    if state.get("rupture"):
        last = len(echange.tours)
        yield Observation(last, echange.tours[-1].texte, "rupture")
    told = {row.tour for row in echange.nuance(DECOURAGE)}
    yield from (row for row in echange.note("jugement", "jugement") if row.tour not in told)
    yield from passees(echange)
    yield from map(_denied, rendus.refusees(echange))
    yield from signes.indices_perdus(echange)
    for name in FAUTES:
        yield from (row for row in echange.note(name, name) if row.tour not in told)
    yield from (Observation(row.tour, row.extrait, "fermees") for row in mesures.series(echange))
    yield from echange.note("multiple", "question_multiple")
    yield from _early(echange)
    yield from echange.nuance(AMORCE)
    yield from echange.note("orientee", "question_orientee")
    yield from echange.note("jargon", "jargon")
    yield from _missing(echange, state)


def _against(echange: Echange) -> Iterator[Observation]:
    """What is done against the person, or without them."""
    for number, turn in enumerate(echange.tours, 1):
        if turn.imprevu == "insulte":
            yield Observation(number, turn.texte, "insulte")
    for name in ECARTS:
        yield from echange.nuance(name)


def _denied(row: Observation) -> Observation:
    """A check of something false is a check all the same: both are told."""
    asked = mots()["verifiee"] if row.cle == "refusee_verifiee" else ""
    return replace(row, cle="refusee", mots=(("verifiee", asked),))


def _early(echange: Echange) -> Iterator[Observation]:
    """Advice before anything was summed up; before the request was told, when it was not."""
    person = echange.scenario.personne
    known = False
    for number, turn in enumerate(echange.tours, 1):
        if "conseil_precoce" in turn.regles:
            cle = "conseil_tot" if known else "conseil"
            yield Observation(number, extrait(turn, "conseil"), cle)
        element = turn.issue.element
        told = element is not None and element.id == person.demande.id
        known = known or (told and turn.issue.genre == "revele")


def _missing(echange: Echange, state: dict[str, Any]) -> Iterator[Observation]:
    unlaid = [slot for slot in SLOTS if not state.get("cadre", {}).get(slot)]
    if unlaid:
        named = ", ".join(SLOTS[slot] for slot in unlaid)
        example = " ".join(mots()["reperes"][slot] for slot in unlaid)
        yield Observation(0, "", "cadre", (("slots", named), ("exemple", example)))
    tried = {
        "reformulation": bool(rendus.refusees(echange)),
        "validation": any(turn.verifie for turn in echange.tours),
        "resume": False,
    }
    for name, done in tried.items():
        if not done and not any(True for _ in echange.avec(name)):
            yield Observation(0, "", name)
    if not state.get("accords"):
        yield Observation(0, "", "suite")


def tour_cite(row: Observation) -> int:
    """The turn whose words are quoted: that which passes over what was said just before it."""
    return row.tour + 1 if row.extrait and row.cle in PASSES else row.tour


def _of_kinds(rows: Iterator[Observation]) -> list[Observation]:
    kept: dict[str, Observation] = {}
    for row in rows:
        kept.setdefault(row.cle, row)
        if len(kept) == COMBIEN:
            break
    return [*kept.values()]


def autrement(row: Observation, echange: Echange) -> str:
    """Another way to say it: for a closed question, an open one on the same subject."""
    rows: dict[str, Sequence[str]] = mots()["autrement"]
    names = [row.cle]
    if row.tour and row.cle in ("fermees", "multiple"):
        names = [*echange.tours[row.tour - 1].sujets, row.cle]
    lines = next((rows[name] for name in names if name in rows), rows["suite"])
    line = lines[empreinte(echange.scenario.racine, row.cle, row.tour) % len(lines)]
    return line.format(**dict(row.mots)) if row.cle == "cadre" else line


def phrase(table: str, row: Observation) -> str:
    """A row of debriefing.yaml, filled in."""
    template: str = mots()[table][row.cle]
    return template.format(tour=row.tour, **{**VIDES, **dict(row.mots)}).rstrip()
