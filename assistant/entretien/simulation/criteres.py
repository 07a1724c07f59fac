"""Each criterion, and what the exchange holds that bears on it (domain.md §4.6).

«Observé» says that something was seen, never that a criterion is met.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.entretien.simulation import mesures, rendus, signes
from assistant.entretien.simulation.consentement import accorde
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.fausse import AMORCE
from assistant.entretien.simulation.mesures import Mesure
from assistant.entretien.simulation.nuances import DECOURAGE, ECARTS, LIBRE
from assistant.scenarios.criteres import NON_MESURABLE
from assistant.scenarios.noms import SUJETS_DITS

OBSERVE, NON_OBSERVE = "observe", "non_observe"
SANS_OCCASION, NON_MESURABLE_ICI = "sans_occasion", "non_mesurable"
NEGATIFS = frozenset(
    (
        *("jargon", "blessant", "promesse", "multiple", "serie", "ecrit_a_revoir"),
        *("ecrit_identifiant", "amorce", "reproche", *ECARTS),
        *("refusee", "refusee_verifiee"),
    )
)
"""Observations that make no criterion «observé»."""
INFORME = ("information", "orientation")
"""Moves that tell the person something."""
BLESSANTS = ("jugement", "injonction", "minimisation")


@dataclass(frozen=True)
class Critere:
    """A criterion, its status in this exchange, and the words."""

    id: str
    statut: str
    elements: tuple[Observation, ...]


def criteres(echange: Echange, ecrits: dict[str, list[Observation]]) -> list[Critere]:
    """In the order of the référentiel. `ecrits`: what the writings after the meeting show."""
    idle = sans_occasion(echange)
    found = [
        Critere(name, SANS_OCCASION, ()) if name in idle else _one(name, look(echange))
        for name, look in MESURES.items()
    ]
    found += [_written(name, ecrits) for name in ECRITS]
    found += [Critere(name, NON_MESURABLE_ICI, ()) for name in NON_MESURABLE]
    return sorted(found, key=lambda item: _order(item.id))


def sans_occasion(echange: Echange) -> set[str]:
    """Criteria that the exchange gave no occasion for: nothing told, nobody to pass words on to."""
    idle = set()
    if not [*echange.avec(*INFORME, "jargon")]:
        idle.add("cip/CP1/c3")
    if not [*echange.avec("orientation")] and not mesures.confidences(echange):
        idle.add("cip/CP4/c3")
    return idle


def _one(name: str, rows: list[Observation]) -> Critere:
    if name in PARTENAIRES and not rows:
        return Critere(name, NON_OBSERVE, ())
    good = any(row.cle not in NEGATIFS for row in rows)
    return Critere(name, OBSERVE if good else NON_OBSERVE, tuple(rows))


def _written(name: str, ecrits: dict[str, list[Observation]]) -> Critere:
    if name not in ecrits:
        return Critere(name, SANS_OCCASION, ())
    return _one(name, ecrits[name])


def _order(name: str) -> tuple[int, int]:
    _, competence, criterion = name.split("/")
    return int(competence.removeprefix("CP")), int(criterion.removeprefix("c"))


def _resources(echange: Echange) -> list[Observation]:
    rows = echange.note("ressource", "information", "orientation")
    checked = {item.tour for item in echange.note("", "accord_demande", "validation")}
    return [
        *rows,
        *(
            Observation(row.tour, row.extrait, "ressource_verifiee")
            for row in rows
            if row.tour in checked
        ),
    ]


def _plain(echange: Echange) -> list[Observation]:
    obscure = echange.note("jargon", "jargon")
    if obscure or not echange.tours:
        return obscure
    return echange.note("simple", *INFORME)[:1]


def _partners(echange: Echange) -> list[Observation]:
    """Each with what it lacks: an agreement asked, in its turn or near it."""
    agreed = {row.tour for row in _agreed_partners(echange)}
    rows = mesures.orientations(echange, "partenaire")
    return [row if row.tour in agreed else replace(row, cle="partenaire_seul") for row in rows]


def _agreed_partners(echange: Echange) -> list[Observation]:
    """Agreement asked in the turn of the orientation, or beside it and about the same thing."""
    sent = mesures.orientations(echange, "partenaire_accord")
    asked = echange.note("", "accord_demande", "permission")
    return [row for row in sent if any(accorde(row, item) for item in asked)]


def _reformulations(echange: Echange) -> list[Observation]:
    checked = rendus.validees(echange)
    known = {row.tour for row in checked}
    rest = [row for row in rendus.reformulations(echange) if row.tour not in known]
    return [*checked, *rest, *echange.nuance(AMORCE), *rendus.refusees(echange)]


def _ethics(echange: Echange) -> list[Observation]:
    asked = [*echange.note("respect", "permission"), *echange.nuance(LIBRE)]
    against = [row for name in ECARTS for row in echange.nuance(name)]
    told = {row.tour for row in echange.nuance(DECOURAGE)}
    hurt = [row for row in echange.note("blessant", *BLESSANTS) if row.tour not in told]
    mended = mesures.reparations(echange)
    promised = echange.note("promesse", "promesse")
    return [*mesures.reserves(echange), *asked, *mended, *against, *hurt, *promised]


def _interview(echange: Echange) -> list[Observation]:
    return [
        *mesures.ouvertes(echange),
        *mesures.relances(echange),
        *echange.note("multiple", "question_multiple"),
        *mesures.series(echange),
        *mesures.reproches(echange),
    ]


def _diagnosis(echange: Echange) -> list[Observation]:
    return [*_subjects(echange), *signes.urgences(echange)]


def _subjects(echange: Echange) -> Iterator[Observation]:
    piled = {number for number, _ in echange.avec("question_multiple")}
    for number, turn in mesures.revelations(echange):
        element = turn.issue.element
        assert element is not None
        if {*ECARTS} & turn.fines or number in piled:
            continue
        if element.genre == "atout":
            yield Observation(number, turn.texte, "atout", (("fait", turn.fait or turn.reponse),))
        else:
            said = SUJETS_DITS[element.sujet].lower()
            yield Observation(number, turn.texte, "sujet", (("sujet", said),))


def _shared(echange: Echange) -> list[Observation]:
    return [
        *rendus.resumes(echange),
        *rendus.verifications(echange),
        *mesures.accords(echange),
    ]


MESURES: dict[str, Mesure] = {
    "cip/CP1/c1": _resources,
    "cip/CP1/c2": mesures.missions,
    "cip/CP1/c3": _plain,
    "cip/CP1/c4": _partners,
    "cip/CP1/c5": _reformulations,
    "cip/CP2/c1": _ethics,
    "cip/CP2/c2": _interview,
    "cip/CP2/c3": _diagnosis,
    "cip/CP2/c4": _shared,
    "cip/CP4/c2": _agreed_partners,
    "cip/CP4/c3": mesures.confidences,
}
PARTENAIRES = frozenset({"cip/CP1/c4", "cip/CP4/c2"})
ECRITS = (
    "cip/CP2/c5",
    "cip/CP5/c2",
    "cip/CP5/c3",
    "cip/CP11/c1",
    "cip/CP11/c2",
    "cip/CP11/c3",
    "cip/CP11/c4",
    "cip/CP11/c5",
)
"""Those that the writing after the meeting shows, and nothing else."""
