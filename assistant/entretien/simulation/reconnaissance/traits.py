"""What a sentence of a turn looks like: words, endings, length, what it takes up, the rules it met.

Each trait is a name and a weight; the learned table (`assistant/appris`) knows them by a hash of
the name.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.appris.familles import parlees
from assistant.appris.mots import TOKEN, Traits, summed, worded
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins
from assistant.entretien.simulation.reconnaissance.reprise import Reprises
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour, aplanir

LONGUEURS = (1, 3, 6, 12, 20)
"""Words up to which a sentence is of one size."""
VOUS = frozenset({"vous", "votre", "vos"})
JE = frozenset({"je", "j'", "moi", "mon", "ma", "mes"})
REGLES = ("r:", "rt:", "rs:", "ro:")
"""Heads of the traits that come from the rules."""


@dataclass(frozen=True)
class Avant:
    """What the person said last: the words, and the same ready to be compared."""

    texte: str
    reprises: Reprises

    @classmethod
    def of(cls, contexte: Sequence[str]) -> "Avant":
        last = [*contexte[-1:]]
        return cls(last[0] if last else "", Reprises(last))


def traits(tour: Tour, rank: int, avant: Avant, moves: Iterable[Trouve]) -> Traits:
    """The traits of the sentence of that rank. `moves`: what the rules found in the whole turn."""
    phrase = tour.phrases[rank]
    plain = tour.plain[phrase.start : phrase.end]
    words = TOKEN.findall(plain)
    return summed(
        (
            *worded(words, _sign(phrase)),
            *parlees(words),
            *_shaped(words, phrase, rank, len(tour.phrases)),
            *_taken_up(words, plain, phrase, avant),
            *_ruled(phrase, moves),
        )
    )


def _sign(phrase: Phrase) -> str:
    return "?" if phrase.interroge else phrase.signe


def _shaped(words: list[str], phrase: Phrase, rank: int, total: int) -> Iterator[tuple[str, float]]:
    """Length, final sign, place in the turn, who is spoken of."""
    count = sum(word[0].isalpha() for word in words)
    size = next((str(bound) for bound in LONGUEURS if count <= bound), "+")
    sign = _sign(phrase)
    last = rank == total - 1
    place = "seul" if total == 1 else "debut" if rank == 0 else "fin" if last else "milieu"
    yield f"len:{size}", 1.0
    yield f"signe:{sign}", 1.0
    yield f"lq:{size}{sign == '?'}", 1.0
    yield f"pos:{place}", 1.0
    yield f"N:{min(total, 4)}", 1.0
    yield f"pers:{not VOUS.isdisjoint(words)}{not JE.isdisjoint(words)}", 1.0


def _taken_up(
    words: list[str], plain: str, phrase: Phrase, avant: Avant
) -> Iterator[tuple[str, float]]:
    """How much of what the person said last is in the sentence, and how it stands there."""
    if not avant.texte:
        yield "ctx:non", 1.0
        return
    before, asks = avant.reprises, phrase.interroge
    said = {*pleins(plain)}
    shared = communs(said, before.pleins)
    covered = communs(before.proches, said) / max(1, len(before.proches))
    vous = not VOUS.isdisjoint(words)
    yield f"ctx:sh{min(shared, 4)}", 1.0
    yield f"ctx:sh{min(shared, 3)} new{min(len(said) - shared, 4)}", 1.0
    yield f"ctx:sh{min(shared, 2)} v{vous} ?{asks}", 1.0
    yield f"ctx:r{int(4 * shared / max(1, len(said)))}", 1.0
    yield f"ctx:cov{int(4 * covered)}", 1.0
    yield ("dsh:" if shared else "dno:") + " ".join(words[:2]), 1.0
    yield f"ctx:l{min(4, len(TOKEN.findall(_folded(avant.texte))) // 6)}", 1.0
    for name, holds in (
        ("echo", before.echo(plain, 2)),
        ("frag", before.fragment(plain)),
        ("run", before.long_run(plain)),
        ("acq", before.acquiesce),
        ("?", avant.texte.rstrip().endswith("?")),
    ):
        if holds:
            yield f"ctx:{name}", 1.0
            yield f"ctx:{name} ?{asks}", 1.0


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    from knowledge.french import fold

    return aplanir(fold(text))


def _ruled(phrase: Phrase, moves: Iterable[Trouve]) -> Iterator[tuple[str, float]]:
    """What the rules found here, and elsewhere in the turn."""
    here, types = [], set()
    for move in moves:
        if move.start < phrase.end and move.end > phrase.start:
            here.append(move)
            types.add(move.type)
        else:
            yield f"ro:{move.type}", 0.5
    yield from ((f"r:{move.regle}|{move.type}", 1.5) for move in here)
    yield from ((f"rt:{name}", 2.0) for name in sorted(types) or ["rien"])
    yield "rs:" + "+".join(sorted(types)), 1.0
