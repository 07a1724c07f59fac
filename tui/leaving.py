"""What would leave for a model, and what the gate says of it, in words for a screen."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.confidentialite.sortie import Controle


class Leaving(Protocol):
    """What one question would send to a model."""

    @property
    def hote(self) -> str: ...

    @property
    def distant(self) -> bool: ...

    @property
    def texte(self) -> str: ...


def gate_of(leaving: Leaving) -> "Controle":
    """What the gate says of what would leave."""
    from assistant.confidentialite.sortie import controler_envoi

    return controler_envoi(leaving)


def told(gate: "Controle") -> str:
    """What was found, in a line; nothing when nothing was."""
    from assistant.confidentialite.sortie import Decision

    if not gate.trouvailles:
        return ""
    refused = gate.decision is Decision.REFUSE
    words = ", ".join(
        dict.fromkeys(f"«\u00a0{' '.join(i.texte.split())[:40]}\u00a0»" for i in gate.trouvailles)
    )
    return f"{'Envoi refusé' if refused else 'Trouvé'}\u00a0: {gate.raison}. {words}"


def choices(gate: "Controle") -> dict[str, str] | None:
    """What may be chosen; None for the usual choices."""
    from assistant.confidentialite.sortie import Decision
    from tui.screens.consent import FORCED, REFUSED

    if gate.decision is not Decision.REFUSE:
        return None
    return FORCED if gate.surmontable else REFUSED
