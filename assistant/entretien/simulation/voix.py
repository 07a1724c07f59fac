"""How the person says things: lines of their register and pace, never the same one twice running.

`index = H(seed, situation, turn) mod n`: no generator of Python's (domain.md §4.4).
"""

from collections.abc import Mapping, Sequence

from assistant.hasard import empreinte
from assistant.scenarios.accord import Accord
from assistant.scenarios.scenario import Element, Personne
from knowledge.fiches_scenario import Dit

MEMOIRE = 12
"""Lines remembered, so that none comes back too soon."""


class Voix:
    """The lines of one person, for one rehearsal."""

    def __init__(self, graine: str, personne: Personne, repliques: Mapping[str, Dit]) -> None:
        self.graine = graine
        self.personne = personne
        self.repliques = repliques
        self._accord = Accord(personne.genre, personne.prenom, personne.age, personne.pays)
        self._recent: list[str] = []
        self._said: set[str] = set()

    def generale(self, situation: str, tour: int, **mots: str) -> str:
        """A line for a situation; `mots` fill in `{sigle}` or `{rappel}`."""
        lines = self.repliques[situation].au_registre(self.personne.registre)
        text = self._accord.texte(self.choisir(lines, situation, tour))
        for name, word in mots.items():
            text = text.replace("{" + name + "}", word)
        return text

    def fait(self, element: Element, tour: int) -> str:
        """The fact itself."""
        lines = element.reponses.au_registre(self.personne.registre)
        return self.choisir(lines, element.id, tour)

    def encore(self, element: Element, tour: int) -> str:
        """The fact in other words, while there are some that were not said."""
        return self.autre(element.reponses.au_registre(self.personne.registre), element.id, tour)

    def autre(self, lines: Sequence[str], situation: str, tour: int) -> str:
        """A line that was never said, or nothing."""
        left = [line for line in lines if line not in self._said]
        return self.choisir(left, situation, tour) if left else ""

    def inedite(self, situation: str, tour: int) -> str:
        """A line for a situation that was never said, or nothing."""
        lines = self.repliques[situation].au_registre(self.personne.registre)
        return self._accord.texte(self.autre(lines, situation, tour))

    def rappel(self, element: Element) -> str:
        """The fact again, shortly: a whole sentence, which comes last."""
        return min(element.reponses.au_registre(self.personne.registre), key=len)

    def choisir(self, lines: Sequence[str], situation: str, tour: int) -> str:
        """One line: by its imprint, then the first one that was not just said."""
        rows = self._at_pace(lines)
        start = empreinte(self.graine, situation, tour) % len(rows)
        turned = [*rows[start:], *rows[:start]]
        said = next((row for row in turned if row not in self._recent), turned[0])
        self._recent = [*self._recent, said][-MEMOIRE:]
        self._said.add(said)
        return said

    def _at_pace(self, lines: Sequence[str]) -> Sequence[str]:
        """Someone of few words keeps the shorter half."""
        if self.personne.attitude.debit != "bref" or len(lines) < 2:
            return lines
        kept = sorted(lines, key=lambda row: (len(row), row))[: (len(lines) + 1) // 2]
        return [row for row in lines if row in kept]
