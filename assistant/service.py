"""The one facade of both front ends. Heavy to import: never before a first frame or `--help`."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from assistant.reponse.answer import Answer
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.embarque import MoteurEmbarque
from assistant.reponse.fil import Fil
from assistant.texte import clean
from knowledge.catalogue import Catalogue
from knowledge.paths import SOURCES
from knowledge.search.cache import open_index
from knowledge.search.index import Index, Progress
from knowledge.search.result import SearchResult
from knowledge.search.searcher import Searcher
from knowledge.search.vectors import StoreError
from knowledge.source_text import display

if TYPE_CHECKING:
    from assistant.modeles.envoi import Envoi
    from assistant.reponse.redige.choix import Choix
    from assistant.settings import Settings

SANS_MODELE = "Aucun modèle de langue n'est réglé : c'est le moteur embarqué qui répond."
REMOVED = "Ce texte n'est pas dans cette installation : seuls les extraits cités en restent."


class Service:
    """What Jalon can do with the référentiels, over one open index."""

    def __init__(self, index: Index) -> None:
        self.avis = index.avis
        self.catalogue: Catalogue = index.catalogue
        self.searcher = Searcher(index)
        self.moteur = MoteurEmbarque(self.searcher)
        self.moteur.echeance = _echeance
        self.choix: Choix | None = None

    @classmethod
    def open(cls, progress: Progress | None = None, cache: Path | None = None) -> "Service":
        """Load the index, or build it at the first need. Raises KnowledgeError on faulty data."""
        return cls(open_index(cache or index_path(), progress))

    def ouvrir_vecteurs(self, serveur: str = "") -> None:
        """Ask the vectors of Chroma: this computer's folder, or a shared server by its URL.

        Heavy (over a second of imports): in a worker. Raises StoreError when Chroma cannot serve;
        the file that holds the same vectors goes on serving.
        """
        from knowledge.search.chroma import Chroma

        index = self.searcher.index
        opened = self.searcher.store is not index.vecteurs
        if opened or index.modele is None or index.dossier is None:
            return
        if serveur:
            name = f"jalon-{index.dossier.name}"
            self.searcher.store = Chroma.shared(serveur, name, index.vecteurs)
        else:
            self.searcher.store = Chroma.local(index.dossier / "chroma", index.vecteurs)

    def renforcer(self, settings: "Settings", tell: Progress) -> None:
        """Open all that the person chose to add to the search. Very heavy: in a worker.

        What can be opened is; then StoreError says, in one sentence, what could not and why.
        """
        faults = []
        for work in (self._chroma, self._semantique, self._reclasseur):
            try:
                work(settings, tell)
            except StoreError as error:
                faults.append(str(error))
        if faults:
            raise StoreError(" ; ".join(faults))

    def _chroma(self, settings: "Settings", tell: Progress) -> None:
        if self.searcher.index.neuf and not settings.chroma:
            return  # building took its share of memory: this computer's folder waits for next time
        try:
            self.ouvrir_vecteurs(settings.chroma)
        except StoreError as error:
            raise StoreError(f"sans Chroma, {error}") from error

    def _semantique(self, settings: "Settings", tell: Progress) -> None:
        from knowledge.search.semantique import Semantique

        index = self.searcher.index
        if settings.semantique and index.dossier is not None:
            leg = Semantique.open(settings.semantique, index.passages, index.dossier, tell)
            self.searcher.renforts = [leg]

    def _reclasseur(self, settings: "Settings", tell: Progress) -> None:
        from knowledge.search.semantique import Reclasseur

        if settings.reclasseur:
            self.searcher.reclasseur = Reclasseur.open(settings.reclasseur)

    def jambes(self) -> str:
        """Which legs the search stands on now, in French."""
        words = "mots des textes, questions que l'on pose"
        if self.searcher.index.modele is None:
            return f"{words} (le modèle livré est absent)"
        parts = [f"{words}, modèle livré ({self.searcher.store.nom})"]
        parts += ["modèle de sens"] if self.searcher.renforts else []
        parts += ["reclassement"] if self.searcher.reclasseur else []
        return ", ".join(parts)

    def configurer_modele(self, settings: "Settings") -> None:
        """Take the language model that the settings choose, or none. Opens nothing.

        Raises FauteModele, whose message is a cause in French, for settings that cannot serve.
        """
        from assistant.modeles.reglage import Reglage
        from assistant.reponse.redige.choix import Choix

        self.choix = None
        reglage = Reglage.of(settings)
        if reglage is not None:
            self.choix = Choix(self.searcher, self.moteur, reglage)

    def envoi(self, question: str, referentiel: str | None = None, fil: Fil = ()) -> "Envoi | None":
        """What `repondre(moteur="modele")` would send, and where; none when nothing would leave.

        Opens no connection. Raises UnknownIdError for an unknown référentiel.
        """
        if self.choix is None:
            return None
        return self.choix.envoi(clean(question), self._known(referentiel), fil)

    def fermer(self) -> None:
        """Let another Jalon have what this one holds."""
        self.searcher.store.close()

    def repondre(
        self,
        question: str,
        referentiel: str | None = None,
        fil: Fil = (),
        moteur: str = "embarque",
        ecoute: Ecoute = MUET,
        accord: bool = False,
        force: bool = False,
    ) -> Answer:
        """The answer to a question, in the thread of those before it.

        With the engine `modele`, a remote host is refused unless the settings permit it or the
        person has just said yes to what leaves (`accord`); a text that identifies somebody is
        refused too, unless they typed that it may leave (`force`). Raises UnknownIdError for an
        unknown référentiel.
        """
        asked, known = clean(question), self._known(referentiel)
        if moteur == "embarque":
            return self.moteur.repondre(asked, known, fil, ecoute)
        if self.choix is None:
            answer = self.moteur.repondre(asked, known, fil, ecoute)
            return answer.model_copy(update={"avis": (*answer.avis, SANS_MODELE)})
        return self.choix.repondre(asked, known, fil, ecoute, accord, force)

    def chercher(
        self, question: str, referentiel: str | None = None, nombre: int = 10
    ) -> SearchResult:
        """The nearest passages. Raises UnknownIdError for an unknown référentiel."""
        return self.searcher.search(clean(question), self._known(referentiel), nombre)

    def lignes(self, doc: str) -> list[str]:
        """A source's lines, cleaned for display; index 0 is line 1."""
        return list(_lines(doc))

    def _known(self, referentiel: str | None) -> str | None:
        return self.catalogue.get(referentiel).id.split("/")[0] if referentiel else None


def _echeance() -> str:
    """The day of the exam that the person set; an answer does without, when it cannot be read."""
    from assistant.autoevaluation.examen import examen_garde
    from assistant.errors import JalonError

    try:
        return examen_garde()
    except JalonError:
        return ""


def index_path() -> Path:
    """Where the index is kept."""
    return user_cache_path("jalon", False) / "index"


def telecharger(settings: "Settings", tell: Progress) -> None:
    """Fetch the models chosen that are not here yet. Raises StoreError when one cannot be had."""
    from knowledge.search import semantique

    for name in (settings.semantique, settings.reclasseur):
        if name and not semantique.is_here(name):
            semantique.telecharger(name, tell)


@lru_cache(maxsize=8)
def _lines(doc: str) -> tuple[str, ...]:
    try:
        text = (SOURCES / f"{doc}.txt").read_text("utf-8")
    except OSError:
        return (REMOVED,)  # a text may be taken out of an installation, for its rights
    return tuple(display(line) for line in text.split("\n"))
