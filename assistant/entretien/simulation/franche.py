"""A plain question whose answer is on the sheet: a danger, an age, a name, children."""

from assistant.entretien.simulation import alerte
from assistant.entretien.simulation.demandes import demandees, derniere
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.revelation import Issue
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Personne

BESOINS = frozenset({"logement", "budget"})
"""Subjects of a roof and of food: when the sheet holds one of them, it answers."""


def franche(
    parole: Parole, etat: Etat, personne: Personne, voix: Voix
) -> tuple[str, Issue | None]:
    """The answer, and what it opens; no words when the question is of another kind."""
    texte = derniere(parole)
    if any(dit("danger", row) for row in demandees(parole)):
        urgence = personne.urgence
        told = urgence is not None and alerte.nommee(parole.texte, urgence)
        return voix.generale("urgence_suite" if told else "danger_non", etat.tour), None
    if dit("besoins", texte) and not BESOINS & {*personne.sujets}:
        return voix.generale("rien_de_special", etat.tour), None
    for name in ("age", "nom", *(() if parole.sujets else ("ca_va", "politesse"))):
        if dit(name, texte):
            return voix.generale(name, etat.tour), None
    return _home(texte, etat, personne, voix) if dit("enfants", texte) else ("", None)


def _home(texte: str, etat: Etat, personne: Personne, voix: Voix) -> tuple[str, Issue | None]:
    """Who is at home; told again when nothing of the children is left to say."""
    foyer = personne.foyer
    if foyer.id not in etat.dits:
        return voix.fait(foyer, etat.tour), Issue("revele", foyer)
    left = [item for item in personne.elements if item.id not in etat.dits]
    if any(item.sujet in ("garde_enfants", "famille") for item in left):
        return "", None
    again = voix.generale("appui", etat.tour, rappel=voix.rappel(foyer))
    return again, Issue("appui", foyer)
