"""A structure or a public as it was typed: what it means among the scenarios, said when it differs.

Other ways of saying one come from the guides' content; one that is not known is refused, with the
nearest: a scenario of somebody else would pass for the one that was asked for.
"""

from collections.abc import Sequence
from typing import TypeVar

from assistant.errors import UsageFault
from assistant.texte import clean
from knowledge.fiches_entretien import Public, Structure
from knowledge.fiches_scenario import PublicScenario, StructureScenario

LONGEST = 120
PLACES = {"fr": "la France", "be": "la Belgique"}
ARTICLES = {"structure": "une structure", "public": "un public"}
TOUS = {"structure": "toutes", "public": "tous"}
LISTE = "liste"
"""What is typed in place of a name to be shown them all."""
Fiche = TypeVar("Fiche", StructureScenario, PublicScenario)


def choisie(
    name: str, kind: str, fiches: tuple[Fiche, ...], pays: str
) -> tuple[Fiche | None, tuple[str, ...]]:
    """The fiche that a name means, and what is to be said of it. Raises UsageFault."""
    from assistant.entretien.noms import key, lookup
    from knowledge.entretien import load_entretien

    typed = clean(name)[:LONGEST]
    if not typed:
        return None, ()
    contenu = load_entretien()
    meant, _ = lookup(typed, contenu.structures if kind == "structure" else contenu.publics)
    found = {fiche.id: fiche for fiche in fiches}.get(meant.id if meant else typed)
    if found is None:
        raise UsageFault(_inconnue(typed, kind, fiches, pays))
    if pays not in found.pays:
        raise UsageFault(
            f"« {found.nom} » n'existe que pour {PLACES[found.pays[0]]}, et les scénarios sont"
            f" pour {PLACES[pays]} : ajoutez --pays {found.pays[0]}, ou changez d'option."
        )
    same = key(typed) in {key(found.id), key(found.nom)}
    return found, () if same else (f"« {typed} » compris : {found.nom}.",)


def _inconnue(
    typed: str, kind: str, fiches: Sequence[StructureScenario | PublicScenario], pays: str
) -> str:
    from assistant.entretien.noms import nearest
    from knowledge.entretien import load_entretien

    contenu = load_entretien()
    here = {fiche.id: fiche.nom for fiche in fiches if pays in fiche.pays}
    ways: tuple[Structure | Public, ...] = (
        contenu.structures if kind == "structure" else contenu.publics
    )
    known = {way.id: (way.id, way.nom, *way.noms) for way in ways if way.id in here}
    near = ", ".join(f"« {here[name]} »" for name in nearest(typed, known))
    return (
        f"« {typed} » n'est pas {ARTICLES[kind]} des scénarios : les plus proches sont {near}"
        f" (--{kind} {LISTE} les montre {TOUS[kind]})."
    )


def connues(kind: str) -> list[str]:
    """A line each, by country: what may be typed, then what it means."""
    from knowledge.scenarios import load_scenarios

    pratique = load_scenarios()
    rows: tuple[StructureScenario | PublicScenario, ...] = (
        pratique.structures if kind == "structure" else pratique.publics
    )
    return [f"{row.id}\u00a0: {row.nom} ({', '.join(row.pays)})" for row in rows]
