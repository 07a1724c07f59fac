"""What stands around the phases: frame, preparation, openings, alerts, resources, closing."""

from assistant.entretien.choix import Tirage
from assistant.entretien.demande import BEFORE_A_THIRD, Lue
from assistant.entretien.noms import key
from assistant.entretien.rangs import Alerte, Dite, Ouverture
from knowledge.fiches import Urgence
from knowledge.fiches_entretien import Contenu, Domaine, Ligne, Origine

WITHOUT_THE_PERSON = frozenset({"employeur"})
OPENED, ASKED = 2, 1
"""Domains proposed at most, and questions for each."""
FIRST_OPENED, ALL_OPENED = 20, 30
"""Minutes from which a domain, then two, are at hand: shorter, each would be opened for nothing."""
RESOURCES = 12
APART, APART_FIRST = "urgence-distance", "d'abord"
"""The conduct of an emergency at a distance, by family; what holds for all of them."""
WITH_EMPLOYER = ("urgence-vitale", "violence", "menace-sur-vous")
UNKNOWN, UNKNOWN_OUTSIDE = "Ici, nous …", "Nous …"
GENERAL = ("experience", "formation", "mobilite", "logement", "droits")
"""Domains proposed when no public is given."""


def lines(rubrique: str, lue: Lue, contenu: Contenu, short: bool = False) -> tuple[Dite, ...]:
    """The sentences of a part of the frame that hold for these options."""
    rows = (row for row in contenu.cadre if row.rubrique == rubrique and _fits(row, lue))
    return tuple(_said(row, lue, short) for row in rows)


def _fits(row: Ligne, lue: Lue) -> bool:
    return (not row.types or lue.demande.type in row.types) and lue.holds(row.si)


def _said(row: Ligne, lue: Lue, short: bool) -> Dite:
    blanks = {
        "{mission}": mission(lue),
        "{duree}": str(lue.demande.duree),
        "{prescripteur}": lue.demande.prescripteur,
    }
    text = (row.court if short else "") or row.texte
    for blank, given in blanks.items():
        text = text.replace(blank, given)
    return Dite(text, row.origine, row.noeuds.get(lue.referentiel, ()), row.id, row.element)


def mission(lue: Lue) -> str:
    """What the structure is for, said where it is, or to an employer in their own place."""
    outside = lue.demande.type in WITHOUT_THE_PERSON
    if lue.structure is None:
        return UNKNOWN_OUTSIDE if outside else UNKNOWN
    return (outside and lue.structure.mission_tiers) or lue.structure.mission


def presentation(lue: Lue) -> tuple[str, ...]:
    """The structure in a few short sentences, to be said in the person's words."""
    if lue.structure is None:
        return ()
    offer = () if lue.demande.type in WITHOUT_THE_PERSON else lue.structure.offre
    return (mission(lue), *offer)


def alone_before(lue: Lue, tirage: Tirage) -> tuple[Dite, ...]:
    """Before a meeting of three, what one asks the person alone: an employer must not hear it."""
    if lue.demande.type != "tripartite" or lue.public is None or lue.public_asked:
        return ()
    return tuple(Dite(text, lue.public.origine) for text in tirage.all(lue.public.questions))


def opened_domains(lue: Lue, contenu: Contenu) -> tuple[Domaine, ...]:
    """The domains that may be useful, never before an employer."""
    if lue.demande.type in BEFORE_A_THIRD:
        return ()
    wanted = lue.public.domaines if lue.public else GENERAL
    known = {domaine.id: domaine for domaine in contenu.domaines}
    return tuple(known[name] for name in wanted if name in known)


def openings(lue: Lue, contenu: Contenu, tirage: Tirage) -> tuple[Ouverture, ...]:
    """A few domains, each with its assets before its obstacles."""
    time = lue.demande.duree / lue.rythme
    most = OPENED if time >= ALL_OPENED else 1 if time >= FIRST_OPENED else 0
    domains = tirage.take(opened_domains(lue, contenu), most, lambda item: item.nom)
    return tuple(
        Ouverture(
            item.id,
            item.nom,
            tirage.take(_asked(item, lue, contenu), ASKED, lambda row: row.texte),
            tirage.take(item.relances, 1),
            tirage.take(item.atouts, 2),
            tirage.take(item.obstacles, 2),
            item.origine,
        )
        for item in domains
    )


def _asked(domaine: Domaine, lue: Lue, contenu: Contenu) -> list[Dite]:
    """What may be asked about a domain, in this type of entretien."""
    rows = [Dite(text, domaine.origine) for text in domaine.questions]
    for row in contenu.questions:
        fits = not row.types or lue.demande.type in row.types
        if row.domaine == domaine.id and row.genre == "question" and fits and lue.holds(row.si):
            own = tuple(name for name in row.noeuds if name.split("/")[0] == lue.referentiel)
            rows.append(Dite(row.texte, row.origine, own, row.id))
    return rows


def alerts(lue: Lue, contenu: Contenu) -> tuple[Alerte, ...]:
    """Every family: an emergency is never supposed, nor ruled out."""
    signs = {row.element: row.texte for row in contenu.cadre if row.rubrique == "urgence"}
    apart = lines(APART, lue, contenu)
    return tuple(
        _alert(item, signs.get(item.id, ""), apart, lue)
        for item in contenu.urgences
        if lue.demande.type not in WITHOUT_THE_PERSON or item.id in WITH_EMPLOYER
    )


def others(lue: Lue) -> tuple[Alerte, ...]:
    """The families that no guide holds, for who looks for a number outside any entretien."""
    from knowledge.entretien import load_others

    return tuple(_alert(item, "", (), lue) for item in load_others())


def _alert(item: Urgence, sign: str, apart: tuple[Dite, ...], lue: Lue) -> Alerte:
    """A family; at a distance, its own conduct: one neither sees the person nor holds them."""
    own = tuple(row for row in apart if row.element == item.id)
    return Alerte(
        item.id,
        item.titre,
        sign,
        tuple(row.texte for row in own) or item.conduite,
        item.alerter.get(lue.pays, ()),
        own[0].origine if own else Origine(*item.origine),
        tuple(name for name in item.appuis if name.split("/")[0] == lue.referentiel),
    )


def apart_first(lue: Lue, contenu: Contenu, short: bool = False) -> tuple[Dite, ...]:
    """What is asked before anything else when one does not see the person; none face to face."""
    return tuple(row for row in lines(APART, lue, contenu, short) if row.element == APART_FIRST)


def resources(lue: Lue, contenu: Contenu) -> tuple[str, ...]:
    """Categories of services, never an address: each is checked where one works."""
    rows = list(lue.structure.partenaires) if lue.structure else []
    if lue.demande.type not in WITHOUT_THE_PERSON or lue.public_asked:
        rows = [*(lue.public.ressources if lue.public else ()), *rows]
    for domaine in opened_domains(lue, contenu):
        rows += domaine.ressources[:2]
    here = lue.structure
    own = {key(name) for name in (here.nom, *here.noms)} if here else set()
    found: dict[str, str] = {}
    for row in rows:
        if key(row) not in own:
            found.setdefault(key(row).strip(" ."), row)
    return tuple(found.values())[:RESOURCES]
