"""Numbers whose own arithmetic proves them: e-mail, NIR, NISS, IBAN; and telephones."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

SEP = r"[ \u00a0\u202f.\-]?"
EMAIL = re.compile(
    r"[\w.+%-]*\w\s?(?:@|\[at\]|\(at\)|\[arobase\]|\(arobase\)"
    r"|\sarobase\s)\s?[\w-]+(?:\s?(?:\.|\[dot\]|\(point\)|\spoint\s)\s?[\w-]+)*"
    r"\s?(?:\.|\[dot\]|\(point\)|\spoint\s)\s?[a-zA-Z]{2,}",
)
PLAIN = re.compile(r"[\w.+%'-]*\w@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}")
IBAN = re.compile(rf"(?<![^\W_])[A-Za-z]{{2}}{SEP}\d{{2}}(?:{SEP}[A-Za-z0-9]){{11,30}}")
NIR = re.compile(
    rf"(?<![\w])[1-478]{SEP}\d{{2}}{SEP}(?:0[1-9]|1[0-2]|[2-9]\d){SEP}(?:\d{{2}}"
    rf"|2[ABab]|\d[ABab]){SEP}"
    rf"\d{{3}}{SEP}\d{{3}}(?:[ "
    rf"\u00a0\u202f.\-/]{{0,3}}(?:cl[ée]\s*:?\s*)?\d{{2}})?(?![\w]|[ .-]?\d)"
)
NISS = re.compile(
    rf"(?<![\w]){SEP.rstrip('?')}?\d{{2}}{SEP}\d{{2}}{SEP}\d{{2}}[ "
    rf"\u00a0\u202f.\-/]{{0,3}}\d{{3}}{SEP}\d{{2}}(?![\w])"
)
NIR_CUE = re.compile(r"(?i)\bNIR\b|s[ée]cu|\bn°?\s*SS\b|assur[ée]|immatriculation|INSEE")
FULL, SHORT = 15, 13


def emails(lecture: Lecture) -> Iterator[Trouvaille]:
    """E-mail addresses, even with their sign written out."""
    for rank, pattern in ((4, PLAIN), (5, EMAIL)):
        for match in pattern.finditer(lecture.texte):
            yield Trouvaille("email", match.group(), *match.span(), "adresse électronique", rank)


def ibans(lecture: Lecture) -> Iterator[Trouvaille]:
    """Account numbers of any country, proved by their check digits."""
    from stdnum import iban

    for match in IBAN.finditer(lecture.texte):
        text = match.group()
        for length in range(len(text), 14, -1):
            part = text[:length]
            if part[-1].isalnum() and iban.is_valid(
                part.replace("\u202f", ""), check_country=False
            ):
                start = match.start()
                yield Trouvaille(
                    "iban", part, start, start + length, "compte bancaire (clé vérifiée)", 1
                )
                break


def nirs(lecture: Lecture) -> Iterator[Trouvaille]:
    """French social security numbers: the key holds, or there is none and the words say it."""
    from stdnum.fr import nir

    for match in NIR.finditer(lecture.texte):
        text = match.group()
        digits = re.sub(r"cl[ée]\s*:?|[^0-9ABab]", "", text)
        if len(digits) == FULL and nir.is_valid(digits):
            yield Trouvaille(
                "nir", text, *match.span(), "numéro de sécurité sociale (clé vérifiée)", 2
            )
        elif len(digits) == SHORT and (
            _grouped(text) or NIR_CUE.search(lecture.avant(match.start()))
        ):
            yield Trouvaille("nir", text, *match.span(), "numéro de sécurité sociale sans clé", 4)


def _grouped(text: str) -> bool:
    return len(re.findall(r"[^0-9ABab]", text)) >= 4


def nisses(lecture: Lecture) -> Iterator[Trouvaille]:
    """Belgian national numbers and their «bis» kin, proved by their check digits."""
    from stdnum.be import ssn

    for match in NISS.finditer(lecture.texte):
        text = match.group()
        if ssn.is_valid(re.sub(r"\D", "", text)):
            yield Trouvaille("niss", text, *match.span(), "numéro national belge (clé vérifiée)", 3)
