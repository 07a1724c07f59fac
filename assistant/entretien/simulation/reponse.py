"""What the person answers to a turn: reactions first, then what the turn opened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.entretien.simulation import alerte, bilan, redites, suite
from assistant.entretien.simulation.affect import BLESSANTES, TOT, limites_dites
from assistant.entretien.simulation.cible import fermee
from assistant.entretien.simulation.demandes import DEMANDES
from assistant.entretien.simulation.depart import offre, part, proposee, revoir
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.fausse import AMORCE
from assistant.entretien.simulation.franche import franche
from assistant.entretien.simulation.gestes import CADRE, Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.recit import Recit
from assistant.entretien.simulation.revelation import Issue, issue
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Personne

PARTIES = 3
"""Sentences of an answer, at most."""
PERDU = 40
"""Understanding under which the person says that they do not follow."""
OSE, ACCEPTE = 30, 40
"""Trust that a yes asks for: to a permission, to a next step."""
BLESSURES = ("jugement", "injonction", "minimisation")
FONDS = {
    "resume": "resume_oui",
    "information": "information_recue",
    "empathie": "empathie",
    "promesse": "promesse",
    "hors_sujet": "hors_sujet",
}
REDIT = frozenset({"resume", "reformulation", "validation"})


def _named(sigle: str, texte: str) -> bool:
    """An acronym as a word of its own: «APEC» does not say «APE»."""
    return re.search(rf"(?<!\w){re.escape(sigle)}(?!\w)", texte) is not None


@dataclass
class Reponse:
    """An answer being made; `issue` says what the turn opened, for the debrief."""

    parole: Parole
    sujets: tuple[str, ...]
    etat: Etat
    personne: Personne
    voix: Voix
    imprevu: str
    issue: Issue = field(default_factory=lambda: Issue("rien"))
    rappel: str = ""
    """How the answer would be said again, shortly."""
    agacee: bool = False

    def texte(self) -> str:
        """The whole answer; the question is remembered, with what it got."""
        redites.ecoute(self.parole, self.etat)
        asked = "" if self.imprevu else redites.cle(self.parole, self.etat)
        said = self._whole(asked)
        redites.retenir(asked, self.rappel, self.etat)
        return said

    def _whole(self, asked: str) -> str:
        steps = (self._imprevue, self._perdue, self._blessee, self._reparee, self._vague)
        if said := next(filter(None, (step() for step in steps)), ""):
            return said
        if said := redites.redite(asked, self.etat, self.voix):
            self.agacee = self.etat.posees[asked][0] >= redites.AGACE
            return said
        for step in (self._urgente, self._secourue, self._franche, self._bilan):
            if said := step():
                return said
        parts = [*self._polite(), *self._framed(), *self._given(), *self._opened()]
        return " ".join(parts[:PARTIES]) or self._dite("oui_court")

    def _dite(self, situation: str, **mots: str) -> str:
        return self.voix.generale(situation, self.etat.tour, **mots)

    def _imprevue(self) -> str:
        return self._dite(self.imprevu) if self.imprevu else ""

    def _perdue(self) -> str:
        said = self.parole.texte if "jargon" in self.parole.types else ""
        for item in self.personne.jargon_inconnu:
            if _named(item.sigle, said):
                return self._dite("jargon", sigle=item.sigle)
        if self.etat.comprehension >= PERDU:
            return ""
        self.etat.bouge(comprehension=10)
        return self._dite("rien_compris")

    def _blessee(self) -> str:
        fine = next((name for name in BLESSANTES if name in self.parole.fines), "")
        if fine:
            return self._dite(f"ecart_{fine}")
        return next((self._dite(name) for name in BLESSURES if name in self.parole.types), "")

    def _reparee(self) -> str:
        """Words that hurt, taken back: that is what is answered, before any other question."""
        late = self.etat.tour - self.etat.blesse > 1
        if late or self.sujets or not dit("reparation", self.parole.texte):
            return ""
        return self._dite("reprise")

    def _vague(self) -> str:
        """«Si je comprends bien…», and nothing that was said: neither yes nor no."""
        return self._dite("amorce_vague") if AMORCE in self.parole.fines else ""

    def _urgente(self) -> str:
        urgence = self.personne.urgence
        if urgence is None:
            return ""
        if alerte.demandee(self.parole, self.etat, urgence):
            self.etat.urgence = "abordee"
            self.etat.courant = urgence.id
            lines = urgence.reponses.au_registre(self.personne.registre)
            self.rappel = min(lines, key=len)
            return self.voix.choisir(lines, urgence.id, self.etat.tour)
        more = alerte.encore(self.parole, self.etat, self.personne)
        if not more or bilan.genre(self.parole):
            return ""
        self.etat.courant = urgence.id
        kind, closed = suite.genre(self.parole.texte), fermee(self.parole)
        said = suite.urgence_suite(urgence, kind, self.etat, self.voix, closed)
        self.rappel = said if said in dict(urgence.suites).values() else ""
        return said

    def _secourue(self) -> str:
        """Told of what presses, somebody acts: that is what is answered."""
        if not alerte.traitee(self.parole, self.etat) or "orientation" in self.parole.types:
            return ""
        self.etat.accords.append(self.parole.extrait("accord_demande") or self.parole.texte)
        self._decides(True)
        return self._dite("secours")

    def _bilan(self) -> str:
        kind = bilan.genre(self.parole)
        if kind == "dici" and "accord_demande" in self.parole.types and not self._what():
            return ""
        if kind == "dici" and self._early():
            return self._dite("suite_vue", quoi=self.personne.demande.nomme)
        asks = DEMANDES & self.parole.types or "?" in self.parole.texte
        if not kind or not asks or (kind == "choix" and REDIT & self.parole.types):
            return ""
        return bilan.reponse(kind, self.parole, self.etat, self.personne, self.voix)

    def _what(self) -> bool:
        """«On fait quoi d'ici là ?» asks what; «vous venez mardi, d'accord ?» asks a yes."""
        return dit("portee_quoi", self.parole.texte) or dit("bilan_quoi", self.parole.texte)

    def _early(self) -> bool:
        """«Comment voyez-vous la suite ?», while nothing is put forward, asks what is wished."""
        put = self.etat.propose or self.etat.decisions or self.etat.dixiemes >= TOT
        return not put and dit("voulu", self.parole.texte)

    def _franche(self) -> str:
        if not (DEMANDES & self.parole.types or "?" in self.parole.texte):
            return ""
        said, opened = franche(self.parole, self.etat, self.personne, self.voix)
        self.issue = opened or self.issue
        return said

    def _polite(self) -> Iterator[str]:
        if "salutation" in self.parole.types and self.etat.tour <= 2:
            framed = bool({*CADRE} & self.parole.types)
            yield self._dite("salutation_retour" if framed else "salutation")
        elif dit("tutoiement", self.parole.texte) and not REDIT & self.parole.types:
            yield self._dite("tutoiement_gene")

    def _framed(self) -> Iterator[str]:
        """One reaction to the frame, and not when a question waits for its answer."""
        laid = [name for name in CADRE if name in self.parole.types]
        if laid and not DEMANDES & self.parole.types:
            yield self._dite(self._frame(laid))

    def _frame(self, laid: list[str]) -> str:
        """What the frame laid calls for: several slots at once get one word for them all."""
        if len(laid) > 1 or (laid == ["cadre_notes"] and dit("relire", self.parole.texte)):
            return "cadre"
        if laid == ["cadre_confidentialite"] and limites_dites(self.parole):
            return "cadre_limites"
        return laid[-1]

    def _given(self) -> Iterator[str]:
        """What was given back, told, put forward, asked leave for."""
        types = self.parole.types
        if part(self.parole):
            yield self._dite("cloture")
            return
        if "reformulation" in types or ("validation" in types and self.etat.reformule):
            yield self._dite("validation_oui" if "validation" in types else "reformulation_juste")
        told = {"reformulation", "validation"} & types  # one yes is enough
        kept = {name: line for name, line in FONDS.items() if name != "resume" or not told}
        asked = (
            {"accord_demande", "permission"} & types or offre(self.parole) or revoir(self.parole)
        )
        if not asked:
            yield from (self._dite(line) for name, line in kept.items() if name in types)
            if "conseil" in types and not self.etat.propose:
                yield self._dite("conseil_precoce")
            if "orientation" in types:
                yield self._dite("orientation_oui" if self._ready() else "orientation_reserve")
                self._decides(self._ready())
        if "permission" in types:
            yield self._permitted()
        elif asked:
            yield self._agreed()

    def _ready(self) -> bool:
        """Whether the person says yes: with trust, or because help comes for what presses."""
        return self.etat.confiance >= ACCEPTE or alerte.traitee(self.parole, self.etat)

    def _permitted(self) -> str:
        if self.etat.confiance < OSE:
            return self._dite("permission_non")
        self.etat.permission = self.etat.tour
        return self._dite("permission_oui")

    def _agreed(self) -> str:
        framed = bool({*CADRE} & self.parole.types)
        if framed or not (self.etat.propose or bilan.propose(self.parole)):
            return self._dite("oui_court")
        meets = revoir(self.parole)
        if not self._ready():
            return self._dite("revoir_reserve" if meets else "accord_reserve")
        self.etat.accords.append(self.parole.extrait("accord_demande") or self.parole.texte)
        self._decides(True)
        return self._dite("revoir_oui" if meets else "accord_oui")

    def _decides(self, accepted: bool) -> None:
        """Remember what the person said yes to: what this turn puts forward, or the one before."""
        said = bilan.propose(self.parole) or self.etat.proposition
        if accepted and said and said not in self.etat.decisions:
            self.etat.decisions.append(said)

    def _opened(self) -> Iterator[str]:
        """What a question gets; a good reformulation alone may open too."""
        text = self.parole.texte
        asks = DEMANDES & self.parole.types or ("?" in text and suite.ailleurs(text))
        if offre(self.parole) or (proposee(self.parole) and not self.sujets):
            return
        if not asks and "reformulation" not in self.parole.types:
            return
        if asks and self._first_word():
            self.rappel = self.voix.rappel(self.personne.demande)
            if dit("attendu", text):
                yield self._dite("viens_pour", quoi=self.personne.demande.nomme)
            yield self.personne.ouverture
            return
        wanted = dit("voulu", self.parole.texte)
        self.issue = issue(self.parole, self.etat, self.personne, self.sujets, wanted)
        if self.issue.genre == "deja" and "question_ouverte" not in self.parole.types:
            asks = asks and not REDIT & self.parole.types
        if asks or self.issue.genre == "revele":
            told = Recit(self.parole, self.sujets, self.etat, self.personne, self.voix)
            yield told.texte(self.issue)
            self.rappel = told.rappel or self.rappel

    def _first_word(self) -> bool:
        """The person's own opening answers the first invitation, whatever it is about."""
        demande = self.personne.demande
        invited = not fermee(self.parole) or dit("invite", self.parole.texte)
        comes = dit("envie_venir", self.parole.texte)
        if demande.id in self.etat.dits or (self.sujets and not comes) or not invited:
            return False
        self.issue = Issue("revele", demande)
        return True
