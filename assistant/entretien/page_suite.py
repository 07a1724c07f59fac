"""The end of the guide's page: openings, alerts, resources, what is agreed, origins."""

from collections.abc import Iterable, Iterator

from assistant.entretien.formes import (
    METHOD,
    capital,
    dated,
    heading,
    joined,
    listed,
    rests,
    supports,
)
from assistant.entretien.guide import Guide
from assistant.entretien.rangs import Alerte, Ouverture
from assistant.export.document import Block, Inline, Paragraph, Run, Table, words
from assistant.pays import NOMS
from knowledge.fiches_entretien import Origine

CHECK = "catégories de services, à vérifier localement : nom, adresse, conditions"
NOT_THE_RECORD = (
    "Jalon n'est pas le dossier de votre structure, et n'évalue aucun risque : vous, et votre"
    " hiérarchie, si."
)
OPENED_BY_THEM = "Au-delà des questions des phases, n'ouvrez aucun de ces domaines à sa place."


def openings(items: Iterable[Ouverture]) -> Iterator[Block]:
    opened = tuple(items)
    if not opened:
        return
    yield heading(3, "Si la personne ouvre le sujet")
    yield Paragraph(words(OPENED_BY_THEM))
    for item in opened:
        lines = [*(row.texte for row in item.questions), *item.relances]
        yield Paragraph((Run(item.nom, strong=True),))
        yield listed(
            [
                *lines,
                f"Ce qui porte : {joined(item.atouts)}.",
                f"Ce qui peut freiner, si elle le dit : {joined(item.obstacles)}.",
            ]
        )
    yield supports(())


def alerts(guide: Guide) -> Iterator[Block]:
    yield heading(3, f"Toutes les alertes ({NOMS[guide.lue.pays]})")
    yield Paragraph(
        words("Ce que vous voyez ou entendez, pas ce que vous supposez. Numéros à vérifier.")
    )
    head = tuple(map(words, ("Ce qui alerte", "D'abord", "Qui alerter")))
    rows = tuple(_alert(item) for item in guide.urgences)
    yield Table(head, rows, "Situations urgentes : signes, premier geste, qui alerter")
    yield supports(name for item in guide.urgences for name in item.noeuds)


def _alert(item: Alerte) -> tuple[Inline, ...]:
    first = item.conduite[0] if item.conduite else ""
    signs = (Run(f"{item.titre}. ", strong=True), Run(item.signe))
    return signs, words(first), words(" ; ".join(item.alerter))


def resources(guide: Guide) -> Iterator[Block]:
    if guide.ressources:
        yield heading(3, "Ressources")
        yield Paragraph((Run(f"{capital(CHECK)}.", emphasis=True),))
        yield Paragraph(words(" · ".join(guide.ressources)))


def ending(guide: Guide) -> Iterator[Block]:
    yield heading(3, "Convenu, à remplir")
    head = tuple(map(words, ("Qui", "Fait quoi", "Pour quand")))
    who = ("L'entreprise", "Moi") if guide.lue.demande.type == "employeur" else _people(guide)
    yield Table(head, tuple((words(name), words("…"), words("…")) for name in who), "Convenu")
    yield heading(3, "Après")
    yield listed(row.texte for row in guide.apres)
    yield rests(guide.apres)


def _people(guide: Guide) -> tuple[str, ...]:
    third = guide.lue.demande.type == "tripartite"
    return ("La personne", "L'employeur", "Moi") if third else ("La personne", "Moi")


def origins(guide: Guide) -> Iterator[Block]:
    """Where the method comes from, each origin once, with its date."""
    rows = [*guide.preparation, *guide.avant, *guide.seul_a_seul, *guide.cadre]
    rows += [*guide.conclusion, *guide.apres]
    for phase in guide.phases:
        rows += [*phase.questions, *phase.relances, *phase.reformulations]
    found = [row.origine for row in rows] + [phase.origine for phase in guide.phases]
    found += [item.origine for item in guide.ouvertures]
    found += [item.origine for item in (guide.lue.structure, guide.lue.public) if item]
    found += [row.origine for row in guide.a_distance]
    found += [item.origine for item in guide.urgences]
    yield Paragraph(words(f"{METHOD}. Origines :"))
    yield listed(dict.fromkeys(map(dated, _once(found))))
    yield Paragraph(words(NOT_THE_RECORD))


def _once(found: Iterable[Origine]) -> Iterator[Origine]:
    """Origins that only differ by what follows « ; » or by their date, once: the latest date."""
    gathered: dict[str, list[Origine]] = {}
    for item in found:
        gathered.setdefault(item.titre.split(" ; ")[0], []).append(item)
    for items in gathered.values():
        title = max((item.titre for item in items), key=len)
        yield Origine(title, max(item.date for item in items))
