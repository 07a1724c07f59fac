"""The shape of a text: the share of each movement, its outline, its first and last sentences."""

from assistant.analyse.constat import MOUVEMENTS, Constat, Repere
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees

DOMINANT = 70
"""Share of recognised sentences above which the tale is said to fill the text."""


def nom(mouvement: str) -> str:
    """« vos points forts »."""
    return str(donnees("reperage")["mouvements"][mouvement]["nom"])


def equilibre(lecture: Lecture, reperes: list[Repere]) -> Constat | None:
    """How many sentences each movement holds, of all; one of them may hold two."""
    whole = [item for item in lecture.phrases if not item.titre]
    if not whole:
        return None
    known = {item.phrase for item in reperes}
    if not known:
        return Constat("equilibre", "Aucune phrase n'est reconnue par les règles.")
    held = {
        name: len({item.phrase for item in reperes if item.mouvement == name})
        for name in MOUVEMENTS
    }
    said = ", ".join(f"{nom(name)} {count}" for name, count in held.items() if count)
    text = f"Sur {_counted(len(whole))} : {said}. {_unknown(len(whole) - len(known))}"
    if sum(held.values()) > len(known):
        text += " Une phrase peut compter deux fois."
    if 100 * held["faits"] > DOMINANT * len(known):
        text += " Récit dominant."
    return Constat("equilibre", text)


def _counted(count: int) -> str:
    return f"{count} phrase{'s' if count > 1 else ''}"


def _unknown(count: int) -> str:
    """How many sentences no rule recognises."""
    many = "s" if count > 1 else ""
    return f"{_counted(count)} non reconnue{many}." if count else "Toutes sont reconnues."


def plan(lecture: Lecture, reperes: list[Repere]) -> Constat | None:
    """The outline, paragraph by paragraph, in the order of the text."""
    by_sentence: dict[int, list[str]] = {}
    for item in reperes:
        by_sentence.setdefault(item.phrase, []).append(item.mouvement)
    lines, groups = [], dict[int, list[int]]()
    for phrase in lecture.phrases:
        if not phrase.titre:
            groups.setdefault(phrase.paragraphe, []).append(phrase.numero)
    if not groups:
        return None
    for rank, numbers in enumerate(groups.values(), 1):
        names = dict.fromkeys(name for number in numbers for name in by_sentence.get(number, ()))
        said = ", ".join(nom(name) for name in names) or "rien de reconnu"
        lines.append(f"paragraphe {rank} : {said}")
    first, last = (_role(by_sentence, numbers) for numbers in _ends(groups))
    lines += [f"première phrase : {first}", f"dernière phrase : {last}"]
    return Constat("plan", " ; ".join(lines) + ".")


def _ends(groups: dict[int, list[int]]) -> tuple[int, int]:
    every = [number for numbers in groups.values() for number in numbers]
    return every[0], every[-1]


def _role(by_sentence: dict[int, list[str]], number: int) -> str:
    return ", ".join(nom(name) for name in by_sentence.get(number, ())) or "non reconnue"
