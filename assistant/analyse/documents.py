"""A writing as a document to export: the person's words, then where the criteria stand."""

from collections.abc import Iterator

from assistant.analyse.assemblage import lignes
from assistant.analyse.consignes import SYNTHESE
from assistant.analyse.redaction import ORAL, VIDE, Redaction
from assistant.export.document import Block, Document, Heading, Item, Listing, Paragraph, words


def document(ecrit: Redaction) -> Document:
    """The assembled text; nothing of it is Jalon's but titles and criteria."""
    title = "Synthèse d'entretien" if ecrit.cadre == SYNTHESE else "Analyse de pratique"
    return Document(title, tuple(_body(ecrit)))


def _body(ecrit: Redaction) -> Iterator[Block]:
    for section in ecrit.forme.sections:
        said = ecrit.section(section)
        asked = any(item.section == section.id for item in ecrit.forme.consignes)
        if not said and not asked:
            continue
        yield Heading(2, words(section.titre))
        for part in (said or VIDE).split("\n\n"):
            yield Paragraph(words(part))
    if aloud := _aloud(ecrit):
        yield Heading(2, words("À l'oral, en cinq minutes"))
        yield Listing(tuple(Item(words(line)) for line in aloud))
    if ecrit.retenues:
        yield Heading(2, words("Compétences mobilisées"))
        yield Listing(tuple(Item(words(name)) for name in ecrit.citees()))


def _aloud(ecrit: Redaction) -> list[str]:
    """The oral version, asked for by its route: the person's sentences, never a remark on them."""
    if ecrit.parcours != ORAL or ecrit.cadre == SYNTHESE:
        return []
    remark = VIDE.rstrip("]")
    return [f"{name} : {line}" for name, line in lignes(ecrit) if not line.startswith(remark)]
