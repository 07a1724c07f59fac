"""Everything that detection finds in a text, in one call. Partial by nature: it is always said."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import SIGNALES, Trouvaille, sans_recouvrement

ENDLESS = re.compile(r"[\w.+%'’/-]{100,}|[^\S\n]{60,}|(?:[^\S\n]{0,60}\n){60,}")
"""A run of signs that no name nor number has: read, it would only cost time."""
NOTHING = "¤"


def detecter(texte: str, propres: Mapping[str, tuple[str, ...]] | None = None) -> list[Trouvaille]:
    """Findings in reading order. `propres`: the person's own words, by type."""
    if unicodedata.is_normalized("NFC", texte):
        return _detecter(texte, propres or {})
    composed, places = _composed(texte)
    return [
        Trouvaille(
            item.type,
            texte[places[item.start] : places[item.end]],
            places[item.start],
            places[item.end],
            item.regle,
            item.rang,
        )
        for item in _detecter(composed, propres or {})
    ]


def _detecter(texte: str, propres: Mapping[str, tuple[str, ...]]) -> list[Trouvaille]:
    from assistant.confidentialite import regles
    from assistant.confidentialite.regles.natures import natures
    from assistant.confidentialite.regles.plat import sans_cri, sans_majuscules

    lecture = Lecture(sans_cri(ENDLESS.sub(_blank, texte)), dict(propres))
    found = [item for rule in regles.familles() for item in rule(lecture)]
    found = natures(lecture, [*found, *sans_majuscules(lecture)])
    found += regles.encore(lecture, sans_recouvrement(found))
    sure = sans_recouvrement(found)
    told = regles.signalees(lecture, sure)
    # Words are taken from the text itself: what was read may have had endless runs blanked.
    whole = [replace(item, texte=texte[item.start : item.end]) for item in [*sure, *told]]
    return sorted(whole, key=lambda item: (item.start, item.type in SIGNALES, item.end))


def _blank(match: re.Match[str]) -> str:
    return NOTHING * len(match.group())


def _composed(texte: str) -> tuple[str, list[int]]:
    """The text with its accents joined to their letters, and where each sign comes from."""
    parts: list[str] = []
    places: list[int] = []
    start = 0
    for position in range(1, len(texte) + 1):
        if position < len(texte) and unicodedata.combining(texte[position]):
            continue
        part = unicodedata.normalize("NFC", texte[start:position])
        parts.append(part)
        places += [start] * len(part)
        start = position
    return "".join(parts), [*places, len(texte)]
