"""A duration as people say it: « 45 », « 45 min », « 1 h 30 », « une heure »."""

import re

from assistant.errors import UsageFault
from assistant.texte import clean
from knowledge.french import fold

LEAST, MOST, USUAL = 15, 120, 30
"""Minutes of an entretien."""
WORDS = {
    "un quart d heure": 15,
    "une demi heure": 30,
    "demi heure": 30,
    "trois quarts d heure": 45,
    "une heure": 60,
    "une heure et quart": 75,
    "une heure et demie": 90,
    "une heure et demi": 90,
    "une heure trente": 90,
    "deux heures": 120,
}
HOURS = r"(?P<hours>\d{1,2}) ?h(?:eures?)? ?"
MINUTES = r"(?P<minutes>\d{1,3}) ?(?:mi?n?|minutes?)?"
FIGURES = re.compile(f"(?:{HOURS})?(?:{MINUTES})?")


def read_duree(typed: str) -> int:
    """Minutes. Raises UsageFault, one French sentence, for what is not a duration."""
    said = " ".join(re.sub(r"(?<=\w)[-'’](?=\w)", " ", fold(typed)).split())
    if said in WORDS:
        return WORDS[said]
    found = FIGURES.fullmatch(said)
    if not said or found is None:
        raise UsageFault(
            f"La durée « {clean(typed)[:40]} » n'est pas comprise : donnez des minutes,"
            f" de {LEAST} à {MOST} (45), ou des heures (1 h, 1 h 30)."
        )
    return 60 * int(found["hours"] or 0) + int(found["minutes"] or 0)
