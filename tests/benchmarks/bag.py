"""The shipped linear model beside a bag of embeddings trained by gradient, on a pass left out.

    python -m tests.benchmarks.bag B

Both see the same features of the same questions, and are measured alone, without the other legs.
The bag: 256 numbers a feature and a passage, softmax over the passages (the loss that a static
embedding is trained with when each batch holds all passages), Adam. Needs torch and scipy.
"""

import sys
from time import perf_counter
from typing import Any

import numpy as np
import torch
from torch import nn

from knowledge.apprentissage.entrainement import learn, read
from knowledge.apprentissage.exemples import Cibles, Exemple, from_bank, from_texts
from knowledge.bank import load_bank
from knowledge.search.index import Index, build
from tests.benchmarks.measures import decimal

SIZE, ROUNDS, BATCH, RATE = 256, 8, 256, 0.01
MOST = 600
"""Questions of the pass that are measured."""


def main() -> None:
    """Train both without the pass, and print what each finds of it."""
    lot = sys.argv[1] if len(sys.argv) > 1 else "B"
    index, bank = build(lambda fraction, step: None), load_bank()
    cibles = Cibles(index.catalogue, index.passages)
    kept = [row for row in bank if row.lot != lot and row.noeuds]
    told = [row for row in bank if row.lot == lot and row.noeuds]
    told = told[:: max(1, len(told) // MOST)]
    start = perf_counter()
    linear = learn([row for row in bank if row.lot != lot], index, labelled=False)
    middle = perf_counter()
    examples = [*from_bank(kept, cibles), *from_texts(index.passages)]
    bag = trained(examples, linear.codes, linear.rarete, index)
    end = perf_counter()
    vectors = linear.vectors(index.passages)
    ranks: dict[str, list[int]] = {"linéaire, 320": [], f"sac de {SIZE}": []}
    for row in told:
        right = cibles.of(row.noeuds)
        found = read(row.question, index)
        said = (vectors @ linear.project(found).vecteur, bag(found))
        for name, scores in zip(ranks, said, strict=True):
            order = np.argsort(-scores)[:10]
            ranks[name].append(next((n for n, at in enumerate(order, 1) if at in right), 0))
    for name, spent in zip(ranks, (middle - start, end - middle), strict=True):
        found = [np.mean([1 <= rank <= deep for rank in ranks[name]]) for deep in (1, 3, 5)]
        shown = ", ".join(decimal(float(share), 3) for share in found)
        print(f"lot {lot}, {len(told)} questions, {name} : {shown} ({decimal(spent, 0)} s)")


def trained(examples: list[Exemple], codes: Any, rarete: Any, index: Index) -> Any:
    """The bag, as a function from features to one score a passage."""
    torch.manual_seed(0)
    rank = {int(code): place for place, code in enumerate(codes)}

    def weigh(found: dict[int, float]) -> tuple[list[int], list[float]]:
        places = [rank[code] for code in found if code in rank]
        weights = [found[code] * float(rarete[rank[code]]) for code in found if code in rank]
        length = sum(weight**2 for weight in weights) ** 0.5 or 1.0
        return places, [weight / length for weight in weights]

    rows = [weigh(read(item.texte, index)) for item in examples]
    words = nn.EmbeddingBag(len(codes), SIZE, mode="sum")
    nn.init.normal_(words.weight, std=0.1)
    passages = nn.Linear(SIZE, len(index.passages))
    learner = torch.optim.Adam([*words.parameters(), *passages.parameters()], RATE)

    def score(batch: list[tuple[list[int], list[float]]]) -> torch.Tensor:
        sizes = [0, *np.cumsum([len(places) for places, _ in batch])[:-1]]
        places = torch.tensor([place for row, _ in batch for place in row])
        weights = torch.tensor([weight for _, row in batch for weight in row])
        said: torch.Tensor = passages(words(places, torch.tensor(sizes), weights))
        return said

    for _ in range(ROUNDS):
        for part in torch.randperm(len(rows)).split(BATCH):
            wanted = torch.zeros(len(part), len(index.passages))
            for line, at in enumerate(part.tolist()):
                for place, weight in examples[at].cibles.items():
                    wanted[line, place] = weight
            loss = nn.functional.cross_entropy(
                score([rows[at] for at in part.tolist()]), wanted / wanted.sum(1, keepdim=True)
            )
            learner.zero_grad()
            loss.backward()
            learner.step()
    return lambda found: score([weigh(found)]).detach().numpy()[0]


if __name__ == "__main__":
    main()
