"""What a question names, and which of the person's facts it is about, by the words they share.

A question that names a thing no fact holds is «ailleurs»: it gets a line that fits any question of
its kind, never a fact of another subject.
"""

import re
from collections.abc import Iterable

from assistant.entretien.simulation.imprevus import dit, motifs
from assistant.entretien.simulation.reconnaissance.mots import pleins
from assistant.scenarios.scenario import Element
from knowledge.french import fold

GENRES = ("qui", "combien", "quand", "ou")
"""Of a question that asks for one thing, neither yes or no nor a tale."""
NOM = re.compile(
    r"(?<![a-z'])(?:[ld]'|(?:les?|la|une?|des|du|aux?|votre|vos|quel(?:le)?s?|cet(?:te)?|ces"
    r"|combien de|(?<!est )ce|leurs?) )(?:(?:genre|sorte|type)s? d(?:e |'))?"
    r"(?:(?:petit|grand|bon|vieux|nouve|derni|premi)\w* )?(?P<nom>[a-z]{3,})"
)
"""The word after an article or «votre»: what a question names."""
SENTENCE = re.compile(r"[^.?!…]+[.?!…]*")
SUFFIT = 3
"""Words shared that make a question bear on a fact, when none of them is what it names."""
RACINE = 6
"""Letters that two words of one family share: «quart» is not «quartier»."""


def nommes(texte: str) -> set[str]:
    """What the last question of a text names, without the words that name nothing."""
    return {*pleins(" ".join(_noms(_plain(derniere_phrase(texte)))))}


def noms(texte: str) -> list[str]:
    """The same, as the words are written."""
    said = sans_services(fold(derniere_phrase(texte)))
    return _noms(said.replace("’", "'").replace("-", " "))


def _noms(plain: str) -> list[str]:
    found = {match["nom"] for match in NOM.finditer(plain)}
    return [word for word in sorted(found) if not _general(word) and not word.endswith("ez")]


def vise(texte: str, elements: Iterable[Element]) -> Element | None:
    """The fact that shares most words with a question, if it shares what the question names."""
    named, asked = nommes(texte), {*pleins(_plain(derniere_phrase(texte)))}
    best, most = None, (0, 0)
    for element in elements:
        held = mots(element)
        score = (_shared(named, held), _shared(asked, held))
        if (score[0] or score[1] >= SUFFIT) and score > most:
            best, most = element, score
    return best


def precis(texte: str) -> set[str]:
    """All that the last question of a text says, but the words that name nothing."""
    rows = re.findall(r"[a-z]+", _plain(derniere_phrase(texte)))
    return {*pleins(" ".join(word for word in rows if not _general(word)))}


def convient(texte: str, element: Element, fermee: bool) -> bool:
    """Whether a fact may answer: it shares words with what is named, or nothing is named.

    A closed question asks for what its verb says too: «vous fumez ?».
    """
    asked = precis(texte) if fermee else nommes(texte)
    return not asked or _shared(asked, mots(element)) > 0


def redit(texte: str, reponse: str) -> bool:
    """Whether a question takes up what the person has just said."""
    return _shared(nommes(texte), {*pleins(_plain(reponse))}) > 0


def mots(element: Element) -> set[str]:
    """The words of a fact, in all the ways that it is told."""
    told = element.reponses
    rows = (element.fait, *element.mots, *element.indices, *told.simples, *told.courantes)
    return {*pleins(_plain(" ".join((*rows, *told.soutenues))))}


def genre(texte: str) -> str:
    """qui, combien, quand, ou, or nothing: what one word of an answer would be."""
    asked = derniere_phrase(texte)
    return next((name for name in GENRES if dit(f"portee_{name}", asked)), "")


def situation(texte: str, ouverte: bool) -> str:
    """The row of lines that fits a question, whatever it is about."""
    if kind := genre(texte):
        return f"ailleurs_{kind}"
    if ouverte or dit("portee_quoi", derniere_phrase(texte)):
        return "ailleurs_ouverte"
    if dit("portee_avis", texte):
        return "je_ne_sais_pas"
    return "ailleurs_avoir" if dit("portee_avoir", texte) else "ailleurs_oui_non"


def derniere_phrase(texte: str) -> str:
    """The last sentence that asks; the whole text when no mark tells it."""
    rows = [row.strip() for row in SENTENCE.findall(texte) if "?" in row]
    return rows[-1] if rows else texte


def _shared(asked: set[str], held: set[str]) -> int:
    """How many words of a question are held, or are of the family of one that is."""
    starts = {word[:RACINE] for word in held if len(word) >= RACINE}
    return sum(word in held or (len(word) >= RACINE and word[:RACINE] in starts) for word in asked)


def sans_services(texte: str) -> str:
    """Without names and phrases whose words are others: «France Travail», «s'en sortir»."""
    said = re.sub(r"\bfrance[- ](?:travail|services?)\b", "guichet", texte, flags=re.IGNORECASE)
    for pattern in motifs()["locutions"]:
        said = pattern.sub(" ", fold(said)) if pattern.search(fold(said)) else said
    return said


def _plain(texte: str) -> str:
    """Folded, hyphens opened; «CV» made a word, «permis» kept apart from driving."""
    said = sans_services(fold(texte).replace("’", "'").replace("-", " "))
    return re.sub(r"\bpermis\b", "permisb", re.sub(r"\bcv\b", "candidature", said))


def _general(word: str) -> bool:
    return any(pattern.search(word) for pattern in motifs()["generaux"])
