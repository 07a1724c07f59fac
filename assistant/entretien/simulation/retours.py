"""Three strengths and three proposals, from facts of the exchange, with another way to say it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation import mesures, rendus, signes
from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.moteur import Tour
from assistant.hasard import empreinte

COMBIEN = 3
SLOTS = {
    "role": "votre rôle",
    "duree": "le but et la durée",
    "confidentialite": "la confidentialité",
    "limites": "ses limites",
    "notes": "les notes",
}
FAUTES = ("jugement", "injonction", "minimisation", "promesse", "conseil", "orientee", "jargon")


@lru_cache(maxsize=2)
def mots(folder: Path = SIMULATION) -> Any:
    """The words of the debrief (debriefing.yaml)."""
    from knowledge.loader import read_yaml

    return read_yaml(folder / "debriefing.yaml")


def forces(echange: Echange) -> list[Observation]:
    """At most three, of different kinds, the rarest first."""
    return _of_kinds(_strengths(echange))


def _strengths(echange: Echange) -> Iterator[Observation]:
    yield from mesures.reparations(echange)
    heard = reversed(signes.urgences(echange))
    yield from (row for row in heard if row.cle != "urgence_dite")
    yield from rendus.validees(echange)
    yield from mesures.accords(echange)
    yield from echange.note("permission", "permission")
    told = list(mesures.revelations(echange))
    for number, turn in told:
        element = turn.issue.element
        if element and element.genre == "atout":
            yield Observation(number, turn.texte, "atout")
    opened = {number for number, turn in told if _has(turn, "question_ouverte")}
    rows = echange.note("ouverte", "question_ouverte")
    yield from (row for row in rows if row.tour in opened)
    yield from rendus.resumes(echange)
    yield from rendus.reformulations(echange)
    yield from echange.note("empathie", "empathie")
    laid = echange.tours[-1].etat["cadre"].values() if echange.tours else []
    if sum(laid) > 1:
        first = mesures.cadre(echange)[0]
        yield Observation(first.tour, first.extrait, "cadre", (("nombre", str(sum(laid))),))
    yield from mesures.relances(echange)


def _has(turn: Tour, type_: str) -> bool:
    return any(item.type == type_ for item in turn.gestes)


def propositions(echange: Echange) -> list[Observation]:
    """At most three, of different kinds: what hurts first, then what is missing."""
    return _of_kinds(_proposals(echange))


def _proposals(echange: Echange) -> Iterator[Observation]:
    state = echange.tours[-1].etat if echange.tours else {}
    hurt = [(n, turn) for n, turn in enumerate(echange.tours, 1) if turn.imprevu == "insulte"]
    yield from (Observation(number, turn.texte, "insulte") for number, turn in hurt)
    if state.get("rupture"):
        last = len(echange.tours)
        yield Observation(last, echange.tours[-1].texte, "rupture")
    if state.get("urgence") in ("latente", "indiquee"):
        yield signes.signe_perdu(echange)
    yield from signes.sans_suite(echange)
    for name in FAUTES[:4]:
        yield from echange.note(name, name)
    yield from (Observation(row.tour, row.extrait, "fermees") for row in mesures.series(echange))
    yield from signes.indices_perdus(echange)
    yield from echange.note("multiple", "question_multiple")
    for name, type_ in (("conseil", "conseil"), ("orientee", "question_orientee")):
        yield from echange.note(name, type_)
    yield from echange.note("jargon", "jargon")
    yield from _missing(echange, state)


def _missing(echange: Echange, state: dict[str, Any]) -> Iterator[Observation]:
    unlaid = [slot for slot in SLOTS if not state.get("cadre", {}).get(slot)]
    if unlaid:
        named = ", ".join(SLOTS[slot] for slot in unlaid)
        example = " ".join(mots()["reperes"][slot] for slot in unlaid)
        yield Observation(0, "", "cadre", (("slots", named), ("exemple", example)))
    for name in ("reformulation", "validation", "resume"):
        if not echange.note(name, name):
            yield Observation(0, "", name)
    if not state.get("accords"):
        yield Observation(0, "", "suite")


def _of_kinds(rows: Iterator[Observation]) -> list[Observation]:
    kept: dict[str, Observation] = {}
    for row in rows:
        kept.setdefault(row.cle, row)
        if len(kept) == COMBIEN:
            break
    return sorted(kept.values(), key=lambda row: row.tour)


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
    return template.format(tour=row.tour, **{"nombre": "", **dict(row.mots)})
