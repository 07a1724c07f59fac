"""A text made ready for the rules: folded, cut, with the words of others hidden."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.analyse.lexique import NOMS, TIERS
from assistant.analyse.noms import capitales
from assistant.analyse.orthographe import corriger
from assistant.analyse.phrases import Phrase, citations, phrases
from assistant.analyse.plis import Plis, plier

MARKED = 5
"""Words at most between marks for them to be a label, rather than what somebody said."""
_IS_SO = re.compile(
    r"(?<!\bse )\b(?:est|sont|etait|etaient|reste|restait|semble|semblait|parait|paraissait|c'est"
    r"|c'etait|devient) (?:(?:tres|un peu|plutot|assez|vraiment|toujours|encore|bien|trop"
    r"|[a-z]{3,}ment) )*(?:une? |des )?$"
)
"""What comes before a label: « elle est vraiment »."""
HIDDEN = "¤"
"""Stands for a sign that the author did not say in their own name."""
_SAYS = (
    r"(?:dit|disait|redit|repondu|repond|repondait|explique|expliquait|raconte|racontait|ajoute|"
    r"ajoutait|precise|precisait|confie|confiait|affirme|affirmait|declare|annonce|indique|avoue|"
    r"reconnu|exprime|exprimait|crie|repete|repetait|demande|demandait|reproche|reprochait|pense|"
    r"pensait|estime|estimait|trouve|trouvait|soutient|assure|pretend|rapporte|signale|insiste"
    r"|ecrit|ecrivait|note|notait|mentionne|atteste|certifie)"
)
_TALK = re.compile(
    rf"(?:{TIERS}|\b[a-z-]+|\b[a-z]\.)\s+(?:me |m'|nous |lui |leur |l'|te |se |s'|n'|ne )*"
    rf"(?:(?:a|ont|avait|avaient|ait)\s+)?(?:pas |alors |ensuite |aussi |d'abord |bien )*{_SAYS}"
    r"(?:\s+(?:a|au|aux|par|en|la|le|les|avec|de|ma|mon)\s[^.;,?!]{1,30}?)?,?\s+"
    r"(?P<dit>(?:(?:que|avoir|etre|se|ne|vouloir|combien|comment|pourquoi|si)\b|qu'|s'"
    r"|n'avoir)[^.;?!\n]*)"
)
_SELF = re.compile(r"^(?:je|j'|nous|on)\b|\b(?:je|j'ai|j')\s*(?:me |lui |l'|leur )*$")
_BACK = re.compile(
    r",\s+(?:mais |et |alors |donc )?(?:je |j'|moi\b|nous |a mon (?:avis|sens)\b|selon moi\b"
    r"|pour moi\b|visiblement\b|manifestement\b|a l'evidence\b"
    r"|on (?:sent|voit bien|dirait|devine)\b|(?:ca|cela) se (?:voit|sent)\b"
    r"|c'est (?:clair|evident|faux)\b)|\s(?:et|mais)\s+j(?:e |')"
)
_SAYING = re.compile(
    r"\ben (?:disant|expliquant|ajoutant|precisant|affirmant|repetant|repondant|annoncant|jurant"
    r"|criant|declarant|soutenant|assurant|racontant)[a-z' ]{0,15} (?:que|qu') ?[^.;\n]*"
)
_SOURCE = re.compile(
    rf"\b(?:selon|d'apres) (?:elles?|lui|eux|(?:ma|mon|la|le|l'|les|son|sa) ?(?:{NOMS}|fiche"
    r"|rapport|dossier|compte[ -]rendu|bilan|courrier|note|mail|orientation|synthese|prescription"
    r"|prescripteur|prescriptrice|signalement|certificat)s?)"
    r"(?: [a-z]\.| d[eu] [^,.;]{2,30}| d'[^,.;]{2,30})?, [^.;\n]*"
)
_ACCORDING = re.compile(
    r"\b(?:selon|d'apres) (?:elle|lui|eux|elles|(?:ma|mon|la|le|cette)"
    r"(?! (?:analyse|experience|ressenti|avis)))\b[^.;,\n]*"
)


@dataclass(frozen=True)
class Lecture:
    """What the rules read. Places are those of the text as read."""

    texte: str

    @cached_property
    def plis(self) -> Plis:
        """The folded text, spelling mended; names of people keep their capital."""
        plis = corriger(plier(self.texte))
        signs = list(plis.texte)
        for place in capitales(self.texte):
            start, _ = _bornes(plis, place, place + 1)
            signs[start] = signs[start].upper()
        return Plis("".join(signs), plis.places)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        return tuple(phrases(self.texte))

    @cached_property
    def propre(self) -> str:
        """The folded text without quoted words: signs are hidden, places hold."""
        signs = list(self.plis.texte)
        for start, end in citations(self.texte):
            for place in range(*self.bornes(start, end)):
                signs[place] = HIDDEN
        return "".join(signs)

    @cached_property
    def sienne(self) -> str:
        """The same without reported speech: what the author says in their own name."""
        signs = list(self.propre)
        for start, end in self._reported():
            for place in range(start, end):
                if signs[place] != "\n":
                    signs[place] = HIDDEN
        return "".join(signs)

    @cached_property
    def distanciee(self) -> str:
        """The same with the words that the author takes between marks to say what somebody is:
        « elle est « un peu assistée » ». Marks do not take a label back."""
        signs, whole = list(self.sienne), self.plis.texte
        for start, end in citations(self.texte):
            first, last = self.bornes(start, end)
            said = whole[first + 1 : last - 1]
            if _IS_SO.search(self.sienne, max(0, first - 60), first) and _label(said):
                signs[first:last] = [" ", *said, " "]
        return "".join(signs)

    def _reported(self) -> Iterator[tuple[int, int]]:
        for match in _TALK.finditer(self.propre):
            subject = self.propre[max(0, match.start() - 12) : match.start("dit")]
            if not _mine(subject):
                start, end = match.span("dit")
                back = _BACK.search(self.propre, start, end)
                yield start, back.start() if back else end
        for pattern in (_ACCORDING, _SOURCE, _SAYING):
            for match in pattern.finditer(self.propre):
                yield match.span()

    def bornes(self, start: int, end: int) -> tuple[int, int]:
        """Folded places of a span of the text as read."""
        return _bornes(self.plis, start, end)

    @cached_property
    def _folded(self) -> dict[Phrase, tuple[int, int]]:
        return {item: self.bornes(item.start, item.end) for item in self.phrases}

    def de(self, phrase: Phrase) -> tuple[int, int]:
        """Folded places of a sentence."""
        return self._folded[phrase]

    def mots(self, phrase: Phrase) -> str:
        """A sentence as the author says it in their own name."""
        start, end = self.de(phrase)
        return self.sienne[start:end]

    def cherche(self, pattern: re.Pattern[str], phrase: Phrase) -> re.Match[str] | None:
        """The first place of a pattern in what the author says in a sentence."""
        return pattern.search(self.sienne, *self.de(phrase))

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """The place of a match in the text as read, without blanks around."""
        start, end = match.span()
        words = self.plis.texte[start:end]
        start += len(words) - len(words.lstrip(" \t\n,;:"))
        end -= len(words) - len(words.rstrip(" \t\n,;:"))
        first, last = self.plis.span(start, max(start, end))
        hidden = self.texte[last : self.plis.places[max(start, end)]]
        whole = hidden and not any(map(str.isspace, hidden))  # « ·e », an accent apart
        return first, last + len(hidden) if whole else last


def _label(said: str) -> bool:
    """A few words that name nobody's own self and make no sentence."""
    few = 0 < len(said.split()) <= MARKED
    return few and not re.search(r"\b(?:je|j'|moi|nous|vous|tu|t'|on)\b|[.!?:]", said)


def _bornes(plis: Plis, start: int, end: int) -> tuple[int, int]:
    return bisect_left(plis.places, start), bisect_left(plis.places, end)


def _mine(before: str) -> bool:
    """Whether the one who speaks is the author: « je lui ai dit que »."""
    return re.search(r"\b(?:je|j')\s*[^,;.]*$", before) is not None
