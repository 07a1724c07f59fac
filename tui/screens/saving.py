"""Before a file is written: what was found in it, in the words of a dialog."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.reponse.fil import Tour

AS_IT_IS, PSEUDONYMS = "tel quel", "pseudonymes"
CHOICES = {
    "": "Renoncer, ne rien enregistrer",
    PSEUDONYMS: "Enregistrer avec des pseudonymes",
    AS_IT_IS: "Enregistrer tel quel",
}
MOST = 6
"""Findings named at most: the title of a dialog must stay readable."""
PARTIAL = "Recherche partielle\u00a0: relisez. Un pseudonyme n'est pas l'anonymat."


def prepared(tours: "list[Tour]") -> "Prepare":
    """A conversation through the gate. Raises JalonError."""
    from assistant.confidentialite.export import preparer
    from assistant.export.reponses import conversation_document, today

    asked = "\n".join(tour.question for tour in tours)
    return preparer(conversation_document(tours, today()), asked)


def prepared_reports() -> "Prepare":
    """The reports through the gate. Raises JalonError."""
    from assistant.confidentialite.export import preparer
    from assistant.signalement import exported, lire

    rows = (f"{row.get('question', '')}\n{row.get('remarque', '')}" for row in lire())
    return preparer(exported(), "\n".join(rows))


def told(found: "Prepare") -> str:
    """What was found, and where detection ends."""
    from assistant.confidentialite.export import dire_joue
    from assistant.confidentialite.rapport import comptes
    from assistant.texte import spaced

    words = [" ".join(item.texte.split())[:40] for item in found.trouvailles]
    named = ", ".join(f"«\u00a0{word}\u00a0»" for word in list(dict.fromkeys(words))[:MOST])
    head = f"Ce texte contient\u00a0: {comptes(found.trouvailles)}."
    return "\n".join(filter(None, [head, named, spaced(dire_joue(found)), PARTIAL]))
