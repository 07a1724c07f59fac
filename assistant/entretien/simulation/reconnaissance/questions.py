"""Questions: where they are in a turn, whether they open, close, or suggest their answer."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from assistant.entretien.simulation.reconnaissance.lexiques import (
    Regle,
    donnees,
    ecrire,
    motif_de,
    regle,
)
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour

NUE = "question : tour affirmatif"
INTERROGEE = "question : point d'interrogation"
ENUMEREE = "question : à la suite d'une autre"
ENUMERATION = 3
"""Questions under one mark from which they are told apart: two clauses may be one question."""
MASQUE = "~"
INTERROGATIF = r"(?:comment|pourquoi|ou|qui|ce que|quel\w*|combien|quand|si|quoi)"


_motif = partial(motif_de, "questions")


@dataclass(frozen=True)
class Question:
    """A question of a turn, at its place in the plain text. `nue`: nothing marks it as one."""

    type: str
    start: int
    end: int
    regle: str
    orientee: bool
    nue: bool = False


@lru_cache(maxsize=1)
def _regles() -> tuple[Regle, ...]:
    rows = donnees("questions")
    return tuple(regle(row, rows["macros"]) for row in rows["regles"])


@lru_cache(maxsize=2)
def _cuts(name: str) -> re.Pattern[str]:
    """Where to cut: these patterns end right before a word."""
    return re.compile("|".join(ecrire(pattern, {}) for pattern in donnees("questions")[name]))


@lru_cache(maxsize=1)
def _subordonnee() -> re.Pattern[str]:
    """« Vous savez comment y aller ? » asks whether, not how."""
    known = donnees("questions")["macros"]
    return re.compile(rf"(\b{ecrire('{sait}', known)} )({INTERROGATIF})(?= \w)")


def questions(tour: Tour) -> Iterator[Question]:
    """Every question, in order."""
    for phrase in tour.phrases:
        yield from _of_sentence(phrase, phrase is tour.phrases[-1])


def _of_sentence(phrase: Phrase, last: bool) -> Iterator[Question]:
    if listed := list(_enumerees(phrase)):
        yield from listed
        return
    pieces = list(_pieces(phrase))
    found = [item for item in (_marked(phrase, *piece) for piece in pieces) if item]
    if found and phrase.interroge and found[-1].end <= phrase.start + pieces[-1][0]:
        found.append(_plain(phrase, pieces[-1][0]))
    if not found and phrase.interroge and not _motif("exclues").search(phrase.texte):
        found = [_plain(phrase, 0)]
    if not found and not phrase.interroge and _bare(phrase, last):
        leads = bool(_oriente(phrase.texte))
        bare = not _motif("fins").search(phrase.texte)
        found = [Question("question_fermee", phrase.start, phrase.end, NUE, leads, bare)]
    yield from found


def _plain(phrase: Phrase, start: int) -> Question:
    """What only its question mark tells."""
    leads = _oriente(phrase.texte[start:])
    return Question("question_fermee", phrase.start + start, phrase.end, INTERROGEE, leads)


def _enumerees(phrase: Phrase) -> Iterator[Question]:
    """Three questions or more in a row, with one mark for all: «vous avez…, vous êtes…, et…?»"""
    if not phrase.interroge or _motif("annonces").search(phrase.texte):
        return
    text = phrase.texte
    cuts = [match.span() for match in _cuts("coupes_enumeration").finditer(text)]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
    pieces = [*zip(starts, ends, strict=True)]
    if len(pieces) < ENUMERATION or not all(_clause(text[slice(*piece)]) for piece in pieces):
        return
    for start, end in pieces:
        yield _marked(phrase, start, end) or Question(
            "question_fermee", phrase.start + start, phrase.start + end, ENUMEREE, False
        )


def _clause(piece: str) -> bool:
    """Whether a piece asks by itself: an interrogative, or «vous» and a verb, at its head."""
    return _motif("clauses").search(piece) is not None or _rule(piece, True) is not None


def _pieces(phrase: Phrase) -> Iterator[tuple[int, int]]:
    """A sentence cut where a second question begins."""
    text = phrase.texte
    cuts = [match.span() for match in _cuts("coupes").finditer(text)]
    for match in _cuts("coupes_souples").finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if _rule(left, False) and (phrase.interroge or _rule(right, False)):
            cuts.append(match.span())
    at = 0
    for before, after in sorted(set(cuts)):
        if before < at or _relative(text[at:before], text[after:]):
            continue
        if not _theme(text[at:before]):
            yield at, before
            at = after
    yield at, len(text)


def _theme(piece: str) -> bool:
    """«Et la santé,» announces a question; «depuis quand,» is one."""
    return bool(_motif("themes").search(piece)) and not _motif("themes_sauf").search(piece)


def _relative(left: str, right: str) -> bool:
    """«Une chose dont on n'a pas parlé et qui vous pèse»: a clause beside a clause, no question."""
    return bool(_motif("relatives").search(left) and _motif("relatives_suite").search(right))


def _marked(phrase: Phrase, start: int, end: int) -> Question | None:
    """A piece that an interrogative word or turn marks as a question."""
    text = phrase.texte[start:end]
    last = end == len(phrase.texte)
    rule = _rule(text if last else text + "?" * phrase.interroge, phrase.interroge)
    if rule is None:
        return None
    leads = _oriente(text) and rule.type == "question_fermee"
    at = phrase.start
    return Question(rule.type, at + start, at + end, rule.nom, bool(leads))


def _rule(text: str, asks: bool) -> Regle | None:
    if _motif("exclues").search(text):
        return None
    hidden = _subordonnee().sub(_hide, text) if asks else text
    for rule in _regles():
        match = rule.motif.search(text if rule.phrase == "indirecte" else hidden)
        if match and not (rule.sauf and rule.exception.search(text)):
            return rule
    return None


def _hide(found: re.Match[str]) -> str:
    return found.group(1) + MASQUE * len(found.group(2))


def _bare(phrase: Phrase, last: bool) -> bool:
    """A question that only the voice marks: no sign at the end, or none that closes the turn."""
    unsigned = phrase.signe == "" or (phrase.signe == ".." and last)
    open_ended = unsigned and not _motif("nues_sauf").search(phrase.texte)
    return open_ended and any(_motif(name).search(phrase.texte) for name in ("nues", "fins"))


def _oriente(text: str) -> bool:
    return bool(_motif("orientees").search(text)) and not _motif("orientees_sauf").search(text)
