"""Documents to export: an answer with a table, a long list, a conversation; what is inside a DOCX.

The people in them do not exist.
"""

import io
import zipfile
from typing import Any

from docx import Document as read_docx
from lxml import etree

from assistant.export.blocs import bar, boxes, side_by_side
from assistant.export.document import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Table,
    words,
)
from assistant.export.docx import render
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Tour
from tests.assistant.answers import OUTSIDE, PROVED, REWORDED, answer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPARED = """|  | CCP1 | titre |
| --- | --- | --- |
| entretien technique | 50 minutes | 40 minutes |

**Au titre**

L'entretien technique dure « 00 h 40 min ». `cip/titre/entretien-technique/duree`"""
HOSTILE = (
    "=cmd|' /C calc'!A0",
    "[clic](http://exemple.test/)",
    "<script>alert(1)</script>",
    "**gras** _penché_ `code`",
    "{ INCLUDETEXT c:/secret }",
    "un\x00deux\x1b[31mtrois\ud800\uffffquatre",
)
"""What nothing may obey, last: what XML forbids."""


def compared() -> Answer:
    return answer(COMPARED, (PROVED,))


def listed(number: int) -> Answer:
    """An answer of so many criteria."""
    claims = tuple(
        PROVED.model_copy(
            update={"texte": f"« Le critère {n} est tenu »", "citations": (f"cip/CP2/c{n}",)}
        )
        for n in range(1, number + 1)
    )
    return answer(claims=claims)


def tours() -> list[Tour]:
    """A whole conversation."""
    last = answer(claims=(PROVED, REWORDED, OUTSIDE))
    return [
        Tour("compare l'entretien", compared()),
        Tour("quels sont les critères ?", listed(40)),
        Tour("et le jury ?", last),
        Tour("et le matin ?", answer()),
    ]


def everything() -> Document:
    """A document with every kind of block, and hostile words in each."""
    all_words = " ".join(HOSTILE)
    hostile = words(all_words)
    inner = Listing((Item(hostile), Item(words("second"))), ordered=True)
    blocks: tuple[Block, ...] = (
        Heading(2, hostile),
        Paragraph(hostile),
        Listing((Item(hostile, (inner,)), Item(words("dernier")))),
        inner,
        boxes([all_words, "prêt"], ["prêt"]),
        Table((hostile, words("tête")), ((hostile, words("cellule")),), all_words),
        side_by_side("CCP1", "titre", [("durée", "50 minutes", "40 minutes")], "Les durées"),
        Quotation(hostile),
        Paragraph(words(bar(2, 3, "avec de l'aide"))),
    )
    return Document(all_words, blocks)


def parts(document: Document) -> dict[str, bytes]:
    """The parts of its DOCX by name."""
    with zipfile.ZipFile(io.BytesIO(render(document))) as file:
        return {name: file.read(name) for name in file.namelist()}


def opened(document: Document) -> Any:
    """Its DOCX, read back by python-docx."""
    return read_docx(io.BytesIO(render(document)))


def xml(document: Document, name: str = "word/document.xml") -> Any:
    return etree.fromstring(parts(document)[name])
