"""Which questions to ask: spread over criteria and points of view, what is called for first.

The rank of a question depends on the seed and on its own id: one more row moves no other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from assistant.errors import UsageFault
from assistant.examen.appel import Appel, Dit, Lecture, Rencontre, Usage
from assistant.examen.demande import Demandee
from assistant.hasard import empreinte
from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import OCCASIONS, QuestionJury

NET = 2
"""Words in common from which a sentence calls for a question: fewer are chance, and not quoted."""
AUTRE = 2
"""What weighs a competency that the référentiel does not name for a part of the dossier."""
SANS_CRITERE = 2
"""What weighs a question without a criterion where others have one: criteria are asked first."""


@dataclass(frozen=True)
class Posee:
    """A question, and the words of the person that call for it."""

    question: QuestionJury
    appel: Appel | None = None


@dataclass(frozen=True)
class Tirage:
    """What is asked, in order; `disponibles` is how many questions hold for these choices."""

    demande: Demandee
    posees: tuple[Posee, ...]
    disponibles: int


@dataclass
class _Deja:
    """What has been asked so far."""

    criteres: Counter[str] = field(default_factory=Counter)
    competences: Counter[str] = field(default_factory=Counter)
    vues: Counter[str] = field(default_factory=Counter)
    phrases: Counter[int] = field(default_factory=Counter)

    def poids(self, question: QuestionJury) -> int:
        """How much a question would ask again what has been asked."""
        return (
            2 * self.criteres[question.critere or question.competence]
            + self.competences[question.competence]
            + self.vues[question.vue]
        )

    def noter(self, question: QuestionJury) -> None:
        self.criteres[question.critere or question.competence] += 1
        self.competences[question.competence] += 1
        self.vues[question.vue] += 1


def poser(
    demandee: Demandee,
    questions: Sequence[QuestionJury],
    catalogue: Catalogue,
    dits: Iterable[Dit] = (),
) -> Tirage:
    """Choose. The same request and the same words give the same questions.

    Raises UsageFault when no question holds for these choices.
    """
    held = [row for row in questions if _holds(row, demandee, catalogue)]
    if not held:
        raise UsageFault(_none(demandee, catalogue))
    lecture = Lecture(dits)
    usage = Usage.de(questions)
    met = {row.id: lecture.rencontres(row, usage) for row in held}
    named = _named(demandee, catalogue)
    judged = {row.competence for row in held if row.critere}
    last = frozenset(row.id for row in held if not row.critere and row.competence in judged)
    posees = tuple(_chosen(held, met, lecture, demandee, named, last))
    return Tirage(demandee, posees, len(held))


def _holds(row: QuestionJury, asked: Demandee, catalogue: Catalogue) -> bool:
    if asked.occasion and asked.occasion not in row.occasions:
        return False
    if asked.partie and asked.partie not in row.parties:
        return False
    return not asked.competence or asked.competence in _about(row, asked, catalogue)


def _about(row: QuestionJury, asked: Demandee, catalogue: Catalogue) -> set[str]:
    """Every node a question may be asked for: its own, those above, the CCP of its activity."""
    above = {node.id for node in catalogue.ancestors(row.competence)}
    ccp = {ccp for name in above for ccp in catalogue.get(name).liens.get("ccp", ())}
    return {row.competence, row.critere, *row.elements, *above, *ccp}


def _named(asked: Demandee, catalogue: Catalogue) -> frozenset[str]:
    """The competencies that the référentiel names for the part; none when no part is asked."""
    part = catalogue.noeuds.get(f"cip/dossier/partie-{asked.partie}")
    return frozenset(part.liens.get("se_rapporte_a", ())) if part else frozenset()


def _chosen(
    held: list[QuestionJury],
    met: dict[str, tuple[Rencontre, ...]],
    lecture: Lecture,
    asked: Demandee,
    named: frozenset[str],
    last: frozenset[str],
) -> Iterator[Posee]:
    deja = _Deja()
    ranks = {row.id: empreinte("jury", asked.graine, row.id) for row in held}
    left = list(held)

    def order(row: QuestionJury) -> tuple[bool, int, int]:
        found = met[row.id]
        unmet = bool(lecture.phrases and row.mots and not _net(found))
        beside = AUTRE if named and row.competence not in named else 0
        beside += SANS_CRITERE if row.id in last else 0
        return (unmet, deja.poids(row) + (not found) + beside, ranks[row.id])

    while left and len(held) - len(left) < asked.nombre:
        row = min(left, key=order)
        left.remove(row)
        deja.noter(row)
        yield Posee(row, _called(row, met[row.id], lecture, deja.phrases))


def _net(found: tuple[Rencontre, ...]) -> bool:
    return bool(found) and found[0].mots >= NET


def _called(
    row: QuestionJury, found: tuple[Rencontre, ...], lecture: Lecture, used: Counter[int]
) -> Appel | None:
    """Among the fullest sentences, the one least quoted so far."""
    if not _net(found):
        return None
    fullest = [item for item in found if item.mots == found[0].mots]
    best = min(fullest, key=lambda item: (used[item.rang], item.rang))
    used[best.rang] += 1
    return lecture.appel(best, row)


def _none(asked: Demandee, catalogue: Catalogue) -> str:
    """« Aucune question de jury ne réunit ces choix (…) : … »"""
    parts = [
        catalogue.label(asked.competence) if asked.competence else "",
        f"partie {asked.partie}" if asked.partie else "",
        OCCASIONS[asked.referentiel][asked.occasion] if asked.occasion else "",
    ]
    said = ", ".join(filter(None, parts)) or asked.referentiel
    return (
        f"Aucune question de jury ne réunit ces choix ({said}) : choisissez une compétence entière,"
        " une autre partie du dossier, ou une autre occasion."
    )
