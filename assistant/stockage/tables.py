"""The tables. Times are UTC, ISO 8601, as text: they sort, and are the same on every server.

A change here asks for a migration (`migrations/versions`), a test compares the two.
"""

import uuid
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, MetaData, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import JSON

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
AUTEURS = ("stagiaire", "formation")
ETATS = ("proposee", "acceptee", "refusee")
GENRES = ("fictif", "reel")


def new_id() -> str:
    """An id that no other computer gives."""
    return uuid.uuid4().hex


def now() -> str:
    """This moment in UTC, to the millisecond: `2026-03-02T14:05:09.120Z`."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _among(column: str, values: tuple[str, ...], name: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=name)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {dict[str, Any]: JSON}


class Conversation(Base):
    """A thread of questions; `urgence`: something in it called for help first."""

    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    titre: Mapped[str]
    referentiel: Mapped[str | None] = mapped_column(String(20))
    urgence: Mapped[bool] = mapped_column(default=False)
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    modifie_le: Mapped[str] = mapped_column(String(32), default=now, index=True)
    tours: Mapped[list["Tour"]] = relationship(
        back_populates="conversation",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="Tour.rang",
    )


class Tour(Base):
    """A question and the answer that was shown: `reponse` is the JSON of `jalon demander`."""

    __tablename__ = "tour"
    __table_args__ = (UniqueConstraint("conversation_id", "rang"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    rang: Mapped[int]
    question: Mapped[str]
    reponse: Mapped[dict[str, Any]]
    moteur: Mapped[str] = mapped_column(String(20))
    intention: Mapped[str] = mapped_column(String(40), default="")
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    conversation: Mapped[Conversation] = relationship(back_populates="tours")
    affirmations: Mapped[list["Affirmation"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="Affirmation.rang"
    )
    pistes: Mapped[list["Piste"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="Piste.rang"
    )


class Affirmation(Base):
    """A claim of an answer, and what the ledger proved of it; `origine` is {titre, date}."""

    __tablename__ = "affirmation"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    tour_id: Mapped[str] = mapped_column(ForeignKey("tour.id", ondelete="CASCADE"), index=True)
    rang: Mapped[int]
    texte: Mapped[str]
    statut: Mapped[str] = mapped_column(String(20))
    origine: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    citations: Mapped[list["Citation"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="Citation.rang"
    )


class Citation(Base):
    """A node that a claim rests on, and its lines at the time."""

    __tablename__ = "citation"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    affirmation_id: Mapped[str] = mapped_column(
        ForeignKey("affirmation.id", ondelete="CASCADE"), index=True
    )
    rang: Mapped[int]
    noeud: Mapped[str] = mapped_column(index=True)
    doc: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]


class Piste(Base):
    """A passage that the search found for a question, and its score."""

    __tablename__ = "piste"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    tour_id: Mapped[str] = mapped_column(ForeignKey("tour.id", ondelete="CASCADE"), index=True)
    rang: Mapped[int]
    passage: Mapped[str]
    doc: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    score: Mapped[float]


class Brouillon(Base):
    """Something being written. `genre` says by what: `saisie` is the prompt of a conversation."""

    __tablename__ = "brouillon"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    genre: Mapped[str] = mapped_column(String(40), index=True)
    titre: Mapped[str] = mapped_column(default="")
    contenu: Mapped[str] = mapped_column(default="")
    meta: Mapped[dict[str, Any]] = mapped_column(default=dict)
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    modifie_le: Mapped[str] = mapped_column(String(32), default=now, index=True)


class Position(Base):
    """Where someone stands on a criterion, on a date. A change is a new row: nothing is lost."""

    __tablename__ = "position"
    __table_args__ = (
        CheckConstraint("niveau BETWEEN 0 AND 4", name="niveau"),
        _among("auteur", AUTEURS, "auteur"),
        Index("ix_position_noeud_date", "noeud", "date"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    noeud: Mapped[str]
    niveau: Mapped[int]
    remarque: Mapped[str] = mapped_column(default="")
    date: Mapped[str] = mapped_column(String(32), default=now)
    auteur: Mapped[str] = mapped_column(String(20), default="stagiaire")


class Preuve(Base):
    """A piece of evidence: where, what was done, the result; `date` is when it happened."""

    __tablename__ = "preuve"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    date: Mapped[str] = mapped_column(String(32), default="")
    ou: Mapped[str] = mapped_column(default="")
    fait: Mapped[str] = mapped_column(default="")
    resultat: Mapped[str] = mapped_column(default="")
    texte: Mapped[str] = mapped_column(default="")
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    modifie_le: Mapped[str] = mapped_column(String(32), default=now)
    noeuds: Mapped[list["PreuveNoeud"]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, order_by="PreuveNoeud.noeud"
    )


class PreuveNoeud(Base):
    """A node that an evidence could support: `extrait` holds the words that suggest it."""

    __tablename__ = "preuve_noeud"
    __table_args__ = (_among("etat", ETATS, "etat"),)

    preuve_id: Mapped[str] = mapped_column(
        ForeignKey("preuve.id", ondelete="CASCADE"), primary_key=True
    )
    noeud: Mapped[str] = mapped_column(primary_key=True, index=True)
    etat: Mapped[str] = mapped_column(String(20), default="proposee")
    extrait: Mapped[str] = mapped_column(default="")
    modifie_le: Mapped[str] = mapped_column(String(32), default=now)


class Etape(Base):
    """A step of the person's plan; `echeance` is a day (AAAA-MM-JJ), `faite_le` a moment."""

    __tablename__ = "etape"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    noeud: Mapped[str | None] = mapped_column(index=True)
    texte: Mapped[str]
    echeance: Mapped[str | None] = mapped_column(String(10))
    faite: Mapped[bool] = mapped_column(default=False)
    faite_le: Mapped[str | None] = mapped_column(String(32))
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    modifie_le: Mapped[str] = mapped_column(String(32), default=now)


class Transcription(Base):
    """An interview, simulated or noted. `reel` never goes to a remote model."""

    __tablename__ = "transcription"
    __table_args__ = (_among("genre", GENRES, "genre"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    genre: Mapped[str] = mapped_column(String(10))
    titre: Mapped[str] = mapped_column(default="")
    graine: Mapped[str | None]
    contenu: Mapped[dict[str, Any]] = mapped_column(default=dict)
    cree_le: Mapped[str] = mapped_column(String(32), default=now)
    modifie_le: Mapped[str] = mapped_column(String(32), default=now)


class TexteCherche(Base):
    """What full-text search reads: the terms of a text, by our own French analyser.

    `objet` is the thing found (a conversation…), `partie` the place in it (a turn…). On SQLite
    an FTS5 table follows this one, by triggers.
    """

    __tablename__ = "texte_cherche"
    __table_args__ = (Index("ix_texte_cherche_genre_objet", "genre", "objet"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    genre: Mapped[str] = mapped_column(String(40))
    objet: Mapped[str] = mapped_column(String(36))
    partie: Mapped[str] = mapped_column(String(36), default="")
    termes: Mapped[str]
