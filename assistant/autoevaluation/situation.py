"""The day and the place that the first words of an evidence say: « 27/11, à la maison »."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from assistant.autoevaluation.modele import Preuve
from assistant.jours import nearest
from knowledge.french import MONTHS, WEEK, fold
from knowledge.loader import read_yaml

FICHIER = Path(__file__).parent / "situation.yaml"
HEAD = 90
"""Signs of the first words, where a place and a day are said before what was done."""
LONG_AGO = 300
"""Days after which a day said without its year may be another year's."""
_END = re.compile(r"[.;:(\n!?]")
_WEEKDAY = f"(?:{'|'.join(WEEK)})"
_DAY = re.compile(
    rf"(?:^|(?<=[,(] )|\b(?:le|du|ce|{_WEEKDAY}) )(?:{_WEEKDAY} )?"
    rf"(\d{{1,2}})(?:er)?(?:/(\d{{1,2}})| ({'|'.join(MONTHS)}))"
    r"(?:[/ ](\d{4}|\d{2}))?(?![\w/])"
)
_TO_COME = re.compile(
    r"(?:avant|d'ici|pour|jusqu'au|rdv|rendez-vous|prochaine?|reviendr\w*)(?: le| au| du)? ?$"
)


def situer(preuve: Preuve, aujourd_hui: date) -> Preuve:
    """The same evidence, its day and its place filled where only its first words say them."""
    head = preuve.fait[:HEAD]
    end = _END.search(head)
    head = head[: end.start()] if end else head
    return replace(
        preuve,
        date=preuve.date or _jour(head, aujourd_hui),
        ou=preuve.ou or _lieu(head),
    )


def _jour(head: str, today: date) -> str:
    """The first day said, never one to come: without its year, the last one that is over."""
    words = fold(head)
    for match in _DAY.finditer(words):
        if _TO_COME.search(words[: match.start()]):
            continue
        day = _date(match, today)
        if day and day <= today and (match[4] or (today - day).days < LONG_AGO):
            return day.isoformat()
    return ""


def _date(match: re.Match[str], today: date) -> date | None:
    day, month = int(match[1]), int(match[2]) if match[2] else MONTHS[match[3]]
    try:
        if match[4]:
            return date(int(match[4]) % 100 + 2000, month, day)
        return nearest(day, month, today, ahead=False)
    except ValueError:
        return None


def _lieu(head: str) -> str:
    """The place as it is written, up to the next comma."""
    match = _places().search(head)
    return match.group().strip() if match else ""


@lru_cache(maxsize=1)
def _places() -> re.Pattern[str]:
    rows = read_yaml(FICHIER)["lieux"]
    nouns = "|".join(sorted(map(str, rows["noms"]), key=len, reverse=True))
    whole = "|".join(map(str, rows["tels_quels"]))
    before = (
        r"(?:à (?:la|mon|ma|notre|l['’])|à|aux?|en|chez|dans (?:la|le|les|l['’]|une?|mon|ma|notre)"
        r"|sur (?:la|le|mon|ma|un))"
    )
    return re.compile(rf"(?i)(?<!\w)(?:(?:{whole})|{before} ?(?:{nouns}))(?!\w)(?: [^\W\d_][^,]*)?")
