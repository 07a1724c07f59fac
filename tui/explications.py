"""What F1 says first: the thing one is on, in a sentence or two."""

EXPLICATIONS = {
    "accueil": "La saisie : écrivez votre question, Entrée l'envoie. Une barre oblique ouvre la"
    " liste des commandes ; ce qui est écrit et pas encore envoyé est gardé.",
    "demander": "La saisie : écrivez votre question, Entrée l'envoie. Jalon répond avec les lignes"
    " des documents, et dit quand aucun ne répond.",
    "exemples": "L'accueil : ce que vous pouvez reprendre, ce que vous pouvez faire, des questions"
    " toutes prêtes. Entrée ouvre la ligne ; une lettre commence une question.",
    "citation": "Une citation : l'endroit du document que la phrase reprend. Entrée l'ouvre à cette"
    " ligne, ? dit d'où elle vient.",
    "lecteur": "Le lecteur : le document lui-même, ouvert à la ligne citée, marquée d'un trait.",
    "referentiels": "Les quatre référentiels en arbre, et la fiche de l'élément choisi : son texte,"
    " ses lignes, ce qui y a été corrigé.",
    "analyser": "Vos écrits : reprenez-en un, ou commencez par un cadre.",
    "ecriture": "Une consigne à la fois : écrivez, ce que Jalon remarque se lit à côté. Tout est"
    " gardé à mesure.",
    "documents": "Ce que vous gardez sur cet ordinateur : à reprendre, chercher ou supprimer.",
    "recherche": "Des mots à chercher dans ce que vous gardez : Entrée ouvre la ligne marquée, ↓ va"
    " à la liste, Échap efface les mots.",
    "reglages": "Un réglage : ← et → changent sa valeur, enregistrée aussitôt.",
    "preparer": "Le guide d'entretien : les choix à gauche, le guide se compose à mesure.",
    "entretien": "Le mode entretien : une phase à la fois, et les sujets à ne pas oublier.",
    "urgence": "Qui prévenir, et comment, quand une situation est urgente.",
    "convenu": "Ce qui a été convenu à la fin de l'entretien : une ligne par point, sans nom.",
    "jury": "Les questions qu'un jury peut poser : choisissez, puis répondez.",
    "reponse": "Votre réponse : écrivez-la comme vous la diriez. Rien n'est noté.",
    "elements": "Ce qu'une bonne réponse contient, d'après le référentiel : cochez ce que vous avez"
    " dit. Aucun total n'est fait.",
    "evaluer": "Une ligne du référentiel : dites où vous en êtes, de 0 à 3. Vous seul·e le dites ;"
    " une preuve l'appuie.",
    "preuve": "Une preuve : quand, où, ce que vous avez fait, ce qui en est venu. Sans nom.",
    "preuves": "Toutes vos preuves, et ce que chacune étaye.",
    "carte": "Tout le référentiel d'un coup d'œil : niveaux, preuves, changements.",
    "comparaison": "Deux grilles ligne à ligne : ce qui s'accorde, ce qui est à discuter.",
    "plan": "Le plan daté : des actions à vous, à cocher, à dater, à changer.",
    "suggestions": "Ce qu'une preuve pourrait aussi étayer : vous acceptez ou refusez.",
    "entrainer": "Un entretien avec une personne fictive : choisissez, puis commencez.",
    "preparation": "La commande et ce que l'on sait : lisez, puis commencez quand vous voulez.",
    "seance": "L'échange : écrivez ce que vous diriez à la personne. Vos notes sont à part.",
    "redaction": "Après l'entretien : la synthèse, puis l'analyse.",
    "bilan": "Le débriefing : ce qui a été dit, ce qui aurait pu l'être. Ni note, ni total.",
    "echange": "Tout ce qui s'est dit, tour par tour, et ce que Jalon y a reconnu.",
    "preuve_proposee": "Ce que la répétition montre : à garder ou non comme preuve, ligne à ligne.",
    "scenarios": "Le même formulaire et la même graine donnent toujours le même scénario.",
    "scenarios_champ": "Un choix du formulaire : ← et → changent sa valeur.",
    "journee": "L'ordre de la journée d'entraînement, avec les fiches de chacun.",
    "PickScreen": "Un choix à faire : ↑ ↓ puis Entrée. Échap n'y change rien.",
    "LineScreen": "Une ligne à écrire : Entrée la valide, Échap renonce.",
    "FiltreScreen": "Une longue liste : quelques lettres la réduisent, Entrée choisit.",
    "ConsentScreen": "Ce qui partirait vers un autre ordinateur, mot pour mot : rien ne part sans"
    " votre accord.",
    "GrillesScreen": "Les grilles à comparer : la vôtre, ou celle d'une autre personne.",
    "Feuillet": "Une page à lire ; Échap revient où vous étiez.",
    "PaletteScreen": "Toutes les actions d'ici : quelques lettres réduisent la liste, Entrée fait"
    " l'action choisie.",
}
EXPLICATIONS |= dict.fromkeys(
    ("premiers_pas", "premiers_pas_suite", "premiers_pas_fin"),
    "Trois écrans du début ; Échap les passe, les Réglages les reprennent.",
)
"""By the context of the footer, or the name of the window that lies over the room."""
