"""Emotions of the author: the author is the subject, a negation is not an emotion."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees, sans_accents
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe, signe

_AM = (
    r"(?:\bje (?:me )?(?:suis|sens|sentais|reste|restais|demeure)"
    r"|\bj'(?:etais|ai {adv}ete|avais {adv}ete|en suis ressortie?)"
    r"|\bje me suis (?:senti|trouve|retrouve)e?"
    r"|\bje suis {adv}(?:reste|sorti|ressorti|reparti|devenu)e?"
    r"|\bj'en (?:etais|suis (?:sorti|ressorti)e?)|\bm'(?:a|ont|avait) (?:rendu|laisse|mis)e?)"
)
_FELT = (
    r"(?:\bj'(?:ai|avais) {adv}(?:ressenti|eprouve|senti|eu)|\bje (?:ressens|ressentais|sens"
    r"|sentais)"
    r"|\bj'(?:eprouve|eprouvais|avais)|\bj'ai senti monter)"
)
_SOME = (
    r"{adv}(?:(?:de la|de l'|du|des|d'|une?|ma|mon|cette|beaucoup|un peu|comme|forme|certaine?|"
    r"grande?|vraie?|legere?|vive?|pointe|sentiment|sensation|vague|monter|aussi|et|la|le|l'|de|"
    r"profonde?|forte?|petite?|reelle?|immense|envie|part|bouffee|elan) ?){1,6}"
)
_AND = r"(?:et|puis|mais|ou|voire|presque)"
_WITH = (
    r"\b(?:avec|non sans) (?:une? certaine? |un peu de )?"
    r"(?:soulagement|apprehension|inquietude|gene|fierte|crainte|emotion|joie|tristesse)\b"
)
_WEAK = frozenset(
    ("calme", "confiance", "empathie", "doute", "tension", "vide", "trouble", "plaisir")
)
_NOW = r"je (?:suis|me sens|reste) |m(?:e |')(?!a |ont |avait )"
_GONE = r"(?!(?:retourne|affecte|porte|interdit)e?s? (?:a|au|aux|chez|dans|vers|en|sur)\b)"
"""« Je suis retournée à mon bureau » is not an emotion."""
_HABIT = (
    r"\b(?:quand|lorsqu|des qu|face a|chaque fois|devant|en presence|avec les|avec l'impro"
    r"|pour [a-z]+er)"
)


def emotion(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """The first emotion that the author says of themselves in a sentence."""
    for regle, pattern in _patterns():
        match = lecture.cherche(pattern, phrase)
        if match and not _habit(lecture, phrase, match):
            return signe(lecture, phrase, match, regle)
    return None


def _habit(lecture: Lecture, phrase: Phrase, match: re.Match[str]) -> bool:
    """« Je suis mal à l'aise quand je dois dire non » is a limit; « triste, non » is nothing."""
    before = lecture.sienne[max(lecture.de(phrase)[0], match.start() - 60) : match.start()]
    if re.search(rf"(?:{_HABIT})[^.;]{{0,50}}$", before) and re.match(_NOW, match.group()):
        return True
    after = lecture.sienne[match.end() : lecture.de(phrase)[1]]
    if re.match(r",? non\b", after):
        return True
    if not re.match(r"je (?:suis|me sens|reste) ", match.group()):
        return False
    return re.match(rf"[^.;,]{{0,30}}{_HABIT}", after) is not None


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = donnees("emotions")
    adjectives = "|".join(_inflected(words["adjectifs"]))
    participles = "|".join(_inflected(words["participes"]))
    nouns = "|".join(f"{sans_accents(noun)}s?" for noun in words["noms"])
    mine = "|".join(sans_accents(noun) for noun in words["noms"] if sans_accents(noun) not in _WEAK)
    presents = "|".join(
        f"{sans_accents(word)[:-1]}e(?:nt|ait|aient)?"
        for word in words["participes"]
        if word.endswith("é")
    )
    denied = "|".join(sans_accents(word) for word in words["niees"])
    said = "émotion, à la première personne"
    not_i = r"\b(?:je n(?:e |')|je |j')(?:etais|me sentais|me suis|ai)"
    patterns = (
        (said, rf"{_AM} {{adv}}{_GONE}(?:{adjectives})\b(?! a [a-z]+er\b)"),
        (said, rf"{_AM} {{adv}}[a-z']+,? {_AND} {{adv}}(?:{adjectives})\b"),
        ("ce qui vous a touché", rf"\bm'(?:a|ont|avait|avaient) {{adv}}(?:{participles})\b"),
        ("ce qui vous touche", rf"\bm(?:e |')(?:{presents})\b"),
        ("émotion nommée", rf"{_FELT} {_SOME}(?:{nouns})\b"),
        ("émotion nommée", rf"\b(?:ma|mon) (?:propre )?(?:{mine})\b(?! sociale)"),
        ("émotion nommée", _WITH),
        (
            "émotion nommée",
            rf"\b(?:{mine})(?: [a-z]+)?,? (?:m'(?:a|avait|ont) |me )(?!dit\b)[a-z]+",
        ),
        (
            "émotion dite par la négative",
            rf"{not_i} {{adv}}pas {{adv}}(?:ete |sentie? )?(?:{denied})\b",
        ),
    )
    turns = alternatives(words["tournures"])
    return (*((rule, compiler(item)) for rule, item in patterns), ("émotion", turns))


@lru_cache(maxsize=1)
def fragments() -> re.Pattern[str]:
    """An emotion at the head of a note: « gêne, à cause de », « puis du soulagement »."""
    words = donnees("emotions")
    adjectives = "|".join(_inflected(words["adjectifs"]))
    nouns = "|".join(f"{sans_accents(noun)}s?" for noun in words["noms"])
    some = r"(?:(?:de la|de l'|du|d'abord|puis|ensuite|un peu de|une|un|beaucoup de|et|d') ?){0,3}"
    return compiler(
        rf"^(?:{some}(?:{nouns})|(?:puis |ensuite |d'abord )?(?:{adjectives}))\b(?!,? je (?!l'))"
    )


def _inflected(words: list[str]) -> list[str]:
    found = []
    for word in map(sans_accents, words):
        if word.endswith("x"):
            found.append(f"{word[:-1]}(?:x|se|ses)")
        elif word.endswith("f"):
            found.append(f"{word[:-1]}(?:f|fs|ve|ves)")
        elif word.endswith("eur"):
            found.append(f"{word}s?")
        elif word.endswith(("et", "er", "el")):
            found.append(f"{word}(?:s|{word[-1]}?es?)?")
        elif word.endswith("as"):
            found.append(f"{word}(?:se|ses)?")
        else:
            found.append(f"{word}(?:e|s|es|te|tes{'|r' if word.endswith('e') else ''})?")
    return found
