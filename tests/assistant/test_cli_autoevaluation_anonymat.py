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
    assert "«\u00a0Dupont\u00a0»" in run.err
    assert (jalon.home / "a.md").exists()


def test_only_what_is_in_the_written_file_is_told(jalon: Jalon) -> None:
    for node, name in (("cip/CP2/c2", "Dupont"), ("cip/CP10/c1", "Martin")):
        words = ("autoevaluation", "noter", node, "--niveau", "2", "--preuve", "-")
        jalon(*words, stdin=NAMED.replace("Dupont", name).encode())
    step = b"Relire avec Mme Leroy, 06 98 76 54 32"
    told = jalon("autoevaluation", "plan", "--ajouter", "-", stdin=step)
    assert "« Leroy »" in told.err
    words = ("autoevaluation", "exporter", "--format", "md", "--sortie", "a.md")
    run = jalon(*words, "--referentiel", "cip/CP2")
    assert "Dupont" in run.err
    assert "Martin" not in run.err
    assert "Leroy" not in run.err + (jalon.home / "a.md").read_text("utf-8")
    assert "1 étape à vous, sans critère, n'est pas dans ce fichier" in run.err
    assert "Leroy" in jalon(*words, "--remplacer").err
