"""Companies told by how their name is made: a legal form, «& fils», «… Logistique»."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    connus,
    donnees,
    est_francais,
    liste,
    plie,
    sans_accents,
)
from assistant.confidentialite.regles.entites import CAPITAL, NAME, WHOLE
from assistant.confidentialite.trouvaille import Trouvaille


def _ends(key: str) -> str:
    """What coined names are made of, as alternatives."""
    return "|".join(donnees("structures")[key].split())


def _products() -> str:
    """What is made or sold, in the plural, as alternatives: «Gautier Meubles»."""
    names = (name.strip() for name in donnees("structures")["produits"].split("|"))
    return "|".join(name for name in names if name.endswith(("s", "s?")))


COINED = re.compile(
    rf"(?<![\w'’-])(?:[A-ZÀ-Ý][a-zà-ÿ]{{2,}}['’][A-ZÀ-Ý][a-zà-ÿ]{{2,}}"
    rf"|[A-ZÀ-Ý][a-zà-ÿ]+-(?:{_ends('suffixes')})"
    rf"|(?:{_ends('prefixes')})-{NAME}"
    rf"|{NAME}(?:[ ]{NAME})?[ ](?:{_ends('fins')}|{_products()}))(?![\w-])(?:[ ]{NAME})?"
)
ENDED = re.compile(rf"[ ](?:{_ends('fins')}|{_products()})$")
FAMILY = re.compile(
    rf"(?<![\w]){NAME}(?:[ ](?:de[ ]|du[ ])?{NAME}){{0,3}}[ ](?:&|et)[ ](?:[Ff]ils"
    rf"|[Ff]illes|[Aa]ssociés|Cie|[Ff]rères|{NAME}(?=[ ](?:SARL|SA|SRL|SCRL|SPRL)))"
    rf"|(?<![\w]){NAME}[ ]Frères(?![\w])"
)
PAIR = re.compile(rf"(?<![\w-]){NAME}(?:[ ]{NAME}){{0,2}}[ ]&[ ]{NAME}(?![\w])")
"""«Lambert & Zimmer»."""


@lru_cache(maxsize=1)
def _legal() -> re.Pattern[str]:
    forms = donnees("structures")["formes"]
    return re.compile(
        rf"(?<![\w])(?:(?:{forms})[ ](?:{WHOLE})|{NAME}(?:[ "
        rf"&-]{{1,3}}(?:et[ ])?{NAME}){{0,3}}(?<!Le)(?<!La)(?<!Les)[ ](?:{forms})(?![\w]))"
    )


PLACE = (
    r"(?<![\w])(?:chez|che|entreprise|boite|societe|(?:contrat|essai|stage|cdd|cdi|interim|mission)"
    r" (?:de|chez|avec|a)|embauche (?:a|chez|par)|patron de"
    r"|(?:boss\w*|travaill\w+|taf\w*|stage|essai|cdd|cdi|interim) (?:au|a la|pour))[ ]"
)
WORDS = re.compile(r"[ ]([^\s.,;:!?()]+)")
MOST = 5


@lru_cache(maxsize=1)
def _small_trades() -> re.Pattern[str]:
    """The trades and the brands, without capitals nor accents, where one works."""
    heads = [head.strip() for head in donnees("structures")["employeurs"].split("|")]
    names = {plie(h) for h in heads if h.islower()} | (
        liste("structures", "marques") - liste("structures", "marques_ambigues")
    )
    names |= {"sarl", "sprl", "eurl", "ets", "etablissements", "entreprise"}
    # An ending in brackets is a pattern: it is read as it is written.
    parts = [name if "(" in name or "?" in name else re.escape(name) for name in names if name]
    words = "|".join(sorted(parts, key=len, reverse=True))
    return re.compile(rf"{PLACE}(?P<tete>{words}|[a-z]+eries?)(?![\w])")


def petites(lecture: Lecture) -> Iterator[Trouvaille]:
    """«chez ambulances du gier», «chez transports lorrains réunis»."""
    text = sans_accents(lecture.texte)
    for match in _small_trades().finditer(text):
        end = _end(lecture.texte, match.end())
        if end > match.end() and lecture.texte[match.start("tete") : end].islower():
            start = match.start("tete")
            yield Trouvaille(
                "employeur",
                lecture.texte[start:end],
                start,
                end,
                "métier et nom, en minuscules",
                24,
            )


def _end(text: str, position: int) -> int:
    """Where a name in small letters ends: at a word of grammar, or at a French one after others."""
    end, count, linked, unknown = position, 0, False, False
    while (match := WORDS.match(text, position)) and count < MOST:
        word = match.group(1)
        position, count = match.end(), count + 1
        if plie(word) in {"du", "de", "des", "la", "le", "les"}:
            if unknown and plie(word) in {"la", "le", "les"}:
                break  # «chez transports mazet le tuteur est content»
            linked = True
            continue
        if plie(word) in liste("personnes", "outils") or plie(word) in liste("personnes", "verbes"):
            break
        french = est_francais(word) and not word.isdigit()
        if unknown and french and not linked:
            break
        end, unknown, linked = position, unknown or not french, False
    return end


def nommees(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn."""
    for pattern, rule in ((_legal(), "forme juridique"), (FAMILY, "entreprise familiale")):
        for match in pattern.finditer(lecture.texte):
            yield Trouvaille("employeur", match.group(), *match.span(), rule, 19)
    yield from _coined(lecture)
    yield from _paired(lecture)
    yield from petites(lecture)


def _coined(lecture: Lecture) -> Iterator[Trouvaille]:
    for match in COINED.finditer(lecture.texte):
        first = match.group().split()[0]
        half = re.split(r"['’-]", first)[0]
        if re.search(r"\d", first) or (half != first and plie(half) in connus()):
            continue  # «Pass'Sport»
        region = plie(first) in liste("connus", "regions") and (
            not lecture.mots[lecture.rang(match.start())].debut
            or lecture.avant(match.start(), 2) == ": "
        )
        if (est_francais(first) or plie(first) in connus()) and not region:
            continue
        sold = ENDED.search(match.group()) and lecture.avant(match.start(), 5).lower() == "chez "
        rank = 31 if sold else 38  # «chez Gautier Meubles»: no first name
        yield Trouvaille("employeur", match.group(), *match.span(), "nom forgé d'entreprise", rank)


def _paired(lecture: Lecture) -> Iterator[Trouvaille]:
    """Two names joined, one unknown at least; a name and how many work there."""
    for match in PAIR.finditer(lecture.texte):
        words = CAPITAL.findall(match.group())
        first = any(plie(word) in liste("prenoms", "prenoms") for word in words)
        if not first and any(not est_francais(word) for word in words):
            yield Trouvaille("employeur", match.group(), *match.span(), "noms associés", 27)
