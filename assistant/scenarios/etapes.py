"""The dimensions of a scenario, in the order in which they are drawn.

Each has a stream of its own, named after it: what one dimension draws never shifts another.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from assistant.hasard import Hasard
from assistant.scenarios.contraintes import (
    PROFONDE,
    UTILES,
    ages,
    elements_tires,
    langue,
    permis,
    recoit,
)
from assistant.scenarios.demande import Demandee
from assistant.scenarios.numero import USUAL
from assistant.scenarios.tirage import Choix, Etape
from knowledge.fiches_scenario import Attitude, Fiche, FicheUrgence, Pratique
from knowledge.scenarios_niveaux import load_niveaux

TROIS, SECRETE = 3, 3
"""Brakes of a long list; the gate that confidentiality alone opens."""
REGISTRES, REGISTRES_WEIGHTS = (1, 2, 3), (25, 55, 20)
SANS_DIPLOME = frozenset({"", "sans diplôme", "CEB", "sans CESS"})
SIMPLES = SANS_DIPLOME | {"CAP"}
"""Schooling after which nobody here talks like a book; after which one may talk in plain words."""
RARE = 24
"""Draws that what a single request leads to gets; what many lead to gets fewer."""
PROPRES = frozenset({"frein2", "frein3", "atout1", "atout2", "atout3", "attitude", "contrainte"})
"""What a level draws for itself: the same person at another level has other brakes and assets."""
PAS_DEBUTANT = frozenset({"suicide", "urgence-vitale"})
"""Families that a beginner never meets, however weak their cues."""
Row = TypeVar("Row")
Candidats = Callable[[Choix], Sequence[Any]]


def dangereuse(urgence: FicheUrgence) -> bool:
    """Whether a life is in danger, whatever the force of the cues."""
    return urgence.famille in PAS_DEBUTANT or urgence.sauf_debutant


def trop_grave(urgence: FicheUrgence, niveau: str) -> bool:
    """A life in danger is not for a beginner; one in danger at once is for an exam alone."""
    if niveau == "debutant":
        return dangereuse(urgence)
    return niveau != "examen" and urgence.famille in PAS_DEBUTANT and urgence.force == "forte"


def etapes(asked: Demandee, pratique: Pratique) -> list[Etape]:
    """All of them; a dimension that was asked for has one candidate."""
    return _Etapes(asked, pratique).all()


class _Etapes:
    def __init__(self, asked: Demandee, pratique: Pratique) -> None:
        self.asked, self.pratique = asked, pratique
        self.niveau = load_niveaux()[asked.niveau]
        self.by_id = {fiche.id: fiche for rows in pratique.elements.values() for fiche in rows}

    def all(self) -> list[Etape]:
        """What binds most comes first; what binds nothing comes last, and is never taken back."""
        return [
            Etape("pays", lambda drawn: [self.asked.pays]),
            Etape("structure", lambda drawn: self._structures()),
            Etape("public", lambda drawn: self._publics()),
            Etape("age", self._ages),
            Etape("urgence", self._urgences),
            *self._elements(),
            Etape("genre", lambda drawn: self._mixed("genre", ("f", "m"))),
            Etape("prenom", lambda d: self._mixed("prenom", self.pratique.prenoms[d["genre"]])),
            Etape("contrainte", lambda drawn: self._contraintes()),
            Etape("registre", self._registres),
            Etape("attitude", lambda drawn: self._attitudes()),
        ]

    def _elements(self) -> list[Etape]:
        """Home, what is asked, two brakes, what is looked for, school, work, the rest.

        What few rows can fill comes first (a home that fits a place, the brake of an urgency or of
        a public): a dead end that shows late takes all of it back.
        """
        frein1, frein2, frein3 = (
            Etape(slot, self._freins(slot)) for slot in ("frein1", "frein2", "frein3")
        )
        atouts = [Etape(slot, self._atouts(slot)) for slot in ("atout1", "atout2", "atout3")]
        return [
            Etape("foyer", lambda drawn: self._kind("foyer", "foyer")),
            Etape("demande", self._demandes),
            frein1,
            frein2,
            Etape("implicite", self._implicites),
            Etape("parcours2", lambda drawn: self._parcours(drawn, "formation", "parcours2")),
            Etape("parcours1", lambda drawn: self._parcours(drawn, "experience", "parcours1")),
            frein3,
            *atouts,
        ]

    def _hasard(self, name: str) -> Hasard:
        """The usual level draws from the seed alone; another one draws what is its own apart."""
        own = name in PROPRES and self.asked.niveau != USUAL
        return self.asked.graine.hasard(f"{name} {self.asked.niveau}" if own else name)

    def _mixed(self, name: str, rows: Sequence[Row]) -> list[Row]:
        return self._hasard(name).melanger(rows)

    def _structures(self) -> list[object]:
        if self.asked.structure is not None:
            return [self.asked.structure]
        rows = self._mixed("structure", self.pratique.structures)
        public = self.asked.public
        return [row for row in rows if public is None or recoit(row, public)]

    def _publics(self) -> list[object]:
        if self.asked.public is not None:
            return [self.asked.public]
        return [*self._mixed("public", self.pratique.publics)]

    def _ages(self, drawn: Choix) -> list[int]:
        return self._mixed("age", ages(drawn["structure"], drawn["public"]))

    def _contraintes(self) -> list[object]:
        chance = self._hasard("contrainte ?").sous(100)
        if chance >= self.niveau.contrainte:
            return [None]
        return [*self._mixed("contrainte", self.pratique.contraintes)]

    def _registres(self, drawn: Choix) -> list[int]:
        forced = drawn["contrainte"].registre if drawn["contrainte"] else 0
        if forced:
            return [forced]
        if langue(elements_tires(drawn)):
            return [min(REGISTRES)]
        said = self._hasard("registre").pondere(REGISTRES, REGISTRES_WEIGHTS)
        school, least = drawn["parcours2"].niveau, drawn["public"].registre
        if school in SANS_DIPLOME and least < max(REGISTRES):
            return [max(least, min(said, 2))]
        return [max(said, least, 1 + (school not in SIMPLES))]

    def _attitudes(self) -> list[Attitude]:
        rows = self._mixed("attitude", self.pratique.attitudes)
        return [row for row in rows if row.abord in self.niveau.abords]

    def _urgences(self, drawn: Choix) -> list[FicheUrgence | None]:
        """Those that a brake of this public can carry here; none rather than a dead end."""
        force = self._hasard("urgence ?").pondere(("", "faible", "forte"), self.niveau.urgences)
        if not force:
            return [None]
        rows = [row for row in self.pratique.urgences if row.force == force]
        mixed = self._mixed("urgence", rows)
        fit = [row for row in mixed if not trop_grave(row, self.asked.niveau)]
        return [row for row in fit if self._portee(drawn, row)] or [None]

    def _portee(self, drawn: Choix, urgence: FicheUrgence) -> bool:
        carried = [self.by_id[name] for name in urgence.exige]
        pressed = {**drawn, "urgence": urgence}
        return any(
            row.couche <= self.niveau.couche and permis(pressed, "frein1", row) for row in carried
        )

    def _kind(self, kind: str, slot: str) -> list[Fiche]:
        return self._mixed(slot, self.pratique.elements[kind])

    def _demandes(self, drawn: Choix) -> list[Fiche]:
        """One time in two, what the public is known by comes first, when it may be a request."""
        rows, names = self._kind("demande", "demande"), drawn["public"].exige
        if self._hasard("demande ?").sous(2):
            return rows
        return sorted(rows, key=lambda row: row.id not in names)

    def _implicites(self, drawn: Choix) -> list[Fiche]:
        """What few requests lead to comes more often than what nearly all of them do."""
        asked = drawn["demande"].id
        often = Counter(row.implicite for row in self.pratique.ponts)
        names = [row.implicite for row in self.pratique.ponts if row.demande == asked]
        weighed = [name for name in names for _ in range(max(1, RARE // often[name]))]
        mixed = dict.fromkeys(self._mixed("implicite", weighed))
        return [self.by_id[name] for name in mixed]

    def _parcours(self, drawn: Choix, sujet: str, slot: str) -> list[Fiche]:
        """School before the work that it binds; what the public cannot do without, if any."""
        rows = [row for row in self.pratique.elements["parcours"] if row.sujet == sujet]
        return self._asked(drawn, self._mixed(slot, rows), drawn["public"].exige)

    def _freins(self, slot: str) -> Candidats:
        if slot == "frein3" and self._hasard("freins").choisir(self.niveau.freins) < TROIS:
            return lambda drawn: [None]
        if slot == "frein3" and self.niveau.secret:
            return lambda drawn: self._secret(drawn, self._needed(drawn, slot, "frein"))
        return lambda drawn: self._needed(drawn, slot, "frein")

    @staticmethod
    def _secret(drawn: Choix, rows: list[Fiche]) -> list[Fiche]:
        """What only confidentiality opens, when nothing that is drawn waits for it yet."""
        held = any(fiche.couche == SECRETE for fiche in elements_tires(drawn))
        return rows if held else [row for row in rows if row.couche == SECRETE]

    def _atouts(self, slot: str) -> Candidats:
        return lambda drawn: self._needed(drawn, slot, "atout")

    def _needed(self, drawn: Choix, slot: str, kind: str) -> list[Fiche]:
        """Those that the urgency, then the public, cannot do without; else any."""
        rows = sorted(self._kind(kind, slot), key=self._late)
        urgency, public = drawn["urgence"], drawn["public"]
        for names in (urgency.exige if urgency else (), public.exige):
            wanted = self._asked(drawn, rows, names)
            if wanted != rows:
                return wanted
        return rows

    def _late(self, fiche: Fiche) -> bool:
        """Where little may wait for trust, what comes on a simple question comes first."""
        return self.niveau.profondes < len(UTILES) and fiche.couche >= PROFONDE

    @staticmethod
    def _asked(drawn: Choix, rows: list[Fiche], names: Sequence[str]) -> list[Fiche]:
        """Those of the rows that are asked for, when none is held yet; else all of them."""
        wanted = [row for row in rows if row.id in names]
        held = any(fiche.id in names for fiche in elements_tires(drawn))
        return wanted if wanted and not held else rows
