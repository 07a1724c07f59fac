"""From a seed and options, a whole scenario: the same one everywhere, for ever (one version)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.errors import JalonError
from assistant.hasard import Hasard
from assistant.scenarios.accord import Accord
from assistant.scenarios.attitudes import GRAVES, permise
from assistant.scenarios.contraintes import (
    SLOTS,
    a_portee,
    compatible,
    elements_tires,
    langue,
    numerique,
    permis,
)
from assistant.scenarios.demande import Demande, Demandee, lire_demande
from assistant.scenarios.etapes import etapes
from assistant.scenarios.paroles import ouverture, reperes, tues
from assistant.scenarios.redites import redites
from assistant.scenarios.scenario import Element, Personne, Scenario
from assistant.scenarios.tirage import Choix, resoudre
from knowledge.fiches_scenario import Attitude, Contrainte, Fiche, Pratique, Prescripteur, Sigle
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_niveaux import Niveau, load_niveaux

REPRISES = 4
"""Seeds whose draw is tried before saying that nothing fits."""
SIGLES = 4
"""Acronyms that a person does not know, at most."""
PRESSES = frozenset({"doit-partir-a-l-heure", "appels-pendant-l-entretien"})
PRESSE = {
    "urgence-vitale": "sante",
    "suicide": "sante",
    "sante-sans-soin": "sante",
    "violence": "justice",
    "faim-ou-energie": "budget",
    "perte-de-droits": "budget",
    "sans-abri-ce-soir": "budget",
    "echeance-administrative": "justice",
}
"""The subject that a family of urgency makes one talk about."""
VOISINS, SEANCE = 4, 24
"""Scenarios before it whose facts one of a series avoids, and how many one group would read."""
ESSAIS, ESSAIS_AU_DELA = 12, 3
"""Seeds tried for a place: fewer in a series that nobody reads through."""
TROP = 14
"""Share, out of a hundred, of what was heard already from which more are tried: two traces of a
short card. The same urgency is far over it."""


def generer(asked: Demande, nombre: int = 1, pratique: Pratique | None = None) -> list[Scenario]:
    """A series. Raises UsageFault for options that cannot be read, JalonError for none that fit."""
    pratique = pratique or load_scenarios()
    read = lire_demande(asked, pratique)
    found: list[Scenario] = []
    rank = 0
    while len(found) < nombre:
        rows: list[tuple[int, int, Scenario]] = []
        tries = ESSAIS if len(found) < SEANCE else ESSAIS_AU_DELA
        while not rows or (rows[-1][0] and len(rows) < tries) or _encore(rows):
            scenario = composer(replace(read, graine=read.graine.suivante(rank)), pratique)
            rows.append((redites(scenario, found[-VOISINS:]), rank, scenario))
            rank += 1
        found.append(min(rows, key=lambda row: row[:2])[2])
    return found


def _encore(rows: Sequence[tuple[int, int, Scenario]]) -> bool:
    """Whether all that was tried repeats too much of what was just read, and more may be tried."""
    return len(rows) < ESSAIS and min(row[0] for row in rows) >= TROP


def composer(read: Demandee, pratique: Pratique) -> Scenario:
    """One scenario from one seed."""
    niveau = load_niveaux()[read.niveau]
    drawn = _tirer(read, niveau, pratique)
    drawn["prescripteur"] = _prescripteur(read, drawn, pratique)
    person = _personne(read, drawn, pratique)
    return Scenario(
        str(read.graine),
        read.graine.racine,
        read.graine.referentiel,
        read.competence,
        read.niveau,
        read.pays,
        drawn["structure"],
        drawn["prescripteur"],
        person,
        _pression(read, drawn, pratique),
        reperes(
            person,
            pratique.repliques["minute_25"],
            niveau.attente,
            _accord(read, drawn, person.numerique),
            read.graine.hasard("reperes"),
        ),
        _commande(read),
    )


def _tirer(read: Demandee, niveau: Niveau, pratique: Pratique) -> Choix:
    """What the seed draws; where it leads nowhere, what the ones after it would, in order."""
    for rank in range(REPRISES):
        try:
            other = replace(read, graine=read.graine.suivante(rank))
            return resoudre(etapes(other, pratique), partial(_permis, niveau))
        except JalonError:
            continue
    return resoudre(etapes(read, pratique), partial(_permis, niveau))


def _permis(niveau: Niveau, drawn: Choix, name: str, value: object) -> bool:
    fits = not isinstance(value, Attitude) or permise(drawn, value)
    return fits and a_portee(drawn, name, value, niveau) and permis(drawn, name, value)


def _personne(read: Demandee, drawn: Choix, pratique: Pratique) -> Personne:
    ease = _numerique(read, drawn)
    said = _accord(read, drawn, ease)
    demande, implicite = said.element(drawn["demande"]), said.element(drawn["implicite"])
    freins = _elements(said, drawn, "frein1", "frein2", "frein3")
    urgence = said.urgence(drawn["urgence"], drawn["registre"]) if drawn["urgence"] else None
    hindrance = drawn["contrainte"]
    person = Personne(
        prenom=drawn["prenom"],
        genre=drawn["genre"],
        age=drawn["age"],
        pays=read.pays,
        registre=drawn["registre"],
        langue=(hindrance and hindrance.langue) or langue(elements_tires(drawn)) or "natif",
        numerique=ease,
        attitude=drawn["attitude"],
        public=drawn["public"],
        contrainte=hindrance,
        ouverture=ouverture(said, drawn, read.graine.hasard("ouverture")),
        demande=demande,
        implicite=implicite,
        lien=said.texte(_lien(pratique, demande, implicite)),
        foyer=said.element(drawn["foyer"]),
        parcours=_elements(said, drawn, "parcours1", "parcours2"),
        atouts=_elements(said, drawn, "atout1", "atout2", "atout3"),
        freins=freins,
        urgence=urgence,
        jargon_inconnu=_sigles(read, drawn, pratique),
        lignes_rouges=_lignes_rouges(read, drawn),
    )
    return person


def _accord(read: Demandee, drawn: Choix, ease: int) -> Accord:
    name = drawn["prenom"]
    return Accord(drawn["genre"], name, drawn["age"], read.pays, tues(drawn, ease))


def _elements(said: Accord, drawn: Choix, *slots: str) -> tuple[Element, ...]:
    return tuple(said.element(drawn[slot]) for slot in slots if drawn[slot] is not None)


def _lien(pratique: Pratique, demande: Element, implicite: Element) -> str:
    found = (
        row.lien
        for row in pratique.ponts
        if (row.demande, row.implicite) == (demande.id, implicite.id)
    )
    return next(found)


def _numerique(read: Demandee, drawn: Choix) -> int:
    """Forced by what makes talking harder; else one that what is told of the person allows."""
    hindrance: Contrainte | None = drawn["contrainte"]
    if hindrance and hindrance.numerique is not None:
        return hindrance.numerique
    return read.graine.hasard("numerique").choisir(numerique(elements_tires(drawn)))


def _sigles(read: Demandee, drawn: Choix, pratique: Pratique) -> tuple[Sigle, ...]:
    """Never one that the person's own words hold, nor that is on the door of the place."""
    fiches = [drawn[slot] for slot in SLOTS if drawn[slot] is not None]
    own = " ".join(text for fiche in fiches for text in _texts(fiche))
    known = {*drawn["public"].connait, *re.findall(r"\w+", drawn["structure"].nom)}
    rows = [
        row
        for row in pratique.sigles
        if read.pays in row.pays and row.sigle not in own and row.sigle not in known
    ]
    return tuple(read.graine.hasard("sigles").tirer(rows, SIGLES))


def _texts(fiche: Fiche) -> Iterator[str]:
    lines = (fiche.reponses, fiche.ouvertures or fiche.reponses)
    yield fiche.fait
    yield from fiche.indices
    for said in lines:
        yield from (*said.simples, *said.courantes, *said.soutenues)


def _lignes_rouges(read: Demandee, drawn: Choix) -> tuple[str, ...]:
    """One subject that this meeting will not open: never one that is needed, or presses."""
    held = {value.sujet for value in drawn.values() if hasattr(value, "sujet")}
    held |= {PRESSE.get(drawn["urgence"].famille, "")} if drawn["urgence"] else set()
    free = [sujet for sujet in ("sante", "justice", "famille", "budget") if sujet not in held]
    stream = read.graine.hasard("ligne rouge")
    return (stream.choisir(free),) if free and stream.sous(2) else ()


def _prescripteur(read: Demandee, drawn: Choix, pratique: Pratique) -> Prescripteur | None:
    """Someone sent the person, as often as the level has it."""
    stream = read.graine.hasard("prescripteur")
    place, public = drawn["structure"].id, drawn["public"].id
    rows = [
        row
        for row in pratique.prescripteurs
        if read.pays in row.pays
        and (not row.structures or place in row.structures)
        and public not in row.exclut_publics
        and compatible(drawn, f"prescripteur:{row.id}")
    ]
    sent = stream.sous(3) >= 3 - load_niveaux()[read.niveau].prescripteur
    return stream.choisir(rows) if rows and (sent or drawn["public"].envoye) else None


def _pression(read: Demandee, drawn: Choix, pratique: Pratique) -> str:
    """As often as the level has it, unless a constraint presses already, or a life is in danger."""
    hindrance, urgence = drawn["contrainte"], drawn["urgence"]
    if (hindrance and hindrance.id in PRESSES) or (urgence and urgence.famille in GRAVES):
        return ""
    stream: Hasard = read.graine.hasard("pression")
    held = {fiche.id for fiche in elements_tires(drawn)}
    rows = [
        row.texte
        for row in pratique.pressions
        if read.pays in row.pays
        and not held & {*row.exclut}
        and compatible(drawn, f"pression:{row.id}")
    ]
    chance = load_niveaux()[read.niveau].pression[drawn["contrainte"] is None]
    return stream.choisir(rows) if rows and stream.sous(3) < chance else ""


def _commande(read: Demandee) -> str:
    """The command that prints this very sheet again."""
    words = ["jalon scenario generer", f"--graine {read.graine}"]
    if read.structure:
        words.append(f"--structure {read.structure.id}")
    if read.public:
        words.append(f"--public {read.public.id}")
    if read.competence:
        words.append(f"--competence {read.competence}")
    words += [f"--niveau {read.niveau}", f"--pays {read.pays}"]
    return " ".join(words)
