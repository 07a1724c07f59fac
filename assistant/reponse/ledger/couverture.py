"""Whether the words of a sentence of ours are those of the source, or may stand for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.reponse.ledger.langue import BORNE, Phrase
from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.preuve import Preuve
from knowledge.french import words

_BEFORE_NOUN = frozenset(
    word
    for line in (
        "le la les l un une des du de d au aux en par avec sans sur chaque cet cette ces ce son sa",
        "ses leur leurs notre votre tout toute",
    )
    for word in line.split()
)
_AUXILIARIES = frozenset(words("est sont etre ete soit soient a ont avoir ait aient se s"))
_NAMING = re.compile(
    r"[a-z]{2,}(?:tions?|ances?|ences?|ismes?|ites?|al|ales?|aux|els?|elles?|iques?|ifs?|ives?"
    r"|aires?|eux|euses?|[ai]bles?|iens?|iennes?|teurs?|trices?)"
)
"""Endings of nouns and adjectives, whatever the word before."""
CODE = re.compile(r".*\d.*|bloc[a-e]")
"""Numbers and codes, which are checked as such."""
NOM = 1.0
"""What a noun that the source does not hold weighs: alone, it is enough."""
VERBE = 1.0
"""What a verb weighs that asserts something the source does not say: alone, it is enough."""
AUTRE = 0.4
"""What a participle beside its noun weighs, or an adverb."""
SEUIL = 1.0
FEW = 3
EMPRUNT = 0.6
"""The share of its words that a sentence may take from breadcrumbs alone."""
MOTS_PAR_VERBE = 8
"""Words of a sentence for which two unknown verbs are let pass."""
VOISINES = 3


@dataclass(frozen=True)
class Manque:
    """A word the source does not hold, and its weight."""

    mot: str
    poids: float


def couvre(phrase: Phrase, preuve: Preuve, cite: frozenset[str], poids: float = 1.0) -> bool:
    """The words the source lacks weigh less than SEUIL; those in quotation marks are its own."""
    missing = list(manques(phrase, preuve, cite))
    nouns = sum(item.poids for item in missing if item.poids >= NOM)
    others = sum(item.poids for item in missing if item.poids < NOM)
    if not cite and not _labels(phrase, preuve) and _borrowed(phrase, preuve) > EMPRUNT:
        return False
    room = max(1.0, len(phrase.suite) / MOTS_PAR_VERBE)
    return poids * (nouns + others / room) < SEUIL


def _labels(phrase: Phrase, preuve: Preuve) -> bool:
    """A cited node is called by its whole label, with one word more: naming it borrows nothing."""
    labels = [element.nom for element in preuve.elements]
    named = [label for label in labels if label and label <= phrase.racines]
    return len(phrase.racines - lexique().neutres) <= len(max(named, key=len, default=())) + 1


def _borrowed(phrase: Phrase, preuve: Preuve) -> float:
    """The share of its telling words that only the names of the cited nodes hold."""
    lexicon = lexique()
    telling = [
        root for root in phrase.racines if root not in lexicon.neutres and not CODE.fullmatch(root)
    ]
    below = {place.quantite.unite for element in preuve.elements for place in element.comptes}
    forms = lexicon.formes(preuve.racines | below)
    only = [
        root
        for root in telling
        if not lexicon.proche(root, forms) and not lexicon.derive(root, preuve.racines)
    ]
    if telling and len(only) == len(telling):
        return 1.0  # nothing of it stands in a text
    return len(only) / len(telling) if len(telling) >= FEW else 0.0


def manques(phrase: Phrase, preuve: Preuve, cite: frozenset[str]) -> Iterator[Manque]:
    """The words that neither the texts nor the names of the nodes hold, in any form."""
    lexicon = lexique()
    roots = preuve.racines | preuve.contexte | cite
    forms = lexicon.formes(roots)
    seen: set[str] = set()
    for previous, word in pairwise((BORNE, *phrase.jetons)):
        root = racine(word) if word != BORNE and plein(word) else ""
        counted = previous == "1" and root in lexicon.stricts  # «un seul» is a number
        if not root or root in seen or counted or _known(root, forms, roots):
            continue
        noun = _noun(word, previous)
        if not _neutral(word, root, noun):
            seen.add(root)
            heavy = noun or root in lexicon.stricts or _denies(root, roots)
            light = bool(cite) or _beside(word, previous)  # a quotation says for itself
            yield Manque(word, NOM if heavy else AUTRE if light else VERBE)


def _beside(word: str, previous: str) -> bool:
    """A participle or an adjective beside its noun, or an adverb: it asserts little of its own."""
    if word.endswith("ment"):
        return True
    agreed = word.endswith(("ee", "ees", "es", "is", "us", "ies", "ues", "ite", "ante"))
    return agreed and previous not in _AUXILIARIES and plein(previous)


def _known(root: str, forms: frozenset[str | int], roots: frozenset[str]) -> bool:
    lexicon = lexique()
    if lexicon.proche(root, forms) or CODE.fullmatch(root):
        return True
    if root in lexicon.stricts:
        return False
    return lexicon.derive(root, roots) or lexicon.designe(root, roots)


def _neutral(word: str, root: str, noun: bool) -> bool:
    """«fonctionner» asserts nothing, but «la fonction», of the same stem, does."""
    lexicon = lexique()
    if root in lexicon.stricts:
        return False
    written = {word, word.rstrip("s")}
    return not written.isdisjoint(lexicon.formes_neutres) or (root in lexicon.neutres and not noun)


def _denies(root: str, roots: frozenset[str]) -> bool:
    """«incohérent» where the source says «cohérent»."""
    match = re.match(r"(?:in|im|ir|il|mal|de|des)(?=[a-z]{4})", root)
    return match is not None and root[match.end() :] in roots


def _noun(word: str, previous: str) -> bool:
    """A noun, as far as the word before it tells; an infinitive after «de» is none."""
    verb = word.endswith(("er", "ir", "re", "oir")) and previous in ("de", "d", "par", "sans")
    verb = verb or (previous == "en" and word.endswith("ant"))
    return (previous in _BEFORE_NOUN and not verb) or bool(_NAMING.fullmatch(word))


def contraires(phrase: Phrase, preuve: Preuve) -> bool:
    """Whether the sentence says a word that the source never says, though it says its contrary."""
    lexicon = lexique()
    source = preuve.racines | preuve.contexte
    forms = lexicon.formes(source)
    for pair in lexicon.contraires:
        for one, other in (pair, pair[::-1]):
            said = one & phrase.racines and not other & phrase.racines
            if said and other & source and not any(lexicon.proche(root, forms) for root in one):
                return True
    return False


def voisines(phrase: Phrase, preuve: Preuve) -> tuple[Phrase, ...]:
    """The sentences of the source that share most with ours, ties included, best first."""
    lexicon = lexique()
    scored = []
    for other, _ in preuve.phrases:
        shared = [root for root in phrase.racines if lexicon.proche(root, other.formes)]
        score = sum(0.3 if root in lexicon.neutres else 1.0 for root in shared)
        if score > 0.5:
            scored.append((score, other))
    best = max((score for score, _ in scored), default=0.0)
    return tuple(other for score, other in scored if score >= best - 0.01)[:VOISINES]
