"""What an exchange shows, turn by turn: facts with the words that show them, and counts.

No total is a mark: a count says how often, never how well (domain.md §4.6).
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from assistant.entretien.simulation import rendus, signes
from assistant.entretien.simulation.affect import limites_dites
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.lecture import duree_dite
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.nuances import ECARTS

SLOTS = {
    "role": "rôle",
    "duree": "but et durée",
    "confidentialite": "confidentialité",
    "limites": "limites de la confidentialité",
    "notes": "notes",
}


def reparations(echange: Echange) -> list[Observation]:
    """Where words that hurt are taken back, in the turn that follows them."""
    return [
        Observation(number, turn.texte, "reparation")
        for number, turn in enumerate(echange.tours, 1)
        if turn.repare
    ]


def relances(echange: Echange) -> list[Observation]:
    """Words that let the person go on; an apology, a reproach are none of them."""
    mended = {row.tour for row in (*reparations(echange), *reproches(echange))}
    return [row for row in echange.note("relance", "relance") if row.tour not in mended]


def orientations(echange: Echange, cle: str) -> list[Observation]:
    """A partner named with a way in; «vous devriez voir un médecin» names neither."""
    rows = echange.note(cle, "orientation")
    return [row for row in rows if dit("entree", row.extrait) or not dit("conseil_nu", row.extrait)]


def missions(echange: Echange) -> list[Observation]:
    """Where what the structure does is told; a first name and a job tell none of it."""
    return [
        Observation(number, said[0], "structure")
        for number, turn in echange.avec("cadre_role", "information")
        if (said := [words for words in _words(turn) if dit("missions", words)])
    ]


def _words(turn: Tour) -> Iterator[str]:
    """The words of each move that tells who one is, or something."""
    for item in turn.gestes:
        if item.type in ("cadre_role", "information"):
            yield turn.texte[item.start : item.end]


def confidences(echange: Echange) -> list[Observation]:
    """Where it is said what is shared, with whom, and with whose agreement."""
    rows = echange.note("confidence", "cadre_confidentialite")
    return [row for row in rows if dit("confidence_partenaires", row.extrait)]


def reserves(echange: Echange) -> list[Observation]:
    """Where confidentiality is laid: with its limits, without them, or before they are told."""
    rows = []
    told = bool(echange.tours) and echange.tours[-1].etat["cadre"]["limites"]
    for row in echange.note("confidentialite", "cadre_confidentialite"):
        turn = echange.tours[row.tour - 1]
        whole = limites_dites(Parole(turn.texte, turn.gestes, ()))
        cle = f"{row.cle}_limites" if whole else row.cle if told else f"{row.cle}_seule"
        rows.append(replace(row, cle=cle))
    return rows


def ouvertes(echange: Echange) -> list[Observation]:
    """Open questions asked one at a time, and that anyone may be asked."""
    spoilt = {number for number, _ in echange.avec("question_multiple", "question_orientee")} | {
        row.tour for name in ECARTS for row in echange.nuance(name)
    }
    spoilt |= {row.tour for row in reproches(echange)}
    rows = echange.note("ouverte", "question_ouverte")
    return [row for row in rows if row.tour not in spoilt]


def reproches(echange: Echange) -> list[Observation]:
    """Whys that ask for a justification: they open no talk (domain.md §3.1)."""
    rows = echange.note("reproche", "question_ouverte", "relance")
    return [row for row in rows if dit("reproche", row.extrait.replace("-", " "))]


def empathies(echange: Echange) -> list[Observation]:
    """Words on what the person feels or did; what is said of a trade or a market is none."""
    return [
        row
        for row in echange.note("empathie", "empathie")
        if dit("vecu", row.extrait) and not dit("marche", row.extrait)
    ]


def series(echange: Echange) -> list[Observation]:
    """Where three closed questions follow one another."""
    return [
        Observation(number, turn.texte, "serie")
        for number, turn in enumerate(echange.tours, 1)
        if "fermees_de_suite" in turn.regles
    ]


def revelations(echange: Echange) -> Iterator[tuple[int, Tour]]:
    """The turns that opened a useful fact."""
    useful = {item.id for item in echange.scenario.personne.utiles}
    for number, turn in enumerate(echange.tours, 1):
        element = turn.issue.element
        if turn.issue.genre == "revele" and element and element.id in useful:
            yield number, turn


def sujets_ouverts(echange: Echange) -> list[str]:
    """The subjects on which a question made the person tell something, whatever it was.

    The path, the home and the request count like the rest; an urgency, for the brake it comes from.
    """
    person = echange.scenario.personne
    told = {
        turn.issue.element.sujet
        for turn in echange.tours
        if turn.issue.genre == "revele" and turn.issue.element
    }
    if person.urgence and signes.urgences(echange):
        needed = person.urgence.fiche.exige
        told |= {item.sujet for item in person.freins if item.id in needed}
    return sorted(told & {*sujets_disponibles(echange)})


def sujets_disponibles(echange: Echange) -> list[str]:
    """The subjects that the sheet holds, but those that the person had chosen to keep shut."""
    person = echange.scenario.personne
    return sorted({item.sujet for item in person.elements} - {*person.lignes_rouges})


def accords(echange: Echange) -> list[Observation]:
    """Where the person says yes to what follows, and does not answer of something else."""
    return [
        Observation(number, turn.texte, "accord")
        for number, turn in enumerate(echange.tours, 1)
        if "accord" in turn.regles and turn.issue.genre != "ailleurs"
    ]


def compter(echange: Echange) -> dict[str, Any]:
    """The `mesures` of the debrief: how often, where, out of what was there."""

    def often(*types: str) -> int:
        return sum(1 for _ in echange.avec(*types))

    person = echange.scenario.personne
    last = echange.tours[-1].etat if echange.tours else None
    told = {turn.issue.element.id for _, turn in revelations(echange) if turn.issue.element}
    return {
        "tours": len(echange.tours),
        "minutes": last["minute"] if last else 0.0,
        "ouvertes": often("question_ouverte"),
        "fermees": often("question_fermee"),
        "multiples": often("question_multiple"),
        "orientees": often("question_orientee"),
        "relances": len(relances(echange)),
        "series_fermees": len(series(echange)),
        "reformulations": often("reformulation"),
        "reformulations_validees": len(rendus.validees(echange)),
        "cadre": [slot for slot, laid in last["cadre"].items() if laid] if last else [],
        "cadre_dit": cadre_dit(echange),
        "phases": _phases(echange),
        "sujets_ouverts": sujets_ouverts(echange),
        "sujets_disponibles": sujets_disponibles(echange),
        "atouts_dits": sum(item.id in told for item in person.atouts),
        "freins_dits": sum(item.id in told for item in person.freins),
        "urgence": last["urgence"] if last else "aucune",
        "promesses": last["promesses"] if last else [],
        "accords": last["accords"] if last else [],
        "rupture": last["rupture"] if last else False,
    }


def _phases(echange: Echange) -> list[dict[str, Any]]:
    """Minutes by phase, in the order of their first turn."""
    spent: dict[str, int] = {}
    before = 0
    for turn in echange.tours:
        now = round(turn.etat["minute"] * 10)
        spent[turn.etat["phase"]] = spent.get(turn.etat["phase"], 0) + now - before
        before = now
    return [{"phase": name, "minutes": value / 10} for name, value in spent.items()]


def cadre_dit(echange: Echange) -> list[str]:
    """The parts of the frame laid, in words; of the aim and the length, the one that was told."""
    laid = echange.tours[-1].etat["cadre"] if echange.tours else {}
    rows = echange.note("", "cadre_duree")
    told = " et ".join(dict.fromkeys(duree_dite(row.extrait) for row in rows))
    named = {**SLOTS, "duree": told or SLOTS["duree"]}
    return [named[slot] for slot, done in laid.items() if done]


Mesure = Callable[[Echange], list[Observation]]
