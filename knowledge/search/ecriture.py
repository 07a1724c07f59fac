"""A question typed fast, written out: «cest koi», «1er», «daccueil» where an elision is lost.

The sentence itself is changed, before it is read: the cues of a question are those of plain French.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from knowledge.french import STOP, fold, stem
from knowledge.search.vocabulary import Vocabulary

ELIDED = ("qu", "d", "l", "j", "n", "s")
"""What loses its apostrophe when one types fast."""
HELD = 4
"""Letters of the word that an elision is stuck to, at least: shorter ones are data."""
VOWELS = "aeiouh"
_WORD = re.compile(r"(?<![\w'’@.-])[^\W_]+(?![\w'’@]|[.-]\w)")
_PREFIX = re.compile(r"[ds][éè]", re.IGNORECASE)
"""«Dénoncer», «sécher»: no elision comes before such an accent."""
_START = re.compile(r"(?:^|[?!:;«]|\w{3,}\.)\s*$")
_NEXT = re.compile(r"\s+([^\W_]+)")
_BLOC = re.compile(r"\bbloc\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Ecrit:
    """A question written out; `dit` is true when the person should be told how it was read."""

    texte: str
    dit: bool = False


def written(text: str, vocabulary: Vocabulary, knows: Callable[[str], bool]) -> Ecrit:
    """The sentence in plain words; the same when nothing in it was typed fast."""
    usage, parts, done, told = vocabulary.usage, list[str](), 0, False
    shouted = text.isupper()
    for match in _WORD.finditer(text):
        if match.start() < done or not (shouted or _is_common(match, text)):
            continue
        following = _NEXT.match(text, match.end())
        both = f"{fold(match[0])} {fold(following[1])}" if following else ""
        if both in usage.vite and not _BLOC.search(text[: match.start()]):
            said, end = usage.vite[both], following.end() if following else match.end()
        elif rank := usage.rangs.get(fold(match[0])):
            parts += [text[done : match.start()], rank]
            done = match.end()
            continue
        elif said := usage.vite.get(match[0].lower()) or _elided(match[0], vocabulary, knows):
            end = match.end()
        else:
            continue
        parts += [text[done : match.start()], said]
        done, told = end, True
    return Ecrit("".join([*parts, text[done:]]), told)


def _is_common(match: re.Match[str], text: str) -> bool:
    """Whether a word may be a common one: neither in capitals, nor a name inside the sentence."""
    word = match[0]
    if word.isupper() and len(word) > 1:
        return False
    return word == word.lower() or bool(_START.search(text[: match.start()]))


def _elided(word: str, vocabulary: Vocabulary, knows: Callable[[str], bool]) -> str:
    """«l'entretien» for «lentretien»; empty for a word that the documents or the lexicon have."""
    folded, spelling, usage = fold(word), vocabulary.spelling, vocabulary.usage
    term = stem(folded)
    if folded in STOP or folded in usage.acronyms or knows(term) or _PREFIX.match(word):
        return ""
    if term in map(stem, usage.entiers):
        return ""
    for start in ELIDED:
        rest = folded[len(start) :]
        if not folded.startswith(start) or len(rest) < HELD or rest[0] not in VOWELS:
            continue
        # What several people typed may be a word: it is cut only before a word of the documents.
        meant = rest if folded in spelling else spelling.nearest(rest)
        if meant in spelling.words and knows(stem(meant)):
            return f"{word[: len(start)]}'{word[len(start) :]}"
    return ""
