"""A question that leans on the thread, rewritten to be searched alone.

Most questions stand alone: a rule says so for nothing. The model is asked for the others only, and
what it writes serves the search alone, never the answer.
"""

import re

from assistant.modeles.chat import Arret, Chat
from assistant.reponse.fil import Fil
from assistant.reponse.redige.fenetre import QUESTION, Echange, echanges, new_mark
from assistant.texte import clean
from knowledge.french import STOP, fold, stem, words
from prompts.loader import load

FEW = 3
"""Words of its own with which a question stands alone, unless it points back."""
TURNS = 3
"""Last turns that the rewriting reads."""
CHARS = 300
"""Of a rewritten question at most: beyond, it is something else."""
SYSTEM = "Vous récrivez des questions en français. Vous n'y répondez jamais."
_BACK = re.compile(
    r"^(?:et|mais|donc|alors|ok|oui|non|pourquoi|comment ca|plus)\b"
    r"|\b(?:celui|celle|ceux|celles|ca|cela|lequel|laquelle|lesquels|dedans|la-dedans|idem"
    r"|ce dernier|cette derniere|le meme|la meme|les memes|l'autre|les autres|pareil)\b"
    r"|^(?:il|elle|ils|elles|on y|y a)\b"
)


def leans(question: str) -> bool:
    """Whether a question points back at the thread, or says too little to be searched alone."""
    if _BACK.search(fold(question).strip()):
        return True
    own = {stem(word) for word in words(question) if word not in STOP}
    coded = any(any(map(str.isdigit, word)) for word in own)
    return len(own) + coded < FEW


def reformuler(question: str, fil: Fil, chat: Chat, arret: Arret) -> str:
    """What to search for: the question itself, or the model's rewriting when it leans.

    Raises FauteModele when the model does not serve: nobody waits for it twice.
    """
    if not fil or not leans(question):
        return question
    thread = [Echange(turn.question[:QUESTION], turn.reponse[:QUESTION]) for turn in echanges(fil)]
    message = load("reformuler").render(
        marque=new_mark(), fil=thread[-TURNS:], question=question[:QUESTION]
    )
    written = _one_line(chat, message, arret)
    return written or f"{fil[-1].question} {question}"


def _one_line(chat: Chat, message: str, arret: Arret) -> str:
    """The first line of an answer, if it looks like a question; else nothing."""
    text = ""
    pieces = chat.flux(SYSTEM, message, arret)
    try:
        for piece in pieces:
            text += piece
            if len(text) > 2 * CHARS or "\n" in text.strip():
                break
    finally:
        pieces.close()
    line = clean(text.strip().split("\n")[0]).strip("\"'«» ")
    return line if len(line) <= CHARS and "<" not in line else ""
