"""Follow-ups: a question that only makes sense after the one before becomes whole."""

import re
from dataclasses import dataclass

from assistant.reponse.fil import Fil, Tour
from assistant.reponse.indices import POLIS
from assistant.reponse.question import nature_of
from knowledge.catalogue import Catalogue
from knowledge.french import STOP, fold, words

COURT, POURQUOI, DETAILS = "court", "pourquoi", "details"
_DIRECTIVES = (
    (
        COURT,
        r"(?:(?:en |fais |un peu |beaucoup )*plus (?:court|bref)|resume[zr]?|en (?:bref|resume))",
    ),
    (
        POURQUOI,
        r"(?:(?:et |mais |ah bon )?pourquoi|d'ou (?:ca|cela) (?:vient|sort)|c'est ecrit ou|prouve)",
    ),
    (
        DETAILS,
        r"(?:(?:donne|dis).{0,12})?plus (?:de details?|long)|developpe[zr]?|detaille[zr]?"
        r"|en savoir plus|la suite",
    ),
)
_ASKED = tuple(
    (name, re.compile(rf"(?:{cue})[\s?.!]*(?:stp|svp|s'il (?:te|vous) plait)?[\s?.!]*"))
    for name, cue in _DIRECTIVES
)
_ET = re.compile(
    r"^\W*(?:ok |d'accord |bon |ah )*et\b\W*(?:alors |du coup |pour |dans |ceux |celles? |celui )*"
)
_FAMILIES = (
    re.compile(r"\b(?:cp|competence)[\s-]*\d{1,2}\b(?!\.)"),
    re.compile(r"(?<![\d.,])\d\.\d{1,2}(?![\d.])"),
    re.compile(r"\bccp[\s-]*\d\b|\btitre(?: pro(?:fessionnel)?)?(?: (?:de )?cip)?\b"),
    re.compile(r"\bbloc\s+[a-f]\b"),
    re.compile(
        r"\b(?:du |le |dans le )?(?:rncp\s*)?(?:36128|37504)\b|\b(?:interfede|cip|wallonie)\b"
    ),
    re.compile(r"\bpartie\s*\d\b"),
    re.compile(r"\b20[012]\d\b"),
    re.compile(r"\bct\s*\d\b"),
)
_BEFORE = re.compile(r"\bl'annee (?:d'avant|precedente)")
_YEAR = re.compile(r"\b(20\d\d)\b")
_EQUIVALENT = re.compile(r"\bequivalent\w*|\bcorrespond\w*")
_KINDS = re.compile(
    r"\b(?:criteres?|savoirs?(?:[- ]faires?)?|epreuves?|competences?|activites|jury)\b"
)
SHORT = 8
"""Words of a question that may lean on the one before."""


@dataclass(frozen=True)
class Suite:
    """A question that stands alone, and how it is to be answered (`COURT`, `POURQUOI`…)."""

    texte: str
    directive: str = ""
    reprise: bool = False


def complete(question: str, fil: Fil, catalogue: Catalogue) -> Suite:
    """The question with what it takes from the thread; the same question when it takes nothing."""
    before = Suite("")
    last: Tour | None = None
    for tour in fil:
        before, last = _after(tour.question, before, last, catalogue), tour
    return _after(question, before, last, catalogue)


def complete_all(fil: Fil, catalogue: Catalogue) -> str:
    """The last question of a thread, whole."""
    return complete(fil[-1].question, fil[:-1], catalogue).texte if fil else ""


def _after(question: str, before: Suite, last: Tour | None, catalogue: Catalogue) -> Suite:
    text = fold(question).strip()
    if POLIS.issuperset(words(text)):
        return Suite(question)
    if last is None or not before.texte:
        return Suite(question)
    for name, pattern in _ASKED:
        if pattern.fullmatch(text):
            return Suite(before.texte, name, True)
    if _BEFORE.search(text) and (year := _YEAR.search(before.texte)):
        return Suite(_YEAR.sub(str(int(year[1]) - 1), before.texte), reprise=True)
    leans = _ET.match(text) is not None
    if not leans and (len(words(text)) > SHORT or _stands(text)):
        return Suite(question)
    if _EQUIVALENT.search(text):
        return Suite(f"{question} {main_node(last, catalogue)}", reprise=True)
    return Suite(_joined(question, _ET.sub("", text), before.texte, last, catalogue), reprise=True)


def _joined(question: str, text: str, before: str, last: Tour, catalogue: Catalogue) -> str:
    """Another setting of the same question, or another question on the same subject."""
    replaced = [family for family in _FAMILIES if family.search(text)]
    said = _KINDS.search(text) or nature_of(text)
    if replaced and said:
        return f"{question} {_scope(before, replaced)}".strip()
    if replaced:
        kept = fold(before)
        coded = [_FAMILIES[4]] if _FAMILIES[0] in replaced else []  # a CP is of the titre alone
        for family in (*replaced, *coded):
            kept = family.sub(" ", kept)
        named = " ".join(match.group() for family in replaced for match in family.finditer(text))
        return f"{' '.join(kept.split())} {named}"
    if own_subject(text):
        return f"{question} {_scope(before, replaced)}".strip()
    return f"{question} {main_node(last, catalogue)}"


def _stands(text: str) -> bool:
    """Whether a question names what it is about."""
    return bool(own_subject(text)) or any(family.search(text) for family in _FAMILIES)


def own_subject(text: str) -> list[str]:
    """The words of a question that are neither settings, kinds, values nor turns of speech."""
    for family in _FAMILIES:
        text = family.sub(" ", text)
    text = _KINDS.sub(" ", text)
    return [word for word in words(text) if word not in STOP and word not in TURNS]


def _scope(before: str, replaced: list[re.Pattern[str]]) -> str:
    """The settings of the question before (CCP, bloc, certification) that the new one leaves."""
    kept = [family for family in (*_FAMILIES[2:5], _FAMILIES[5]) if family not in replaced]
    if any(family in replaced for family in _FAMILIES[:2]):  # a code says whose it is
        return ""
    return " ".join(match.group() for family in kept if (match := family.search(fold(before))))


def main_node(last: Tour, catalogue: Catalogue) -> str:
    """What the answer before was about: the competency, the épreuve… of its first citation."""
    for claim in last.reponse.affirmations:
        for name in claim.citations:
            above = (catalogue.get(name), *catalogue.ancestors(name))
            units = (node.id for node in above if node.kind in UNITS)
            return next(units, name)
    return ""


UNITS = {"competence", "transversale", "epreuve", "partie_dossier", "modalite", "ccp", "bloc"}
TURNS = frozenset(
    [
        "combien",
        "montre",
        "montrez",
        "donne",
        "donnez",
        "moi",
        "voir",
        "affiche",
        "liste",
        "lister",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "temps",
        "dure",
        "duree",
        "durent",
        "pages",
        "page",
        "heures",
        "heure",
        "minutes",
        "faut",
        "faire",
        "doit",
        "alors",
        "coup",
        "max",
        "maximum",
        "minimum",
        "nombre",
        "cb",
        "nb",
        "dis",
        "dites",
        "exactement",
        "encore",
        "aussi",
        "autre",
        "autres",
        "il",
        "elle",
        "on",
        "ils",
        "y",
        "a",
        "ca",
        "cela",
        "c",
        "quoi",
        "comment",
        "est",
        "sont",
        "pour",
        "dans",
    ]
)
