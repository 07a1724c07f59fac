"""Places told by what stands beside them: an employer, a birth, another town."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, connus, liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

CAP = r"[A-ZÀ-Ý][\w'’]*"
LINK = r"(?:sur|sous|en|lès|lez|les|le|la|de|du|d['’]|l['’])"
TOWN = (
    rf"(?P<ville>(?:L[ae]s?[ ]|L['’])?{CAP}(?:-[\w'’]+)*"
    rf"(?:[ ](?:{LINK}[ ])?(?!(?:SARL|SA|SRL|Mme|M)\b){CAP}(?:-[\w'’]+)*)?)"
)
ENDS = r"(?=[ \u00a0]?(?:[\n.,;:)(/|–—]|-[ ]|$))"
BESIDE = re.compile(
    rf"(?:[ ]?(?:,|\(|–|—|-[ ])[ ]?|[ ])(?:(?:à|a|de|sur)[ ]|d['’])?{TOWN}(?:{ENDS}"
    rf"|(?=[ ][a-zà-ÿ]))"
)
"""«Netival Services, Limas — entretien»."""
BORN = re.compile(rf"[ ]?(?:,|\(|–|—|-[ ])?[ ]?(?:(?:à|a)[ ])?{TOWN}{ENDS}")
"""«DDN 09.03.1989 Lille»."""
ALSO = re.compile(
    rf"(?:,|[ ](?:et|ou|puis|et/ou|→|->|–)|[ ]?/)[ ]?(?:(?:à|a|de|vers|sur|depuis)[ ])?{TOWN}"
    rf"(?:{ENDS}|(?=[ ](?:et|ou|puis|mais|le|pour|avec|en|dès|à|au|pas|sans)[ ]))"
)
"""«il accepte Cenon, Lormont et Floirac»."""
NEXT_JOB = re.compile(
    rf"(?:,|[ ]\([^)\n]{{1,40}}\),?)?[ ](?:puis|et|ou|ensuite)[ ](?:(?:chez|à"
    rf"|pour|de)[ ]|d['’])?{TOWN}(?:{ENDS}|(?=[ ][a-zà-ÿ(]))"
)
"""«chez Carlam, puis Duferco»."""
BEFORE = re.compile(
    rf"(?<![\w])(?:[Dd]e|[Dd]['’]|[Ee]ntre|[Dd]epuis)[ ]?{TOWN}[ ](?:à|et|vers|jusqu['’]à|ou)[ ]?$"
)
"""«de Grasse à Mouans-Sartoux», «entre Lormont et Bègles»."""
SURE = 43
"""Rank from which a finding may be taken back."""


def apposes(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """The town after a company, a structure or a birth; then the towns joined to a town."""
    sure = [item for item in found if item.rang < SURE]
    places = [item for item in found if item.type == "lieu"]
    for item in sure:
        if item.type == "employeur":
            yield from _job(lecture, item, sure)
        if item.type in {"employeur", "structure"}:
            places += _after(lecture, item, BESIDE, sure)
        elif item.type == "date_naissance":
            places += _after(lecture, item, BORN, sure)
    seen: set[int] = set()
    while places:
        place = places.pop()
        if place.start in seen:
            continue
        seen.add(place.start)
        if place not in found:
            yield place
        places += _after(lecture, place, ALSO, sure) + _before(lecture, place, sure)


def _job(lecture: Lecture, item: Trouvaille, sure: list[Trouvaille]) -> Iterator[Trouvaille]:
    """The company joined to a company."""
    match = NEXT_JOB.match(lecture.texte, item.end)
    if match is None or plie(match["ville"]).replace(" ", "-") in communes():
        return
    start, end = match.span("ville")
    taken = any(other.start < end and start < other.end for other in sure)
    if not taken and _town(lecture, match, False):
        yield Trouvaille("employeur", match["ville"], start, end, "employeur après un autre", SURE)


def _after(
    lecture: Lecture, item: Trouvaille, pattern: re.Pattern[str], sure: list[Trouvaille]
) -> list[Trouvaille]:
    match = pattern.match(lecture.texte, item.end)
    if match is None or not _town(
        lecture, match, pattern is BESIDE, item.regle == "enseigne connue"
    ):
        return []
    start, end = match.span("ville")
    if any(other.start < end and start < other.end for other in sure):
        return []
    return [Trouvaille("lieu", match["ville"], start, end, "lieu à côté d'un autre nom", SURE)]


def _before(lecture: Lecture, item: Trouvaille, sure: list[Trouvaille]) -> list[Trouvaille]:
    match = BEFORE.search(lecture.texte, max(0, item.start - 45), item.start)
    if match is None or not _town(lecture, match, False):
        return []
    start, end = match.span("ville")
    if any(other.start < end and start < other.end for other in sure):
        return []
    known = Trouvaille("lieu", match["ville"], start, end, "lieu à côté d'un autre nom", SURE)
    return [] if start >= item.start else [known]


def _town(lecture: Lecture, match: re.Match[str], comma: bool, brand: bool = False) -> bool:
    """A town that we know, or a word that is nothing else; never a first name."""
    name, rank = match["ville"], lecture.rang(match.start("ville"))
    if plie(name).replace(" ", "-") in communes():
        bare = comma and re.match(r"[ ][^(–—dsàa-]", match.group())
        return not bare or brand
    mots = [m for m in lecture.mots[rank : lecture.rang(match.end("ville"))] if not m.elision]
    if any(m.prenom or m.capitales or plie(m.texte) in connus() for m in mots):
        return False
    if comma and (
        re.match(r"[ ][^(–—àa-]", match.group())
        or re.match(r"[ ][a-zà-ÿ]", lecture.apres(match.end(), 2))
    ):
        return False
    last = [m for m in mots if m.majuscule]
    known = liste("personnes", "civilites") | liste("personnes", "roles")
    return bool(last) and all(m.inconnu and m.plie not in known for m in last)
