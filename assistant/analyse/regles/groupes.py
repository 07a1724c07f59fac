"""Generalities: what is said of a whole group, where only one person was met."""

import re
from functools import lru_cache

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe

REGLE = "généralité sur un groupe"


def generalite(lecture: Lecture, phrase: Phrase) -> Signe | None:
    """« Les … ne veulent pas travailler », « comme tous les … »; never what another said."""
    sauf = alternatives(donnees("groupes")["sauf"])
    words = lecture.mots(phrase).lower()
    if sauf.search(words):
        return None
    start, _ = lecture.de(phrase)
    found = _motifs().search(words)
    if found is None:
        return None
    where = lecture.plis.span(start + found.start(), start + found.end())
    return Signe(phrase, *where, REGLE)


@lru_cache(maxsize=1)
def _motifs() -> re.Pattern[str]:
    data = donnees("groupes")
    groups, some = ("|".join(data[name]) for name in ("groupes", "ambigus"))
    filled = (
        item.replace("{groupe}", f"(?:{groups})").replace("{ambigu}", f"(?:{some})")
        for item in data["motifs"]
    )
    return compiler("|".join(filled))
