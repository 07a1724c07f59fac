"""What the place of a sentence says: its title, or standing between limits and what to improve."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import NOMS, TIERS, alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles import ajustements, emotions, faits
from assistant.analyse.regles.signe import Signe, signe

AFTER = 5
"""Sentences at most between a limit and what comes after a strength."""
BARE = 4
"""Words at most of a title that ends with a stop."""
TOLD = 4
"""Facts told after a dated act that say it belongs to the tale."""
LIMITES = ("limites_personnelles", "limites_fonction")


SOUS = ("opinions", *LIMITES, "points_forts", "axes", "ajustements")
"""Movements that a title says of all the sentences under it."""
SOUS_TITRE = "place, sous un titre"


def titre_nu(lecture: Lecture, phrase: Phrase) -> bool:
    """Whether a few words with a stop are a title: « Mon avis. »"""
    words = lecture.mots(phrase)
    short = len(words.split()) <= BARE and ":" not in words
    return short and "?" not in words and bool(titre(lecture, phrase))


def titre(lecture: Lecture, phrase: Phrase) -> str:
    """The movement that a title announces, or nothing; the name of the writing announces none."""
    words = lecture.mots(phrase)
    if compiler(donnees("place")["ecrit"]).search(words):
        return ""
    titles = donnees("place")["titres"]
    found = [name for name, pattern in titles.items() if compiler(pattern).search(words)]
    return found[0] if len(found) == 1 else ""


def sous_titre(lecture: Lecture, phrase: Phrase, under: str) -> dict[str, Signe]:
    """What a title says of a sentence, or an emotion noted as one word under its own."""
    start, end = lecture.de(phrase)
    if under == "opinions" and faits.raconte(lecture, phrase):
        return {}
    if under in SOUS and under != "opinions" and _of_an_author(lecture, phrase):
        return {}
    if under in SOUS:
        return {under: Signe(phrase, phrase.start, phrase.end, SOUS_TITRE)}
    if under != "emotions" and end - start > 90:
        return {}
    match = emotions.fragments().match(lecture.sienne[start:end])
    if not match or ":" in lecture.mots(phrase):
        return {}
    if re.match(r",? non\b", lecture.sienne[start + match.end() : end]):
        return {}
    where = lecture.plis.span(start, start + match.end())
    return {"emotions": Signe(phrase, *where, "émotion notée")}


def _of_an_author(lecture: Lecture, phrase: Phrase) -> bool:
    """« Selon Rogers, il faut … »: what a title says of one's own is not said of an author's."""
    start, end = lecture.de(phrase)
    if not re.search(r"[a-zA-Z]", lecture.sienne[start:end]):
        return True  # all of it is somebody else's words
    words, said = lecture.plis.texte[start:end], donnees("place")["d_un_auteur"]
    told = compiler(said["dit"]).search(words)
    return bool(told) and not compiler(said["soi"]).search(words)


def forces(lecture: Lecture, found: list[tuple[str, Signe]]) -> list[tuple[str, Signe]]:
    """Strengths told as facts, after the limits and before what to improve.

    The facts that they were taken for leave the list.
    """
    names: dict[Phrase, set[str]] = {}
    for name, cue in found:
        names.setdefault(cue.phrase, set()).add(name)
    order = [phrase for phrase in lecture.phrases if not phrase.titre]
    strengths = []
    for rank, phrase in enumerate(order):
        if names.get(phrase) not in ({"faits"}, None) or not _between(order, rank, names):
            continue
        if lecture.cherche(_another(), phrase):
            continue
        match = lecture.cherche(_past() if _beside(order, rank, names) else _good(), phrase)
        if match:
            cue = signe(lecture, phrase, match, "place, entre limites et améliorations")
            strengths.append(("points_forts", cue))
            found[:] = [item for item in found if item[1].phrase is not phrase]
    return strengths


def suites(
    lecture: Lecture, found: list[tuple[str, Signe]], reproached: set[int]
) -> list[tuple[str, Signe]]:
    """Dated acts told in the present once limits are said: what the author is about to do.

    The facts that they were taken for leave the list.
    """
    names: dict[Phrase, set[str]] = {}
    for name, cue in found:
        names.setdefault(cue.phrase, set()).add(name)
    coming, said = [], False
    order = [item for item in lecture.phrases if not item.titre]
    last = [item.numero for item in order if names.get(item) == {"faits"}][-TOLD:]
    for phrase in lecture.phrases:
        here = names.get(phrase, set())
        told = len(last) == TOLD and phrase.numero < last[0]
        open_ = (
            said
            and not told
            and phrase.numero not in reproached
            and not phrase.titre
            and here <= {"faits", "limites_personnelles"}
        )
        match = ajustements.echeance(lecture, phrase) if open_ else None
        if match and not (match.group() == "des que" and here & set(LIMITES)):
            cue = signe(lecture, phrase, match, "place, action datée après les limites")
            coming.append(("ajustements", cue))
            found[:] = [item for item in found if item[1].phrase is not phrase]
        said = said or bool(here & {*LIMITES, "axes"})
    return coming


def _between(order: list[Phrase], rank: int, names: dict[Phrase, set[str]]) -> bool:
    """Whether a limit comes just before, and an improvement just after, nothing else between."""
    before = _first(order[max(0, rank - AFTER) : rank][::-1], names)
    after = _first(order[rank + 1 : rank + 1 + AFTER], names)
    return before in {*LIMITES, "points_forts"} and after in {"axes", "ajustements", "points_forts"}


def _beside(order: list[Phrase], rank: int, names: dict[Phrase, set[str]]) -> bool:
    """Whether a fact has a limit just before it, and an improvement just after."""
    if "faits" not in names.get(order[rank], ()):
        return False
    before = names.get(order[rank - 1], set()) if rank else set()
    after = names.get(order[rank + 1], set()) if rank + 1 < len(order) else set()
    return bool(before & {*LIMITES, "points_forts"}) and "axes" in after


def _first(order: list[Phrase], names: dict[Phrase, set[str]]) -> str:
    for phrase in order:
        for name in (*LIMITES, "points_forts", "axes", "ajustements", "emotions", "opinions"):
            if name in names.get(phrase, ()):
                return name
    return ""


@lru_cache(maxsize=1)
def _another() -> re.Pattern[str]:
    """What somebody else does, the author doing nothing in the sentence: a fact."""
    return compiler(
        rf"^(?:[^,.;]{{0,40}}, )?"
        rf"(?:{TIERS}|un·?e? (?:{NOMS})|mme? [a-z]\.)"
        r"(?: [a-z'-]+){0,3}? "
        r"(?:s'est |en |y |l'|lui |m'|nous |se sont )?(?:a|ont|est|sont)\b"
        r"(?![^.;]*\b(?:je|j'|mon|ma|mes|nous)\b)"
    )


@lru_cache(maxsize=1)
def _past() -> re.Pattern[str]:
    """Anything done: « le prêt du livre a maintenu un lien »."""
    return compiler(r"\b(?:ai|a|ont|avons|est|sont) (?:[a-z]+ )?[a-z]+(?:e|ee|i|u|is|it|ert)s?\b")


@lru_cache(maxsize=1)
def _good() -> re.Pattern[str]:
    return alternatives(donnees("place")["forces"])
