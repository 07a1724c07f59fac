"""How the sheets say a register, a level of French, a subject."""

REGISTRES = {
    1: "mots simples, phrases courtes",
    2: "langue de tous les jours",
    3: "à l'aise avec les mots",
}
NIVEAUX_LANGUE = {
    "A2": "niveau A2 : comprend les phrases simples, cherche ses mots",
    "B1": "niveau B1 : se débrouille, perd le fil si l'on va vite",
}
NUMERIQUE = (
    "n'utilise ni ordinateur ni démarches en ligne",
    "un téléphone, pour les messages",
    "fait sans aide les démarches simples",
    "à l'aise",
)
SUJETS_DITS = {
    "logement": "Logement",
    "sante": "Santé",
    "mobilite": "Mobilité",
    "famille": "Famille",
    "garde_enfants": "Garde d'enfants",
    "budget": "Budget",
    "justice": "Justice",
    "langue": "Langue",
    "numerique": "Numérique",
    "formation": "Formation",
    "experience": "Expérience",
    "projet": "Projet",
    "droits": "Droits et démarches",
    "motivation": "Envie, confiance",
    "isolement": "Isolement",
}
