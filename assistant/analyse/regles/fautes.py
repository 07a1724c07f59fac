"""Words to look at again: judgements, absolutes, interpretations told as facts, harsh self-talk."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.analyse.constat import ARevoir
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import ADVERBES, TIERS, alternatives, compiler, donnees, sans_accents
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.etiquettes import etiquetages, sur_soi
from assistant.analyse.regles.groupes import REGLE as GROUPE
from assistant.analyse.regles.groupes import generalite
from assistant.analyse.regles.signe import Signe, signe

_IS = (
    r"(?:est|sont|etait|etaient|a ete|ont ete|reste|restait|semble|semblait|parait|paraissait|"
    r"se montre|se montrait|s'est montree?|devient|devenait|c'est|c'etait)"
)
_DENIED = re.compile(r"\b(?:n'|ne |pas |aucun[e]? |sans |ni )[^.,;]{0,25}$")
_MINE = re.compile(
    r"\b(?:je (?:ne )?(?:suis|me sens|me sentais|me montre|parais|deviens|reste)|j'(?:etais|ai ete"
    r"|avais ete)|je n'(?:etais|ai pas ete))\b[^.,;]{0,30}$"
)
_ASKED = re.compile(r"\b(?:ce qu(?:e |')|s'|si |dont |quand |lorsqu'|comment |pourquoi |combien )$")
"""« Demander ce qu'il redoute » tells nothing of what they feel."""
_DOUBT = re.compile(r"\bsans (?:doute|aucun doute|nul doute|cesse|arret|conteste)\b")
_WHETHER = re.compile(
    r"\b(?:est|etait|serait|sont|etaient|suis)-(?:il|elle|ils|elles|ce|je)\b|^est-ce"
)
_IT = re.compile(
    r"\bil (?:est|etait|serait|me (?:parait|semble)|parait|semble)\b[^.;,]{0,35}$|\bil serait\b"
)
_TO_DO = re.compile(
    r"\s+(?:de |d'|que |qu')(?:ne pas |n'|l'|la |le |les |en |y |lui )*[a-z]+(?:er|ir|re)\b"
)
REGLES = {
    "jugement": "jugement sur la personne",
    "absolu": "mot absolu sur la personne",
    "interpretation": "interprétation dite comme un fait",
    "axe_negatif": "façon dure de parler de soi",
}

ATTRIBUTE = 40
"""Signs before a label in which one looks for who it is put on."""
SUITE: tuple[str, ...] = ("absolu", "interpretation", "axe_negatif")
"""What is looked for after a judgement, in this order."""


def fautes(lecture: Lecture, phrase: Phrase) -> Iterator[tuple[str, Signe]]:
    """What a sentence says that could be said otherwise, a finding a type at most."""
    judged, names = jugement(lecture, phrase), SUITE
    if judged and judged.regle == GROUPE and any(_told(lecture, phrase, "absolu")):
        yield "absolu", judged  # « les … ne respectent jamais »: the group's rule and its advice
        judged, names = None, names[1:]
    if judged:
        yield "jugement", judged
    for name in names:
        for found in _told(lecture, phrase, name):
            if judged is None or found.end <= judged.start or judged.end <= found.start:
                yield name, found


def jugement(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """A label put on somebody else; never one that the author disowns, denies, or says of self.

    Whole: « un cas social », of which one list only knows « un cas ».
    """
    words = donnees("fautes")["jugement"]
    if lecture.cherche(alternatives(words["sauf"]), phrase) or _unsaid(lecture, phrase):
        return None
    if found := generalite(lecture, phrase):
        return found
    cues = list(_labels(lecture, phrase, lecture.sienne))
    return _whole(lecture, cues or list(_labels(lecture, phrase, lecture.distanciee)))


def _whole(lecture: Lecture, cues: list[Signe]) -> Signe | None:
    """The first, up to the end of those that overlap it, and to the mark that closes it."""
    if not cues:
        return None
    first = cues[0]
    end = max(cue.end for cue in cues if cue.start < first.end and first.start < cue.end)
    words = lecture.texte[first.start : end]
    after = re.match(r"\s*»", lecture.texte[end:])
    if after and words.count("«") > words.count("»"):
        end += after.end()
    return replace(first, end=end)


def _labels(lecture: Lecture, phrase: Phrase, words: str) -> Iterator[Signe]:
    """Each label that a sentence puts on somebody else."""
    first, last = lecture.de(phrase)
    for pattern in _jugements():
        for match in pattern.finditer(words, first, last):
            place = match.start("mot") if "mot" in pattern.groupindex else match.start()
            before = words[first:place]
            denied = _DENIED.search(_DOUBT.sub("", before)[-30:])
            if denied and not words[place:].startswith(("pas ", "peu ")):
                continue
            if not _MINE.search(before) and not _impersonal(words, match):
                yield signe(lecture, phrase, match, REGLES["jugement"])


def attribuee(lecture: Lecture, item: ARevoir, emue: bool) -> bool:
    """Whether a judgement is a label said outright of somebody, beside an emotion of the author
    or between marks: what the scores see then is the emotion, or hidden words."""
    start, end = lecture.bornes(item.start, item.end)
    if not emue and lecture.sienne[start:end] == lecture.distanciee[start:end]:
        return False
    said = _somebody_is().finditer(lecture.distanciee, max(0, start - ATTRIBUTE), end)
    return any(match.start() <= start <= match.end() for match in said)


@lru_cache(maxsize=1)
def _somebody_is() -> re.Pattern[str]:
    who = (
        r"(?:il|elle|iel|ils|elles|monsieur|madame|(?:cette|la) (?:dame|personne)"
        r"|(?:m|mme|mlle)\.? [a-zA-Z]+\.?)"
    )
    return compiler(rf"\b{who} (?:n')?{_IS} {ADVERBES}(?:une? |des |quelqu'un de )?")


def _unsaid(lecture: Lecture, phrase: Phrase) -> bool:
    """A label that is asked about, or that somebody else puts: the author does not put it."""
    words = lecture.mots(phrase)
    asked = phrase.extrait(lecture.texte).endswith("?") and _WHETHER.search(words)
    return bool(asked) or _attributed().search(words) is not None


def _impersonal(words: str, match: re.Match[str]) -> bool:
    """« Il serait malhonnête d'en conclure » speaks of an act, not of somebody."""
    before, after = words[max(0, match.start() - 40) : match.end()], words[match.end() :][:40]
    return bool(_IT.search(before)) and bool(_TO_DO.match(after))


@lru_cache(maxsize=1)
def _attributed() -> re.Pattern[str]:
    """« Mon collègue la trouve … », « on la dit … », « le dossier le décrit comme … »."""
    return compiler(
        r"(?<!\bje\s)(?<!\bne\s)\b(?:(?:le|la|les) |l')(?:(?:a|avait|ont|avaient) )?"
        r"(?:dit|dits|dite|disait|disent|trouve|trouvait|trouvent|juge|jugee?|jugeait|decrit|decrite|decrivait|croit|croyait|pense"
        r"|voit|voyait|considere|considerait|appelle|appelait|qualifie|qualifiait|presente|presentait"
        r"|estime|depeint|designe|surnomme|catalogue|etiquette)(?:nt)? (?:comme |de |d')?"
    )


@lru_cache(maxsize=1)
def _jugements() -> tuple[re.Pattern[str], ...]:
    words = donnees("fautes")["jugement"]
    strong = "|".join(f"{sans_accents(item)}s?" for item in words["forts"])
    weak = "|".join(f"{sans_accents(item)}s?" for item in words["attributs"])
    who = rf"{TIERS}(?: [a-zA-Z]\.)?"
    of = (
        r"(?:une? (?:personne|femme|homme|vrai|vraie|type|gars|jeune|petit|petite|sacree?"
        r"|individu)|quelqu'un de|des)"
    )
    return (
        compiler(rf"\b(?P<mot>(?:{strong}))\b"),
        compiler(rf"{who} (?:n')?{_IS} {ADVERBES}(?:{of} {ADVERBES})?(?P<mot>(?:{weak}))\b"),
        compiler(
            rf"{who} (?:n')?{_IS} {ADVERBES}[a-z-]+ (?:et|mais) {ADVERBES}(?P<mot>(?:{weak}))\b"
        ),
        compiler(rf"\bc'(?:est|etait) {ADVERBES}{of} {ADVERBES}(?P<mot>(?:{weak}))\b"),
        alternatives(words["tournures"]),
        *etiquetages(),
    )


def _told(lecture: Lecture, phrase: Phrase, name: str) -> Iterator[Signe]:
    """Each place where a turn of phrase of a type stands, unless the sentence excuses it."""
    words = donnees("fautes")[name]
    if lecture.cherche(alternatives(words["sauf"]), phrase):
        return
    found = list(alternatives(words["motifs"]).finditer(lecture.sienne, *lecture.de(phrase)))
    if name == "axe_negatif" and not found:
        found = list(sur_soi().finditer(lecture.sienne, *lecture.de(phrase)))
    for match in found:
        if name == "interpretation" and _ASKED.search(lecture.sienne[: match.start()][-12:]):
            continue
        yield signe(lecture, phrase, match, REGLES[name])
        if name != "axe_negatif":
            return
    if name == "interpretation" and (assured := _assured(lecture, phrase)):
        yield assured


def _assured(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """« Évidemment », of what somebody else thinks or does, never of one's own acts."""
    words = lecture.mots(phrase)
    match = lecture.cherche(alternatives(donnees("fautes")["interpretation"]["adverbes"]), phrase)
    if (
        match is None
        or re.search(r"\b(?:je|nous)\b|\bj'|^(?:mon|ma|mes) ", words)
        or not _who().search(words)
    ):
        return None
    return signe(lecture, phrase, match, REGLES["interpretation"])


@lru_cache(maxsize=1)
def _who() -> re.Pattern[str]:
    return compiler(rf"(?:{TIERS}|c'est|c'etait)")
