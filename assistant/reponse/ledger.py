"""Checks every claim against the référentiels before it is shown; no engine sets its own status.

Two checks so far: every cited id resolves, and every quoted span stands in the text of a cited
node. A claim that fails either, or quotes nothing, is shown as not verified.
"""

import re
from collections.abc import Iterable, Iterator

from assistant.reponse.answer import Affirmation, Statut
from knowledge.catalogue import Catalogue
from knowledge.source_text import squeeze

_QUOTED = re.compile(r"«([^«»]+)»")
# Quotation marks are lowered inside a quotation, and a link loses its angle brackets.
_QUOTES = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "<": "", ">": ""})
_CUT = re.compile(r"\s*\[…\]\s*")


def check(claims: Iterable[Affirmation], catalogue: Catalogue) -> tuple[Affirmation, ...]:
    """The claims with the status that the checks give them."""
    return tuple(
        claim.model_copy(update={"statut": status_of(claim, catalogue)}) for claim in claims
    )


def status_of(claim: Affirmation, catalogue: Catalogue) -> Statut:
    """`hors_referentiel` for a claim with an origin of its own, `verbatim` when all is proved."""
    if any(identifiant not in catalogue.noeuds for identifiant in claim.citations):
        return Statut.NON_VERIFIE
    if claim.origine is not None:
        return Statut.HORS_REFERENTIEL
    spans = list(quoted_spans(claim.texte))
    texts = [_compare(node_text(catalogue, name)) for name in claim.citations]
    proved = spans and all(any(_compare(span) in text for text in texts) for span in spans)
    return Statut.VERBATIM if proved else Statut.NON_VERIFIE


def quoted_spans(markdown: str) -> Iterator[str]:
    """What a claim quotes, a span cut by «[…]» counting as several."""
    for quoted in _QUOTED.findall(markdown):
        yield from (part for part in _CUT.split(quoted) if part.strip())


def node_text(catalogue: Catalogue, identifiant: str) -> str:
    """All the words a node may be quoted for: its mark, its statement, its text."""
    node = catalogue.noeuds[identifiant]
    return "\n".join(part for part in (node.marque, node.intitule, node.texte) if part)


def _compare(text: str) -> str:
    return squeeze(text.translate(_QUOTES))
