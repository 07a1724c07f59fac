"""From a seed and options, a whole scenario: the same one everywhere, for ever (one version)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.hasard import Hasard
from assistant.scenarios.accord import Accord
from assistant.scenarios.attitudes import permise
from assistant.scenarios.contraintes import (
    SLOTS,
    compatible,
    elements_tires,
    langue,
    numerique,
    permis,
)
from assistant.scenarios.demande import Demande, Demandee, lire_demande
from assistant.scenarios.etapes import etapes
from assistant.scenarios.redites import redites
from assistant.scenarios.scenario import REPERES, Element, Personne, Scenario, Urgence
from assistant.scenarios.tirage import Choix, resoudre
from knowledge.fiches_scenario import Attitude, Contrainte, Fiche, Pratique, Prescripteur, Sigle
from knowledge.scenarios import load_scenarios, load_venues

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


def generer(asked: Demande, nombre: int = 1, pratique: Pratique | None = None) -> list[Scenario]:
    """A series. Raises UsageFault for options that cannot be read, JalonError for none that fit."""
    pratique = pratique or load_scenarios()
    read = lire_demande(asked, pratique)
    found: list[Scenario] = []
    rank = 0
    while len(found) < nombre:
        rows: list[tuple[int, int, Scenario]] = []
        tries = ESSAIS if len(found) < SEANCE else ESSAIS_AU_DELA
        while not rows or (rows[-1][0] and len(rows) < tries):
            scenario = composer(replace(read, graine=read.graine.suivante(rank)), pratique)
            rows.append((redites(scenario, found[-VOISINS:]), rank, scenario))
            rank += 1
        found.append(min(rows, key=lambda row: row[:2])[2])
    return found


def composer(read: Demandee, pratique: Pratique) -> Scenario:
    """One scenario from one seed."""
    drawn = resoudre(etapes(read, pratique), _permis)
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
        _reperes(read, person, pratique),
        _commande(read),
    )


def _permis(drawn: Choix, name: str, value: object) -> bool:
    fits = not isinstance(value, Attitude) or permise(drawn, value)
    return fits and permis(drawn, name, value)


def _personne(read: Demandee, drawn: Choix, pratique: Pratique) -> Personne:
    said = Accord(drawn["genre"], drawn["prenom"], drawn["age"], read.pays)
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
        numerique=_numerique(read, drawn),
        attitude=drawn["attitude"],
        public=drawn["public"],
        contrainte=hindrance,
        ouverture=_ouverture(read, said, drawn),
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


def _elements(said: Accord, drawn: Choix, *slots: str) -> tuple[Element, ...]:
    return tuple(said.element(drawn[slot]) for slot in slots if drawn[slot] is not None)


def _ouverture(read: Demandee, said: Accord, drawn: Choix) -> str:
    """What was said of who made one come is left unsaid by someone whom a service sends."""
    lines = drawn["demande"].ouvertures.au_registre(drawn["registre"])
    if drawn["prescripteur"]:
        free = [line for line in lines if not any(words in line for words in load_venues())]
        lines = tuple(free) or lines
    return said.texte(read.graine.hasard("ouverture").choisir(lines))


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
    """Someone sent the person about two times in three."""
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
    sent = stream.sous(3) or drawn["public"].envoye
    return stream.choisir(rows) if rows and sent else None


def _pression(read: Demandee, drawn: Choix, pratique: Pratique) -> str:
    """One time in three, unless a constraint already presses on the time."""
    if drawn["contrainte"] and drawn["contrainte"].id in PRESSES:
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
    return stream.choisir(rows) if rows and not stream.sous(3) else ""


def _reperes(read: Demandee, person: Personne, pratique: Pratique) -> tuple[tuple[int, str], ...]:
    """The same three sentences for every candidate: two cues, then a worry before leaving."""
    cues: list[tuple[str, ...]] = [frein.indices for frein in person.freins if frein.indices]
    lines = [_urgent(person.urgence, person.registre, index) for index in (0, 1)]
    last = pratique.repliques["minute_25"].au_registre(person.registre)
    rows = [
        lines[0] or cues[0],
        lines[1] or person.implicite.indices or cues[-1],
        last,
    ]
    stream = read.graine.hasard("reperes")
    said = Accord(person.genre, person.prenom, person.age, person.pays)
    return tuple(
        (minute, said.texte(stream.choisir(row))) for minute, row in zip(REPERES, rows, strict=True)
    )


def _urgent(urgence: Urgence | None, registre: int, index: int) -> tuple[str, ...]:
    if urgence is None:
        return ()
    return (urgence.faibles, urgence.forts)[index].au_registre(registre)


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
