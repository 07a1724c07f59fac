"""Short turns that only name another setting: «et le 6», «non, dans l'Arobase».

They are read as the same question, of the setting that they name. A comparison takes one more
side, or another subject; what leaves the thread («laisse, plutôt…») is read for itself.
"""

import re

from assistant.reponse.indices import compares
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
_BEFORE = re.compile(r"\bl'annee (?:d'avant|precedente)")
_YEAR = re.compile(r"\b(20\d\d)\b")
_SIDE = re.compile(rf"\b(?:rncp\s*)?(?:36128|37504)\b|\b(?:cip|arobase|{BELGE})\b")
_CODE = re.compile(r"\bc?cp[ -]?\d{1,2}\b|\bbloc [a-f]\b")
_DROPPED = re.compile(
    r"\W*(?:(?:ah|bon|ok|oui|non|nan|euh|mais|bref|pardon)\W+)*"
    r"(?:laisse[rz]?(?: tomber| ca)?|oublie[rz]?(?: ca)?"
    r"|(?:une |un )?autre (?:chose|question|sujet|cas)|(?:rien|ca n'a rien) a voir"
    r"|change(?:r|ons)? de (?:sujet|cas)|nouvelle question|nouveau (?:cas|sujet))\b\W+"
    r"(?:(?:plutot|sinon|mais|et|c'est|pour|sur)\b\W*)*"
)
"""What leaves the question before: «nan laisse, plutôt…», «autre chose :»."""
_RANK = (
    r"(?:premiere?|1er|1ere|deuxieme|seconde?|2e|2eme|2nd|troisieme|3e|3eme|quatrieme|derniere?"
    r"|prochaine?)"
)
_MET = r"(?:entretien|rendez-vous|rdv|rencontre)"
_KIND_OF_MEETING = (
    r"(?: (?:suivante?|d'apres|tripartite|telephonique"
    r"|(?:d'|de |du )?(?:accueil|diagnostic|contractualisation|suivi|projet|bilan|cloture)))?"
)
_DETERMINED = r"(?:(?:les?|la|une?|mon|ma|son|sa|ce|cette|au|du|d'une?) |l')?"
_MEETING = re.compile(
    rf"\b{_DETERMINED}(?:{_RANK} )?{_MET}\b(?! (?:techniques?|fina))"
    rf"(?: {_RANK}\b)?{_KIND_OF_MEETING}"
)
_ANOTHER_MEETING = re.compile(
    rf"{_DETERMINED}(?:{_RANK} {_MET}|{_RANK}|{_MET} {_RANK}|{_MET}(?= [a-z]){_KIND_OF_MEETING})"
    r"[\s?.!]*"
)
"""«Et pour le deuxième ?»: the same thing asked of another entretien, épreuves left out."""
_WHO = {"celui qui ": "il ", "celle qui ": "elle ", "ceux qui ": "ils ", "celles qui ": "elles "}
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


def left_for(text: str) -> str:
    """What is now asked, once the words that leave the question before are off; else empty."""
    lead = _DROPPED.match(text)
    rest = text[lead.end() :] if lead else ""
    for told, who in _WHO.items():
        rest = rest.replace(told, who)
    return rest


def one_more_side(text: str, before: str) -> str:
    """«Et l'Interfédé ?» after a comparison: the same one, with that side if it had it not."""
    asked = fold(before)
    for kind, least in ((_SIDE, 1), (_CODE, 2)):
        named, sides = kind.findall(text), [*kind.finditer(asked)]
        if named and len(sides) >= least and compares(asked):
            fresh = [name for name in named if name not in {side.group() for side in sides}]
            at = sides[-1].end()
            return f"{asked[:at]} et {' et '.join(fresh)}{asked[at:]}" if fresh else before
    return ""


def same_sides(text: str, before: str) -> str:
    """«Et la différence sur le partenariat ?»: between what was compared before; else empty."""
    asked = fold(before)
    sides = dict.fromkeys(side.group() for side in _SIDE.finditer(asked))
    if not (compares(text) and compares(asked)) or len(sides) < 2 or _SIDE.search(text):
        return ""
    return f"{text.strip(' ?!.')} entre {' et '.join(sides)}"


def another_meeting(text: str, before: str) -> str:
    """What was asked of an entretien, asked of the one now named; empty when none is."""
    asked = fold(before)
    met = _MEETING.search(asked) if _ANOTHER_MEETING.fullmatch(text) else None
    if met is None:
        return ""
    said = text.strip(" ?!.")
    said = said if re.search(_MET, said) else f"{said} entretien"
    return f"{asked[: met.start()]}{said}{asked[met.end() :]}"


def year_before(text: str, before: str) -> str:
    """«Et l'année d'avant ?»: the same question, of the year before the one it named."""
    year = _YEAR.search(before) if _BEFORE.search(text) else None
    return _YEAR.sub(str(int(year[1]) - 1), before) if year else ""
