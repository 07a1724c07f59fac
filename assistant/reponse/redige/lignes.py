"""From the pieces of a stream to claims, each as soon as it is whole.

The form asked is one claim a line, ids in brackets at its end. Small models also answer in JSON, in
a code fence, with their thoughts first: all of these are read, and nothing here trusts any of them.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from assistant.modeles.fautes import FauteModele
from assistant.reponse.redige.references import Brute, read_ids, read_line

LONGEST = 12_000
"""Characters of an answer at most, thoughts aside: beyond, it has no end."""
THOUGHTS = 60_000
NOTHING = "RIEN"
TEXTS = ("texte", "text", "phrase", "affirmation", "claim", "reponse", "réponse", "answer")
IDS = ("citations", "ids", "identifiants", "references", "références", "sources", "id", "source")
_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"^\s*```\w*\s*$")
_JSON = re.compile(r"\s*(?:```(?:json\w*)?\s*)?(?:\{|\[\s*[\{\"])", re.IGNORECASE)
_MAYBE = re.compile(r"\s*(?:`{1,2}|```\w*\s*|(?:```\w*\s*)?\[\s*)?", re.IGNORECASE)
_THINKS = re.compile(r"\s*<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)


class Lecteur:
    """Reads one answer. `vide` is true as long as the model has said nothing at all."""

    def __init__(self) -> None:
        self._raw = ""
        self._read = 0
        self._json: bool | None = None
        self._pending: Brute | None = None
        self.vide = True
        self.rien = False

    def donner(self, piece: str) -> Iterator[Brute]:
        """The claims that a piece completes. Raises FauteModele when there is no end to them."""
        self._raw += piece
        text = self._text()
        if len(text) > LONGEST or len(self._raw) > THOUGHTS:
            raise FauteModele("sa réponse n'a pas de fin")
        self.vide = not text.strip()
        if self._json is None:
            self._json = _shape(text)
        if self._json:
            yield from self._objects(text)
        elif self._json is False:
            yield from self._lines(text)

    def finir(self) -> Iterator[Brute]:
        """What is left at the end. Raises FauteModele on JSON that stops in its middle."""
        text = self._text()
        if self._json:
            yield from self._objects(text)
            if "{" in text[self._read :]:
                raise FauteModele("il a répondu dans un JSON illisible")
        else:
            yield from self._lines(f"{text}\n", last=True)
        if self._pending:
            yield self._pending
            self._pending = None

    def _text(self) -> str:
        """What was said so far, without the thoughts; a tag that has just begun waits."""
        text = _THOUGHT.sub("", self._raw)
        return "" if _THINKS.fullmatch(text) else text

    def _lines(self, text: str, last: bool = False) -> Iterator[Brute]:
        while (end := text.find("\n", self._read)) >= 0:
            line, self._read = text[self._read : end], end + 1
            if _FENCE.match(line):
                if "json" in line.lower():
                    self._json = True
                    yield from self._objects(text)
                    return
            elif line.strip():
                yield from self._line(line, last and end == len(text) - 1)

    def _line(self, line: str, cut: bool) -> Iterator[Brute]:
        """The claims of a whole line; one that only announces the rest is none."""
        if line.strip(" .*`").upper() == NOTHING:
            self.rien = True
            return
        if line.lstrip().startswith("{"):
            yield from self._object_line(line)
            return
        for brute in read_line(line):
            yield from self._claim(brute, cut)

    def _claim(self, brute: Brute, cut: bool) -> Iterator[Brute]:
        cites = bool(brute.ids or brute.numeros)
        if not brute.texte.strip(" .:-*#") or _label(brute.texte):
            if self._pending and cites:  # ids on a line of their own belong to the one above
                yield Brute(self._pending.texte, brute.ids, brute.numeros)
                self._pending = None
            return
        if self._pending:
            yield self._pending
            self._pending = None
        if cites:
            yield brute
        elif not (brute.texte.endswith(":") or brute.texte.startswith("#") or _is_cut(brute, cut)):
            self._pending = brute

    def _object_line(self, line: str) -> Iterator[Brute]:
        try:
            value, _ = _DECODER.raw_decode(line.strip())
        except json.JSONDecodeError:
            raise FauteModele("il a répondu dans un JSON illisible") from None
        yield from _claims(value)

    def _objects(self, text: str) -> Iterator[Brute]:
        while (start := text.find("{", self._read)) >= 0:
            try:
                value, end = _DECODER.raw_decode(text, start)
            except json.JSONDecodeError:
                return
            self._read = end
            yield from _claims(value)


def _shape(text: str) -> bool | None:
    """True for JSON, false for lines, none as long as both are possible."""
    if _JSON.match(text):
        return True
    return None if _MAYBE.fullmatch(text) else False


def _label(text: str) -> bool:
    return text.strip(" *:.").lower() in {"source", "sources", "références", "référence", "ids"}


def _is_cut(brute: Brute, last: bool) -> bool:
    """A last sentence without ids nor an end: the model was cut while it wrote it."""
    return last and brute.texte[-1] not in ".!?»)"


def _claims(value: Any) -> Iterator[Brute]:
    """The claims of a JSON value, at whatever depth a model has put them."""
    if isinstance(value, list):
        for item in value:
            yield from _claims(item)
    if not isinstance(value, dict):
        return
    text = next((value[key] for key in TEXTS if isinstance(value.get(key), str)), None)
    if text is None:
        for item in value.values():
            yield from _claims(item)
        return
    ids, numbers = read_ids(next((value[key] for key in IDS if key in value), []))
    for brute in read_line(" ".join(text.split()))[:1] if not ids else [Brute(text.strip())]:
        yield Brute(brute.texte, (*brute.ids, *ids), brute.numeros or numbers)
