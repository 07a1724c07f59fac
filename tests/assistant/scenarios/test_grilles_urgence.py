"""The observer's grid before an urgency: seen, asked, said, handed over; nothing out of place."""

import pytest

from assistant.export.document import Table
from assistant.export.simple import render, said
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.fiche_grille import fiche_grille
from assistant.scenarios.fiche_grille_urgence import MONTRE, SUSPENDU, TITRE
from assistant.scenarios.generateur import generer
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.urgence import APPUIS, a_observer, delai
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import load_supports

ATOUT = "relève un atout et le dit à la personne"
REFERENTIELS = ("cip", "rncp36128", "rncp37504", "interfede")


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return [s for name in REFERENTIELS for s in generer(Demande("grille urgente", name), 40)]


def test_every_family_of_a_scenario_has_its_own_behaviours() -> None:
    known = {row.id: row.comportements for row in load_supports().urgences}
    families = {row.famille for row in load_scenarios().urgences}
    assert families == {*known}
    for rows in known.values():
        text = " ".join(rows).lower()
        assert 5 <= len(rows) <= 7
        for step in ("arrête", "hiérarchie"):
            assert step in text
        assert any(word in text for word in ("demande", "pose la question", "s'assure"))
        assert any(word in text for word in ("appelle", "joint", "alerte", "donne les numéros"))


def test_a_grid_opens_on_the_urgency_that_its_scenario_holds(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    supports = load_supports()
    assert {row.personne.urgence is None for row in some} == {True, False}
    for scenario in some:
        rows = occasions(scenario, supports)
        document = fiche_grille(scenario, rows, supports, catalogue)
        text = render(document)
        tables = [block for block in document.body if isinstance(block, Table)]
        urgence = scenario.personne.urgence
        if urgence is None:
            assert TITRE not in text
            assert MONTRE not in text
            continue
        assert said(tables[0].head[0]) == MONTRE
        shown = [said(row[0]) for row in tables[0].rows]
        assert shown == [*a_observer(urgence, supports)]
        assert not any("{" in line for line in shown)
        assert all(name in text for name in APPUIS[scenario.referentiel])
        assert (SUSPENDU in " ".join(text.split())) == (delai(urgence) == "tout de suite")
        assert ATOUT not in " ".join(text.split())


def test_without_urgency_an_asset_is_still_watched(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    supports = load_supports()
    calm = next(row for row in some if row.personne.urgence is None and row.referentiel == "cip")
    text = render(fiche_grille(calm, occasions(calm, supports), supports, catalogue))
    assert ATOUT in " ".join(text.split())
