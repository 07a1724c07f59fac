"""The one place where an answer becomes what is shown: numbered citations, marks and words."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.reponse.answer import Affirmation, Answer

STATUSES: dict[str, tuple[str, str, str]] = {
    "verbatim": ("✔", "vérifié mot à mot", "$text-success"),
    "paraphrase": ("≈", "reformulé, vérifié", "$text-success"),
    "hors_referentiel": ("○", "hors référentiel", "$text-warning"),
    "non_verifie": ("⚠", "non vérifié", "$text-error"),
}
"""Of each status: its mark, its words, its colour. Never the colour alone."""

_CODE_SPAN = re.compile(r"`([^`\n]+)`")
LINK = "cite:"


@dataclass(frozen=True)
class Rendered:
    """Markdown where each citation is a numbered link, and the cited ids in order of number."""

    markdown: str
    citations: tuple[str, ...]
    plain: str
    statuses: tuple[tuple[str, int], ...]


def render(answer: "Answer", is_node: Callable[[str], bool]) -> Rendered:
    """What to show of an answer. Code spans that name no node stay as they are."""
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        name = match.group(1)
        if not is_node(name):
            return match.group()
        return f"[\\[{numbers.setdefault(name, len(numbers) + 1)}\\]]({LINK}{numbers[name]})"

    markdown = _CODE_SPAN.sub(number, _mark_claims(answer))
    counts = Counter(str(claim.statut) for claim in answer.affirmations)
    return Rendered(
        markdown=markdown,
        citations=tuple(numbers),
        plain=_plain(markdown),
        statuses=tuple((name, counts[name]) for name in STATUSES if counts[name]),
    )


def _mark_claims(answer: "Answer") -> str:
    """The answer's text, each claim that is not proved followed by its mark and its words."""
    text, position = answer.texte, 0
    for claim in answer.affirmations:
        start = text.find(claim.texte, position)
        if start < 0:
            continue
        position = start + len(claim.texte)
        if note := _note(claim, text[position:].split("\n", 1)[0]):
            after = re.compile(r"(?:\s*`[^`\n]+`)*").match(text, position)
            position = after.end() if after else position
            text = f"{text[:position]} {note}{text[position:]}"
            position += len(note) + 1
    return text


def _note(claim: "Affirmation", after: str) -> str:
    """What follows an unproved claim; only its mark when the engine says the words itself."""
    if claim.statut not in {"hors_referentiel", "non_verifie"}:
        return ""
    mark, words, _ = STATUSES[claim.statut]
    if words in after:
        return mark
    origin = claim.origine
    known = f" ({origin.titre}, état au {_date(origin.date)})" if origin else ""
    return f"{mark} *{words}{known}*"


def _date(iso: str) -> str:
    parts = iso.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else iso


def _plain(markdown: str) -> str:
    """The answer to paste elsewhere: numbers instead of links."""
    markdown = re.sub(r"([○⚠]) \*([^*]+)\*", r"\1 \2", markdown)
    text = re.sub(rf"\[\\\[(\d+)\\\]\]\({LINK}\d+\)", r"[\1]", markdown)
    return re.sub(r"\\([*_`<>\[\]])", r"\1", text.replace("**", ""))


def cited_number(href: str) -> int:
    """The number in a citation's link, 0 when it is another link."""
    tail = href.removeprefix(LINK)
    return int(tail) if href.startswith(LINK) and tail.isdigit() else 0
