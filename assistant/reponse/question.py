"""What a question asks for: its intention, the kind of value, the settings («CCP1») it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.reponse.indices import (
    ASKS_WHAT,
    CADRES,
    CERTIFICATIONS,
    DEFINITION,
    DEMANDE,
    DEROULE,
    EPREUVE,
    EVALUE,
    EVERY_CCP,
    INTERROGE,
    LAQUELLE,
    METHODE,
    MOI,
    NATURES,
    POLIS,
    PRECISE,
    RECIT,
    SENS,
    STATES,
    SURELY,
    VECU,
    compares,
)
from knowledge.french import fold, words


class Intention(StrEnum):
    """What would be an answer."""

    FAIT = "fait"
    CRITERES = "criteres"
    COMPETENCE = "competence"
    METHODE = "methode"
    DEFINITION = "definition"
    SIGLE = "sigle"
    EPREUVE = "epreuve"
    LISTE = "liste"
    COMPARAISON = "comparaison"
    PREMISSE = "premisse"
    HORS_PERIMETRE = "hors_perimetre"
    URGENCE = "urgence"
    COURTOISIE = "courtoisie"
    PROGRAMME = "programme"


@dataclass(frozen=True)
class Demande:
    """A question as it is read. `nature` is the kind of value asked («duree»), empty for none.

    `cadres` are the settings named, folded («ccp1», «bloc c», «titre», «vae»), in order.
    """

    texte: str
    intention: Intention | None
    nature: str = ""
    cadres: tuple[str, ...] = ()


LIVED, LONG = 4, 14
"""Words from which what is lived, or a tale of what was done, is a situation to name."""


def read(question: str) -> Demande:
    """The reading of a question, by its own words alone."""
    text = fold(question)
    return Demande(question, _intention(text), nature_of(text), tuple(_cadres(text)))


def _intention(text: str) -> Intention | None:
    """The first that its words announce; None when only what is found can tell."""
    if (said := words(text)) and POLIS.issuperset(said):
        return Intention.COURTOISIE
    if LAQUELLE.search(text) and not nature_of(text):
        return Intention.COMPETENCE
    compared = compares(text) or _names_two(text)
    if compared and (not is_tale(text) or EPREUVE.search(text)):
        return Intention.COMPARAISON
    if SENS.search(text):
        return Intention.DEFINITION
    if EVALUE.search(text) and not NATURES["nombre"].search(text):
        return Intention.CRITERES
    if nature_of(text):
        return None if is_tale(text) else Intention.FAIT
    if EVALUE.search(text):
        return Intention.CRITERES
    if LAQUELLE.search(text):
        return Intention.COMPETENCE
    if DEROULE.search(text):
        return Intention.EPREUVE
    if METHODE.search(text):
        return Intention.METHODE
    if is_tale(text) or is_lived(text):
        return Intention.COMPETENCE
    for intention, cue in (
        (Intention.EPREUVE, EPREUVE),
        (Intention.DEFINITION, DEFINITION),
    ):
        if cue.search(text):
            return intention
    return None


def _names_two(text: str) -> bool:
    """Whether two certifications are named, each by its own name."""
    return sum(bool(name.search(text)) for name in CERTIFICATIONS) > 1


def is_tale(text: str) -> bool:
    """Whether someone tells what happened, rather than asks."""
    if len(words(text)) < LONG:
        return False
    if PRECISE.search(text):
        return False
    told = MOI.search(text) and "?" not in text and not INTERROGE.search(text)
    return bool(RECIT.search(text) or told)


def takes_for_so(text: str) -> bool:
    """Whether a folded question takes something for so, rather than asks or names a subject."""
    asks = INTERROGE.search(text) or ASKS_WHAT.search(text)
    return bool(SURELY.search(text) or STATES.search(text)) and not asks


def is_lived(text: str) -> bool:
    """Whether someone says, in a few words, what another person does or goes through."""
    asks = "?" in text or INTERROGE.search(text) or EPREUVE.search(text)
    return bool(VECU.search(text)) and len(words(text)) >= LIVED and not asks


def speaks_of_exam(text: str) -> bool:
    """Whether the words of an examination are there."""
    return bool(EPREUVE.search(fold(text)))


def nature_of(folded: str) -> str:
    """The kind of value asked, empty when none is."""
    asked = DEMANDE.search(folded)
    return next((name for name, cue in NATURES.items() if cue.search(folded)), "") if asked else ""


def _cadres(text: str) -> Iterator[str]:
    if EVERY_CCP.search(text):
        yield from ("titre", "ccp1", "ccp2", "ccp3")
    for match in CADRES.finditer(text):
        ccp, bloc, *others = match.groups()
        named = f"ccp{ccp}" if ccp else f"bloc {bloc}" if bloc else next(filter(None, others))
        yield "alternance" if named == "apprentissage" else named
