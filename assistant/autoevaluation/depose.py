"""A grid written in a file: a document to read, or the exchange file."""

from datetime import date
from pathlib import Path

from assistant.autoevaluation.bilan import dresser
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import STAGIAIRE, Etat


def deposer(
    grille: Grille,
    etat: Etat,
    chemin: Path,
    sur: str = "",
    role: str = STAGIAIRE,
    nom: str = "",
    replace: bool = False,
) -> None:
    """Write in the format that the name's ending says (.md, .docx, .json).

    Raises FileExistsError when the file is there and `replace` is false, JalonError, or
    UnknownIdError.
    """
    if chemin.suffix.lower() == ".json":
        from assistant.autoevaluation.echange import deposer as write_exchange
        from assistant.autoevaluation.echange import ecrire

        nodes = [line.id for unite in grille.sous(sur) for line in unite.lignes] if sur else None
        today = date.today().isoformat()
        write_exchange(ecrire(grille, etat, today, role, nom, nodes), chemin, replace)
        return
    from assistant.autoevaluation.document import bilan_document
    from assistant.export.ecriture import write

    said = f"{date.today():%d/%m/%Y}"
    document = bilan_document(grille.catalogue, dresser(grille, etat, sur), said, nom)
    write(document, chemin, replace=replace)
