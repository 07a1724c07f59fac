"""What scenarios are asked for, read against the content. Names only: nothing about a person."""

from dataclasses import dataclass, replace

from assistant.errors import UsageFault
from assistant.pays import BELGIQUE, pays_choisi
from assistant.scenarios.choisies import choisie, ensemble
from assistant.scenarios.graine import NOMS, Graine, lire_graine
from assistant.scenarios.numero import Options, code, options
from assistant.scenarios.scenario import NIVEAUX
from assistant.texte import clean
from knowledge.fiches_scenario import PAYS, Pratique, PublicScenario, StructureScenario
from knowledge.french import fold

ENTIERS = {"france": "fr", "belgique": "be"}


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
    asked = replace(asked, niveau=choix(asked.niveau), referentiel=choix(asked.referentiel))
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
    structure, said = choisie(place, "structure", pratique.structures, pays)
    public, also = choisie(who, "public", pratique.publics, pays)
    ensemble(structure, public, pratique, pays)
    held = Options(structure.id if structure else "", public.id if public else "", niveau, pays)
    seed = replace(seed, code=code(held, seed.referentiel, pratique))
    return Demandee(seed, pays, niveau, structure, public, asked.competence, (*said, *also))


def choix(typed: str) -> str:
    """A value as the options spell it: « Débutant » is debutant."""
    return fold(typed.strip())


def lire_pays(typed: str) -> str:
    """`fr` or `be`, also by its whole name; empty when nothing was typed. Raises UsageFault."""
    name = choix(typed)
    wanted = ENTIERS.get(name, name)
    if wanted and wanted not in PAYS:
        raise UsageFault(f"Le pays « {clean(typed)[:40]} » n'est pas connu : choisissez fr ou be.")
    return wanted


def _pays(asked: Demande, referentiel: str, printed: str) -> str:
    """The country asked for; else that of the référentiel or sheet, then that of the settings."""
    wanted = lire_pays(asked.pays)
    if referentiel == "interfede":
        if wanted == "fr":
            raise UsageFault(
                "Le cahier de l'Interfédé est celui des CISP, en Wallonie : retirez --pays fr, ou"
                " choisissez un autre référentiel."
            )
        return "be"
    return wanted or printed or ("be" if pays_choisi() == BELGIQUE else "fr")
