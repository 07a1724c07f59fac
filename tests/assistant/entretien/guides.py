"""The guide of a request, for the tests of what it promises."""

from assistant.entretien.demande import Demande, read_demande
from assistant.entretien.guide import Guide, preparer
from knowledge.entretien import load_entretien

PUBLICS = [item.id for item in load_entretien().publics]


def made(demande: Demande, pays: str = "FR") -> Guide:
    return preparer(read_demande(demande, pays=pays))
