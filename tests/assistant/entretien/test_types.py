"""What each type of entretien is called."""

from assistant.entretien.types import NOMS
from knowledge.fiches_entretien import TYPES


def test_every_type_of_entretien_has_its_name_in_the_same_order() -> None:
    assert tuple(NOMS) == tuple(TYPES)
