"""Follow-ups: a question that only makes sense after the one before becomes whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.reponse import directives
from assistant.reponse.answer import Answer
from assistant.reponse.directives import OU, REDIS, THREAD
from assistant.reponse.fil import Fil, Tour
from assistant.reponse.indices import METHODE, POLIS
from assistant.reponse.question import nature_of
from assistant.reponse.relance import (
    BELGE,
    another_meeting,
    asks_criteria_there,
    left_for,
    one_more_side,
    other_code,
    same_sides,
    taken_back,
    year_before,
)
from knowledge.catalogue import Catalogue
from knowledge.french import STOP, fold, words

_ET = re.compile(
    r"^\W*(?:ok |d'accord |bon |ah )*et\b\W*(?:alors |du coup |pour |dans |ceux |celles? |celui )*"
)
_FAMILIES = (
    re.compile(r"\b(?:cp|competence)[\s-]*\d{1,2}\b(?!\.)|\bla (?:n° ?)?\d{1,2}\b(?![.%])"),
    re.compile(r"(?<![\d.,])\d\.\d{1,2}(?![\d.])"),
    re.compile(r"\bccp[\s-]*\d\b|\btitre(?: pro(?:fessionnel)?)?(?: (?:de )?cip)?\b"),
    re.compile(r"\bbloc\s+[a-f]\b"),
    re.compile(
        r"\b(?:du |le |dans le )?(?:rncp\s*)?(?:36128|37504)\b"
        rf"|\b(?:cip|arobase|{BELGE})\b"
    ),
    re.compile(r"\bpartie\s*\d\b"),
    re.compile(r"\b20[012]\d\b"),
    re.compile(r"\bct\s*\d\b"),
    re.compile(r"\b(?:at|activite[- ]types?)[\s-]*\d\b"),
)
_OTHERS = re.compile(rf"\b(?:36128|37504|arobase|{BELGE})\b")
_TITRE = re.compile(r"\bcip\b")
_ADDED = re.compile(
    r"^(?:s'|(?:a|au|aux|en|avec|sans|par|si|quand|pendant|lors|face|devant|chez)\b)"
)
"""Begins what completes the question before, rather than another subject."""
_WITH = re.compile(r"\s+avec [^,?.!]+$", re.IGNORECASE)
"""«Et avec un employeur ?»: instead of the young person asked about before."""
_SAME = re.compile(r"^\W*(?:et )?(?:c'est )?(?:pareil|la meme chose|le meme|idem)\b\W*")
_LAST = re.compile(r"\b(?:le|du|au|pr le) ([123])\W*$")
_PRONOUN = re.compile(r"\b(?:elles?|ils?)\b|-(?:elle|il)s?\b")
_EQUIVALENT = re.compile(r"\bequivalent\w*|\bcorrespond\w*")
_KINDS = re.compile(
    r"\b(?:criteres?|savoirs?(?:[- ]faires?)?|epreuves?|competences?|activites|jury)\b"
)
_THAT = re.compile(
    r"\b(?:pour|de|sur|avec|dans) (?:ca|cela)\b|\bca change\b|\bdans ce cas\b|\bla[- ]dessus\b"
)
_IF = re.compile(r"^(?:si |s')(?=\w)")
LIVED_BY, LIVED_BY_NAMED = 2, 4
"""Words of its own from which a case is read for itself: of «il» or «elle», of someone named."""
SHORT, POINTING = 8, 14
"""Words of a question that may lean on the one before; more when it points back to it."""


@dataclass(frozen=True)
class Suite:
    """A question that stands alone, and how it is to be answered (`COURT`, `POURQUOI`…).

    `rang`: the place in the thread of the answer that is asked for once more.

    `referentiel`: what the answer before was of, when the question leans on it and names no other.
    Asked of another certification, `base` is the question as it was of the first, on `noeud`.
    """

    texte: str
    directive: str = ""
    reprise: bool = False
    referentiel: str = ""
    base: str = ""
    noeud: str = ""
    rang: int = -1


def complete(question: str, fil: Fil, catalogue: Catalogue) -> Suite:
    """The question with what it takes from the thread; the same question when it takes nothing."""
    before = Suite("")
    last: Tour | None = None
    told: list[tuple[int, Suite]] = []
    for place, tour in enumerate(fil):
        if _is_polite(tour.question):
            continue
        before = _shown(tour.question, told) or _after(tour.question, before, last, catalogue)
        if before.directive in THREAD:  # what follows is about the answer shown
            last = fil[before.rang]
        elif tour.reponse.repondu or last is None:  # a refusal is about nothing
            last = tour
        told.append((before.rang if before.directive in THREAD else place, before))
    return _shown(question, told) or _after(question, before, last, catalogue)


def _shown(question: str, told: Sequence[tuple[int, Suite]]) -> Suite | None:
    """An answer of the thread that is asked for once more, or whose lines are, by its place."""
    text = fold(question).strip()
    place, asked = directives.again(text, len(told)), REDIS
    if place is None and directives.named(text) == OU:
        place, asked = len(told) - 1, OU
    if place is None or not told:
        return None
    return replace(told[place][1], directive=asked, reprise=True, rang=told[place][0])


def _is_polite(text: str) -> bool:
    return POLIS.issuperset(words(fold(text)))


def complete_all(fil: Fil, catalogue: Catalogue) -> str:
    """The last question of a thread, whole."""
    return complete(fil[-1].question, fil[:-1], catalogue).texte if fil else ""


def _after(question: str, before: Suite, last: Tour | None, catalogue: Catalogue) -> Suite:
    text = fold(question).strip()
    if _is_polite(text) or last is None or not before.texte:
        return Suite(question)
    if directive := directives.named(text):
        return replace(before, directive=directive, reprise=True, rang=-1)
    if (rest := left_for(text)) and len(own_subject(rest)) > 1:
        return Suite(rest)
    if same := same_sides(text, before.texte) or year_before(text, before.texte):
        return Suite(same, reprise=True)
    if (rest := taken_back(text)) and names_only(rest, before.texte):
        text = f"et {rest}"
    if code := other_code(text, before.texte):
        text = code
    elif "ccp" in fold(before.texte):  # «ok et pour le 3 ?»
        text = _LAST.sub(r"ccp\1", text)
    if idem := _SAME.match(text):
        whole = f"{before.texte.rstrip(' ?!.')} {text[idem.end() :]}"
        return Suite(whole, reprise=True, referentiel=_scope_hint(text, last, catalogue))
    leans = _ET.match(text) is not None
    leans = leans or bool(_PRONOUN.search(text) and not own_subject(text))
    points = bool(_THAT.search(text)) and len(words(text)) <= POINTING
    scope = _scope_hint(text, last, catalogue)
    if not leans and not points and (len(words(text)) > SHORT or _stands(text)):
        return Suite(question, referentiel=scope if nature_of(text) else "")
    return _leaning(question, text, before, last, catalogue)


def _leaning(question: str, text: str, before: Suite, last: Tour, catalogue: Catalogue) -> Suite:
    """A question that leans on the one before: whole, with what it takes of it."""
    scope = _scope_hint(text, last, catalogue)
    if _EQUIVALENT.search(text):
        return Suite(f"{question} {main_node(last.reponse, catalogue)}", reprise=True)
    text = _ET.sub("", text)
    if told := _told_alone(text):
        return Suite(told, reprise=True, referentiel=scope)
    asked = before.base if before.base and names_scope(text) else before.texte
    if not own_subject(text) and (more := one_more_side(text, asked)):
        return Suite(more, reprise=True)
    if _is_foreign(text, asked):
        node = before.noeud or main_node(last.reponse, catalogue)
        whole = f"l'équivalent de {node} : {question}"
        if asks_criteria_there(text, asked):  # it has none: nothing is to be compared
            whole = _joined(question, text, asked, last, catalogue)
        return Suite(whole, reprise=True, base=asked, noeud=node)
    whole = _joined(question, text, asked, last, catalogue)
    return Suite(whole, reprise=True, referentiel=scope)


def _told_alone(text: str) -> str:
    """«Et si la personne demande à voir son dossier»: a case that says all it needs."""
    said = _IF.match(text)
    if said is None or names_scope(text) or nature_of(text):
        return ""
    clause = text[said.end() :]
    if _PRONOUN.match(clause):
        return clause if len(own_subject(clause)) >= LIVED_BY else ""
    return clause if sum(word not in STOP for word in words(clause)) >= LIVED_BY_NAMED else ""


def _asks_itself(text: str) -> bool:
    """Whether a question that names a setting has a subject of its own too."""
    own = len(own_subject(text))
    return own >= LIVED_BY_NAMED or (own >= LIVED_BY and METHODE.search(text) is not None)


def names_scope(text: str) -> bool:
    """Whether a folded question names a référentiel, a setting or a code."""
    return any(family.search(text) for family in _FAMILIES)


def names_only(text: str, before: str) -> bool:
    """Whether folded words name a setting, and nothing else."""
    return bool(other_code(text, before)) or (names_scope(text) and not own_subject(text))


def _scope_hint(text: str, last: Tour, catalogue: Catalogue) -> str:
    """The référentiel of the answer before, when the question names nothing of another."""
    other = any(family.search(text) for family in (*_FAMILIES[:5], *_FAMILIES[7:]))
    return "" if other else main_node(last.reponse, catalogue).split("/")[0]


def _joined(question: str, text: str, before: str, last: Tour, catalogue: Catalogue) -> str:
    """Another setting of the same question, or another question on the same subject."""
    replaced = [family for family in _FAMILIES if family.search(text)]
    said = _KINDS.search(text) or nature_of(text)
    if replaced and said and _PRONOUN.search(text):
        return f"{question} {main_node(last.reponse, catalogue)}"
    if replaced and (said or _asks_itself(text)):
        return f"{question} {_scope(before, replaced)}".strip()
    if replaced:
        kept = fold(before).rstrip(" ?!.")
        coded = [_FAMILIES[4]] if _FAMILIES[0] in replaced else []  # a CP is of the titre alone
        for family in (*replaced, *coded, *_left(text)):
            kept = family.sub(" ", kept)
        text = re.sub(r"\bla (?:n° ?)?(\d{1,2})\b", r"cp\1", text)
        named = " ".join(match.group() for family in replaced for match in family.finditer(text))
        return f"{' '.join(kept.split())} {named}"
    if met := another_meeting(text, before):
        return met
    if not own_subject(text):
        return f"{question} {main_node(last.reponse, catalogue)}"
    if _ADDED.search(text) and not nature_of(text):
        kept = before.rstrip(" ?!.")
        kept = _WITH.sub("", kept) if text.startswith("avec ") else kept
        return f"{kept} {text}"
    if nature_of(text) and not _scope(before, replaced):  # «annexes comprises ?»
        return f"{question} {' '.join(own_subject(fold(before)))}"
    return f"{question} {_scope(before, replaced)}".strip()


def _is_foreign(text: str, before: str) -> bool:
    """Whether the same is now asked of a certification that has not the code asked of."""
    if _KINDS.search(text) or nature_of(text):
        return False
    return any(family.search(fold(before)) for family in _foreign(text))


def _left(text: str) -> Iterator[re.Pattern[str]]:
    """What another certification does not have: the CCP and codes of the titre, or the blocs."""
    if _OTHERS.search(text):
        yield from (_FAMILIES[0], _FAMILIES[2], _FAMILIES[5], _FAMILIES[7])
    elif _TITRE.search(text):
        yield from (_FAMILIES[1], _FAMILIES[3])


def _foreign(text: str) -> Iterator[re.Pattern[str]]:
    """The codes of competencies that the certification now named has not: a CP in an Arobase's."""
    if _OTHERS.search(text):
        yield _FAMILIES[0]
    elif _TITRE.search(text):
        yield _FAMILIES[1]


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


def main_node(answer: Answer, catalogue: Catalogue) -> str:
    """What an answer was about: the competency, the épreuve… of its first citation."""
    for claim in answer.affirmations:
        for name in claim.citations:
            above = (catalogue.get(name), *catalogue.ancestors(name))
            units = (node.id for node in above if node.kind in UNITS)
            return next(units, name)
    return ""


UNITS = {"competence", "transversale", "epreuve", "partie_dossier", "modalite", "ccp", "bloc"}
TURNS = frozenset(
    words(
        "combien montre montrez donne donnez moi voir affiche liste lister quel quelle quels"
        " quelles temps dure duree durent pages page heures heure minutes faut faire doit alors"
        " coup max maximum minimum nombre cb nb dis dites exactement encore aussi autre autres il"
        " elle on ils y a ca cela c quoi comment est sont pour dans evalue evaluee evalues"
        " evaluees juge jugee juges jugees regarde ou quand lieu deja rappelle rappelez"
    )
)
"""Words that ask, and name nothing."""
