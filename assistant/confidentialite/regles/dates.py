"""Dates of birth: a date, and words that say it is one."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

MONTHS = (
    r"janv(?:ier|\.)?|f[ée]vr?(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let"
    r"|\.)?|ao[ûu]t|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?"
    r"|d[ée]c(?:embre|\.)?"
)
GAP = r"[ \u00a0\u202f]{1,2}"
DATE = (
    r"(?:(?:0?[1-9]|[12]\d|3[01])[ ]?[./ -][ ]?(?:0?[1-9]|1[0-2])[ ]?[./ -][ "
    r"]?(?:(?:19|20)\d{2}|\d{2})(?!\d)"
    r"|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?:1er|1ᵉʳ|0?[1-9]|[12]\d|3[01]|premier){GAP}(?i:{MONTHS})(?:{GAP}(?:(?:19"
    rf"|20)\d{{2}}|\d{{2}})(?!\d))?)"
)
CUE = (
    r"(?i:(?<![^\W_])(?:n[ée]{1,2}s?(?![^\W_])|°(?=[ ]?\d)"
    r"|n[ée]\(e\)|n[ée]\.?e|n[ée]·e|n[ée]-e|naissance"
    r"|naiss\.?|ddn|d\.d\.n\.?|date de naiss\w*|anniversaire|anniv|neé|nait|naît"
    r"|naquit|vu le jour|identit[ée][ ]?:|[ée]tat civil[ ]?:|(?:ma|sa|votre|leur) date(?! (?:de"
    r"|d['’]|du)(?! naiss))))"
)
NUMBER = (
    r"(?:premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|soixante|septante|octante|nonante|cents?|mille)"
)
SAID = re.compile(
    rf"(?i:{CUE}[ ](?:le[ ])?)(?P<date>(?i:{NUMBER}(?:[ -](?:et[ -])?{NUMBER}){{0,2}}"
    rf"[ ](?:{MONTHS})(?:[ ]{NUMBER}(?:[ -](?:et[ -])?{NUMBER}){{0,6}}|[ ]\d{{2,4}})?))(?![\w])"
)
BORN = re.compile(rf"{CUE}(?P<link>[^.!?\n\d]{{0,45}}?)(?P<date>(?<![\w/]){DATE})")
FULL = re.compile(rf"(?<![\w/-]){DATE}")
AFTER = re.compile(r"(?i)^[^\w\n]{0,3}\(?(?:date de )?naissance|^[^\w\n]{0,4}(?:DDN|ddn)")
NAMED = re.compile(
    r"(?:[A-ZÀ-Ý][\w'’-]+|[A-Z]\.)[ \u00a0](?:[A-ZÀ-Ý][\w'’-]+|[A-Z]\.)[ ]?(?:,|\(|-"
    r"|–|;|:|\|)[ ]?$"
)
MONTH = re.compile(
    rf"{CUE}[ ](?:en[ ])?(?P<date>(?i:{MONTHS})[ ](?:(?:19|20)\d{{2}}|\d{{2}})(?!\d))"
)
CHILD = re.compile(r"(?P<prenom>[A-ZÀ-Ý][\w-]+)[ ]?\([ ]?$")
ADULT = re.compile(r"(?:19[3-9]\d|20[0-2]\d)$")


def naissances(lecture: Lecture) -> Iterator[Trouvaille]:
    """Dates announced by a birth; a full one right after two capitals, of a year to be born in."""
    for match in BORN.finditer(lecture.texte):
        text = match.group("date")
        yield Trouvaille(
            "date_naissance", text, *match.span("date"), "date annoncée par une naissance", 8
        )
    for match in SAID.finditer(lecture.texte):
        yield Trouvaille(
            "date_naissance", match.group("date"), *match.span("date"), "date dite en lettres", 8
        )
    for match in MONTH.finditer(lecture.texte):
        yield Trouvaille(
            "date_naissance", match.group("date"), *match.span("date"), "mois de naissance", 8
        )
    for match in FULL.finditer(lecture.texte):
        text = match.group()
        before = lecture.avant(match.start())
        if AFTER.match(lecture.apres(match.end(), 20)) or (
            ADULT.search(text) and (NAMED.search(before) or _child(before))
        ):
            yield Trouvaille("date_naissance", text, *match.span(), "date à la suite d'un nom", 9)


def _child(before: str) -> bool:
    """«Elias (3/3/2019)»: a first name, then its date between brackets."""
    found = CHILD.search(before)
    return found is not None and plie(found["prenom"]) in liste("prenoms", "prenoms")
