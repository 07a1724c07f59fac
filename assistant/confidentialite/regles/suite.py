"""Where a name ends: first names, surnames, particles and initials in a row."""

import re

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

GAP = re.compile(r"[ \u00a0]|\.[ \u00a0]?|\.-|-")
MOST = 5
ACRONYM = 4
"""Capitals at most that may be an acronym rather than a surname."""


class Suite:
    """Reads a name from one of its words."""

    def __init__(self, lecture: Lecture) -> None:
        self.lecture = lecture

    def lire(self, rank: int, libre: bool = False, noble: bool = False) -> tuple[int, int] | None:
        """The span of the name that begins at a word.

        `libre`: written without capitals; `noble`: «de» is part of it, whatever follows.
        """
        mots = self.lecture.mots
        first = mots[rank]
        last = rank
        step = rank + (self._particle(rank + 1) if self._capital_particle(first) else 0) + 1
        last = max(rank, step - 1) if step > rank + 1 else rank
        while step < min(rank + MOST, len(mots)):
            if not self._joins(mots[step - 1], self.lecture.entre(step - 1, step)):
                break
            if self._field(mots[step]):
                break
            if mots[step].plie == mots[step - 1].plie:
                break  # «ali ali c'est son prénom»
            if self._part(mots[step], libre):
                last, step = step, step + 1
            elif small := self._particle(step, noble and step == rank + 1):
                last, step = step + small, step + small + 1
            else:
                break
        return first.start, self._end(mots[last])

    def _joins(self, before: Mot, gap: str) -> bool:
        if before.initiale:
            return bool(GAP.fullmatch(gap)) or gap == ""
        return gap in {" ", "\u00a0", ""} or (gap == "" and before.elision)

    def _part(self, mot: Mot, libre: bool) -> bool:
        if mot.elision:
            return False
        if libre and mot.prenom_sur and self._first(mot):
            return False  # «présents karim solange»
        if libre:
            return not mot.majuscule and len(mot.texte) > 2 and not mot.francais
        if mot.initiale:
            return True
        previous = self.lecture.mots[self.lecture.rang(mot.start) - 1]
        if previous.initiale and mot.plie in liste("personnes", "outils"):
            return False  # «M. L. Il vient»
        if not mot.majuscule or mot.plie in liste("personnes", "civilites"):
            return False
        if mot.capitales and len(mot.texte) <= ACRONYM and mot.connu:
            return False
        before = self.lecture.mots[self.lecture.rang(mot.start) - 1]
        if mot.plie.startswith("saint") and before.prenom and "-" in mot.texte:
            return True
        if mot.plie in communes() and not (mot.prenom or before.prenom or before.initiale):
            return False  # «Isabelle Fontaine» is a surname all the same
        return not mot.connu or mot.prenom

    def _first(self, mot: Mot) -> bool:
        """Whether the word before, too, can only be a first name, and is no first half of one."""
        before = self.lecture.mots[self.lecture.rang(mot.start) - 1]
        return before.prenom_sur and before.plie not in liste("prenoms", "composes")

    def _field(self, mot: Mot) -> bool:
        """«Nom : Lange Prénom : Dominique»: the next field is no part of the name."""
        return mot.plie in liste("personnes", "champs") and bool(
            re.match(r"[ \u00a0]?:", self.lecture.apres(mot.end, 2))
        )

    def _capital_particle(self, mot: Mot) -> bool:
        """«Van» of «Van den Bossche», «De» of «De Smedt»."""
        return mot.majuscule and mot.plie in liste("personnes", "particules")

    def _particle(self, rank: int, noble: bool = False) -> int:
        """How many small words stand here before a capital that makes them a surname."""
        mots = self.lecture.mots
        if rank >= len(mots) or mots[rank].plie not in liste("personnes", "particules"):
            return 0
        for step in range(rank + 1, min(rank + 4, len(mots))):
            if self.lecture.entre(step - 1, step) not in {" ", "\u00a0", ""}:
                return 0
            if mots[step].majuscule:
                if mots[step].plie in {"la", "le", "l'", "l’"}:  # «de La Morinais»
                    return self._after_article(rank, step)
                french = mots[rank].plie in {"de", "du", "des", "d'", "d’"}
                alone = mots[rank].plie in {"le", "la"}
                return 0 if alone or (french and not (noble or mots[step].inconnu)) else step - rank
            if mots[step].plie not in liste("personnes", "particules"):
                return 0
        return 0

    def _after_article(self, rank: int, step: int) -> int:
        """How many words to a capital after «de La»."""
        mots = self.lecture.mots
        close = step + 1 < len(mots) and self.lecture.entre(step, step + 1) in {" ", ""}
        return step + 1 - rank if close and mots[step + 1].inconnu else 0

    def particule(self, rank: int, rule: str, order: int) -> Trouvaille | None:
        """A surname that begins with its particle, after a civility: «Mme de Smet»."""
        mots, step = self.lecture.mots, rank
        while step < min(rank + 3, len(mots)) and plie(mots[step].texte) in liste(
            "personnes", "particules"
        ):
            if self.lecture.entre(step, step + 1) not in {" ", "\u00a0", ""}:
                return None
            step += 1
        if step == rank or step >= len(mots):
            return None
        small = not mots[step].majuscule  # «monsieur le guen»
        if small and (mots[step].francais or len(mots[step].texte) < 3):
            return None
        if mots[rank].plie in {"la", "le", "les"} and not (mots[step].inconnu or small):
            return None
        span = self.lire(step, libre=small)
        if span is None:
            return None
        start = mots[rank].start
        return Trouvaille("nom", self.lecture.texte[start : span[1]], start, span[1], rule, order)

    def autour(self, rank: int) -> tuple[int, int] | None:
        """The span of the name around one of its words: a surname may come first."""
        mots, start = self.lecture.mots, rank
        libre = not mots[rank].majuscule
        while start > 0 and rank - start < 2 and not libre:
            before = mots[start - 1]
            if self.lecture.entre(start - 1, start) not in {" ", "\u00a0"} or not self._surname(
                before
            ):
                break
            start -= 1
        span = self.lire(start, libre)
        if span is None or span[1] < mots[rank].end:
            return None
        return self._before(start, span[0]), span[1]

    def _before(self, rank: int, start: int) -> int:
        """Where a name begins once its particle in capitals is counted: «VAN HOUTTE Inès»."""
        mots = self.lecture.mots
        if rank and not mots[rank].plie.startswith("l'") and mots[rank].majuscule:
            before = mots[rank - 1]
            if (
                self._capital_particle(before)
                and self.lecture.entre(rank - 1, rank) in {" ", ""}
                and (before.capitales or (not before.debut and before.plie not in {"la", "les"}))
            ):
                return before.start
        return start

    def _surname(self, mot: Mot) -> bool:
        """A word before a first name that can only be the surname."""
        if mot.initiale or mot.elision or not mot.majuscule:
            return False
        if mot.plie in liste("personnes", "civilites") or mot.plie in communes():
            return False
        if mot.plie in liste("personnes", "surnoms"):
            return not mot.debut or mot.plie in {"mamie", "mamy", "papi", "papy", "tata", "tonton"}
        if mot.capitales:
            return not mot.connu and (len(mot.texte) > ACRONYM or not mot.francais)
        if mot.plie in liste("personnes", "patronymes") and mot.plie not in liste(
            "personnes", "roles"
        ):
            return True
        return mot.inconnu or (mot.prenom and (mot.prenom_sur or not mot.debut))

    def _end(self, mot: Mot) -> int:
        """The end of a word, with the full stop of an initial."""
        dotted = mot.initiale and self.lecture.texte[mot.end : mot.end + 1] == "."
        return mot.end + 1 if dotted else mot.end


def named(lecture: Lecture, span: tuple[int, int], rule: str, order: int) -> Trouvaille:
    return Trouvaille("nom", lecture.texte[span[0] : span[1]], *span, rule, order)
