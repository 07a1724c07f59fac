"""Conversations: kept turn by turn, listed, read again, renamed, found by their words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant.errors import JalonError
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Fil, Tour
from assistant.stockage import recherche, tables
from assistant.stockage.fautes import StockageError
from assistant.texte import cut
from knowledge.french import analyse

GENRE = "conversation"
UNNAMED = "Une question"
TITLE = 80
"""Characters of a title made from a question."""
EXCERPT = 160
_UNSEEN = re.compile(r"`[^`\n]*`|\*\*|^\s*[-*>#]+ ", re.MULTILINE)
URGENT = "urgence"


@dataclass(frozen=True)
class Resume:
    """A conversation in a list."""

    id: str
    titre: str
    questions: int
    cree_le: str
    modifie_le: str
    referentiel: str | None
    urgence: bool


@dataclass(frozen=True)
class Trouvaille:
    """A turn where words were found, and the line that holds them."""

    conversation: Resume
    rang: int
    question: str
    extrait: str


def ajouter(
    session: Session,
    identifiant: str,
    question: str,
    answer: Answer,
    referentiel: str | None = None,
) -> str:
    """Keep a turn at the end of a conversation, which begins with it if need be; its id."""
    conversation = session.get(tables.Conversation, identifiant, with_for_update=True)
    if conversation is None:
        conversation = tables.Conversation(
            id=identifiant, titre=_title(question), referentiel=referentiel
        )
        session.add(conversation)
        session.flush()
    conversation.modifie_le = tables.now()
    conversation.urgence = bool(conversation.urgence) or answer.intention == URGENT
    tour = tables.Tour(
        id=tables.new_id(),
        conversation_id=identifiant,
        rang=_next_rank(session, identifiant),
        question=question,
        reponse=answer.model_dump(mode="json"),
        moteur=answer.moteur,
        intention=answer.intention,
        affirmations=_claims(answer),
        pistes=[
            tables.Piste(rang=rank, **leg.model_dump()) for rank, leg in enumerate(answer.pistes)
        ],
    )
    session.add(tour)
    texte = f"{question}\n{_seen(answer.texte)}"
    recherche.indexer(session, GENRE, identifiant, texte, tour.id)
    return tour.id


def _next_rank(session: Session, identifiant: str) -> int:
    ranks = select(func.max(tables.Tour.rang)).where(tables.Tour.conversation_id == identifiant)
    last = session.scalar(ranks)
    return 0 if last is None else last + 1


def _claims(answer: Answer) -> list[tables.Affirmation]:
    return [
        tables.Affirmation(
            rang=rank,
            texte=claim.texte,
            statut=claim.statut.value,
            origine=claim.origine.model_dump() if claim.origine else None,
            citations=[
                tables.Citation(
                    rang=place, noeud=name, doc=found.doc, start=found.start, end=found.end
                )
                for place, name in enumerate(claim.citations)
                if (found := answer.citations.get(name))
            ],
        )
        for rank, claim in enumerate(answer.affirmations)
    ]


def liste(session: Session) -> list[Resume]:
    """Every conversation, the last used first."""
    count = func.count(tables.Tour.id)
    wanted = (
        select(tables.Conversation, count)
        .outerjoin(tables.Tour)
        .group_by(tables.Conversation.id)
        .order_by(tables.Conversation.modifie_le.desc(), tables.Conversation.id)
    )
    return [_resume(row, number) for row, number in session.execute(wanted)]


def derniere(session: Session) -> Resume | None:
    """The conversation last used, without reading the others."""
    last = tables.Conversation.modifie_le.desc()
    row = session.scalars(select(tables.Conversation).order_by(last).limit(1)).first()
    return _resume(row, 0) if row is not None else None


def _resume(row: tables.Conversation, questions: int) -> Resume:
    return Resume(
        row.id,
        row.titre,
        questions,
        row.cree_le,
        row.modifie_le,
        row.referentiel,
        row.urgence,
    )


def lire(session: Session, identifiant: str) -> Fil:
    """The turns of a conversation, oldest first; none when there is no such conversation."""
    wanted = select(tables.Tour).where(tables.Tour.conversation_id == identifiant)
    rows = session.scalars(wanted.order_by(tables.Tour.rang))
    return [Tour(row.question, answer_of(row)) for row in rows]


def answer_of(row: tables.Tour) -> Answer:
    """The answer as it was shown."""
    return Answer.model_validate({**row.reponse, "intention": row.intention})


def trouver(session: Session, debut: str) -> str:
    """The id of the one conversation whose id begins so. Raises StockageError."""
    known = session.scalars(
        select(tables.Conversation.id).where(
            tables.Conversation.id.startswith(debut, autoescape=True)
        )
    ).all()
    if debut and len(known) == 1:
        return known[0]
    why = "plusieurs commencent ainsi" if len(known) > 1 else "aucune ne commence ainsi"
    raise StockageError(
        f"La conversation « {debut} » n'a pas été trouvée : {why}."
        " La commande « jalon donnees lister » en donne la liste."
    )


def renommer(session: Session, identifiant: str, titre: str) -> None:
    """Give another title; an empty one changes nothing."""
    row, titre = session.get(tables.Conversation, identifiant), " ".join(titre.split())
    if row is not None and titre:
        row.titre = titre[: 2 * TITLE]


def chercher(session: Session, requete: str) -> list[Trouvaille]:
    """The turns that hold every word of a query, the nearest first."""
    known = {item.id: item for item in liste(session)}
    places = recherche.chercher(session, requete, GENRE)
    wanted = select(tables.Tour).where(tables.Tour.id.in_([place.partie for place in places]))
    rows = {row.id: row for row in session.scalars(wanted)}
    termes = analyse(requete)
    return [
        Trouvaille(known[row.conversation_id], row.rang, row.question, _excerpt(row, termes))
        for place in places
        if (row := rows.get(place.partie))
    ]


def _excerpt(row: tables.Tour, termes: Sequence[str]) -> str:
    """The line of a turn that holds most of the words, cut around the first."""
    lines = [row.question, *_seen(str(row.reponse.get("texte", ""))).split("\n")]
    clean = [" ".join(line.split()) for line in lines if line.strip()]
    best = max(clean, key=lambda line: _held(line, termes), default="")
    return cut(best, EXCERPT)


def _held(line: str, termes: Sequence[str]) -> int:
    held = set(analyse(line))
    return sum(any(word.startswith(terme) for word in held) for terme in termes)


def _seen(texte: str) -> str:
    """An answer's text as it is read: without its references' ids and Markdown's marks."""
    return _UNSEEN.sub("", texte)


def _title(question: str) -> str:
    """Its first words, naming nobody; plain ones when the person's own list cannot be read."""
    from assistant.confidentialite.question import titre_sans_nom

    try:
        words = " ".join(titre_sans_nom(question).split())
    except (JalonError, OSError):
        return UNNAMED
    return cut(words, TITLE)
