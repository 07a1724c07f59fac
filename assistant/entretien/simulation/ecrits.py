"""What is written after the meeting, read by the tools of the workshop, beside the exchange."""

from assistant.entretien.simulation.echange import Observation

APRES = 0
"""The turn of what is not said in the meeting."""
ANALYSE = {
    "faits": "cip/CP11/c1",
    "opinions": "cip/CP11/c1",
    "emotions": "cip/CP11/c1",
    "limites_personnelles": "cip/CP11/c2",
    "limites_fonction": "cip/CP11/c2",
    "points_forts": "cip/CP11/c3",
    "axes": "cip/CP11/c4",
    "ajustements": "cip/CP11/c5",
}
RETOUR = ("points_forts", "axes")
"""Movements that also bear on CP2, criterion 5: strengths and axes."""
IDENTIFIANT = "anonymat"
PAR_CRITERE = 3
"""Extracts shown for a criterion."""


def observer(synthese: str, analyse: str) -> dict[str, list[Observation]]:
    """By criterion; a writing that was not done gives nothing, not an empty row."""
    return {**_synthese(synthese), **_analyse(analyse)}


def _synthese(text: str) -> dict[str, list[Observation]]:
    if not text.strip():
        return {}
    from assistant.analyse.synthese import relire_synthese

    read = relire_synthese(text)
    names = [row for row in read.a_revoir if row.type == IDENTIFIANT]
    worded = [row for row in read.a_revoir if row.type != IDENTIFIANT]
    return {
        "cip/CP5/c2": [_told(row.extrait, "ecrit_a_revoir") for row in worded]
        or [_told("", "ecrit_neutre")],
        "cip/CP5/c3": [_told(row.extrait, "ecrit_identifiant") for row in names]
        or [_told("", "ecrit_discret")],
    }


def _analyse(text: str) -> dict[str, list[Observation]]:
    if not text.strip():
        return {}
    from assistant.analyse.relecture import relire

    found: dict[str, list[Observation]] = {name: [] for name in ANALYSE.values()}
    found["cip/CP2/c5"] = []
    for repere in relire(text).reperes:
        told = _told(repere.extrait, "analyse")
        found[ANALYSE[repere.mouvement]].append(told)
        if repere.mouvement in RETOUR:
            found["cip/CP2/c5"].append(told)
    return {name: rows[:PAR_CRITERE] for name, rows in found.items()}


def _told(extrait: str, cle: str) -> Observation:
    return Observation(APRES, extrait, cle)
