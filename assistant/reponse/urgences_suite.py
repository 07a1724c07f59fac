"""After an alarm: what is asked of the situation told, and the one reminder of whom to alert."""

import re
from collections.abc import Iterator, Sequence

from assistant.reponse import urgences, urgences_numeros
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.directives import DETAILS
from assistant.reponse.fil import Fil, Tour
from assistant.reponse.question import Intention
from assistant.reponse.suite import Suite, complete_all, names_scope
from assistant.reponse.urgences_fil import ELSEWHERE
from knowledge.fiches import SuiteUrgence, Urgence
from knowledge.french import fold, words

LASTING = 4
"""Turns during which a question may still be of the situation told."""
LONGEST, BARE = 16, 4
"""Words of a question that asks something more of it, at most; and of one that names nothing."""
_POINTS = re.compile(
    r"\b(?:ils?|elles?|lui|leur|ca|cela|en parler|le dire|la personne|son mari|sa famille"
    r"|son (?:accord|avis|gre|consentement)|appell?\w+|c.est (?:couvert|confidentiel|secret)"
    r"|15|17|11[259]|3114|3919|siao|crip)\b"
)
LIFTED = "levee"
"""The row of what is answered when the reader calls the alarm off."""
_ADDS = re.compile(r"^\W*et\b")
_RETURNS = re.compile(
    r"\b(?:redit|redisait|recommenc\w*|revien\w*|revenu\w*|reparle\w*|serieu\w*|en fait (?:si|oui)"
    r"|finalement (?:si|oui)|pas une blague|(?:c'est|c'etait) vrai)\b"
)
"""What says that a danger called off is there again."""


def follow(suite: Suite, ctx: Contexte, fil: Fil) -> list[Bloc]:
    """What is held of a question that goes on with an alarm; nothing for any other question."""
    told, place = _before(fil, ctx)
    if not told or _another(told, ctx):
        return []
    if _lifted(fil[place - 1 :], ctx):
        back = _RETURNS.search(fold(ctx.question)) or urgences.asks_whom(ctx)
        return [urgences.alert(item, ctx) for item in told] if back else []
    if _calls_off(ctx):
        return _asked(LIFTED, told, ctx)
    if asked := urgences_numeros.compose(ctx, every=False):
        return asked
    if suite.directive:
        return _asked("", told, ctx) if suite.directive == DETAILS else []
    topic = _topic(suite, ctx)
    if topic and not urgences.asks_whom(ctx):
        return _asked(topic, told, ctx)
    if more := urgences.again(told, ctx):
        return more
    return _asked("", told, ctx) if _leans(suite, ctx) else []


def reminded(blocs: list[Bloc], intention: Intention, fil: Fil, ctx: Contexte) -> list[Bloc]:
    """The answer to another question; the first one after an alarm reminds of it, once."""
    if intention in {Intention.URGENCE, Intention.COURTOISIE}:
        return blocs
    told, place = _before(fil, ctx)
    after = fil[place - 1 :]
    if not told or any(urgences.REMINDER in turn.reponse.texte for turn in after):
        return blocs
    if _lifted(after, ctx):
        return blocs
    return [urgences.reminder(told[0], ctx), *blocs]


def _before(fil: Fil, ctx: Contexte) -> tuple[list[Urgence], int]:
    """The families told by the last alarm, and the turns up to it; its follow-ups prolong it."""
    left = LASTING
    for place in range(len(fil), 0, -1):
        if not left:
            break
        left -= 1
        if fil[place - 1].reponse.intention == Intention.URGENCE:
            left = LASTING
            if told := _told(fil[:place], ctx):
                return told, place
    return [], 0


def _told(fil: Fil, ctx: Contexte) -> list[Urgence]:
    """What the last turn tells by its own words; what it adds to as well when it says «et»."""
    asked = fil[-1].question
    own = urgences.find(asked, ctx.fiches.urgences)
    if not own:
        return urgences.find(complete_all(fil, ctx.catalogue), ctx.fiches.urgences)
    adds = _ADDS.match(fold(asked)) and fil[:-1] and fil[-2].reponse.intention == Intention.URGENCE
    return [*own, *(item for item in (_told(fil[:-1], ctx) if adds else ()) if item not in own)]


def _another(told: Sequence[Urgence], ctx: Contexte) -> bool:
    """Whether a question is a new alarm, or of the référentiels, or too long to be a follow-up."""
    text = fold(ctx.question)
    if names_scope(text) or len(words(text)) > LONGEST:
        return True
    found = urgences.find(ctx.question, ctx.fiches.urgences)
    return any(item not in told for item in found)


def _lifted(turns: Sequence[Tour], ctx: Contexte) -> bool:
    """Whether the reader has called the alarm off."""
    titre = _row(LIFTED, ctx).titre
    return any(turn.reponse.texte.startswith(titre) for turn in turns)


def _calls_off(ctx: Contexte) -> bool:
    """Whether the reader calls the alarm off; words of danger said again ring again."""
    text = fold(ctx.question)
    said = any(re.search(shape, text) for shape in _row(LIFTED, ctx).motifs)
    return said and not urgences.find(ctx.question, ctx.fiches.urgences)


def _row(topic: str, ctx: Contexte) -> SuiteUrgence:
    """The row of a topic; that of all the rest, which is the last, when there is none."""
    rows = ctx.fiches.suites
    return next((row for row in rows if row.id == topic), rows[-1])


def _topic(suite: Suite, ctx: Contexte) -> str:
    """The topic of a question that says no subject of its own; none otherwise."""
    text = fold(ctx.question)
    leans = suite.reprise or _POINTS.search(text) or len(words(text)) <= BARE
    if not leans or ELSEWHERE.search(text):
        return ""
    return next(
        (
            item.id
            for item in ctx.fiches.suites
            if item.id != LIFTED and any(re.search(shape, text) for shape in item.motifs)
        ),
        "",
    )


def _leans(suite: Suite, ctx: Contexte) -> bool:
    """Whether only the words of the turn before would ring again."""
    if not suite.reprise or urgences.find(ctx.question, ctx.fiches.urgences):
        return False
    return bool(urgences.find(suite.texte, ctx.fiches.urgences))


def _asked(topic: str, told: Sequence[Urgence], ctx: Contexte) -> list[Bloc]:
    item = _row(topic, ctx)
    blocs = [Bloc(item.titre, tuple(_lines(item, told)), groupe=True)]
    if supports := tuple(urgences.supports(item.appuis, ctx)):
        blocs.append(Bloc(urgences.LAST, supports))
    return blocs


def _lines(item: SuiteUrgence, told: Sequence[Urgence]) -> Iterator[Affirmation]:
    """The conduct when it is asked, then the lines that hold of the gravest family told."""
    if item.conduite:
        for family in told:
            yield Affirmation(
                texte=" ".join(family.conduite), origine=urgences.origin(family.origine)
            )
    for line in item.lignes:
        if not line.familles or told[0].id in line.familles:
            yield Affirmation(texte=line.texte, origine=urgences.origin(line.origine))
