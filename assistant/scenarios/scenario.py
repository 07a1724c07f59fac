"""A scenario as plain data: who is met, where, and what they hold back. Fictional, always."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.fiches_scenario import (
    Attitude,
    Contrainte,
    Dit,
    Fiche,
    FicheUrgence,
    Prescripteur,
    PublicScenario,
    Sigle,
    StructureScenario,
)

NIVEAUX = ("debutant", "intermediaire", "examen")
REPERES = (5, 15, 25)
"""Minutes at which every candidate hears the same sentence (domain.md §3.6)."""


@dataclass(frozen=True)
class Element:
    """A fiche whose texts are those of one person: gender, first name and age are filled in."""

    id: str
    genre: str
    sujet: str
    couche: int
    sensible: bool
    fait: str
    indices: tuple[str, ...]
    reponses: Dit
    evasives: tuple[str, ...]
    fermees: tuple[str, ...]
    mots: tuple[str, ...]
    nomme: str
    fiche: Fiche


@dataclass(frozen=True)
class Urgence:
    """Cues, weak then strong, and what is said when it is asked plainly."""

    id: str
    famille: str
    force: str
    fait: str
    faibles: Dit
    forts: Dit
    reponses: Dit
    conduite: str
    noeuds: tuple[str, ...]
    suites: tuple[tuple[str, str], ...]
    fiche: FicheUrgence


@dataclass(frozen=True)
class Personne:
    """The fictional person who is met. `genre` is the grammatical one, `f` or `m`."""

    prenom: str
    genre: str
    age: int
    pays: str
    registre: int
    langue: str
    numerique: int
    attitude: Attitude
    public: PublicScenario
    contrainte: Contrainte | None
    ouverture: str
    demande: Element
    implicite: Element
    lien: str
    foyer: Element
    parcours: tuple[Element, ...]
    atouts: tuple[Element, ...]
    freins: tuple[Element, ...]
    urgence: Urgence | None
    jargon_inconnu: tuple[Sigle, ...]
    lignes_rouges: tuple[str, ...]

    @property
    def utiles(self) -> tuple[Element, ...]:
        """What a shared diagnosis would need: what is really looked for, brakes, assets."""
        return (self.implicite, *self.freins, *self.atouts)

    @property
    def elements(self) -> tuple[Element, ...]:
        """Everything that may be said, what comes first first."""
        return (self.demande, *self.parcours, self.foyer, *self.utiles)

    @property
    def sujets(self) -> tuple[str, ...]:
        """The subjects of what is useful, once each."""
        return tuple(dict.fromkeys(element.sujet for element in self.utiles))


@dataclass(frozen=True)
class Scenario:
    """A meeting to play. `graine` prints it again, `racine` names its draws."""

    graine: str
    racine: str
    referentiel: str
    competence: str
    niveau: str
    pays: str
    structure: StructureScenario
    prescripteur: Prescripteur | None
    personne: Personne
    pression: str
    reperes: tuple[tuple[int, str], ...]
    commande: str

    def textes(self) -> Iterator[str]:
        """Every text of the person's own, for whoever checks them."""
        for element in self.personne.elements:
            yield element.fait
            yield from element.indices
