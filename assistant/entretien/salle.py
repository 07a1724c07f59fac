"""What is needed in the room, first in the guide: frame, phases, whom to alert, closing.

Everything else comes after, under « Pour aller plus loin »: with somebody in front of oneself, one
does not turn pages.
"""

from collections.abc import Iterable, Iterator

from assistant.entretien.cadre import FRAME
from assistant.entretien.formes import capital, heading
from assistant.entretien.guide import Guide
from assistant.entretien.phases import PhaseDite
from assistant.entretien.presse import CHECK, numbers, pressing
from assistant.entretien.rangs import Alerte, Dite
from assistant.export.document import Block, Item, Listing, Paragraph, Run
from assistant.pays import NOMS

MOST = 4
"""Sentences of a phase at hand: the others are further on."""
REFORMULATION, CLOSING = "reformulation", "conclusion"
FIRST = {FRAME: "le cadre ci-dessus", CLOSING: "« Pour conclure », plus bas"}
"""What one says in a phase before its questions."""
OTHERS = "Les autres alertes, et tous les contacts, sont plus bas."


def room(guide: Guide) -> Iterator[Block]:
    """All of it, in the order in which it is said."""
    yield from _before(guide)
    yield heading(2, "Le cadre, à dire à voix haute")
    yield _named(guide.cadre)
    yield from _structure(guide)
    yield heading(2, "Les phases, et quoi demander")
    yield Listing(tuple(_phase(rank, phase) for rank, phase in enumerate(guide.phases, 1)))
    yield heading(2, f"Si quelque chose vous alerte ({NOMS[guide.lue.pays]})")
    yield from _alerts(guide)
    yield heading(2, "Pour conclure")
    yield _named(guide.conclusion, boxes=True)


def _before(guide: Guide) -> Iterator[Block]:
    """Before a meeting of three, what is asked of the person alone."""
    if guide.seul_a_seul:
        yield Paragraph(
            (
                Run("Avant, seul à seul avec la personne : ", strong=True),
                Run(_said(guide.seul_a_seul)),
            )
        )


def _named(rows: Iterable[Dite], boxes: bool = False) -> Listing:
    return Listing(
        tuple(
            Item(
                (Run(f"{capital(row.element)} : ", strong=True), Run(row.texte)),
                checked=False if boxes else None,
            )
            for row in rows
        )
    )


def _structure(guide: Guide) -> Iterator[Block]:
    told = " ".join(row.texte for row in guide.cadre)
    if said := " ".join(row for row in guide.structure if row not in told):
        yield Paragraph((Run("La structure, à dire avec vos mots : ", strong=True), Run(said)))


def _phase(rank: int, phase: PhaseDite) -> Item:
    end = phase.debut + phase.minutes
    asked, relances = at_hand(phase)
    first, said = FIRST.get(phase.id, ""), _said(asked)
    if first:
        said = f"{first}, puis : {said}" if said else f"{first}."
    more = (Run(" Pour relancer : ", emphasis=True), Run(_said(relances))) if relances else ()
    head = f"{rank}. {phase.nom}, {phase.minutes} min, de {phase.debut} à {end} : "
    return Item((Run(head, strong=True), Run(said or " ".join(phase.buts)), *more))


def at_hand(phase: PhaseDite) -> tuple[tuple[Dite, ...], tuple[Dite, ...]]:
    """The sentences of a phase that are kept at hand, and what is said to go on."""
    own = phase.reformulations[:2] if phase.id == REFORMULATION else ()
    asked = (*own, *phase.questions)[:MOST]
    return asked, phase.relances[: MOST - len(asked)]


def _said(rows: Iterable[Dite]) -> str:
    return " ".join(row.texte for row in rows)


def _alerts(guide: Guide) -> Iterator[Block]:
    if guide.a_distance:
        first = _said(guide.a_distance)
        yield Paragraph((Run("À distance, d'abord : ", strong=True), Run(first)))
    yield Listing(tuple(_alert(item) for item in pressing(guide)))
    yield Paragraph((Run(f"{CHECK} {OTHERS}", emphasis=True),))


def _alert(item: Alerte) -> Item:
    """The first gesture, and the numbers."""
    first = item.conduite[0] if item.conduite else ""
    who = Run(f" {capital(' ; '.join(numbers(item.alerter)))}.", strong=True)
    return Item((Run(f"{item.titre} : ", strong=True), Run(first), who))
