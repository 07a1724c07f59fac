"""All that a search needs, in memory: built from the data, or read back from the cache folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import numpy as np

from knowledge.bank import Parole, load_bank
from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.fiches import Fiches, load_fiches
from knowledge.passages import Passage, build_passages
from knowledge.paths import USAGE
from knowledge.search.accord import PoidsFaits
from knowledge.search.faits import Faits
from knowledge.search.holding import Holding
from knowledge.search.lexical import Lexical
from knowledge.search.lignes import Lignes
from knowledge.search.paroles import Paroles
from knowledge.search.projection import MODELE, Projection
from knowledge.search.reglages import Reglages
from knowledge.search.scope import Scopes
from knowledge.search.spelling import Spelling
from knowledge.search.vectors import Snapshot, Vectors
from knowledge.search.vocabulary import Usage, Vocabulary

Progress = Callable[[float, str], None]
NO_MODEL = (
    "Le modèle de recherche livré avec Jalon est illisible : la recherche se fait par les mots"
    " seulement. Réinstallez Jalon pour le retrouver."
)


@dataclass
class Index:
    """What is searched. `avis` tells the user what went otherwise than usual.

    Without its model (`modele` is None) the search goes on by words alone. `dossier` is where the
    index is kept, None when it could not be. `neuf`: this very process built it.
    """

    catalogue: Catalogue
    passages: list[Passage]
    lexical: Lexical
    paroles: Paroles
    vocabulary: Vocabulary
    scopes: Scopes
    reglages: Reglages
    modele: Projection | None
    vecteurs: Snapshot
    fiches: Fiches
    faits: Faits
    accord: PoidsFaits
    avis: tuple[str, ...] = ()
    dossier: Path | None = None
    neuf: bool = False

    @cached_property
    def lignes(self) -> Lignes | None:
        """The vectors of the single lines; None when they cannot be read."""
        try:
            return Lignes.load() if self.modele else None
        except (OSError, ValueError):
            return None


def build(tell: Progress) -> Index:
    """The index, made from the YAML files. Raises KnowledgeError when the data is at fault."""
    tell(0.0, "Lecture des référentiels")
    catalogue = Catalogue.load()
    tell(0.25, "Découpage en passages")
    passages = build_passages(catalogue)
    tell(0.3, "Indexation des mots")
    lexical = Lexical.build(passages)
    tell(0.45, "Lecture des questions que l'on pose")
    bank = load_bank()
    tell(0.7, "Vocabulaire")
    vocabulary = _vocabulary(passages, bank)
    tell(0.75, "Indexation des questions")
    read = partial(vocabulary.jetons, knows=lexical.knows)
    paroles = Paroles.build(bank, Holding(passages), read)
    tell(0.95, "Vecteurs")
    modele = load_model()
    fiches = load_fiches()
    index = Index(
        catalogue,
        passages,
        lexical,
        paroles,
        vocabulary,
        _scopes(),
        _reglages(),
        modele,
        Snapshot.of(modele, passages),
        fiches,
        _facts(fiches, vocabulary, lexical, modele),
        _accord(),
        () if modele else (NO_MODEL,),
    )
    tell(1.0, "Prêt")
    return index


def _facts(
    fiches: Fiches, vocabulary: Vocabulary, lexical: Lexical, modele: Projection | None
) -> Faits:
    def vector(jetons: list[str]) -> Vectors:
        if modele is None:
            return np.zeros(1, np.float32)
        return modele.question(jetons, vocabulary.concepts(jetons)).vecteur

    read = partial(vocabulary.jetons, knows=lexical.knows)
    return Faits.build(fiches.faits, read, vector)


def load_model(folder: Path = MODELE) -> Projection | None:
    """The shipped model, None when it cannot be read."""
    try:
        return Projection.load(folder)
    except (OSError, ValueError):
        return None


def _vocabulary(passages: Sequence[Passage], bank: Sequence[Parole]) -> Vocabulary:
    from knowledge.loader import read_usage, read_yaml

    written = read_yaml(USAGE / "abreviations.yaml")
    rows = written, read_usage("lexique", "concepts"), read_usage("acronymes")
    try:
        usage = Usage.read(*rows)
    except (KeyError, TypeError, AttributeError) as error:
        raise _misshapen("abreviations, lexique ou acronymes", error) from error
    known = Spelling.of(
        (f"{item.titre} {item.texte} {item.fil}" for item in passages),
        (row.question for row in bank),
    )
    return Vocabulary(known, usage)


def _scopes() -> Scopes:
    from knowledge.loader import read_yaml

    try:
        return Scopes(read_yaml(USAGE / "portees.yaml"))
    except (KeyError, TypeError) as error:
        raise _misshapen("portees", error) from error


def _reglages() -> Reglages:
    from knowledge.loader import read_usage

    try:
        return Reglages.read(read_usage("reglages"))
    except (KeyError, TypeError, ValueError) as error:
        raise _misshapen("reglages", error) from error


def _accord() -> PoidsFaits:
    from knowledge.loader import read_usage

    try:
        return PoidsFaits.read(read_usage("faits"))
    except (KeyError, TypeError, ValueError) as error:
        raise _misshapen("faits", error) from error


def _misshapen(name: str, error: Exception) -> KnowledgeError:
    return KnowledgeError(
        f"Le fichier {name}.yaml n'a pas la forme attendue"
        f" (rubrique absente ou mal placée : {error})."
    )
