"""Whether what must be, what may be and what need not be are the same on both sides."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.reponse.ledger.langue import Phrase
from assistant.reponse.ledger.lexique import lexique, plein, racine
from knowledge.french import words

_NEED_NOT = re.compile(
    r"\b(?:rien n'oblige|n'oblige pas|facultati\w+|optionnel\w*|n'(?:a|ont) pas a"
    r"|pas (?:forcement|necessairement|obligatoire\w*|requise?s?|besoin|necessaires?"
    r"|tenue?s?|exigee?s?|indispensables?|oblige\w*))\b"
)
_MUST = re.compile(
    r"\b(?:doit|doivent|devez|devrez|devra|devront|devait|faut|faudra|obligat\w+|oblige\w*"
    r"|tenue?s? d|imperati\w+|exige\w*|requis\w*|necessit\w+|indispensables?|contraint\w*"
    r"|forcement|necessairement)\b"
)
_STRONG = re.compile(
    r"\b(?:obligat\w+|oblige\w*|imperati\w+|exige\w*|indispensables?|forcement|necessairement)\b"
)
_MAY = re.compile(
    r"\b(?:peut|peuvent|pouvez|pourrez|pourra|pourront|pourrait|pouvoir|possible|possibilites?"
    r"|faculte|autoris\w+|permis|libre de|devrai\w+|recommand\w+|souhaitables?|preferables?"
    r"|a le droit|ont le droit|au choix|s'il le (?:souhaite|veut|demande))\b"
)
_ABLE = re.compile(r"\b[a-z]{4,}[ai]bles?\b")
_ASIDE = re.compile(r", (?:s'ils?|si) [^,]*,")
_IF_NEEDED = re.compile(
    r"\bs'il y en a|\bsi (?:besoin|necessaire)|le cas echeant|en cas de besoin|eventuel\w*"
)


@dataclass(frozen=True)
class Modalite:
    """What a sentence says of obligation; `devoirs` and `pouvoirs` are the stems it bears on."""

    facultatif: bool
    fort: bool
    selon: bool
    au_choix: bool
    doit: bool
    peut: bool
    devoirs: frozenset[str]
    pouvoirs: frozenset[str]


@lru_cache(maxsize=8192)
def modalite(text: str) -> Modalite:
    """The obligations of a folded sentence."""
    text = _ASIDE.sub(" ", text)
    rest = _NEED_NOT.sub(" ", text)
    return Modalite(
        facultatif=rest != text,
        fort=bool(_STRONG.search(rest)),
        selon=bool(_IF_NEEDED.search(rest)),
        au_choix=" ou " in rest or bool(_ABLE.search(rest)),
        doit=bool(_MUST.search(rest)),
        peut=bool(_MAY.search(rest)),
        devoirs=_governed(_MUST, rest),
        pouvoirs=_governed(_MAY, rest),
    )


def _governed(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """The first word that names something after each modal word."""
    found: set[str] = set()
    for match in pattern.finditer(text):
        following = [word for word in words(text[match.end() :])[:5] if plein(word)]
        found.update(racine(word) for word in following[:1])
    return frozenset(found)


def modalite_tient(
    phrase: Phrase, voisines: tuple[Phrase, ...], citees: tuple[Phrase, ...] = ()
) -> bool:
    """One of the closest sentences of the source obliges, allows or leaves free as ours does.

    Words that lead to a quotation leave it to say itself what is free.
    """
    said = modalite(phrase.texte)
    if citees and not (said.doit or said.peut or said.facultatif):
        return True
    close = [modalite(other.texte) for other in voisines]
    if said.peut or said.facultatif or not close:
        close += [modalite(other.texte) for other in citees]
    return not close or any(_agree(said, source) for source in close)


def _agree(said: Modalite, source: Modalite) -> bool:
    left = source.peut or source.facultatif
    if said.facultatif:
        return left
    if said.fort and not source.doit:
        return False
    if _swapped(said, source):
        return False
    if said.peut and not said.doit:
        return left or source.selon or (source.au_choix and not source.doit)
    # An option stated as a fact, or as a duty, says more than the source.
    return not (source.peut and not source.doit and not said.peut and not said.selon)


def _swapped(said: Modalite, source: Modalite) -> bool:
    """What the source allows is imposed, or the reverse, in a source that does both."""
    imposed = _meet(said.devoirs, source.pouvoirs) and not _meet(said.devoirs, source.devoirs)
    allowed = _meet(said.pouvoirs, source.devoirs) and not _meet(said.pouvoirs, source.pouvoirs)
    return imposed or allowed


def _meet(said: frozenset[str], source: frozenset[str]) -> bool:
    lexicon = lexique()
    forms = lexicon.formes(source)
    return any(lexicon.proche(root, forms) or lexicon.derive(root, source) for root in said)
