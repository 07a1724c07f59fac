"""Tables typed as text: what a column holds is told by its heading."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import connus, plie
from assistant.confidentialite.regles.structures import told
from assistant.confidentialite.trouvaille import Trouvaille

COLUMNS = (
    ("date_naissance", re.compile(r"naiss|nais\.|^nee? ?(?:\(e\))? ?le|^ddn|^ne\(e\)|^nee?$")),
    (
        "nom",
        re.compile(
            r"^(?:nom|prenom|stagiaire|beneficiaire|participant|candidat|salarie|usager"
            r"|personne|refer(?:ent)?|ref\.?|suivi par|conseiller|tuteur|formateur"
            r"|encadrant|contact"
            r"|noms?(?:[ ,/&-]+(?:et "
            r")?prenoms?)?|prenoms?)(?:e|s|es|\(e\)|\(s\))?(?:[ ,/&-]+.*)?$"
        ),
    ),
    (
        "identifiant",
        re.compile(
            r"^(?!.*\binv)(?:id|n°|no|num|numero|identifiant|matricule|dossier"
            r"|allocataire)(?:[ _].*)?$"
        ),
    ),
    (
        "employeur",
        re.compile(
            r"^(?:employeur|entreprise|lieux? (?:de stage|d'accueil|d'immersion)|terrain de stage"
            r"|structure d'accueil|soci[ée]t[ée]|client|poste et entreprise)s?$"
        ),
    ),
    ("structure", re.compile(r"^(?:structure|organisme|partenaire|prescripteur|orienteur)s?$")),
    ("lieu", re.compile(r"^(?:ville|commune|localite|domicile)s?$")),
)
NOBODY = frozenset(["OK", "NON", "OUI", "ABS", "RAS", "NC", "ND", "NA", "PM"])
SEPARATORS = (";", "|", "\t", " / ")
DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} \w+ \d{4}")
NAME = re.compile(r"[^\W\d_][\w'’. ,-]*")


def tableaux(lecture: Lecture) -> Iterator[Trouvaille]:
    """Cells under a heading that tells what they are."""
    position, kinds, separator = 0, [], ""
    for line in lecture.texte.split("\n"):
        known, sign = _heading(line)
        if known:
            kinds, separator = known, sign
        elif separator and line.count(separator) >= 1:
            yield from _cells(line, position, kinds, separator)
        else:
            kinds, separator = [], ""
        position += len(line) + 1


def _heading(line: str) -> tuple[list[str], str]:
    """The type of each column, when a line is the heading of a table."""
    for sign in SEPARATORS:
        cells = line.split(sign)
        if len(cells) < 2 or re.search(r"\d{3}", line):
            continue
        kinds = [_kind(plie(cell.strip(" *"))) for cell in cells]
        if any(kinds):
            return kinds, sign
    return [], ""


def _kind(heading: str) -> str:
    return next((kind for kind, pattern in COLUMNS if pattern.search(heading)), "")


def _cells(line: str, position: int, kinds: list[str], separator: str) -> Iterator[Trouvaille]:
    for kind, cell in zip(kinds, line.split(separator), strict=False):
        text = cell.strip()
        start = position + cell.find(text)
        if (
            kind
            and text
            and _fits(kind, text)
            and not (kind == "employeur" and (told(text) or plie(text) in connus()))
        ):
            yield Trouvaille(kind, text, start, start + len(text), "colonne d'un tableau", 11)
        position += len(cell) + len(separator)


def _fits(kind: str, text: str) -> bool:
    if kind == "date_naissance":
        return bool(DATE.fullmatch(text))
    if kind == "identifiant":
        return sum(char.isdigit() for char in text) >= 4 and len(text) < 25 and "`" not in text
    if kind == "nom" and re.fullmatch(r"[A-Z]{2,3}", text):
        return text not in NOBODY
    return bool(NAME.fullmatch(text)) and 1 < len(text) < 40 and text[:1].isupper()
