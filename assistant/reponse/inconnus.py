"""«C'est quoi XYZQ ?»: that no document uses it, and the acronym that looks like it, if any."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import LECTURE
from assistant.reponse.sigles import claims_of
from assistant.reponse.suite import own_subject
from knowledge.french import STOP, fold, stem, words
from knowledge.search.meaning import asks_meaning
from knowledge.search.vocabulary import Sens

_CAPITALS = re.compile(r"\b[A-ZÀ-Ý][A-ZÀ-Ý0-9]{1,9}\b")
_CODE = re.compile(r"\d")
_ASKS = re.compile(
    r"c ?'?est quoi|\bc (?:quoi|koi)|\bc'est koi|qu ?'?est[- ]ce que?"
    r"|(?:veut|veulent)[- ]dire|signifi|sigle|acronym"
)
SHORTEST, LONGEST = 2, 8
"""Letters of what may be an acronym."""
CLOSE, FAR, LENGTHY = 1, 2, 6
"""Slips forgiven between two acronyms; more from `LENGTHY` letters on."""
LIKE = "Le sigle connu le plus proche, si c'est lui :"


def compose(ctx: Contexte) -> list[Bloc]:
    """That a word whose meaning is asked is in no document; nothing when one has it."""
    unknown = next(_unknown(ctx), "")
    if not unknown:
        return []
    text = f"**Aucun des cinq documents n'emploie « {unknown} »** : Jalon ne sait pas ce que c'est."
    first = Bloc("", (Affirmation(texte=text, origine=LECTURE),), decline=True)
    near = _nearest(fold(unknown), ctx)
    claims = tuple(claim for sens in near for claim in claims_of(sens, ctx.catalogue))
    return [first, Bloc(LIKE, claims)] if claims else [first]


def _unknown(ctx: Contexte) -> Iterator[str]:
    """The words asked that are no document's: in capitals, or alone in the question."""
    text = ctx.demande.texte
    asks = bool(_ASKS.search(fold(text)))
    if not (asks or asks_meaning(text)) or ctx.result.nommes:
        return
    subject = [word for word in own_subject(fold(text)) if word not in {"veut", "dire", "signifie"}]
    shouted = text.upper() == text
    for word in words(text):
        typed = next((item for item in _CAPITALS.findall(text) if fold(item) == word), "")
        alone = asks and subject == [word]
        if ((typed and (not shouted or len(words(text)) == 1)) or alone) and _is_new(word, ctx):
            yield typed or word


def _is_new(word: str, ctx: Contexte) -> bool:
    """Whether neither the documents, nor what people ask, nor the lexicon have it."""
    vocabulary, lexical = ctx.searcher.index.vocabulary, ctx.searcher.index.lexical
    usage, term = vocabulary.usage, stem(word)
    if not SHORTEST <= len(word) <= LONGEST or _CODE.search(word) or word in STOP:
        return False
    known = word in usage.acronyms or word in usage.short or term in usage.expressions
    return not (
        known or lexical.knows(term) or word in vocabulary.spelling or word in ctx.result.lus
    )


def _nearest(word: str, ctx: Contexte) -> list[Sens]:
    """The meanings of the acronym that a slip of the keys would make of it."""
    from rapidfuzz import process  # only an unknown acronym pays for it
    from rapidfuzz.distance import OSA

    known = ctx.searcher.index.vocabulary.usage.acronyms
    if len(word) <= SHORTEST:
        return []
    family = [name for name in known if len(name) > SHORTEST]
    limit = FAR if len(word) >= LENGTHY else CLOSE
    found = process.extractOne(word, family, scorer=OSA.distance, score_cutoff=limit)
    return known[str(found[0])] if found else []
