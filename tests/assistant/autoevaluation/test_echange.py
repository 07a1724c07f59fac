import json
from pathlib import Path
from typing import Any

import pytest

from assistant.autoevaluation import echange
from assistant.autoevaluation.comparaison import comparer, noms
from assistant.autoevaluation.fichier import DepotFichier
from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import Etat, Lien, Position, Preuve
from assistant.errors import JalonError

ROW = {"noeud": "cip/CP2/c3", "niveau": 2, "date": "2026-03-12"}
HEAD: dict[str, Any] = {"format": "jalon-autoevaluation", "version": 1}


def grid(*rows: Any, **more: Any) -> dict[str, Any]:
    return {**HEAD, "positions": list(rows), **more}


def test_what_is_written_is_read_back(grille: Grille, etat: Etat, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    echange.deposer(echange.ecrire(grille, etat, "2026-03-20", "stagiaire", "S1"), path)
    lue = echange.lire(path, grille)
    assert lue.ecartes == ()
    assert lue.de == "S1 (stagiaire)"
    assert {k: v.niveau for k, v in lue.etat.actuelles().items()} == {
        k: v.niveau for k, v in etat.actuelles().items()
    }
    assert lue.etat.preuves[0].fait == etat.preuves[0].fait
    assert lue.etat.preuves[0].noeuds == etat.preuves[0].noeuds
    assert lue.etat.etapes[0].texte == "Relire la charte"


def test_a_part_holds_only_its_lines_and_their_evidence(grille: Grille, etat: Etat) -> None:
    data = echange.ecrire(grille, etat, "2026-03-20", noeuds=["cip/CP5/c1"])
    assert [row["noeud"] for row in data["positions"]] == ["cip/CP5/c1"]
    assert data["preuves"] == []


def test_the_file_says_that_the_scale_is_the_tool_s(grille: Grille, etat: Etat) -> None:
    data = echange.ecrire(grille, etat, "2026-03-20")
    assert data["echelle"]["etiquette"].startswith("Échelle de l'outil")
    assert len(data["echelle"]["niveaux"]) == 4


def test_an_unknown_node_is_set_aside_and_the_rest_stays(grille: Grille) -> None:
    strange = {"noeud": "cip/CP99/c1", "niveau": 1, "date": ""}
    lue = echange.lire_donnees(grid(strange, ROW, strange), grille, "a.json")
    assert list(lue.etat.actuelles()) == ["cip/CP2/c3"]
    assert lue.ecartes == (
        "a.json : l'élément « cip/CP99/c1 » n'est pas connu de ce Jalon ; mis de côté.",
    )


@pytest.mark.parametrize(
    "row", [{**ROW, "niveau": 4}, {**ROW, "niveau": "2"}, {"niveau": 1}, "rien", None, 7]
)
def test_a_row_that_cannot_be_read_is_set_aside_and_the_rest_stays(
    grille: Grille, row: Any
) -> None:
    lue = echange.lire_donnees(grid(row, ROW), grille, "a.json")
    assert list(lue.etat.actuelles()) == ["cip/CP2/c3"]
    assert "la position n° 1 ne se lit pas" in lue.ecartes[0]


def test_an_evidence_loses_only_the_node_that_is_not_known(grille: Grille) -> None:
    evidence = {"id": "x", "fait": "f", "noeuds": ["cip/CP99/c1", "cip/CP2/c3"]}
    lue = echange.lire_donnees(grid(ROW, preuves=[evidence]), grille, "a.json")
    assert lue.etat.preuves[0].noeuds == ("cip/CP2/c3",)
    assert len(lue.ecartes) == 1


def test_texts_of_another_s_file_hold_nothing_that_a_terminal_obeys(grille: Grille) -> None:
    evidence = {"fait": "f\x1b[2Jin", "noeuds": ["cip/\x1b[31mCP2"]}
    lue = echange.lire_donnees(grid(ROW, preuves=[evidence], nom="a\x07b"), grille, "a.json")
    told = f"{lue.etat.preuves[0].fait}{lue.de}{lue.ecartes}"
    assert "\x1b" not in told
    assert "\x07" not in told


def test_what_a_later_version_adds_to_a_row_is_left_alone(grille: Grille) -> None:
    lue = echange.lire_donnees(grid({**ROW, "humeur": "bonne"}), grille, "a.json")
    assert lue.ecartes == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "n'est pas une grille"),
        ("{}", "n'est pas une grille"),
        ('{"format": "autre", "version": 1}', "n'est pas une grille"),
        ('{"format": "jalon-autoevaluation", "version": 2}', "plus récente"),
        ("pas du json", "n'est pas du JSON"),
        ("[" * 100_000, "n'est pas du JSON"),
    ],
)
def test_a_file_that_is_no_grid_is_refused_in_one_sentence(
    grille: Grille, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, "utf-8")
    with pytest.raises(JalonError) as refused:
        echange.lire(path, grille)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_and_a_picture_are_refused(grille: Grille, tmp_path: Path) -> None:
    with pytest.raises(JalonError, match="introuvable"):
        echange.lire(tmp_path / "rien.json", grille)
    picture = tmp_path / "a.json"
    picture.write_bytes(b"\x89PNG\x00\xff")
    with pytest.raises(JalonError, match="JSON"):
        echange.lire(picture, grille)


def positions(**levels: int) -> Etat:
    return Etat(
        tuple(Position(f"cip/CP2/{name}", level, "2026-03-12") for name, level in levels.items())
    )


def test_disagreements_come_first_the_widest_before_then_one_side_then_the_same(
    grille: Grille,
) -> None:
    rows = comparer(grille, positions(c1=1, c2=3, c3=2, c4=2), positions(c1=2, c2=0, c3=2, c5=1))
    assert [(row.ligne.id[-2:], row.genre, row.a, row.b) for row in rows] == [
        ("c2", "desaccord", 3, 0),
        ("c1", "desaccord", 1, 2),
        ("c4", "un_seul", 2, None),
        ("c5", "un_seul", None, 1),
        ("c3", "accord", 2, 2),
    ]


def test_two_grids_of_the_same_role_are_told_apart() -> None:
    head = echange.Tete.model_validate(HEAD)
    assert noms(head, head) == ("stagiaire, grille A", "stagiaire, grille B")


def test_a_trainer_s_grid_lives_in_its_own_file(grille: Grille, tmp_path: Path) -> None:
    path = tmp_path / "stagiaire-a.json"
    depot = DepotFichier(path, grille)
    depot.noter("cip/CP2/c3", 1)
    depot.noter("cip/CP2/c3", 2)
    kept = depot.garder_preuve(Preuve("", "2026-03-12", "salle", "vu", "ok", (Lien("cip/CP2/c3"),)))
    depot.lier(kept.id, (Lien("cip/CP2/c2"),))
    lue = echange.lire(path, grille)
    assert lue.tete.role == "formation"
    assert {k: v.niveau for k, v in lue.etat.actuelles().items()} == {"cip/CP2/c3": 2}
    assert set(lue.etat.preuves[0].noeuds) == {"cip/CP2/c2", "cip/CP2/c3"}


def test_what_a_file_held_and_cannot_be_read_is_kept_beside_before_it_is_written_again(
    grille: Grille, tmp_path: Path
) -> None:
    path = tmp_path / "g.json"
    path.write_text(json.dumps(grid(ROW, {"noeud": "cip/CP99/c1", "niveau": 1})), "utf-8")
    DepotFichier(path, grille).noter("cip/CP2/c1", 1)
    first = json.loads((tmp_path / "g-avant.json").read_text("utf-8"))
    assert any(row["noeud"] == "cip/CP99/c1" for row in first["positions"])
    assert set(echange.lire(path, grille).etat.actuelles()) == {"cip/CP2/c1", "cip/CP2/c3"}
