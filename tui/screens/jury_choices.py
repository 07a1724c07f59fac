"""What may be chosen before a jury's questions, and what the choices are read from."""

import secrets
from typing import TYPE_CHECKING

from knowledge.fiches_jury import OCCASIONS, PARTIES

if TYPE_CHECKING:
    from assistant.examen.appel import Dit
    from assistant.examen.carnet import Reponse
    from assistant.examen.demande import Demande
    from assistant.examen.jury import Tirage
    from assistant.service import Service
    from assistant.stockage.base import Stockage
    from knowledge.catalogue import Catalogue
    from knowledge.model import Noeud

CERTIFICATIONS = {"cip": "CIP (titre professionnel)", "rncp37504": "RNCP37504"}
ALL = "toutes"
TEXTS = {
    "": "aucun",
    "repetition": "ma dernière répétition",
    "analyse": "ma dernière analyse écrite",
    "fichier": "le fichier ci-dessous",
}
NUMBERS = {str(number): f"{number} questions" for number in (6, 3, 12, 20)}
DEFAULT = "cip"
NO_FILE = "Donnez le chemin de votre texte à la ligne « Fichier »."
GONE = (
    "Cette version de Jalon ne pose plus cette question : votre réponse se lit par"
    " « jalon donnees lister --brouillons »."
)
EMPTY = "Ce fichier ne contient aucun mot."


def new_seed() -> str:
    """A seed nobody chose: each time, other questions."""
    return secrets.token_hex(4)


def occasions(owner: str) -> dict[str, str]:
    return {"": "toute occasion", **OCCASIONS[owner]}


def parties(owner: str) -> dict[str, str]:
    if owner != "cip":
        return {"": "sans objet"}
    return {"": ALL, **{str(part): f"partie {part} du dossier" for part in PARTIES}}


def competences(service: "Service", owner: str) -> dict[str, str]:
    """Every competency that is asked about, in the order of the référentiel."""
    from knowledge.jury import load_jury

    asked = {row.competence for row in load_jury(owner)}
    known = service.catalogue.noeuds
    return {name: _named(known[name]) for name in known if name in asked}


def _named(node: "Noeud") -> str:
    """« CP6 Contractualiser… »; an épreuve has no code to show."""
    return f"{node.code} {node.libelle}" if node.kind == "competence" else node.libelle


def drawn(
    service: "Service", asked: "Demande", dits: "tuple[Dit, ...]"
) -> "tuple[Tirage, Catalogue]":
    from assistant.examen.demande import lire_demande
    from assistant.examen.jury import poser
    from knowledge.jury import load_jury

    catalogue = service.catalogue
    read = lire_demande(asked, catalogue)
    return poser(read, load_jury(read.referentiel), catalogue, dits), catalogue


def answered(service: "Service", owner: str, question: str) -> "tuple[Tirage, Catalogue]":
    """A question that was answered, alone. Raises UsageFault when this version has it no more."""
    from assistant.errors import UsageFault
    from assistant.examen.demande import Demandee
    from assistant.examen.jury import Posee, Tirage
    from knowledge.jury import load_jury

    row = next((row for row in load_jury(owner) if row.id == question), None)
    if row is None:
        raise UsageFault(GONE)
    asked = Demandee(owner, 0, row.competence, "", "", 1, "")
    return Tirage(asked, (Posee(row),), 1), service.catalogue


def read_file(path: str) -> "tuple[Dit, ...]":
    """The words of a file. Raises UsageFault when there are none, OSError."""
    from pathlib import Path

    from assistant.commandes.saisie import read_text
    from assistant.errors import UsageFault
    from assistant.examen.appel import Dit

    if not path:
        raise UsageFault(NO_FILE)
    text = read_text(str(Path(path).expanduser().absolute()))
    if not any(sign.isalnum() for sign in text):
        raise UsageFault(EMPTY)
    return (Dit(text),)


def kept(stockage: "Stockage", owner: str) -> "dict[str, Reponse]":
    from assistant.examen.carnet import reponses

    return reponses(stockage, owner)
