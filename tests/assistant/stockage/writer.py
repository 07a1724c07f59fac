"""A process that keeps turns and says each one once it is kept; killed in the middle of it.

`python writer.py FOLDER KILLS`: forks a child (so that its imports are paid once), reads what it
says, kills it with SIGKILL at a varied point, and begins again. Prints every id that was said.
"""

import os
import random
import signal
import sys
from pathlib import Path

from assistant.stockage import brouillons, conversations
from assistant.stockage.base import ouvrir
from tests.assistant.answers import answer

SPIN = 60_000
"""Turns of an empty loop at most, between what was said and the kill: a few whole writes."""


def write_for_ever(folder: Path, said: int, number: int) -> None:
    """Keep turns and drafts, each said after its commit."""
    stockage = ouvrir(folder=folder)
    turn = 0
    while True:
        with stockage.ecrire() as session:
            question = f"question {number} {turn}"
            name = conversations.ajouter(session, f"conversation{number}", question, answer())
        os.write(said, f"tour {name}\n".encode())
        with stockage.ecrire() as session:
            name = brouillons.garder(session, "essai", f"brouillon {number} {turn}")
        os.write(said, f"brouillon {name}\n".encode())
        turn += 1


def kill_once(folder: Path, number: int) -> str:
    """All that one child said before it was killed."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        write_for_ever(folder, theirs, number)
    os.close(theirs)
    heard = b""
    while heard.count(b"\n") < number % 5 + 1:
        heard += os.read(ours, 4096)
    for _ in range(random.randrange(SPIN)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(ours, 4096):
        heard += more
    os.close(ours)
    return heard.decode()


if __name__ == "__main__":
    random.seed(0)
    for number in range(int(sys.argv[2])):
        print(kill_once(Path(sys.argv[1]), number), end="", flush=True)
