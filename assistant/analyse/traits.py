"""What a sentence of an analysis looks like: its words, its shape, its place, the rules it met.

Quoted words are hidden: what the person said tells nothing of the movement of who writes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.analyse.constat import ARevoir, Repere
from assistant.analyse.lecture import HIDDEN, Lecture
from assistant.analyse.lexique import sans_accents
from assistant.analyse.phrases import Phrase
from assistant.appris.familles import parlees
from assistant.appris.mots import TOKEN, Traits, summed, worded

JE = frozenset({"je", "j'"})
MOI = frozenset({"moi", "me", "m'", "mon", "ma", "mes"})
LUI = frozenset({"il", "elle", "lui", "iel", "monsieur", "madame", "mme"})
SIGNES = "?!:;("
CITE = "citation"
"""Stands for quoted words."""
REGLES = ("r:", "rt:")
"""Heads of the traits that come from the rules."""


@dataclass(frozen=True)
class Trouvailles:
    """What the rules found, sentence by sentence: names of movements and faults, and the rules."""

    par_phrase: dict[int, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, reperes: Sequence[Repere], revoir: Sequence[ARevoir]) -> "Trouvailles":
        found: dict[int, tuple[tuple[str, str], ...]] = {}
        rows = [
            *((item.phrase, item.mouvement, item.regle.split(" : «")[0]) for item in reperes),
            *((item.phrase, item.type, item.regle) for item in revoir),
        ]
        for numero, name, rule in rows:
            found[numero] = (*found.get(numero, ()), (name, rule))
        return cls(found)

    def types(self, numero: int) -> set[str]:
        return {name for name, _ in self.par_phrase.get(numero, ())}


def traits(lecture: Lecture, phrase: Phrase, last: int, found: Trouvailles) -> Traits:
    """The traits of a sentence; `last`: the number of the text's last one."""
    start, end = lecture.de(phrase)
    said = lecture.propre[start:end]
    plain = sans_accents(said).lower().replace(HIDDEN * 3, f" {CITE} ").replace(HIDDEN, "")
    words = TOKEN.findall(plain)
    return summed(
        (
            *worded(words, ""),
            *parlees(words),
            *_shaped(words, said, phrase, last),
            *_ruled(phrase.numero, found),
        )
    )


def _shaped(words: list[str], said: str, phrase: Phrase, last: int) -> Iterator[tuple[str, float]]:
    """Who speaks and of whom, signs, length, place in the text."""
    who = "".join(str(int(not known.isdisjoint(words))) for known in (JE, MOI, LUI))
    yield f"qui:{who}", 1.0
    yield from ((f"signe:{sign}", 1.0) for sign in SIGNES if sign in said)
    if HIDDEN in said:
        yield "signe:«", 1.0
    yield f"len:{min(6, len(words) // 5)}", 1.0
    yield f"pos:{4 * (phrase.numero - 1) // max(1, last)}", 1.0


def _ruled(numero: int, found: Trouvailles) -> Iterator[tuple[str, float]]:
    """What the rules found here."""
    yield from ((f"r:{rule}|{name}", 1.5) for name, rule in found.par_phrase.get(numero, ()))
    yield from ((f"rt:{name}", 2.0) for name in sorted(found.types(numero)) or ["rien"])
