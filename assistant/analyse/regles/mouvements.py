"""Movements that a turn of phrase announces: opinions, limits, strengths, what to improve."""

from collections.abc import Iterator

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import Signe, signe


def annonces(lecture: Lecture, phrase: Phrase) -> Iterator[tuple[str, Signe]]:
    """The movements that a sentence announces, each with its cue."""
    for name, rules in donnees("mouvements")["mouvements"].items():
        for rule in rules:
            avoided = rule.get("sauf")
            if avoided and lecture.cherche(alternatives(avoided), phrase):
                continue
            if match := lecture.cherche(alternatives(rule["motifs"]), phrase):
                yield name, signe(lecture, phrase, match, rule["regle"])
                break
