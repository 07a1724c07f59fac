"""A text cut into words, once for all rules: where each begins, and what its capital tells."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from assistant.confidentialite.lexiques import communes, connus, est_francais, liste, plie, prenoms

# An elided article stands apart («l'», «d'»), but not in «N'Diaye» or «M'Barek».
WORD = re.compile(
    r"(?P<elision>(?<![^\W_])(?:(?:[cdjlst]|qu|jusqu|lorsqu|puisqu)['’]"
    r"|[nm]['’](?![A-ZÀ-Ý]))(?=\w))"
    r"|[^\W\d_]+(?:['’-][^\W\d_]+)*",
    re.IGNORECASE,
)
STARTS = re.compile(r"(?:^|[.!?…:;•·*>|\[\]{}\t\n\r–—]|[-–—]\s|\d[).]\s|«|»|\"|“)[\s«\"“(*_'’-]*$")
ABBREVIATIONS = re.compile(
    r"(?:^|[\s(])(?:M|MM|Mme|Mlle|Mr|Dr|Me|Pr|St|Ste|cf|ex|p|n|art|etc|[A-Z])\.\s*$"
)
NEAR = 12
MIDDLE = re.compile(r"(?<=[a-zà-ÿ,] )[^\W\d_]{5,}")
MANY = 5


@dataclass(frozen=True)
class Mot:
    """A word and its place."""

    texte: str
    start: int
    end: int
    debut: bool
    elision: bool

    @property
    def majuscule(self) -> bool:
        return self.texte[:1].isupper()

    @property
    def capitales(self) -> bool:
        return len(self.texte) > 1 and self.texte.isupper()

    @property
    def initiale(self) -> bool:
        return len(self.texte) == 1 and self.texte.isupper()

    @cached_property
    def plie(self) -> str:
        return plie(self.texte)

    @cached_property
    def francais(self) -> bool:
        return est_francais(self.texte)

    @cached_property
    def prenom(self) -> bool:
        """A first name, or two joined by a hyphen."""
        names = prenoms()
        first, _, rest = self.plie.partition("-")
        more = any(part in names or not est_francais(part) for part in rest.split("-"))
        return self.plie in names or (bool(rest) and first in names and more)

    @cached_property
    def prenom_sur(self) -> bool:
        """A first name that is no other word."""
        if not self.prenom or self.plie in communes() or self.connu:
            return False
        return self.plie not in liste("prenoms", "ambigus") or not est_francais(self.texte)

    @cached_property
    def connu(self) -> bool:
        """A proper noun of the trade, of a country, of a tool."""
        return self.plie in connus() or (
            "-" in self.plie
            and self.plie not in prenoms()
            and not all(part in prenoms() for part in self.plie.split("-"))
            and all(part in connus() or est_francais(part) for part in self.plie.split("-"))
        )

    @cached_property
    def inconnu(self) -> bool:
        """A capital, and no word that we know: it may name someone or something."""
        return self.majuscule and len(self.texte) > 2 and not self.connu and not self.francais


@dataclass
class Lecture:
    """A text, its words, and the words of the person's own list."""

    texte: str
    propres: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def mots(self) -> list[Mot]:
        found = []
        for match in WORD.finditer(self.texte):
            elision = match.lastgroup == "elision"
            start = self._starts(match.start())
            found.append(Mot(match.group(), match.start(), match.end(), start, elision))
        return found

    def _starts(self, position: int) -> bool:
        """Whether a sentence, a line or a quotation begins here."""
        before = self.texte[max(0, position - NEAR) : position]
        if position <= NEAR and not before.strip(" «\"“(*_-'’"):
            return True
        return bool(STARTS.search(before)) and not ABBREVIATIONS.search(before)

    @cached_property
    def titree(self) -> bool:
        """Whether common words take capitals everywhere: there a capital tells nothing."""
        words = MIDDLE.findall(self.texte)
        plain = [w for w in words if w[0].isupper() and not w.isupper() and est_francais(w)]
        return len(plain) >= MANY and MANY * len(plain) > len(words)

    @cached_property
    def _debuts(self) -> list[int]:
        return [mot.start for mot in self.mots]

    def rang(self, position: int) -> int:
        """The rank of the first word at a position or after it."""
        return bisect_left(self._debuts, position)

    def entre(self, left: int, right: int) -> str:
        """What stands between two words, by their ranks."""
        if left < 0 or right >= len(self.mots):
            return "\n"
        return self.texte[self.mots[left].end : self.mots[right].start]

    def avant(self, position: int, length: int = 40) -> str:
        return self.texte[max(0, position - length) : position]

    def apres(self, position: int, length: int = 40) -> str:
        return self.texte[position : position + length]
