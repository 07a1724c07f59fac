"""Small blocks of the guide's page: lists under a head, what a part rests on."""

from collections.abc import Iterable, Iterator

from assistant.entretien.rangs import Convenu, Dite
from assistant.export.document import (
    Block,
    Heading,
    Item,
    Listing,
    Paragraph,
    Reference,
    Renvoi,
    Run,
    words,
)
from assistant.marques import french_date
from knowledge.catalogue import Catalogue
from knowledge.fiches_entretien import Origine

METHOD = "○ hors référentiel : méthode"
OURS = "Méthode de Jalon"


def rests(rows: Iterable[Dite]) -> Paragraph:
    return supports(name for row in rows for name in row.noeuds)


def supports(names: Iterable[str]) -> Paragraph:
    """What a part rests on, in the référentiel; the rest is method, and it is said."""
    cited = tuple(dict.fromkeys(names))
    content: list[Run | Renvoi] = [Run("Appuis : " if cited else "", emphasis=True)]
    for name in cited:
        content += [Renvoi(name), Run(" ")]
    said = METHOD if not cited else f"· {METHOD}"
    return Paragraph((*content, Run(f"{said}.", emphasis=True)))


def part(head: str, rows: Iterable[str]) -> Iterator[Block]:
    kept = tuple(rows)
    if kept:
        yield Paragraph((Run(f"{head} :", strong=True),))
        yield listed(kept)


def inline(head: str, rows: Iterable[str]) -> Iterator[Block]:
    """The same in one paragraph: a printed guide must stay short."""
    kept = tuple(rows)
    if kept:
        yield Paragraph((Run(f"{head} : ", strong=True), Run(" · ".join(kept))))


def reference(name: str, catalogue: Catalogue) -> Reference:
    place, label = catalogue.citation(name), catalogue.label(name)
    return Reference(name, label.split(" · ", 1)[0], label, place.doc, place.start, place.end)


def heading(level: int, text: str) -> Heading:
    return Heading(level, words(text))


def listed(rows: Iterable[str]) -> Listing:
    return Listing(tuple(Item(words(row)) for row in rows))


def joined(rows: Iterable[str]) -> str:
    return " ; ".join(row[:1].lower() + row[1:].rstrip(".") for row in rows)


def ended(text: str) -> str:
    return text if text[-1:] in ".?!…" else f"{text}."


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def dated(item: Origine) -> str:
    """Method of ours is said once: the parts have cited what it rests on."""
    ours = item.titre.startswith(OURS)
    title = f"{OURS}, d'après les éléments cités" if ours else item.titre
    return f"{title}, état au {french_date(item.date)}"


def agreed_on(convenu: Convenu) -> str:
    """« le 12/03/2026, repère « 9 h » »"""
    known = f", repère « {convenu.repere} »" if convenu.repere else ""
    return f"le {french_date(convenu.date)}{known}"
