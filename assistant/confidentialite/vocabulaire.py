"""Makes `donnees/mots.txt`, the French words that are nobody's name, from the project's own texts.

    python -m assistant.confidentialite.vocabulaire

A word is one when it is written without a capital in the référentiels, the questions, the lexicon,
the facts or the method. First names that are not also words are taken out.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from assistant.confidentialite.lexiques import (
    DONNEES,
    MOTS,
    communes,
    donnees,
    liste,
    plie,
    prenoms,
)
from knowledge.paths import FOLDER

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NOT_TEXT = re.compile(r"(?m)^#.*$|^\w+:")
"""Comments and keys."""
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)")


def main() -> None:
    """Write the file."""
    doubtful = liste("prenoms", "ambigus")
    names = {name.lower() for name in donnees("prenoms")["prenoms"].split()}
    names = {name for name in names if plie(name) not in doubtful}
    known = {word for word in _words() if word not in names and len(word) > 1}
    MOTS.write_text("\n".join(sorted(known)) + "\n", "utf-8")
    print(f"{len(known)} mots dans {MOTS.name}")


def _words() -> Iterator[str]:
    yield from donnees("mots_de_plus")["mots"].split()
    sure = prenoms() - liste("prenoms", "ambigus")
    proper = communes() | sure | liste("figures", "seuls")
    for path in _texts():
        typed = "usage" in path.parts
        for found in WORD.findall(NOT_TEXT.sub("", path.read_text("utf-8"))):
            word = ELISION.sub("", found.replace("’", "'"))
            # Questions are typed in small letters: there, a town or a first name is one.
            if word == word.lower() and not (typed and plie(word) in proper):
                yield word


def _texts() -> list[Path]:
    folders = ("referentiels", "usage", "faits", "pratique")
    return [*(p for name in folders for p in (FOLDER / name).rglob("*.yaml")), *_ours()]


def _ours() -> list[Path]:
    return [path for path in DONNEES.glob("*.yaml") if path.stem in {"structures", "lieux"}]


if __name__ == "__main__":
    main()
