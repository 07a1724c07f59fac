"""The quantities of a sentence: durations in minutes, bounds, dates, pages, counted things."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.rangs import RANGS
from knowledge.french import MONTHS, words

_MONTH = "|".join(MONTHS)
_N = r"\d+(?:,\d+)?"
_RANGE = rf"(?P<lo>{_N}) ?(?:a|et|-|–) ?(?:de |d')?(?P<hi>{_N})"
_LIMITS = (
    (
        "min",
        re.compile(r"au moins|minim\w*|a minima|(?<!pas )plus de|pas moins|depass\w+|exced\w+"),
    ),
    (
        "max",
        re.compile(r"au plus|maxim\w*|jusqu'a|(?<!pas )moins de|pas plus de|dans la limite"),
    ),
)


@dataclass(frozen=True)
class Quantite:
    """Values in one unit (two for bounds), where they stand, and whether they are a limit.

    `bornes` are the limits the whole sentence speaks of.
    """

    valeurs: tuple[float, ...]
    unite: str
    debut: int
    fin: int
    sens: str = ""
    bornes: frozenset[str] = frozenset()


def meme_unite(first: str, second: str) -> bool:
    """The same unit, or two names for what is counted (membres, personnes)."""
    if first == second or not (first and second):
        return True
    known = lexique().familles
    return not known.get(first, frozenset()).isdisjoint(known.get(second, frozenset()))


Reading = Callable[[re.Match[str]], tuple[tuple[float, ...], str]]


_SCALES = {"an": (12, "mois"), "h": (60, "minute"), "heur": (60, "minute")}
_SCALES |= dict.fromkeys(("minut", "min", "mn"), (1, "minute"))
_LONE = {"seul", "seule", "seuls", "seules"}


def _number(text: str | None) -> float:
    return float((text or "0").replace(",", "."))


def _minutes(match: re.Match[str]) -> tuple[tuple[float, ...], str]:
    found = match.groupdict()
    half = 30 if found.get("demi") else 0
    return (_number(found.get("h")) * 60 + _number(found.get("m")) + half,), "minute"


def _date(match: re.Match[str]) -> tuple[tuple[float, ...], str]:
    month = match["mois"]
    return (
        float(match["an"]),
        float(MONTHS.get(month, month)),
        float(match["jour"]),
    ), "date"


def _month(match: re.Match[str]) -> tuple[tuple[float, ...], str]:
    return (float(match["an"]), float(MONTHS[match["mois"]])), "date"


def _bounds(match: re.Match[str]) -> tuple[tuple[float, ...], str]:
    factor, unit = _scaled(match["unite"])
    return tuple(sorted(_number(match[name]) * factor for name in ("lo", "hi"))), unit


def _single(match: re.Match[str]) -> tuple[tuple[float, ...], str]:
    factor, unit = _scaled(match["unite"])
    return (_number(match["n"]) * factor,), unit


def _scaled(word: str | None) -> tuple[int, str]:
    """A unit of time is told in minutes or in months, for bounds as for one value."""
    unit = _unit(word)
    return _SCALES.get(unit, (1, unit))


def _unit(word: str | None) -> str:
    """The stem that names a unit; years, hours and «%» have one name each."""
    name = (word or "").strip()
    if name.startswith(("%", "pour 100", "pourcent")):  # «cent» is in digits by now
        return "%"
    if name in ("ans", "an", "annee", "annees"):
        return "an"
    found = words(name)
    return racine(found[0]) if found else ""


_FORMS: tuple[tuple[re.Pattern[str], Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (r"\b(?P<jour>\d{1,2})[/.-](?P<mois>\d{1,2})[/.-](?P<an>\d{4})\b", _date),
        (rf"\b(?P<jour>\d{{1,2}})(?:er)? (?P<mois>{_MONTH}) (?P<an>\d{{4}})\b", _date),
        (rf"\b(?P<mois>{_MONTH}) (?P<an>\d{{4}})\b", _month),
        (r"\b(?P<an>(?:19|20)\d\d)\b", lambda match: ((float(match["an"]),), "annee")),
        (
            rf"(?<!h )(?<!heure )(?<!heures )\b{_RANGE} ?(?P<unite>h(?:eures?)?)\b"
            r"(?! ?(?:\d|et demie))",
            _bounds,
        ),
        (
            r"\b(?P<h>\d+) ?h(?:eures?)?(?![a-z])(?P<demi> et demie)?"
            r"(?: ?(?:et )?(?P<m>\d+)(?: ?(?:min|mn|minutes?))?\b(?! ?(?:pages|heures|ans)\b))?",
            _minutes,
        ),
        (r"\b3 quarts? d'heure", lambda _: ((45.0,), "minute")),
        (r"\bquart d'heure", lambda _: ((15.0,), "minute")),
        (r"\bdemi-?[ ]?heure", lambda _: ((30.0,), "minute")),
        (rf"\b{_RANGE} ?(?P<unite>%|pour 100\b|[a-z]+)?", _bounds),
        (r"\b(?P<m>\d+) ?(?:min|mn|minutes?)\b", _minutes),
        (rf"\b(?P<n>{_N})(?: ?(?P<unite>%|pour 100\b|pourcent)| (?P<mot>[a-z]+))?", _single),
    )
)
_ITEM = re.compile(r"^\W*\d+ ?[.)°]+ ")
_ANY = re.compile(r"\d|\bquart d'heure|\bdemi-?[ ]?heure")
# Not quantities: codes, numbers of a référentiel, of an article, ranks («partie 2»).
_CODES = re.compile(
    r"(?:\b|(?=n°))(?:rncp ?\d+|\d{5,}|(?:ccp|cp|ct|at)[ -]?\d{1,2}|[a-z]\d+(?:-\d+)?"
    r"|n° ?\d+[-/]\d+"
    r"|(?<![\d.])(?!\d{1,2}\.\d{1,2}\.\d{4}\b)\d+\.\d+(?:\.\d+)*)\b"
)


@lru_cache(maxsize=8192)
def quantites(text: str) -> tuple[Quantite, ...]:
    """The quantities of a folded sentence whose numbers are in digits, in order."""
    if not _ANY.search(text):
        return ()
    free = _ITEM.sub(_blank, text)
    free = RANGS.sub(_blank, _CODES.sub(_blank, free))
    found: list[Quantite] = []
    for pattern, reading in _FORMS:
        for match in pattern.finditer(free):
            found.append(_quantity(match, reading, text))
        free = pattern.sub(_blank, free)
    return tuple(_inherit(sorted(found, key=lambda item: item.debut)))


def _inherit(found: list[Quantite]) -> Iterator[Quantite]:
    """A bare number counts what its neighbour counts: «une ou deux personnes»."""
    for place, item in enumerate(found):
        if item.unite:
            yield item
            continue
        near = [*found[:place][::-1], *found[place + 1 :]]
        unit = next((other.unite for other in near if other.unite not in ("", "annee", "date")), "")
        yield replace(item, unite=unit)


def _quantity(match: re.Match[str], reading: Reading, text: str) -> Quantite:
    values, unit = reading(match)
    end = match.end()
    if "mot" in match.re.groupindex and match["mot"]:
        unit, end = _unit(_counted(text[match.start("mot") :])), match.end("n")
        factor, unit = _scaled(unit)
        values = (values[0] * factor,)
    limits = {name for name, word in _LIMITS if word.search(text)}
    return Quantite(
        values,
        unit or _before(text, match.start()),
        match.start(),
        end,
        _bound(text, match),
        frozenset(limits),
    )


def _counted(text: str) -> str:
    """The noun a number counts: «4 blocs», «1 seul bloc»; none in «15 d'entre eux»."""
    following = [word for word in words(text)[:3] if word not in _LONE]
    return following[0] if following and plein(following[0]) else ""


def _before(text: str, start: int) -> str:
    """The noun before a bare number: «Arial 11», «un interligne de 1,15»."""
    named = words(text[:start][-40:]) if re.search(r"\w[ °]$", text[:start]) else []
    if named[-1:] == ["de"] and re.match(r"\d+,", text[start:]):
        named.pop()
    root = racine(named[-1]) if named and plein(named[-1]) else ""
    return "" if root in lexique().neutres else root


def _bound(text: str, match: re.Match[str]) -> str:
    """Whether the words around make it a least or a most."""
    ahead = re.split(r"[;.(]|\bet\b", text[: match.start()])[-1][-28:]
    behind = re.split(r"[;.,]", text[match.end() :])[0][:28]
    found = [name for name, word in _LIMITS if word.search(f"{ahead} {behind}")]
    return found[0] if len(found) == 1 else ""


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())
