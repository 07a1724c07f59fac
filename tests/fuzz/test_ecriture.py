"""Whatever a document holds, the files made of it hold words, and nothing that a program obeys."""

import io
import zipfile

from docx import Document as read_docx
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.export.document import (
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    References,
    Renvoi,
    Run,
    Table,
)
from assistant.export.docx import render as as_docx
from assistant.export.markdown import render as as_markdown
from assistant.export.parsing import blocks as read_markdown
from assistant.export.simple import render as as_lines
from tests.fuzz.textes import cases, hostile

OBEYED = {"html_block", "html_inline", "link_open", "image", "fence", "code_block"}
FIELDS = {"PAGE", "NUMPAGES"}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

looks = st.booleans()
runs = st.builds(Run, hostile, looks, looks, looks)
inlines = st.lists(st.one_of(runs, st.builds(Renvoi, st.just("cip/CP2/c1"))), max_size=3).map(tuple)
plain = st.one_of(
    st.builds(Paragraph, inlines),
    st.builds(Quotation, inlines),
    st.builds(Heading, st.integers(2, 6), inlines),
)
below = st.lists(plain, max_size=1).map(tuple)
items = st.builds(Item, inlines, below, st.sampled_from([None, True]))
tables = st.tuples(inlines, inlines).flatmap(
    lambda head: st.builds(
        Table, st.just(head), st.lists(st.tuples(inlines, inlines), max_size=2).map(tuple), hostile
    )
)
listed = st.builds(Listing, st.lists(items, min_size=1, max_size=3).map(tuple), looks)
documents = st.builds(
    Document,
    hostile,
    st.lists(st.one_of(plain, listed, tables), max_size=4).map(tuple),
    st.builds(
        lambda name, doc: (References((Reference("cip/CP2/c1", "CIP", name, doc, 1, 2),)),),
        hostile,
        hostile,
    ),
)


@cases(80)
@given(documents)
@example(Document("", (Paragraph((Run("un\n\n[x](http://exemple.test)", code=True),)),)))
@example(Document("un\r    deux", ()))
@example(Document("", (Table(((), ()), (), "\n\n\tun"),)))
@example(Document("", (), (References((Reference("a`\n", "", "\n\n    b", "\n\n    c", 1, 2),)),)))
@example(Document("", (Quotation((Run("`\n\n<script>", code=True),)),)))
def test_any_document_is_markdown_without_html_link_nor_image(document: Document) -> None:
    text = as_markdown(document)
    assert "\x1b" not in text
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    kinds = {token.type for token in tokens}
    kinds |= {child.type for token in tokens for child in token.children or ()}
    assert not kinds & OBEYED
    as_lines(document)


@cases(12)
@given(documents)
def test_any_document_is_a_word_file_without_field_nor_link_to_the_outside(
    document: Document,
) -> None:
    data = as_docx(document)
    assert data == as_docx(document)
    read = read_docx(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert not any(b'TargetMode="External"' in parts.read(name) for name in parts.namelist())
        assert not any("vba" in name.casefold() for name in parts.namelist())
    body = read.element.body
    assert not list(body.iter(f"{W}instrText", f"{W}fldSimple", f"{W}object"))
    assert {element.get(f"{W}anchor") for element in body.iter(f"{W}hyperlink")} <= {"ref1"}
    for section in read.sections:
        told = {element.text for element in section.footer._element.iter(f"{W}instrText")}
        assert told <= FIELDS


@cases(30)
@given(hostile)
@example("- \n  - \n")
@example("| a |\n| --- |\n")
@example("> # x\n> - y")
def test_any_markdown_of_an_answer_is_read_and_written_again(text: str) -> None:
    document = Document("Titre", read_markdown(text, {"cip/CP2/c1"}))
    as_markdown(document)
    as_docx(document)
    as_lines(document)
