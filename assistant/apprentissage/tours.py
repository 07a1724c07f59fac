"""The labelled turns, read as sentences with the moves that each makes.

A row of `knowledge/pratique/simulation/tours/*.jsonl` holds `segments`, each with its words `t` and
its moves `g`; `gestes` are those of the whole turn only. The turns on which the rules were tuned
(`regles-*.jsonl`) are labelled as a whole: where a move cannot be told to one sentence, it
is left out of what is learned.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from assistant.apprentissage.exemple import NON, OUI, SANS, Etiquete, Exemple, Tache, without_rules
from assistant.entretien.simulation.gestes import TYPES
from assistant.entretien.simulation.reconnaissance.arbitrage import regles
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.pesee import APPRISE
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour, lire
from assistant.entretien.simulation.reconnaissance.traits import REGLES, Avant, traits
from knowledge.fiches import PRATIQUE

TOURS = PRATIQUE / "simulation" / "tours"
LAISSES = frozenset({"question_multiple", "jargon"})
"""Told from the other moves, and from lists."""
APPRISES = tuple(name for name in TYPES if name not in LAISSES)
PRUDENTES = frozenset(
    {"jugement", "injonction", "minimisation", "promesse", "question_orientee", "reformulation"}
)
"""Moves seen where there are none cost more than missed: those that hurt, and what the person is
said to have been given back or led to say."""
NATUREL = 8.0
"""What a turn of a whole interview counts for: there, moves are as frequent as they are."""
RECOUVRE = 8
"""Signs that a sentence and a segment share, at least, for the first to make the second's moves."""


def tours(path: Path) -> list[Etiquete]:
    """Every turn of a file. Raises OSError, KeyError or ValueError when it is unsound."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [_read(row) for row in rows]


def _read(row: dict[str, Any]) -> Etiquete:
    context = [row["contexte"]] if row.get("contexte") else []
    parts = row.get("segments")
    text = " ".join(part["t"] for part in parts) if parts else str(row["texte"])
    tour, avant = lire(text), Avant.of(context)
    found = regles(tour, context)
    named = _by_segment(parts) if parts else None
    whole = {*row["gestes"], *(move for part in parts or () for move in part["g"])}
    sentences = []
    for rank, phrase in enumerate(tour.phrases):
        seen = traits(tour, rank, avant, found)
        if named is None:
            labels = _of_whole(tour, phrase, whole, found)
            seen = without_rules(seen, REGLES)
        else:
            labels = _of_segments(tour, phrase, named)
        sentences.append(Exemple(seen, labels))
    return Etiquete(tuple(sentences), frozenset(whole))


def _by_segment(parts: Sequence[dict[str, Any]]) -> list[tuple[int, int, frozenset[str]]]:
    at, found = 0, []
    for part in parts:
        found.append((at, at + len(part["t"]), frozenset(part["g"])))
        at += len(part["t"]) + 1
    return found


def _of_segments(
    tour: Tour, phrase: Phrase, named: Iterable[tuple[int, int, frozenset[str]]]
) -> tuple[int, ...]:
    start, end = tour.places[phrase.start], tour.places[phrase.end - 1] + 1
    moves: set[str] = set()
    for first, last, types in named:
        least = min(RECOUVRE, (last - first) // 2 + 1, (end - start) // 2 + 1)
        if min(end, last) - max(start, first) >= least:
            moves |= types
    return tuple(int(name in moves) for name in APPRISES)


def _of_whole(
    tour: Tour, phrase: Phrase, whole: Iterable[str], found: Sequence[Trouve]
) -> tuple[int, ...]:
    return tuple(_told(name, tour, phrase, {*whole}, found) for name in APPRISES)


def _told(name: str, tour: Tour, phrase: Phrase, whole: set[str], found: Sequence[Trouve]) -> int:
    if name not in whole:
        return NON
    if len(tour.phrases) == 1:
        return OUI
    places = [move for move in found if move.type == name]
    if not places:
        return SANS
    return int(any(move.start < phrase.end and move.end > phrase.start for move in places))


TACHE = Tache(
    etiquettes=APPRISES,
    prudentes=PRUDENTES,
    table=APPRISE,
    fichiers=lambda: [*TOURS.glob("*.jsonl")],
    lire=tours,
    reglees=lambda path: path.stem.startswith("regles"),
    compte=lambda path: NATUREL if path.stem.startswith("entretiens") else 1.0,
    prudence=0.5,
    gardes=120_000,
)
