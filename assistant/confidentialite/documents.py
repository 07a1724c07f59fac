"""Pseudonyms in a whole document: the same ones in every paragraph, cell and heading."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from assistant.confidentialite.cle import Cle
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.liste import lire_liste
from assistant.confidentialite.personnes import WORD, civilite, seulement
from assistant.confidentialite.pseudonymes import SHORTEST, pseudonymiser
from assistant.export.document import Document, Inline, References, Run

Part = TypeVar("Part")


def texte_de(document: Document) -> str:
    """All its words, a stretch a line: what detection reads."""
    return "\n".join([document.title, *_stretches(document.body)])


def pseudonymiser_document(document: Document, cle: Cle, joue: str = "") -> Document:
    """The document with pseudonyms: a name found anywhere is replaced everywhere.

    `joue`: the first name of a person made up, which stays.
    """
    text = texte_de(document)
    found = [
        item
        for item in detecter(text, lire_liste())
        if not (item.type == "nom" and seulement(item.texte, joue))
    ]
    pseudonymiser(text, found, cle)
    persons = {item.texte for item in found if item.type == "nom"}
    labels: dict[str, str] = {}
    for new, old in cle.paires():
        for words in (old, *(WORD.findall(old) if old in persons else ())):
            labels[words] = max(labels.get(words, ""), new, key=len)
    return _mapped(document, lambda part: _replaced(part, labels))


def _replaced(text: str, labels: dict[str, str]) -> str:
    """Each word known by its pseudonym; a civility already there is not said twice."""
    known = sorted((old for old in labels if len(old) >= SHORTEST), key=len, reverse=True)
    if not known:
        return text

    def label(match: re.Match[str]) -> str:
        told = civilite(text[max(0, match.start() - 14) : match.start()])
        return labels[match.group()].removeprefix(f"{told} " if told else "")

    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", label, text)


def _stretches(part: Any) -> Iterator[str]:
    if isinstance(part, Run):
        yield part.text
    elif isinstance(part, tuple):
        if part and all(isinstance(item, Run) for item in part):
            yield "".join(item.text for item in part)
            return
        for item in part:
            yield from _stretches(item)
    elif dataclasses.is_dataclass(part) and not isinstance(part, References):
        for item in dataclasses.fields(part):
            yield from _stretches(getattr(part, item.name))


def _mapped(part: Part, change: Callable[[str], str]) -> Part:
    """A part of a document, each of its texts changed; what it cites stays."""
    made: Any = part
    if isinstance(part, Run):
        made = dataclasses.replace(part, text=change(part.text))
    elif isinstance(part, tuple):
        made = _one_look(part, change) or tuple(_mapped(item, change) for item in part)
    elif isinstance(part, Document):
        body = tuple(_mapped(block, change) for block in part.body)
        made = dataclasses.replace(part, title=change(part.title), body=body)
    elif dataclasses.is_dataclass(part) and not isinstance(part, References | type):
        values = {f.name: _mapped(getattr(part, f.name), change) for f in dataclasses.fields(part)}
        made = dataclasses.replace(part, **values)
    kept: Part = made
    return kept


def _one_look(part: tuple[Any, ...], change: Callable[[str], str]) -> Inline | None:
    """Runs of one look are read together, so that no name is cut between two of them."""
    looks = {(item.strong, item.emphasis, item.code) for item in part if isinstance(item, Run)}
    if not part or len(looks) != 1 or not all(isinstance(item, Run) for item in part):
        return None
    return (dataclasses.replace(part[0], text=change("".join(item.text for item in part))),)
