from hypothesis import given
from hypothesis import strategies as st

from assistant.lecture import answer_text
from assistant.marques import MARQUES, marked, without_unverified
from assistant.reponse.answer import Affirmation, Statut
from tests.assistant.answers import ALL, OUTSIDE, PROVED, REWORDED, UNPROVED, answer


def test_every_status_has_its_own_mark_and_words() -> None:
    assert set(MARQUES) == {str(statut) for statut in Statut}
    assert len(set(MARQUES.values())) == len(MARQUES)


def test_what_is_not_verbatim_is_marked_after_its_citations() -> None:
    head, _, proved, reworded, outside, unproved = marked(answer()).split("\n")
    assert head == "**En bref**"
    assert proved == f"- {PROVED.texte} `{PROVED.citations[0]}`"
    assert reworded == f"- {REWORDED.texte} `cip/titre` ≈ reformulé"
    known = "○ hors référentiel (francetravail.org, état au 01/01/2024)"
    assert outside == f"- {OUTSIDE.texte} {known}"
    assert unproved == f"- {UNPROVED.texte} `cip/CP2` ⚠ non vérifié"


def test_words_that_the_engine_says_itself_are_not_said_twice() -> None:
    text = f"{OUTSIDE.texte} (hors référentiel : francetravail.org)"
    shown = marked(answer(text, (OUTSIDE,)))
    assert shown == f"{OUTSIDE.texte} ○ (hors référentiel : francetravail.org)"


def test_a_claim_said_twice_is_marked_each_time() -> None:
    assert marked(answer(claims=(UNPROVED, UNPROVED))).count("⚠ non vérifié") == 2


def test_the_command_line_shows_the_marks_and_their_counts() -> None:
    shown = answer_text(answer())
    assert "≈ reformulé" in shown
    assert "⚠ 1 phrase non vérifiée" in shown


def test_an_unverified_claim_is_left_out_with_its_citation_and_its_bullet() -> None:
    text, left_out = without_unverified(answer())
    assert left_out == 1
    assert "matin" not in text
    assert "cip/CP2" not in text
    assert text.split("\n")[-1].startswith(f"- {OUTSIDE.texte}")


def test_an_unverified_claim_in_the_middle_of_a_line_leaves_the_others_there() -> None:
    text = f"{PROVED.texte} {UNPROVED.texte} {REWORDED.texte}"
    kept, _ = without_unverified(answer(text, (PROVED, UNPROVED, REWORDED)))
    assert UNPROVED.texte not in kept
    assert PROVED.texte in kept
    assert f"{REWORDED.texte} ≈ reformulé" in kept


def test_a_text_that_words_an_unverified_claim_otherwise_is_not_exported() -> None:
    kept, left_out = without_unverified(answer("Tout se passe LE MATIN, sachez-le."))
    assert "MATIN" not in kept
    assert left_out == 1
    assert kept.count("\n- ") == 2


@given(st.lists(st.sampled_from(ALL), max_size=6), st.sampled_from(["- ", "", "1. ", "* "]))
def test_no_unverified_claim_ever_enters_an_export(claims: list[Affirmation], bullet: str) -> None:
    lines = [f"{bullet}{c.texte}{''.join(f' `{name}`' for name in c.citations)}" for c in claims]
    kept, left_out = without_unverified(answer("\n\n".join(lines) or "Rien.", tuple(claims)))
    assert UNPROVED.texte not in kept
    assert left_out == claims.count(UNPROVED)
    for claim in (PROVED, REWORDED, OUTSIDE):
        assert kept.count(claim.texte) == claims.count(claim)
