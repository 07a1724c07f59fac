"""Whether what a sentence denies is denied by the source, and what the source denies, by it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.reponse.ledger.langue import BORNE, Phrase
from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.liens import exclut
from assistant.reponse.ledger.preuve import Preuve

_PARTICLES = {"pas", "plus", "jamais", "aucun", "aucune", "ni", "rien", "guere", "nul", "nulle"}
_ALONE = {"sans", "aucun", "aucune", "ni", "jamais", "absence", "impossible", "interdit"}
_ALONE |= {"interdite", "non", "nullement"}
_HEDGES = {"forcement", "necessairement", "obligatoirement", "systematiquement", "moins"}
_ADVERSATIVES = {"mais", "toutefois", "cependant", "neanmoins", "sinon", "que", "qui"}
VOID = "sans objet"
"""What a node says of its whole label, when the thing does not exist there."""
_REACH = 7
"""Content words a negation bears on at most."""
WHOLE = 3
"""Words denied that make a denial one of its own, whatever stands beside it."""
_OUT = re.compile(
    r"\ba l'exception d(?:e |es |u |')(?P<nom>[a-z]+\d*)"
    r"|\b(?:hors|sauf|excepte) (?:de |du |des |d'|les |le |la |l'|ses |son )?(?P<nom2>[a-z]+\d*)"
)
_EVERY = re.compile(r"\b(?:tou(?:s|te?s?)|chaque) (?:les? |la |ces |des )?(?P<nom>\w+)")
_NOT_ALL = re.compile(r"\bpas (?:\w+ )?(?:tou(?:s|te?s?)|chaque) (?:les? |la |ces )?(?P<nom>\w+)")
_IN = re.compile(
    r"\by compris (?:le |la |les |l')?(?P<nom>[a-z]+)"
    r"|\bavec (?:les |ses |des )(?P<nom3>annexes)"
    r"|(?P<nom2>[a-z]+) (?:comprises?|inclus(?:es)?)\b"
)


@dataclass(frozen=True)
class Negation:
    """`foyer`: the first words denied, of which the second may be all that tells."""

    foyer: tuple[str, ...]
    portee: frozenset[str]
    annexe: bool = False
    """«sans produire de formation», «non évaluables»: said in passing of something else."""


@lru_cache(maxsize=8192)
def negations(phrase: Phrase) -> tuple[Negation, ...]:
    """What a sentence denies."""
    tokens = phrase.jetons
    if len(tokens) > 1 and tokens[-1] == "non":
        return (Negation(tuple(sorted(phrase.racines)), phrase.racines),)
    return tuple(_scope(tokens, place) for place in _starts(tokens))


def _starts(tokens: tuple[str, ...]) -> Iterator[int]:
    """The place after each negation; a restriction («ne… que») and an expletive are none."""
    done = -1
    for place, token in enumerate(tokens):
        following = tokens[place + 1 : place + 2]
        if token in ("ne", "n"):
            particle = _particle(tokens, place)
            done = max(done, particle)
            if particle > place and not set(tokens[particle + 1 : particle + 2]) & _HEDGES:
                yield place + 1
        elif place <= done or following == ("seulement",):
            continue
        elif token in _ALONE and not _or_not(tokens, place):
            yield place + 1
        elif token == "pas" and not set(following) & _HEDGES:
            yield place + (3 if tokens[place + 1 : place + 3] == ("plus", "que") else 1)


def _or_not(tokens: tuple[str, ...], place: int) -> bool:
    """«rencontrant ou non des difficultés» denies nothing; «ou non directifs» does."""
    before, after = tokens[max(0, place - 1) : place], tokens[place + 1 : place + 2]
    return tokens[place] == "non" and before == ("ou",) and not (after and plein(after[0]))


def _particle(tokens: tuple[str, ...], place: int) -> int:
    """Where the second half of «ne… pas» stands; `place` itself when it denies nothing."""
    reach = tokens[place + 1 : place + 9]
    at = next((i for i, word in enumerate(reach) if word in _PARTICLES), None)
    only = next((i for i, word in enumerate(reach) if word in ("que", "qu")), len(reach))
    if at is None:
        return place + 1 if reach[:1] in (("peut",), ("peuvent",), ("saurait",)) else place
    return place + 1 + at if at < only else place


def _scope(tokens: tuple[str, ...], start: int) -> Negation:
    content: list[str] = []
    telling: list[str] = []
    for place, token in enumerate(tokens[start:], start):
        if token == BORNE or len(content) == _REACH or (content and token in _ADVERSATIVES):
            if content:
                break
            continue
        if token not in _PARTICLES and plein(token):
            content.append(racine(token))
            telling += [] if _light(token, tokens[place - 1]) else [content[-1]]
    passing = tokens[start - 1] in ("sans", "non")
    foyer = tuple((telling or content)[:2])
    return Negation(foyer, frozenset(content + _subject(tokens, start)), passing)


def _subject(tokens: tuple[str, ...], start: int) -> list[str]:
    """What is said not to be («sa présence n'est pas requise»): it is denied too."""
    place = start - 1
    if place < 1 or tokens[place] not in ("ne", "n") or tokens[place + 1] not in ("est", "sont"):
        return []
    found: list[str] = []
    for token in reversed(tokens[:place]):
        if token == BORNE and found:
            break
        found += [racine(token)] if plein(token) else []
    return found[:_REACH]


def _light(token: str, before: str) -> bool:
    """A verb that only carries the sentence, or an adverb («réellement»)."""
    adverb = token.endswith("ment") and before not in (
        "le",
        "la",
        "l",
        "d",
        "de",
        "un",
        "son",
        "non",
    )
    return adverb or racine(token) in lexique().neutres


def polarite_tient(
    phrase: Phrase,
    preuve: Preuve,
    voisines: tuple[Phrase, ...],
    citees: tuple[Phrase, ...] = (),
) -> bool:
    """Each denial of the sentence is one of the source, and none of the source is dropped.

    `voisines` are the sentences of the source that speak most of what the sentence speaks of.
    """
    said = negations(phrase)
    void = any(other.texte.strip(" .:") == VOID for other, _ in preuve.phrases)
    if void and len(preuve.elements) == 1:
        return bool(said)
    denied = all(_denied(negation, phrase, preuve) for negation in said)
    said += tuple(item for other in citees for item in negations(other))
    kept = not voisines or any(_kept(phrase, said, other) for other in voisines)
    kept = kept and not any(_dropped(phrase, said, other) for other, _ in preuve.phrases)
    return denied and kept and _limits(phrase, preuve) and not _universal(phrase, preuve)


def _universal(phrase: Phrase, preuve: Preuve) -> bool:
    """All is said of what the source says is not so of all: «pas dans tous les TP»."""
    lexicon = lexique()
    every = set() if _NOT_ALL.search(phrase.texte) else _roots(_EVERY, phrase)
    if not every:
        return False
    partial = lexicon.formes(
        root for other, _ in preuve.phrases for root in _roots(_NOT_ALL, other)
    )
    return any(lexicon.proche(root, partial) for root in every)


def _roots(pattern: re.Pattern[str], phrase: Phrase) -> set[str]:
    return {racine(match["nom"]) for match in pattern.finditer(phrase.texte)}


def _denied(negation: Negation, phrase: Phrase, preuve: Preuve) -> bool:
    """Some sentence denies the same thing, and none affirms it in words closer to ours."""
    lexicon = lexique()
    yes = no = -1
    for other, _ in preuve.phrases:
        shared = sum(lexicon.proche(root, other.formes) for root in phrase.racines)
        scopes = [lexicon.formes(item.portee) for item in negations(other)]
        if any(_within(negation, scope, other) for scope in scopes):
            yes = max(yes, shared)
        elif any(lexicon.proche(root, other.formes) for root in negation.foyer[:1]):
            no = max(no, shared)
    return yes >= 0 and yes >= no


def _within(negation: Negation, scope: frozenset[str | int], other: Phrase) -> bool:
    """What we deny first is denied there too; else the second word, if the first is not said."""
    lexicon = lexique()
    head, rest = negation.foyer[:1], negation.foyer[1:]
    if any(lexicon.proche(root, scope) for root in head):
        return True
    affirmed = any(lexicon.proche(root, other.formes) for root in head)
    return not affirmed and any(lexicon.proche(root, scope) for root in rest)


def _kept(phrase: Phrase, said: tuple[Negation, ...], other: Phrase) -> bool:
    """Nothing that the source denies is affirmed."""
    lexicon = lexique()
    denied = lexicon.formes(root for negation in said for root in negation.portee)
    for negation in negations(other):
        affirmed = [root for root in negation.foyer if lexicon.proche(root, phrase.formes)]
        if len(affirmed) < (len(negation.foyer) if negation.annexe else 1):
            continue
        if not any(lexicon.proche(root, denied) for root in affirmed):
            return False
    return True


def _dropped(phrase: Phrase, said: tuple[Negation, ...], other: Phrase) -> bool:
    """All that some sentence denies is affirmed, however little the rest of it resembles ours."""
    lexicon = lexique()
    denied = lexicon.formes(root for negation in said for root in negation.portee)
    return any(
        len(negation.portee) >= WHOLE
        and all(lexicon.proche(root, phrase.formes) for root in negation.portee)
        and not any(lexicon.proche(root, denied) for root in negation.portee)
        for negation in negations(other)
    )


def _limits(phrase: Phrase, preuve: Preuve) -> bool:
    """«hors annexes» and «y compris» say the same on both sides."""
    out, within = _named(phrase, _OUT), _named(phrase, _IN)
    source_out = {root for other, _ in preuve.phrases for root in _named(other, _OUT)}
    source_in = {root for other, _ in preuve.phrases for root in _named(other, _IN)}
    out = frozenset(root for root in out if not exclut(preuve, root))
    return out <= source_out and not within & source_out and not out & source_in


@lru_cache(maxsize=16384)
def _named(phrase: Phrase, pattern: re.Pattern[str]) -> frozenset[str]:
    return frozenset(
        racine(name)
        for match in pattern.finditer(phrase.texte)
        for name in match.groups()
        if name and plein(name)
    )
