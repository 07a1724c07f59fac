"""What a scenario is made of, as plain data: `pratique/scenarios/*.yaml`, read by `scenarios.py`.

A text may hold `{masculin|féminin}`, `{prenom}` and `{age}`: they are filled in for a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.fiches_entretien import Origine, Texts

SUJETS = (
    "logement",
    "sante",
    "mobilite",
    "famille",
    "garde_enfants",
    "budget",
    "justice",
    "langue",
    "numerique",
    "formation",
    "experience",
    "projet",
    "droits",
    "motivation",
    "isolement",
)
GENRES = ("atout", "frein", "parcours", "foyer", "demande", "implicite")
FORCES = ("faible", "forte")
PAYS = ("fr", "be")
COUCHES = range(4)
ABORDS = ("ouvert", "partage", "ferme")
SUITES = ("depuis", "qui", "ce_soir")
"""What an urgency's own row adds: since when, who knows, what of tonight."""


@dataclass(frozen=True)
class Dit:
    """What is said, by register: 1 plain and short, 2 everyday, 3 formal."""

    simples: Texts
    courantes: Texts
    soutenues: Texts

    def au_registre(self, registre: int) -> Texts:
        """The lines of a register, those of the nearest one when it has none."""
        order = {1: (1, 2, 3), 2: (2, 1, 3), 3: (3, 2, 1)}[registre]
        rows = {1: self.simples, 2: self.courantes, 3: self.soutenues}
        return next((rows[rank] for rank in order if rows[rank]), ())


@dataclass(frozen=True)
class Fiche:
    """One thing that may be true of a person: what the actor knows, and how it comes out.

    `couche` is the gate: 0 said at once, 1 on a relevant question, 2 with trust and an open
    question, 3 with trust and confidentiality announced (domain.md §4.4).
    """

    id: str
    genre: str
    sujet: str
    couche: int
    sensible: bool
    pays: Texts
    ages: tuple[int, int]
    publics: Texts
    structures: Texts
    exclut: Texts
    fait: str
    indices: Texts
    reponses: Dit
    evasives: Texts
    fermees: Texts
    mots: Texts
    origine: Origine
    a_verifier: bool
    exclut_publics: Texts = ()
    """Publics that it cannot be true of."""
    exclut_structures: Texts = ()
    """Places where it cannot be true: someone who lives in a centre has no landlord."""
    langue: str = ""
    """Level of French that it tells of, empty when it tells nothing."""
    numerique: tuple[int, int] = (0, 3)
    """Between which ease with screens it may be true."""
    annees: int = 0
    """Years of a life that it takes; schooling counts from birth."""
    urgences: Texts = ()
    """Of a frein: the families of urgency that it can carry."""
    nomme: str = ""
    """Of an atout: how a counsellor could name it."""
    metier: str = ""
    niveau: str = ""
    enfants: int = 0
    seul: bool = False
    ouvertures: Dit | None = None
    """Of a demande: the first sentence of the meeting."""
    types: Texts = ()
    urgent: bool = False
    """Of a frein: its words are an urgency, so it comes with one of its families or not at all."""


@dataclass(frozen=True)
class Pont:
    """How what is asked leads to what is really looked for."""

    demande: str
    implicite: str
    lien: str


@dataclass(frozen=True)
class FicheUrgence:
    """Cues of an urgency, weak then strong; `exige`: one of these freins must be there."""

    id: str
    famille: str
    force: str
    pays: Texts
    ages: tuple[int, int]
    exige: Texts
    fait: str
    faibles: Dit
    forts: Dit
    reponses: Dit
    conduite: str
    noeuds: Texts
    origine: Origine
    a_verifier: bool
    exclut_publics: Texts = ()
    exclut_structures: Texts = ()
    suites: tuple[tuple[str, Dit], ...] = ()
    """What is added when one asks for more, by what is asked (`SUITES`), in this order."""
    exclut: Texts = ()
    corrige: bool = False  # it changes the date or the place that its frein tells
    sauf_debutant: bool = False
    """A life may be in danger at once, however weak the first cue: never for a beginner."""
    delai: str = ""  # if it is not what `force` says


@dataclass(frozen=True)
class Attitude:
    id: str
    nom: str
    pour_le_comedien: str
    confiance: int
    tension: int
    energie: int
    debit: str
    calme: Texts
    ferme: Texts
    origine: Origine
    abord: str = "partage"
    """How it meets the other: `ABORDS`; a level allows some of them."""


@dataclass(frozen=True)
class Contrainte:
    """What makes talking harder; `registre` is forced when it is not 0."""

    id: str
    nom: str
    consigne_comedien: str
    consigne_candidat: str
    registre: int
    langue: str
    numerique: int | None
    pays: Texts
    origine: Origine
    publics: Texts = ()
    exclut_publics: Texts = ()
    exclut: Texts = ()
    sans_image: bool = False  # nobody sees anybody
    a_distance: bool = False


@dataclass(frozen=True)
class Pression:
    """What weighs on the time of the meeting."""

    id: str
    texte: str
    pays: Texts
    exclut: Texts = ()


@dataclass(frozen=True)
class Sigle:
    """An acronym that a person may not know, and what it means."""

    sigle: str
    sens: str
    pays: Texts


@dataclass(frozen=True)
class Prescripteur:
    id: str
    nom: str
    pays: Texts
    structures: Texts
    attente: str
    origine: Origine
    exclut_publics: Texts = ()


@dataclass(frozen=True)
class StructureScenario:
    """Where the meeting takes place; `candidat` is all that a candidate is told."""

    id: str
    nom: str
    pays: Texts
    ages: tuple[int, int]
    publics: Texts
    candidat: str
    mission: str
    partenaires: Texts
    interdits: Texts
    origine: Origine
    a_verifier: bool
    numero: int = 0  # its own for ever: what a printed number is made of


@dataclass(frozen=True)
class MotPays:
    """A word of the sheets, and how other countries say it."""

    id: str
    mot: str
    dits: Mapping[str, str]


@dataclass(frozen=True)
class Parole:
    """Words of a line, and the marks of who does not say them."""

    mots: str
    sans: Texts


@dataclass(frozen=True)
class PublicScenario:
    id: str
    nom: str
    pays: Texts
    ages: tuple[int, int]
    structures: Texts
    exclut: Texts
    exige: Texts
    origine: Origine
    a_verifier: bool
    annees: int = 0  # years without work that it supposes
    envoye: bool = False  # someone always sent this person
    connait: Texts = ()
    registre: int = 1  # the simplest way of talking that fits what this public does
    numero: int = 0  # its own for ever: what a printed number is made of
    par_age: bool = False  # whoever has its ages is of it, whatever else they are
    aussi: Texts = ()
    """Publics whose persons are of this one too: who asks for asylum came from another country."""


@dataclass(frozen=True)
class Pratique:
    """All of it; every table is sorted by id, whatever the order of the files."""

    elements: Mapping[str, tuple[Fiche, ...]]
    ponts: tuple[Pont, ...]
    urgences: tuple[FicheUrgence, ...]
    attitudes: tuple[Attitude, ...]
    contraintes: tuple[Contrainte, ...]
    pressions: tuple[Pression, ...]
    prescripteurs: tuple[Prescripteur, ...]
    structures: tuple[StructureScenario, ...]
    publics: tuple[PublicScenario, ...]
    sigles: tuple[Sigle, ...]
    prenoms: Mapping[str, Texts]
    repliques: Mapping[str, Dit]
