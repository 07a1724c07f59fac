"""The options that choose a fictional meeting, for `scenario generer` and `entretien simuler`."""

from typing import TYPE_CHECKING, Annotated

from assistant.commandes.options import valued
from assistant.console import Console

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande

Graine = Annotated[str, valued("TEXTE", "Un mot, ou la graine d'une fiche.")]
Niveau = Annotated[str, valued("NIVEAU", "debutant, intermediaire ou examen (d'ordinaire).")]
Structure = Annotated[str, valued("NOM", "Où se tient l'entretien ; « liste » les montre.")]
Public = Annotated[str, valued("NOM", "Le public reçu ; « liste » les montre.")]
Pays = Annotated[str, valued("PAYS", "fr ou be.")]


def listed(console: Console, structure: str, public: str, pays: str = "") -> bool:
    """Print the names that « liste » asks for, of a country if any; say whether it was asked."""
    from assistant.scenarios.choisies import LISTE, connues
    from assistant.scenarios.demande import lire_pays

    asked = {"structure": structure, "public": public}
    kinds = [kind for kind, typed in asked.items() if typed.strip().lower() == LISTE]
    for line in (line for kind in kinds for line in connues(kind, lire_pays(pays))):
        console.line(line)
    return bool(kinds)


def say_understood(console: Console, asked: "Demande") -> None:
    """What was typed and read as something else. Raises UsageFault for what is not known."""
    from assistant.scenarios.demande import lire_demande
    from knowledge.scenarios import load_scenarios

    console.notices(lire_demande(asked, load_scenarios()).avis)
