"""When a question asks what an acronym stands for, the passages that print it come first."""

import re
from collections.abc import Collection, Iterable, Iterator

from knowledge.french import fold, words
from knowledge.passages import Passage
from knowledge.search.vocabulary import Vocabulary

SHORT = 7
"""Words under which «c'est quoi…» asks for a meaning rather than tells a story."""
_MEANING = re.compile(
    r"veut dire|veulent dire|veut-il dire|signifi|abreviation|\bsigles?\b|acronyme|toutes lettres"
)
_WHAT = re.compile(r"c'est quoi|c est quoi|qu'est-ce que|c koi")


def asks_meaning(question: str) -> bool:
    """Whether a question asks what something (an acronym) stands for; a word alone does."""
    text = fold(question)
    return bool(
        len(words(text)) == 1
        or _MEANING.search(text)
        or (_WHAT.search(text) and len(words(text)) <= SHORT)
    )


def defining(
    question: str, scope: Collection[str], vocabulary: Vocabulary, passages: Iterable[Passage]
) -> Iterator[int]:
    """The positions of the passages that print the acronyms whose meaning is asked, if any is."""
    if not asks_meaning(question):
        return
    for meanings in vocabulary.acronyms(question, scope).values():
        for sens in meanings:
            covering = [
                (passage.end - passage.start, position)
                for position, passage in enumerate(passages)
                if passage.doc == sens.doc and passage.start <= sens.ligne <= passage.end
            ]
            if covering:
                yield min(covering)[1]
