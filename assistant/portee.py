"""Where a command searches: what it is told, else the référentiel of the settings."""

from assistant.choisi import choisi
from assistant.completion import IDS

TOUS = frozenset({"tous", "toutes"})
RESTREINT = (
    "Cherché dans {} seulement, d'après vos réglages : --referentiel tous cherche dans les quatre."
)


def portee(typed: str | None) -> tuple[str | None, str]:
    """The référentiel to search, none for all; then what to say when the settings narrow it."""
    if typed is not None:
        return dit(typed), ""
    kept = choisi("referentiel")
    if kept not in IDS:
        return None, ""
    return str(kept), RESTREINT.format(kept)


def dit(typed: str | None) -> str | None:
    """The référentiel that was typed, whatever the settings say; none for all."""
    return None if typed is None or typed.strip().casefold() in TOUS else typed
