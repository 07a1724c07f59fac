"""What an exchange shows, turn by turn: facts with the words that show them, and counts.

No total is a mark: a count says how often, never how well (domain.md §4.6).
"""

from collections.abc import Callable, Iterator
from typing import Any

from assistant.entretien.simulation import rendus, signes
from assistant.entretien.simulation.echange import Echange, Observation, extrait
from assistant.entretien.simulation.gestes import CADRE
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour

BLESSURES = frozenset({"jugement", "injonction", "minimisation", "insulte"})


def reparations(echange: Echange) -> list[Observation]:
    """Where words that hurt are taken back, in the turn that follows them."""
    found, stung = [], False
    for number, turn in enumerate(echange.tours, 1):
        if stung and dit("reparation", turn.texte):
            found.append(Observation(number, turn.texte, "reparation"))
        stung = bool(BLESSURES & {*turn.regles})
    return found


def relances(echange: Echange) -> list[Observation]:
    """Words that let the person go on; an apology is not one of them."""
    mended = {row.tour for row in reparations(echange)}
    return [row for row in echange.note("relance", "relance") if row.tour not in mended]


def orientations(echange: Echange, cle: str) -> list[Observation]:
    """A partner named with a way in; «vous devriez voir un médecin» names neither."""
    rows = echange.note(cle, "orientation")
    return [row for row in rows if dit("entree", row.extrait) or not dit("conseil_nu", row.extrait)]


def missions(echange: Echange) -> list[Observation]:
    """Where what the structure does is told; a first name and a job tell none of it."""
    rows = echange.note("structure", "cadre_role", "information")
    return [row for row in rows if dit("missions", row.extrait)]


def confidences(echange: Echange) -> list[Observation]:
    """Where it is said what is shared, with whom, and with whose agreement."""
    rows = echange.note("confidence", "cadre_confidentialite")
    return [row for row in rows if dit("confidence_partenaires", row.extrait)]


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


def cadre(echange: Echange) -> list[Observation]:
    return [
        Observation(number, extrait(turn, *CADRE), "cadre", (("slots", _slots(turn)),))
        for number, turn in echange.avec(*CADRE)
    ]


def _slots(turn: Tour) -> str:
    names = {
        "cadre_role": "votre rôle",
        "cadre_duree": "le but et la durée",
        "cadre_confidentialite": "la confidentialité",
        "cadre_notes": "les notes",
    }
    laid = {item.type for item in turn.gestes}
    return ", ".join(said for name, said in names.items() if name in laid)


Mesure = Callable[[Echange], list[Observation]]
