"""The actions of « Préparer » and of « Mode entretien »."""

from tui.command import Command

EVERYWHERE_ACTION = Command(
    "preparer",
    "Préparer",
    "Préparer un entretien : le guide se compose à mesure",
    keys="f5",
    action="app.room('preparer')",
    slash="/preparer",
)
ROOM, MODE, ALERT, AGREED = ("preparer",), ("entretien",), ("urgence",), ("convenu",)
ACTIONS: tuple[Command, ...] = (
    Command("preparer.ligne", "Ligne", "Aller d'une ligne à l'autre", "up", "", ROOM, shown="↑ ↓"),
    Command(
        "preparer.choix",
        "Choix",
        "Changer la valeur ; Entrée montre la liste",
        "left",
        "",
        ROOM,
        shown="← →",
    ),
    Command(
        "preparer.lire",
        "Lire le guide",
        "Défiler dans le guide",
        "pageup",
        "",
        ROOM,
        shown="Page↑ Page↓",
    ),
    Command(
        "preparer.mode",
        "Mode entretien",
        "Suivre l'entretien : phases, minutes, liste à cocher, urgence",
        "f7",
        "screen.interview",
        ROOM,
        "/entretien",
    ),
    Command(
        "preparer.enregistrer",
        "Enregistrer",
        "Enregistrer le guide (.md ou .docx)",
        "ctrl+s",
        "screen.save_guide",
        ROOM,
        "/enregistrer-guide",
    ),
    Command(
        "preparer.liste",
        "Enregistrer la liste",
        "Enregistrer seulement la liste à cocher (.md ou .docx)",
        action="screen.save_list",
        where=ROOM,
        slash="/liste",
    ),
    Command(
        "preparer.reprendre",
        "Reprendre",
        "Partir de ce qui a été convenu à un entretien d'avant",
        "ctrl+r",
        "screen.resume_agreed",
        ROOM,
        "/reprendre",
    ),
    Command(
        "preparer.appuis",
        "Lire un appui",
        "Ouvrir dans sa source un élément que le guide cite",
        action="screen.read_support",
        where=ROOM,
        slash="/appuis",
    ),
    Command(
        "preparer.retour",
        "Retour",
        "Revenir aux questions ; ce qui est rempli reste",
        "escape",
        "screen.back",
        ROOM,
    ),
    Command(
        "entretien.cocher", "Cocher", "Cocher, décocher un sujet", "space", "screen.tick", MODE
    ),
    Command("entretien.sujet", "Sujet", "Aller d'un sujet à l'autre", "up", "", MODE, shown="↑ ↓"),
    Command(
        "entretien.suivante",
        "Phase",
        "Phase suivante, phase précédente",
        "right",
        "screen.step(1)",
        MODE,
        shown="← →",
    ),
    Command("entretien.precedente", "Phase précédente", "", "left", "screen.step(-1)", MODE),
    Command(
        "entretien.urgence",
        "Urgence",
        "Qui alerter, tout de suite",
        "u",
        "screen.alert",
        MODE,
    ),
    Command(
        "entretien.pause", "Pause", "Arrêter le temps, le reprendre", "p", "screen.pause", MODE
    ),
    Command(
        "entretien.liste",
        "Liste",
        "Enregistrer la liste à cocher, telle qu'elle est",
        "l",
        "screen.save_list",
        MODE,
    ),
    Command(
        "entretien.convenu",
        "Convenu",
        "Noter ce qui est convenu : le début du prochain entretien",
        "c",
        "screen.note_agreed",
        MODE,
    ),
    Command(
        "entretien.quitter",
        "Quitter",
        "Sortir du mode entretien ; F7 y revient tant que le guide est le même",
        "escape",
        "screen.leave",
        MODE,
    ),
    Command("urgence.fermer", "Fermer", "Revenir à l'entretien", "escape", "leave", ALERT),
    Command(
        "convenu.garder",
        "Garder",
        "Garder ce qui est convenu, et revenir",
        "escape",
        "keep",
        AGREED,
    ),
)
FOOTERS: dict[str, tuple[str, ...]] = {
    "preparer": (
        "preparer.mode",
        "preparer.enregistrer",
        "preparer.choix",
        "preparer.reprendre",
        "preparer.retour",
        "tout",
        "aide",
    ),
    "entretien": (
        "entretien.cocher",
        "entretien.suivante",
        "entretien.urgence",
        "entretien.convenu",
        "entretien.liste",
        "entretien.pause",
        "entretien.quitter",
    ),
    "urgence": ("urgence.fermer",),
    "convenu": ("convenu.garder",),
}
SECTIONS = {
    "preparer": "Préparer",
    "entretien": "Mode entretien",
    "urgence": "Pendant une urgence",
    "convenu": "Ce qui est convenu",
}
WORDS = {"preparer.mode": "mode entretien"}
