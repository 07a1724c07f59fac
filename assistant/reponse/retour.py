"""What the thread alone answers: where what was cited is written, an answer given once more."""

from assistant.lecture import lines_label
from assistant.reponse.answer import Affirmation, Answer, Source
from assistant.reponse.bloc import Bloc
from assistant.reponse.extrait import SHORT, choose, quote
from assistant.reponse.fil import Fil
from assistant.reponse.suite import Suite

WHERE = "Les lignes que citait la réponse à « {} » :"
PLACE = "**{}**, {}, {} :"
UNCITED = "La réponse à « {} » ne citait aucune ligne : elle ne vient pas des cinq documents."
AGAIN = "Réponse déjà donnée à « {} »."
MOST = 12
"""Lines shown at most; the others are a key away, where they were cited."""
REST = "Et {} autres, citées dans cette réponse."


def where(suite: Suite, fil: Fil) -> list[Bloc]:
    """The document, the lines and the words of what was just cited."""
    tour = fil[suite.rang]
    sources = tour.reponse.citations
    if not sources:
        return [Bloc(UNCITED.format(tour.question.strip()), ())]
    shown = list(sources.items())[:MOST]
    left = len(sources) - len(shown)
    last = [Bloc(REST.format(left), ())] if left else []
    head = Bloc(WHERE.format(tour.question.strip()), ())
    return [head, *(_line(name, source) for name, source in shown), *last]


def _line(name: str, source: Source) -> Bloc:
    place = PLACE.format(source.intitule, source.doc, lines_label(source.start, source.end))
    text = choose(source.texte, {}, SHORT).texte
    claims = (Affirmation(texte=quote(text), citations=(name,)),) if text else ()
    return Bloc(place, claims)


def again(suite: Suite, question: str, fil: Fil) -> Answer:
    """An answer of the thread, as it was given; a line says of which question it is."""
    tour = fil[suite.rang]
    said = AGAIN.format(tour.question.strip())
    return tour.reponse.model_copy(
        update={"question": question, "avis": (said, *tour.reponse.avis)}
    )
