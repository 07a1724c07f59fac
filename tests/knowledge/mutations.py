"""Small deliberate faults in the raw YAML of a référentiel, to see that the proofs catch them."""

import copy
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from knowledge.source_text import squeeze

Raw = dict[str, Any]
TEXTS = ("texte", "intitule", "marque")
HOLDERS = ("reprises", "variantes")
LETTERS = "abcdefghijklmnopqrstuvwxyzéèàç"


@dataclass(frozen=True)
class Site:
    """A value that can be altered: its kind, and the container and key that hold it."""

    kind: str
    owner: str
    path: tuple[str | int, ...]


@dataclass
class Mutant:
    """A référentiel's raw data with one fault in it, and how to tell that fault to a person."""

    raw: Raw
    what: str
    site: Site = field(repr=False)


def sites(raw: Raw) -> Iterator[Site]:
    """Every text, code, correction and line number of a référentiel's nodes."""
    for path, node in nodes(raw):
        owner = "/".join(str(step) for step in path if step not in {"noeuds", "enfants"})
        yield Site("code", owner, (*path, "code"))
        yield from _proved(node, owner, path, "")
        for holder in HOLDERS:
            for rank, item in enumerate(node.get(holder, ())):
                yield from _proved(item, owner, (*path, holder, rank), f"{holder}.")


def nodes(raw: Raw) -> Iterator[tuple[tuple[str | int, ...], Raw]]:
    """Every node with the way to it, parents first."""
    todo: list[tuple[tuple[str | int, ...], Raw]] = [((), raw)]
    while todo:
        path, node = todo.pop()
        if path:
            yield path, node
        key = "enfants" if path else "noeuds"
        todo += [((*path, key, rank), child) for rank, child in enumerate(node.get(key, ()))]


def _proved(item: Raw, owner: str, path: tuple[str | int, ...], prefix: str) -> Iterator[Site]:
    for name in TEXTS:
        if item.get(name):
            yield Site(f"{prefix}{name}", owner, (*path, name))
    for rank, _ in enumerate(item.get("corrections", ())):
        yield Site(f"{prefix}lu", owner, (*path, "corrections", rank, "lu"))
    for rank, span in enumerate(item.get("lignes", ())):
        for place, name in enumerate(("start", "end", "cell"), 1):
            if place < len(span):
                yield Site(f"{prefix}{name}", owner, (*path, "lignes", rank, place))


def altered(raw: Raw, site: Site, rng: random.Random) -> Mutant:
    """A copy of the data where the site's value is another one, different for the proofs too."""
    changed = copy.deepcopy(raw)
    holder: Any = changed
    for step in site.path[:-1]:
        holder = holder[step]
    old = holder[site.path[-1]]
    new = _other_number(old, rng) if isinstance(old, int) else _other_text(str(old), rng)
    holder[site.path[-1]] = new
    return Mutant(changed, f"{site.owner} {site.kind}: {old!r} → {new!r}", site)


def without(raw: Raw, path: tuple[str | int, ...]) -> Mutant:
    """A copy of the data where a node, with all it holds, is gone."""
    changed = copy.deepcopy(raw)
    holder: Any = changed
    for step in path[:-1]:
        holder = holder[step]
    gone = holder.pop(path[-1])
    return Mutant(changed, f"{path} {gone['code']} deleted", Site("node", str(path), path))


def _other_number(old: int, rng: random.Random) -> int:
    return old + rng.choice([-1, 1, -3, 2, 7])


def _other_text(old: str, rng: random.Random) -> str:
    for change in rng.sample(CHANGES, len(CHANGES)):
        new = change(old, rng)
        if new and squeeze(new) != squeeze(old):
            return new
    raise AssertionError(f"no change found for {old!r}")


def _digit(text: str, rng: random.Random) -> str:
    found = list(re.finditer(r"[0-9]", text))
    if not found:
        return text
    place = rng.choice(found).start()
    return text[:place] + rng.choice("0123456789") + text[place + 1 :]


def _letter(text: str, rng: random.Random) -> str:
    place = rng.randrange(len(text))
    return text[:place] + rng.choice(LETTERS) + text[place + 1 :]


def _dropped_word(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    words.pop(rng.randrange(len(words)))
    return " ".join(words)


def _swapped_words(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    if len(words) < 2:
        return text
    place = rng.randrange(len(words) - 1)
    words[place : place + 2] = reversed(words[place : place + 2])
    return " ".join(words)


def _doubled_letter(text: str, rng: random.Random) -> str:
    place = rng.randrange(len(text))
    return text[: place + 1] + text[place:]


def _case(text: str, rng: random.Random) -> str:
    place = rng.randrange(len(text))
    return text[:place] + text[place].swapcase() + text[place + 1 :]


CHANGES: list[Callable[[str, random.Random], str]] = [
    _digit,
    _letter,
    _dropped_word,
    _swapped_words,
    _doubled_letter,
    _case,
]
