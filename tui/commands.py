"""The registry of actions: it feeds bindings, palette, slash commands, footer and help."""

from collections.abc import Iterator, Mapping

from textual.binding import Binding

from tui import (
    actions_demander,
    actions_entrainer,
    actions_jury,
    actions_preparer,
    actions_scenarios,
)
from tui.actions import ACTIONS as COMMANDS
from tui.actions_evaluer import FOOTERS as EVALUER
from tui.command import EVERYWHERE, Command

__all__ = [
    "BY_ID",
    "COMMANDS",
    "EVERYWHERE",
    "FOOTERS",
    "Command",
    "available",
    "bindings",
    "footer_entries",
    "slash_commands",
]

NO_CHANGE: Mapping[str, str] = {}
BY_ID = {command.id: command for command in COMMANDS}

FOOTERS: dict[str, tuple[str, ...]] = {
    "accueil": ("demander.envoyer", "demander.exemples", "referentiel", "tout", "aide"),
    "exemples": (
        "accueil.choisir",
        "accueil.ouvrir",
        "demander.choisir",
        "demander.annuler",
        "tout",
        "aide",
    ),
    "demander": ("demander.envoyer", "demander.citations", "referentiel", "tout", "aide"),
    "citation": (
        "citation.lire",
        "citation.origine",
        "citation.copier",
        "demander.citations",
        "demander.annuler",
    ),
    "lecteur": (
        "lecteur.fermer",
        "lecteur.suivante",
        "lecteur.copier",
        "lecteur.origine",
        "tout",
        "aide",
    ),
    "referentiels": (
        "referentiels.filtrer",
        "referentiels.source",
        "referentiels.deplier",
        "referentiels.retour",
        "tout",
        "aide",
    ),
    "analyser": ("analyser.ouvrir", "analyser.supprimer", "analyser.retour", "tout", "aide"),
    "ecriture": (
        "analyser.suivante",
        "analyser.precedente",
        "analyser.relecture",
        "analyser.exemples",
        "analyser.relire",
        "analyser.texte",
        "analyser.competences",
        "analyser.enregistrer",
        "tout",
        "aide",
    ),
    "documents": (
        "documents.reprendre",
        "documents.chercher",
        "documents.supprimer",
        "documents.renommer",
        "documents.retour",
        "tout",
        "aide",
    ),
    "recherche": (
        "documents.reprendre",
        "documents.resultats",
        "documents.retour",
        "tout",
        "aide",
    ),
    "reglages": (
        "reglages.ligne",
        "reglages.choix",
        "reglages.retour",
        "reglages.chercher",
        "tout",
        "aide",
    ),
    **actions_demander.FOOTERS,
    **actions_preparer.FOOTERS,
    **actions_jury.FOOTERS,
    **EVALUER,
    **actions_entrainer.FOOTERS,
    **actions_scenarios.FOOTERS,
}
"""What the footer shows; in a narrow one the weight of an action says how long it stays, then its
place, first what matters most."""

_FOOTER_WORDS = {
    "demander.envoyer": "envoyer",
    "demander.choisir": "ligne",
    "reglages.ligne": "réglage",
    "demander.annuler": "retour",
    "citation.lire": "lire",
    "citation.copier": "copier",
    "citation.origine": "origine",
    "lecteur.origine": "origine",
    "lecteur.suivante": "autre citation",
    **actions_preparer.WORDS,
    **actions_jury.WORDS,
    **actions_entrainer.WORDS,
    **actions_scenarios.WORDS,
    "evaluer.voisin": "critère",
    "plan.examen": "examen",
    "plan.dater": "date",
    "plan.changer": "mots",
    "carte.aller": "aller à cette ligne",
    "comparaison.aller": "aller à cette ligne",
    "preuve.garder": "garder",
    "preuve.champ": "champ",
}


def bindings(*where: str) -> list[Binding]:
    """The bindings of a room, of a widget, or of the whole application.

    An action without a key is bound to the name of none: a keymap may give it one.
    """
    return [
        Binding(
            command.keys or f"sans-touche-{command.id}",
            command.action,
            command.label,
            show=False,
            priority=command.priority,
            id=command.id,
        )
        for command in COMMANDS
        if command.action and set(where) & set(command.where)
    ]


def available(room: str) -> Iterator[Command]:
    """What can be called by name in a room: its own commands first, then everybody's."""
    yield from (c for c in COMMANDS if room in c.where and _callable(c))
    yield from (c for c in COMMANDS if EVERYWHERE in c.where and _callable(c) and c.id != "tout")


def _callable(command: Command) -> bool:
    return command.action.startswith(("app.", "screen.")) and command.id != "copier"


def slash_commands(room: str) -> dict[str, Command]:
    """The commands that can be typed in a prompt line of a room, by their slash name."""
    return {command.slash: command for command in available(room) if command.slash}


def footer_entries(
    context: str, touches: Mapping[str, str] = NO_CHANGE
) -> list[tuple[str, str, Command]]:
    """(key, word, command) for each entry of a footer; `touches`: the keys that were changed."""
    entries = []
    for name in FOOTERS[context]:
        command = BY_ID[name]
        word = _FOOTER_WORDS.get(name, command.label[:1].lower() + command.label[1:])
        entries.append((command.key_with(touches), word, command))
    return entries
