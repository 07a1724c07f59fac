"""Towns without capitals after «st», and towns joined by a bus or a train."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import est_francais, plie, prenoms
from assistant.confidentialite.regles.villes import est_commune
from assistant.confidentialite.trouvaille import Trouvaille

SMALL_SAINT = re.compile(
    r"(?<![\w'’-])(?:a|à|sur|vers|de|d['’]|depuis|abite|h[ée]berg[ée]+e?|gare)[ ]"
    r"(?P<nom>(?:st|ste|saint|sainte)[ -](?P<mot>[a-zà-ÿ]{3,})"
    r"(?:[ -](?:en|sur|les?|la|du|de|d['’])[ -]?[a-zà-ÿ]{3,})?)(?![\w'’-])"
)
LINE = re.compile(
    r"(?<![\w'’-])(?P<un>[A-ZÀ-Ý][\w'’]*)[ ]?[-–/→][ ]?(?P<deux>[A-ZÀ-Ý][\w'’]*)(?![\w'’-])"
)


def saints(lecture: Lecture) -> Iterator[Trouvaille]:
    """«jsui a st herblain»: without capitals, before the first name inside it."""
    for match in SMALL_SAINT.finditer(lecture.texte):
        name = match["nom"] if est_commune(plie(match["nom"]).replace(" ", "-")) else None
        if name is None and not est_francais(match["mot"]):
            name = lecture.texte[match.start("nom") : match.end("mot")]
        if name:
            yield _lieu(name, match.start("nom"), "commune sans majuscule", 30)


def lignes(lecture: Lecture) -> Iterator[Trouvaille]:
    """«le bus Aubange-Arlon»: two towns joined, that are no third one."""
    for match in LINE.finditer(lecture.texte):
        whole = plie(match.group()).replace(" ", "-")
        both = all(est_commune(plie(match[side])) for side in ("un", "deux"))
        if (
            both
            and not est_commune(whole)
            and not all(plie(w) in prenoms() for w in match.groups())
        ):
            for side in ("un", "deux"):
                yield _lieu(match[side], match.start(side), "trajet", 27)


def _lieu(text: str, start: int, rule: str, rank: int) -> Trouvaille:
    return Trouvaille("lieu", text, start, start + len(text), rule, rank)
