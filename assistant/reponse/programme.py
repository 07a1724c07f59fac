"""What is asked of Jalon itself, not of the texts: the key and the command that do it.

The ways of asking and what is said are data (`knowledge/usage/programme.yaml`).
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from assistant.jours import nearest
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from knowledge.fiches_nommees import Geste
from knowledge.french import MONTHS, fold, words

DATE = (
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:er)? ?(?:[/.-] ?\d{{1,2}}|(?:{'|'.join(MONTHS)}))"
    r"(?: ?[/.-]? ?\d{4})?)\b"
)
_PARTS = re.compile(
    rf"\b(\d{{1,2}})(?:er)? ?(?:[/.-] ?(\d{{1,2}})|({'|'.join(MONTHS)}))(?: ?[/.-]? ?(\d{{4}}))?\b"
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
TEXTS = "Ce que disent les textes :"
LONGEST, LATER = 24, 90
"""Words of a question about the program; days ahead of the day shown as an example."""


def compose(ctx: Contexte) -> list[Bloc]:
    """How it is done with Jalon; nothing when the question is not about it."""
    text = fold(ctx.demande.texte)
    if ctx.result.nommes or len(words(text)) > LONGEST:
        return []
    for row in ctx.fiches.nommees.programme:
        apart = bool(ctx.portee) and ctx.portee <= {*row.sauf}
        if not apart and _motif(row.motif).search(text):
            said = Bloc(row.dit.replace("{jour}", _day(text, date.today())), ())
            return [said, *_of_texts(row, ctx)]
    return []


def _of_texts(row: Geste, ctx: Contexte) -> Iterator[Bloc]:
    """What the documents say of the same, of the référentiels that the question is asked of."""
    known = ctx.fiches.par_id
    facts = (known[name] for name in row.faits)
    asked = (fait for fait in facts if not ctx.portee or fait.referentiel in ctx.portee)
    if claims := tuple(fewest(next(say(fait)), ctx) for fait in asked):
        yield Bloc(TEXTS, claims)


@lru_cache(maxsize=32)
def _motif(text: str) -> re.Pattern[str]:
    return re.compile(text.replace("{date}", DATE))


def _day(text: str, today: date) -> str:
    """The day to come that a folded text gives, the next one without a year; else an example."""
    try:
        day = _said(text, today)
    except ValueError:  # no such day: the example shows how one is written
        day = today
    return f"{day if day > today else today + timedelta(days=LATER):%d/%m/%Y}"


def _said(text: str, today: date) -> date:
    """The day of a text, today without one. Raises ValueError for a day that is none."""
    if iso := _ISO.search(text):
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if not (said := _PARTS.search(text)):
        return today
    day, month = int(said[1]), MONTHS[said[3]] if said[3] else int(said[2])
    return date(int(said[4]), month, day) if said[4] else nearest(day, month, today, ahead=True)
