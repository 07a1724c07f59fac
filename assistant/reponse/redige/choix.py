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
        self,
        question: str,
        referentiel: str | None,
        fil: Fil,
        ecoute: Ecoute,
        accord: bool,
        force: bool = False,
    ) -> Answer:
        """The model's answer; the embedded one, and why, for a host or a text not permitted.

        `force`: the person typed that what identifies somebody may leave; it is written down.
        """
        try:
            self.reglage.autoriser(accord)
            self._controler(question, referentiel, fil, force)
        except FauteModele as faute:
            return repli(self._embarque.repondre(question, referentiel, fil, ecoute), faute)
        chat = ChatLangChain(self.reglage, accord)
        return self._engine(chat).repondre(question, referentiel, fil, ecoute)

    def _controler(self, question: str, referentiel: str | None, fil: Fil, force: bool) -> None:
        """Raise FauteModele for a text that must not go to another computer."""
        if not self.hote.distant:
            return
        from assistant.confidentialite.sortie import Decision, controler_envoi, noter

        sent = self.envoi(question, referentiel, fil)
        found = controler_envoi(sent) if sent else None
        if found is None or found.decision is not Decision.REFUSE:
            return
        if not found.passe(force):
            raise FauteModele(f"rien n'est parti : {found.raison}")
        try:
            noter(self.hote.nom, found)
        except OSError as error:
            raise FauteModele("rien n'est parti : l'envoi n'a pas pu être noté") from error
