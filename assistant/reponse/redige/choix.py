"""The model that was chosen, ready to answer: built at the first question, never before."""

from functools import partial

from assistant.modeles.envoi import Envoi, envoi_of
from assistant.modeles.fautes import FauteModele
from assistant.modeles.ouverture import ChatLangChain
from assistant.modeles.reglage import Reglage
from assistant.reponse.answer import Answer
from assistant.reponse.ecoute import Ecoute
from assistant.reponse.embarque import MoteurEmbarque
from assistant.reponse.fil import Fil
from assistant.reponse.redige.moteur import MoteurModele, repli
from knowledge.search.searcher import Searcher


class Choix:
    """What the settings chose, over one search. Raises FauteModele for a URL that is none."""

    def __init__(self, searcher: Searcher, embarque: MoteurEmbarque, reglage: Reglage) -> None:
        self.reglage = reglage
        self.hote = reglage.hote
        self._embarque = embarque
        # A remote host is sent only what was shown: no call of its own to rewrite a question.
        self._engine = partial(
            MoteurModele,
            searcher,
            embarque,
            fenetre=reglage.contexte,
            recrire=not reglage.hote.distant,
        )

    def envoi(self, question: str, referentiel: str | None, fil: Fil) -> Envoi | None:
        """What a question would send; none when no call would be made."""
        try:
            call = self._engine(ChatLangChain(self.reglage)).preparer(question, referentiel, fil)
        except FauteModele:
            return None
        return envoi_of(self.reglage, call) if call else None

    def repondre(
        self, question: str, referentiel: str | None, fil: Fil, ecoute: Ecoute, accord: bool
    ) -> Answer:
        """The model's answer; the embedded one, and why, for a host that is not permitted."""
        try:
            self.reglage.autoriser(accord)
        except FauteModele as faute:
            return repli(self._embarque.repondre(question, referentiel, fil, ecoute), faute)
        chat = ChatLangChain(self.reglage, accord)
        return self._engine(chat).repondre(question, referentiel, fil, ecoute)
