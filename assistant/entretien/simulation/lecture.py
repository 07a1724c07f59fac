"""What a turn does, in words: the same ones beside the talk, in the timeline, in the lines printed.

A silence is told as a silence, and what is not recognised is no fault.
"""

from collections.abc import Iterator

from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.nuances import DECOURAGE
from assistant.scenarios.noms import SUJETS_DITS

GESTES_DITS = {
    "question_ouverte": "question ouverte",
    "question_fermee": "question fermée",
    "question_multiple": "plusieurs questions",
    "question_orientee": "question orientée",
    "cadre_role": "cadre : rôle",
    "cadre_duree": "cadre : but, durée",
    "cadre_confidentialite": "cadre : confidentialité",
    "cadre_notes": "cadre : notes",
    "accord_demande": "accord demandé",
    "hors_sujet": "hors sujet",
    "resume": "résumé",
    "cloture": "conclusion",
}
NUANCES_DITES = {
    "discriminante": "question qui discrimine",
    "sans_accord": "sans son accord",
    "inscrite": "inscription dite",
    "decourage": "mots qui découragent",
    "libre": "droit de ne pas répondre",
    "amorce": "amorce, sans ses mots",
}
IMPREVUS_DITS = {
    "silence": "silence",
    "insulte": "mot blessant",
    "anglais": "autre langue",
    "non_sens": "suite sans mot",
    "etat": "question sur la machine",
    "mal_entendu": "écrit à l'oreille",
    "jamais_dit": "ce que la personne n'a pas dit",
    "reformulation_fausse": "ce que la personne n'a pas dit",
}
NON_RECONNU = "non reconnue, ce n'est pas une faute"


def geste_dit(name: str) -> str:
    return GESTES_DITS.get(name, name.replace("_", " "))


def tour_dit(turn: Tour) -> list[str]:
    """« réparation », « cadre : durée », « silence »…; nothing when the turn is not recognised."""
    return [*dict.fromkeys(_dits(turn))]


def ligne(turn: Tour) -> str:
    """« question ouverte ; sujet : logement »"""
    said = ", ".join(tour_dit(turn)) or NON_RECONNU
    about = ", ".join(SUJETS_DITS[name].lower() for name in turn.themes)
    return f"{said} ; sujet : {about}" if about else said


def _dits(turn: Tour) -> Iterator[str]:
    if turn.imprevu:
        yield IMPREVUS_DITS[turn.imprevu]
    if turn.repare:
        yield "réparation"
    yield from (NUANCES_DITES[item.type] for item in turn.nuances)
    for item in turn.gestes:
        words = turn.texte[item.start : item.end]
        if item.type == "cadre_duree":
            yield f"cadre : {duree_dite(words)}"
        elif item.type not in _tus(turn):
            yield geste_dit(item.type)


def _tus(turn: Tour) -> frozenset[str]:
    """Labels that what is already told says better."""
    told = {"relance"} if turn.repare else set()
    return frozenset(told | ({"jugement"} if DECOURAGE in turn.fines else set()))


def duree_dite(words: str) -> str:
    """Of the aim and the length of the meeting, what is told."""
    named = [said for key, said in (("but", "but"), ("duree", "durée")) if dit(key, words)]
    return " et ".join(named) or "but ou durée"
