from tests.command import Jalon

NAMED = "Où : stage\nFait : j'ai reçu Mme Dupont, 06 12 34 56 78.\nRésultat : un accord\n"


def test_an_evidence_that_names_somebody_is_kept_and_told(jalon: Jalon) -> None:
    words = ("autoevaluation", "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-")
    run = jalon(*words, stdin=NAMED.encode())
    assert run.code == 0
    assert "« Dupont »" in run.err
    assert "partielle" in run.err
    assert len(jalon("autoevaluation", "preuves", "--json").json) == 1


def test_a_grid_that_names_somebody_is_written_and_told(jalon: Jalon) -> None:
    words = ("autoevaluation", "noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-")
    jalon(*words, stdin=NAMED.encode())
    run = jalon("autoevaluation", "exporter", "--format", "md", "--sortie", "a.md")
    assert run.code == 0
    assert "« Dupont »" in run.err
    assert (jalon.home / "a.md").exists()
