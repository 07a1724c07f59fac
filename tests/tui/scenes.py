"""A small content for scenarios: what the snapshots show must not move with the data."""

from dataclasses import replace
from typing import Any

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
from knowledge.scenarios_niveaux import load_niveaux
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
            ("depuis", said("Depuis hier.")),
            ("qui", said("Personne ne le sait.")),
            ("ce_soir", said("Ce soir, je ne sais pas.")),
        ),
    )


ATTITUDE = Attitude(
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
)
TELEPHONE = Contrainte(
    "telephone",
    "au téléphone",
    "Vous êtes au téléphone.",
    "L'entretien se fait par téléphone.",
    0,
    "",
    None,
    BOTH,
    ORIGINE,
)
ATELIER = StructureScenario(
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
)
DEBUT = PublicScenario(
    "debut", "une personne qui débute", BOTH, (18, 66), (), (), (), ORIGINE, False
)


def pratique() -> Pratique:
    """One structure, one public; every row that a person needs, and a line for each situation."""
    from knowledge.scenarios import load_scenarios

    situations = load_scenarios().repliques
    return Pratique(
        ELEMENTS,
        (Pont("emploi-vite", "confiance", "Un emploi vite, pour se prouver quelque chose."),),
        (_urgence("faible"), _urgence("forte")),
        (ATTITUDE,),
        (TELEPHONE,),
        (),
        (),
        (ATELIER,),
        (DEBUT,),
        (Sigle("PMSMP", "une immersion", BOTH),),
        {"f": ("Camille",), "m": ("Camille",)},
        {name: said(f"({name})") for name in situations},
    )


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
        {"cip": (("cip/CP2/c2", "Ce cas ne la fait pas rencontrer."),)},
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
        partenaires=(),
    )


def install(monkeypatch: Any) -> None:
    """The small content in the place of the real one."""
    small, sheets = pratique(), supports()
    for module in (
        "knowledge.scenarios",
        "assistant.scenarios.generateur",
        "assistant.scenarios.lot",
        "assistant.scenarios.fiche_couverture",
        "assistant.entretien.simulation.moteur",
    ):
        monkeypatch.setattr(f"{module}.load_scenarios", lambda: small)
    monkeypatch.setattr("knowledge.scenarios_supports.load_supports", lambda: sheets)
    known = load_niveaux()
    plain = {name: replace(known["intermediaire"], id=name, nom=known[name].nom) for name in known}
    for module in ("etapes", "matrice", "fiche_cle", "generateur"):
        monkeypatch.setattr(f"assistant.scenarios.{module}.load_niveaux", lambda: plain)
