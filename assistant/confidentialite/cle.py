"""The key of the pseudonyms: who is who, in a file apart, that may be destroyed."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.confidentialite.dossiers import ecrire
from assistant.confidentialite.personnes import Personne
from assistant.errors import JalonError

VERSION = 1
SMALL = (" ", "'", "’")
"""How small words end that agree with a pseudonym; a pseudonym never does."""


@dataclass
class Cle:
    """Persons, other words and their pseudonyms; and of each text, what was put where."""

    personnes: list[Personne] = field(default_factory=list)
    mots: dict[str, dict[str, str]] = field(default_factory=dict)
    """By type, a word and its pseudonym."""
    textes: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    """By the print of a text with pseudonyms: place, pseudonym, what it stands for."""

    def retenir(self, text: str, places: list[tuple[int, str, str]]) -> None:
        self.textes[empreinte(text)] = places

    def formes(self) -> dict[str, str]:
        """Each pseudonym and the longest words that it stood for."""
        longest: dict[str, str] = {}
        for pseudonym, words in self.paires():
            if len(words) > len(longest.get(pseudonym, "")):
                longest[pseudonym] = words
        return longest

    def paires(self) -> Iterator[tuple[str, str]]:
        """Each pseudonym and what it stood for; once more with the small words before it."""
        for places in self.textes.values():
            end, small = -1, ("", "")
            for at, new, old in places:
                if new.endswith(SMALL):
                    end, small = at + len(new), (new, old)
                    continue
                yield new, old
                if at == end:
                    yield small[0] + new, small[1] + old

    def as_json(self) -> dict[str, Any]:
        persons = [
            {
                "lettre": one.lettre,
                "parties": sorted(one.parts),
                "civilite": one.civilite,
                "genre": one.genre,
            }
            for one in self.personnes
        ]
        return {
            "version": VERSION,
            "personnes": persons,
            "mots": self.mots,
            "textes": {name: [list(row) for row in rows] for name, rows in self.textes.items()},
        }


def empreinte(text: str) -> str:
    """What tells a text from another without holding it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def lire_cle(path: Path) -> Cle:
    """A key read again. Raises JalonError when the file is not one, OSError."""
    try:
        data = json.loads(path.read_text("utf-8"))
        persons = [
            Personne(row["lettre"], set(row["parties"]), row["civilite"], row.get("genre", ""))
            for row in data["personnes"]
        ]
        texts = {
            name: [(int(at), str(new), str(old)) for at, new, old in rows]
            for name, rows in data["textes"].items()
        }
        return Cle(persons, data["mots"], texts)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise JalonError(
            f"{path} n'est pas une clé de pseudonymes de Jalon\u00a0:"
            " «\u00a0jalon confidentialite oublier\u00a0» donne la liste des clés."
        ) from error


def garder_cle(path: Path, cle: Cle) -> None:
    """Write a key, readable by its owner alone. Raises OSError."""
    ecrire(path, json.dumps(cle.as_json(), ensure_ascii=True, indent=1))


def detruire_cle(path: Path) -> None:
    """Write over a key, then remove it. Raises OSError."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.write(b"\0" * size)
        file.flush()
    path.unlink()
