"""How what a turn opened is said: the fact, a cue, a way round it, or nothing of the sheet."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.entretien.simulation import alerte, portee, redites, suite
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import lire
from assistant.entretien.simulation.revelation import Issue
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Element, Personne

DITS = frozenset({"revele", "deja", "appui", "suite"})
"""Ways in which a fact itself is said."""
PONT = 3
"""Questions beside the sheet, after which the person comes back to what they came for."""


@dataclass
class Recit:
    """`rappel`: how the answer would be said again, shortly."""

    parole: Parole
    sujets: tuple[str, ...]
    etat: Etat
    personne: Personne
    voix: Voix
    rappel: str = ""

    def _dite(self, situation: str, **mots: str) -> str:
        return self.voix.generale(situation, self.etat.tour, **mots)

    def texte(self, found: Issue) -> str:
        element, turn = found.element, self.etat.tour
        if element is not None and found.genre in DITS and (said := self._corrected(element)):
            return said
        if element is None:
            if found.genre == "rouge" or (self.sujets and found.genre != "ailleurs"):
                self.etat.courant = ""
            if found.genre == "rouge":
                return self._dite("question_personnelle")
            asked = portee.genre(self.parole.texte)
            if self.sujets and found.genre != "ailleurs" and not asked:
                return self._dite(self._nothing())
            return self._beside(found)
        ways: dict[str, Callable[[], str]] = {
            "revele": lambda: self._fact(element),
            "suite": lambda: suite.fait_suite(
                element, suite.genre(self.parole.texte), self.voix, turn
            ),
            "ferme": lambda: self._closed(element),
            "appui": lambda: self._built(element),
            "indice": lambda: self.voix.choisir(element.indices, f"{element.id} …", turn),
            "evasif": lambda: self.voix.choisir(element.evasives, f"{element.id} -", turn),
            "deja": lambda: self._again(element),
        }
        return ways[found.genre]()

    def _nothing(self) -> str:
        """The sheet holds nothing more of a subject: it goes well, unless it was just spoken of."""
        about, urgence = {*self.sujets}, self.personne.urgence
        if about & {*sujets(lire(self.etat.derniere).plain)}:
            return "suite_vide"
        if urgence and about & {*alerte.approches()[urgence.famille].sujets}:
            return "suite_vide" if self.etat.urgence in ("abordee", "traitee") else "relance_vide"
        return "rien_de_special"

    def _beside(self, found: Issue) -> str:
        """Nothing on the sheet answers: a line that fits any question of this kind."""
        closed = "question_fermee" in self.parole.types
        if found.genre != "ailleurs" and not closed and not portee.genre(self.parole.texte):
            return self._dite("relance_vide")
        self.etat.ailleurs += 1
        if self.etat.ailleurs % PONT or self.personne.demande.id not in self.etat.dits:
            return self._dite(portee.situation(self.parole.texte, not closed))
        return self._dite("ailleurs_pont", rappel=self.voix.rappel(self.personne.demande))

    def _closed(self, element: Element) -> str:
        """Yes or no, plus nothing; who, how many, when and where are asked round too."""
        if kind := portee.genre(self.parole.texte):
            return self._dite(f"ailleurs_{kind}")
        if not portee.convient(self.parole.texte, element, fermee=True):
            return self._dite(portee.situation(self.parole.texte, ouverte=False))
        return self.voix.choisir(element.fermees, f"{element.id} ?", self.etat.tour)

    def _built(self, element: Element) -> str:
        """What was told already, taken up by a question: other words of it, or the same."""
        self.rappel = self.voix.rappel(element)
        if "question_fermee" not in self.parole.types and (
            said := self.voix.encore(element, self.etat.tour)
        ):
            return said
        return self._dite("appui", rappel=self.rappel)

    def _corrected(self, element: Element) -> str:
        """A fact whose date the urgency changed: the new one once told, else both, in order."""
        urgence = self.personne.urgence
        if urgence is None or not urgence.fiche.corrige or element.id not in urgence.fiche.exige:
            return ""
        register, turn = self.personne.registre, self.etat.tour
        if self.etat.urgence in ("abordee", "traitee"):
            self.rappel = min(urgence.reponses.au_registre(register), key=len)
            return self._dite("appui", rappel=self.rappel)
        self.etat.urgence = "indiquee"
        self.etat.indices[urgence.id] = turn
        now = self.voix.choisir(urgence.forts.au_registre(register), urgence.id, turn)
        self.rappel = now
        return f"{self.voix.fait(element, turn)} {self._dite('corrige')} {now}"

    def _fact(self, element: Element) -> str:
        self.rappel = self.voix.rappel(element)
        return self.voix.fait(element, self.etat.tour)

    def _again(self, element: Element) -> str:
        """A fact that was told, asked for in other words: the count is that of the fact."""
        times = self.etat.rappels.get(element.id, 0) + 1
        self.etat.rappels[element.id] = times
        self.rappel = self.voix.rappel(element)
        asks_more = times == 1 and "question_ouverte" in self.parole.types
        if asks_more and (said := self.voix.encore(element, self.etat.tour)):
            return said
        if times == 1:  # a fact told for another question: this one is asked for the first time
            return self._dite("appui", rappel=self.rappel)
        return redites.reaction(times, self.rappel, self.etat, self.voix)
