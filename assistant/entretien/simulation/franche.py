"""A plain question whose answer is on the sheet, or good manners: a danger, an age, a drink."""

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
SANS_EMPLOI = frozenset(
    {"longue-duree", "reprise", "fin-de-droits", "premiere-experience", "demandeur-asile"}
)
"""Publics of people who do not work."""
SUES = ("age", "nom", "coordonnees", "compris")
"""Answered at once, whatever the subject that their words touch."""
MANIERES = ("ca_va", "politesse", "connaissez")
"""Answered so only when no subject is named: «et la santé, ça va ?» asks about health."""
ACCORDS = frozenset({"accord_demande", "permission", "validation"})
RECONNUS = ("rqth", "reconn", "handicap")
"""Words of a fact about a recognised handicap."""


def franche(parole: Parole, etat: Etat, personne: Personne, voix: Voix) -> tuple[str, Issue | None]:
    """The answer, and what it opens; no words when the question is of another kind."""
    texte = derniere(parole)
    if any(dit("danger", row) for row in demandees(parole)):
        urgence = personne.urgence
        told = urgence is not None and alerte.nommee(parole.texte, urgence)
        return voix.generale("urgence_suite" if told else "danger_non", etat.tour), None
    if said := _asked(texte, parole, etat, personne):
        return voix.generale(said, etat.tour), None
    return _home(texte, etat, personne, voix)


def _asked(texte: str, parole: Parole, etat: Etat, personne: Personne) -> str:
    """The row of lines that answers, or nothing."""
    if dit("joindre", texte):
        return "joindre"
    free = not BESOINS & {*personne.sujets}
    needs = ("toit", "repas") if free and personne.urgence is None else ()
    manners = () if parole.sujets else MANIERES
    found = next((name for name in (*needs, *SUES, *manners) if dit(name, texte)), "")
    opinion = dit("avis", texte) and not parole.sujets and not ACCORDS & parole.types
    if not found and opinion:
        found = "avis_propose" if etat.propose else "je_ne_sais_pas"
    if not found and personne.public.id in SANS_EMPLOI and dit("travaille", texte):
        found = "travaille_non"
    if not found and dit("demarche", texte) and not parole.sujets:
        found = "demarche"
    if not found and dit("rqth", texte):
        held = any(word in item.fait.lower() for item in personne.elements for word in RECONNUS)
        found = "" if held else "rqth_oui" if personne.public.id == "handicap" else "non_court"
    return found


def _home(texte: str, etat: Etat, personne: Personne, voix: Voix) -> tuple[str, Issue | None]:
    """Who is at home, how days go; told again when nothing of the children is left to say."""
    if dit("metier_enfants", texte):
        return "", None
    count = dit("foyer", texte)
    if not count and not dit("enfants", texte) and not dit("quotidien", texte):
        return "", None
    foyer = personne.foyer
    if foyer.id not in etat.dits:
        return voix.fait(foyer, etat.tour), Issue("revele", foyer)
    left = [item for item in personne.elements if item.id not in etat.dits]
    more = any(item.sujet in ("garde_enfants", "famille") for item in left)
    if dit("quotidien", texte):
        return voix.generale("journee", etat.tour), None
    if more and not count:
        return "", None
    again = voix.generale("appui", etat.tour, rappel=voix.rappel(foyer))
    return again, Issue("appui", foyer)
