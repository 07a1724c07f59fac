"""Two questions in one sentence: each gets its own answer."""

import re
from collections.abc import Sequence

from assistant.reponse import examen_entier, oraux, parties, sessions
from assistant.reponse.bloc import CONFUSED, Bloc
from assistant.reponse.question import is_tale, nature_of
from assistant.reponse.suite import names_scope, own_subject
from knowledge.french import fold, words

_WORD = (
    r"\b(?:combien|cb|quel(?:le)?s?|qui|comment|o[uù]|quand|est-ce|c'est quoi|qu'est|qu'y"
    r"|que (?:dit|faut|faire)|faut[- ]il|peut[- ]on|doit[- ]on|on peut|y a[- ]t[- ]il|lequel"
    r"|laquelle|les?quel(?:le)?s)\b"
)
_AND = re.compile(r"\s*,?\s+et\s+", re.IGNORECASE)
_IMPLIED = re.compile(
    r"((?:donne[rz]?|dites|dis)[- ]moi\b.{4,60}?) et ((?:son|sa|ses|leurs?) \w+.*)", re.IGNORECASE
)
"""«Donnez-moi le niveau du titre et son code»: the second thing is asked too."""
_END = re.compile(r"(?<=\?)\s+")
_ASKED = re.compile(rf"{_WORD}|\b(?:donne[rz]?|dites|dis)[- ]moi\b", re.IGNORECASE)
_BARE = re.compile(r"^((?:et )?)(combien|cb)(?!\s+(?:de |d'|d’))", re.IGNORECASE)
_MANY = re.compile(r"\b(?:combien|cb) (?:de |d'|d’)\w+", re.IGNORECASE)
_COUNTED = re.compile(
    r"(combien|cb|quel(?:s|le|les)? nombres?) (de |d'|d’)(\w+) et (?:de |d'|d’)(\w+)(.*)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?:et )?(?:comment (?:ils |elles )?s'appel|(?:les)?quel(?:le)?s sont[- ](?:il|elle)s)"
)
"""What a list that is counted tells anyway."""
_VOWEL = re.compile(r"[aeiouyhéèêàâîôûœ]", re.IGNORECASE)
TOLD_TOGETHER = "typographie"
"""Values that one sentence of the documents gives together."""
MOST = 3
LEAST = 2
"""Words of a question that stands as one."""


def split(question: str) -> list[str]:
    """The questions that a sentence puts one after the other; itself when it is one."""
    text = question.strip()
    folded = fold(text)
    if sessions.of_each(folded) or oraux.with_jury(folded):  # «… et dans quel ordre ?»: with them
        return [question]
    if examen_entier.asked(folded) or parties.one_of_them(folded):
        return [question]
    if counted := _COUNTED.search(text):
        return _two_counts(text, counted)
    text = _IMPLIED.sub(r"\1, et quel est \2", text)
    parts = [part.strip() for whole in _END.split(text) for part in _halves(whole)]
    parts = [_counted(part, parts[0]) for part in parts if part]
    parts = [part for part in parts if not _NAMED.search(fold(part))] or [text]
    alone = len(parts) < 2 or len(parts) > MOST or is_tale(fold(parts[0]))
    if all(nature_of(fold(part)) == TOLD_TOGETHER for part in parts):
        alone = True
    if alone or not all(_ASKED.search(part) and len(words(part)) >= LEAST for part in parts):
        return [question]
    return parts


def _halves(text: str) -> list[str]:
    """The text cut at the first « et » that has a question on each side."""
    for match in _AND.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if _ASKED.search(left) and _ASKED.search(right):
            return [left, *_halves(right)]
    return [text]


def _counted(part: str, first: str) -> str:
    """«… et combien pour la monographie ?» counts what the first half counts."""
    many = _MANY.search(first)
    return _BARE.sub(rf"\1{many.group()}", part) if many else part


def _two_counts(text: str, counted: re.Match[str]) -> list[str]:
    """«Combien de pages et d'annexes pour…»: each thing counted with the rest."""
    how, _, one, other, rest = counted.groups()
    before = text[: counted.start()]
    return [f"{before}{how} {_of(thing)}{thing}{rest}" for thing in (one, other)]


def _of(thing: str) -> str:
    return "d'" if _VOWEL.match(thing) else "de "


def order(parts: Sequence[str]) -> list[int]:
    """In which order to read them: first the one that says what all are about."""
    about = [(names_scope(fold(part)), bool(own_subject(fold(part)))) for part in parts]
    first = about.index(max(about))
    return [first, *(place for place in range(len(parts)) if place != first)]


def joined(answered: Sequence[tuple[str, list[Bloc]]]) -> list[Bloc]:
    """The parts one after the other, nothing said twice; one that nothing answers is named."""
    said: set[str] = set()
    blocs: list[Bloc] = []
    for question, own in answered:
        told = [bloc for bloc in own if _key(bloc) not in said and bloc.titre != CONFUSED]
        said |= {_key(bloc) for bloc in told}
        blocs += told or ([] if own else [Bloc(f"Sur « {question} » : {NOTHING}", ())])
    return blocs


def _key(bloc: Bloc) -> str:
    return bloc.titre + "".join(claim.texte for claim in bloc.claims)


NOTHING = "les cinq documents ne répondent pas, ou pas en ces termes."
