"""The towns known by name, in one word or several, with a capital or after what leads to one."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.villes import connues, est_commune


def villes(text: str) -> list[tuple[str, bool]]:
    return [(text[start:end], small) for start, end, small in connues(Lecture(text))]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Il vit à Roubaix.", [("Roubaix", False)]),
        ("Il vit à Roubaix puis à Poitiers.", [("Roubaix", False), ("Poitiers", False)]),
        ("Il vit à Bar-le-Duc.", [("Bar-le-Duc", False)]),
        ("Il vit à Bar le Duc.", [("Bar le Duc", False)]),
        ("Il vit à Villeneuve d'Ascq.", [("Villeneuve d'Ascq", False)]),
        ("il vit a villeneuve d'ascq", [("villeneuve d'ascq", True)]),
        ("Il vit à Saint-Germain-en-Laye.", [("Saint-Germain-en-Laye", False)]),
        ("Il vit à Saint Germain en Laye.", [("Saint Germain en Laye", False)]),
        ("Il vit à St Germain en Laye.", [("St Germain en Laye", False)]),
        ("Il vit à Châteauneuf sur Loire.", [("Châteauneuf sur Loire", False)]),
        ("Il vit à Châteauneuf, sur Loire.", [("Châteauneuf", False)]),
        ("Il vit à Roubaix 3e.", [("Roubaix 3e", False)]),
        ("Il vit à Roubaix 3 ans.", [("Roubaix", False)]),
        ("Roubaix", [("Roubaix", False)]),
        ("il vit a roubaix", [("roubaix", True)]),
        ("il vit a roubaix 3e", [("roubaix", True)]),
        ("il aime roubaix", []),
        ("il vit a tours", []),
        ("il vit a bar le duc", [("bar le duc", True)]),
        ("il vit a oran", [("oran", True)]),
        ("il vit a spa", []),
        ("Rien ici.", []),
        ("", []),
    ],
)
def test_a_known_town_is_found(text: str, towns: list[tuple[str, bool]]) -> None:
    assert villes(text) == towns


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("roubaix", True),
        ("zorvane", False),
        ("st-germain-en-laye", True),
        ("saint-germain-en-laye", True),
        ("court-st-etienne", False),
        ("strasbourg", True),
    ],
)
def test_st_is_read_as_saint_at_the_start_of_a_town(name: str, known: bool) -> None:
    assert est_commune(name) is known
