"""The debrief as a document: to read, to print, to keep beside the exchange."""

import re
from collections.abc import Iterator
from typing import Any

from assistant.entretien.simulation.criteres import NEGATIFS
from assistant.entretien.simulation.lecture import geste_dit
from assistant.entretien.simulation.mesures import SLOTS
from assistant.entretien.simulation.moteur import Simulation
from assistant.entretien.simulation.retours import enumere, mots
from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Renvoi,
    Run,
    Table,
    words,
)
from assistant.scenarios.formes import dit, liste, references, titre
from assistant.scenarios.noms import SUJETS_DITS
from knowledge.catalogue import Catalogue
from knowledge.french import fold

STATUTS = {
    "observe": "éléments observés",
    "non_observe": "rien d'observé qui aille dans ce sens",
    "sans_occasion": "pas d'occasion",
    "non_mesurable": "ne se mesure pas ici",
}
PHASES_DITES = {
    "P1": "accueil",
    "P2": "cadre",
    "P3": "demande",
    "P4": "exploration",
    "P5": "point d'étape",
    "P6": "pistes",
    "P7": "conclusion",
}
COURT = 3
"""Rows of a long part that the short debrief keeps."""
METHODE = (
    "○ hors référentiel : lecture de Jalon, par règles ; les critères cités sont du référentiel."
)


def debriefing_document(
    found: dict[str, Any], simulation: Simulation, catalogue: Catalogue, entier: bool = True
) -> Document:
    """Strengths, proposals, what stayed shut; then, when it is whole, all the rest of §4.6."""
    person = simulation.scenario.personne
    body: list[Block] = [Paragraph((Run(METHODE, emphasis=True),))]
    body += _counts(found["mesures"])
    body += _strengths(found["points_forts"])
    body += _proposals(found["propositions"])
    body += _untold(found["non_dit"], person.prenom, entier)
    title = f"Débriefing : entretien avec {person.prenom}"
    if not entier:
        return Document(title, (*body, *_seen(found["criteres"], catalogue)))
    body += _criteria(found["criteres"], catalogue)
    body += _elsewhere(found, catalogue)
    body += _timeline(found["chronologie"])
    body += [titre(2, "Ce que ce débriefing ne sait pas dire"), *liste(found["limites"])]
    names = [row["id"] for row in found["criteres"]] + _others(found)
    body.append(references(names, catalogue))
    return Document(title, tuple(body))


def exchange_document(simulation: Simulation) -> Document:
    """What was said, turn by turn."""
    person = simulation.scenario.personne
    blocks: list[Block] = [Paragraph(words("Personne fictive, entretien simulé."))]
    for number, turn in enumerate(simulation.tours, 1):
        blocks.append(dit(f"{number}. Vous", turn.texte))
        if turn.reponse:
            blocks.append(Quotation((Run(f"{person.prenom} : ", strong=True), Run(turn.reponse))))
    return Document(f"Entretien simulé avec {person.prenom}", tuple(blocks))


def _counts(rows: dict[str, Any]) -> Iterator[Block]:
    yield titre(2, "En bref")
    asked = (("ouvertes", "ouverte"), ("fermees", "fermée"), ("multiples", "multiple"))
    yield dit("Questions", ", ".join(_many(rows[name], said) for name, said in asked))
    yield dit("Reformulations", _given_back(rows))
    laid = ", ".join(rows.get("cadre_dit") or map(SLOTS.__getitem__, rows["cadre"]))
    yield dit("Cadre posé", laid or "rien de repéré")
    opened, there = len(rows["sujets_ouverts"]), len(rows["sujets_disponibles"])
    yield dit("Sujets utiles ouverts", f"{opened} sur {there}")
    yield dit("Atouts et freins dits", f"{rows['atouts_dits']} et {rows['freins_dits']}")


def _given_back(rows: dict[str, Any]) -> str:
    """« aucune repérée », « 2, dont 1 vérifiée avec la personne »"""
    checked = rows["reformulations_validees"]
    given = max(rows["reformulations"], checked)  # a summary may be checked
    if not given:
        return "aucune repérée"
    if not checked:
        return f"{given}, sans vérifier avec la personne"
    return f"{given}, dont {_many(checked, 'vérifiée')} avec la personne"


def _many(count: int, word: str) -> str:
    """« 0 multiple », « 1 ouverte », « 3 fermées »"""
    return f"{count} {word}{'s' if count > 1 else ''}"


def _strengths(rows: list[dict[str, Any]]) -> Iterator[Block]:
    yield titre(2, "Points forts")
    if not rows:
        yield Paragraph(words("Jalon n'en a pas repéré : relisez l'échange, il y en a sans doute."))
    yield Listing(tuple(Item(_quoted(row["texte"], row["extrait"])) for row in rows), ordered=True)


def _proposals(rows: list[dict[str, Any]]) -> Iterator[Block]:
    yield titre(2, "Propositions")
    items = (
        Item(
            _quoted(row["texte"], row["extrait"]),
            (Paragraph((Run("Une autre façon : ", strong=True), Run(row["autrement"]))),),
        )
        for row in rows
    )
    yield Listing(tuple(items), ordered=True)


def _quoted(text: str, extrait: str) -> Inline:
    return (Run(text), Run(f" « {extrait} »", emphasis=True)) if extrait else words(text)


def _untold(rows: list[dict[str, Any]], name: str, entier: bool) -> Iterator[Block]:
    yield titre(2, f"Ce qu{_que(name)}{name} n'a pas pu dire")
    if not rows:
        yield Paragraph(words("Tout ce qui était utile a été dit."))
        return
    told = (
        f"{row['texte']} Cela aurait pu s'entendre ainsi : « {row['aurait_dit']} »"
        for row in (rows if entier else rows[:COURT])
    )
    yield Listing(tuple(Item(words(text)) for text in told))
    if not entier and len(rows) > COURT:
        yield Paragraph(words(f"Et {_many(len(rows) - COURT, 'autre')}."))


def _que(name: str) -> str:
    """« qu'Andrei », « que Manon »"""
    return "'" if fold(name[:1]) in "aeiouh" or re.match("y[^aeiou]", fold(name)) else "e "


def _criteria(rows: list[dict[str, Any]], catalogue: Catalogue) -> Iterator[Block]:
    yield titre(2, "Critère par critère")
    known = ""
    for row in rows:
        competence = row["id"].rsplit("/", 1)[0]
        if competence != known:
            yield Heading(3, words(catalogue.label(competence)))
            known = competence
        yield Paragraph((Run(f"{row['intitule']} "), Renvoi(row["id"])))
        good, against = _sides(row["elements"])
        yield dit("Dans cet échange", STATUTS[row["statut"]])
        yield from _elements(good)
        if good and against:
            yield Paragraph((Run("À l'inverse :", strong=True),))
        yield from _elements(against)


def _seen(rows: list[dict[str, Any]], catalogue: Catalogue) -> Iterator[Block]:
    """The criteria that the exchange touches, a line each, and how many it does not."""
    yield titre(2, "Critères que l'échange touche")
    seen = [row for row in rows if row["statut"] == "observe" and row["elements"]]
    yield Listing(
        tuple(Item((Run(f"{catalogue.label(row['id'])}. "), *_touched(row))) for row in seen)
    )
    rest = len(rows) - len(seen)
    yield Paragraph(words(f"{_many(rest, 'autre')} : rien d'observé, ou pas d'occasion."))


def _sides(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """What goes towards a criterion, and what goes against it."""
    against = {mots()["constats"][name] for name in NEGATIFS}
    return (
        [row for row in rows if row["constat"] not in against],
        [row for row in rows if row["constat"] in against],
    )


def _touched(row: dict[str, Any]) -> Inline:
    """The first thing that goes towards the criterion, and the turns that go against it."""
    good, against = _sides(row["elements"])
    turns = sorted({item["tour"] for item in against if item["tour"]})
    told = _told((good or against)[0])
    if not good or not turns:
        return told
    named = "tour" if len(turns) == 1 else "tours"
    return (*told, Run(f" À l'inverse : {named} {enumere(turns)}."))


def _elements(rows: list[dict[str, Any]]) -> Iterator[Block]:
    if rows:
        yield Listing(tuple(Item(_told(row)) for row in rows))


def _told(row: dict[str, Any]) -> Inline:
    where = f"Tour {row['tour']}. " if row["tour"] else "Après l'entretien. "
    return (Run(where, strong=True), *_quoted(row["constat"], row["extrait"]))


def _elsewhere(found: dict[str, Any], catalogue: Catalogue) -> Iterator[Block]:
    yield titre(2, "Dans les autres référentiels")
    for name, rows in found["equivalents"].items():
        yield Paragraph((Run(f"{catalogue.label(name)} : ", strong=True), *_cited(rows)))
    head = "Interfédé, savoir-faire (ce cahier n'a pas de critères) : "
    yield Paragraph((Run(head, strong=True), *_cited(found["interfede"])))


def _cited(rows: list[dict[str, Any]]) -> Inline:
    return tuple(part for row in rows for part in (Renvoi(row["id"]), Run(" ")))


def _others(found: dict[str, Any]) -> list[str]:
    groups = (*found["equivalents"].values(), found["interfede"])
    return [row["id"] for rows in groups for row in rows]


def _timeline(rows: list[dict[str, Any]]) -> Iterator[Block]:
    yield titre(2, "Chronologie")
    head = ("Tour", "Minute", "Phase", "Ce que fait le tour", "Sujets")
    cells = tuple(
        (
            words(str(row["tour"])),
            words(f"{row['minute']:.0f}"),
            words(PHASES_DITES[row["phase"]]),
            words(", ".join(_moves(row)) or "non reconnu"),
            words(", ".join(SUJETS_DITS[name].lower() for name in row["sujets"])),
        )
        for row in rows
    )
    yield Table(tuple(map(words, head)), cells)


def _moves(row: dict[str, Any]) -> list[str]:
    """As the turn was told; from its labels in a debrief kept before it was."""
    if "dit" in row:
        return [*row["dit"]]
    mended = ["réparation"] if row.get("reparation") else []
    return [*mended, *(geste_dit(name) for name in row["gestes"])]
