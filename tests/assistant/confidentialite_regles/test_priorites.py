"""Where two rules say different things of the same words, the surer one wins."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.employeurs import employeurs
from assistant.confidentialite.regles.entreprises import nommees
from assistant.confidentialite.regles.memes import memes_noms
from assistant.confidentialite.regles.noms import noms
from assistant.confidentialite.regles.redites import redites
from assistant.confidentialite.trouvaille import Trouvaille, sans_recouvrement
from tests.assistant.confidentialite_regles.essai import deja, ensuite


def kept(found: list[Trouvaille]) -> list[tuple[str, str]]:
    return [(item.type, item.texte) for item in sans_recouvrement(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il bosse chez Karim Logistique.", [("employeur", "Karim Logistique")]),
        ("Il cite Karim Logistique.", [("nom", "Karim Logistique")]),
        ("Il bosse à la SARL Karim Zorvane.", [("employeur", "SARL Karim Zorvane")]),
    ],
)
def test_a_company_with_a_first_name_needs_a_cue(
    text: str, expected: list[tuple[str, str]]
) -> None:
    lecture = Lecture(text)
    assert kept([*nommees(lecture), *noms(lecture)]) == expected


@pytest.mark.parametrize(
    ("text", "name", "rang", "kind"),
    [
        ("On a vu Mme Ilsevane. Il va chez Ilsevane.", "Ilsevane", 34, "nom"),
        ("On a vu Mme Ilsevane. Il va chez Ilsevane.", "Ilsevane", 35, "employeur"),
        ("On a vu Karim Ilsevane. Il va chez Ilsevane.", "Karim Ilsevane", 34, "employeur"),
        ("On a vu Mme Ilsevane. Il cite Ilsevane.", "Ilsevane", 34, "employeur"),
    ],
)
def test_chez_somebody_named_so_in_the_text_is_a_home_rather_than_a_company(
    text: str, name: str, rang: int, kind: str
) -> None:
    start = text.rindex("Ilsevane")
    firm = Trouvaille("employeur", "Ilsevane", start, start + len("Ilsevane"), "essai", 26)
    again = list(memes_noms(Lecture(text), [deja(text, "nom", name, rang)]))
    assert kept([firm, *again])[-1] == (kind, "Ilsevane")


def test_a_place_of_the_same_name_does_not_make_a_home() -> None:
    text = "Il aime Ilsevane. On a vu Karim Ilsevane. Il va chez Ilsevane."
    firm = [item for item in employeurs(Lecture(text)) if item.regle == "nom après « chez »"]
    known = [deja(text, "lieu", "Ilsevane"), deja(text, "nom", "Karim Ilsevane")]
    again = list(memes_noms(Lecture(text), known))
    assert kept([*firm, *again])[-1] == ("employeur", "Ilsevane")


@pytest.mark.parametrize(
    ("kind", "rang", "found"),
    [
        ("lieu", 34, []),
        ("lieu", 35, [("employeur", "Zorvane")]),
        ("nom", 34, [("employeur", "Zorvane")]),
    ],
)
def test_a_company_said_again_is_left_to_a_surer_rule(
    kind: str, rang: int, found: list[tuple[str, str]]
) -> None:
    text = "Aux Pépinières Zorvane. Il bosse chez Zorvane."
    start = text.rindex("chez")
    other = Trouvaille(kind, "chez Zorvane", start, start + len("chez Zorvane"), "essai", rang)
    assert ensuite(redites, text, deja(text, "employeur", "Pépinières Zorvane"), other) == found
