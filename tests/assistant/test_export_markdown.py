import stat
from pathlib import Path

import pytest

from assistant.errors import JalonError
from assistant.export.markdown import answer_markdown, conversation_markdown, write
from assistant.reponse.fil import Tour
from tests.assistant.answers import OUTSIDE, PROVED, UNPROVED, answer


def test_an_answer_is_written_with_its_question_its_marks_and_its_references() -> None:
    text = answer_markdown("Combien de temps ?", answer(), "26/11/2026")
    assert text.startswith("# Conversation avec Jalon, 26/11/2026\n\n## Combien de temps ?\n")
    assert PROVED.texte in text
    assert "≈ reformulé" in text
    assert "- `cip/titre` : CIP · cip/titre, cip-reac-re, lignes 12 à 14" in text
    assert text.count("- cip-reac-re : Titre professionnel Conseiller") == 1
    assert "✔ vérifié mot à mot (1) · ≈ reformulé (1) · ○ hors référentiel (1)" in text


def test_unverified_claims_are_left_out_and_counted() -> None:
    text = answer_markdown("?", answer())
    assert UNPROVED.texte not in text
    assert "`cip/CP2`" not in text
    assert "⚠ 1 affirmation non vérifiée n'a pas été reprise ici." in text
    two = answer_markdown("?", answer(claims=(OUTSIDE, UNPROVED, UNPROVED)))
    assert "⚠ 2 affirmations non vérifiées n'ont pas été reprises ici." in two


def test_an_answer_of_which_nothing_could_be_verified_says_so() -> None:
    assert "Rien n'a pu être vérifié." in answer_markdown("?", answer(claims=(UNPROVED,)))


def test_a_conversation_holds_every_answer_in_order() -> None:
    tours = [Tour("Une ?", answer()), Tour("Deux ?", answer())]
    text = conversation_markdown(tours)
    assert text.index("## Une ?") < text.index("## Deux ?")


def test_what_was_typed_is_not_taken_for_markdown() -> None:
    text = answer_markdown("**gras** [x](y)\n# titre <b>", answer())
    assert r"## \*\*gras\*\* \[x\](y) \# titre \<b\>" in text


def test_notices_go_with_the_answer() -> None:
    shown = answer().model_copy(update={"avis": ("Le modèle n'a pas répondu.",)})
    assert "> Le modèle n'a pas répondu." in answer_markdown("?", shown)


def test_a_file_is_never_replaced_unless_told_to(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write(path, "un")
    with pytest.raises(FileExistsError):
        write(path, "deux")
    assert path.read_text("utf-8") == "un"
    write(path, "trois", replace=True)
    assert path.read_text("utf-8") == "trois"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_does_not_exist_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(JalonError, match="choisissez un autre dossier"):
        write(tmp_path / "absent" / "a.md", "x")
