"""A line that stands alone and names a part: « Ce qui a aidé. », « Mes limites : », « Les faits ».

A final stop does not make a sentence of it: it has no verb of its own, and text comes after.
"""

import re
from functools import lru_cache

from assistant.analyse.lexique import compiler, donnees
from assistant.analyse.plis import plier

MOST_WORDS = 10
MOST_SIGNS = 80
_AROUND = re.compile(r"^[\s*_#>]*(?:(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})[.)]\s*)?[\s*_]*")
"""Signs of Markdown, « 1. », « b) », before the words."""


def intitule(ligne: str) -> bool:
    """Whether a line, read alone, is the name of a part rather than a sentence."""
    if len(ligne) > MOST_SIGNS:
        return False
    words = plier(_AROUND.sub("", ligne)).texte.strip(" \t*_").rstrip(".:?! \t*_")
    if not words or len(words.split()) > MOST_WORDS:
        return False
    named, relative, verb = _motifs()
    if found := relative.match(words):
        return not verb.search(words, found.end())
    return named.fullmatch(words) is not None


@lru_cache(maxsize=1)
def _motifs() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A name and what completes it; « ce qui a aidé » up to its verb; a verb that would follow."""
    words = donnees("place")["intitules"]
    names, tails = "|".join(words["noms"]), "|".join(words["suites"])
    return (
        compiler(rf"(?:{words['devant']})?(?:{names})(?:(?:{tails})*)"),
        compiler(str(words["relatives"])),
        compiler(rf"[,:;]|\b(?:{'|'.join(words['verbes'])})\b"),
    )
