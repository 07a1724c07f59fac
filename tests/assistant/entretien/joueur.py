"""Ways of leading an entretien: well, with closed questions alone, badly, at random."""

from collections.abc import Iterator

from assistant.entretien.simulation.moteur import Simulation
from assistant.hasard import Hasard
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.scenario import Element, Scenario

CADRE = (
    "Bonjour, je suis conseillère ici, mon rôle est de faire le point avec vous.",
    "Nous avons trente minutes, pour faire connaissance et voir ce que vous cherchez.",
    "Ce que vous me dites reste confidentiel, entre nous et l'équipe, sauf s'il y a un danger.",
    "Je vais prendre quelques notes, vous pourrez les lire. Est-ce que cela vous convient ?",
)
VEXANT = (
    "Vous auriez dû y penser avant, c'est de votre faute.",
    "Franchement, vous ne faites aucun effort.",
    "Il faut que vous arrêtiez de vous plaindre.",
    "Vous êtes quelqu'un de paresseux, ça se voit.",
)
SUJETS = {
    "logement": "Comment cela se passe-t-il pour votre logement ?",
    "sante": "Si vous voulez en parler, comment va votre santé pour travailler ?",
    "mobilite": "Comment vous déplacez-vous ?",
    "famille": "Comment cela se passe-t-il dans votre famille ?",
    "garde_enfants": "Comment s'organise la garde des enfants ?",
    "budget": "Où en êtes-vous de votre budget ?",
    "justice": "Comment cela se passe-t-il du côté de la justice ?",
    "langue": "Comment cela se passe-t-il avec le français ?",
    "numerique": "Comment faites-vous avec l'ordinateur et internet ?",
    "formation": "Parlez-moi de ce que vous avez appris, de vos formations.",
    "experience": "Parlez-moi de vos expériences de travail.",
    "projet": "Quel métier aimeriez-vous faire, quel est votre projet ?",
    "droits": "Où en êtes-vous de vos droits et de vos démarches ?",
    "motivation": "Qu'est-ce qui vous donne envie, qu'est-ce qui vous motive ?",
    "isolement": "Comment cela se passe-t-il avec les gens autour de vous, les voisins, les amis ?",
}
"""A good open question a subject."""
FERMEES = {
    "logement": "Est-ce que vous avez un logement ?",
    "sante": "Avez-vous des problèmes de santé ?",
    "mobilite": "Est-ce que vous avez le permis ?",
    "famille": "Êtes-vous en famille ?",
    "garde_enfants": "Avez-vous une solution de garde pour les enfants ?",
    "budget": "Avez-vous des dettes ?",
    "justice": "Est-ce que vous avez affaire à la justice ?",
    "langue": "Est-ce que vous parlez bien français ?",
    "numerique": "Avez-vous un ordinateur ?",
    "formation": "Avez-vous un diplôme ?",
    "experience": "Avez-vous déjà travaillé ?",
    "projet": "Est-ce que vous avez un projet ?",
    "droits": "Avez-vous fait valoir vos droits ?",
    "motivation": "Êtes-vous motivé ?",
    "isolement": "Êtes-vous isolé ?",
}


def scenarios(count: int, graine: str = "essais", niveau: str = "examen") -> list[Scenario]:
    """Half for each country."""
    half = count // 2
    return [
        *generer(Demande(graine, niveau=niveau, pays="fr"), half),
        *generer(Demande(graine, niveau=niveau, pays="be"), count - half),
    ]


def jouer_bien(simulation: Simulation) -> None:
    """Frame, an open invitation, then each subject: ask, give back, check, ask again."""
    for turn in CADRE:
        simulation.dire(turn)
    simulation.dire("Qu'est-ce qui vous amène aujourd'hui ?")
    for element in sorted(simulation.scenario.personne.utiles, key=lambda item: item.couche):
        _until_told(simulation, element)


def _until_told(simulation: Simulation, element: Element) -> None:
    for _ in range(6):
        if element.id in simulation.etat.dits or simulation.fini:
            return
        simulation.dire(_again(simulation))
        if element.id in simulation.etat.dits:
            return
        simulation.dire(SUJETS[element.sujet])


def _again(simulation: Simulation) -> str:
    """Give back the person's own words, and check."""
    said = simulation.tours[-1].reponse.rstrip(".!?…")
    return f"Si je comprends bien, vous me dites que {said[:1].lower()}{said[1:]}. C'est bien ça ?"


def fermees(simulation: Simulation) -> Iterator[str]:
    """Closed questions, on everything, twice."""
    names = [element.sujet for element in simulation.scenario.personne.elements]
    yield "Bonjour."
    for name in (*names, *FERMEES, *names):
        yield FERMEES[name]


def au_hasard(pool: list[str], seed: int, turns: int = 30) -> Iterator[str]:
    stream = Hasard(seed)
    for _ in range(turns):
        yield stream.choisir(pool)
