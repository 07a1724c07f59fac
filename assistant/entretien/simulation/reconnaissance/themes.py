"""What a turn bears on, named or understood: lists, everyday words and what was just said, weighed.

The table knows the words; a second weighing, kept beside it, sets its score against what the lists
find in the turn. `python -m assistant.apprentissage.sujets` makes
both. Without them the lists stand alone.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from assistant.appris.familles import familles, parlees
from assistant.appris.mots import TOKEN, Traits, summed, tenus
from assistant.appris.table import shipped
from assistant.entretien.simulation.gestes import SUJETS
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import lire
from knowledge.fiches import PRATIQUE

APPRISE = PRATIQUE / "simulation" / "appris-sujets"
APPOINT = "appoint.json"
VOCABULAIRE = PRATIQUE / "simulation" / "vocabulaire"
LISTE, LISTE_AVANT, COURANT = 3.0, 1.5, 3.0
"""What a list's finding weighs beside words: in the turn, before it; what an everyday word does."""
AVANT = 0.4
"""What the words of the person's last answer weigh beside those of the turn."""
ENSEMBLE = 2.0
"""Everyday words of one subject beyond which more say no more."""
Nombres = npt.NDArray[np.float32]


def themes(plain: str, contexte: Sequence[str], nommes: tuple[str, ...]) -> tuple[str, ...]:
    """In the order of the contract. `nommes`: what the lists find in the turn."""
    table, weights = shipped(APPRISE), appoint(APPRISE)
    if table is None or weights is None:
        return nommes
    before, known = _avant(contexte[-1] if contexte else "")
    found = traits(plain, before, nommes, known)
    told = probables(table.scores(found), temoins(nommes), weights)
    return tuple(np.array(SUJETS)[told >= table.seuils].tolist())


@lru_cache(maxsize=8)
def _avant(texte: str) -> tuple[str, tuple[str, ...]]:
    plain = lire(texte).plain
    return plain, sujets(plain)


@lru_cache(maxsize=4)
def appoint(folder: Path) -> Nombres | None:
    """By subject: the weights of the table's score and of the lists' finding, and the start."""
    try:
        read = np.array(json.loads((folder / APPOINT).read_text("utf-8")), np.float32)
    except (OSError, ValueError):
        return None
    return read if read.shape == (len(SUJETS), 3) else None


def temoins(nommes: Iterable[str]) -> Nombres:
    """By subject, whether the lists find it in the turn."""
    return np.array([name in nommes for name in SUJETS], np.float32)


def probables(scores: Nombres, seen: Nombres, weights: Nombres) -> Nombres:
    """The table's scores set against the lists', subject by subject, between 0 and 1."""
    told = np.clip(scores, 1e-6, 1 - 1e-6)
    total = np.log(told / (1 - told)) * weights[:, 0] + seen * weights[:, 1] + weights[:, 2]
    sure: Nombres = 1 / (1 + np.exp(-total))
    return sure


def traits(plain: str, before: str, nommes: Sequence[str], avant: Sequence[str]) -> Traits:
    """The words of the turn and of what came before (`c`), and what the lists find in each."""
    words, earlier = TOKEN.findall(plain), TOKEN.findall(before)
    return summed(
        (
            *tenus(words),
            *_dits(words, "", 1.0),
            *parlees(words),
            *((f"c{name}", AVANT * weight) for name, weight in tenus(earlier)),
            *_dits(earlier, "c", AVANT),
            *((f"cf:{name}", AVANT) for _, name in familles(earlier)),
            *_lists(nommes, avant),
            (f"?:{'?' in plain}", 0.5),
        )
    )


def _dits(words: Sequence[str], head: str, share: float) -> Iterator[tuple[str, float]]:
    """Everyday words, by the subjects that they may speak of."""
    said = [word for word in words if word[0].isalnum()]
    counts = Counter(name for _, name in familles(said, VOCABULAIRE))
    for name, count in counts.items():
        yield f"{head}v:{name}", COURANT * share * min(count, ENSEMBLE)
    if counts and not head:
        yield "vt:" + max(counts, key=lambda name: (counts[name], name)), COURANT


def _lists(nommes: Sequence[str], avant: Sequence[str]) -> Iterator[tuple[str, float]]:
    yield from ((f"l:{name}", LISTE) for name in nommes)
    yield f"ln:{len(nommes)}", 1.0
    for name in avant:
        yield f"lc:{name}", LISTE_AVANT
        yield f"lc:{name}|{bool(nommes)}", LISTE_AVANT
