"""What the person had just said, and the next turn passed over (domain.md §4.5).

A fear, a shame, a request: told only when the turn after it plainly speaks of something else, and
nothing comes back to it soon. What the tool does not understand is no change of subject.
"""

from collections.abc import Iterator
from itertools import pairwise

from assistant.entretien.simulation import portee, suite
from assistant.entretien.simulation.demandes import SENTENCE
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.gestes import CADRE, QUESTIONS
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits

EMOTION, DEMANDE = "emotion", "demande"
ENTENDUS = frozenset({"relance", "reformulation", "resume", "empathie", "permission"})
"""Moves of a turn that stays on what was just said."""
AUTRES = frozenset({*QUESTIONS, *CADRE, "information", "orientation", "conseil"})
"""Moves by which a turn may go to something else."""
FINIT = frozenset({"cloture", "accord_demande"})
"""Moves of the end: what was said is not passed over, time is up."""
PROFONDE = 3
"""The layer of what is told to nobody at first."""
RETOUR = 2
"""Turns after the next one in which a return is still a second chance taken."""
DITES = frozenset({"revele", "suite", "deja", "appui", "indice"})
"""Answers of which the words are the person's own, and not those of any answer."""


def passees(echange: Echange) -> list[Observation]:
    """Emotions and requests passed over, at the turn where the person says them."""
    return [*_emotions(echange), *_requests(echange)]


def _emotions(echange: Echange) -> Iterator[Observation]:
    for number, (before, turn) in enumerate(pairwise(echange.tours), 1):
        words = _confided(before)
        later = echange.tours[number + 1 : number + 1 + RETOUR]
        if words and _leaves(before, turn) and not any(_returns(before, row) for row in later):
            yield Observation(number, turn.texte, EMOTION, (("mots", words),))


def _confided(turn: Tour) -> str:
    """The words by which the person says what they live, or tells what they keep to themselves."""
    if turn.issue.genre not in DITES:
        return ""
    told = turn.issue.element
    kept = told is not None and turn.issue.genre == "revele" and told.genre != "atout"
    if kept and told is not None and (told.sensible or told.couche == PROFONDE):
        return _sentence(turn.fait, EMOTION) or turn.fait
    return _sentence(turn.fait, EMOTION)


def _requests(echange: Echange) -> Iterator[Observation]:
    for number, turn in enumerate(echange.tours[:-1], 1):
        words = _sentence(turn.reponse, DEMANDE)
        if words and not dit("reponse_faite", echange.tours[number].texte):
            if any(_answers(words, row) for row in echange.tours[number:]):
                continue
            yield Observation(number, "", DEMANDE, (("mots", words),))


def _sentence(said: str, kind: str) -> str:
    """The sentence that holds the emotion or the request, as the person said it."""
    rows = (row.strip() for row in SENTENCE.findall(said))
    if kind == EMOTION:
        return next((row for row in rows if dit("emotion_dite", row)), "")
    return next(
        (
            row
            for row in rows
            if "?" in row and dit("demande_faite", row) and not dit("demande_faite_sauf", row)
        ),
        "",
    )


def _leaves(before: Tour, turn: Tour) -> bool:
    """Whether a turn plainly speaks of something else."""
    types = {item.type for item in turn.gestes}
    if turn.imprevu or not AUTRES & types or (ENTENDUS | FINIT) & types:
        return False
    if suite.genre(turn.texte) or dit("vecu", turn.texte) or _returns(before, turn):
        return False
    named = turn.sujets or portee.nommes(turn.texte) or suite.ailleurs(turn.texte)
    return bool(named) or not {*QUESTIONS} & types


def _returns(before: Tour, turn: Tour) -> bool:
    """Whether a turn is on what was said: its words, its subject, or the same fact."""
    if communs(pleins_dits(turn.texte), pleins_dits(before.reponse)):
        return True
    told, found = before.issue.element, turn.issue.element
    if told is None:
        return False
    if told.sujet in (*turn.sujets, *turn.themes):
        return True
    return found is not None and found.id == told.id and not turn.sujets


def _answers(words: str, turn: Tour) -> bool:
    return communs(pleins_dits(turn.texte), pleins_dits(words)) > 0
