"""The guide of an entretien: its frame, its phases, and what surrounds them.

Nothing in it supposes anything of the person: each row comes from the content of `pratique/`, or
is one of the nodes that it rests on.
"""

from dataclasses import dataclass

from assistant.entretien import blocs
from assistant.entretien.cadre import FRAME, frame, lengthened, needed
from assistant.entretien.choix import Tirage
from assistant.entretien.demande import Lue
from assistant.entretien.minutes import share
from assistant.entretien.phases import PhaseDite, compose_phase
from assistant.entretien.rangs import Alerte, Convenu, Dite, Ouverture
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import Contenu


@dataclass(frozen=True)
class Guide:
    """All of it, in the order of its pages."""

    lue: Lue
    avis: tuple[str, ...]
    convenu: Convenu | None
    preparation: tuple[Dite, ...]
    avant: tuple[Dite, ...]
    structure: tuple[str, ...]
    seul_a_seul: tuple[Dite, ...]
    cadre: tuple[Dite, ...]
    phases: tuple[PhaseDite, ...]
    ouvertures: tuple[Ouverture, ...]
    urgences: tuple[Alerte, ...]
    a_distance: tuple[Dite, ...]
    ressources: tuple[str, ...]
    conclusion: tuple[Dite, ...]
    apres: tuple[Dite, ...]

    @property
    def ecrits(self) -> str:
        """The person's own words in it: what a gate must read before it leaves."""
        asked = self.lue.demande
        agreed = (self.convenu.repere, *self.convenu.lignes) if self.convenu else ()
        return "\n".join((asked.structure, asked.public, asked.prescripteur, *agreed))

    @property
    def minutes(self) -> int:
        """Those of the phases: exactly what was asked."""
        return sum(phase.minutes for phase in self.phases)

    @property
    def questions(self) -> tuple[Dite, ...]:
        """Every open question, in order."""
        own = (question for phase in self.phases for question in phase.questions)
        opened = (question for item in self.ouvertures for question in item.questions)
        return (*self.seul_a_seul, *own, *opened)

    @property
    def noeuds(self) -> tuple[str, ...]:
        """Every node that a part rests on, once, in order."""
        rows = (*self.preparation, *self.avant, *self.cadre)
        names = [name for row in rows for name in row.noeuds]
        names += [name for phase in self.phases for name in phase.noeuds]
        names += [name for item in self.urgences for name in item.noeuds]
        names += [name for row in (*self.conclusion, *self.apres) for name in row.noeuds]
        return tuple(dict.fromkeys(names))

    @property
    def servis(self) -> tuple[str, ...]:
        """Every node that a question or a relance serves."""
        relances = (row for phase in self.phases for row in phase.relances)
        rows = (*self.questions, *relances)
        return tuple(dict.fromkeys(name for row in rows for name in row.noeuds))


def preparer(lue: Lue, contenu: Contenu | None = None, convenu: Convenu | None = None) -> Guide:
    """The guide of what was read: the same one for the same options."""
    contenu = contenu or load_entretien()
    tirage, asked = Tirage(lue), lue.demande
    said, shares = _timed(lue, contenu)
    tirage.heard(row.texte for row in said)
    starts, told = 0, []
    for phase, minutes in zip(contenu.phases, shares, strict=True):
        told.append(compose_phase(phase, minutes, starts, lue, contenu, tirage))
        starts += minutes
    return Guide(
        lue=lue,
        avis=lue.avis,
        convenu=convenu,
        preparation=blocs.lines("preparation", lue, contenu) if asked.preparation else (),
        avant=() if asked.preparation else blocs.lines("avant", lue, contenu),
        structure=blocs.presentation(lue),
        seul_a_seul=blocs.alone_before(lue, tirage),
        cadre=said,
        phases=tuple(told),
        ouvertures=blocs.openings(lue, contenu, tirage),
        urgences=blocs.alerts(lue, contenu),
        a_distance=blocs.apart_first(lue, contenu),
        ressources=blocs.resources(lue, contenu),
        conclusion=blocs.lines("conclusion", lue, contenu),
        apres=blocs.lines("apres", lue, contenu),
    )


def _timed(lue: Lue, contenu: Contenu) -> tuple[tuple[Dite, ...], list[int]]:
    """The frame, and minutes for each phase that leave the time to say it."""
    phases, kind = contenu.phases, lue.demande.type
    shares = share(
        [phase.minutes.get(kind, phase.minutes[""]) for phase in phases], lue.demande.duree
    )
    rank = [phase.id for phase in phases].index(FRAME)
    said = frame(lue, contenu, shares[rank])
    return said, lengthened(shares, rank, needed(said, lue))
