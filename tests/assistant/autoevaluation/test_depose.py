"""A grid that leaves: what is read before is what stands in the file, and nothing else."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as read_docx

from assistant.autoevaluation import echange
from assistant.autoevaluation.depose import preparer
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import FORMATION, Etape, Etat, Lien, Preuve
from assistant.confidentialite.export import Prepare, avec_pseudonymes

FORMS = ("md", "docx", "json")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def nommes(etat: Etat) -> Etat:
    """Somebody in an evidence of CP2, another in one of CP10, a third in a step of one's own."""
    more = (
        Preuve("p2", "", "stage", "reçu Mme Dupont", "accord", (Lien("cip/CP2/c3"),)),
        Preuve("p3", "", "stage", "reçu M. Martin", "accord", (Lien("cip/CP10/c1"),)),
    )
    step = Etape("e2", "Relire avec Mme Leroy, 06 12 34 56 78")
    return replace(etat, preuves=(*etat.preuves, *more), etapes=(*etat.etapes, step))


def told(ready: Prepare) -> set[str]:
    return {item.texte for item in ready.trouvailles}


def written(ready: Prepare, form: str, folder: Path) -> str:
    path = folder / f"a.{form}"
    ready.ecrire(path, True)
    if form != "docx":
        return path.read_text("utf-8")
    file = read_docx(str(path))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(item.text for item in file.paragraphs), *cells])


@pytest.mark.parametrize("form", FORMS)
def test_every_name_of_the_file_is_told_and_no_other(
    grille: Grille, nommes: Etat, tmp_path: Path, form: str
) -> None:
    whole = preparer(grille, nommes, form)
    assert {"Dupont", "Martin", "Leroy", "06 12 34 56 78"} <= told(whole)
    part = preparer(grille, nommes, form, "cip/CP2")
    assert told(part) == {"Dupont"}
    text = written(part, form, tmp_path)
    assert "Dupont" in text
    assert not any(name in text for name in ("Martin", "Leroy", "Relire"))


@pytest.mark.parametrize("form", FORMS)
def test_a_grid_with_pseudonyms_names_nobody_and_its_steps_neither(
    grille: Grille, nommes: Etat, tmp_path: Path, form: str
) -> None:
    ready, key = avec_pseudonymes(preparer(grille, nommes, form))
    text = written(ready, form, tmp_path)
    assert key.exists()  # once the file is written
    assert not any(name in text for name in ("Dupont", "Martin", "Leroy", "06 12"))
    assert "mission locale" in text


def test_the_exchange_file_with_pseudonyms_is_still_a_grid(
    grille: Grille, nommes: Etat, tmp_path: Path
) -> None:
    ready, _ = avec_pseudonymes(preparer(grille, nommes, "json", nom="Mme Dupont"))
    ready.ecrire(tmp_path / "a.json", False)
    read = echange.lire(tmp_path / "a.json", grille)
    assert read.ecartes == ()
    assert "Dupont" not in read.tete.nom
    assert [item.id for item in read.etat.preuves] == ["p1", "p2", "p3"]
    assert read.etat.preuves[0].fait == nommes.preuves[0].fait


@pytest.mark.parametrize("name", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_what_a_referentiel_says_names_nobody(grille: Grille, etat: Etat, name: str) -> None:
    lines = [line.id for unite in grille.sous(name) for line in unite.lignes]
    first = etat.positions[0]
    etat = Etat(tuple(replace(first, noeud=line) for line in lines))
    assert told(preparer(grille, etat, "md", name)) == set()


def test_the_steps_of_ones_own_are_written_once(grille: Grille, etat: Etat, tmp_path: Path) -> None:
    assert written(preparer(grille, etat, "md"), "md", tmp_path).count("Relire la charte") == 1


def test_a_grid_says_who_is_positioned_and_who_filled_it_in(
    grille: Grille, etat: Etat, tmp_path: Path
) -> None:
    own = written(preparer(grille, etat, "md"), "md", tmp_path)
    assert own.startswith("# Autoévaluation, ")
    assert "remplie par la personne elle-même" in own
    seen = replace(etat, auteur=FORMATION)
    other = written(preparer(grille, seen, "md", role=FORMATION, nom="S12"), "md", tmp_path)
    assert other.startswith("# Positionnement · S12, ")
    assert "Personne positionnée : S12" in other
    assert "je sais" not in other
    assert "sait expliquer ses choix" in other
    ready = preparer(grille, seen, "json", role=FORMATION, nom="S12")
    ready.ecrire(tmp_path / "b.json", False)
    head = json.loads((tmp_path / "b.json").read_text("utf-8"))
    assert (head["role"], head["nom"]) == (FORMATION, "S12")
