"""Structures in small letters, and names told by an article with its capital."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    communes,
    connus,
    donnees,
    est_francais,
    liste,
    plie,
    sans_accents,
)
from assistant.confidentialite.regles.entites import CAPITAL, LITTLE, NAME
from assistant.confidentialite.regles.structures import COMMON
from assistant.confidentialite.trouvaille import Trouvaille

SMALL_NAME = (
    r"(?P<nom>(?![\w' ]{0,14}?(?:monsieur|madame|mme|mr|docteur|abbe|maitre)[ ])(?:[ ](?:de[ ]la"
    r"|de|du|des|la|le|les)|[ ](?:d|l|de l)['’])?(?:[ ]|(?<=['’]))[a-zà-ÿ][a-zà-ÿ'’-]{2,}"
    r"(?:[ ](?:de[ ]|du[ ]|des[ ]|la[ ]|d['’])?[a-zà-ÿ][a-zà-ÿ'’-]{3,}){0,2})(?![\w])"
)
ALONE = re.compile(
    rf"(?<![\w'’-])(?:Les|Le|La)[ ]{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,3}}(?![\w])"
)
LEADS = re.compile(
    r"(?i)(?:(?<![\w])(?:à|a|de|dans|vers|sur|dit|dite|entre|mme|m\.|monsieur|madame|selon|lire"
    r"|relire"
    r"|depuis|pour|habite|titre|intitulée?|livre|film|journal)|(?-i:[A-ZÀ-Ý])[\w-]+|[«\"“,:])[ ]?$"
)


def petites_structures(lecture: Lecture) -> Iterator[Trouvaille]:
    """Both rules."""
    yield from _small(lecture)
    yield from _plain(lecture)
    yield from _articled(lecture)


@lru_cache(maxsize=1)
def _small_heads() -> re.Pattern[str]:
    """The kinds of structures, without accents nor capitals; the shortest are other words."""
    heads = re.split(r"\|(?![^()]*\))", donnees("structures")["structures"])
    names = {plie(head.strip()) for head in heads if len(head.strip()) > 2}
    kinds = "|".join(sorted(names - COMMON, key=len, reverse=True))
    return re.compile(rf"(?:(?<=[ld]['’])|(?<![\w'’-]))(?:{kinds})(?={SMALL_NAME})")


def _small(lecture: Lecture) -> Iterator[Trouvaille]:
    """«a la mission locale du gier»: in small letters, up to the last word that is in no list."""
    text = sans_accents(lecture.texte)
    for match in _small_heads().finditer(text):
        words = [
            word
            for word in re.finditer(
                r"[a-zà-ÿ-]{4,}", lecture.texte[match.start("nom") : match.end("nom")]
            )
            if (
                word.group().startswith("saint")
                or word.group() in communes()
                or not est_francais(word.group())
            )
            and plie(word.group()) not in connus()
        ]
        if words and lecture.texte[match.start() : match.end()].islower():
            start, end = match.start(), match.start("nom") + words[-1].end()
            yield Trouvaille(
                "structure", lecture.texte[start:end], start, end, "structure et son nom", 21
            )


PLAIN = re.compile(
    r"(?<![\w'’-])(?P<tete>creche|foyer|residence|ehpad|clinique|pharmacie|hotel|restaurant"
    r"|boulangerie|garage|auberge|brasserie)[ ](?P<lien>les?|la|l['’]|du|des|de la|de)[ ]?"
    r"(?P<nom>[a-z]{4,}(?:[ ][a-z]{3,})?)(?![\w'’-])"
)
HOPES = re.compile(
    r"(?<![\w'’-])(?:foyer|r[ée]sidence|cr[èe]che|maison d['’]accueil|chrs|centre)[ ]"
    r"(?:soleil|espoir|avenir|horizon|printemps|[ée]toile|arc-en-ciel|amiti[ée]|concorde|escale"
    r"|renaissance|tremplin|colibri|coccinelle|papillon|oasis|aurore|harmonie)(?![\w'’-])"
)
"""«le foyer soleil»: what homes are often called."""
CARE = frozenset(["creche", "foyer", "residence", "ehpad", "clinique"])


def _plain(lecture: Lecture) -> Iterator[Trouvaille]:
    """«la creche les petits pas», «la pharmacie des arcades», in a text without capitals."""
    for match in HOPES.finditer(lecture.texte):
        yield Trouvaille(
            "structure", match.group(), *match.span(), "lieu et nom, en minuscules", 24
        )
    for match in PLAIN.finditer(sans_accents(lecture.texte)):
        words = match["nom"].split()
        stop = liste("personnes", "outils") | liste("personnes", "verbes")
        stop -= {"pas"} if match["lien"] == "les" else set()  # «les petits pas»
        while words and plie(words[-1]) in stop | liste("structures", "alentours"):
            words.pop()
        named = match["lien"] in {"le", "la", "les"} and len(words) < 2
        if not words or words[0] in liste("structures", "alentours") or words[0] in stop or named:
            continue
        if match["lien"] == "de" and plie(words[0]) not in liste("connus", "pays"):
            continue
        start, end = match.start(), match.start("nom") + len(" ".join(words))
        kind = "structure" if match["tete"] in CARE else "employeur"
        text = lecture.texte[start:end]
        if text.islower():
            yield Trouvaille(kind, text, start, end, "lieu et nom, en minuscules", 24)


def _articled(lecture: Lecture) -> Iterator[Trouvaille]:
    """«inviter Les Jardins du Cœur»: an article with its capital, inside a sentence."""
    for match in ALONE.finditer(lecture.texte):
        mot = lecture.mots[lecture.rang(match.start())]
        known = plie(match.group()) in connus() | liste("structures", "marques")
        words = CAPITAL.findall(match.group())[1:]
        french = all(est_francais(re.sub(r"^[LDld]['’]", "", word)) for word in words)
        told = len(words) > 1 or match.group().startswith("Les")
        if (
            told
            and not mot.debut
            and not known
            and french
            and not LEADS.search(lecture.avant(match.start()))
        ):
            yield Trouvaille("structure", match.group(), *match.span(), "nom avec son article", 48)
