"""The example questions of the empty conversation, three for each kind of user."""

EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Vous accompagnez",
        (
            "Comment fixer avec une personne les étapes de son parcours ?",
            "Comment respecter la confidentialité avec les partenaires ?",
            "Quelles sont les balises de l'accompagnement en CISP ?",
        ),
    ),
    (
        "Vous préparez une certification",
        (
            "Combien de temps dure l'entretien technique du titre CIP ?",
            "Que doit contenir la partie 4 du dossier de production ?",
            "Que faut-il présenter pour valider le RNCP37504 par la VAE ?",
        ),
    ),
    (
        "Vous formez",
        (
            "Quels sont les critères de la compétence 7 du titre CIP ?",
            "Comment le bloc A du RNCP36128 est-il évalué ?",
            "Quelles compétences transversales le REAC évalue-t-il ?",
        ),
    ),
)
