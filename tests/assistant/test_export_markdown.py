from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.export.blocs import boxes, side_by_side
from assistant.export.document import (
    Block,
    Document,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Run,
    Table,
    words,
)
from assistant.export.markdown import render
from assistant.export.reponses import answer_document, conversation_document
from assistant.reponse.fil import Tour
from tests.assistant.answers import OUTSIDE, PROVED, UNPROVED, answer

SIGNS = "*_`[](){}<>#-+=|~&;:!.\\/\n\t 1ax\"'é"
"""What Markdown obeys, among words."""


def markdown(*blocks: Block) -> str:
    """What is written after the title."""
    return render(Document("Titre", blocks)).removeprefix("# Titre\n\n").removesuffix("\n")


def test_an_answer_is_written_with_its_question_its_marks_and_its_references() -> None:
    text = render(answer_document("Combien de temps ?", answer(), "26/11/2026"))
    assert text.startswith("# Conversation avec Jalon, 26/11/2026\n\n## Combien de temps ?\n")
    assert f"- {PROVED.texte} `{PROVED.citations[0]}`\n" in text
    assert "≈ reformulé" in text
    assert "- `cip/titre` : CIP · cip/titre, cip-reac-re, lignes 12 à 14" in text
    assert text.count("- cip-reac-re : Titre professionnel Conseiller") == 1
    assert "_✔ vérifié mot à mot (1) · ≈ reformulé (1) · ○ hors référentiel (1)" in text


def test_unverified_claims_are_left_out_and_counted() -> None:
    text = render(answer_document("?", answer()))
    assert UNPROVED.texte not in text
    assert "`cip/CP2`" not in text
    assert "> ⚠ 1 affirmation non vérifiée n'a pas été reprise ici." in text
    two = render(answer_document("?", answer(claims=(OUTSIDE, UNPROVED, UNPROVED))))
    assert "⚠ 2 affirmations non vérifiées n'ont pas été reprises ici." in two


def test_an_answer_of_which_nothing_could_be_verified_says_so() -> None:
    text = render(answer_document("?", answer(claims=(UNPROVED,))))
    assert "_Rien n'a pu être vérifié._" in text


def test_a_conversation_holds_every_answer_in_order() -> None:
    tours = [Tour("Une ?", answer()), Tour("Deux ?", answer())]
    text = render(conversation_document(tours))
    assert text.index("## Une ?") < text.index("## Deux ?")


def test_what_was_typed_is_not_taken_for_markdown() -> None:
    text = render(answer_document("**gras** [x](y)\n# titre <b> &lt;", answer()))
    assert r"## \*\*gras\*\* \[x\](y) \# titre \<b\> \&lt;" in text


def test_notices_go_with_the_answer() -> None:
    shown = answer().model_copy(update={"avis": ("Le modèle n'a pas répondu.",)})
    assert "> Le modèle n'a pas répondu." in render(answer_document("?", shown))


def test_a_line_is_never_taken_for_a_list_a_rule_or_a_table() -> None:
    text = markdown(Paragraph(words("1. un\n- deux\n---\n=cmd|' /C calc'!A0\n| a | b |")))
    lines = [line.strip() for line in text.split("\n")]
    assert lines == [r"1\. un", r"\- deux", r"\---", r"\=cmd|' /C calc'!A0", r"\| a | b |"]


def test_a_cell_stays_a_cell() -> None:
    text = markdown(Table((words("a|b"), words("c")), ((words("=1+1"), words("x\ny")),)))
    assert text == "| a\\|b | c |\n| --- | --- |\n| =1+1 | x y |"


def test_what_stands_below_an_item_is_indented() -> None:
    below = Listing((Item(words("dessous")), Item(words("dernier"))), ordered=True)
    item = Item(words("dessus"), (below, Paragraph(words("suite"))))
    text = markdown(Listing((item,)))
    assert text == "- dessus\n  1. dessous\n  2. dernier\n\n  suite"


def test_boxes_and_comparisons_are_written_as_markdown_has_them() -> None:
    assert markdown(boxes(["un", "deux"], ["deux"])) == "- [ ] un\n- [x] deux"
    table = side_by_side("CCP1", "titre", [("durée", "50 minutes", "40 minutes")], "Durées")
    assert markdown(table).startswith("_Durées_\n\n| Point comparé | CCP1 | titre |\n| --- |")


def test_looks_leave_spaces_outside_their_marks() -> None:
    content = (Run("un"), Run(" mot fort ", strong=True), Run("et "), Run("a`b", code=True))
    assert markdown(Paragraph(content)) == "un **mot fort** et `` a`b ``"


@given(st.lists(st.text(st.sampled_from(SIGNS), min_size=1, max_size=20), min_size=1, max_size=4))
def test_words_stay_words_whatever_they_hold(typed: list[str]) -> None:
    """Read back as Markdown, no text makes anything but text, in a quotation neither."""
    for text in [*typed, f"    {typed[0]}"]:
        tokens = MarkdownIt("commonmark").enable("table").parse(markdown(Quotation(words(text))))
        kinds = {child.type for token in tokens for child in token.children or ()}
        assert {token.type for token in tokens} <= {
            "blockquote_open",
            "paragraph_open",
            "inline",
            "paragraph_close",
            "blockquote_close",
        }
        assert kinds <= {"text", "softbreak", "hardbreak", "text_special"}
