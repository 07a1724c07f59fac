"""A question or a note that names somebody: a quiet word, and a title that names nobody."""

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.liste import lire_liste
from assistant.confidentialite.pseudonymes import pseudonymiser
from assistant.confidentialite.rapport import comptes
from assistant.confidentialite.sortie import identifie
from assistant.confidentialite.trouvaille import Trouvaille
from assistant.texte import spaced

REFERENTIELS = ("36128", "37504", "00403")
"""Numbers of the certifications that Jalon knows: they name a text, and nobody."""
AVIS = (
    "Votre question contient de quoi reconnaître quelqu'un ({}) : Jalon n'en a pas besoin pour"
    " répondre, « une personne » suffit."
)
NOTE = (
    "Quelqu'un pourrait être reconnu ({}). Tout reste sur cet ordinateur ; un pseudonyme suffit :"
    " écrivez {}."
)
INSTEAD = "« {} » à la place de « {} »"
MOST = 2
"""Pseudonyms proposed at most: the line is short."""


def avertir_question(question: str) -> str:
    """One sentence when a question names or identifies somebody; empty when it does not.

    Health, violence and the like tell nobody by themselves: they are counted beside a name.
    """
    found = detecter(question, lire_liste())
    strong = _strong(found)
    private = [item for item in found if item.type == "sensible"]
    return AVIS.format(comptes([*strong, *private])) if strong else ""


def avertir_note(texte: str) -> str:
    """One sentence when a note names somebody: where it stays, and what to write instead."""
    found = _identifiants(texte)
    if not found:
        return ""
    key = Cle()
    pseudonymiser(texte, found, key)
    pairs = dict.fromkeys(key.paires())
    instead = [INSTEAD.format(new, " ".join(old.split())) for new, old in pairs][:MOST]
    return spaced(NOTE.format(comptes(found), ", ".join(instead)))


def titre_sans_nom(question: str) -> str:
    """The question with pseudonyms: a title stands in lists that others may see."""
    found = _identifiants(question)
    return pseudonymiser(question, found, Cle()) if found else question


def _identifiants(question: str) -> list[Trouvaille]:
    return _strong(detecter(question, lire_liste()))


def _strong(found: list[Trouvaille]) -> list[Trouvaille]:
    return [item for item in found if identifie(item) and item.texte not in REFERENTIELS]
