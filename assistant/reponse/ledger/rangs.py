"""Ranks: «la deuxième partie», «partie 2», «les critères 1 et 3»."""

import re
from collections.abc import Iterator

from assistant.reponse.ledger.lexique import plein, racine
from knowledge.french import words

RANGS = re.compile(
    r"\b(?P<nom>parties?|criteres?|balises?|etapes?|modalites?|blocs?|activites?|competences?|fiches?"
    r"|epreuves?|phases?|points?|articles?|classes?|annexes?|domaines?|constats?"
    r"|numeros?|savoirs?|savoirfaire|n°|no) "
    r"(?P<rangs>\d+(?:(?:, | et | ou | a )\d+)*)(?!\.?\d| ?(?:pages|heures|minutes|ans)\b)"
)
_RANKS = {
    "premier": 1,
    "premiere": 1,
    "second": 2,
    "seconde": 2,
    "deuxieme": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6,
    "septieme": 7,
    "huitieme": 8,
    "neuvieme": 9,
    "dixieme": 10,
}
_RANK = rf"(?:{'|'.join(_RANKS)})s?"
_ORDINAL = re.compile(
    rf"\b(?P<rangs>{_RANK}(?:(?:, | et | ou )(?:la |le )?{_RANK})*)\b(?P<nom> [a-z'-]+)?"
)


def ordinaux(text: str) -> Iterator[tuple[str, int]]:
    """The ranks a sentence gives: («parti», 2) for «la deuxième partie» and «partie 2»."""
    for match in RANGS.finditer(text):
        for number in re.findall(r"\d+", match["rangs"]):
            yield racine(match["nom"]), int(number)
    for match in _ORDINAL.finditer(text):
        following = [word for word in words(match["nom"] or "") if plein(word)]
        for rank in re.findall(r"[a-z]+", match["rangs"]):
            if rank.rstrip("s") in _RANKS:
                yield (racine(following[0]) if following else ""), _RANKS[rank.rstrip("s")]
