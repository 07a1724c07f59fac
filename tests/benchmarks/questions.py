"""Questions that two hands wrote without seeing Jalon's code or answers, and what became of them.

    python -m tests.benchmarks.questions [-v]

Each row tells the facts that must be said (alternatives apart by « | »), the nodes that may be
cited, and whether the documents answer. `-v` shows what fell short. First passes, before anybody
read these questions, are in docs/reponses.md.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from assistant.reponse.answer import Answer
from assistant.reponse.fil import Tour
from assistant.service import Service
from knowledge.french import fold

CORPUS = Path(__file__).parent.parent / "assistant" / "corpus"
NAMES = ("questions-quatre", "questions-cinq")
LONG = 4
"""Letters from which an expected word may begin a longer one."""
END = r"(?!\w)"
Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """The rows of one hand."""
    rows: list[Row] = yaml.safe_load((CORPUS / f"{name}.yaml").read_text("utf-8"))
    return rows


def answer(row: Row, service: Service) -> Answer:
    """The answer to a row, after the question that precedes it (if any)."""
    before = row.get("precedente")
    fil = [Tour(before, service.moteur.repondre(before))] if before else []
    return service.moteur.repondre(row["question"], None, fil)


def plain(text: str) -> str:
    """A text without what never decides: case, accents, marks, kinds of spaces."""
    return re.sub(r"[*«»\u00a0\u202f]", " ", fold(text)).replace("’", "'")


def says(text: str, expected: str) -> bool:
    """Whether one of the ways of saying it is there, as whole words."""
    ways = (" ".join(plain(way).split()) for way in expected.split("|"))
    held = " ".join(plain(text).split())
    return any(
        re.search(rf"(?<!\w){re.escape(way)}{'' if len(way) > LONG else END}", held) for way in ways
    )


def judge(row: Row, found: Answer) -> Iterator[tuple[str, bool, str]]:
    """What was looked at, whether it holds, and what was expected."""
    yield "répond ou non", found.repondu == row["repondu"], f"répondre : {row['repondu']}"
    yield from (
        ("dits à tort", not says(found.texte, bad), bad) for bad in row.get("interdits") or ()
    )
    if not row["repondu"]:
        return
    yield from (("faits", says(found.texte, fact), fact) for fact in row.get("attendus") or ())
    if names := row.get("noeuds"):
        cited = {name for claim in found.affirmations for name in claim.citations}
        held = any(item == name or item.startswith(f"{name}/") for item in cited for name in names)
        yield "références", held, ", ".join(names)


def measure(name: str, service: Service, tell: bool = False) -> dict[str, tuple[int, int]]:
    """For each thing looked at, how often it holds, and out of how many."""
    right, every = Counter[str](), Counter[str]()
    for row in read(name):
        found = answer(row, service)
        seen = list(judge(row, found))
        for kind, held, expected in seen:
            every[kind] += 1
            right[kind] += held
            if tell and not held:
                print(
                    f"{row['id']} {row['question']}\n  {kind} : {expected}\n  {found.texte[:200]}"
                )
        every["questions sans faute"] += 1
        right["questions sans faute"] += all(held for _, held, _ in seen)
    return {kind: (right[kind], count) for kind, count in every.items()}


def main() -> None:
    """Print both tables."""
    service = Service.open()
    for name in NAMES:
        print(f"\n{name}")
        for kind, (held, count) in measure(name, service, "-v" in sys.argv).items():
            print(f"  {kind:<22} {held:>4} sur {count} ({held / count:.3f})")


if __name__ == "__main__":
    main()
