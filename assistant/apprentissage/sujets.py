"""The table of subjects, made again: `python -m assistant.apprentissage.sujets`.

A turn is one example: its subjects are labelled as a whole. Each hand is scored by a table that
has not learned it; on those scores the second weighing and the thresholds are fitted. Needs scipy.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from assistant.apprentissage import origine
from assistant.apprentissage.entrainement import apprendre
from assistant.apprentissage.exemple import Exemple, without_rules
from assistant.apprentissage.seuils import f_score
from assistant.apprentissage.tours import TACHE
from assistant.entretien.simulation.gestes import SUJETS
from assistant.entretien.simulation.reconnaissance import themes
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import lire
from knowledge.apprentissage.design import Matrix

GARDES, PASSES = 50_000, 15
REGLES = "regles"
"""Begins the files on which the lists were tuned: learned from, never measured on."""
LISTES = ("l:", "ln:", "lc:")
"""Heads of the traits that come from the lists."""
RETENUE = 1.0
"""How strongly the second weighing is drawn to nothing."""
ESSAIS = np.arange(0.1, 0.75, 0.03)
Lu = tuple[Exemple, Matrix]
"""A turn as an example, and what the lists say of each subject."""


def main() -> None:
    """Learn, weigh, fit the thresholds, write."""
    files = sorted(TACHE.fichiers())
    hands: dict[str, list[Lu]] = {}
    for path in files:
        name = REGLES if path.stem.startswith(REGLES) else path.stem
        hands.setdefault(name, []).extend(tours(path, tuned=name == REGLES))
    scores, seen, wanted = _apart(hands)
    weights = np.array(
        [_weigh(scores[:, rank], seen[:, rank], wanted[:, rank]) for rank in range(len(SUJETS))],
        np.float32,
    )
    told = np.array([themes.probables(*row, weights) for row in zip(scores, seen, strict=True)])
    least = [_threshold(told[:, rank], wanted[:, rank]) for rank in range(len(SUJETS))]
    examples = [item for rows in hands.values() for item, _ in rows]
    table = apprendre(SUJETS, examples, GARDES, PASSES)
    replace(table, seuils=np.array(least, np.float32)).save(themes.APPRISE)
    kept = json.dumps([[round(float(value), 4) for value in row] for row in weights])
    (themes.APPRISE / themes.APPOINT).write_text(f"{kept}\n", "utf-8")
    origine.write(themes.APPRISE, files, len(examples))


def tours(path: Path, tuned: bool = False) -> list[Lu]:
    """Every turn of a file. Raises OSError, KeyError or ValueError when it is unsound."""
    return [_read(json.loads(line), tuned) for line in path.read_text("utf-8").splitlines()]


def _read(row: dict[str, Any], tuned: bool) -> Lu:
    parts = row.get("segments")
    text = " ".join(part["t"] for part in parts) if parts else str(row["texte"])
    plain, before = lire(text).plain, lire(str(row.get("contexte") or "")).plain
    here, known = sujets(plain), sujets(before)
    labels = tuple(int(name in row["sujets"]) for name in SUJETS)
    found = themes.traits(plain, before, here, known)
    if tuned:
        found = without_rules(found, LISTES)
    return Exemple(found, labels), themes.temoins(here)


def _apart(hands: dict[str, list[Lu]]) -> tuple[Matrix, Matrix, Any]:
    """Scores of each hand by who has not learned it, what the lists say, and the labels."""
    scores, seen, wanted = [], [], []
    for name, rows in hands.items():
        if name == REGLES:
            continue
        others = [item for other in hands if other != name for item, _ in hands[other]]
        table = apprendre(SUJETS, others, GARDES, PASSES)
        scores += [table.scores(item.traits) for item, _ in rows]
        seen += [witness for _, witness in rows]
        wanted += [item.etiquettes for item, _ in rows]
    return np.array(scores), np.array(seen), np.array(wanted) > 0


def _weigh(scores: Matrix, seen: Matrix, wanted: Any) -> Matrix:
    """Logistic weights of a subject: the table's score, the lists' finding, the start."""
    from scipy.optimize import minimize

    told = np.clip(scores.astype(np.float64), 1e-6, 1 - 1e-6)
    rows = np.column_stack([np.log(told / (1 - told)), seen, np.ones(len(told))])
    held = np.append(np.full(rows.shape[1] - 1, RETENUE), 0)

    def loss(weights: Any) -> tuple[float, Any]:
        total = rows @ weights
        error = 1 / (1 + np.exp(-total)) - wanted
        value = np.logaddexp(0, total).sum() - total[wanted].sum()
        return value + (held * weights**2).sum() / 2, rows.T @ error + held * weights

    found = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B")
    return np.asarray(found.x, np.float32)


def _threshold(scores: Matrix, wanted: Any) -> float:
    ones = np.ones(len(scores), np.float32)
    return float(ESSAIS[np.argmax([f_score(scores >= least, wanted, ones) for least in ESSAIS])])


if __name__ == "__main__":
    main()
