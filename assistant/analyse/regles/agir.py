"""The author's own part: who acts, for what reason, and which ethical words are in the text."""

import re
from collections.abc import Iterable, Iterator

from assistant.analyse.constat import Constat
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.faits import accompli

_I = compiler(
    r"\b(?:j'ai|je l'ai|je lui ai|je leur ai|je les ai|je me suis|je suis all|je suis rest"
    r"|je [a-z]+)\b"
)
_ACT = compiler(
    r"(?<!que\s)(?<!dont\s)\b(?:j'ai|je l'ai|je lui ai|je leur ai|je les ai|j'avais) "
    r"(?!eu|ete|ressenti|pense|cru|senti|rien\b|toujours\b)[a-z']+"
)
_OTHERS = compiler(
    r"\b(?:on|nous|la structure|l'equipe|le service|l'association) (?:[a-z']+ )?[a-z]+|\b(?:a"
    r"|ont) ete [a-z]+e"
)
_CHOSEN = compiler(
    r"\b(?:j'ai|je (?:lui|leur|l'|les|me) ?(?:ai|suis)) (?:[a-z]+ )?"
    r"(?:choisi|decide|propose|demande|oriente|coupe|interrompu|insiste|accepte|refuse|appele|laisse|reformule|repondu|dit|rappele|annonce|change"
    r"|arrete|prefere|tu|tue|repris|donne|explique|promis|conseille)"
)
"""Acts that one could have done otherwise, rather than the setting of a scene."""
MOST = 5
Place = tuple[int, int, str]


def _places(lecture: Lecture, phrases: Iterable[Phrase], pattern: re.Pattern[str]) -> list[Place]:
    found = []
    for phrase in phrases:
        for match in pattern.finditer(lecture.sienne, *lecture.de(phrase)):
            start, end = lecture.span(match)
            found.append((start, end, lecture.texte[start:end]))
    return found


def part_propre(lecture: Lecture, actions: list[Phrase]) -> Constat | None:
    """How often the author acts, and how often « on », « nous », the structure or nobody does."""
    mine = _places(lecture, actions, _I)
    others = _places(lecture, actions, _OTHERS)
    if not mine and not others:
        return None
    said = (
        f"Dans le récit, {len(mine)} fois « je » agit, {len(others)} fois « on », « nous », la"
        " structure ou une tournure passive. L'épreuve demande votre part à vous."
    )
    return Constat("part_propre", said, (*mine[:MOST], *others[:MOST]))


def choix_argumentes(
    lecture: Lecture, actions: list[Phrase]
) -> tuple[Constat | None, list[Phrase]]:
    """Actions with and without a reason, and the sentences of the latter."""
    reasons = alternatives(donnees("actions")["raisons"])
    acting = [phrase for phrase in actions if lecture.cherche(_ACT, phrase)]
    # An act told with its reason counts, whatever else its sentence says (« …, j'avais peur »).
    known = {phrase.numero for phrase in acting}
    acting += [
        phrase
        for phrase in lecture.phrases
        if not phrase.titre and phrase.numero not in known and _act_then(lecture, phrase, reasons)
    ]
    if not acting:
        return None, []
    bare = [phrase for phrase in acting if not lecture.cherche(reasons, phrase)]
    given = len(acting) - len(bare)
    said = f"{given} action{'s' if given > 1 else ''} sur {len(acting)} avec une raison dite."
    if bare:
        many = "s" if len(bare) > 1 else ""
        said += f" Sans raison dite : phrase{many} {_numbers(bare)}."
    places = tuple((item.start, item.end, item.extrait(lecture.texte)) for item in bare[:MOST])
    return Constat("choix_argumentes", said, places), bare


def _act_then(lecture: Lecture, phrase: Phrase, reasons: re.Pattern[str]) -> bool:
    """Whether a plain act comes first, and its reason after."""
    act, reason = lecture.cherche(_ACT, phrase), lecture.cherche(reasons, phrase)
    if not act or not reason or reason.start() < act.start():
        return False
    return accompli(lecture.mots(phrase))


def a_expliquer(lecture: Lecture, bare: list[Phrase]) -> Phrase | None:
    """Of the acts without a reason, one that was a choice: what to ask about."""
    return next((phrase for phrase in bare if lecture.cherche(_CHOSEN, phrase)), None)


def _numbers(phrases: list[Phrase]) -> str:
    shown = [str(item.numero) for item in phrases[:8]]
    return ", ".join(shown) + ("…" if len(phrases) > 8 else "")


def ethique(lecture: Lecture) -> Constat | None:
    """Ethical words evoked; nothing is said of how they are put to use."""
    pattern = alternatives(donnees("actions")["ethique"])
    found: dict[str, Place] = {}
    for match in pattern.finditer(lecture.plis.texte):
        start, end = lecture.span(match)
        while end < len(lecture.texte) and lecture.texte[end].isalpha():
            end += 1
        found.setdefault(match.group(), (start, end, lecture.texte[start:end]))
    if not found:
        return None
    words = ", ".join(f"« {words} »" for _, _, words in found.values())
    return Constat("ethique", f"Évoqué : {words}.", tuple(found.values()))


def sans_doublon(items: Iterable[Constat | None]) -> Iterator[Constat]:
    """What was found, without what was not."""
    yield from (item for item in items if item is not None)
