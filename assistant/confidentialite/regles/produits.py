"""Companies told by what they make, by whom they hire, or by how many work there."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, connus, liste, plie
from assistant.confidentialite.regles.entites import CAPITAL, NAME
from assistant.confidentialite.trouvaille import Trouvaille

PRODUCT = re.compile(
    rf"(?<![\w'’-])(?P<tete>[A-ZÀ-Ý][a-zà-ÿ]{{4,}})[ ](?P<nom>[A-ZÀ-Ý][a-zà-ÿ]{{2,}}(?:-{NAME})*)"
    r"(?![\w-])"
)
"""«Cartonnages Lemaire»: a common noun with a capital, then a name."""
MADE = re.compile(r"(?:ages?|eries?|ures|ations|ettes|iers|oirs|aux)$")
"""Endings of what is made or sold, for words that the lexicon does not hold."""
WHERE = re.compile(
    r"(?i)(?<![\w])(?:chez|pour|via|(?:direct\w+|g[ée]rante?|patronn?e?|DRH|RH|responsable"
    r"|[ée]quipe|offre"
    r"|nouvelles|contrat|r[ée]ponse) de|(?:candidature|CV|stage|entretien|poste|essai|immersion"
    r"|PMSMP)"
    r"(?: [\w]+)? (?:à|chez|pour))[ ]$"
)
HIRES = re.compile(
    rf"(?<![\w'’-])(?P<nom>{NAME}(?:[ -]{NAME}){{0,3}}),?(?: qui)? (?:recrute"
    rf"|embauche)"
)
"""«Verdalis, qui recrute»."""
STAFF = re.compile(
    rf"(?<![\w'’-])(?P<nom>{NAME}(?:[ -]{NAME}){{0,3}}),?[ ](?:\(|,[ ])?\d+[ ](?:salari[ée]+s"
    rf"|employ[ée]+s"
    r"|ouvriers|travailleurs|personnes)(?![\w])"
)
"""«Archivéo, 12 salariés»."""


def produits(lecture: Lecture) -> Iterator[Trouvaille]:
    """Products, then who hires or counts its people."""
    yield from _products(lecture)
    for match in [*STAFF.finditer(lecture.texte), *HIRES.finditer(lecture.texte)]:
        if may_be(lecture, match.start("nom"), match["nom"]):
            span = match.span("nom")
            yield Trouvaille("employeur", match["nom"], *span, "nom et nombre de salariés", 30)


def _products(lecture: Lecture) -> Iterator[Trouvaille]:
    """A noun in the plural, or after words of work; never a first name beside."""
    for match in PRODUCT.finditer(lecture.texte):
        rank = lecture.rang(match.start())
        head, name = lecture.mots[rank], lecture.mots[rank + 1]
        noun = head.francais or MADE.search(head.plie)
        if not noun or head.connu or head.prenom or name.prenom or not name.inconnu:
            continue
        if head.plie in liste("personnes", "roles") or head.plie in liste("personnes", "civilites"):
            continue
        plural = head.texte.endswith("s") and not head.debut
        if plural or WHERE.search(lecture.avant(match.start(), 60)):
            yield Trouvaille("employeur", match.group(), *match.span(), "produit et nom", 36)


def may_be(lecture: Lecture, start: int, name: str) -> bool:
    """Neither a civility, a first name, a town, an author nor what everybody knows."""
    first = lecture.mots[lecture.rang(start)] if lecture.rang(start) < len(lecture.mots) else None
    if first is None or first.plie in liste("personnes", "civilites"):
        return False
    words = CAPITAL.findall(name)
    if len(words) == 1 and plie(words[0]) in liste("figures", "seuls"):
        return False  # «je cherche chez Winnicott»
    if len(words) > 1 and plie(words[-1]) in liste("lieux", "contrees") - {"leon", "lys", "ton"}:
        return True  # «chez Flora Semois»
    if first.prenom and first.plie not in liste("structures", "marques"):
        return False
    if first.plie in communes() and len(words) == 1:
        return False
    return any(
        len(word) > 2 and not (word.isupper() and len(words) == 1) and plie(word) not in connus()
        for word in words
    )
