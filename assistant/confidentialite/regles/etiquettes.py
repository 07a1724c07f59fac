"""Numbers that their own label tells, even when their check key is wrong: a slip is still a number.

Without a label, a wrong key proves nothing, and nothing is told.
"""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

SEP = r"[ \u00a0\u202f.\-/]{0,3}"
SOCIAL = (
    r"n(?:[°ºo]s?\.?|um[ée]ro|um)?[ ]?(?:de[ ])?(?:la[ ])?s[ée]cu(?:rit[ée][ ]sociale)?"
    r"|s[ée]cu(?:rit[ée][ ]sociale)?|n[°º][ ]?ss|carte[ ]vitale|nir"
)
NATIONAL = r"niss|registre[ ]national|num[ée]ro[ ]national|n[°º][ ]?national"
COMPTE = r"iban|rib|compte[ ]bancaire"
LINK = (
    r"(?:[^\n.;!?\d:=]{0,40}[:=][\s«\"(]*"
    r"|[\s,(«\"°º#’']*(?:(?:c['’ ]?est|est|le|la|de|du|d|n|n[°º]|num[ée]ro|mon|ton|son|ma|sa"
    r"|mien|sien|suivant|bien|sous|donc|unique|fran[çc]ais|belge)[\s,(«\"°º#’'.]+){0,4})"
)
"""What stands between a label and its number: a colon, or next to nothing."""
PERSON = re.compile(
    rf"(?i)(?<![^\W_])(?:(?P<nir>{SOCIAL})|(?P<niss>{NATIONAL}))(?![^\W_]){LINK}"
    rf"(?P<numero>(?<![\w])\d(?:{SEP}(?:\d|[ab](?={SEP}\d))){{10,15}}(?:\s?cl[ée]\s?:?\s?\d\d)?)"
    r"(?![\w]|[ .-]?\d)"
)
ACCOUNT = re.compile(
    rf"(?i)(?<![^\W_])(?:{COMPTE})(?![^\W_]){LINK}"
    rf"(?P<numero>(?<![\w])(?:[a-z]{{2}}{SEP}\d{{2}}(?:{SEP}(?=\w*\d)[a-z0-9]+){{2,9}}"
    rf"|\d{{5}}{SEP}\d{{5}}{SEP}[a-z0-9]{{11}}{SEP}\d{{2}}))(?![\w])"
)
RULE = "{} annoncé par son nom (clé fausse ou absente)"
NAMES = {"nir": "numéro de sécurité sociale", "niss": "numéro national belge"}
BELGIAN = 11
LEAST, MOST = 14, 34
RANK = 6
"""After the numbers that their key proves, before all others."""


def etiquettes(lecture: Lecture) -> Iterator[Trouvaille]:
    """«N° sécu 2 87 04 59 512 123 45», «NISS 85.07.30-033.29», «IBAN FR12 3456…»."""
    for match in PERSON.finditer(lecture.texte):
        digits = re.sub(r"\W|cl[ée]", "", match["numero"])
        kind = "niss" if match["niss"] or len(digits) == BELGIAN else "nir"
        if _real(digits):
            yield _told(kind, NAMES[kind], match)
    for match in ACCOUNT.finditer(lecture.texte):
        signs = re.sub(r"\W", "", match["numero"])
        if LEAST <= len(signs) <= MOST and _real(signs):
            yield _told("iban", "compte bancaire", match)


def _told(kind: str, name: str, match: re.Match[str]) -> Trouvaille:
    return Trouvaille(kind, match["numero"], *match.span("numero"), RULE.format(name), RANK)


def _real(signs: str) -> bool:
    """Not a model to fill in: 00.00.00-000.00, 66.05.10-000.00."""
    digits = re.sub(r"\D", "", signs)
    return len(set(digits)) > 1 and not digits.endswith("00000")
