"""`python -m tests.benchmarks.guides`: five hundred guides audited, a line a public.

What is looked for: words that would stick to a public, questions that two publics share, minutes
that do not add up, nodes that do not exist or that another référentiel owns.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from assistant.entretien.demande import REFERENTIELS, Demande, read_demande
from assistant.entretien.guide import Guide, preparer
from knowledge.catalogue import Catalogue
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import TYPES
from knowledge.french import fold

SEED = 20261126
EVERYWHERE = (
    r"\b(faineant|paresseu|assiste[es]*|profiteu|fraud|cas soci|immatur|mauvaise foi|deni\b"
    r"|pas motive|manque de motivation|manque de volonte|incapable|inapte|inemployable"
    r"|se laisse[rz]? aller|bonne volonte|vrai travail|normalement|gens comme vous)"
)
"""Words that judge, whoever one speaks to (folded: no accent, no capital)."""
BY_PUBLIC = {
    "moins-de-26-ans": r"\b(vos parents|papa|maman|a votre age|jeune homme|jeune fille|jeux video)",
    "minima-sociaux": r"\b(faire des efforts|motivation|habitude de ne pas|argent facile)",
    "seniors": r"\b(a votre age|depasse|retraite|fatigue|ralenti|encore capable|plus jeune)\b",
    "handicap": r"\b(souffr|malad|handicape|infirm|normal|courage|malgre votre)",
    "migrants": r"\b(votre culture|religion|chez vous, on|integr|vrai francais|origine|accent)\b",
    "main-de-justice": r"\b(delit|crime|infraction|condamn|peine|recidiv|victime|faute)",
    "sortants-de-prison": r"\b(delit|crime|infraction|condamn|peine|recidiv|prison|detention)",
    "parent-seul": r"\b(votre mari|le pere|la mere|votre ex|separ|divorc|maman)\b",
    "sans-diplome": r"\b(echec|rate|niveau insuffisant|redoubl)",
    "ecrit": r"\b(illettr|analphabet|ne savez pas lire|a l'ecole, vous n)",
    "allophone": r"\b(petit negre|charabia|votre accent|parlez mal)",
    "sans-logement-stable": r"\b(sdf|la rue|alcool|hygien|sale)\b",
    "article-60": r"\b(assist|etes oblige)",
    "demandeur-asile": r"\b(persecut|fui|guerre|passeur|recit d'asile|religion)",
    "sante-a-menager": r"\b(maladie|diagnostic medical|traitement|symptome|handicap)",
    "sortie-ase": r"\b(vos parents|abandon|foyer|maltrait)",
}
"""Words that would suppose something of who belongs to a public."""


@dataclass
class Ligne:
    """What was found for one public."""

    guides: int = 0
    mots: set[str] = field(default_factory=set)
    minutes: int = 0
    noeuds: int = 0
    partages: list[float] = field(default_factory=list)


def spoken(guide: Guide) -> Iterator[str]:
    """All that a guide makes one say, ask or listen for."""
    yield from (row.texte for row in (*guide.cadre, *guide.conclusion, *guide.questions))
    for phase in guide.phases:
        yield from (row.texte for row in (*phase.relances, *phase.reformulations))
        yield from phase.ecouter
    for item in guide.ouvertures:
        yield from (*item.relances, *item.atouts)


def judging(guide: Guide) -> set[str]:
    """The words found that judge, or that stick to the guide's public."""
    public = guide.lue.public.id if guide.lue.public else ""
    patterns = [EVERYWHERE, *([BY_PUBLIC[public]] if public in BY_PUBLIC else [])]
    text = "\n".join(map(fold, spoken(guide)))
    return {found.group().strip() for one in patterns for found in re.finditer(one, text)}


def unfounded(guide: Guide, catalogue: Catalogue) -> list[str]:
    """Cited nodes that do not exist, are another référentiel's, or a criterion of Interfédé."""
    owner = guide.lue.referentiel
    return [
        name
        for name in (*guide.noeuds, *guide.servis)
        if name not in catalogue.noeuds
        or name.split("/")[0] != owner
        or (owner == "interfede" and catalogue.noeuds[name].kind == "critere")
    ]


def shared(one: Guide, other: Guide) -> float:
    """The share of the questions of the shorter guide that the other asks too."""
    asked = [{row.texte for row in guide.questions} for guide in (one, other)]
    return len(asked[0] & asked[1]) / min(map(len, asked))


def demands(number: int) -> Iterator[Demande]:
    """Options drawn with a fixed seed; every public, structure and type comes."""
    contenu, draw = load_entretien(), random.Random(SEED)
    for rank in range(number):
        yield Demande(
            TYPES[rank % len(TYPES)],
            draw.choice(contenu.structures).id,
            contenu.publics[rank % len(contenu.publics)].id,
            draw.choice((15, 20, 30, 45, 60, 90, 120)),
            draw.random() < 0.2,
            draw.random() < 0.2,
            draw.choice(("", "", "un service social")),
            draw.choice(("", *REFERENTIELS)),
        )


def pairs(kind: str) -> Iterator[tuple[str, str, float]]:
    """What every two publics share, all else being equal."""
    guides = {
        public.id: preparer(read_demande(Demande(kind, "france-travail", public.id), pays="FR"))
        for public in load_entretien().publics
    }
    for one, other in combinations(guides, 2):
        yield one, other, shared(guides[one], guides[other])


def audit(number: int) -> dict[str, Ligne]:
    """Guides drawn, compared each with the same one for another public."""
    catalogue, publics = Catalogue.load(), [item.id for item in load_entretien().publics]
    found: dict[str, Ligne] = defaultdict(Ligne)
    for demande in demands(number):
        guide, line = preparer(read_demande(demande, pays="FR")), found[demande.public]
        line.guides += 1
        line.mots |= judging(guide)
        line.minutes += guide.minutes != demande.duree
        line.noeuds += len(unfounded(guide, catalogue))
        if demande.type != "employeur":
            other = publics[(publics.index(demande.public) + line.guides) % len(publics)]
            if other != demande.public:
                twin = preparer(read_demande(replace(demande, public=other), pays="FR"))
                line.partages.append(shared(guide, twin))
    return found


def main() -> None:
    """Print the table, then the most that two publics share, type by type."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.guides")
    parser.add_argument("--nombre", type=int, default=500)
    found = audit(parser.parse_args().nombre)
    print("| Public | Guides | Mots à revoir | Questions communes (moyenne, maximum) |", end="")
    print(" Minutes fausses | Nœuds sans appui |\n|---|---:|---|---|---:|---:|")
    for name, line in found.items():
        words = ", ".join(sorted(line.mots)) or "aucun"
        most = max(line.partages, default=0.0)
        mean = sum(line.partages) / max(1, len(line.partages))
        print(f"| {name} | {line.guides} | {words} | {mean:.0%}, {most:.0%} |", end="")
        print(f" {line.minutes} | {line.noeuds} |")
    print("\n| Type | Le plus de questions communes entre deux publics |\n|---|---|")
    for kind in TYPES:
        one, other, most = max(pairs(kind), key=lambda row: row[2])
        print(f"| {kind} | {most:.0%} ({one}, {other}) |")


if __name__ == "__main__":
    main()
