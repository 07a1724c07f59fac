"""Moments: the end of a thing is not answered by what is done at its beginning."""

import re
from collections.abc import Iterator, Sequence

from knowledge.french import fold
from knowledge.search.result import Hit

TOT, TARD = "tot", "tard"
_EARLY = r"(?:debut|entree|demarrage|commencement|avant|en amont)"
_LATE = r"(?:fin|sortie|issue|terme|cloture|apres|a la suite)"
_LINK = r"(?: (?:de|du|des|d|en|dans|a|au|le|la|les|l|un|une|ce|cet|cette|mon|ma|son|sa|parcours))*"
_BEGIN = r"(?:commence\w*|debut(?:er|e|ant)|demarr\w*|ouvr(?:ir|e|ant))"
_END = r"(?:fini(?:r|s|t|ssant)?|termin\w*|conclu\w*|clo(?:re|s|tur\w*))"
_THING = (
    r"(formation|parcours|stage|entretien|rendez vous|rencontre|accompagnement|session|epreuve"
    r"|atelier|contrat|emploi)"
)
_OF = re.compile(rf"\b(?:({_EARLY})|({_LATE})){_LINK} {_THING}s?\b")
_DO = re.compile(rf"\b(?:({_BEGIN})|({_END})){_LINK} {_THING}s?\b")
_AT = re.compile(rf"\b{_THING}s? (?:(d entree|de debut|initiale?)|(de sortie|de fin|finale?))\b")
_BOTH = re.compile(
    rf"\b(?:{_EARLY}{_LINK} (?:ou|et){_LINK} {_LATE}|{_LATE}{_LINK} (?:ou|et){_LINK} {_EARLY})\b"
)
_POST = re.compile(rf"\bpost {_THING}s?\b")
_BILAN = re.compile(
    r"\b(?:bilan|evaluation)s? (?:(d entree|initiale?)|(de sortie|de fin|finale?))\b"
)
SAME = {"parcours": "formation", "rendez vous": "entretien", "rencontre": "entretien"}
"""Things that are one here: «le parcours» is that of the training."""
NEAR = 0.5
"""Share of the first score from which a passage that speaks of the moment asked goes first."""
Moment = tuple[str, str]


def moments(text: str) -> frozenset[Moment]:
    """The moments that a text names: which end, and of what."""
    return frozenset(_found(_bare(text)))


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text))


def _found(said: str) -> Iterator[Moment]:
    for match in (*_OF.finditer(said), *_DO.finditer(said)):
        early, _, thing = match.groups()
        yield (TOT if early else TARD), SAME.get(thing, thing)
    for match in _AT.finditer(said):
        thing, early, _ = match.groups()
        yield (TOT if early else TARD), SAME.get(thing, thing)
    for match in _POST.finditer(said):
        yield TARD, SAME.get(match[1], match[1])
    for match in _BILAN.finditer(said):
        yield (TOT if match[1] else TARD), "formation"


def asked(question: str) -> frozenset[Moment]:
    """The moments that a question is about; none when it names both ends of the same thing."""
    if both(question):
        return frozenset()
    named = moments(question)
    return frozenset(item for item in named if _other(item) not in named)


def both(question: str) -> bool:
    """Whether a question names the two ends at once («au début ou à la fin de…»)."""
    return bool(_BOTH.search(_bare(question)))


def opposed(wanted: frozenset[Moment], text: str) -> bool:
    """Whether a text tells of the other end, and nothing of the one asked."""
    told = moments(text)
    return any(_other(item) in told and item not in told for item in wanted)


def ordered(hits: Sequence[Hit], wanted: frozenset[Moment]) -> tuple[Hit, ...]:
    """Passages of the other end left out; those of the moment asked first, when they are near."""
    kept = [hit for hit in hits if not opposed(wanted, hit.passage.texte)]
    if not wanted or not kept:
        return tuple(kept)
    least = NEAR * kept[0].score
    right = [hit for hit in kept if hit.score >= least and wanted & moments(hit.passage.texte)]
    return (*right, *(hit for hit in kept if hit not in right))


def _other(moment: Moment) -> Moment:
    side, thing = moment
    return (TARD if side == TOT else TOT), thing
