"""What scenarios are asked for, read against the content. Names only: nothing about a person."""

from dataclasses import dataclass, replace
from typing import TypeVar

from assistant.errors import UsageFault
from assistant.pays import BELGIQUE, pays_choisi
from assistant.scenarios.graine import NOMS, Graine, lire_graine
from assistant.scenarios.numero import Options, code, options
from assistant.scenarios.scenario import NIVEAUX
from assistant.texte import clean
from knowledge.fiches_scenario import PAYS, Pratique, PublicScenario, StructureScenario

LONGEST = 120
Fiche = TypeVar("Fiche", StructureScenario, PublicScenario)


@dataclass(frozen=True)
class Demande:
    """The options as they were given."""

    graine: str
    referentiel: str = ""
    structure: str = ""
    public: str = ""
    competence: str = ""
    niveau: str = ""
    pays: str = ""


@dataclass(frozen=True)
class Demandee:
    """The same, read."""

    graine: Graine
    pays: str
    niveau: str
    structure: StructureScenario | None
    public: PublicScenario | None
    competence: str
    avis: tuple[str, ...] = ()


def lire_demande(asked: Demande, pratique: Pratique) -> Demandee:
    """Read the options. Raises UsageFault, one French sentence, for what cannot be used."""
    if asked.niveau and asked.niveau not in NIVEAUX:
        raise UsageFault(
            f"Le niveau « {clean(asked.niveau)[:40]} » n'existe pas : choisissez"
            f" {', '.join(NIVEAUX[:-1])} ou {NIVEAUX[-1]}."
        )
    if asked.referentiel and asked.referentiel not in NOMS:
        raise UsageFault(
            f"Le référentiel « {clean(asked.referentiel)[:40]} » n'existe pas : choisissez"
            f" {', '.join(NOMS)}."
        )
    seed = lire_graine(asked.graine, asked.referentiel)
    told = options(seed, pratique) if seed.imprimee else Options()
    pays = _pays(asked, seed.referentiel, told.pays)
    niveau = asked.niveau or told.niveau
    place, who = asked.structure or told.structure, asked.public or told.public
    structure, said = _named(place, "structure", pratique.structures, pays)
    public, also = _named(who, "public", pratique.publics, pays)
    held = Options(structure.id if structure else "", public.id if public else "", niveau, pays)
    seed = replace(seed, code=code(held, seed.referentiel, pratique))
    return Demandee(seed, pays, niveau, structure, public, asked.competence, (*said, *also))


def _pays(asked: Demande, referentiel: str, printed: str) -> str:
    """The country asked for; else that of the référentiel or sheet, then that of the settings."""
    wanted = asked.pays.lower()
    if wanted and wanted not in PAYS:
        raise UsageFault(
            f"Le pays « {clean(asked.pays)[:40]} » n'est pas connu : choisissez fr ou be."
        )
    if referentiel == "interfede":
        if wanted == "fr":
            raise UsageFault(
                "Le cahier de l'Interfédé est celui des CISP, en Wallonie : retirez --pays fr, ou"
                " choisissez un autre référentiel."
            )
        return "be"
    return wanted or printed or ("be" if pays_choisi() == BELGIQUE else "fr")


def _named(
    name: str, kind: str, fiches: tuple[Fiche, ...], pays: str
) -> tuple[Fiche | None, tuple[str, ...]]:
    """The fiche that a name means; other ways of saying it come from the guides' content."""
    from assistant.entretien.noms import lookup
    from knowledge.entretien import load_entretien

    typed = clean(name)[:LONGEST]
    if not typed:
        return None, ()
    contenu = load_entretien()
    known = contenu.structures if kind == "structure" else contenu.publics
    meant, near = lookup(typed, known)
    by_id = {fiche.id: fiche for fiche in fiches}
    found = by_id.get(meant.id if meant else typed)
    article = "une structure" if kind == "structure" else "un public"
    if found is None:
        near = [row.noms[0] for row in known if row.noms[0] in near and row.id in by_id] or near
        raise UsageFault(
            f"« {typed} » n'est pas {article} des scénarios : les plus proches sont"
            f" {', '.join(near[:3]) or ', '.join(sorted(by_id)[:3])}."
        )
    if pays not in found.pays:
        where = {"fr": "la France", "be": "la Belgique"}
        raise UsageFault(
            f"« {found.nom} » n'existe que pour {where[found.pays[0]]}, et les scénarios sont"
            f" pour {where[pays]} : ajoutez --pays {found.pays[0]}, ou changez d'option."
        )
    return found, ()
