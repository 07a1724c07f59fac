"""A question that a jury could ask, as plain data: `pratique/jury/*.yaml`, read by `jury.py`."""

from dataclasses import dataclass

from knowledge.fiches_entretien import Origine, Texts

ORIGINE = Origine("Questions écrites pour Jalon, aucune n'est tirée d'un examen", "2026-11-26")
VUES = {
    "professionnel": "métier",
    "formation": "formation",
    "employeur": "employeur",
    "deontologie": "déontologie",
    "contradiction": "contradiction",
    "projection": "projection",
}
"""The points of view a question is asked from, and how each is named."""
OCCASIONS = {
    "cip": {
        "dossier": "dossier de production",
        "entretien": "entretien technique",
        "analyse": "analyse de pratique",
        "repetition": "entretien simulé",
    },
    "rncp37504": {
        "dossier": "note de territoire (bloc A) et projet (bloc C)",
        "monographie": "monographie (bloc B)",
        "apst": "APST (bloc D)",
        "memoire": "mémoire",
        "livret": "livret des capacités relationnelles",
        "repetition": "jeu de rôle (bloc B)",
    },
}
"""By référentiel that has a jury, what a question may be asked from."""
PARTIES = range(1, 8)
"""The parts of the dossier de production: the title CIP alone has them."""


@dataclass(frozen=True)
class QuestionJury:
    """`mots` are beginnings of words that make it apt (none: always apt); `elements` are nodes.

    `critere` is empty where the référentiel gives none (épreuve finale of RNCP37504).
    """

    id: str
    competence: str
    critere: str
    texte: str
    vue: str
    occasions: Texts
    parties: tuple[int, ...]
    mots: Texts
    elements: Texts
    relance: str

    @property
    def referentiel(self) -> str:
        return self.competence.split("/", 1)[0]
