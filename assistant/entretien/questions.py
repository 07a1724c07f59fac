"""How many questions a phase asks, and which: those of everyone, of the public, of the structure.

Few: a longer time is for hearing each one to the end.
"""

from collections.abc import Iterator

from assistant.entretien.choix import Tirage
from assistant.entretien.demande import BEFORE_A_THIRD, Lue
from assistant.entretien.rangs import Dite
from knowledge.fiches_entretien import THEMES, Contenu, Origine, Public, Question, Reformulation

ASKED, DEMAND, FRAME, SUMMARY = "exploration", "demande", "cadre", "reformulation"
LEAST, OF_PUBLIC, LONG_PHASE = 3, 5, 13
"""Questions explored for the public: all of them in a phase of `LONG_PHASE` minutes."""
BRIEF, SHORT_SUMMARY = 6, 4
"""Minutes under which the structure asks nothing of its own, and a summary is said, not asked."""
FIRST_MEETINGS = frozenset({"accueil", "diagnostic"})
OF_THE_WAY, WAY = frozenset({"suivi", "bilan"}), 3
"""Types that measure the way made, and how many questions are of it, whatever the public."""
SAID = frozenset({"accueil", "cadre", "information", "conclusion"})
"""Phases where one mostly speaks: a question is asked when there is time for its answer."""


def questions(
    phase: str, minutes: int, lue: Lue, contenu: Contenu, tirage: Tirage
) -> Iterator[Dite]:
    """Open ones that concern everyone first, then those of the public and of the structure."""
    own = _own_questions(phase, minutes, lue, tirage)
    count = _shared(phase, minutes, lue, own)
    for row in tirage.take(_asked_of_all(phase, lue, contenu), count, text_of):
        yield from_row(row, lue)
    yield from own


def _asked_of_all(phase: str, lue: Lue, contenu: Contenu) -> list[Question]:
    """In a later meeting, what was agreed and the way made: not what opens a first one."""
    rows, kind = pool_of(phase, "question", lue, contenu), lue.demande.type
    if kind not in FIRST_MEETINGS and (phase == DEMAND or kind in OF_THE_WAY):
        return [row for row in rows if not FIRST_MEETINGS & set(row.types)] or rows
    return rows


def _own_questions(phase: str, minutes: int, lue: Lue, tirage: Tirage) -> list[Dite]:
    """Those of the public, more than any other guide may share, then one of the structure."""
    rows: list[Dite] = []
    if lue.public and lue.public_asked and phase in {DEMAND, ASKED}:
        rows += plain(_of_public(phase, minutes, lue, lue.public, tirage), lue.public.origine)
    alone = lue.demande.type not in BEFORE_A_THIRD
    if phase == ASKED and lue.structure and alone and (minutes / lue.rythme >= BRIEF or not rows):
        rows += plain(tirage.take(lue.structure.questions, 1), lue.structure.origine)
    return rows


def _of_public(
    phase: str, minutes: int, lue: Lue, public: Public, tirage: Tirage
) -> tuple[str, ...]:
    """Their first question opens a first meeting; later ones begin with what was agreed."""
    first, others = public.questions[:1], public.questions[1:]
    opens = lue.demande.type in FIRST_MEETINGS
    if phase == DEMAND:
        return tirage.all(first) if opens else ()
    paced = minutes / lue.rythme
    kept = others if opens else public.questions
    count = min(OF_PUBLIC, max(LEAST, round(paced / 2) + (not opens)))
    return tirage.take(kept, count if paced < LONG_PHASE else len(kept))


def _shared(phase: str, minutes: int, lue: Lue, own: list[Dite]) -> int:
    """How many questions of the method: few that another guide may ask too, none in no time."""
    paced = minutes / lue.rythme
    if phase in SAID and paced < (2 if not lue.public else 4):
        return 0  # there, one speaks: the questions are those of the frame or of the closing
    if not lue.public or lue.demande.type == "employeur":
        return _count(paced)
    if phase == DEMAND:
        return 1
    if phase == ASKED and own:
        return max(1, min(WAY, int(paced / 3))) if lue.demande.type in OF_THE_WAY else 0
    return 0 if phase == SUMMARY and paced < SHORT_SUMMARY else 1


def _count(minutes: float) -> int:
    """Few questions: a longer time is for hearing each one to the end."""
    return 1 if minutes < 5 else 2 if minutes < 25 else 3


def pool_of(phase: str, genre: str, lue: Lue, contenu: Contenu) -> list[Question]:
    """The rows of a phase that hold for these options, and open no domain of life."""
    return [
        row
        for row in contenu.questions
        if row.phase == phase
        and row.genre == genre
        and (not row.domaine or row.domaine in THEMES)
        and (not row.types or lue.demande.type in row.types)
        and lue.holds(row.si)
    ]


def text_of(row: Question | Reformulation) -> str:
    return row.texte


def from_row(row: Question, lue: Lue) -> Dite:
    own = tuple(name for name in row.noeuds if name.split("/")[0] == lue.referentiel)
    return Dite(row.texte, row.origine, own, row.id)


def plain(texts: tuple[str, ...], origine: Origine) -> Iterator[Dite]:
    return (Dite(text, origine) for text in texts)
