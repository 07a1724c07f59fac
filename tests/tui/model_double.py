"""A model engine that plays a written part: what it says comes when the test lets it."""

from dataclasses import dataclass
from threading import Semaphore
from typing import Any

from assistant.reponse.answer import Affirmation, Answer, Statut
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.fil import Fil
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import OUTSIDE, PROVED, UNPROVED, FixedService

REWORDED = Affirmation(
    texte="La demande se reformule avec les mots de la personne.",
    statut=Statut.PARAPHRASE,
    citations=("cip/CP2/c2",),
)
CLAIMS = (PROVED, REWORDED, OUTSIDE, UNPROVED)
FALLBACK = "Le modèle n'a pas répondu (délai dépassé) : le moteur embarqué répond à sa place."
LOCAL = {"moteur": "modele", "fournisseur": "ollama", "modele": "mistral-small"}
REMOTE = {
    "moteur": "modele",
    "fournisseur": "openai",
    "modele": "albert-large",
    "modele_url": "https://albert.api.etalab.gouv.fr/v1",
}


@dataclass(frozen=True)
class Envoi:
    """What would leave, and for where."""

    hote: str
    distant: bool
    texte: str


class ModelService(FixedService):
    """`let(n)` lets n more claims come; `fallback` makes the model fail at the end."""

    def __init__(self, claims: tuple[Affirmation, ...] = CLAIMS) -> None:
        super().__init__()
        self.claims = claims
        self.leaving: Envoi | None = None
        self.called: list[str] = []
        self.stopped: list[str] = []
        self.fallback = False
        self.deaf = False
        self._pace = Semaphore(0)

    def let(self, number: int) -> None:
        self._pace.release(number)

    def envoi(self, question: str, referentiel: str | None, fil: Fil) -> Envoi | None:
        return self.leaving

    def repondre(
        self,
        question: str,
        referentiel: str | None = None,
        fil: Fil = (),
        moteur: str = "embarque",
        ecoute: Ecoute = MUET,
        accord: bool = False,
    ) -> Answer:
        if moteur != "modele":
            return super().repondre(question, referentiel, fil, moteur, ecoute)
        if self.leaving is not None and self.leaving.distant and not accord:
            raise AssertionError("a remote model was called without a yes")
        self.called.append(question)
        self.threads.append(fil)
        ecoute.passages({name: self.source(name) for name in ("cip/CP2/c2", "cip/CP2")})
        for claim in self.claims:
            if not self._waited(ecoute):
                self.stopped.append(question)
                break
            ecoute.affirmation(claim, self.sources((claim,)))
        if not self._waited(ecoute):  # the end too comes when it is let
            self.stopped.append(question)
        return self._whole(question)

    def _waited(self, ecoute: Ecoute) -> bool:
        while not self._pace.acquire(timeout=0.01):
            if ecoute.arret() and not self.deaf:
                return False
        return not ecoute.arret()

    def _whole(self, question: str) -> Answer:
        if self.fallback:
            answer = self.answer(question)
            return answer.model_copy(update={"avis": (FALLBACK,)})
        lines = [f"{c.texte}{''.join(f' `{name}`' for name in c.citations)}" for c in self.claims]
        text = "\n\n".join(["**En bref**", *lines])
        whole = self._answer(question, self.claims, text, True)
        return whole.model_copy(update={"moteur": "modele"})


def model_backend(settings: dict[str, Any], **kw: Any) -> MemoryBackend:
    """The interface's backend over a model engine."""
    return MemoryBackend(ModelService(**kw), **settings)
