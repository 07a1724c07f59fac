"""A rehearsal: one turn in, one answer out, always the same for the same seed and turns."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from assistant.entretien.simulation import alerte
from assistant.entretien.simulation.affect import BLESSURES, appliquer, apres, table
from assistant.entretien.simulation.bilan import propose
from assistant.entretien.simulation.etat import FIN, Etat
from assistant.entretien.simulation.fausse import APPORTS, RENDUS, demandee, fausse, rendue, vide
from assistant.entretien.simulation.gestes import Geste, Parole
from assistant.entretien.simulation.imprevus import dit, imprevu
from assistant.entretien.simulation.liaisons import liaisons
from assistant.entretien.simulation.nuances import nuancer
from assistant.entretien.simulation.presentation import presentee
from assistant.entretien.simulation.reconnaissance import derniere_question, reconnaitre
from assistant.entretien.simulation.reperes import Rappel, Reperes
from assistant.entretien.simulation.reponse import Reponse
from assistant.entretien.simulation.revelation import Issue
from assistant.entretien.simulation.temps import avancer, phase
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Element, Scenario
from knowledge.fiches_scenario import Dit
from knowledge.scenarios import load_scenarios

if TYPE_CHECKING:
    from assistant.entretien.simulation.modele import VoixModele

CONFIANCE, TENSION = 35, 20
"""At the start, before the attitude adds its own (domain.md §4.2)."""
ROMPT_CONFIANCE, ROMPT_TENSION = 10, 85
CONTEXTE = 4
"""Answers of the person that a reformulation may take up."""
LONGEST = 4000
"""Signs of a turn; what is beyond is left out."""


@dataclass(frozen=True)
class Tour:
    """A turn as it was played. `issue`: what it opened; `regles`: what moved the person."""

    texte: str
    gestes: tuple[Geste, ...]
    sujets: tuple[str, ...]
    reponse: str
    etat: dict[str, Any]
    issue: Issue
    regles: tuple[str, ...] = ()
    imprevu: str = ""
    indice: str = ""
    """The words let slip in the answer, if there are any."""
    themes: tuple[str, ...] = ()
    nuances: tuple[Geste, ...] = ()
    repare: bool = False
    """Whether it takes back the words of the turn before, that hurt."""
    verifie: bool = False
    """Whether it asks if it is right, be it of something false."""
    fait: str = ""
    """What the person answered, without the line of a fixed minute that may follow."""

    @property
    def fines(self) -> frozenset[str]:
        """The finer moves of the turn (`nuances.py`)."""
        return frozenset(geste.type for geste in self.nuances)


@dataclass
class Simulation:
    """A person to talk to, and what has been said so far."""

    scenario: Scenario
    repliques: Mapping[str, Dit] = field(default_factory=lambda: load_scenarios().repliques)
    tours: list[Tour] = field(default_factory=list)
    voix_modele: "VoixModele | None" = None

    def __post_init__(self) -> None:
        person = self.scenario.personne
        self.etat = Etat(
            CONFIANCE + person.attitude.confiance,
            TENSION + person.attitude.tension,
            person.attitude.energie,
            urgence="latente" if person.urgence else "aucune",
        )
        lines = {**self.repliques, **liaisons()}
        self.voix = Voix(self.scenario.racine, person, lines)
        self._reperes = Reperes(self.scenario, self.etat, self.voix)
        self._indice = self._fait = ""
        self._verifie = False

    @property
    def fini(self) -> bool:
        return self.etat.rupture or self.etat.fini

    def dire(self, texte: str) -> Tour:
        """One turn of the counsellor. After the end, nobody answers any more."""
        texte = texte[:LONGEST]
        parole = self._heard(texte)
        self._verifie = "validation" in parole.types or dit("verifie", texte)
        if self.fini:
            return self._keep(parole, "", Issue("rien"), (), "")
        self.etat.tour += 1
        strange = imprevu(parole)
        if strange == "silence":
            parole = replace(
                parole, sujets=(), themes=()
            )  # what was said before is not its subject
        if not strange and (strange := self._false(parole)):
            parole = parole.sans(*RENDUS, *({"injonction"} if "validation" in parole.types else ()))
        elif not strange:
            parole = vide(rendue(demandee(parole), self._said()), self._said())
        rules = appliquer(parole, self.etat, self.scenario.personne, strange)
        avancer(parole, self.etat, self.scenario.personne.attitude.debit)
        self.etat.phase = phase(parole, self.etat)
        self.etat.energie = max(0, self.etat.energie - 1)
        if broken := self._breaks(parole, strange):
            return self._keep(parole, broken, Issue("rien"), tuple(rules), strange)
        answer, found, more = self._answer(parole, strange, rules)
        self._settle(parole)
        self.etat.derniere = answer
        return self._keep(parole, answer, found, (*rules, *more), strange)

    def _heard(self, texte: str) -> Parole:
        """The turn as it was recognised, with its finer moves."""
        before = [tour.reponse for tour in self.tours[-CONTEXTE:]]
        parole = presentee(self._own(reconnaitre(texte, before)), before)
        return nuancer(parole, self._said(), self.etat.derniere, self.etat)

    def _said(self) -> str:
        """All that the person has said so far."""
        return " ".join((self.scenario.personne.ouverture, *(turn.reponse for turn in self.tours)))

    def _false(self, parole: Parole) -> str:
        """How words given back as the person's own, that they never said, are denied."""
        brought = [
            turn.texte for turn in self.tours if APPORTS & {item.type for item in turn.gestes}
        ]
        return fausse(parole, self._said(), brought, self.scenario.personne)

    def _own(self, parole: Parole) -> Parole:
        """Words that the person said first are no jargon."""
        said = self._said()
        kept = tuple(
            geste
            for geste in parole.gestes
            if geste.type != "jargon" or parole.texte[geste.start : geste.end] not in said
        )
        return replace(parole, gestes=kept)

    def _answer(
        self, parole: Parole, strange: str, rules: list[str]
    ) -> tuple[str, Issue, list[str]]:
        _, topics = derniere_question(parole)
        person = self.scenario.personne
        answer = Reponse(parole, topics, self.etat, person, self.voix, strange)
        before = len(self.etat.accords)
        text = answer.texte()
        more = apres(answer.issue, self.etat, parole, person)
        if len(self.etat.accords) > before:
            self.etat.bouge(*table()["accord"])
            more.append("accord")
        if answer.agacee:
            self.etat.bouge(*table()["repetition"])
            more.append("repetition")
        self._open(answer.issue)
        hurt = strange or BLESSURES & {*rules}
        due = Rappel() if hurt else self._reperes.du(parole, answer.issue, text, self._said())
        self._indice = due.indice or (text if answer.issue.genre == "indice" else "")
        self._fait = text
        said = " ".join(filter(None, (text, due.dit)))
        return self._voiced(said, parole), answer.issue, more

    def _voiced(self, said: str, parole: Parole) -> str:
        """The answer, in a model's words when one lends its voice."""
        if self.voix_modele is None:
            return said
        return self.voix_modele.redire(said, parole.texte, [tour.reponse for tour in self.tours])

    def _open(self, found: Issue) -> None:
        """Remember what came out, and what the talk is about."""
        element = found.element
        if element is None:
            return
        self.etat.courant = element.id
        if found.genre == "indice":
            self.etat.indices[element.id] = self.etat.tour
        if found.genre == "revele":
            self._tell(element)

    def _tell(self, element: Element) -> None:
        if element.id not in self.etat.dits:
            self.etat.dits.append(element.id)
        deepest = self.etat.ouverts.get(element.sujet, 0)
        self.etat.ouverts[element.sujet] = max(deepest, element.couche)

    def _settle(self, parole: Parole) -> None:
        """What the next turn must know."""
        types = parole.types
        if alerte.traitee(parole, self.etat):
            self.etat.urgence = "traitee"
        self.etat.reformule = bool({"reformulation", "resume"} & types)
        if {"information", "orientation", "conseil", "resume"} & types:
            self.etat.propose = True
            self.etat.proposition = propose(parole) or self.etat.proposition
        self.etat.fini = self.etat.dixiemes >= FIN

    def _breaks(self, parole: Parole, strange: str) -> str:
        """Too much: the person asks to stop, and stays once if it is mended."""
        state = self.etat
        if state.averti and not state.rupture:
            mended = dit("reparation", parole.texte) or "empathie" in parole.types
            if mended and strange != "insulte":
                state.averti = 0
                state.bouge(*table()["reparation"])
                return self.voix.generale("reprise", state.tour)
            state.rupture = True
            return self.voix.generale("rupture", state.tour)
        if state.confiance < ROMPT_CONFIANCE and state.tension > ROMPT_TENSION:
            state.averti = state.tour
            return self.voix.generale("rupture_avertissement", state.tour)
        return ""

    def _mends(self, parole: Parole) -> bool:
        stung = bool(self.tours) and bool(BLESSURES & {*self.tours[-1].regles})
        return stung and dit("reparation", parole.texte)

    def _keep(
        self, parole: Parole, answer: str, found: Issue, rules: tuple[str, ...], strange: str
    ) -> Tour:
        turn = Tour(
            parole.texte,
            parole.gestes,
            parole.sujets,
            answer,
            self.etat.json(),
            found,
            rules,
            strange,
            self._indice,
            parole.themes,
            parole.nuances,
            self._mends(parole),
            self._verifie,
            self._fait if self.voix_modele is None else answer,
        )
        self._indice = self._fait = ""
        self.tours.append(turn)
        return turn
