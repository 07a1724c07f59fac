"""A fact and what is made of it in one breath: « elle a claqué la porte, quelle impolitesse »."""

import re

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, compiler, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.etiquettes import apposition
from assistant.analyse.regles.faits import accompli
from assistant.analyse.regles.signe import Signe

LONGEST = 400
"""Signs of a sentence above which it is a dictation without stops: nothing can be said of it."""
REGLE = "phrase mixte, un fait et un avis"
_FACT = compiler(
    r"{tiers} (?:ne |n'|me |m'|lui |l'|la |le |les |se |s'|nous |y |en )*"
    r"(?:(?:a|ont|avait)(?: meme| pas| rien| deja| encore| tout)* (?!toujours|jamais|une?\b|de\b)"
    r"[a-z]+(?:e|ee|es|is|it|u|i|ert|aint)s?"
    r"|(?:est|sont|etait) (?:meme |encore |deja )?(?:arrive|parti|venu|entre|sorti|reste|passe"
    r"|revenu|monte)"
    r"|s'est (?:leve|assis|mis|tu|presente|arrete|retourne))[es]*\b"
)
_VIEW = compiler(
    r"(?:[,;:] (?:et |mais |donc )?|\bet |\bmais )(?:franchement "
    r"|vraiment )?(?:je trouve (?:que |qu')?)?(?:ca |cela |tout ca )?"
    r"(?P<avis>(?:c'est|c'etait|quel|quelle|preuve|signe|ce qui (?:est|montre|prouve|veut dire)|"
    r"(?:il|elle|ils|elles) (?:n'a|n'ont|ne |est |etait |sont |manque|se fiche|s'en|s'est pas"
    r"|fait )|"
    r"avec (?:beaucoup|peu|un air|une attitude))[^.;]*)"
)

_CUT = compiler(
    r"(?:[,;:] (?:et |mais |donc )?| et | mais | (?=ce qui (?:est|montre)|comme une? ))"
    r"(?:[,;] ?)?"
)


def mixte(
    lecture: Lecture, phrase: Phrase, jugee: Signe | None
) -> tuple[Signe, tuple[str, str]] | None:
    """The sentence, its fact and its view, when both stand in it."""
    start, end = lecture.de(phrase)
    if end - start > LONGEST:
        return None
    words = lecture.sienne[start:end]
    if jugee is not None and (found := _after_fact(lecture, phrase, jugee)):
        return found
    if found := _apposed(lecture, phrase) or _between(lecture, phrase):
        return found
    view = _VIEW.search(words)
    if view is None or re.match(r"[a-z' ,]{0,15}\bj(?:e |')", words):
        return None
    fact = _FACT.search(words[: view.start()])
    if fact is None or not _judges(view.group("avis")):
        return None
    place = start + view.start("avis")
    where = lecture.plis.span(place, end)
    said = lecture.texte[where[0] : phrase.end]
    return Signe(phrase, phrase.start, phrase.end, REGLE), (
        lecture.texte[phrase.start : where[0]].rstrip(" ,;:"),
        said,
    )


def _after_fact(
    lecture: Lecture, phrase: Phrase, jugee: Signe
) -> tuple[Signe, tuple[str, str]] | None:
    """« Il a eu trois absences, il s'en fout » : the words at fault come in another clause."""
    start, _ = lecture.de(phrase)
    place, _ = lecture.bornes(jugee.start, jugee.end)
    before = lecture.sienne[start:place]
    cut = max(before.rfind(","), before.rfind(" et "), before.rfind(";"), before.rfind(":"))
    if cut < 0 or not _FACT.search(before[:cut]) or re.match(r"[a-z' ,]{0,15}\bj(?:e |')", before):
        return None
    where = lecture.plis.span(start + cut, place)[0]
    fact = lecture.texte[phrase.start : where].rstrip(" ,;:")
    view = lecture.texte[where : phrase.end].lstrip(" ,;:")
    return Signe(phrase, phrase.start, phrase.end, REGLE), (fact, view)


def _apposed(lecture: Lecture, phrase: Phrase) -> tuple[Signe, tuple[str, str]] | None:
    """« Elle a raccroché, procédé peu élégant »: a view leant on a plain act."""
    start, end = lecture.de(phrase)
    words = lecture.sienne[start:end]
    views = alternatives(donnees("fautes")["mixte"]["apposes"])
    for cut in _CUT.finditer(words):
        rest = words[cut.end() :]
        mine = re.match(r"(?:je |j')(?!trouve|ai trouve )|m'|(?:mon|ma|mes) ", rest)
        if (
            mine
            or not (views.match(rest) or apposition().match(rest))
            or not accompli(words[: cut.start()])
        ):
            continue
        where = lecture.plis.span(start + cut.start(), end)[0]
        fact = lecture.texte[phrase.start : where].rstrip(" ,;:")
        view = lecture.texte[where : phrase.end].lstrip(" ,;:")
        return Signe(phrase, phrase.start, phrase.end, REGLE), (fact, view)
    return None


def _between(lecture: Lecture, phrase: Phrase) -> tuple[Signe, tuple[str, str]] | None:
    """« Le plongeur, un sournois, avait filmé »: a label between the one who acts and the act."""
    start, end = lecture.de(phrase)
    words = lecture.sienne[start:end]
    for cut in re.finditer(r", ", words):
        found = apposition().match(words, cut.end())
        close = words.find(",", cut.end())
        who = words[: cut.start()]
        if not found or close < found.end() or re.search(r"\b(?:je|nous)\b|\bj'", who):
            continue
        if accompli(f"{who}{words[close + 1 :]}"):
            first, last = lecture.plis.span(start + cut.end(), start + close)
            told = lecture.texte[phrase.start : first].rstrip(" ,")
            fact = f"{told}{lecture.texte[last + 1 : phrase.end]}"
            return Signe(phrase, phrase.start, phrase.end, REGLE), (fact, lecture.texte[first:last])
    return None


def _judges(view: str) -> bool:
    return alternatives(donnees("fautes")["mixte"]["avis"]).search(view) is not None
