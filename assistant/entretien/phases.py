"""One phase of a guide: its questions and relances, its frames, what to hear and to avoid."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.entretien.blocs import WITHOUT_THE_PERSON, lines
from assistant.entretien.choix import Tirage
from assistant.entretien.demande import BEFORE_A_THIRD, Lue
from assistant.entretien.rangs import Dite
from knowledge.fiches_entretien import THEMES, Contenu, Origine, Phase, Question, Reformulation

ASKED, DEMAND, FRAME, SUMMARY = "exploration", "demande", "cadre", "reformulation"
OF_PUBLIC = 5
"""Questions explored for the public, beside its first: all of them from `LONG` minutes on."""
LONG = 45
FRAMES = {ASKED: ("echo", "reflet"), SUMMARY: ("synthese", "clarification", "validation")}
DEMAND_FRAMES = ("echo", "clarification")


@dataclass(frozen=True)
class PhaseDite:
    """A phase as it is given; `debut` is the minute it begins at."""

    id: str
    nom: str
    debut: int
    minutes: int
    buts: tuple[str, ...]
    questions: tuple[Dite, ...]
    relances: tuple[Dite, ...]
    reformulations: tuple[Dite, ...]
    ecouter: tuple[str, ...]
    attention: tuple[str, ...]
    eviter: tuple[str, ...]
    noeuds: tuple[str, ...]
    origine: Origine


def compose_phase(
    phase: Phase, minutes: int, debut: int, lue: Lue, contenu: Contenu, tirage: Tirage
) -> PhaseDite:
    """A phase for these options."""
    kind = lue.demande.type
    owners = phase.noeuds.get(kind, phase.noeuds[""])
    return PhaseDite(
        id=phase.id,
        nom=phase.noms.get(kind, phase.noms[""]),
        debut=debut,
        minutes=minutes,
        buts=phase.buts.get(kind, phase.buts[""]),
        questions=tuple(_questions(phase.id, minutes, lue, contenu, tirage)),
        relances=tuple(_relances(phase.id, minutes, lue, contenu, tirage)),
        reformulations=tuple(_frames(phase.id, lue, contenu, tirage)),
        ecouter=tuple(_heard(phase, lue, tirage)),
        attention=_minded(phase.id, lue),
        eviter=tuple(_avoided(phase, lue, contenu, tirage)),
        noeuds=owners.get(lue.referentiel, ()),
        origine=phase.origine,
    )


def _questions(
    phase: str, minutes: int, lue: Lue, contenu: Contenu, tirage: Tirage
) -> Iterator[Dite]:
    own = _own_questions(phase, lue, tirage)
    yield from own
    count = _count(minutes)
    if lue.public and lue.demande.type != "employeur":  # few that another guide may ask too
        count = 0 if phase == ASKED and own else 1
    pool = _pool(phase, "question", lue, contenu)
    for row in tirage.take(pool, count, lambda item: item.texte):
        yield _of(row, lue)


def _own_questions(phase: str, lue: Lue, tirage: Tirage) -> list[Dite]:
    """Those of the public, more than any other guide may share, then one of the structure."""
    rows: list[Dite] = []
    if lue.public and lue.public_asked and phase in {DEMAND, ASKED}:
        opening, others = lue.public.questions[:1], lue.public.questions[1:]
        count = OF_PUBLIC if lue.demande.duree < LONG else len(others)
        chosen = tirage.all(opening) if phase == DEMAND else tirage.take(others, count)
        rows += _plain(chosen, lue.public.origine)
    if phase == ASKED and lue.structure and lue.demande.type not in BEFORE_A_THIRD:
        rows += _plain(tirage.take(lue.structure.questions, 1), lue.structure.origine)
    return rows


def _relances(
    phase: str, minutes: int, lue: Lue, contenu: Contenu, tirage: Tirage
) -> Iterator[Dite]:
    if minutes < 2:
        return
    if phase == ASKED and lue.public and lue.public_asked:
        yield from _plain(tirage.take(lue.public.relances, 3), lue.public.origine)
    pool = _pool(phase, "relance", lue, contenu)
    for row in tirage.take(pool, 2 if minutes > 3 else 1, lambda item: item.texte):
        yield _of(row, lue)


def _count(minutes: int) -> int:
    """Few questions: a longer time is for hearing each one to the end."""
    return 1 if minutes < 5 else 2 if minutes < 25 else 3


def _pool(phase: str, genre: str, lue: Lue, contenu: Contenu) -> list[Question]:
    return [
        row
        for row in contenu.questions
        if row.phase == phase
        and row.genre == genre
        and (not row.domaine or row.domaine in THEMES)
        and (not row.types or lue.demande.type in row.types)
    ]


def _of(row: Question, lue: Lue) -> Dite:
    own = tuple(name for name in row.noeuds if name.split("/")[0] == lue.referentiel)
    return Dite(row.texte, row.origine, own, row.id)


def _plain(texts: tuple[str, ...], origine: Origine) -> Iterator[Dite]:
    return (Dite(text, origine) for text in texts)


def _frames(phase: str, lue: Lue, contenu: Contenu, tirage: Tirage) -> Iterator[Dite]:
    genres = DEMAND_FRAMES if phase == DEMAND else FRAMES.get(phase, ())
    for genre in genres:
        pool: list[Reformulation] = [
            row
            for row in contenu.reformulations
            if row.genre == genre and (not row.types or lue.demande.type in row.types)
        ]
        for row in tirage.take(pool, 1, lambda item: item.texte):
            yield Dite(row.texte, row.origine, (), row.id, genre)


def _heard(phase: Phase, lue: Lue, tirage: Tirage) -> Iterator[str]:
    """Assets before what hinders: the public's rows come with theirs first."""
    kind = lue.demande.type
    if phase.id == ASKED and lue.public and (lue.public_asked or kind not in WITHOUT_THE_PERSON):
        yield from tirage.all(lue.public.a_ecouter)
    yield from tirage.all(phase.ecouter.get(kind, phase.ecouter[""]))


def _minded(phase: str, lue: Lue) -> tuple[str, ...]:
    """What the structure asks one to mind, said with the frame."""
    return lue.structure.vigilance if phase == FRAME and lue.structure else ()


def _avoided(phase: Phase, lue: Lue, contenu: Contenu, tirage: Tirage) -> Iterator[str]:
    if phase.id == ASKED and lue.public:
        yield from tirage.all(lue.public.eviter)
    if phase.id == DEMAND:
        yield from (row.texte for row in lines("eviter", lue, contenu))
    yield from tirage.all(phase.eviter.get(lue.demande.type, phase.eviter[""]))
