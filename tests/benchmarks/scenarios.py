"""What scenarios are made of, whom they tie to what, how alike neighbours are, what a day covers.

python -m tests.benchmarks.scenarios             # all of it
python -m tests.benchmarks.scenarios donnees     # or: audit, voisins, journee
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.lot import composer_lot
from assistant.scenarios.noms import SUJETS_DITS
from assistant.scenarios.scenario import NIVEAUX, Element, Scenario
from knowledge.fiches_scenario import SUJETS, Pratique
from knowledge.scenarios import SCENARIOS, load_scenarios
from tests.assistant.scenarios.ressemblance import parts
from tests.benchmarks.measures import decimal

SEEDS = 2000
JOURNEE = 20
SERIES = (("cip", "fr"), ("cip", "be"), ("rncp37504", "fr"), ("interfede", ""))
BANDES = ((16, 25), (26, 39), (40, 54), (55, 66))
NOMS = {"parcours": "parcours"}
Z_99 = 2.3263
"""Of the normal law: one in a hundred beyond it."""
Trait = Callable[[Scenario], Iterable[str]]


def main() -> None:
    asked = sys.argv[1:] or ["donnees", "audit", "voisins", "journee"]
    pratique = load_scenarios()
    many = series() if {*asked} & {"audit", "voisins"} else []
    if "donnees" in asked:
        counts(pratique)
    if "audit" in asked:
        audit(many)
        never(many, pratique)
    if "voisins" in asked:
        neighbours(many)
    if "journee" in asked:
        day(pratique)


def series() -> list[Scenario]:
    """Both countries, the three levels, three référentiels."""
    found: list[Scenario] = []
    for index, (referentiel, pays) in enumerate(SERIES):
        niveau = NIVEAUX[index % len(NIVEAUX)]
        asked = Demande(f"mesure {index}", referentiel, niveau=niveau, pays=pays)
        found += generer(asked, SEEDS // len(SERIES))
    return found


def counts(pratique: Pratique) -> None:
    print("## Données\n\n| Fichier | Fiches | France | Belgique |\n|---|---|---|---|")
    rows = [*((NOMS.get(name, f"{name}s"), list(rows)) for name, rows in pratique.elements.items())]
    rows += [("urgences", list(pratique.urgences)), ("structures", list(pratique.structures))]
    rows += [("publics", list(pratique.publics)), ("contraintes", list(pratique.contraintes))]
    rows += [("pressions", list(pratique.pressions)), ("sigles", list(pratique.sigles))]
    rows += [("prescripteurs", list(pratique.prescripteurs))]
    for name, found in rows:
        france, belgium = (sum(pays in row.pays for row in found) for pays in ("fr", "be"))
        print(f"| {name} | {len(found)} | {france} | {belgium} |")
    names = pratique.prenoms
    print(f"| attitudes | {len(pratique.attitudes)} | | |\n| ponts | {len(pratique.ponts)} | | |")
    print(f"| prénoms (f, m) | {len(names['f'])}, {len(names['m'])} | | |")
    _lines([fiche for kind in pratique.elements.values() for fiche in kind], pratique)
    epreuves = sorted(path.stem for path in Path(SCENARIOS, "epreuves").glob("*.yaml"))
    print(f"\nAutres épreuves : {', '.join(epreuves)}.")


def _lines(fiches: Sequence[object], pratique: Pratique) -> None:
    spoken: Counter[str] = Counter()
    for fiche in (*fiches, *pratique.urgences):
        for name in ("reponses", "ouvertures", "faibles", "forts"):
            said = getattr(fiche, name, None)
            for register in ("simples", "courantes", "soutenues") if said else ():
                spoken[register] += len(getattr(said, register))
        for name in ("indices", "evasives", "fermees"):
            spoken[name] += len(getattr(fiche, name, ()))
    print("\nRépliques : " + ", ".join(f"{count} {name}" for name, count in spoken.items()))


def audit(many: Sequence[Scenario]) -> None:
    """Gender, then country and age, against the subjects of brakes and assets."""
    women = sum(item.personne.genre == "f" for item in many)
    print(f"\n## Ce qui est lié à quoi, {len(many)} graines ({women} femmes)\n")
    print(
        "Genre : chi carré de chaque tableau, et la borne que le hasard dépasse une fois sur cent"
    )
    print("(le genre, puis le prénom, sont tirés à part, après tout le reste).\n")
    print("| Genre et… | Chi carré | Borne à 99 % | Degrés |\n|---|---|---|---|")
    for name, trait in TRAITS.items():
        value, degrees = chi(many, trait)
        print(f"| {name} | {decimal(value, 1)} | {decimal(bound(degrees), 1)} | {degrees} |")
    for kind, title in (("freins", "freins"), ("atouts", "atouts")):
        print(f"\nPart des personnes, en %, par sujet des {title} :\n")
        _table(many, kind)


def _table(many: Sequence[Scenario], kind: str) -> None:
    groups: dict[str, list[Scenario]] = {"Toutes": [*many]}
    for genre, said in (("f", "Femmes"), ("m", "Hommes")):
        groups[said] = [item for item in many if item.personne.genre == genre]
    for pays, said in (("fr", "France"), ("be", "Belgique")):
        groups[said] = [item for item in many if item.pays == pays]
    for low, high in BANDES:
        groups[f"{low}-{high} ans"] = [i for i in many if low <= i.personne.age <= high]
    print(f"| Sujet | {' | '.join(f'{name} ({len(rows)})' for name, rows in groups.items())} |")
    print("|---" * (len(groups) + 1) + "|")
    for sujet in SUJETS:
        rates = (
            100 * sum(sujet in _sujets(getattr(i.personne, kind)) for i in rows) / len(rows)
            for rows in groups.values()
        )
        print(f"| {SUJETS_DITS[sujet]} | {' | '.join(decimal(rate, 1) for rate in rates)} |")


def _sujets(elements: Sequence[Element]) -> set[str]:
    return {item.sujet for item in elements}


TRAITS: dict[str, Trait] = {
    "sujet des freins": lambda item: [row.sujet for row in item.personne.freins],
    "freins, un à un": lambda item: [row.id for row in item.personne.freins],
    "sujet des atouts": lambda item: [row.sujet for row in item.personne.atouts],
    "atouts, un à un": lambda item: [row.id for row in item.personne.atouts],
    "métiers": lambda item: [item.personne.parcours[0].id],
    "foyers": lambda item: [item.personne.foyer.id],
    "publics": lambda item: [item.personne.public.id],
    "urgences": lambda item: [getattr(item.personne.urgence, "famille", "aucune")],
    "attitudes": lambda item: [item.personne.attitude.id],
    "registres": lambda item: [str(item.personne.registre)],
}


def chi(many: Sequence[Scenario], trait: Trait) -> tuple[float, int]:
    """Women and men over the values of a trait; values too rare to tell are put together."""
    table = {genre: Counter[str]() for genre in ("f", "m")}
    for item in many:
        table[item.personne.genre].update(trait(item))
    both = table["f"] + table["m"]
    kept = [name for name, count in both.items() if count >= 10]
    rows = [[table[genre][name] for name in kept] for genre in table]
    rare = [sum(table[genre].values()) - sum(row) for genre, row in zip(table, rows, strict=True)]
    if sum(rare) >= 10:
        rows = [[*row, count] for row, count in zip(rows, rare, strict=True)]
    total, sums = sum(map(sum, rows)), [sum(column) for column in zip(*rows, strict=True)]
    value = sum(
        (seen - expected) ** 2 / expected
        for row in rows
        for seen, expected in zip(row, (sum(row) * s / total for s in sums), strict=True)
    )
    return value, len(sums) - 1


def bound(degrees: int) -> float:
    """What a chi-square of so many degrees exceeds once in a hundred (Wilson and Hilferty)."""
    part = 2 / (9 * degrees)
    return float(degrees * (1 - part + Z_99 * part**0.5) ** 3)


def never(many: Sequence[Scenario], pratique: Pratique) -> None:
    """Rows that two thousand seeds did not draw: most belong to a public that is seldom met."""
    drawn = {row.id for item in many for row in item.personne.elements}
    drawn |= {item.personne.urgence.id for item in many if item.personne.urgence}
    rows = [row.id for kind in pratique.elements.values() for row in kind]
    rows += [row.id for row in pratique.urgences]
    missing = sorted({*rows} - drawn)
    print(f"\nFiches que ces graines n'ont pas tirées : {len(missing)} sur {len(rows)}.")
    print(", ".join(missing))


def neighbours(many: Sequence[Scenario]) -> None:
    print("\n## Deux fiches qui se suivent (suites de huit mots en commun)\n")
    size = SEEDS // len(SERIES)
    for index, (referentiel, pays) in enumerate(SERIES):
        found = parts(many[index * size : (index + 1) * size])
        top, mean = 100 * max(found), 100 * sum(found) / len(found)
        name = f"{referentiel} {pays or 'be'}, {NIVEAUX[index % len(NIVEAUX)]}"
        print(f"- {name} : {decimal(top, 1)} % au plus, {decimal(mean, 1)} % en moyenne")


def day(pratique: Pratique) -> None:
    """A batch of twenty: what it holds, and what none of its scenarios exercises."""
    from assistant.scenarios.couverture import couverture
    from knowledge.catalogue import Catalogue
    from knowledge.scenarios_supports import load_supports

    catalogue, supports = Catalogue.load(), load_supports()
    criteres = [
        row.id
        for row in supports.grille
        if row.id.startswith("cip/") and row.id in catalogue.noeuds
    ]
    for pays in ("fr", "be"):
        batch = composer_lot(Demande("journée", pays=pays), JOURNEE, pratique)
        covered = couverture(batch, criteres)
        print(f"\n## Une journée de {JOURNEE} scénarios, {pays}\n")
        print(f"{covered.paires} rencontres de deux traits différents.\n")
        for dimension, values in covered.comptes:
            print(f"- {dimension} : {', '.join(f'{name} {count}' for name, count in values)}")
        topics = {row.sujet for item in batch for row in item.personne.freins}
        closed = ", ".join(SUJETS_DITS[name] for name in SUJETS if name not in topics)
        print(f"- sujets qu'aucun frein ne touche : {closed or 'aucun'}")
        missing = ", ".join(map(catalogue.label, covered.sans_occasion))
        print(f"- lignes de la grille sans occasion : {missing or 'aucune'}")


if __name__ == "__main__":
    main()
