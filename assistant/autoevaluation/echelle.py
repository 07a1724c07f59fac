"""The scale. No référentiel has one: this one is Jalon's own, and is always said to be."""

from assistant.errors import UsageFault

NIVEAUX = (
    "pas encore rencontré",
    "vu ou fait avec aide",
    "fait seul, situation simple",
    "fait seul, situation variée, je sais expliquer mes choix",
)
AUTRE = (*NIVEAUX[:-1], "fait seul, situation variée, sait expliquer ses choix")
"""The same, of somebody else."""
COURTS = ("pas encore", "avec aide", "seul, simple", "seul, varié")
A_PREUVE = 2
"""The level from which an evidence is asked for."""
ETIQUETTE = (
    "Échelle de l'outil, de 0 à 3 : aucun référentiel n'en donne."
    " Elle sert à vous repérer ; ce n'est pas une note."
)
JAMAIS = "pas encore situé"
AUCUN = ("aucun", "·")
"""How one says that one takes a level back."""


def lire_niveau(texte: str) -> int | None:
    """A level as it is typed; nothing for « aucun ». Raises UsageFault."""
    if texte.strip().lower() in AUCUN:
        return None
    try:
        niveau = int(texte.strip())
    except ValueError:
        niveau = -1
    if 0 <= niveau < len(NIVEAUX):
        return niveau
    said = " ; ".join(f"{rang} : {words}" for rang, words in enumerate(NIVEAUX))
    raise UsageFault(
        f"Le niveau « {texte.strip()[:20]} » n'est pas dans l'échelle, qui va de 0 à 3 ({said})."
        " « aucun » retire le niveau gardé."
    )


def niveaux(observee: bool = False) -> tuple[str, ...]:
    """The words of the levels: of oneself, or of somebody who is observed."""
    return AUTRE if observee else NIVEAUX


def dire(niveau: int | None, observee: bool = False) -> str:
    """«2, fait seul, situation simple»; «pas encore situé» without a level."""
    return JAMAIS if niveau is None else f"{niveau}, {niveaux(observee)[niveau]}"
