"""Where one plays, and where small children are kept: places that seldom say what they are."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, connus, liste, plie, prenoms
from assistant.confidentialite.regles.entites import CAPITAL, NAME
from assistant.confidentialite.trouvaille import Trouvaille

PLAYED = (
    r"(?:FC|RFC|RCS|RAEC|RUS|RRC|HBC|BBC|VBC|TC|Judo Club|Boxing Club|Racing Club|Athletic Club)"
)
EITHER = r"(?:AS|US|ES|CS|SC|RC|JS|OC|AC|UC|Club|Cercle|Stade|Olympique|Sporting|Union sportive)"
"""Letters that mean something else before a word that is no town: «AS Dupont»."""
TEAM = re.compile(
    rf"(?:(?<![\w'’-])|(?<=(?<![\w])[lLdD]['’]))(?:(?P<sur>{PLAYED})|{EITHER})"
    rf"(?:[ ]de[ ](?:boxe|judo|foot|football|tennis|rugby|basket|danse|natation|gym|p[ée]tanque))?"
    rf"[ ](?:(?:de|du)[ ]|d['’])?(?P<nom>{NAME}(?:-[\w'’]+)*)(?![\w-])"
)
"""«FC Saint-Rémy», «l'AS Chaunoy», «Club de boxe de Jumet»."""
PLAYS = re.compile(
    r"(?i:(?<![\w])(?:foot(?:ball)?|basket|hand(?:ball)?|rugby|judo|boxe|volley|tennis)"
    rf"[^.\n;:()]{{0,20}}(?:[ ]\(|,[ ]|[ ]au[ ]|[ ]à l['’]))(?P<nom>{NAME}[ -]{NAME})(?![\w-])"
)
"""«handball en club (Fleury Loiret)»."""
KEPT = re.compile(
    r"(?i:(?<![\w])(?:cr[èe]che|garderie|halte|micro-cr[èe]che|multi-accueil|nourrice"
    r"|gard(?:ée?s?|ee)"
    r"|petite?|b[ée]b[ée]|fille|fils|enfants?|jumeaux|jumelles|place|accueilli\w*|inscri\w+)"
    r"(?![\w])[^.!?\n;]{0,30}?[ ](?:aux|chez les)[ ])"
    rf"(?P<nom>(?:{NAME})(?:[ -]{NAME})*)(?![\w-])"
)
"""«place en crèche demandée aux Petits Mousses»."""


def clubs(lecture: Lecture) -> Iterator[Trouvaille]:
    """Clubs, then nurseries."""
    for match in TEAM.finditer(lecture.texte):
        if _plays(match):
            yield Trouvaille("structure", match.group(), *match.span(), "club et son nom", 23)
    for match in PLAYS.finditer(lecture.texte):
        words = [plie(word) for word in CAPITAL.findall(match["nom"])]
        if not any(word in prenoms() for word in words):
            span = match.span("nom")
            yield Trouvaille("structure", match["nom"], *span, "club après un sport", 30)
    for match in KEPT.finditer(lecture.texte):
        words = [plie(word) for word in CAPITAL.findall(match["nom"])]
        if words and words[0] not in connus() and words[0] not in liste("structures", "marques"):
            span = match.span("nom")
            yield Trouvaille("structure", match["nom"], *span, "lieu où l'on garde un enfant", 23)


def _plays(match: re.Match[str]) -> bool:
    """A town, or after letters that only a club has, any name that is no first name."""
    name = plie(match["nom"])
    if name.replace(" ", "-") in communes() or name.startswith("saint"):
        return True
    known = name in prenoms() or name in connus() or match["nom"].isupper()
    return match["sur"] is not None and not known
