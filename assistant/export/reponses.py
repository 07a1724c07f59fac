"""An answer, or a whole conversation, as a document with its references.

A claim that could not be verified never enters it as a fact: it is left out, and a line says so.
"""

from collections.abc import Iterator
from datetime import date

from assistant.export.document import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    References,
    Run,
    words,
)
from assistant.export.parsing import blocks
from assistant.lecture import titles
from assistant.marques import MARQUES, without_unverified
from assistant.reponse.answer import Answer, Source
from assistant.reponse.fil import Fil, Tour

ENGINES = {"embarque": "moteur embarqué", "modele": "moteur modèle"}
DATED = "Jalon cite des textes publiés : vérifiez la version en vigueur."
MARKS = "Marques : " + " · ".join(f"{mark} {words}" for mark, words in MARQUES.values())
NOTHING = "Rien n'a pu être vérifié."


def today() -> str:
    """« 26/11/2026 », for who wants the document dated: none dates itself."""
    return f"{date.today():%d/%m/%Y}"


def answer_document(question: str, answer: Answer, date: str = "") -> Document:
    """One question and its answer."""
    return conversation_document([Tour(question, answer)], date)


def conversation_document(tours: Fil, date: str = "") -> Document:
    """Every question and answer, oldest first. `date` is written as it is given."""
    title = f"Conversation avec Jalon{f', {date}' if date else ''}"
    body = tuple(block for tour in tours for block in _turn(tour))
    return Document(title, body, tuple(_closing(tours)))


def _turn(tour: Tour) -> Iterator[Block]:
    answer = tour.reponse
    text, left_out = without_unverified(answer)
    yield Heading(2, words(" ".join(tour.question.split())))
    yield from blocks(text, answer.citations) or [Paragraph((Run(NOTHING, emphasis=True),))]
    if left_out:
        yield Quotation(words(_left_out(left_out)))
    yield from (Quotation(words(notice)) for notice in answer.avis)
    if cited := tuple(_references(answer, text)):
        yield References(cited)
    engine = ENGINES.get(answer.moteur, answer.moteur)
    yield Paragraph((Run(f"{_counts(answer)}{engine}", emphasis=True),))


def _counts(answer: Answer) -> str:
    """« ✔ vérifié mot à mot (2) · … · », over the claims that are in the file."""
    said = []
    for statut, (mark, said_so) in MARQUES.items():
        number = sum(claim.statut == statut for claim in answer.affirmations)
        if number and statut != "non_verifie":
            said.append(f"{mark} {said_so} ({number}) · ")
    return "".join(said)


def _left_out(number: int) -> str:
    one = number == 1
    claims = "affirmation non vérifiée n'a" if one else "affirmations non vérifiées n'ont"
    return f"⚠ {number} {claims} pas été reprise{'' if one else 's'} ici."


def _references(answer: Answer, text: str) -> Iterator[Reference]:
    """The nodes that the text kept still cites, in order."""
    for name, source in answer.citations.items():
        if f"`{name}`" in text:
            yield reference(name, source)


def reference(name: str, source: Source) -> Reference:
    """A cited node, as it is listed. A label begins with its référentiel: « CIP · CP2 »."""
    referentiel = source.intitule.split(" · ", 1)[0]
    return Reference(name, referentiel, source.intitule, source.doc, source.start, source.end)


def _closing(tours: Fil) -> Iterator[Block]:
    """The title of each document cited, once; what the marks mean; a reservation."""
    names = titles()
    cited = dict.fromkeys(item.doc for tour in tours for item in tour.reponse.citations.values())
    if cited:
        yield Paragraph(words("Documents :"))
        yield Listing(tuple(Item(words(f"{doc} : {names.get(doc, doc)}")) for doc in cited))
    yield Paragraph(words(MARKS))
    yield Paragraph(words(DATED))
