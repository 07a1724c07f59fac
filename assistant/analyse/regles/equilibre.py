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
    """Shares, of the sentences that were recognised."""
    whole = [item for item in lecture.phrases if not item.titre]
    if not whole:
        return None
    known = {item.phrase for item in reperes}
    unknown = round(100 * (len(whole) - len(known)) / len(whole))
    if not known:
        return Constat("equilibre", "Aucune phrase n'est reconnue par les règles.")
    shares = []
    for name in MOUVEMENTS:
        held = {item.phrase for item in reperes if item.mouvement == name}
        if held:
            shares.append((name, round(100 * len(held) / len(known))))
    said = ", ".join(f"{nom(name)} {share} %" for name, share in shares)
    text = f"Parmi les phrases reconnues : {said}. Phrases non reconnues : {unknown} %."
    if dict(shares).get("faits", 0) > DOMINANT:
        text += " Récit dominant."
    return Constat("equilibre", text)


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
