"""A small content for scenarios: what the snapshots show must not move with the data."""

from typing import Any

from assistant.entretien.simulation.gestes import Geste
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.entretien.simulation.revelation import Issue
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.fiches_entretien import Origine
from knowledge.fiches_scenario import (
    Attitude,
    Contrainte,
    Dit,
    Fiche,
    FicheUrgence,
    Pont,
    Pratique,
    PublicScenario,
    Sigle,
    StructureScenario,
)
from knowledge.scenarios_supports import (
    Choix,
    Dimension,
    Epreuve,
    Ethique,
    Observable,
    Supports,
    Variante,
)

ORIGINE = Origine("Méthode d'essai", "2026-11-26")
BOTH = ("fr", "be")
SEED = "lundi"


def said(*lines: str) -> Dit:
    return Dit(lines, lines, lines)


def fiche(genre: str, name: str, sujet: str, couche: int, fait: str, **more: Any) -> Fiche:
    return Fiche(
        id=name,
        genre=genre,
        sujet=sujet,
        couche=couche,
        sensible=False,
        pays=BOTH,
        ages=(18, 66),
        publics=(),
        structures=(),
        exclut=(),
        fait=fait,
        indices=(f"Indice sur : {sujet}.",),
        reponses=said(f"Je vous le dis : {sujet}."),
        evasives=("On verra.",),
        fermees=("Ça dépend.",),
        mots=(name,),
        origine=ORIGINE,
        a_verifier=False,
        **more,
    )


ELEMENTS = {
    "atout": (
        fiche("atout", "nuits", "experience", 1, "Vous avez tenu deux ans un poste de nuit."),
        fiche("atout", "voisins", "motivation", 1, "Vous aidez vos voisins pour leurs papiers."),
        fiche("atout", "permis-b", "mobilite", 0, "Vous avez le permis."),
    ),
    "frein": (
        fiche("frein", "canape", "logement", 2, "Vous dormez sur le canapé d'un ami."),
        fiche("frein", "garde", "garde_enfants", 1, "Vous n'avez pas de garde le mercredi."),
        fiche("frein", "voiture", "mobilite", 1, "Votre voiture est au garage."),
    ),
    "parcours": (
        fiche("parcours", "entrepot", "experience", 0, "Vous avez travaillé en entrepôt."),
        fiche("parcours", "cap", "formation", 0, "Vous avez un CAP."),
    ),
    "foyer": (fiche("foyer", "seul-un", "famille", 1, "Vous élevez {seul|seule} un enfant."),),
    "demande": (
        fiche(
            "demande",
            "emploi-vite",
            "projet",
            0,
            "Vous voulez un emploi, vite.",
            ouvertures=said("Il me faudrait du travail, rapidement."),
        ),
    ),
    "implicite": (fiche("implicite", "confiance", "motivation", 2, "Vous doutez de vous."),),
}


def _urgence(force: str) -> FicheUrgence:
    lines = said("Je ne sais pas où je dors ce soir.")
    return FicheUrgence(
        f"rue-{force}",
        "logement",
        force,
        BOTH,
        (18, 66),
        (),
        "Vous ne savez pas où dormir.",
        lines,
        lines,
        lines,
        "Chercher une solution pour ce soir, avec la personne.",
        (),
        ORIGINE,
        False,
        suites=(
            ("depuis", "Depuis hier."),
            ("qui", "Personne ne le sait."),
            ("ce_soir", "Ce soir, je ne sais pas."),
        ),
    )


def pratique() -> Pratique:
    """One structure, one public; every row that a person needs, and a line for each situation."""
    from knowledge.scenarios import load_scenarios

    situations = load_scenarios().repliques
    return Pratique(
        ELEMENTS,
        (Pont("emploi-vite", "confiance", "Un emploi vite, pour se prouver quelque chose."),),
        (_urgence("faible"), _urgence("forte")),
        (
            Attitude(
                "posee",
                "posée",
                "Parle lentement, regarde la table.",
                0,
                0,
                60,
                "moyen",
                ("qu'on prenne le temps",),
                ("qu'on coupe la parole",),
                ORIGINE,
            ),
        ),
        (
            Contrainte(
                "telephone",
                "au téléphone",
                "Vous êtes au téléphone.",
                "L'entretien se fait par téléphone.",
                0,
                "",
                None,
                BOTH,
                ORIGINE,
            ),
        ),
        (),
        (),
        (
            StructureScenario(
                "atelier",
                "Atelier d'insertion",
                BOTH,
                (18, 66),
                (),
                "Vous travaillez dans un atelier d'insertion. Il reçoit sur rendez-vous.",
                "Accompagner vers l'emploi.",
                ("organisme de formation",),
                ("une place dans l'atelier",),
                ORIGINE,
                False,
            ),
        ),
        (PublicScenario("debut", "une personne qui débute", BOTH, (18, 66), *_none(), False),),
        (Sigle("PMSMP", "une immersion", BOTH),),
        {"f": ("Camille",), "m": ("Camille",)},
        {name: said(f"({name})") for name in situations},
    )


def _none() -> tuple[Any, ...]:
    return (), (), (), ORIGINE


def supports() -> Supports:
    """A criterion, an ethical point, the variants, an épreuve."""
    dimension = Dimension("lieu", "Le lieu", (Choix("ville", BOTH, "En ville.", "Le bassin.", ()),))
    epreuve = Epreuve(
        "monographie",
        "Cas pour la monographie",
        "4 h",
        "Rédigez la monographie de cette situation.",
        {"cip": ()},
        {"cip": ("cip/CP2/c1",)},
        (dimension,),
        ("Que relevez-vous ?", "Que proposez-vous ?"),
        ORIGINE,
    )
    return Supports(
        (Observable("cip/CP2/c2", ("Pose une question ouverte", "Laisse répondre")),),
        (Ethique("e", ("toujours",), "Dire les limites de la confidentialité.", ("cip/CP2/c1",)),),
        (
            Variante("d", "distance", "Par téléphone", BOTH, "Tout se dit à voix haute.", ()),
            Variante("s", "suivi", "Un mois après", BOTH, "{prenom} revient.", ()),
            Variante("t", "suivi", "Trois mois après", BOTH, "{prenom} a trouvé.", ()),
        ),
        (epreuve,),
    )


def install(monkeypatch: Any) -> None:
    """The small content in the place of the real one."""
    small, sheets = pratique(), supports()
    for module in (
        "knowledge.scenarios",
        "assistant.scenarios.generateur",
        "assistant.scenarios.lot",
        "assistant.entretien.simulation.moteur",
    ):
        monkeypatch.setattr(f"{module}.load_scenarios", lambda: small)
    monkeypatch.setattr("knowledge.scenarios_supports.load_supports", lambda: sheets)


EXCHANGE = (
    ("Bonjour, je suis Anne, conseillère ici.", "Bonjour.", "cadre_role"),
    ("Qu'est-ce qui vous amène ?", "Il me faudrait du travail, rapidement.", "question_ouverte"),
    ("Si je comprends bien, c'est pressé ?", "Oui, c'est ça.", "reformulation"),
)


def played(niveau: str = "debutant") -> Simulation:
    """A talk of three turns, as it was kept: what is recognised may change, these may not."""
    (scenario,) = generer(Demande(SEED, "cip", niveau=niveau, pays="fr"))
    simulation = Simulation(scenario)
    for number, (text, answer, move) in enumerate(EXCHANGE, 1):
        simulation.etat.tour, simulation.etat.dixiemes = number, 30 * number
        turn = Tour(
            text,
            (Geste(0, 8, move, "essai"),),
            ("projet",) if number == 2 else (),
            answer,
            simulation.etat.json(),
            Issue("rien"),
        )
        simulation.tours.append(turn)
    return simulation


def found() -> dict[str, Any]:
    """A debrief of that talk."""
    return {
        "chronologie": [
            {"tour": n, "minute": 3.0 * n, "phase": "P3", "gestes": [move], "sujets": []}
            for n, (_, _, move) in enumerate(EXCHANGE, 1)
        ],
        "criteres": [
            {
                "id": "cip/CP2/c2",
                "intitule": "Les techniques d'entretien sont adaptées.",
                "statut": "observe",
                "elements": [
                    {
                        "tour": 2,
                        "extrait": "Qu'est-ce qui vous amène ?",
                        "constat": "Une question ouverte.",
                    }
                ],
            }
        ],
        "mesures": {
            "tours": 3,
            "ouvertes": 1,
            "fermees": 0,
            "multiples": 0,
            "reformulations": 1,
            "reformulations_validees": 0,
            "cadre": ["role"],
            "sujets_ouverts": ["projet"],
            "sujets_disponibles": ["logement", "motivation", "projet"],
            "atouts_dits": 0,
            "freins_dits": 0,
        },
        "points_forts": [
            {
                "tour": 2,
                "extrait": "Qu'est-ce qui vous amène ?",
                "texte": "Au tour 2, une question ouverte amène un fait utile.",
            }
        ],
        "propositions": [
            {
                "tour": 3,
                "extrait": "Si je comprends bien",
                "texte": "Au tour 3, vous redites sans vérifier.",
                "autrement": "« Est-ce que c'est bien ça ? »",
            }
        ],
        "non_dit": [
            {
                "sujet": "logement",
                "fait": "Vous dormez sur le canapé d'un ami.",
                "porte": "sujet",
                "texte": "Logement. Ce sujet n'est pas venu dans l'échange.",
                "aurait_dit": "Je dors chez un ami.",
            }
        ],
        "equivalents": {},
        "interfede": [],
        "limites": ["Le ton, les silences, le regard."],
    }
