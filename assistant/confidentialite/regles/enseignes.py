"""Companies known by their brand; one that is also a word or a name needs what leads to a shop."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, donnees, est_francais, liste, plie, prenoms
from assistant.confidentialite.trouvaille import Trouvaille


def _end(lecture: Lecture, end: int) -> int:
    """«Airbus Helicopters»: an unknown word after the brand, that is no town nor first name."""
    rank = lecture.rang(end)
    if rank >= len(lecture.mots) or lecture.texte[end : lecture.mots[rank].start] != " ":
        return end
    mot = lecture.mots[rank]
    more = mot.inconnu and not mot.prenom and mot.plie not in communes()
    return mot.end if more else end


def enseignes(lecture: Lecture) -> Iterator[Trouvaille]:
    """Brands with their capital, then in small letters after «chez»."""
    for match in _brand().finditer(lecture.texte):
        if _shop(lecture, match):
            rank = 24 if re.search(r"[ -]", match.group()) else 42
            start, end = match.start(), _end(lecture, match.end())
            text = lecture.texte[start:end]
            yield Trouvaille("employeur", text, start, end, "enseigne connue", rank)
    yield from _small(lecture)


@lru_cache(maxsize=1)
def _brand() -> re.Pattern[str]:
    names = (re.escape(n).replace(r"\-", "[ -]") for n in donnees("structures")["marques"].split())
    tail = r"(?:[ ](?:Market|City|Express|Drive|Logistique|Contact))?"
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(names, key=len, reverse=True))})(?![\w-]){tail}"
    )


def _small(lecture: Lecture) -> Iterator[Trouvaille]:
    """«jai entretien chez lidl»."""
    ambiguous = {
        name
        for name in liste("structures", "marques_ambigues")
        if est_francais(name) or name in prenoms() | communes() or len(name) < 6
    } | {name for name in liste("structures", "marques") if len(name) < 3}
    names = "|".join(
        re.escape(n).replace(r"\-", "[ -]") for n in liste("structures", "marques") - ambiguous
    )
    for match in re.finditer(
        rf"(?<![\w])(?:chez|à|a|au|société|societe|boite|boîte|pour|pr|par|groupe|→|->)[ ]"
        rf"(?P<nom>{names})(?![\w])",
        lecture.texte,
    ):
        span = match.span("nom")
        yield Trouvaille("employeur", match["nom"], *span, "enseigne connue", 42)


def _shop(lecture: Lecture, match: re.Match[str]) -> bool:
    """A brand that is also a word needs a shop's preposition before it."""
    brand = plie(match.group())
    served = brand.replace(" ", "-") in liste("structures", "services")
    if not served and brand.replace(" ", "-") not in liste("structures", "marques_ambigues"):
        return True
    plain = (
        served or est_francais(match.group()) or brand in liste("prenoms", "prenoms") | communes()
    )
    alone = not re.match(r"[ ][A-ZÀ-Ý]", lecture.apres(match.end(), 2)) and not re.search(
        r"(?:[A-ZÀ-Ý][\w.'’-]*|(?i:mme|mr|monsieur|madame|mlle))[ ]$",
        lecture.avant(match.start(), 20),
    )
    town = re.match(r"[ ](?:\(|de[ ]|d['’])?([A-ZÀ-Ý][\w'’-]+)", lecture.apres(match.end(), 25))
    if town and plie(town.group(1)) in communes() and not match.group().islower():
        return True
    if re.search(r"(?:^|\n)[ ]*[-–•*][ ]$", lecture.avant(match.start(), 6)) and re.match(
        r",[ ][a-zà-ÿ]", lecture.apres(match.end(), 3)
    ):
        return True  # «– Adecco, missions logistiques», in a CV
    if not plain and alone and not lecture.mots[lecture.rang(match.start())].debut:
        return True
    return bool(
        re.search(
            r"(?i)(?:chez|agence|agence \(|agence d['’]int[ée]rim|magasin|groupe|enseigne"
            r"|parking du|caisse (?:chez|au)|entretien|stage"
            r"|CDD|CDI"
            r"|poste|int[ée]rim|essai|contrat|candidature|drive|job|mission|employeur ?:"
            r"|entreprise ?:"
            r"|(?:ouvri[èe]re?s?|salari[ée]+e?s?|employ[ée]+e?s?|usines?|anciens?) de"
            r"|(?:job|candidatures?|emplois?|postes?|stages?|expériences?|intérim)"
            r"[^:.\n]{0,20}[:,])[ ]$",
            lecture.avant(match.start()),
        )
    )
