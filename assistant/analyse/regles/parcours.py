"""What a route asks of the text: its length, its interviews, its parts."""

import re

from assistant.analyse.constat import Constat
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.errors import UsageFault

_NUMBERED = re.compile(
    r"\bentretiens? (?:n[o°]? ?)?(\d+)\b|\b(premier|deuxieme|second|troisieme|quatrieme"
    r"|cinquieme|sixieme|dernier)"
    r" (?:entretien|rendez-vous|rdv)"
)
_COUNTED = re.compile(
    r"(?<![\w-])([a-z-]+(?: et un)?|\d{1,3}) (?:[a-z]+ )?(?:entretiens|rendez-vous|rdv)\b"
)
_DATED = re.compile(
    r"\b\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre"
    r"|novembre|decembre)\b"
    r"|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b"
)
MOT = re.compile(r"\w+(?:['’-]\w+)*")
_UNITS = (
    *("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_NUMBERS = {word: number for number, word in enumerate(_UNITS, 2)}
_NUMBERS |= {
    name: ten + unit
    for tens, ten in _TENS.items()
    for unit, name in (
        (0, tens),
        (1, f"{tens} et un"),
        *((number, f"{tens}-{word}") for number, word in enumerate(_UNITS[:8], 2)),
    )
}
_RANKS = {
    "premier": 1,
    "deuxieme": 2,
    "second": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "cinquieme": 5,
    "sixieme": 6,
}


def parcours_connus() -> dict[str, str]:
    """The routes by their id, each with its name."""
    return {name: str(row["nom"]) for name, row in donnees("parcours")["parcours"].items()}


def check_parcours(name: str) -> str:
    """The route's id. Raises UsageFault naming those that exist."""
    known = parcours_connus()
    if name not in known:
        listed = ", ".join(known)
        raise UsageFault(f"Le parcours « {name} » n'existe pas : choisissez parmi {listed}.")
    return name


def longueur(lecture: Lecture, name: str) -> Constat:
    """Words, pages by estimation, and the bounds of the route."""
    count = len(MOT.findall(lecture.texte))
    few, many = donnees("parcours")["mots_par_page"]
    pages = f"{count / many:.1f} à {count / few:.1f}".replace(".", ",")
    if count < few:
        pages = "moins d'une"
    said = (
        f"{count} mot{'s' if count > 1 else ''}, soit {pages} page{'s' if count >= few else ''}"
        " en Arial 11, interligne 1,15 (estimation)."
    )
    bounds = donnees("parcours")["parcours"][name].get("pages")
    if bounds:
        said += f" {_against(count, few, many, bounds)}"
    return Constat("longueur", said)


def _against(count: int, few: int, many: int, bounds: list[int]) -> str:
    low, high = bounds
    asked = f"de {low} à {high} pages" if low != high else f"{low} pages"
    if count / few < low:
        return f"En dessous de ce qui est demandé : {asked}."
    if count / many > high:
        return f"Au-dessus de ce qui est demandé : {asked}."
    return f"Dans ce qui est demandé : {asked}."


def completude(lecture: Lecture, name: str) -> list[Constat]:
    """What the route asks, recognised in the text or not; nothing for a free text."""
    row = donnees("parcours")["parcours"][name]
    found = [Constat("parcours", str(row["remarque"]))] if "remarque" in row else []
    if "entretiens" in row:
        count = entretiens(lecture)
        many = "s" if count > 1 else ""
        said = f"{count} entretien{many} repéré{many}, {row['entretiens']} demandés a minima."
        found.append(Constat("parcours", said))
    for element in row["elements"]:
        match = alternatives(element["mots"]).search(lecture.plis.texte)
        said = "évoqué" if match else "non repéré"
        places = ((*lecture.span(match), match.group()),) if match else ()
        found.append(Constat("parcours", f"{element['nom']} : {said}.", places))
    return found


def entretiens(lecture: Lecture) -> int:
    """Interviews that are numbered, dated or counted (« trois entretiens »), whichever is most."""
    text = lecture.plis.texte
    numbers = set()
    for match in _NUMBERED.finditer(text):
        numbers.add(int(match.group(1)) if match.group(1) else _RANKS.get(match.group(2), 0))
    dates = {match.group() for match in _DATED.finditer(text)}
    told = [_number(word) for word in _COUNTED.findall(text)]
    return max(len(numbers), len(dates), *told, 0)


def _number(word: str) -> int:
    """« vingt-deux » is 22, never 2; a word that counts nothing is 0."""
    return int(word) if word.isdigit() else _NUMBERS.get(word, 0)
