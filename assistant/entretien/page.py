"""The guide as a document: what is needed in the room, then everything else."""

from collections.abc import Iterator

from assistant.entretien.formes import (
    METHOD,
    agreed_on,
    ended,
    heading,
    inline,
    listed,
    part,
    reference,
    rests,
    supports,
)
from assistant.entretien.guide import Guide
from assistant.entretien.page_suite import alerts, ending, openings, origins, resources
from assistant.entretien.phases import PhaseDite
from assistant.entretien.salle import at_hand, room
from assistant.entretien.types import NOMS
from assistant.export.document import (
    Block,
    Document,
    Item,
    Listing,
    Paragraph,
    Quotation,
    References,
    Run,
    Table,
    words,
)
from knowledge.catalogue import Catalogue

ABOUT = (
    f"{METHOD}. Ce qui sert pendant l'entretien vient d'abord, jusqu'à « Pour conclure » ; le reste"
    " est sous « Pour aller plus loin ». Le guide ne suppose rien de la personne : prenez ce qui"
    " sert, laissez le reste."
)
FURTHER = "Pour aller plus loin"
RESTS = (
    "Les phrases de ce guide sont de la méthode ; leur origine est à la fin. Sous chaque partie,"
    " « Appuis » renvoie à ce que le référentiel en attend."
)


def guide_document(guide: Guide, catalogue: Catalogue | None = None) -> Document:
    """The whole guide; its references listed at the end when a catalogue can tell them."""
    body = [*_head(guide), *room(guide), heading(2, FURTHER)]
    body += [Paragraph((Run(RESTS, emphasis=True),)), *_before(guide), *_rests(guide)]
    for rank, phase in enumerate(guide.phases, 1):
        body += _phase(rank, phase)
    body += [*openings(guide.ouvertures), *alerts(guide), *resources(guide), *ending(guide)]
    if catalogue is not None:
        known = (name for name in guide.noeuds if name in catalogue.noeuds)
        body.append(References(tuple(reference(name, catalogue) for name in known)))
    return Document(title(guide), tuple(body), tuple(origins(guide)))


def title(guide: Guide) -> str:
    """« Entretien de suivi, mission locale, 30 minutes »"""
    asked, lue = guide.lue.demande, guide.lue
    structure = lue.structure.nom if lue.structure else asked.structure
    kind = NOMS[asked.type]
    head = f"Entretien {kind}" if asked.type in {"employeur", "tripartite"} else _of(kind)
    who = lue.public.nom if lue.public else ""
    how = ["à distance" if asked.distance else "", "avec interprète" if asked.interprete else ""]
    parts = [head, structure, who, *how, f"{asked.duree} minutes"]
    return ", ".join(part for part in parts if part)


def _of(kind: str) -> str:
    return f"Entretien d'{kind}" if kind[0] in "aeiou" else f"Entretien de {kind}"


def _head(guide: Guide) -> Iterator[Block]:
    yield Paragraph((Run(ABOUT, emphasis=True),))
    yield from (Quotation(words(notice)) for notice in guide.avis)
    if guide.convenu:
        yield heading(2, f"Ce qui avait été convenu {agreed_on(guide.convenu)}")
        yield Listing(tuple(Item(words(line), checked=False) for line in guide.convenu.lignes))
    if guide.preparation:
        yield heading(2, "Vos quinze minutes de préparation")
        yield Paragraph(words("Vous ne connaissez que le type de structure."))
        rows = tuple((words(f"{row.element} min"), words(row.texte)) for row in guide.preparation)
        yield Table((words("Quand"), words("Quoi")), rows, "Quinze minutes, une chose à la fois")
        yield rests(guide.preparation)


def _before(guide: Guide) -> Iterator[Block]:
    if guide.avant:
        yield heading(3, "À préparer avant")
        yield Listing(tuple(Item(words(row.texte), checked=False) for row in guide.avant))
        yield rests(guide.avant)


def _rests(guide: Guide) -> Iterator[Block]:
    """What the frame and the closing, said above, rest on."""
    yield heading(3, "Le cadre et la conclusion")
    for name, rows in (("Le cadre. ", guide.cadre), ("La conclusion. ", guide.conclusion)):
        yield Paragraph((Run(name, strong=True), *rests(rows).content))


def _phase(rank: int, phase: PhaseDite) -> Iterator[Block]:
    end = phase.debut + phase.minutes
    unit = "minute" if phase.minutes == 1 else "minutes"
    when = f"{phase.minutes} {unit}, de {phase.debut} à {end}"
    asked, relances = at_hand(phase)
    more = (row.texte for row in phase.questions if row not in asked)
    others = (row.texte for row in phase.reformulations if row not in asked)
    yield heading(3, f"{rank}. {phase.nom} ({when})")
    yield listed(phase.buts)
    yield from part("Autres questions ouvertes", more)
    yield from inline("Autres relances", (row.texte for row in phase.relances[len(relances) :]))
    yield from part("Pour reformuler", others)
    yield from part("À écouter, d'abord ce qui porte", map(ended, phase.ecouter))
    yield from inline("À garder en tête", map(ended, phase.attention))
    yield from inline("À éviter", map(ended, phase.eviter))
    yield supports(phase.noeuds)
