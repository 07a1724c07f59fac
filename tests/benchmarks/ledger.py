"""What the ledger catches and keeps, kind by kind, and what it costs an answer.

    python -m tests.benchmarks.ledger

An answer here is TYPICAL claims in a row, then LONG, the most an answer has. «À froid»: no node was
read before; «à chaud»: the same answers again. The facts answered by heart are counted too.
"""

import statistics
import time
from collections.abc import Sequence

from assistant.reponse.answer import Affirmation
from assistant.reponse.ledger import check, status_of
from knowledge.catalogue import Catalogue
from tests.assistant.registre import (
    FILES,
    INDEPENDENT,
    SHOWN,
    claim,
    facts,
    rows,
    table,
    verdicts,
)

TYPICAL, LONG = 10, 40


def main() -> None:
    """Print the tables, then the times."""
    catalogue = Catalogue.load()
    for name in FILES:
        print(f"{name}\n{table(verdicts(name, catalogue))}\n")
    union = [verdict for name in INDEPENDENT for verdict in verdicts(name, catalogue)]
    print(f"{' + '.join(INDEPENDENT)}\n{table(union)}\n")
    claims = [claim(row) for name in FILES for row in rows(name)]
    for size in (TYPICAL, LONG):
        answers = [claims[at : at + size] for at in range(0, len(claims) - size, 5)]
        fresh = Catalogue.load()
        for label in ("à froid", "à chaud"):
            print(f"{label}, {size} affirmations : {_times(answers, fresh)}")
    known = facts()
    kept = [fact for fact in known if status_of(fact, catalogue) in SHOWN]
    print(f"faits : {len(kept)} / {len(known)}")


def _times(answers: Sequence[list[Affirmation]], catalogue: Catalogue) -> str:
    spent = []
    for answer in answers:
        start = time.perf_counter()
        check(answer, catalogue)
        spent.append(1000 * (time.perf_counter() - start))
    p50, p95 = statistics.median(spent), statistics.quantiles(spent, n=20)[-1]
    return f"p50 {p50:.1f} ms, p95 {p95:.1f} ms, plus long {max(spent):.1f} ms"


if __name__ == "__main__":
    main()
