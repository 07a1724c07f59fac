"""French and Belgian telephones, however they are written; never a short public number."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

SEP = r"[ \u00a0\u202f./\-]{0,3}"
SHAPE = re.compile(
    rf"(?<![\w+])(?:(?:\+|00)[ ]?(?:33|32|352|262|590|594|596)|\(\+(?:33"
    rf"|32)\)){SEP}(?:\(0\){SEP})?(?:\d{SEP}){{7,9}}\d(?!\d)"
    rf"|(?<![\w+,.])(?<!\d[ .-])(?:\(0\)|\(?0){SEP}\d\)?{SEP}(?:\d{SEP}){{6,7}}\d(?![\w]|[ ,.-]\d)"
    rf"|(?<![\w+,.])(?<!\d[ .-])\(?0\d{{2,3}}\)?{SEP}(?:\d{SEP}){{4,7}}\d(?![\w]|[ ,.-]\d)"
)
FRENCH = re.compile(r"0[1-79]\d{8}")
BELGIAN = re.compile(r"0\d[ /.]\d{3}[ .]\d{2}[ .]\d{2}|0\d{2}[ /.]\d{2}[ .]\d{2}[ .]\d{2}")
"""How a Belgian line is written; the ranges kept for fiction are not valid numbers."""
PUBLIC = re.compile(r"08[0129]\d{7}|0[89]00\d{5}")
"""Free and surcharged numbers: a service's, never a person's."""
COMPANY = re.compile(
    r"(?i)(?:BCE|TVA|SIRET|SIREN|entreprise|RPM)[^\n]{0,12}$"
    r"|(?:passeport|permis|carte|allocataire|matricule|identifiant|dossier|MDPH|CAF|APS|PV|titre"
    r"|s[ée]jour|[ée]tranger|AGDREF|OFII|r[ée]c[ée]piss[ée]|r[ée]f\.?)(?: n[°ºo]\.?)?[ :]*$"
)
"""What announces a number of another kind."""
CODES = ("FR", "BE")


DIGITS = r"(?:z[ée]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf)"
TENS = (
    r"(?:dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante"
    r"|septante|huitante|octante|nonante)"
)
SAID = re.compile(
    rf"(?i)(?<![\w])z[ée]ro[ -]{DIGITS}"
    rf"(?:(?:[ -]|,[ ])(?:et[ -])?(?:{DIGITS}|{TENS})){{3,16}}(?![\w])"
)
"""A number said aloud, a pair at a time."""


def telephones(lecture: Lecture) -> Iterator[Trouvaille]:
    """Numbers that a telephone of France or Belgium could have."""
    for match in SHAPE.finditer(lecture.texte):
        text = match.group()
        if _is_date(text) or COMPANY.search(lecture.avant(match.start(), 25)):
            continue
        if _possible(text):
            yield Trouvaille("telephone", text, *match.span(), "numéro de téléphone", 10)
    for match in SAID.finditer(lecture.texte):
        yield Trouvaille("telephone", match.group(), *match.span(), "numéro dit en lettres", 10)


def _is_date(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{2} \d{2} \d{4}", text))


def _possible(text: str) -> bool:
    import phonenumbers

    digits = re.sub(r"\D", "", text)
    if len(set(digits)) == 1 or digits.startswith("000"):  # a model to fill in
        return False
    if PUBLIC.fullmatch(digits):
        return False
    # The ranges kept for fiction are not valid numbers, and are written all the same.
    if FRENCH.fullmatch(digits) or BELGIAN.fullmatch(text):
        return True
    for code in CODES:
        try:
            number = phonenumbers.parse(text.replace("(0)", ""), code)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or (
            text.lstrip("(").startswith(("+", "00")) and phonenumbers.is_possible_number(number)
        ):
            return True
    return False
