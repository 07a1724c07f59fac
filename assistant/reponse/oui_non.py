"""«Oui» and «Non» open an answer to a closed question, and nothing else."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from knowledge.french import fold

_OPENS = re.compile(r"^(?:\*\*(?:Oui|Non)\*\*|(?P<bold>\*\*)?(?:Oui|Non))\s*[,:]\s*")
_LETTER = re.compile(r"[^\W\d_]")
_WHAT = re.compile(
    r"\b(?:que(?= \w+ (?:le|la|les|l'|un|une|on|je|il)\b)|qu'est[- ]ce|quoi|koi|quel(?:le)?s?|kel"
    r"|lequel|laquelle|comment|combien|cb|pourquoi|quand(?= (?:est|a|ont|se|passe))"
    r"|qui (?:est|sont|peut|doit|fait|compose|decide)|d'ou|ou (?:est|sont|se))\b"
)
_YES_OR_NO = re.compile(
    r"(?<!qu')\best[- ]ce qu|\b\w+(?:-t)?-(?:je|tu|il|elle|on|nous|vous|ils|elles)\b"
)
_CLAIMS = re.compile(
    r"\?|\b(?:est|sont|peut|peux|peuvent|dois|doit|faut|a|ai|ont|y a|je|on|il|elle)\b"
)


def is_closed(question: str) -> bool:
    """Whether a question may be answered by yes or no."""
    text = fold(question)
    if _YES_OR_NO.search(text):
        return not _WHAT.match(text)
    return bool(_CLAIMS.search(text)) and not _WHAT.search(text)


def fitting(blocs: Iterable[Bloc], question: str) -> list[Bloc]:
    """The same parts, «Oui» or «Non» kept at the very beginning, when the question is closed."""
    kept = is_closed(question)
    told = []
    for bloc in blocs:
        claims = []
        for claim in bloc.claims:
            claims.append(claim if kept else _plain(claim))
            kept = False
        told.append(replace(bloc, claims=tuple(claims)))
    return told


def _plain(claim: Affirmation) -> Affirmation:
    said = _OPENS.match(claim.texte)
    if said is None:
        return claim
    rest = claim.texte[said.end() :]
    text = (said["bold"] or "") + _LETTER.sub(lambda letter: letter[0].upper(), rest, count=1)
    return claim.model_copy(update={"texte": text})
