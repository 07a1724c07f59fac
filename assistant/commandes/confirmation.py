"""A word to type before what cannot be undone; a script gives it on standard input."""

import sys

from assistant.console import Console

NOTHING = "Rien n'a été effacé."


def confirmed(console: Console, warning: str, word: str) -> bool:
    """Whether the person typed the word; when not, it is said that nothing was erased."""
    console.notices([warning, f"Tapez {word} pour confirmer, ou Entrée pour renoncer :"])
    if sys.stdin.readline().strip() == word:
        return True
    console.notices([NOTHING])
    return False
