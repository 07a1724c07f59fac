"""The ledger of a source's characters: who claims each, and what is left over.

Both directions of the proof rest on it: a node's text must be found in its lines (`claim`),
and every character of the source must end up claimed (`leftovers`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.errors import KnowledgeError
from knowledge.model import Correction, Span
from knowledge.source_text import Char, SourceText, squeeze


@dataclass(frozen=True)
class Faute:
    """One fault: its class, the node (or file) it concerns and one French sentence."""

    classe: str
    ou: str
    message: str


def undo(parts: Sequence[str], corrections: Iterable[Correction]) -> list[str]:
    """The parts as the source prints them, each correction put back.

    Raises KnowledgeError when a correction changes nothing or is not found exactly once.
    """
    result = list(parts)
    for correction in corrections:
        hits = sum(part.count(correction.corrige) for part in result)
        if correction.lu == correction.corrige or not correction.corrige or hits != 1:
            raise KnowledgeError(
                f"la correction « {correction.corrige} » devrait s'y trouver une fois,"
                f" elle s'y trouve {hits} fois"
            )
        result = [part.replace(correction.corrige, correction.lu) for part in result]
    return result


class Claims:
    """Which characters of one set of sources are spoken for, and by whom."""

    def __init__(self, sources: dict[str, SourceText]) -> None:
        self.sources = sources
        self.owners: dict[str, dict[tuple[int, int], str]] = {name: {} for name in sources}
        self.fautes: list[Faute] = []

    def chars(self, spans: Iterable[Span]) -> list[tuple[str, Char]]:
        """The significant characters of spans put end to end, each with its source.

        Raises KnowledgeError when a span does not exist.
        """
        found: list[tuple[str, Char]] = []
        for span in spans:
            if span.source not in self.sources:
                raise KnowledgeError(f"la source {span.source} n'existe pas")
            found += [(span.source, char) for char in self.sources[span.source].of(span)]
        return found

    def claim(
        self,
        owner: str,
        parts: Sequence[str],
        spans: Sequence[Span],
        corrections: Iterable[Correction] = (),
    ) -> None:
        """Prove that the parts stand in the spans, in order, and take their characters."""
        try:
            wanted = [squeeze(part) for part in undo(parts, corrections)]
            chars = self.chars(spans)
        except KnowledgeError as error:
            self.fautes.append(Faute("texte", owner, str(error)))
            return
        found = _find(wanted, "".join(char for _, (char, _, _) in chars))
        if found is None:
            start = f"{spans[0].source}:{spans[0].start}" if spans else "aucune ligne"
            self.fautes.append(
                Faute("texte", owner, f"le texte ne se trouve pas dans ses lignes ({start})")
            )
            return
        taken = [chars[index] for start, end in found for index in range(start, end)]
        self._check_tight(owner, spans, taken)
        self.take(owner, taken)

    def take(self, owner: str, chars: Iterable[tuple[str, Char]]) -> None:
        """Record the characters as the owner's; a second owner is a fault, told once."""
        rivals: dict[str, int] = {}
        for source, (_, line, column) in chars:
            previous = self.owners[source].setdefault((line, column), owner)
            if previous is not owner:
                rivals.setdefault(previous, line)
        for previous, line in rivals.items():
            self.fautes.append(
                Faute("doublon", owner, f"se dispute la ligne {line} avec {previous}")
            )

    def _check_tight(
        self, owner: str, spans: Sequence[Span], taken: Iterable[tuple[str, Char]]
    ) -> None:
        """A span has no line too many, and names its cell when it takes one cell of a row."""
        columns: dict[tuple[str, int], list[int]] = {}
        for source, (_, line, column) in taken:
            columns.setdefault((source, line), []).append(column)
        for span in spans:
            first, last = columns.get((span.source, span.start)), (span.source, span.end)
            if not first or last not in columns:
                said = "déborde de son texte"
            elif span.start == span.end and self._needs_cell(span, first):
                said = "doit nommer sa cellule"
            else:
                continue
            where = f"{span.source}:{span.start}-{span.end}"
            self.fautes.append(Faute("lignes", owner, f"{where} {said}"))

    def _needs_cell(self, span: Span, columns: Sequence[int]) -> bool:
        cells = self.sources[span.source].lines[span.start - 1].split("\t")
        if span.cellule is not None or sum(bool(cell.strip()) for cell in cells) < 2:
            return False
        row = self.sources[span.source].lines[span.start - 1]
        return "\t" not in row[min(columns) : max(columns)]

    def leftovers(
        self, name: str, first: int = 1, last: int | None = None
    ) -> list[tuple[int, str]]:
        """The (line, characters) of a source that nobody claimed."""
        owners = self.owners[name]
        rows = self.sources[name].chars[first - 1 : last]
        found = []
        for row in rows:
            rest = "".join(char for char, line, column in row if (line, column) not in owners)
            if rest:
                found.append((row[0][1], rest))
        return found


def _find(wanted: Sequence[str], text: str) -> list[tuple[int, int]] | None:
    position, found = 0, []
    for part in wanted:
        start = text.find(part, position)
        if start < 0 or not part:
            return None
        position = start + len(part)
        found.append((start, position))
    return found
