"""A company or a structure found once, found again under a shorter name.

«Pépinières Chatelain», then «l'équipe de Chatelain»; «chantier La Fabrique verte», then «La
Fabrique verte»; «Maroquinerie de Sologne», then «à la Maroquinerie».
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    communes,
    connus,
    est_francais,
    liste,
    plie,
    prenoms,
)
from assistant.confidentialite.regles.entites import ARTICLE, NAME
from assistant.confidentialite.trouvaille import Trouvaille

SURE = 35
"""Rank under which a rule had a cue."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
ARTICLED = re.compile(rf"(?:^|[ ])(?P<nom>{ARTICLE}[ ]?{NAME}.*)$")
FIRM = re.compile(
    r"(?i)(?<![\w])(?:chez|(?:[ée]quipe|maison|soci[ée]t[ée]|entreprise|atelier|magasin|patron"
    r"|gérante?"
    r"|candidature|contrat|réponse|nouvelles|contrat|salari[ée]+s?|ouvri[èe]re?s?|stage|poste"
    r"|offre)"
    r"(?: (?:de|à|chez|pour|avec|d['’]))?|mais|que|pour|par|avec)[ ]?$"
)
OF_PLACE = re.compile(r"[ ](?:de|du|des|d['’]|en|sur|à)[ ]?[^ ].*$|\b[dD]['’].*$")
"""Where a name says of which place it is."""
ALONE = re.compile(r"(?i)(?<![\w])(?:à la|la|de la|à l['’]|l['’]|au|le|du|aux|les|des)[ ]?$")


def redites(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Both kinds, whatever the case in a text without capitals."""
    people = _people(found)
    small = lecture.texte == lecture.texte.lower()
    again: list[Trouvaille] = []
    for kind in ("employeur", "structure"):
        sure = [item for item in found if item.type == kind and item.rang < SURE]
        seen: set[str] = set()
        for item in sure:
            for name in _parts(item.texte) - seen:
                seen.add(name)
                again += _again(lecture, kind, name, name in people, small)
            again += [*_wholes(lecture, item, small), *_heads(lecture, item)]
    taken = [item for item in found if item.type != "nom" and item.rang < SURE]
    for item in again:
        if not any(one.start < item.end and item.start < one.end for one in taken):
            yield item


def _people(found: list[Trouvaille]) -> set[str]:
    return {plie(w) for i in found if i.type == "nom" for w in WORD.findall(i.texte)}


def _wholes(lecture: Lecture, item: Trouvaille, small: bool) -> Iterator[Trouvaille]:
    """The name with its article, without what it is; the whole name in another case."""
    match = ARTICLED.search(item.texte)
    names = {match["nom"]} if match and len(match["nom"]) > 6 else set()
    if small or len(item.texte.split()) > 1:
        names.add(item.texte)
    for name in names:
        flags = re.IGNORECASE if len(name) > 9 else 0
        for same in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", lecture.texte, flags):
            yield Trouvaille(item.type, same.group(), *same.span(), "nom déjà trouvé", 37)


def _parts(text: str) -> set[str]:
    """The words of a name that can only name it."""
    text = OF_PLACE.sub("", text)
    if len(WORD.findall(text)) < 2:
        return set()
    return {
        plie(word)
        for word in WORD.findall(text)
        if len(word) > 3 and not est_francais(word) and plie(word) not in _others()
    }


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return connus() | communes() | prenoms() | liste("personnes", "particules")


def _again(
    lecture: Lecture, kind: str, name: str, person: bool, small: bool
) -> Iterator[Trouvaille]:
    for mot in lecture.mots:
        if mot.plie != name or not (mot.majuscule or small):
            continue
        before = lecture.avant(mot.start, 25)
        firm = FIRM.search(before) or (ALONE.search(before) and not mot.prenom)
        if person and not firm:
            continue
        rank = 21 if person else 30
        if _beside(lecture, mot.start, mot.end):
            yield Trouvaille(kind, mot.texte, mot.start, mot.end, "nom déjà trouvé", rank)


def _beside(lecture: Lecture, start: int, end: int) -> bool:
    """No civility, first name or capital beside: «M. Guillemot» is a person."""
    rank = lecture.rang(start)
    if rank:
        before = lecture.mots[rank - 1]
        close = re.fullmatch(r"\.?[ \u00a0-]?", lecture.entre(rank - 1, rank))
        known = liste("personnes", "civilites") | liste("personnes", "roles")
        if (
            close
            and not before.elision
            and (before.majuscule or before.prenom_sur or before.plie in known)
        ):
            return before.plie in {"chez", "le", "la", "les"}
    after = re.match(r"[ ]([A-ZÀ-Ý])", lecture.apres(end, 3))
    return after is None


def _heads(lecture: Lecture, item: Trouvaille) -> Iterator[Trouvaille]:
    """«à la Maroquinerie», with its capital, once «Maroquinerie de Sologne» is known."""
    head = WORD.match(item.texte)
    if head is None or head.end() == len(item.texte) or len(head.group()) < 6:
        return
    name = head.group()
    if not name[0].isupper() or name.isupper() or plie(name) in connus():
        return
    for mot in lecture.mots:
        led = mot.texte == name and not mot.debut and ALONE.search(lecture.avant(mot.start, 8))
        if led and not re.match(r"[ ](?:[A-ZÀ-Ý]|d[eu'’])", lecture.apres(mot.end, 4)):
            yield Trouvaille(item.type, name, mot.start, mot.end, "nom déjà trouvé", 38)
