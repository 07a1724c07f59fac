"""The actions of « Scénarios »."""

from tui.command import MAIN, WAY, Command

EVERYWHERE_ACTION = Command(
    "scenarios",
    "Scénarios",
    "Composer des mises en situation : fiches du candidat, du comédien, grille, clé",
    keys="ctrl+f",
    action="app.room('scenarios')",
    slash="/scenarios",
    priority=True,
)
ROOM, DAY = ("scenarios",), ("journee",)
ACTIONS: tuple[Command, ...] = (
    Command(
        "scenarios.formulaire",
        "Choix",
        "Aller de la fiche aux choix, et d'une ligne à l'autre (↑ ↓ aussi)",
        "tab",
        "",
        ROOM,
    ),
    Command(
        "scenarios.choix",
        "Valeur",
        "Changer la valeur ; Entrée montre la liste",
        "left",
        "",
        ROOM,
        shown="← →",
    ),
    Command(
        "scenarios.fiche",
        "Fiche",
        "Passer à la fiche suivante : candidat, comédien, grille, clé",
        "f7",
        "screen.next_sheet",
        ROOM,
        "/fiche",
        priority=True,
        weight=MAIN,
    ),
    Command(
        "scenarios.autre", "Un autre", "Un autre scénario", "n", "screen.step(1)", ROOM, "/suivant"
    ),
    Command(
        "scenarios.precedent",
        "Le précédent",
        "Revenir au scénario d'avant",
        "p",
        "screen.step(-1)",
        ROOM,
        "/precedent",
    ),
    Command(
        "scenarios.jouer",
        "Jouer",
        "Mener tout de suite l'entretien avec cette personne",
        "j",
        "screen.play",
        ROOM,
        "/jouer",
    ),
    Command(
        "scenarios.journee",
        "Journée",
        "Une journée d'entraînement : scénarios équilibrés, couverture, planning",
        "l",
        "screen.day",
        ROOM,
        "/journee",
    ),
    Command(
        "scenarios.lire",
        "Lire la fiche",
        "Défiler dans la fiche",
        "pagedown",
        "screen.page(1)",
        ROOM,
        priority=True,
        shown="Page↑ Page↓",
    ),
    Command(
        "scenarios.lire_haut", "Lire la fiche", "", "pageup", "screen.page(-1)", ROOM, priority=True
    ),
    Command(
        "scenarios.enregistrer",
        "Enregistrer",
        "Enregistrer les fiches dans un dossier (.md ou .docx), une par fichier",
        "ctrl+s",
        "screen.save_sheets",
        ROOM,
        "/enregistrer-fiches",
        priority=True,
    ),
    Command(
        "scenarios.retour",
        "Retour",
        "Revenir d'un champ ou d'un choix à la fiche, puis à la conversation",
        "escape",
        "screen.back",
        ROOM,
    ),
    Command(
        "journee.enregistrer",
        "Enregistrer",
        "Enregistrer la journée et toutes les fiches dans un dossier (.md ou .docx)",
        "ctrl+s",
        "save",
        DAY,
        weight=MAIN,
    ),
    Command("journee.fermer", "Revenir", "Revenir au scénario", "escape", "leave", DAY, weight=WAY),
)
FOOTERS: dict[str, tuple[str, ...]] = {
    "scenarios": (
        "scenarios.fiche",
        "scenarios.autre",
        "scenarios.precedent",
        "scenarios.formulaire",
        "scenarios.enregistrer",
        "scenarios.jouer",
        "scenarios.journee",
        "tout",
        "aide",
    ),
    "scenarios_champ": ("scenarios.fiche", "scenarios.retour", "tout", "aide"),
    "journee": ("journee.enregistrer", "journee.fermer"),
}
SECTIONS = {"scenarios": "Scénarios", "journee": "Dans la journée d'entraînement"}
WORDS = {
    "scenarios.precedent": "précédent",
    "scenarios.jouer": "jouer cette personne",
}
