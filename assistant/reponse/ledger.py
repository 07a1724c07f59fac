"""Checks every claim against the référentiels before it is shown; no engine sets its own status.

Two checks so far: every cited id resolves, and every quoted span stands in the text of a cited
node. A claim that fails either, or quotes nothing, is shown as not verified.
"""

import re
from collections.abc import Collection, Iterable

from assistant.reponse.answer import Affirmation, Statut
from knowledge.catalogue import Catalogue
from knowledge.source_text import significant

_QUOTED = re.compile(r"«([^«»]+)»")
# Quotation marks are lowered inside a quotation, and a link loses its angle brackets.
_QUOTES = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "<": "", ">": ""})
_MARKS = re.compile(r"[«»]")
_WORD = re.compile(r"\w+|[^\w\s]")
_CUT = re.compile(r"\s*\[…\]\s*")


def check(
    claims: Iterable[Affirmation],
    catalogue: Catalogue,
    recuperes: Collection[str] | None = None,
) -> tuple[Affirmation, ...]:
    """The claims with the status that the checks give them.

    `recuperes`: the ids that may be cited at all, when the claims come from a language model.
    """
    return tuple(
        claim.model_copy(update={"statut": status_of(claim, catalogue, recuperes)})
        for claim in claims
    )


def status_of(
    claim: Affirmation, catalogue: Catalogue, recuperes: Collection[str] | None = None
) -> Statut:
    """`hors_referentiel` for a claim with an origin of its own, `verbatim` when all is proved."""
    known = catalogue.noeuds if recuperes is None else recuperes
    if any(name not in known or name not in catalogue.noeuds for name in claim.citations):
        return Statut.NON_VERIFIE
    if claim.origine is not None:
        return Statut.HORS_REFERENTIEL
    quotations = _QUOTED.findall(claim.texte)
    if not quotations or _MARKS.search(_QUOTED.sub("", claim.texte)):
        return Statut.NON_VERIFIE  # nothing quoted, or marks nested or left open
    texts = [_words(node_text(catalogue, name)) for name in claim.citations]
    proved = all(any(_holds(text, quoted) for text in texts) for quoted in quotations)
    return Statut.VERBATIM if proved else Statut.NON_VERIFIE


def node_text(catalogue: Catalogue, identifiant: str) -> str:
    """All the words a node may be quoted for: its mark, its statement, its text."""
    node = catalogue.noeuds[identifiant]
    return "\n".join(part for part in (node.marque, node.intitule, node.texte) if part)


def _holds(text: list[str], quotation: str) -> bool:
    """Whether the parts of a quotation stand in a text as whole words, one after the other."""
    parts = [words for part in _CUT.split(quotation) if (words := _words(part))]
    position = 0
    for part in parts:
        found = _find(text, part, position)
        if found is None:
            return False
        position = found + len(part)
    return any(word[0].isalnum() for part in parts for word in part)


def _find(text: list[str], part: list[str], position: int) -> int | None:
    last = len(text) - len(part) + 1
    return next((at for at in range(position, last) if text[at : at + len(part)] == part), None)


def _words(text: str) -> list[str]:
    """Words and marks, markup and white space apart, as the proofs see them."""
    found: list[str] = []
    for line in text.translate(_QUOTES).split("\n"):
        last, written = -1, ""
        for char, column in significant(line):
            written += char if column == last + 1 else f" {char}"
            last = column
        found += _WORD.findall(written)
    return found
