"""Short turns that only name another setting: «et le 6», «non, dans l'Arobase».

They are read as the same question, of the setting that they name.
"""

import re

from knowledge.french import fold

_LEAD = re.compile(
    r"\W*(?:(?:ah|mais|ben|bah|euh|pardon|desolee?)\W+)*"
    r"(?:(?:non|nan)\b|plutot\b|pardon\b|pas (?:celui|celle|ca)(?:[- ]la)?\b"
    r"|je (?:parl(?:e|ais)|(?:voulais|veux) dire|pensais?)\b)\W*"
    r"(?:(?:mais|plutot|pardon|moi|je (?:parl(?:e|ais)|(?:voulais|veux) dire|pensais?)|c'est|celui"
    r"|celle|ceux|de|du|des|d'|a|au)\b\W*)*"
)
"""What takes back the question before: «non, je parle du…»."""
_BARE = re.compile(
    r"\W*(?:(?:et|ok|alors|sinon|pour|dans|du coup|celui|celles?|ceux|l[ea]|du|de|au|n ?°)"
    r"\b\W*)*"
    r"\b(\d{1,2}|[a-f])(?:\W+alors)?\W*"
)
_CODED = re.compile(
    r"\b(ccp|cp|ct|at|bloc|partie|competence|activite[- ]type)[\s-]*(?:n ?[o°] ?)?"
    r"(\d{1,2}|[a-f])\b(?![.%'])"
)
BELGE = r"belg(?:es?|ique)|wallon(?:ie|nes?|s)?|interfede"
_BELGE = re.compile(rf"\b(?:{BELGE})\b")
_CRITERES = re.compile(r"\bcriteres?\b")


def other_code(text: str, before: str) -> str:
    """«Et cp6» for «et le 6» after a question on CP5; empty when it names no such code."""
    said = _BARE.fullmatch(text)
    coded = _CODED.findall(fold(before)) if said else []
    if said is None or not coded or coded[-1][1].isdigit() != said[1].isdigit():
        return ""
    kind = "cp" if coded[-1][0] == "competence" else coded[-1][0]  # the word alone asks for a list
    return f"et {kind}{'' if kind.endswith('p') else ' '}{said[1]}"


def taken_back(text: str) -> str:
    """What a correction leaves once its lead is off; empty when it is none."""
    lead = _LEAD.match(text)
    return text[lead.end() :] if lead else ""


def asks_criteria_there(text: str, before: str) -> bool:
    """Whether criteria are now asked of the Walloon référentiel, which has none at all."""
    return bool(_BELGE.search(text) and _CRITERES.search(fold(before)))
