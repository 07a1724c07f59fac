"""The towns known by name, wherever they stand in a text; one may be written in several words."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, mots_plies, plie

MOST = 5
"""Words at most in the name of a town: «La Celle Saint Cloud»."""
LEADS = re.compile(
    r"(?<![\w-])(?:a|à|sur|vers|de|d['’]|pres de|près de|depuis|(?:je |j['’]?)?h?abite)[ ]?$"
)
SMALL = 4
"""Letters under which a town in small letters is a word."""
ROUND = re.compile(r"[ ]\d{1,2}(?:e|er|ème|eme)(?![\w])")
"""«Lyon 3e»."""


def connues(lecture: Lecture) -> Iterator[tuple[int, int, bool]]:
    """Where each stands, and whether it is written small."""
    rank = 0
    while rank < len(lecture.mots):
        last = _last(lecture, rank)
        if last is None:
            rank += 1
            continue
        mot, end = lecture.mots[rank], lecture.mots[last].end
        number = ROUND.match(lecture.texte, end)
        if mot.majuscule:
            yield mot.start, number.end() if number else end, False
        elif _small(lecture, mot.start, end):
            yield mot.start, end, True
        rank = last + 1


def _last(lecture: Lecture, rank: int) -> int | None:
    """The last word of the longest town that begins at a word."""
    mots, found = lecture.mots, None
    name = mots[rank].plie
    for step in range(rank, min(rank + MOST, len(mots))):
        if step > rank:
            gap = lecture.entre(step - 1, step)
            if gap not in {" ", "-", ""} or (gap == "" and not mots[step - 1].elision):
                break
            name += mots[step].plie if gap == "" else f"-{mots[step].plie}"
        if est_commune(name) and (mots[step].majuscule == mots[rank].majuscule):
            found = step
    return found


SAINT = re.compile(r"^st(e?)-")


def est_commune(name: str) -> bool:
    """Whether a name is a town's, «st» read as «saint»."""
    whole = SAINT.sub(r"saint\1-", name) if name.startswith("st") else name
    return whole.replace("’", "'") in communes()


def _small(lecture: Lecture, start: int, end: int) -> bool:
    text = lecture.texte[start:end]
    if not text.islower() or len(text) < SMALL or (" " not in text and plie(text) in mots_plies()):
        return False
    return bool(LEADS.search(lecture.avant(start, 12)))
