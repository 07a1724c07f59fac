"""The notebook: a grid over what a person keeps. Both front ends go through it.

Heavy to import: never before a first frame or `--help`.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from assistant.autoevaluation.anonymat import avertir
from assistant.autoevaluation.echelle import A_PREUVE, dire
from assistant.autoevaluation.grille import Grille, Ligne
from assistant.autoevaluation.modele import (
    REFUSEE,
    RETIREE,
    Etape,
    Etat,
    Lien,
    Position,
    Preuve,
    etayee,
)
from assistant.autoevaluation.preuves import dire_manques
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.service import Service
    from assistant.settings import Settings
    from assistant.stockage.base import Stockage


class Depot(Protocol):
    """Where a notebook is kept: the person's file, or a grid's own file."""

    def etat(self) -> Etat: ...

    def noter(self, noeud: str, niveau: int) -> Position: ...

    def garder_preuve(self, preuve: Preuve) -> Preuve: ...

    def lier(self, identifiant: str, liens: tuple[Lien, ...]) -> Preuve | None: ...

    def supprimer_preuve(self, identifiant: str) -> None: ...

    def garder_etape(self, etape: Etape) -> Etape: ...

    def supprimer_etape(self, identifiant: str) -> None: ...

    def brouillon(self, titre: str) -> dict[str, str]: ...

    def brouillons(self) -> frozenset[str]: ...

    def garder_brouillon(self, titre: str, parties: dict[str, str]) -> None: ...

    def oublier_brouillon(self, titre: str) -> None: ...


@dataclass(frozen=True)
class Note:
    """What came of a position: the line, its levels, what is left to say in French."""

    ligne: Ligne
    avant: int | None
    niveau: int | None
    preuves: tuple[Preuve, ...]
    avis: tuple[str, ...]
    observee: bool = False

    @property
    def a_etayer(self) -> bool:
        """Whether an evidence is still asked for: of oneself only."""
        asked = (self.niveau or 0) >= A_PREUVE and not self.observee
        return asked and not etayee(self.preuves)


class Carnet:
    """A person's self-evaluation."""

    def __init__(self, grille: Grille, depot: Depot) -> None:
        self.grille = grille
        self.depot = depot

    def noter(
        self, identifiant: str, niveau: int, preuve: Preuve | None = None, reprendre: str = ""
    ) -> Note:
        """Keep a position, with a new evidence or one already kept.

        Raises UnknownIdError, NonEvaluable, or UsageFault for an evidence that is not there.
        """
        ligne = self.grille.ligne(identifiant)
        etat = self.depot.etat()
        known = self.preuve(etat, reprendre) if reprendre else None
        avant = etat.actuelles().get(ligne.id)
        kept: Preuve | None = None
        if preuve is not None:
            kept = self.depot.garder_preuve(replace(preuve, liens=(Lien(ligne.id),)))
        elif known is not None:
            kept = self.depot.lier(known.id, (Lien(ligne.id),))
        self.depot.noter(ligne.id, niveau)
        held = etat.preuves_de(ligne.id)
        held += (kept,) if kept and kept.id not in {item.id for item in held} else ()
        level = avant.niveau if avant else None
        note = Note(ligne, level, niveau, held, (), etat.observee)
        return replace(note, avis=tuple(_avis(note, kept)))

    def retirer(self, identifiant: str) -> Note:
        """Stand nowhere again; what was written before stays in the history.

        Raises UnknownIdError or NonEvaluable.
        """
        ligne = self.grille.ligne(identifiant)
        etat = self.depot.etat()
        avant = etat.actuelles().get(ligne.id)
        if avant is not None:
            self.depot.noter(ligne.id, RETIREE)
        level = avant.niveau if avant else None
        return Note(ligne, level, None, etat.preuves_de(ligne.id), (), etat.observee)

    def detacher(self, numero: str, noeud: str) -> Preuve:
        """Take an evidence off a line: both stay, apart. Raises UsageFault."""
        known = self.preuve(self.depot.etat(), numero)
        if noeud not in known.noeuds:
            raise UsageFault(f"La preuve n° {numero[:12]} n'étaye pas {noeud} : rien à détacher.")
        return detacher(self.depot, known, noeud)

    def preuve(self, etat: Etat, numero: str) -> Preuve:
        """An evidence by its rank, from 1, or by its id. Raises UsageFault."""
        named = next((item for item in etat.preuves if item.id == numero), None)
        rank = int(numero) if numero.isdigit() and len(numero) < 6 else 0
        if named is None and 0 < rank <= len(etat.preuves):
            named = etat.preuves[rank - 1]
        if named is None:
            raise UsageFault(
                f"La preuve n° {numero[:12]} n'existe pas :"
                " « jalon autoevaluation preuves » en donne la liste."
            )
        return named


def detacher(depot: Depot, preuve: Preuve, noeud: str) -> Preuve:
    """Take an evidence off a line; the person may attach it again."""
    return depot.lier(preuve.id, (Lien(noeud, REFUSEE),)) or preuve


def _avis(note: Note, kept: Preuve | None) -> list[str]:
    """What a person should know of the position just kept."""
    said = []
    if note.a_etayer and note.niveau is not None:
        said.append(a_etayer(note.ligne, note.niveau))
    if kept is not None and not note.observee and (missing := dire_manques(kept)):
        said.append(f"Preuve gardée. {missing}")
    if kept is not None and (warning := avertir([kept])):
        said.append(warning)
    return said


def a_etayer(ligne: Ligne, niveau: int) -> str:
    """The one sentence about a level that has no evidence."""
    return (
        f"{ligne.id} : niveau {dire(niveau)}, gardé mais à étayer ; ajoutez une preuve datée et"
        " anonymisée (où, ce que vous avez fait, le résultat) avec --preuve."
    )


def voie(settings: "Settings") -> str:
    """The épreuves to speak of: those of the CCPs when that is the person's route."""
    return "ccp" if settings.parcours == "ccp" else "titre"


def ouvrir(service: "Service", settings: "Settings", stockage: "Stockage") -> Carnet:
    """The notebook kept in the person's own data."""
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    grille = Grille(service.catalogue, voie(settings))
    return Carnet(grille, DepotAutoevaluation(stockage))
