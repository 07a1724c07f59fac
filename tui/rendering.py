"""The one place where an answer becomes what is shown: numbered citations, marks and words."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.marques import MARQUES, claim_lines, marked

if TYPE_CHECKING:
    from assistant.reponse.answer import Affirmation, Answer, Source

COLOURS = {
    "verbatim": "$text-success",
    "paraphrase": "$text-success",
    "hors_referentiel": "$text-warning",
    "non_verifie": "$text-error",
}
STATUSES: dict[str, tuple[str, str, str]] = {
    name: (mark, words, COLOURS[name]) for name, (mark, words) in MARQUES.items()
} | {"paraphrase": (MARQUES["paraphrase"][0], "reformulé, vérifié", COLOURS["paraphrase"])}
"""Of each status: its mark, its words, its colour. Never the colour alone."""

_CODE_SPAN = re.compile(r"`([^`\n]+)`")
LINK = "cite:"
FIRST = 3
"""Passages named on the line that comes before an answer."""


@dataclass(frozen=True)
class Rendered:
    """Markdown where each citation is a numbered link, and the cited ids in order of number."""

    markdown: str
    citations: tuple[str, ...]
    plain: str
    statuses: tuple[tuple[str, int], ...]


@dataclass
class Numbers:
    """The number of each cited node, in order of appearance."""

    is_node: Callable[[str], bool]
    known: dict[str, int] = field(default_factory=dict)

    def link(self, name: str) -> str:
        """A node's number, as a link."""
        number = self.known.setdefault(name, len(self.known) + 1)
        return f"[\\[{number}\\]]({LINK}{number})"

    def number(self, text: str) -> str:
        """A text with its citations numbered. Code spans that name no node stay as they are."""

        def one(match: re.Match[str]) -> str:
            name = match.group(1)
            return self.link(name) if self.is_node(name) else match.group()

        return _CODE_SPAN.sub(one, text)


def render(answer: "Answer", is_node: Callable[[str], bool]) -> Rendered:
    """What to show of an answer."""
    numbers = Numbers(is_node)
    markdown = numbers.number(marked(answer))
    return Rendered(
        markdown=markdown,
        citations=tuple(numbers.known),
        plain=_plain(markdown),
        statuses=_counted(answer.affirmations),
    )


class Draft:
    """An answer that is coming: each piece is rendered once, as it comes."""

    def __init__(self, is_node: Callable[[str], bool]) -> None:
        self.numbers = Numbers(is_node)
        self.pieces: list[str] = []
        self.claims: list[Affirmation] = []

    def passages(self, found: "Mapping[str, Source]") -> str:
        """« D'après… », with the first passages found."""
        named = [
            f"{self.numbers.link(name)} {_escaped(source.intitule)}"
            for name, source in list(found.items())[:FIRST]
            if self.numbers.is_node(name)
        ]
        more = len(found) - FIRST
        others = f" et {more} autre{'s' if more > 1 else ''} passage{'s' if more > 1 else ''}"
        said = f"D'après {' · '.join(named)}{others if more > 0 else ''}…"
        return self._add(said if named else "Aucun passage trouvé…")

    def claim(self, claim: "Affirmation") -> str:
        """A claim that was just checked, with its citations and its mark."""
        self.claims.append(claim)
        return self._add(self.numbers.number(next(claim_lines([claim]))))

    def _add(self, piece: str) -> str:
        """A piece is a paragraph of its own."""
        self.pieces.append(piece)
        return f"{piece}\n\n"

    @property
    def rendered(self) -> Rendered:
        """What has come so far."""
        markdown = "\n\n".join(self.pieces)
        return Rendered(
            markdown, tuple(self.numbers.known), _plain(markdown), _counted(self.claims)
        )


def _counted(claims: "tuple[Affirmation, ...] | list[Affirmation]") -> tuple[tuple[str, int], ...]:
    counts = Counter(str(claim.statut) for claim in claims)
    return tuple((name, counts[name]) for name in STATUSES if counts[name])


def _escaped(text: str) -> str:
    """A label that Markdown must take as it is."""
    return re.sub(r"([\\*_`\[\]<>])", r"\\\1", text)


def _plain(markdown: str) -> str:
    """The answer to paste elsewhere: numbers instead of links."""
    text = re.sub(rf"\[\\\[(\d+)\\\]\]\({LINK}\d+\)", r"[\1]", markdown)
    return re.sub(r"\\([*_`<>\[\]])", r"\1", text.replace("**", ""))


def cited_number(href: str) -> int:
    """The number in a citation's link, 0 when it is another link."""
    tail = href.removeprefix(LINK)
    return int(tail) if href.startswith(LINK) and tail.isdigit() else 0
