import re
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from docx.shared import Pt

from assistant.export.document import Document, Item, Listing, words
from assistant.export.docx import render
from assistant.export.reponses import answer_document, conversation_document
from tests.assistant.answers import OUTSIDE, PROVED, REWORDED, UNPROVED, answer
from tests.assistant.documents import HOSTILE, W, everything, opened, parts, tours, xml

ANSWER = answer_document("Combien de temps ?", answer(), "26/11/2026")


def lines(document: Document) -> list[str]:
    """Its paragraphs, spaces that do not break read as spaces."""
    return [item.text.replace("\u00a0", " ") for item in opened(document).paragraphs]


def test_the_page_is_a4_and_the_text_arial_11_with_a_spacing_of_1_15() -> None:
    file = opened(ANSWER)
    section, normal = file.sections[0], file.styles["Normal"]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (normal.font.name, normal.font.size) == ("Arial", Pt(11))
    assert normal.paragraph_format.line_spacing == pytest.approx(1.15, abs=0.005)
    fonts = xml(ANSWER, "word/styles.xml").findall(f".//{W}style/{W}rPr/{W}rFonts")
    ours = [font for font in fonts if font.get(f"{W}ascii") == "Arial"]
    assert len(ours) >= 7  # the text and every level of heading
    assert all(name.endswith(("ascii", "hAnsi", "eastAsia", "cs")) for f in ours for name in f)


def test_the_language_of_the_text_is_french() -> None:
    found = xml(ANSWER, "word/styles.xml").findall(f".//{W}lang")
    assert {lang.get(f"{W}val") for lang in found} == {"fr-FR"}
    assert opened(ANSWER).core_properties.language == "fr-FR"


def test_the_footer_counts_pages_by_fields() -> None:
    (name,) = (name for name in parts(ANSWER) if "footer" in name)
    codes = xml(ANSWER, name).findall(f".//{W}instrText")
    assert [code.text for code in codes] == ["PAGE", "NUMPAGES"]


def test_headings_are_real_and_skip_no_level() -> None:
    for document in (ANSWER, conversation_document(tours()), everything()):
        styles = [paragraph.style.name for paragraph in opened(document).paragraphs]
        levels = [int(name[-1]) for name in styles if name.startswith("Heading")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_bold_line_that_opens_a_part_is_a_heading() -> None:
    found = {p.text: p.style.name for p in opened(conversation_document(tours())).paragraphs}
    assert found["Au titre"] == "Heading 3"
    assert found["compare l'entretien"] == "Heading 2"


def test_a_table_repeats_its_header_and_cuts_no_row() -> None:
    for table in opened(conversation_document(tours())).tables:
        first, *others = table._tbl.tr_lst
        assert first.find(f".//{W}tblHeader") is not None
        assert not [row for row in others if row.find(f".//{W}tblHeader") is not None]
        assert all(row.find(f".//{W}cantSplit") is not None for row in (first, *others))


def test_references_give_the_referentiel_the_node_the_document_and_the_lines() -> None:
    rows = [[cell.text for cell in row.cells] for row in opened(ANSWER).tables[-1].rows]
    assert rows[0] == ["N°", "Référentiel", "Élément", "Document", "Lignes"]
    name = "cip/titre/entretien-technique/duree"
    assert rows[1] == ["1", "CIP", f"{name}\n{name}", "cip-reac-re", "12 à 14"]
    assert [row[0] for row in rows[1:]] == ["1", "2"]


def test_a_number_in_the_text_leads_to_its_reference() -> None:
    body = xml(conversation_document(tours()))
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    leads = [link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")]
    assert len(leads) > 40
    assert set(leads) == marks


def test_only_what_was_verified_is_told_as_verified() -> None:
    said = "\n".join(lines(ANSWER))
    assert UNPROVED.texte not in said
    assert f"{PROVED.texte} [1]\n" in said
    assert f"{REWORDED.texte} [2] ≈ reformulé" in said
    assert f"{OUTSIDE.texte} ○ hors référentiel" in said
    assert "⚠ 1 affirmation non vérifiée n'a pas été reprise ici." in said


def test_a_file_says_its_title_and_nobody_s_name() -> None:
    core = opened(ANSWER).core_properties
    assert core.title == "Conversation avec Jalon, 26/11/2026"
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert not re.search(rb"python-docx|<dcterms:", b"".join(parts(ANSWER).values()))


def test_the_same_document_gives_the_same_bytes_and_no_date() -> None:
    assert render(everything()) == render(everything())
    with zipfile.ZipFile(BytesIO(render(ANSWER))) as file:
        assert {item.date_time[:3] for item in file.infolist()} == {(1980, 1, 1)}


def test_nothing_typed_becomes_a_field_or_a_link_or_is_lost() -> None:
    body = xml(everything())
    assert not [*body.iter(f"{W}fldChar"), *body.iter(f"{W}instrText"), *body.iter(f"{W}hyperlink")]
    said = "".join(body.itertext()).replace("\u00a0", " ")
    for words_typed in HOSTILE[:-1]:
        assert said.count(words_typed) == 11  # in each block, each cell and item, the title
    assert "undeuxtroisquatre" in said


def test_every_numbered_list_begins_at_its_own_number() -> None:
    one = Listing((Item(words("a")), Item(words("b"))), ordered=True)
    other = Listing((Item(words("c")),), ordered=True, start=4)
    document = Document("T", (one, other))
    used = [number.get(f"{W}val") for number in xml(document).iter(f"{W}numId")]
    assert used[0] == used[1] != used[2]
    starts = {
        number.get(f"{W}numId"): number.find(f".//{W}startOverride").get(f"{W}val")
        for number in xml(document, "word/numbering.xml").iter(f"{W}num")
        if number.find(f".//{W}startOverride") is not None
    }
    assert (starts[used[0]], starts[used[2]]) == ("1", "4")


def test_boxes_show_what_is_done() -> None:
    said = lines(everything())
    assert "☑\tprêt" in said
    assert any(line.startswith("☐\t=cmd") for line in said)
