"""What python-docx has no word for: fields, bookmarks, numbering, tables to be read aloud."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.run import Run

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP can hold: a file must not tell when it was made."""


def element(tag: str, **attributes: str) -> Any:
    """`element("w:lang", val="fr-FR")`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def child(parent: Any, tag: str, **attributes: str) -> Any:
    """The child of that name, made at the end when there is none, with these attributes alone."""
    found = parent.find(qn(tag))
    if found is None:
        found = element(tag)
        parent.append(found)
    found.attrib.clear()
    for name, value in attributes.items():
        found.set(qn(f"w:{name}"), value)
    return found


def page_field(paragraph: Any, name: str) -> None:
    """A field that the reader fills: PAGE, NUMPAGES."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()._r
        run.append(element("w:fldChar", fldCharType=kind))
        if kind == "begin":
            code = element("w:instrText")
            code.text = name
            paragraph.add_run()._r.append(code)
        if kind == "separate":
            paragraph.add_run("1")


def mark(paragraph: Any, name: str, text: str) -> None:
    """A text that `lead` leads to."""
    identifier = name.removeprefix("ref")
    paragraph._p.append(element("w:bookmarkStart", id=identifier, name=name))
    paragraph.add_run(text)
    paragraph._p.append(element("w:bookmarkEnd", id=identifier))


def lead(paragraph: Any, name: str, text: str) -> None:
    """A text that leads to a place of the same document."""
    link = element("w:hyperlink", anchor=name, history="1")
    paragraph._p.append(link)
    run = OxmlElement("w:r")
    link.append(run)
    Run(run, paragraph).text = text
    Run(run, paragraph).style = "Renvoi"


def restarted(file: Any, style: str, start: int) -> int:
    """The id of a numbering of its own for one list: it begins at `start`."""
    numbering = file.part.numbering_part.element
    used = file.styles[style].element.pPr.numPr.numId.val
    number = numbering.add_num(numbering.num_having_numId(used).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def number(paragraph: Any, numbering: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def describe_table(table: Any, caption: str) -> None:
    """The first row is a header, on every page; a row is never cut; what it is about is said."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    look = child(table._tbl.tblPr, "w:tblLook", firstRow="1", firstColumn="0", noHBand="1")
    look.set(qn("w:val"), "0220")
    if caption:
        table._tbl.tblPr.append(element("w:tblCaption", val=caption))


def fix_widths(table: Any, widths: Sequence[float]) -> None:
    """Columns of these widths, in centimetres."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def packed(file: Any) -> bytes:
    """The file's bytes, without the date of the day, nor the template's picture."""
    raw, out = io.BytesIO(), io.BytesIO()
    for name, relation in list(file.part.package.rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            del file.part.package.rels[name]
    file.save(raw)
    with zipfile.ZipFile(raw) as made, zipfile.ZipFile(out, "w") as kept:
        for name in made.namelist():
            card = zipfile.ZipInfo(name, EPOCH)
            card.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(card, made.read(name))
    return out.getvalue()
