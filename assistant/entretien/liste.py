"""The bare checklist: phases, minutes, boxes. Nothing about anybody."""

from collections.abc import Iterator

from assistant.entretien.guide import Guide
from assistant.entretien.page import title
from assistant.entretien.phases import PhaseDite
from assistant.export.blocs import boxes
from assistant.export.document import Block, Document, Heading, words


def list_document(guide: Guide) -> Document:
    """One page to keep beside oneself."""
    return Document(f"Liste · {title(guide)}", tuple(_body(guide)))


def _body(guide: Guide) -> Iterator[Block]:
    if guide.convenu:
        yield _head("Convenu la dernière fois")
        yield boxes(guide.convenu.lignes)
    for phase in guide.phases:
        yield _head(f"{phase.nom} · {phase.minutes} min")
        yield boxes(topics(phase, guide))


def topics(phase: PhaseDite, guide: Guide) -> tuple[str, ...]:
    """What is ticked in a phase: the elements of the frame, its questions, the closing."""
    asked = tuple(row.texte for row in phase.questions)
    if phase.id == "cadre":
        said = dict.fromkeys(row.element for row in guide.cadre)
        return tuple(element[:1].upper() + element[1:] for element in said)
    if phase.id == "demande" and guide.convenu:
        return (*guide.convenu.lignes, *asked)
    if phase.id == "conclusion":
        said = dict.fromkeys(row.element for row in guide.conclusion)
        return tuple(element[:1].upper() + element[1:] for element in said)
    if phase.id == "reformulation":
        return (*(row.texte for row in phase.reformulations), *asked)
    return asked or phase.buts  # a phase where one speaks more than one asks


def sentences(phase: PhaseDite, guide: Guide) -> tuple[str, ...]:
    """What is said for each topic, in the same order; nothing where the topic says it."""
    rows = {"cadre": guide.cadre, "conclusion": guide.conclusion}.get(phase.id, ())
    said: dict[str, list[str]] = {}
    for row in rows:
        said.setdefault(row.element, []).append(row.texte)
    return tuple(" ".join(texts) for texts in said.values())


def _head(text: str) -> Heading:
    return Heading(2, words(text))
