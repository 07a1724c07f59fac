"""What leaves an alarm: another person or another subject. Its thread then answers no more."""

import re
from collections.abc import Sequence

from assistant.reponse.fil import Fil, Tour
from assistant.reponse.question import Intention
from assistant.reponse.suite import Suite, complete
from knowledge.catalogue import Catalogue
from knowledge.french import fold, words

_LEAD = (
    r"^\W*(?:(?:et|bon|ok|alors|sinon|maintenant|merci|pour|c'est pour|j'ai|je recois|je vois"
    r"|il y a|y a)\b\W*)*"
)
_WHO = (
    r"(?:personne|dame|monsieur|femme|homme|fille|garcon|jeune|mec|meuf|gars|type|usagere?|candidate?"
    r"|stagiaire|beneficiaire|participante?|client|cliente|demandeu(?:r|se)|cas|situation)"
)
_OTHER = re.compile(
    rf"{_LEAD}(?:une? |l'|d'une? |mon |ma )?autres? (?:{_WHO}|chose|question|sujet|dossier)"
    r"s?\b\W*\w+\W+\w+"
    rf"|{_LEAD}(?:une?|ma|mon) (?:autre )?(?:jeune )?{_WHO}\b"
    rf"|\b(?:le|la|l'|au|ma|mon) ?{_WHO} (?:suivante?|d'apres|d'a cote)\b"
    rf"|{_LEAD}(?:le|la) suivante?\b|\bquelqu'un d'autre\b|\bchang\w+ de sujet\b|\brien a voir\b"
)
"""Who or what is spoken of next is said to be another."""
_AGE = re.compile(r"\b(?:1[89]|[2-9]\d) ?ans\b")
_WORD = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]{3,})?")
_GOES_ON = re.compile(
    r"\b(?:veu[xt] (?:pas|plus)|refus\w+|appel\w+|prevenir|previens|alert\w+|numeros?|accord"
    r"|secret|en parle\w*)\b"
)
"""What is asked of the danger told: a name said now is then of the same person."""
ELSEWHERE = re.compile(
    r"\b(?:jury|oral|examen|epreuves?|titre|dossiers?|employeurs?|entreprises?|stages?|tuteurs?"
    r"|ateliers?|groupes?|cv|formations?|projets?|contrats?|offres?|competences?|criteres?"
    r"|retards?|absences?|absente?s?|ponctuel\w*|assidu\w*|motiv\w+|parle\w* (?:pas|mal) (?:\w+ )?"
    r"francais|traduct\w+|interprete|permis|creche|candidatures?|inscri\w+|orientation|reconversion"
    r"|metiers?|diagnostic|synthese|logiciel|ordinateur)\b"
    r"|\b(?:jamais|toujours|tjs|souvent|tout le temps)\b[^.?!]{0,20}"
    r"\b(?:rdv|rendez-vous|entretiens?)"
)
"""What a question of the profession names, and a follow-up to an alarm does not."""


def since(question: str, fil: Fil) -> Fil:
    """What of a thread a question is still of: after an alarm, another person begins it anew."""
    for place in range(len(fil), 0, -1):
        before = fil[:place]
        if not _alarmed(before):
            break
        if _another(question if place == len(fil) else fil[place].question, before):
            return fil[place:]
    return fil


def completed(question: str, fil: Fil, catalogue: Catalogue) -> Suite:
    """The question with what it takes from the thread; nothing of an alarm that it leaves."""
    leaves = _alarmed(fil[-1:]) and ELSEWHERE.search(fold(question))
    return complete(question, () if leaves else fil, catalogue)


def _alarmed(turns: Sequence[Tour]) -> bool:
    return any(turn.reponse.intention == Intention.URGENCE for turn in turns)


def _another(question: str, before: Fil) -> bool:
    """Whether a question says that it is of another, or names who was not named before."""
    text = fold(question)
    if _OTHER.search(text):
        return True
    return not (_GOES_ON.search(text) and not _AGE.search(text)) and _names(question, before)


def _names(question: str, before: Fil) -> bool:
    """Whether a first name is said that the thread has not: as it begins, or by its capital."""
    from assistant.analyse.noms import prenom

    known = {word for turn in before for word in words(fold(turn.question))}
    found = _WORD.findall(question)
    heads = [*found[:3], *(word for word in found if word[0].isupper())]
    return any(prenom(word) and fold(word) not in known for word in heads)
