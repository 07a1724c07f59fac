"""One phase of a guide: its questions and relances, its frames, what to hear and to avoid."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.entretien.blocs import WITHOUT_THE_PERSON, lines
from assistant.entretien.choix import Tirage
from assistant.entretien.demande import Lue
from assistant.entretien.questions import (
    ASKED,
    DEMAND,
    FRAME,
    SHORT_SUMMARY,
    SUMMARY,
    from_row,
    plain,
    pool_of,
    questions,
    text_of,
)
from assistant.entretien.rangs import Dite
from knowledge.fiches_entretien import (
    Contenu,
    Origine,
    Phase,
    Reformulation,
)

FRAMES = {ASKED: ("echo", "reflet"), SUMMARY: ("synthese", "clarification", "validation")}
SHORT_FRAMES = ("synthese", "validation")
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
        buts=tuple(_placed(phase.buts.get(kind, phase.buts[""]), phase, lue)),
        questions=tuple(questions(phase.id, minutes, lue, contenu, tirage)),
        relances=tuple(_relances(phase.id, minutes, lue, contenu, tirage)),
        reformulations=tuple(_frames(phase.id, minutes, lue, contenu, tirage)),
        ecouter=tuple(_heard(phase, lue, tirage)),
        attention=_minded(phase.id, lue),
        eviter=tuple(_avoided(phase, lue, contenu, tirage)),
        noeuds=owners.get(lue.referentiel, ()),
        origine=phase.origine,
    )


def _relances(
    phase: str, minutes: int, lue: Lue, contenu: Contenu, tirage: Tirage
) -> Iterator[Dite]:
    if minutes / lue.rythme < 2:
        return
    if phase == ASKED and lue.public and lue.public_asked:
        yield from plain(tirage.take(lue.public.relances, 3), lue.public.origine)
    pool = pool_of(phase, "relance", lue, contenu)
    for row in tirage.take(pool, 2 if minutes / lue.rythme > 3 else 1, text_of):
        yield from_row(row, lue)


def _frames(phase: str, minutes: int, lue: Lue, contenu: Contenu, tirage: Tirage) -> Iterator[Dite]:
    genres = DEMAND_FRAMES if phase == DEMAND else FRAMES.get(phase, ())
    if phase == SUMMARY and minutes / lue.rythme < SHORT_SUMMARY:
        genres = SHORT_FRAMES
    for genre in genres:
        pool: list[Reformulation] = [
            row
            for row in contenu.reformulations
            if row.genre == genre and (not row.types or lue.demande.type in row.types)
        ]
        for row in tirage.take(pool, 1, text_of):
            yield Dite(row.texte, row.origine, (), row.id, genre)


def _heard(phase: Phase, lue: Lue, tirage: Tirage) -> Iterator[str]:
    """Assets before what hinders: the public's rows come with theirs first."""
    kind = lue.demande.type
    if phase.id == ASKED and lue.public and (lue.public_asked or kind not in WITHOUT_THE_PERSON):
        yield from tirage.all(lue.public.a_ecouter)
    yield from tirage.all(_placed(phase.ecouter.get(kind, phase.ecouter[""]), phase, lue))


def _placed(texts: tuple[str, ...], phase: Phase, lue: Lue) -> Iterator[str]:
    """The same texts, without what supposes a shared place when there is none."""
    return (phase.distance.get(text, text) if lue.demande.distance else text for text in texts)


def _minded(phase: str, lue: Lue) -> tuple[str, ...]:
    """What the structure asks one to mind, said with the frame."""
    minded = phase == FRAME and lue.demande.type not in WITHOUT_THE_PERSON
    return lue.structure.vigilance if minded and lue.structure else ()


def _avoided(phase: Phase, lue: Lue, contenu: Contenu, tirage: Tirage) -> Iterator[str]:
    if phase.id == ASKED and lue.public:
        yield from tirage.all(lue.public.eviter)
    if phase.id == DEMAND:
        yield from (row.texte for row in lines("eviter", lue, contenu))
    kept = phase.eviter.get(lue.demande.type, phase.eviter[""])
    yield from tirage.all(_placed(kept, phase, lue))
