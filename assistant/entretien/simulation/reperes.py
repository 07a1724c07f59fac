"""The lines of fixed minutes, the same for every candidate; an urgency's cues among them.

One is tied to the talk by a few words, waits for a fact to be told, comes sooner when the meeting
nears its end, and never at the goodbye (domain.md §4.4).
"""

from dataclasses import dataclass

from assistant.entretien.simulation.depart import approche, part
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.recit import DITS
from assistant.entretien.simulation.revelation import Issue
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Scenario

ATTEND = 2
"""Turns that a line waits for, at most, while facts are being told."""
TARD = 25
"""The minute from which a line is no longer a cue of the urgency."""


@dataclass(frozen=True)
class Rappel:
    """What is added to an answer; `indice`: the cue in it, as the person said it."""

    dit: str = ""
    indice: str = ""


class Reperes:
    """Those of one rehearsal, until they are said."""

    def __init__(self, scenario: Scenario, etat: Etat, voix: Voix) -> None:
        self._left = dict(scenario.reperes)
        self._person = scenario.personne
        self._etat = etat
        self._voix = voix
        self._waited = 0

    def du(self, parole: Parole, found: Issue, answer: str, said: str) -> Rappel:
        """What is due at this turn. `answer`: this one; `said`: all the person's words so far."""
        minute = self._minute(parole)
        if minute is None or part(parole) or self._waits(parole, found):
            return Rappel()
        self._waited = 0
        line = self._left.pop(minute)
        if self._person.urgence and minute < TARD:
            return self._cue(line, self._person.urgence.id, answer)
        return Rappel() if line in said or not self._fresh(line) else self._tied(line, answer)

    def _minute(self, parole: Parole) -> int | None:
        passed = [minute for minute in self._left if self._etat.dixiemes >= 10 * minute]
        if not passed and self._person.urgence and approche(parole, self._etat):
            passed = [minute for minute in self._left if minute < TARD]
        return min(passed, default=None)

    def _waits(self, parole: Parole, found: Issue) -> bool:
        """A fact is being told: what is said of something else comes after it."""
        if found.genre not in DITS or self._waited >= ATTEND or approche(parole, self._etat):
            return False
        self._waited += 1
        return True

    def _fresh(self, line: str) -> bool:
        source = [item for item in self._person.elements if line in item.indices]
        if any(item.id in self._etat.dits for item in source):
            return False
        self._etat.indices |= {item.id: self._etat.tour for item in source}
        return True

    def _tied(self, line: str, answer: str, situation: str = "autre_chose") -> Rappel:
        link = self._voix.generale(situation, self._etat.tour) if answer else ""
        return Rappel(" ".join(filter(None, (link, line))), line)

    def _cue(self, line: str, name: str, answer: str) -> Rappel:
        if self._etat.urgence in ("abordee", "traitee"):
            return self._back(answer)
        self._etat.urgence = "indiquee"
        self._etat.indices[name] = self._etat.tour
        return self._tied(line, answer)

    def _back(self, answer: str) -> Rappel:
        """At the minute of a cue, an urgency already told: what of tonight, if nobody acts."""
        urgence = self._person.urgence
        if urgence is None or self._etat.urgence == "traitee" or "ce_soir" in self._etat.suites:
            return Rappel()
        self._etat.suites.append("ce_soir")
        line = dict(urgence.suites)["ce_soir"]
        near = self._etat.courant == urgence.id
        return Rappel(self._tied(line, "" if near else answer, "retour_urgence").dit)
