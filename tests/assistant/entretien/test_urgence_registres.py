"""What is added about an urgency is said as the person speaks."""

import pytest

from assistant.scenarios.scenario import Scenario
from knowledge.scenarios import load_scenarios
from tests.assistant.entretien.joueur import scenarios


@pytest.fixture(scope="module")
def pressed() -> list[Scenario]:
    return [row for row in scenarios(120, "registres") if row.personne.urgence]


def test_what_is_added_about_an_urgency_is_said_in_the_register_of_the_person(
    pressed: list[Scenario],
) -> None:
    heard = {scenario.personne.registre for scenario in pressed}
    assert heard == {1, 2, 3}
    for scenario in pressed:
        urgence = scenario.personne.urgence
        assert urgence is not None
        for (name, said), (same, lines) in zip(urgence.suites, urgence.fiche.suites, strict=True):
            assert name == same
            (own,) = lines.au_registre(scenario.personne.registre)
            assert "{" in own or said == own
    told = [lines for row in load_scenarios().urgences for _, lines in row.suites]
    assert sum(row.simples != row.courantes for row in told) > len(told) * 0.8
    assert sum(row.courantes != row.soutenues for row in told) > len(told) * 0.8
