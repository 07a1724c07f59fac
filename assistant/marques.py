"""How a claim's status is shown in every medium: a mark and a word, never colour alone.

Light: the interface reads it before its first frame.
"""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.reponse.answer import Affirmation, Answer

MARQUES: dict[str, tuple[str, str]] = {
    "verbatim": ("✔", "vérifié mot à mot"),
    "paraphrase": ("≈", "reformulé"),
    "hors_referentiel": ("○", "hors référentiel"),
    "non_verifie": ("⚠", "non vérifié"),
}
"""Of each status: its mark and its words. Verbatim is the rule, and is said once an answer."""
_CITATIONS = re.compile(r"(?:[ \t]*`[^`\n]+`)*")


def marked(answer: "Answer") -> str:
    """The answer's text, each claim that is not verbatim followed by its mark and its words."""
    text, position = answer.texte, 0
    for rank, claim in enumerate(answer.affirmations):
        end = place(claim, text, position)
        if end is None:
            continue
        position = end
        said = _origin_said(text, position, answer.affirmations[rank:])
        if mark := note(claim, said):
            position += len(_cited(text, position))
            text = f"{text[:position]} {mark}{text[position:]}"
            position += len(mark) + 1
    return text


def same_origin(claim: "Affirmation", after: "Affirmation") -> bool:
    """Whether two claims outside the référentiels have one origin, told once for both."""
    return claim.origine is not None and (claim.origine, ()) == (after.origine, after.citations)


def _origin_said(text: str, position: int, claims: "Sequence[Affirmation]") -> str:
    """What tells a claim's origin: the rest of its line, or that of a next claim of the same."""
    rest = text[position:].split("\n", 1)[0]
    for here, after in pairwise(claims):
        if rest or not same_origin(here, after):
            break
        end = place(after, text, position)
        if end is None:
            return ""
        position, rest = end, text[end:].split("\n", 1)[0]
    return rest


def without_unverified(answer: "Answer") -> tuple[str, int]:
    """The marked text without the claims that could not be verified, and how many they were.

    Where one of them cannot be found in the text, only the other claims are kept: what is not
    proved must never slip into an export.
    """
    kept = [claim for claim in answer.affirmations if claim.statut != "non_verifie"]
    left_out = len(answer.affirmations) - len(kept)
    if left_out and not kept:
        return "", left_out
    text, position = answer.texte, 0
    for claim in answer.affirmations:
        end = place(claim, text, position)
        if end is None and claim.statut == "non_verifie":
            return "\n".join(f"- {line}" for line in claim_lines(kept)), left_out
        if end is not None and claim.statut == "non_verifie":
            text, position = _cut(text, end - len(claim.texte), end)
        else:
            position = end or position
    shown = answer.model_copy(update={"texte": text, "affirmations": tuple(kept)})
    return marked(shown).strip(), left_out


def claim_lines(claims: "Iterable[Affirmation]") -> "Iterator[str]":
    """Claims alone, a line each, with their citations and marks."""
    for claim in claims:
        cited = "".join(f" `{name}`" for name in claim.citations)
        mark = note(claim, "")
        yield f"{claim.texte}{cited}{f' {mark}' if mark else ''}"


def note(claim: "Affirmation", after: str) -> str:
    """What follows a claim that is not verbatim; only its mark when the engine says the words."""
    if claim.statut == "verbatim":
        return ""
    mark, words = MARQUES[claim.statut]
    if words in after:
        return mark
    origin = claim.origine
    known = f" ({origin.titre}, état au {french_date(origin.date)})" if origin else ""
    return f"{mark} {words}{known}"


def french_date(iso: str) -> str:
    """`2024-12-27` is « 27/12/2024 »."""
    parts = iso.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else iso


def place(claim: "Affirmation", text: str, position: int) -> int | None:
    """Where a claim ends in a text, searched from a position; None when it is not there."""
    start = text.find(claim.texte, position)
    return None if start < 0 else start + len(claim.texte)


def _cited(text: str, position: int) -> str:
    """The citations that stand at a position."""
    found = _CITATIONS.match(text, position)
    return found.group() if found else ""


def _cut(text: str, start: int, end: int) -> tuple[str, int]:
    """A text without a claim, its citations and its empty bullet; where to search on."""
    end += len(_cited(text, end))
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if re.fullmatch(r"\s*(?:[-*]|\d+\.)?\s*", text[line:start]) and not text[end:stop].strip(" ."):
        start, end = line, min(stop + 1, len(text))
    return text[:start] + text[end:], start
