"""Before a file is written: what was found in it, and the same with pseudonyms."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant.confidentialite.cle import Cle, garder_cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.documents import pseudonymiser_document, texte_de
from assistant.confidentialite.dossiers import nouvelle_cle
from assistant.confidentialite.liste import lire_liste
from assistant.confidentialite.personnes import seulement
from assistant.confidentialite.pseudonymes import pseudonymiser
from assistant.confidentialite.sortie import Destination, controler
from assistant.confidentialite.trouvaille import Trouvaille
from assistant.export.document import Document
from assistant.export.ecriture import write, write_text

FICTIVE = "« {} » est la personne fictive que Jalon a jouée : ce prénom ne désigne personne."


@dataclass(frozen=True)
class Prepare:
    """A document or a plain text about to be written, and what was found in it."""

    contenu: Document | str
    trouvailles: tuple[Trouvaille, ...]
    cle: tuple[Path, Cle] | None = field(default=None, kw_only=True)
    """The key of its pseudonyms, and where it goes: written with the file, never before."""
    joue: str = field(default="", kw_only=True)
    """The first name of the person that Jalon made up and played, where the content names them."""

    def ecrire(self, path: Path, remplacer: bool) -> None:
        """Write it, and its key. Raises as `assistant.export.ecriture` does."""
        if self.cle is None:
            self._write(path, remplacer)
            return
        garder_cle(*self.cle)  # first: a file with pseudonyms and no key could not be read back
        try:
            self._write(path, remplacer)
        except Exception:
            self.cle[0].unlink(missing_ok=True)
            raise

    def _write(self, path: Path, remplacer: bool) -> None:
        if isinstance(self.contenu, Document):
            write(self.contenu, path, replace=remplacer)
        else:
            write_text(self.contenu, path, replace=remplacer)


def preparer(contenu: Document | str, dits: str, joue: str = "") -> Prepare:
    """A content through the gate; `dits` is what the person wrote of it. Raises JalonError.

    `joue`: the first name of the person that Jalon made up and played, who identifies nobody.
    """
    text = texte_de(contenu) if isinstance(contenu, Document) else contenu
    found = controler(text, Destination.FICHIER, dits=dits).trouvailles
    own = [item for item in found if not (item.type == "nom" and seulement(item.texte, joue))]
    return Prepare(contenu, tuple(own), joue=joue if len(own) < len(found) else "")


def dire_joue(pret: Prepare) -> str:
    """Who is nobody in what is about to be written; empty when nobody was played."""
    return FICTIVE.format(pret.joue) if pret.joue else ""


def avec_pseudonymes(pret: Prepare) -> tuple[Prepare, Path]:
    """The same with pseudonyms, and where its key will be once it is written."""
    cle, path = Cle(), nouvelle_cle()
    if isinstance(pret.contenu, Document):
        made: Document | str = pseudonymiser_document(pret.contenu, cle, pret.joue)
    else:
        made = pseudonymiser(pret.contenu, detecter(pret.contenu, lire_liste()), cle)
    return replace(pret, contenu=made, cle=(path, cle)), path
