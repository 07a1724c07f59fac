"""What a file would tell of somebody, before it is written, and the same with pseudonyms."""

from pathlib import Path

import pytest

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.documents import pseudonymiser_document, texte_de
from assistant.confidentialite.export import avec_pseudonymes, dire_joue, preparer
from assistant.confidentialite.rapport import comptes
from assistant.export.document import (
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Reference,
    References,
    Run,
    Table,
    words,
)
from tests.command import Jalon

CITED = Reference("cip/CP2", "CIP", "CIP · CP2", "cip-reac-re", 1, 2)
DOCUMENT = Document(
    "Conversation",
    (
        Heading(2, words("Mme Dupont ne vient plus")),
        Paragraph((Run("Lucie "), Run("Dupont", strong=True), Run(" habite à Chaunoy."))),
        Listing((Item(words("Dupont : rappeler"), (Paragraph(words("Chaunoy est loin")),)),)),
        Table((words("Qui"), words("Où")), ((words("Lucie Dupont"), words("à Chaunoy")),)),
        References((CITED,)),
    ),
)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


def test_a_name_found_anywhere_in_a_document_is_replaced_everywhere() -> None:
    made = pseudonymiser_document(DOCUMENT, Cle())
    said = texte_de(made)
    assert "Dupont" not in said
    assert "Chaunoy" not in said
    assert "Mme A. ne vient plus" in said
    assert said.count("ville 1") == 3
    assert "B." not in said
    assert made.references == (CITED,)


def test_the_small_words_of_a_document_agree_as_well() -> None:
    written = Document("Note", (Paragraph(words("Elle dort au CHRS Les Tilleuls.")),))
    assert "Elle dort à la structure 1." in texte_de(pseudonymiser_document(written, Cle()))


def test_what_is_written_is_what_was_shown(tmp_path: Path) -> None:
    ready = preparer(DOCUMENT, "Mme Dupont ne vient plus")
    assert {"nom", "lieu"} <= {item.type for item in ready.trouvailles}
    ready.ecrire(tmp_path / "a.md", False)
    assert "Mme Dupont" in (tmp_path / "a.md").read_text("utf-8")
    made, key = avec_pseudonymes(ready)
    assert not key.exists()  # given up here, no key holds the names
    with pytest.raises(FileExistsError):
        made.ecrire(tmp_path / "a.md", False)
    assert not key.exists()
    made.ecrire(tmp_path / "b.md", False)
    assert "Dupont" not in (tmp_path / "b.md").read_text("utf-8")
    assert "dupont" in key.read_text("utf-8")


def test_the_command_says_what_the_file_holds(jalon: Jalon) -> None:
    run = jalon("demander", "--sortie", "a.md", "Mme Dupont ne répond plus, que faire ?")
    assert (jalon.home / "a.md").exists()
    assert "Ce fichier contient\u00a0: 1 nom de personne" in run.err
    assert "n'est pas l'anonymat" in run.err
    assert "contient" not in jalon("demander", "--sortie", "b.md", "les critères de CP2").err


def test_an_initial_is_what_one_is_advised_to_write_and_is_not_told() -> None:
    assert preparer("Mme A. apporte son CV.", "Mme A. apporte son CV.").trouvailles == ()
    assert preparer("Mme Dupont vient.", "Mme Dupont vient.").trouvailles != ()


def test_the_person_that_jalon_plays_identifies_nobody_and_another_name_still_does() -> None:
    said = "Sabrina a dit oui. Sabrina hésite, puis nomme Mme Dupont."
    told = [item.texte for item in preparer(said, said, joue="Sabrina").trouvailles]
    assert any("Dupont" in name for name in told)
    assert "Sabrina" not in told
    assert "Sabrina" in [item.texte for item in preparer(said, said).trouvailles]


def test_who_jalon_played_is_told_as_fictive_and_people_are_counted_once() -> None:
    said = "Bonjour, je m'appelle Lou. Merci Julie. Lou"
    ready = preparer(f"Entretien simulé avec Julie\n{said}", said, "Julie")
    assert comptes(ready.trouvailles) == "1 nom de personne"
    assert "Julie" in dire_joue(ready)
    assert dire_joue(preparer("Merci beaucoup.", "Merci beaucoup.", "Julie")) == ""


def test_pseudonyms_leave_the_person_that_jalon_played() -> None:
    document = Document("Entretien avec Julie", (Paragraph((Run("Mme Dupont salue Julie."),)),))
    made, _ = avec_pseudonymes(preparer(document, "Mme Dupont salue Julie.", "Julie"))
    assert isinstance(made.contenu, Document)
    assert texte_de(made.contenu) == "Entretien avec Julie\nMme A. salue Julie."
