"""How a Word file looks: A4, Arial 11, line spacing 1.15, French; dark on white throughout."""

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.coreprops import CoreProperties
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from assistant.export.ooxml import child, element, page_field

FONT, MONO = "Arial", "Courier New"
LANGUAGE = "fr-FR"
DARK = RGBColor(0x1F, 0x38, 0x64)
"""Of headings and numbers: 11 to 1 on white."""
TEXT_WIDTH = Cm(16)
"""Between the margins."""
AFTER_LIST = Pt(8)
HEADINGS = {1: 18, 2: 14, 3: 12, 4: 11, 5: 11, 6: 11}
"""Points, by level."""


def dress(file: Any, title: str) -> None:
    """Turn the template into a French A4 document of that title."""
    _page(file.sections[0])
    _defaults(file)
    _headings(file)
    _others(file)
    _footer(file.sections[0], title)
    _properties(file, title)


def tighten(file: Any) -> None:
    """Less white around the text, the text as large: what is glanced at stays legible."""
    section = file.sections[0]
    section.top_margin, section.bottom_margin = Cm(1.5), Cm(1.75)
    section.footer_distance = Cm(0.75)
    file.styles["Normal"].paragraph_format.line_spacing = 1.0
    _type(file.styles["Texte de tableau"], FONT, 10)
    after = file.styles["Après un tableau"]
    _type(after, FONT, 4)
    after.paragraph_format.line_spacing = 1.0
    for level, size, before in ((1, 14, 0), (2, 12, 8), (3, 11, 6)):
        style = file.styles[f"Heading {level}"]
        _type(style, FONT, size)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(3)


def _page(section: Any) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.25)


def _defaults(file: Any) -> None:
    defaults = file.styles.element.find(qn("w:docDefaults"))
    run = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    child(run, "w:lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    child(file.settings.element, "w:themeFontLang", val=LANGUAGE)
    for setting in file.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word announces a file of an older Word
    normal = file.styles["Normal"]
    _type(normal, FONT, 11)
    child(normal.element.get_or_add_rPr(), "w:lang", val=LANGUAGE)
    normal.paragraph_format.line_spacing = 1.15
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.widow_control = True


def _type(style: Any, font: str, size: float) -> None:
    """A font for every script: the theme's own would win otherwise."""
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    style.font.size = Pt(size)
    child(properties, "w:szCs", val=str(round(size * 2)))


def _headings(file: Any) -> None:
    for level, size in HEADINGS.items():
        style = file.styles[f"Heading {level}"]
        _type(style, FONT, size)
        style.font.color.rgb = DARK
        style.font.bold, style.font.italic = True, False
        style.paragraph_format.space_before = Pt(0 if level == 1 else 18 if level == 2 else 12)
        style.paragraph_format.space_after = Pt(6)


def _others(file: Any) -> None:
    for level in ("", " 2", " 3"):
        for kind in ("List Bullet", "List Number", "List", "List Continue"):
            style = file.styles[f"{kind}{level}"]
            style.paragraph_format.space_after = Pt(3)
            for tight in style.element.findall(f".//{qn('w:contextualSpacing')}"):
                tight.getparent().remove(tight)
    _type(file.styles["Caption"], FONT, 10)
    file.styles["Caption"].font.color.rgb = DARK
    file.styles["Caption"].paragraph_format.keep_with_next = True
    _quote(file.styles["Quote"])
    _tables(file)
    code = file.styles.add_style("Identifiant", WD_STYLE_TYPE.CHARACTER)
    _type(code, MONO, 8)
    file.styles.add_style("Renvoi", WD_STYLE_TYPE.CHARACTER).font.color.rgb = DARK


def _tables(file: Any) -> None:
    text = _paragraph_style(file, "Texte de tableau", "Normal")
    text.paragraph_format.space_before = text.paragraph_format.space_after = Pt(2)
    _type(_paragraph_style(file, "Petit texte", text.name), FONT, 9)
    head = _paragraph_style(file, "En-tête de tableau", text.name)
    _type(head, FONT, 10)
    head.font.bold, head.paragraph_format.keep_with_next = True, True
    _type(_paragraph_style(file, "Petit en-tête", head.name), FONT, 9)
    after = _paragraph_style(file, "Après un tableau", "Normal").paragraph_format
    after.space_after, after.line_spacing = Pt(0), 0.5


def _paragraph_style(file: Any, name: str, base: str) -> Any:
    style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = file.styles[base]
    return style


def _quote(style: Any) -> None:
    """A rule on the left: a quotation or a notice is seen without colour."""
    style.font.italic = False
    style.paragraph_format.left_indent = Cm(0.5)
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="18", space="8", color="7F7F7F"))
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"
    )


def _footer(section: Any, title: str) -> None:
    """The title, the page and how many there are."""
    paragraph = section.footer.paragraphs[0]
    paragraph.style = "Petit texte"
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{title} · page\u00a0")
    page_field(paragraph, "PAGE")
    paragraph.add_run("\u00a0sur\u00a0")
    page_field(paragraph, "NUMPAGES")


def _properties(file: Any, title: str) -> None:
    """A title and a language; no name and no date, the template's own neither."""
    core: CoreProperties = file.core_properties
    for left_over in list(core._element):
        core._element.remove(left_over)
    core.title, core.language = title, LANGUAGE
