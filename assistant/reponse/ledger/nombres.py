"""French numbers spelled out («quatre-vingt-dix») turned into digits, in a folded text."""

import re

_FIRST = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_UNITS = {word: value for value, word in enumerate(_FIRST.split())} | {"une": 1}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_TENS |= {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
_HUNDREDS = {"cent": 100, "cents": 100, "mille": 1000}
_ALL = {**_UNITS, **_TENS, **_HUNDREDS}
_ONE = "|".join(sorted(_ALL, key=len, reverse=True))
_SPELT = re.compile(rf"\b(?:{_ONE})(?:(?:[- ]et[- ]|[- ])(?:{_ONE}))*\b")
# «un» is an article but before a unit of time, alone, or beside another number.
_ALONE = re.compile(
    r"\bune?\b(?= (?:seule?|heures?|minutes?|ans?|annees?|mois|jours?|semaines?|pages?)\b"
    r"| ou (?:de |d')?\d)"
)


def en_chiffres(text: str) -> str:
    """The text with its spelled numbers in digits; «un» and «une» stay when they are articles."""
    return _ALONE.sub("1", _SPELT.sub(_digits, text))


def _digits(match: re.Match[str]) -> str:
    """A run of number words may hold several numbers: «deux, trois» never, «un deux» two."""
    out: list[str] = []
    parts = re.split(r"([- ](?:et[- ])?)", match.group())
    total = 0
    last = 0
    for place in range(0, len(parts), 2):
        value = _ALL[parts[place]]
        if place and not _adds(last, value):
            out += [_written(total, parts[place - 2]), parts[place - 1]]
            total = 0
        total = _sum(total, last, value)
        last = value
    out.append(_written(total, parts[-1]))
    return "".join(out)


def _sum(total: int, last: int, value: int) -> int:
    """«cent» multiplies what is said since «mille», «vingt» the four just before it."""
    if value == 1000:
        return (total or 1) * value
    if value == 100:
        below = total % 1000
        return total - below + (below or 1) * value
    return total - last + 80 if last == 4 and value == 20 else total + value


def _adds(last: int, value: int) -> bool:
    """Whether a word goes on with the number before it: vingt-trois, quatre-vingts, cent."""
    teens = last == 10 and 7 <= value <= 9
    tens = (20 <= last < 100 and value < 20) or (last in (100, 1000) and value < last)
    return value in (100, 1000) or (last == 4 and value == 20) or teens or tens


def _written(total: int, word: str) -> str:
    return word if word in ("un", "une") and total == 1 else str(total)
