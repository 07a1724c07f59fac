"""Which names are the same person's: with or without civility, first name, or a whole surname."""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from assistant.confidentialite.lexiques import donnees, liste, motif, plie
from assistant.confidentialite.trouvaille import Trouvaille

WOMAN = re.compile(r"(?i)(?:^|[^\w])(?:mme|mmes|madame|mlle|mademoiselle|melle)\.?[ \u00a0]$")
MAN = re.compile(r"(?i)(?:^|[^\w])(?:m|mr|monsieur)\.?[ \u00a0]$")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
AGREED = re.compile(
    r"(?:,? (?:\d+ ans,? )?(?P<ne>née?)\b"
    r"|,? (?:est|était|s'est|s’est) (?P<mis>[^\W\d_]+(?:é|i|u)e?)\b)"
)
"""What agrees with a name right after it: « né le … », « est venue »."""
GENRES = {"masculins": "M.", "feminins": "Mme"}
BEFORE = 40
"""Signs read on each side of a name."""
SMALL = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "van", "den", "der", "el", "ben", "epouse", "nee"]
)


def civilite(before: str) -> str:
    """The civility that ends a text: `Mme`, `M.` or none."""
    return "Mme" if WOMAN.search(before) else "M." if MAN.search(before) else ""


@dataclass(frozen=True)
class Mention:
    """A name where it stands: its words, the civility before it, what tells a man from a woman."""

    parts: frozenset[str]
    civilite: str = ""
    genre: str = ""
    """As a civility says it, though none is written: a first name, « né », « est venue »."""
    proche: bool = False
    """Said to be somebody's relative: « sa mère, Mme … »."""


def mention(texte: str, item: Trouvaille) -> Mention:
    """What a text tells of a name at its place."""
    before, after = texte[max(0, item.start - BEFORE) : item.start], texte[item.end :][:BEFORE]
    title = civilite(before[-14:])
    return Mention(
        frozenset(parties(item.texte)),
        title,
        title or _genre(item.texte, after),
        bool(title and motif(_kin()).search(before)),
    )


def _genre(name: str, after: str) -> str:
    """By the first name of a whole name, or by what agrees with it right after."""
    words = [plie(word) for word in WORD.findall(name)]
    if len(words) > 1:
        for key, title in GENRES.items():
            if words[0] in liste("genres", key) or words[-1] in liste("genres", key):
                return title
    agreed = AGREED.match(after)
    said = (agreed["ne"] or agreed["mis"]) if agreed else ""
    return ("Mme" if said.endswith("e") else "M.") if said else ""


def _kin() -> str:
    kin = "|".join(sorted(map(re.escape, donnees("personnes")["proches"].split()), reverse=True))
    return (
        rf"(?i)(?<!\w)(?:s(?:on|a)|leur|l[ea]|ma|mon)[ \u00a0](?:{kin}),?[ \u00a0]"
        r"(?:mme|madame|mlle|m\.|mr|monsieur)\.?[ \u00a0]$"
    )


@dataclass
class Personne:
    """A person of a text, and the names they were given."""

    lettre: str
    parts: set[str] = field(default_factory=set)
    civilite: str = ""
    genre: str = ""

    def accepts(self, said: Mention) -> bool:
        """Whether a name can be theirs: one holds the other, initials counted.

        A relative bears the name of whom they come with: the civility must have been said of them.
        """
        known = self.civilite or self.genre
        if said.genre and known and said.genre != known:
            return False
        if said.proche and said.civilite != self.civilite:
            return False
        small, large = sorted((said.parts, self.parts), key=len)
        return bool(small) and all(_matches(part, large) for part in small)

    def take(self, said: Mention) -> None:
        self.parts |= {part for part in said.parts if len(part) > 1 or not self.parts}
        self.civilite = self.civilite or said.civilite
        self.genre = self.genre or said.genre


def _matches(part: str, parts: Set[str]) -> bool:
    if part in parts:
        return True
    return any(
        (other.startswith(part) and min(len(part), len(other)) == 1)
        or (part.startswith(other) and len(other) == 1)
        for other in parts
    )


def parties(name: str) -> set[str]:
    """The words of a name that tell somebody."""
    words = {plie(word) for word in WORD.findall(name)}
    return words - SMALL or words


def combien(names: Iterable[str]) -> int:
    """How many people names are: « Léa Kermadec » and « Mme Kermadec » are one."""
    known: list[Personne] = []
    for parts in sorted((frozenset(parties(name)) for name in names), key=len, reverse=True):
        said = Mention(parts)
        person = next((one for one in known if one.accepts(said)), None)
        if person is None:
            known.append(Personne("", set(parts)))
        else:
            person.take(said)
    return len(known)


def seulement(name: str, known: str) -> bool:
    """Whether a name says nobody else than somebody known by one."""
    return bool(known) and parties(name) <= parties(known)


def lettre(rank: int) -> str:
    """A, B… Z, AA, AB…"""
    letters = ""
    while rank >= 0:
        letters = chr(65 + rank % 26) + letters
        rank = rank // 26 - 1
    return f"{letters}."
