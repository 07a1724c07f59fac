"""What detection finds and misses, a type and a half of the corpus at a time, and its speed.

python -m tests.benchmarks.confidentialite            # the tables
python -m tests.benchmarks.confidentialite --exemples # and each difference
"""

import statistics
import sys
import time

from assistant.confidentialite.detection import detecter
from tests.assistant.confidentialite import CORPUS, halves, measure, passages, table

ASIDE = "tenus-a-part"
"""Where stands what was measured once, and never read to mend a rule."""
PAGE, PAGES, ROUNDS = 3000, 6, 7
"""Signs a page, pages of the long text, and times that it is read."""


def main() -> None:
    """Print the tables, then the time of a long text."""
    aside = sorted(path.stem for path in (CORPUS / ASIDE).glob("confidentialite-*.yaml"))
    for name in (*halves(), *(f"{ASIDE}/{stem}" for stem in aside)):
        found = passages(name)
        count = measure(found)
        print(f"{name} : {len(found)} passages\n{table(count)}\n")
        if "--exemples" in sys.argv:
            print("\n".join(count.exemples), "\n")
    text = "\n\n".join(item.texte for item in passages(halves()[0]))[: PAGE * PAGES]
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        detecter(text)
        spent.append(time.perf_counter() - start)
    median = statistics.median(spent)
    print(f"{PAGES} pages ({len(text)} signes) : {1000 * median:.0f} ms, médiane de {ROUNDS}")


if __name__ == "__main__":
    main()
