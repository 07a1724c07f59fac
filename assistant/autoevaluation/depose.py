"""A grid about to leave in a file: what of it is in the scope, read as it will be written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from assistant.autoevaluation.bilan import dresser
from assistant.autoevaluation.document import bilan_document
from assistant.autoevaluation.echange import deposer as write_exchange
from assistant.autoevaluation.echange import ecrire
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import STAGIAIRE, Etat
from assistant.confidentialite.export import Prepare
from assistant.confidentialite.export import preparer as gate
from assistant.confidentialite.trouvaille import Trouvaille
from assistant.errors import UsageFault
from assistant.export.document import Document, Paragraph, plain, words

FORMATS = ("md", "docx", "json")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class GrilleJson(Prepare):
    """The exchange file; its content, which is read, has one paragraph for each of its texts."""

    donnees: dict[str, Any]

    def _write(self, path: Path, remplacer: bool) -> None:
        """Write it with the words that the content has now."""
        assert isinstance(self.contenu, Document)
        said = [plain(block.content) for block in self.contenu.body if isinstance(block, Paragraph)]
        write_exchange(_rempli(self.donnees, self.contenu.title, said), path, remplacer)


def preparer(
    grille: Grille,
    etat: Etat,
    forme: str,
    sur: str = "",
    role: str = STAGIAIRE,
    nom: str = "",
) -> Prepare:
    """A grid in a format (md, docx, json) through the gate. Raises JalonError, UnknownIdError."""
    nodes = [line.id for unite in grille.sous(sur) for line in unite.lignes] if sur else None
    kept = etat if nodes is None else restreindre(etat, nodes)
    today = date.today()
    if forme == "json":
        data = ecrire(grille, kept, today.isoformat(), role, nom, nodes)
        found = gate(_textes(data), _dits(kept, nom))
        return GrilleJson(found.contenu, _siennes(found, kept, nom), data)
    document = bilan_document(
        grille.catalogue, dresser(grille, kept, sur), f"{today:%d/%m/%Y}", nom, role
    )
    ready = gate(document, _dits(kept, nom))
    return replace(ready, trouvailles=_siennes(ready, kept, nom))


def restreindre(etat: Etat, noeuds: Iterable[str]) -> Etat:
    """What a person wrote for these lines alone: a step of one's own is for none of them."""
    kept = set(noeuds)
    return replace(
        etat,
        positions=tuple(item for item in etat.positions if item.noeud in kept),
        preuves=tuple(item for item in etat.preuves if kept & set(item.noeuds)),
        etapes=tuple(item for item in etat.etapes if item.noeud in kept),
    )


def laissees(etat: Etat, sur: str) -> str:
    """What an export of a part leaves out of the plan, in a sentence; empty when nothing."""
    own = sum(not step.noeud for step in etat.etapes) if sur else 0
    if not own:
        return ""
    many = "s" if own > 1 else ""
    verb = "ne sont pas" if own > 1 else "n'est pas"
    return (
        f"{own} étape{many} à vous, sans critère, {verb} dans ce fichier :"
        " l'export de toute la grille, sans --referentiel, les contient."
    )


def forme_de(chemin: Path) -> str:
    """The format that a name's ending says. Raises UsageFault for another."""
    found = chemin.suffix.lower().lstrip(".")
    if found not in FORMATS:
        raise UsageFault(f"{chemin.name} ne finit ni par .md, ni par .docx, ni par .json.")
    return found


def _dits(etat: Etat, nom: str) -> str:
    """All that the person wrote of it; the rest is the référentiel's."""
    own = [nom, *(item.texte for item in etat.preuves), *(step.texte for step in etat.etapes)]
    return "\n".join(filter(None, own))


def _siennes(found: Prepare, etat: Etat, nom: str) -> tuple[Trouvaille, ...]:
    """Findings in the person's words: what a référentiel says names nobody."""
    own = {word.casefold() for word in _WORD.findall(_dits(etat, nom))}
    return tuple(
        item
        for item in found.trouvailles
        if any(word.casefold() in own for word in _WORD.findall(item.texte))
    )


def _places(data: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    """Where the words of an exchange file stand, in order."""
    return [
        (row, name)
        for rows, names in (("preuves", ("ou", "fait", "resultat")), ("etapes", ("texte",)))
        for row in data[rows]
        for name in names
        if row[name]
    ]


def _textes(data: dict[str, Any]) -> Document:
    texts = (Paragraph(words(row[name])) for row, name in _places(data))
    return Document(data["nom"], tuple(texts))


def _rempli(data: dict[str, Any], nom: str, textes: list[str]) -> dict[str, Any]:
    """The same file with other words."""
    rows = {name: [dict(row) for row in data[name]] for name in ("preuves", "etapes")}
    made = {**data, **rows, "nom": nom}
    for (row, name), text in zip(_places(made), textes, strict=True):
        row[name] = text
    return made
