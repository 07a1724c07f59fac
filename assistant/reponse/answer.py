"""What both engines return and both front ends show (the JSON of `jalon demander --json`)."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Statut(StrEnum):
    """What the ledger could prove of a claim; set by its checks, never by an engine."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    HORS_REFERENTIEL = "hors_referentiel"
    NON_VERIFIE = "non_verifie"


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)


class Origine(Frozen):
    """Where a claim outside the référentiels comes from; `date` is ISO (AAAA-MM-JJ)."""

    titre: str
    date: str


class Affirmation(Frozen):
    """One claim, in Markdown, with the ids of the nodes it rests on."""

    texte: str
    statut: Statut = Statut.NON_VERIFIE
    citations: tuple[str, ...] = ()
    origine: Origine | None = None


class Source(Frozen):
    """A cited node: its label, its breadcrumb, its own words and its lines (1-based, included)."""

    intitule: str
    fil: str
    texte: str
    doc: str
    start: int
    end: int


class Piste(Frozen):
    """A passage that the search found for the question, and its score."""

    passage: str
    doc: str
    start: int
    end: int
    score: float


class Answer(Frozen):
    """A whole answer: claims in order, the nodes they cite, and the same as one Markdown text.

    `intention` says what the question was read as, `pistes` what the search found for it, best
    first; they are not part of the JSON.
    """

    question: str
    referentiel: str | None
    moteur: str
    repondu: bool
    affirmations: tuple[Affirmation, ...]
    citations: dict[str, Source]
    proches: tuple[str, ...] = ()
    avis: tuple[str, ...] = ()
    texte: str
    intention: str = Field("", exclude=True)
    pistes: tuple[Piste, ...] = Field((), exclude=True)
