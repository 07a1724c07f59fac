"""Positions, evidence and plan, kept: a position is never replaced, a later one is added."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from assistant.autoevaluation.modele import (
    STAGIAIRE,
    Etape,
    Etat,
    Lien,
    Position,
    Preuve,
    just_after,
)
from assistant.stockage import brouillons, tables
from assistant.stockage.base import Stockage
from assistant.stockage.tables import now
from knowledge.french import analyse

GENRE = "autoevaluation"
"""Of the drafts. `titre` says which one: the evidence being written, the place one was at."""


class DepotAutoevaluation:
    """What the self-evaluation keeps, in the person's file."""

    def __init__(self, stockage: Stockage) -> None:
        self.stockage = stockage

    def etat(self) -> Etat:
        """All of it. Raises StockageError."""
        with self.stockage.lire() as session:
            return Etat(
                tuple(_positions(session)), tuple(_preuves(session)), tuple(_etapes(session))
            )

    # Positions.

    def noter(self, noeud: str, niveau: int, auteur: str = STAGIAIRE) -> Position:
        """Add a position; the one that says the same on the same day stays alone."""
        with self.stockage.ecrire() as session:
            last = session.scalars(
                select(tables.Position)
                .where(tables.Position.noeud == noeud, tables.Position.auteur == auteur)
                .order_by(tables.Position.date.desc(), tables.Position.id.desc())
                .limit(1)
            ).first()
            if last is not None and last.niveau == niveau:
                known = _position(last)
                if known.jour == Position(noeud, niveau, now()).jour:
                    return known
            date = just_after(last.date if last else "", now())
            row = tables.Position(noeud=noeud, niveau=niveau, auteur=auteur, date=date)
            session.add(row)
            return _position(row)

    # Evidence.

    def garder_preuve(self, preuve: Preuve) -> Preuve:
        """Add an evidence, or write again the one that has this id; its links with it."""
        with self.stockage.ecrire() as session:
            row = session.get(tables.Preuve, preuve.id) if preuve.id else None
            if row is None:
                row = tables.Preuve(id=preuve.id or tables.new_id(), cree_le=now())
                session.add(row)
            row.date, row.ou, row.fait = preuve.date, preuve.ou, preuve.fait
            row.resultat, row.texte, row.modifie_le = preuve.resultat, preuve.texte, now()
            for lien in preuve.liens:
                _link(row, lien)
            session.flush()
            return _preuve(row)

    def lier(self, identifiant: str, liens: tuple[Lien, ...]) -> Preuve | None:
        """Accept or refuse an evidence for nodes; nothing when it is not there any more."""
        with self.stockage.ecrire() as session:
            row = session.get(tables.Preuve, identifiant)
            if row is None:
                return None
            for lien in liens:
                _link(row, lien)
            session.flush()
            return _preuve(row)

    def supprimer_preuve(self, identifiant: str) -> None:
        """Forget an evidence and its links; the positions stay."""
        with self.stockage.ecrire() as session:
            row = session.get(tables.Preuve, identifiant)
            if row is not None:
                session.delete(row)

    # Plan.

    def garder_etape(self, etape: Etape) -> Etape:
        """Add a step, or write again the one that has this id."""
        with self.stockage.ecrire() as session:
            row = session.get(tables.Etape, etape.id) if etape.id else None
            if row is None:
                row = tables.Etape(id=etape.id or tables.new_id(), cree_le=now())
                session.add(row)
            done = row.faite_le or now()
            row.texte, row.noeud = etape.texte, etape.noeud or None
            row.echeance, row.faite = etape.echeance or None, etape.faite
            row.faite_le, row.modifie_le = done if etape.faite else None, now()
            session.flush()
            return _etape(row)

    def supprimer_etape(self, identifiant: str) -> None:
        """Forget a step."""
        with self.stockage.ecrire() as session:
            session.execute(delete(tables.Etape).where(tables.Etape.id == identifiant))

    # Drafts: what is being written, and where one was.

    def brouillon(self, titre: str) -> dict[str, str]:
        """The parts of a draft; empty when there is none."""
        with self.stockage.lire() as session:
            found = _draft(session, titre)
            return {name: str(value) for name, value in found.meta.items()} if found else {}

    def brouillons(self) -> frozenset[str]:
        """The titles of the drafts that wait."""
        with self.stockage.lire() as session:
            return frozenset(item.titre for item in brouillons.liste(session, GENRE))

    def garder_brouillon(self, titre: str, parties: dict[str, str]) -> None:
        """Write a draft, over the one of the same title; an empty one is forgotten."""
        text = "\n".join(value for value in parties.values() if value)
        with self.stockage.ecrire() as session:
            found = _draft(session, titre)
            known = found.id if found else None
            brouillons.garder(session, GENRE, text, known, titre, dict(parties))

    def oublier_brouillon(self, titre: str) -> None:
        """Forget a draft: it became an evidence, or is wanted no more."""
        with self.stockage.ecrire() as session:
            if found := _draft(session, titre):
                brouillons.oublier(session, found.id)


def chercher(session: Session, requete: str) -> list[tuple[int, Preuve]]:
    """The evidence that holds every word of a query, with its number; the last may be begun."""
    termes = list(dict.fromkeys(analyse(requete)))
    kept = enumerate(_preuves(session), 1)
    return [(rank, item) for rank, item in kept if termes and _holds(item, termes)]


def _holds(preuve: Preuve, termes: list[str]) -> bool:
    held = set(analyse(preuve.texte))
    *whole, last = termes
    return held.issuperset(whole) and any(word.startswith(last) for word in held)


def _positions(session: Session) -> list[Position]:
    rows = session.scalars(
        select(tables.Position)
        .where(tables.Position.auteur == STAGIAIRE)
        .order_by(tables.Position.date, tables.Position.id)
    )
    return [_position(row) for row in rows]


def _preuves(session: Session) -> list[Preuve]:
    rows = session.scalars(
        select(tables.Preuve)
        .options(selectinload(tables.Preuve.noeuds))
        .order_by(tables.Preuve.cree_le, tables.Preuve.id)
    )
    return [_preuve(row) for row in rows]


def _etapes(session: Session) -> list[Etape]:
    rows = session.scalars(select(tables.Etape).order_by(tables.Etape.cree_le, tables.Etape.id))
    return [_etape(row) for row in rows]


def _draft(session: Session, titre: str) -> brouillons.Ecrit | None:
    return next((item for item in brouillons.liste(session, GENRE) if item.titre == titre), None)


def _link(row: tables.Preuve, lien: Lien) -> None:
    """One link a node: a later word of the person goes over the one before."""
    known = next((item for item in row.noeuds if item.noeud == lien.noeud), None)
    if known is None:
        known = tables.PreuveNoeud(noeud=lien.noeud)
        row.noeuds.append(known)
    known.etat, known.modifie_le = lien.etat, now()
    known.extrait = lien.extrait or known.extrait or ""


def _position(row: tables.Position) -> Position:
    return Position(row.noeud, row.niveau, row.date, row.auteur)


def _preuve(row: tables.Preuve) -> Preuve:
    links = tuple(Lien(item.noeud, item.etat, item.extrait) for item in row.noeuds)
    return Preuve(row.id, row.date, row.ou, row.fait, row.resultat, links, row.cree_le)


def _etape(row: tables.Etape) -> Etape:
    return Etape(row.id, row.texte, row.noeud or "", row.echeance or "", row.faite)
