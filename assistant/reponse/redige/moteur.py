"""The engine with a language model: it writes, the search chooses, the ledger proves.

Whatever goes wrong, the embedded engine answers instead, and one notice says why.
"""

from assistant.modeles.chat import Arret, Chat
from assistant.modeles.fautes import Coupee, FauteModele
from assistant.reponse.answer import Affirmation, Answer, Source
from assistant.reponse.directives import THREAD
from assistant.reponse.ecoute import MUET, Ecoute
from assistant.reponse.embarque import MoteurEmbarque
from assistant.reponse.fil import Fil
from assistant.reponse.mise_en_page import sources
from assistant.reponse.redige.fenetre import Fenetre, composer
from assistant.reponse.redige.lignes import Lecteur
from assistant.reponse.redige.redaction import Redaction
from assistant.reponse.redige.reformulation import reformuler
from assistant.reponse.suite import complete
from knowledge.search.searcher import Searcher

REPLI = "Le modèle de langue n'a pas servi ({}) : c'est le moteur embarqué qui répond."


def repli(answer: Answer, cause: object) -> Answer:
    """The embedded answer, with the one line that says why it stands there."""
    return answer.model_copy(update={"avis": (*answer.avis, REPLI.format(cause))})


class MoteurModele:
    """Answers with a language model, from the passages that the search found.

    Without `recrire` no call rewrites the question: what leaves is what `preparer` shows.
    """

    def __init__(
        self,
        searcher: Searcher,
        embarque: MoteurEmbarque,
        chat: Chat,
        fenetre: int = 8192,
        recrire: bool = True,
    ) -> None:
        self.searcher = searcher
        self.catalogue = searcher.catalogue
        self.embarque = embarque
        self.chat = chat
        self.fenetre = fenetre
        self.recrire = recrire

    def repondre(
        self, question: str, referentiel: str | None = None, fil: Fil = (), ecoute: Ecoute = MUET
    ) -> Answer:
        """The model's answer once proved; the embedded one when it declines or nothing serves."""
        base = self.embarque.repondre(question, referentiel, fil)
        try:
            call = self._prepare(question, referentiel, fil, base, ecoute.arret)
            if call is not None:
                return self._write(call, base, ecoute)
        except FauteModele as faute:
            return repli(base, faute)
        return base

    def preparer(self, question: str, referentiel: str | None, fil: Fil) -> Fenetre | None:
        """What would be sent for a question, without asking any model; none when nothing would.

        Raises FauteModele when the window cannot hold it.
        """
        base = self.embarque.repondre(question, referentiel, fil)
        suite = complete(question, fil, self.catalogue)
        if suite.directive in THREAD:
            return None
        searched = suite.texte
        call = self._call(question, searched, referentiel, fil, base)
        if call is None and fil and self.recrire and searched == question:
            hits = self.searcher.search(question, referentiel).hits  # it may be rewritten first
            return composer(question, hits, fil, self.catalogue, self.fenetre)
        return call

    def _prepare(
        self, question: str, referentiel: str | None, fil: Fil, base: Answer, arret: Arret
    ) -> Fenetre | None:
        """The call to make; none when the référentiels do not answer: no model may then."""
        suite = complete(question, fil, self.catalogue)
        if suite.directive in THREAD:
            return None
        searched = suite.texte
        if searched == question and self.recrire:
            searched = reformuler(question, fil, self.chat, arret)
            if searched != question:
                base = base.model_copy(update={"repondu": True})  # of another question
        return self._call(question, searched, referentiel, fil, base)

    def _call(
        self, question: str, searched: str, referentiel: str | None, fil: Fil, base: Answer
    ) -> Fenetre | None:
        result = self.searcher.search(searched, referentiel)
        if not (result.answered and base.repondu):
            return None
        return composer(question, result.hits, fil, self.catalogue, self.fenetre)

    def _write(self, call: Fenetre, base: Answer, ecoute: Ecoute) -> Answer:
        ecoute.passages(self._shown(call))
        draft = Redaction(self.catalogue, call, base, ecoute)
        reader = Lecteur()
        pieces = self.chat.flux(call.systeme, call.message, ecoute.arret)
        try:
            for piece in pieces:
                if ecoute.arret():
                    break
                draft.prendre(reader.donner(piece))
        except Coupee:
            draft.coupee = True
        finally:
            pieces.close()
        if ecoute.arret():
            return draft.arretee()
        draft.prendre(reader.finir())
        return draft.entiere(vide=reader.vide, rien=reader.rien)

    def _shown(self, call: Fenetre) -> dict[str, Source]:
        cited = Affirmation(texte="", citations=tuple(item.id for item in call.passages))
        return sources(self.catalogue, [cited])
