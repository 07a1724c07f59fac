"""A person's text whatever it was written with: plain text of any usual encoding, or Word."""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from assistant.commandes.saisie import MAX_INPUT
from assistant.errors import JalonError, UsageFault

EMPTY = "{} est vide\u00a0: il n'y a rien à lire."
ABSENT = (
    "Le fichier {} est introuvable\u00a0: vérifiez son nom et son dossier, ou donnez le texte"
    " sur l'entrée avec «\u00a0-\u00a0»."
)
FOLDER = "{} est un dossier\u00a0: donnez un fichier de texte ou Word."
TOO_LONG = "Ce texte est trop long (plus de 2 Mo)\u00a0: donnez-le en plusieurs fois."
NOT_TEXT = (
    "{} n'est pas du texte que Jalon sait lire\u00a0: ouvrez-le avec votre logiciel,"
    " enregistrez-le en texte (.txt), puis recommencez."
)
OLD = "Ce texte vient d'un ancien encodage\u00a0: vérifiez que ses accents sont justes."
WORD = "Lu dans un fichier Word\u00a0: les mots seuls, sans la mise en forme ni les images."
MAX_WORD = 20_000_000
"""Bytes of a Word file at most, pictures included, and of the words once unpacked."""
ZIP, UTF16 = b"PK\x03\x04", (b"\xff\xfe", b"\xfe\xff")
CONTROLS = frozenset(map(chr, [*range(9), *range(14, 32)]))
PARTS = ("document", "header", "footer", "footnotes", "endnotes", "comments")
NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


class Donne(NamedTuple):
    """A text, and what its reader should know of it."""

    texte: str
    avis: list[str]


def lire(source: str) -> Donne:
    """The text of a file, or of standard input for `-`.

    Raises UsageFault when it is empty, too long or is not text, JalonError when there is no such
    file, OSError.
    """
    what = "Le texte donné" if source == "-" else Path(source).name
    try:
        data = _bytes(source)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise JalonError(ABSENT.format(source)) from error
    except IsADirectoryError as error:
        raise JalonError(FOLDER.format(source)) from error
    given = _word(data, what) if data.startswith(ZIP) else _plain(data, what)
    if not given.texte.strip():
        raise UsageFault(EMPTY.format(what))
    if len(given.texte) > MAX_INPUT:
        raise UsageFault(TOO_LONG)
    return given


def _bytes(source: str) -> bytes:
    if source == "-":
        data = sys.stdin.buffer.read(MAX_WORD + 1)
    else:
        with Path(source).open("rb") as file:
            data = file.read(MAX_WORD + 1)
    if len(data) > (MAX_WORD if data.startswith(ZIP) else MAX_INPUT):
        raise UsageFault(TOO_LONG)
    return data


def _plain(data: bytes, what: str) -> Donne:
    """UTF-8, else what Windows wrote before it, where control signs are no text."""
    encodings = ("utf-16",) if data.startswith(UTF16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or (encoding == "cp1252" and CONTROLS & set(text)):
            break
        return Donne(text, [OLD] if encoding == "cp1252" else [])
    raise UsageFault(NOT_TEXT.format(what))


def _word(data: bytes, what: str) -> Donne:
    """The words of a .docx: text, tables, headers, notes and comments."""
    import zipfile

    import docx
    from docx.oxml import parse_xml

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            heavy = sum(one.file_size for one in archive.infolist()) > 3 * MAX_WORD
        if heavy:
            raise UsageFault(TOO_LONG)
        package = docx.Document(io.BytesIO(data)).part.package
        parts = {str(part.partname): part.blob for part in package.iter_parts()}
    except UsageFault:
        raise
    except Exception as error:  # another kind of archive, or a broken one
        raise UsageFault(NOT_TEXT.format(what)) from error
    lines: list[str] = []
    for name in PARTS:
        for path, blob in sorted(parts.items()):
            if re.fullmatch(rf"/word/{name}\d*\.xml", path):
                lines += _lines(_told_once(parse_xml(blob)))
    return Donne("\n".join(lines) + "\n" if any(lines) else "", [WORD])


def _told_once(root: Any) -> Any:
    """Without the copies that Word keeps of a text box for older versions."""
    for copy in list(root.iter(FALLBACK)):
        copy.getparent().remove(copy)
    return root


def _lines(element: Any) -> Iterator[str]:
    """A line a paragraph, and a row of a table."""
    for child in element.iterchildren(tag=f"{NAMESPACE}*"):
        if child.tag == f"{NAMESPACE}p":
            yield _words(child)
        elif child.tag == f"{NAMESPACE}tr":
            yield " ; ".join(filter(None, _lines(child)))
        else:
            yield from _lines(child)


def _words(paragraph: Any) -> str:
    signs = {"p": "\n", "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    parts = []
    for item in paragraph.iterdescendants():
        name = str(item.tag).removeprefix(NAMESPACE)
        parts.append(item.text or "" if name == "t" else signs.get(name, ""))
    return "".join(parts)
