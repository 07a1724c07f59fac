"""`python -m knowledge.apprentissage [modele|reglages]`: makes again what the bank teaches.

`modele` trains the shipped model (`knowledge/modele`); `reglages` fits when to decline, each
writing pass left out in turn, and writes `usage/reglages.yaml`. Needs scipy and one GB of memory.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import yaml

from knowledge.apprentissage import origine
from knowledge.apprentissage.entrainement import learn
from knowledge.apprentissage.exemples import STATED
from knowledge.apprentissage.formelles import LOT, formal
from knowledge.apprentissage.lignes import line_vectors
from knowledge.apprentissage.mesure import Notation, Prediction, foresee, predict, success, without
from knowledge.apprentissage.seuil import Mask, fit, signs
from knowledge.bank import Parole, load_bank
from knowledge.paths import USAGE
from knowledge.search.decline import SIGNES
from knowledge.search.index import Index, build
from knowledge.search.projection import MODELE

MOST = 400
"""Questions of each pass that are measured, at regular steps; all of its refusals are."""
FAR = "P"
"""The pass that holds nothing of the field: it teaches, and is too easy to measure."""
NOTHING, PRACTICE, FACTS, TEXT = "sans réponse", "pratique", "faits", "mots des textes"
HEAD = """\
# Fitted on the question bank by `python -m knowledge.apprentissage reglages`, each writing pass
# that holds refusals left out in turn ({lots}),
# and on questions made from the labels of the texts, which the models so measured had not learned.
# Ranks, a passage of those attached being in the first one, three, five: {ranks}.
# Questions: {counts}.
# Declined: {shares}.
# Declined, or answered with a reserve: {doubted}.
# `paroles`: the questions people ask; `appris`: the model. docs/recherche.md tells the rest.
"""


def main() -> None:
    """Train, or fit."""
    parser = argparse.ArgumentParser(prog="python -m knowledge.apprentissage")
    parser.add_argument("quoi", choices=("modele", "reglages"))
    asked = parser.parse_args()
    index, bank = build(lambda fraction, step: None), load_bank()
    if asked.quoi == "modele":
        modele = learn(bank, index)
        modele.save(MODELE)
        line_vectors(bank, index, modele).save(MODELE)
        origine.write(bank)
    else:
        lots = sorted({row.lot for row in bank if not row.noeuds and row.lot not in FAR})
        told = [item for lot in lots for item in _told(index, bank, lot)]
        less = without(index, bank, lots[0])
        _fit(index, told, foresee(less, formal(index.catalogue)))


def _fit(index: Index, told: Sequence[Prediction], texts: Sequence[Prediction]) -> None:
    notation = Notation(index)
    ranks = list(notation.ranks(told))
    every = [*told, *texts]
    table = signs(every, notation)
    kinds = np.array([_kind(item.parole, index) for item in every])
    groups = {kind: kinds == kind for kind in (NOTHING, PRACTICE, FACTS, TEXT)}
    refus = fit(table, groups[NOTHING], [groups[kind] for kind in (PRACTICE, FACTS, TEXT)])
    scores = np.array([refus.score(dict(zip(SIGNES, row, strict=True))) for row in table])
    head = HEAD.format(
        lots=", ".join(sorted({item.parole.lot for item in told})),
        ranks=", ".join(f"{success(ranks, depth):.3f}" for depth in (1, 3, 5)),
        counts={kind: int(rows.sum()) for kind, rows in groups.items()},
        shares=_shares(scores > refus.seuil, groups),
        doubted=_shares(scores > refus.reserve, groups),
    )
    found = {"reglages": replace(index.reglages, refus=refus).dump()}
    (USAGE / "reglages.yaml").write_text(head + yaml.safe_dump(found, sort_keys=False), "utf-8")


def _shares(told: Mask, groups: Mapping[str, Mask]) -> dict[str, str]:
    return {kind: f"{told[rows].mean():.1%}" for kind, rows in groups.items()}


def _kind(parole: Parole, index: Index) -> str:
    """Whether nothing answers, a competency does, or the rules of an exam or a fact do."""
    if parole.lot == LOT:
        return TEXT
    if not parole.noeuds:
        return NOTHING
    name = parole.noeuds[0]
    above = (index.catalogue.get(name), *index.catalogue.ancestors(name))
    return PRACTICE if any(node.kind in STATED for node in above) else FACTS


def _told(index: Index, bank: Sequence[Parole], lot: str) -> list[Prediction]:
    print(f"lot {lot}", flush=True)
    return predict(index, bank, lot, MOST)


if __name__ == "__main__":
    main()
