"""The guide on one page: what one prints with someone already in the corridor."""

from collections.abc import Iterator
from itertools import zip_longest

from assistant.entretien.blocs import apart_first, lines, mission
from assistant.entretien.cadre import FRAME
from assistant.entretien.formes import METHOD, agreed_on, capital, heading
from assistant.entretien.guide import Guide
from assistant.entretien.page import title
from assistant.entretien.phases import PhaseDite
from assistant.entretien.presse import CHECK, pressing, whom
from assistant.entretien.rangs import Dite
from assistant.export.blocs import boxes
from assistant.export.document import (
    Block,
    Document,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Run,
    words,
)
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import Contenu

MOST = 8
"""Questions on the page: more would not be asked."""
FULL = "Appuis, relances, autres urgences et ressources : le guide complet."


def short_document(guide: Guide, contenu: Contenu | None = None) -> Document:
    """The frame in a few sentences, the phases, six to eight questions, alerts, the closing."""
    head = title(guide)
    return Document(head, tuple(_body(guide, contenu or load_entretien())), compact=True)


def _body(guide: Guide, contenu: Contenu) -> Iterator[Block]:
    yield from (Quotation(words(notice)) for notice in guide.avis)
    if guide.convenu:
        yield heading(2, f"Convenu {agreed_on(guide.convenu)}")
        yield boxes(guide.convenu.lignes)
    yield heading(2, "Le cadre, à dire")
    yield Paragraph(words(" ".join(_frame(guide, contenu))))
    yield heading(2, "Les phases")
    yield _phases(guide)
    yield heading(2, "Si quelque chose vous alerte")
    yield from _alerts(guide, contenu)
    yield heading(2, "Pour conclure")
    yield _closing(guide, contenu)
    yield Paragraph((Run(f"{METHOD}. {FULL}", emphasis=True),))


def _frame(guide: Guide, contenu: Contenu) -> Iterator[str]:
    """Each element of the frame in few words, the mission among them."""
    for row in lines(FRAME, guide.lue, contenu, short=True):
        yield row.texte
        if row.element == "rôle" and guide.lue.structure:
            yield mission(guide.lue)


def _phases(guide: Guide) -> Listing:
    asked = _chosen(guide)
    return Listing(tuple(_phase(phase, asked[phase.id]) for phase in guide.phases))


def _phase(phase: PhaseDite, asked: tuple[Dite, ...]) -> Item:
    end = phase.debut + phase.minutes
    head = f"{phase.nom}, de {phase.debut} à {end} min"
    said = " ".join(row.texte for row in asked)
    return Item((Run(f"{head} : " if said else f"{head}.", strong=True), Run(said)))


def _chosen(guide: Guide) -> dict[str, tuple[Dite, ...]]:
    """At most eight: the first of each phase, then the second… so that none is forgotten."""
    ranks = zip_longest(*([(phase.id, row) for row in phase.questions] for phase in guide.phases))
    kept = [item for rank in ranks for item in rank if item][:MOST]
    return {
        phase.id: tuple(row for owner, row in kept if owner == phase.id) for phase in guide.phases
    }


def _alerts(guide: Guide, contenu: Contenu) -> Iterator[Block]:
    first = [row.texte for row in apart_first(guide.lue, contenu, short=True)]
    if first:
        yield Paragraph((Run("À distance, d'abord. ", strong=True), Run(" ".join(first))))
    content: list[Run] = []
    for item in pressing(guide):
        content += [Run(f"{item.titre} : ", strong=True), Run(f"{whom(item.alerter)}. ")]
    yield Paragraph((*content, Run(CHECK, emphasis=True)))


def _closing(guide: Guide, contenu: Contenu) -> Paragraph:
    content: list[Run] = []
    for row in lines("conclusion", guide.lue, contenu, short=True):
        content += [Run(f"☐ {capital(row.element)} : ", strong=True), Run(f"{row.texte} ")]
    return Paragraph(tuple(content))
