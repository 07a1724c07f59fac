"""The examples at the end of each help page: a test runs them all, as they are written here.

By command, without `jalon`; a group of commands shows one of each kind. File names are those of
whoever reads; the test makes such files.
"""

EXEMPLES: dict[str, tuple[str, ...]] = {
    "": (
        "jalon",
        'jalon demander "combien de temps dure l\'entretien technique ?"',
        "jalon entretien preparer --type accueil",
        "jalon lire cip/CP2 --simple",
    ),
    "demander": (
        'jalon demander "comment poser le cadre d\'un premier entretien ?"',
        'jalon demander "les critères de CP2" --referentiel cip --sortie criteres.docx',
        'jalon demander "elle répète qu\'elle est nulle" --simple',
        "jalon demander - --json < question.txt",
    ),
    "chercher": (
        'jalon chercher "analyse de pratique" --nombre 5',
        "jalon chercher --lot questions.jsonl --sortie resultats.jsonl",
    ),
    "lire": ("jalon lire cip/CP2", "jalon lire cip/CP2/c3 --json"),
    "referentiels": ("jalon referentiels", "jalon referentiels rncp37504"),
    "verifier": ("jalon verifier",),
    "diagnostic": ("jalon diagnostic", "jalon diagnostic --json"),
    "configurer": (
        "jalon configurer",
        "jalon configurer pays BE",
        "jalon configurer theme contraste",
        "jalon configurer touches.demander=f4 touches.referentiels=f3",
        "jalon configurer pays --depart",
    ),
    "web": ("jalon web", "jalon web --port 0"),
    "completion": (
        "jalon completion bash >> ~/.bashrc",
        "jalon completion fish > ~/.config/fish/completions/jalon.fish",
    ),
    "analyse": ("jalon analyse rediger", "jalon analyse relire mon-analyse.md"),
    "analyse rediger": (
        "jalon analyse rediger",
        "jalon analyse rediger --cadre gibbs --nouveau",
        "jalon analyse rediger --parcours oral --sortie analyse.docx",
    ),
    "analyse relire": (
        "jalon analyse relire mon-analyse.md",
        "jalon analyse relire mon-analyse.md --referentiel cip --pourquoi",
        "jalon analyse relire - --json < mon-analyse.md",
    ),
    "synthese": ("jalon synthese rediger", "jalon synthese relire ma-synthese.md"),
    "synthese rediger": (
        "jalon synthese rediger",
        "jalon synthese rediger --nouveau --sortie synthese.docx",
    ),
    "synthese relire": (
        "jalon synthese relire ma-synthese.md",
        "jalon synthese relire ma-synthese.md --pourquoi",
    ),
    "autoevaluation": (
        "jalon autoevaluation noter cip/CP2/c3 --niveau 1",
        "jalon autoevaluation bilan",
    ),
    "autoevaluation noter": (
        "jalon autoevaluation noter cip/CP2/c3 --niveau 1",
        "jalon autoevaluation noter cip/CP2/c3 --niveau 2 --preuve preuve.txt",
        "jalon autoevaluation noter cip/CP2/c3 --niveau 1 --grille stage.json --personne autre"
        " --nom A12",
        "jalon autoevaluation noter cip/CP2/c3 --niveau aucun",
    ),
    "autoevaluation bilan": (
        "jalon autoevaluation bilan",
        "jalon autoevaluation bilan --referentiel cip/CP2 --tout",
        "jalon autoevaluation bilan --depuis 12/03/2026",
    ),
    "autoevaluation preuves": (
        "jalon autoevaluation preuves",
        "jalon autoevaluation preuves --retirer 1 --oui",
    ),
    "autoevaluation suggerer": (
        "jalon autoevaluation suggerer preuve.txt",
        "jalon autoevaluation suggerer preuve.txt --accepter cip/CP2/c3",
    ),
    "autoevaluation plan": (
        "jalon autoevaluation plan",
        "jalon autoevaluation plan --proposer --jusqu-au 30/06/2030",
        "jalon autoevaluation plan --etape 1 --fait",
    ),
    "autoevaluation exporter": (
        "jalon autoevaluation exporter --format docx --sortie ma-grille.docx",
        "jalon autoevaluation exporter --format json --sortie grille.json --nom A12",
    ),
    "autoevaluation comparer": (
        "jalon autoevaluation comparer ma-grille.json formation.json",
        "jalon autoevaluation comparer ma-grille.json formation.json --sortie ecarts.md",
    ),
    "donnees": ("jalon donnees ou", "jalon donnees lister", "jalon donnees exporter"),
    "donnees ou": ("jalon donnees ou", "jalon donnees ou --json"),
    "donnees lister": ("jalon donnees lister", "jalon donnees lister --brouillons"),
    "donnees chercher": ("jalon donnees chercher relances",),
    "donnees exporter": (
        "jalon donnees exporter",
        "jalon donnees exporter --sortie archive.zip --remplacer",
    ),
    "donnees purger": (
        "jalon donnees purger --genre brouillons",
        "jalon donnees purger --tout",
    ),
    "entretien": (
        "jalon entretien preparer --type accueil",
        "jalon entretien simuler --niveau debutant",
    ),
    "entretien preparer": (
        "jalon entretien preparer --type accueil",
        'jalon entretien preparer --type suivi --structure "mission locale" --public jeunes'
        " --duree 45",
        "jalon entretien preparer --type diagnostic --distance --sortie guide.docx",
        "jalon entretien preparer --type accueil --preparation --liste",
    ),
    "entretien simuler": (
        "jalon entretien simuler --niveau debutant",
        "jalon entretien simuler --graine lundi --structure mission-locale",
        "jalon entretien simuler --graine lundi --script entretien.txt --sortie debriefing.md",
    ),
    "entretien reconnaitre": (
        "jalon entretien reconnaitre tours.jsonl",
        "jalon entretien reconnaitre tours.jsonl --json",
    ),
    "scenario": ("jalon scenario generer --graine lundi",),
    "scenario generer": (
        "jalon scenario generer --graine lundi --structure mission-locale",
        "jalon scenario generer --nombre 3 --format docx --sortie scenarios",
        "jalon scenario generer --epreuve monographie --referentiel rncp37504",
        "jalon scenario generer --lot 6 --jurys 2 --sortie journee",
    ),
    "examen": ("jalon examen questions --partie 2",),
    "examen questions": (
        "jalon examen questions --partie 2",
        "jalon examen questions mon-analyse.md --nombre 4 --graine lundi",
        "jalon examen questions --referentiel rncp37504 --occasion monographie",
        "jalon examen questions --competence CP6 --repondre",
    ),
    "confidentialite": (
        "jalon confidentialite verifier compte-rendu.txt",
        "jalon confidentialite pseudonymiser compte-rendu.txt --sortie sans-noms.txt",
    ),
    "confidentialite verifier": (
        "jalon confidentialite verifier compte-rendu.txt",
        "jalon confidentialite verifier - --json < compte-rendu.txt",
    ),
    "confidentialite pseudonymiser": (
        "jalon confidentialite pseudonymiser compte-rendu.txt",
        "jalon confidentialite pseudonymiser compte-rendu.txt --cle stage.json"
        " --sortie anonyme.txt",
    ),
    "confidentialite retablir": ("jalon confidentialite retablir pseudonymes.txt --cle cle.json",),
    "confidentialite oublier": (
        "jalon confidentialite oublier",
        "jalon confidentialite oublier cle.json",
    ),
    "confidentialite liste": (
        "jalon confidentialite liste",
        "jalon confidentialite liste --ajouter noms.txt --rubrique structures",
    ),
}


def page(chemin: str) -> str:
    """The end of a command's help; nothing for a command that has no example."""
    lines = EXEMPLES.get(chemin, ())
    return "\n\nExemples :\n" + "\n".join(f"  {line}" for line in lines) if lines else ""
