"""The actions of the room where one answers a jury's questions."""

from tui.command import Command

ROOM, ELEMENTS = ("jury",), ("elements",)
ACTIONS: tuple[Command, ...] = (
    Command(
        "jury",
        "Questions du jury",
        "Répondre aux questions qu'un jury peut poser, une à la fois",
        action="app.room('jury')",
        slash="/jury",
    ),
    Command("jury.ligne", "Ligne", "Aller d'une ligne à l'autre", "up", "", ROOM, shown="↑ ↓"),
    Command(
        "jury.choix",
        "Choix",
        "Changer la valeur ; Entrée montre la liste",
        "left",
        "",
        ROOM,
        shown="← →",
    ),
    Command(
        "jury.commencer",
        "Commencer",
        "Poser les questions qui répondent à ces choix",
        "f7",
        "screen.begin",
        ROOM,
        "/commencer",
    ),
    Command(
        "jury.suivante",
        "Suivante",
        "Passer à la question suivante",
        keys="pagedown",
        action="screen.turn(1)",
        where=ROOM,
        priority=True,
        shown="Page↓",
    ),
    Command(
        "jury.precedente",
        "Précédente",
        "Revenir à la question précédente",
        keys="pageup",
        action="screen.turn(-1)",
        where=ROOM,
        priority=True,
        shown="Page↑",
    ),
    Command(
        "jury.elements",
        "Éléments",
        "Montrer le critère, ce qu'une bonne réponse tient et une relance ; les cacher",
        keys="ctrl+e",
        action="screen.elements",
        where=ROOM,
        slash="/elements",
        priority=True,
    ),
    Command(
        "jury.autres",
        "Autres questions",
        "Tirer d'autres questions, avec les mêmes choix",
        keys="ctrl+n",
        action="screen.others",
        where=ROOM,
        slash="/autres",
        priority=True,
    ),
    Command(
        "jury.source",
        "Lire dans sa source",
        "Ouvrir dans sa source le critère ou un élément de la question",
        action="screen.read_source",
        where=ROOM,
        slash="/source",
    ),
    Command(
        "jury.enregistrer",
        "Enregistrer",
        "Enregistrer les questions et vos réponses (.md ou .docx)",
        keys="ctrl+s",
        action="screen.save_questions",
        where=ROOM,
        slash="/enregistrer-questions",
        priority=True,
    ),
    Command(
        "jury.retour",
        "Retour",
        "Garder, revenir aux choix, puis à la conversation",
        keys="escape",
        action="screen.back",
        where=ROOM,
    ),
    Command(
        "elements.cocher",
        "Cocher",
        "Cocher ce que votre réponse tient : c'est vous qui en décidez",
        keys="space",
        where=ELEMENTS,
    ),
    Command(
        "elements.ligne", "Élément", "Aller d'un élément à l'autre", "up", "", ELEMENTS, shown="↑ ↓"
    ),
    Command(
        "elements.reponse", "Réponse", "Revenir à votre réponse (Maj+Tab)", "tab", "", ELEMENTS
    ),
)
FOOTERS: dict[str, tuple[str, ...]] = {
    "jury": ("jury.commencer", "jury.ligne", "jury.choix", "jury.retour", "tout", "aide"),
    "reponse": (
        "jury.suivante",
        "jury.precedente",
        "jury.elements",
        "jury.enregistrer",
        "jury.autres",
        "jury.retour",
        "tout",
        "aide",
    ),
    "elements": (
        "elements.cocher",
        "elements.ligne",
        "elements.reponse",
        "jury.elements",
        "jury.suivante",
        "tout",
        "aide",
    ),
}
SECTIONS = {"jury": "Questions du jury", "elements": "Ce qu'une bonne réponse tient"}
WORDS = {"jury.autres": "d'autres"}
