"""The competencies of a référentiel, and its lines once words are typed to find them."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from assistant.autoevaluation.grille import Ligne, Unite
from tui.sanitize import clean, fold
from tui.widgets.picklist import Item


def chercher(unites: Iterable[Unite], said: str) -> list[Item]:
    """Every competency; those that hold all the words typed, and the lines that do."""
    wanted = fold(said).split()
    return [item for unite in unites for item in _rows(unite, wanted)]


def _rows(unite: Unite, wanted: list[str]) -> Iterator[Item]:
    lines = [line for line in unite.lignes if wanted and _holds(unite, line, wanted)]
    itself = all(word in fold(unite.titre) for word in wanted)
    if lines or itself:  # a heading that does not hold the words is not what was looked for
        title = Content.styled(clean(unite.titre), "bold" if wanted else "")
        yield Item(title if itself else Content.assemble(" ", title), unite.id if itself else None)
    for line in lines:
        yield Item(Content(f"   {line.libelle} : {clean(line.texte)}"), line.id)


def _holds(unite: Unite, line: Ligne, wanted: list[str]) -> bool:
    """Whether a line itself holds the words; the code of its competency may be one of them."""
    text = fold(f"{unite.code} {line.libelle} {line.texte}")
    own = fold(f"{line.libelle} {line.texte}")
    return all(word in text for word in wanted) and any(word in own for word in wanted)
