"""Tables typed as text: what a column holds is told by its heading."""

import pytest

from assistant.confidentialite.regles.tableaux import tableaux
from tests.assistant.confidentialite_regles.essai import par_texte


@pytest.mark.parametrize("sign", [";", "|", "\t", " / "])
def test_each_cell_is_what_its_heading_says(sign: str) -> None:
    heads = ["Nom", "Né le", "Ville", "Matricule", "Employeur", "Structure", "Note"]
    cells = ["Zorvane", "14-10-1976", "Sombreffe", "AB 1234", "Kelvour", "Les Tilleuls", "Bien"]
    kinds = ["nom", "date_naissance", "lieu", "identifiant", "employeur", "structure"]
    text = f"{sign.join(heads)}\n{sign.join(cells)}"
    assert par_texte(tableaux, text) == list(zip(kinds, cells, strict=False))


def test_every_row_is_read_until_the_table_ends() -> None:
    text = "Avant\nNom | Ville\nZorvane | Roubaix\nKelvour | Lille\nFin\nMirvelle | Nancy"
    names = [("nom", "Zorvane"), ("lieu", "Roubaix"), ("nom", "Kelvour"), ("lieu", "Lille")]
    assert par_texte(tableaux, text) == names


@pytest.mark.parametrize(
    ("head", "cell", "kept"),
    [
        ("Nom", "KL", True),
        ("Nom", "OK", False),
        ("Nom", "ABS", False),
        ("Nom", "K", False),
        ("Nom", "zorvane", False),
        ("Nom", "Z" + "o" * 38, True),
        ("Nom", "Z" + "o" * 39, False),
        ("Nom", "Zo", True),
        ("Nom", "12", False),
        ("Né le", "14/10/1976", True),
        ("Né le", "1976-10-14", True),
        ("Né le", "14 octobre 1976", True),
        ("Né le", "hier", False),
        ("Matricule", "1234", True),
        ("Matricule", "123", False),
        ("Matricule", "`1234`", False),
        ("Matricule", "1" * 24, True),
        ("Matricule", "1" * 25, False),
        ("Employeur", "Kelvour", True),
        ("Employeur", "CHRS Les Tilleuls", False),
        ("Employeur", "France", False),
        ("Ville", "France", True),
        ("Ville", "", False),
        ("Inventaire n° dossier", "12345", False),
        ("Autre", "Zorvane", False),
    ],
)
def test_a_cell_must_look_like_what_its_heading_says(head: str, cell: str, kept: bool) -> None:
    found = par_texte(tableaux, f"{head} ; Prénom\n{cell} ; Karim")
    assert [words for _, words in found] == [cell, "Karim"][not kept :]


@pytest.mark.parametrize(
    "text",
    ["Nom\nZorvane", "Nom ; Ville 123\nZorvane ; Roubaix", "Blanc ; Rouge\nZorvane ; Kelvour"],
)
def test_what_has_no_heading_is_no_table(text: str) -> None:
    assert par_texte(tableaux, text) == []
