"""A structure or a public as it was typed: what it means among the scenarios, said when it differs.

Other ways of saying one come from the guides' content; one that is not known is refused, with the
nearest: a scenario of somebody else would pass for the one that was asked for.
"""

from collections.abc import Sequence
from typing import TypeVar

from assistant.errors import JalonError, UsageFault
from assistant.scenarios.contraintes import recoit
from assistant.texte import clean
from knowledge.fiches_entretien import Public, Structure
from knowledge.fiches_scenario import Pratique, PublicScenario, StructureScenario

LONGEST = 120
PROPOSEES = 4
"""What goes with the other option, shown at most."""
PLACES = {"fr": "la France", "be": "la Belgique"}
ARTICLES = {"structure": "une structure", "public": "un public"}
TOUS = {"structure": "toutes", "public": "tous"}
SEUL = {"structure": "une seule structure", "public": "un seul public"}
AUCUN = {"structure": "aucune", "public": "aucun"}
LISTE = "liste"
"""What is typed in place of a name to be shown them all."""
Fiche = TypeVar("Fiche", StructureScenario, PublicScenario)


def choisie(
    name: str, kind: str, fiches: tuple[Fiche, ...], pays: str
) -> tuple[Fiche | None, tuple[str, ...]]:
    """The fiche that a name means, and what is to be said of it. Raises UsageFault."""
    from assistant.entretien.noms import key, lookup

    typed = clean(name)[:LONGEST]
    if not typed:
        return None, ()
    ways = _manieres(kind)
    meant, _ = lookup(typed, ways)
    by_id = {fiche.id: fiche for fiche in fiches}
    found = _begun(typed, fiches) or by_id.get(meant.id if meant else typed)
    if found is None:
        raise UsageFault(_inconnue(typed, kind, fiches, pays))
    if pays not in found.pays:
        raise UsageFault(
            f"« {found.nom} » n'existe que pour {PLACES[found.pays[0]]}, et les scénarios sont"
            f" pour {PLACES[pays]} : ajoutez --pays {found.pays[0]}, ou changez d'option."
        )
    same = key(typed) in {key(found.id), key(found.nom)}
    return found, () if same else (
        f"« {typed} » compris : {found.nom}.{_perdu(typed, found, kind)}",
    )


def _manieres(kind: str) -> tuple[Structure, ...] | tuple[Public, ...]:
    """The ways of saying them, from the guides' content."""
    from knowledge.entretien import load_entretien

    contenu = load_entretien()
    return contenu.structures if kind == "structure" else contenu.publics


def _perdu(typed: str, found: StructureScenario | PublicScenario, kind: str) -> str:
    """« Non retenu : « mamans ». », and what it would mean when it names another one."""
    from assistant.entretien.noms import lookup, reste

    own = (name for way in _manieres(kind) if way.id == found.id for name in (way.nom, *way.noms))
    lost = reste(typed, (found.id, found.nom, *own))
    if not lost:
        return ""
    told = " ".join(lost)
    other, _ = lookup(told, _manieres(kind))
    instead = f" ({other.nom} : {SEUL[kind]} à la fois)" if other and other.id != found.id else ""
    return f" Non retenu : « {told} »{instead}."


def _begun(typed: str, fiches: tuple[Fiche, ...]) -> Fiche | None:
    """The one fiche whose id begins so: « longue » is longue-duree, not a slip of « langue »."""
    from assistant.entretien.noms import key

    asked = key(typed)
    begun = [row for row in fiches if f"{key(row.id)} ".startswith(f"{asked} ")]
    return begun[0] if len(begun) == 1 else None


def _inconnue(
    typed: str, kind: str, fiches: Sequence[StructureScenario | PublicScenario], pays: str
) -> str:
    from assistant.entretien.noms import nearest

    here = {fiche.id: fiche.nom for fiche in fiches if pays in fiche.pays}
    known = {way.id: (way.id, way.nom, *way.noms) for way in _manieres(kind) if way.id in here}
    near = ", ".join(f"« {here[name]} »" for name in nearest(typed, known))
    told = f"les plus proches sont {near}" if near else f"{AUCUN[kind]} ne s'en approche"
    return (
        f"« {typed} » n'est pas {ARTICLES[kind]} des scénarios : {told}"
        f" (--{kind} {LISTE} les montre {TOUS[kind]})."
    )


def connues(kind: str, pays: str = "") -> list[str]:
    """A line each: what may be typed, then what it means. `pays`: those of a country alone."""
    from knowledge.scenarios import load_scenarios

    pratique = load_scenarios()
    rows: tuple[StructureScenario | PublicScenario, ...] = (
        pratique.structures if kind == "structure" else pratique.publics
    )
    return [
        f"{row.id}\u00a0: {row.nom} ({', '.join(row.pays)})"
        for row in rows
        if not pays or pays in row.pays
    ]


def ensemble(
    structure: StructureScenario | None,
    public: PublicScenario | None,
    pratique: Pratique,
    pays: str,
) -> None:
    """Raises JalonError, naming both, for a place that never receives the public asked for."""
    if structure is None or public is None or recoit(structure, public):
        return
    publics = [row for row in pratique.publics if pays in row.pays and recoit(structure, row)]
    places = [row for row in pratique.structures if pays in row.pays and recoit(row, public)]
    raise JalonError(
        f"--structure {structure.id} et --public {public.id} ne vont pas ensemble :"
        f" « {structure.nom} » ne reçoit pas « {public.nom} » dans ces scénarios. Gardez la"
        f" structure avec --public {_few(publics)}, ou le public avec --structure {_few(places)}."
    )


def _few(rows: Sequence[StructureScenario | PublicScenario]) -> str:
    """The first ones that were written are the most usual ones."""
    *rest, last = [row.id for row in sorted(rows, key=lambda row: row.numero)[:PROPOSEES]]
    return f"{', '.join(rest)} ou {last}" if rest else last
