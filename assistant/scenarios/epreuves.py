"""The other épreuves: a written case, a sequence to run, a job to observe, each with its grid."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.errors import UsageFault
from assistant.export.document import Block, Document, Listing, Paragraph, Run, Table, words
from assistant.scenarios.ecrire import Fiches
from assistant.scenarios.etapes import Candidats
from assistant.scenarios.fiche_grille import CASE, LARGEURS, LEGENDE, MARQUES, MODE
from assistant.scenarios.formes import (
    cite,
    dit,
    intitule,
    page,
    pied,
    prevenu,
    references,
    remplace,
    titre,
)
from assistant.scenarios.graine import Graine
from assistant.scenarios.tirage import Choix as Drawn
from assistant.scenarios.tirage import Etape, resoudre
from knowledge.catalogue import Catalogue
from knowledge.french import fold
from knowledge.scenarios_supports import Choix, Dimension, Epreuve, Supports

QUESTIONS = 5
ELEMENTS = (4.5, 11.5)
"""Widths of the columns of the key, in centimetres."""
ENTRAINEMENT = "ici, un entraînement : le référentiel choisi n'a pas cette épreuve"
MODE_ECRIT = (
    "Une seule coche par ligne, et à droite la page et les mots relevés dans l'écrit. « Pas"
    " d'occasion » ne compte contre personne. Commencez le retour par des faits."
)
NULLE = "Ce que ce cas ne fait pas voir"


@dataclass(frozen=True)
class Cas:
    """An épreuve drawn: one choice a dimension, and the questions put to the candidate."""

    graine: str
    epreuve: Epreuve
    referentiel: str
    pays: str
    choix: tuple[tuple[Dimension, Choix], ...]
    questions: tuple[str, ...]
    commande: str


def tirer(epreuve: Epreuve, graine: Graine, pays: str) -> Cas:
    """A case of an épreuve. Raises UsageFault when the référentiel does not ask for it."""
    verifier(epreuve, graine.referentiel)
    steps = [Etape(item.id, _candidates(item, graine, pays)) for item in epreuve.dimensions]
    drawn = resoudre(steps, _together)
    pairs = tuple((item, drawn[item.id]) for item in epreuve.dimensions)
    kept = graine.hasard(epreuve.id, "questions").tirer(epreuve.questions, QUESTIONS)
    asked = (row for row in epreuve.questions if row in kept)  # in the order of the épreuve
    command = f"jalon scenario generer --epreuve {epreuve.id} --graine {graine} --pays {pays}"
    return Cas(str(graine), epreuve, graine.referentiel, pays, pairs, tuple(asked), command)


def verifier(epreuve: Epreuve, referentiel: str) -> None:
    """Raises UsageFault, one sentence, for an épreuve that a référentiel does not ask for."""
    if epreuve.grille.get(referentiel):
        return
    known = [name for name, rows in epreuve.grille.items() if rows]
    listed = f"{', '.join(known[:-1])} ou {known[-1]}"
    if referentiel == "interfede":
        why = "le cahier de l'Interfédé n'a pas d'épreuve"
    else:
        why = f"le référentiel {referentiel} ne la demande pas"
    raise UsageFault(
        f"« {epreuve.titre} » ne va pas avec --referentiel {referentiel} ({why}) : choisissez"
        f" {listed}, ou retirez --epreuve pour un entretien."
    )


def _candidates(item: Dimension, graine: Graine, pays: str) -> Candidats:
    rows = [row for row in item.choix if pays in row.pays]
    return lambda drawn: graine.hasard(item.id).melanger(rows)


def _together(drawn: Drawn, name: str, value: Choix) -> bool:
    return all(
        value.id not in other.exclut and other.id not in value.exclut for other in drawn.values()
    )


def fiche_sujet(cas: Cas, catalogue: Catalogue) -> Document:
    """What the candidate receives."""
    body: list[Block] = [
        dit("Durée", _duree(cas)),
        Paragraph(words(consigne(cas))),
    ]
    for dimension, choice in cas.choix:
        body += [titre(2, dimension.titre), Paragraph(words(choice.texte))]
    body += [titre(2, "Ce qui vous est demandé")]
    body += [Listing(tuple(cite(text, ()) for text in cas.questions), ordered=True)]
    asked = cas.epreuve.epreuve.get(cas.referentiel, ())
    if asked:
        body.append(Listing((cite("Épreuve :", asked),)))
        body.append(references(asked, catalogue))
    return page(_titre(cas, ""), body, pied(cas.graine, cas.commande))


def consigne(cas: Cas) -> str:
    """With what a training is, where the référentiel has no such épreuve (the CIP)."""
    told = cas.epreuve.entrainement if cas.referentiel == "cip" else ""
    return f"{cas.epreuve.consigne} {told}".strip()


def entrainement(epreuve: Epreuve, referentiel: str) -> list[str]:
    """What is said where the référentiel has no such épreuve: whose it is, and that one trains."""
    if epreuve.epreuve.get(referentiel):
        return []
    owners = [name for name, rows in epreuve.epreuve.items() if rows]
    return [f"« {epreuve.titre} » est une épreuve de {' et de '.join(owners)} ; {ENTRAINEMENT}."]


def _duree(cas: Cas) -> str:
    """Said to be a training's where the référentiel has no such épreuve."""
    length = cas.epreuve.duree
    exam = cas.epreuve.epreuve.get(cas.referentiel) or not length[:1].isdigit()
    return length if exam else f"{length}, {ENTRAINEMENT}"


def fiche_corrige(cas: Cas, catalogue: Catalogue) -> Document:
    """The trainer's key, then the grid from the bloc's own lines."""
    body: list[Block] = [*map(_said, entrainement(cas.epreuve, cas.referentiel))]
    body.append(titre(2, "Ce que porte chaque élément du cas"))
    rows = tuple((words(item.titre), words(choice.cle)) for item, choice in cas.choix)
    body.append(Table((words("Élément"), words("À quoi il sert")), rows, widths=ELEMENTS))
    body += [
        titre(2, "Grille"),
        Paragraph(words(f"{LEGENDE} {MODE_ECRIT if cas.epreuve.ecrite else MODE}")),
    ]
    names = [name for name in cas.epreuve.grille[cas.referentiel] if name in catalogue.noeuds]
    head = (words("Ce qui est attendu"), *map(words, MARQUES), words("Ce que vous avez relevé"))
    lines = tuple(
        (words(intitule(name, catalogue)), *(words(CASE) for _ in MARQUES), words(""))
        for name in names
    )
    body.append(Table(head, lines, widths=LARGEURS))
    body.append(Listing(tuple(cite(catalogue.label(name), [name]) for name in names)))
    unseen = non_exerces(cas)
    if unseen:
        body.append(titre(2, NULLE))
        body += _unseen(unseen, catalogue)
    body.append(references((*names, *(name for name, _ in unseen)), catalogue))
    return page(_titre(cas, " : clé et grille"), body, pied(cas.graine, cas.commande))


def _titre(cas: Cas, kind: str) -> str:
    """With the number, which the footer says again: sheets are printed in piles."""
    return f"{cas.epreuve.titre}{kind}, fiche\u00a0n°\u00a0{cas.graine}"


def non_exerces(cas: Cas) -> tuple[tuple[str, str], ...]:
    """The other criteria of the bloc, each with why it cannot be seen in this case."""
    return cas.epreuve.sans_occasion.get(cas.referentiel, ())


def _said(text: str) -> Paragraph:
    return Paragraph((Run(text, emphasis=True),))


def _unseen(rows: tuple[tuple[str, str], ...], catalogue: Catalogue) -> Iterator[Block]:
    """The criteria that share a reason stand under it."""
    for why in dict.fromkeys(why for _, why in rows):
        yield Paragraph(words(why))
        names = (name for name, said in rows if said == why)
        yield Listing(tuple(cite(intitule(name, catalogue), [name]) for name in names))


def fiches_cas(cas: Cas, catalogue: Catalogue) -> Fiches:
    """The candidate's sheet, the trainer's, and both as JSON."""
    made = (("sujet", fiche_sujet(cas, catalogue)), ("cle", fiche_corrige(cas, catalogue)))
    sheets = tuple((name, prevenu(sheet, cas.referentiel, catalogue)) for name, sheet in made)
    data = {
        "graine": cas.graine,
        "commande": cas.commande,
        "epreuve": cas.epreuve.id,
        "referentiel": cas.referentiel,
        "alerte": remplace(cas.referentiel, catalogue) or None,
        "pays": cas.pays,
        "titre": cas.epreuve.titre,
        "duree": cas.epreuve.duree,
        "consigne": consigne(cas),
        "elements": [
            {"id": choice.id, "titre": item.titre, "texte": choice.texte, "cle": choice.cle}
            for item, choice in cas.choix
        ],
        "questions": [*cas.questions],
        "citations": [*cas.epreuve.epreuve.get(cas.referentiel, ())],
        "grille": [*cas.epreuve.grille[cas.referentiel]],
        "sans_occasion": [{"id": name, "pourquoi": why} for name, why in non_exerces(cas)],
        "origine": "hors référentiel : cas fictif, méthode de Jalon",
    }
    return Fiches(f"{cas.epreuve.id}-{cas.graine}", sheets, data)


def epreuve(name: str, supports: Supports) -> Epreuve:
    """By its name. Raises UsageFault with those there are."""
    by_name = {item.id: item for item in supports.epreuves}
    if fold(name) not in by_name:
        *rest, last = by_name
        raise UsageFault(
            f"L'épreuve « {name[:40]} » n'existe pas : choisissez entretien, {', '.join(rest)} ou"
            f" {last}."
        )
    return by_name[fold(name)]
