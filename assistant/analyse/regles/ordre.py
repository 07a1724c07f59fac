"""What the order of the criteria says of a sentence that no word gave away."""

import re

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import compiler
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe, signe

BESIDE = {"limites_fonction", "points_forts"}
SHORTEST = 4
_SELF = compiler(
    r"\b(?:je |j')(?:ne |n'|me |m'|y |en |l'|la |le |les |lui |leur )*[a-z]+|\bm(?:e |'|oi\b)"
)
_PAST = compiler(
    r"\b(?:ai|a|avons|ont|est|sont|suis|avait|avaient|avais|etait|etaient|etais)(?: [a-z']+){0,2}? "
    r"[a-z]+(?:e|ee|i|ie|u|ue|is|ise|it|ert|int)s?\b|\b[a-z]{2,}(?:ait|aient|ais|ions|rai|rons)\b"
)


def limites_tues(
    lecture: Lecture, found: list[tuple[str, Signe]], reproached: set[int]
) -> list[tuple[str, Signe]]:
    """A habit of the author, beside limits of the function or strengths, when no limit is found.

    The facts that they were taken for leave the list.
    """
    names: dict[Phrase, set[str]] = {}
    for name, cue in found:
        names.setdefault(cue.phrase, set()).add(name)
    if any("limites_personnelles" in here for here in names.values()):
        return []
    order = [phrase for phrase in lecture.phrases if not phrase.titre]
    limits = []
    for rank, phrase in enumerate(order):
        if names.get(phrase) not in ({"faits"}, None) or phrase.numero in reproached:
            continue
        match = _habit(lecture, phrase) if _beside(order, rank, names) else None
        if match:
            cue = signe(lecture, phrase, match, "place, habitude dite auprès d'une limite")
            limits.append(("limites_personnelles", cue))
            found[:] = [item for item in found if item[1].phrase is not phrase]
    return limits


def _habit(lecture: Lecture, phrase: Phrase) -> re.Match[str] | None:
    """The author as the subject, in the present."""
    words = lecture.mots(phrase)
    if "?" in words or len(words.split()) < SHORTEST or _PAST.search(words):
        return None
    return lecture.cherche(_SELF, phrase)


def _beside(order: list[Phrase], rank: int, names: dict[Phrase, set[str]]) -> bool:
    """Whether the sentence just before or just after is a limit of the function or a strength."""
    around = [*order[max(0, rank - 1) : rank], *order[rank + 1 : rank + 2]]
    return any(names.get(item, set()) & BESIDE for item in around)
