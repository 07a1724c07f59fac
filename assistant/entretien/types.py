"""What each type of entretien is called, in a title and in a form."""

NOMS = {
    "accueil": "accueil",
    "diagnostic": "diagnostic partagé",
    "contractualisation": "contractualisation",
    "suivi": "suivi",
    "projet": "projet",
    "bilan": "bilan",
    "employeur": "avec un employeur",
    "tripartite": "à trois, avec l'employeur",
}
