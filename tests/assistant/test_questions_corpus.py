"""Two more hands' questions: what holds today must go on holding."""

import pytest

from assistant.service import Service
from tests.benchmarks.questions import NAMES, measure, says

FLOORS = {"répond ou non": 0.94, "faits": 0.87, "références": 0.9, "dits à tort": 1.0}


@pytest.mark.parametrize("name", NAMES)
def test_what_these_questions_got_right_stays_right(name: str, service: Service) -> None:
    for kind, (held, count) in measure(name, service).items():
        assert held / count >= FLOORS.get(kind, 0.8), (kind, held, count)


def test_an_expected_fact_is_looked_for_as_whole_words() -> None:
    assert says("Il faut **70 heures** au CCP 1.", "70 h | 70 heures")
    assert not says("Il faut 170 heures.", "70 heures")
    assert not says("Il dure 15 minutes.", "5 min | 5")
    assert says("Deux accompagnements", "accompagnement")
