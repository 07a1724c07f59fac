"""What a guide is asked for, read against the content: nearest names for what is not known.

Names only: nothing here is about a person.
"""

from dataclasses import dataclass, replace
from typing import TypeVar

from rapidfuzz import fuzz, process

from assistant.errors import UsageFault
from assistant.pays import BELGIQUE, pays_choisi
from assistant.texte import clean
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import TYPES, Contenu, Public, Structure
from knowledge.french import fold

LEAST, MOST, USUAL = 15, 120, 30
"""Minutes of an entretien."""
REFERENTIELS = ("cip", "rncp36128", "rncp37504", "interfede")
NEAR, SAME = 3, 88
"""How many nearest names are told, and from what likeness a name is read as another."""
LONGEST = 120
BEFORE_A_THIRD = frozenset({"employeur", "tripartite"})
"""Types where nothing private is asked: the person is absent, or an employer listens."""
PROFESSIONALS = frozenset({"employeur-tpe", "tuteur"})
"""Publics who are not the person accompanied."""
Fiche = TypeVar("Fiche", bound=Structure | Public)


@dataclass(frozen=True)
class Demande:
    """The options, as they were given; only `type` is needed."""

    type: str
    structure: str = ""
    public: str = ""
    duree: int = USUAL
    distance: bool = False
    interprete: bool = False
    prescripteur: str = ""
    referentiel: str = ""
    preparation: bool = False


@dataclass(frozen=True)
class Lue:
    """The same, read: known structure and public, country, référentiel, and what must be said."""

    demande: Demande
    structure: Structure | None
    public: Public | None
    pays: str
    referentiel: str
    avis: tuple[str, ...]

    @property
    def public_asked(self) -> bool:
        """Whether the public's questions are for this meeting, and not for another moment."""
        if self.public is None:
            return False
        return self.demande.type not in BEFORE_A_THIRD or self.public.id in PROFESSIONALS


def read_demande(demande: Demande, contenu: Contenu | None = None, pays: str | None = None) -> Lue:
    """Read the options. Raises UsageFault, one French sentence, for what cannot be used."""
    contenu = contenu or load_entretien()
    asked = replace(
        demande,
        structure=clean(demande.structure)[:LONGEST],
        public=clean(demande.public)[:LONGEST],
        prescripteur=clean(demande.prescripteur)[:LONGEST],
    )
    _check(asked)
    structure, said = _structure(asked.structure, contenu)
    public, also = _public(asked.public, contenu)
    chosen = (pays or pays_choisi()).lower()
    country = structure.pays[0] if structure and len(structure.pays) == 1 else chosen
    usual = "interfede" if country == BELGIQUE.lower() else "cip"
    avis = (*said, *also, *_mismatch(public, country), *_unasked(asked, public))
    avis += _exam(asked, usual)
    return Lue(asked, structure, public, country, asked.referentiel or usual, avis)


def _check(asked: Demande) -> None:
    if not asked.type:
        raise UsageFault(f"Il manque le type d'entretien : ajoutez --type, avec {_types()}.")
    if asked.type not in TYPES:
        raise UsageFault(
            f"Le type « {clean(asked.type)[:40]} » n'existe pas : choisissez {_types()}."
        )
    if not LEAST <= asked.duree <= MOST:
        raise UsageFault(
            f"Une durée de {asked.duree} minutes ne convient pas : choisissez de {LEAST} à {MOST}."
        )
    if asked.referentiel and asked.referentiel not in REFERENTIELS:
        raise UsageFault(
            f"Le référentiel « {clean(asked.referentiel)[:40]} » n'existe pas : choisissez"
            f" {', '.join(REFERENTIELS)}."
        )
    if asked.preparation and (asked.public or asked.prescripteur):
        raise UsageFault(
            "Le jour de l'épreuve, vous ne connaissez que le type de structure : retirez --public"
            " et --prescripteur, ou retirez --preparation."
        )


def _types() -> str:
    return f"{', '.join(TYPES[:-1])} ou {TYPES[-1]}"


def _structure(name: str, contenu: Contenu) -> tuple[Structure | None, tuple[str, ...]]:
    """Any text is accepted; one that is not known gives a general guide, and it is said."""
    if not name:
        return None, ()
    found, near = lookup(name, contenu.structures)
    if found is None:
        return None, (
            f"« {name} » n'est pas une structure que Jalon connaît : le guide est général,"
            f" complétez sa mission. Les plus proches : {', '.join(near)}.",
        )
    return found, _read_as(name, found)


def _public(name: str, contenu: Contenu) -> tuple[Public | None, tuple[str, ...]]:
    if not name:
        return None, ()
    found, near = lookup(name, contenu.publics)
    if found is None:
        raise UsageFault(
            f"« {name} » n'est pas un public que Jalon connaît : les plus proches sont"
            f" {', '.join(near)}. Sans public, les questions valent pour tout le monde."
        )
    return found, _read_as(name, found)


def _read_as(name: str, found: Structure | Public) -> tuple[str, ...]:
    known = {_key(said) for said in (found.id, found.nom, *found.noms)}
    return () if _key(name) in known else (f"« {name} » a été lu « {found.nom} ».",)


def lookup(name: str, fiches: tuple[Fiche, ...]) -> tuple[Fiche | None, list[str]]:
    """The fiche that a name means, or none; and the nearest names."""
    names: dict[str, Fiche] = {}
    for fiche in fiches:
        names |= dict.fromkeys(map(_key, (fiche.id, fiche.nom, *fiche.noms)), fiche)
    key = _key(name)
    if key in names:
        return names[key], []
    held = [said for said in names if len(said) > 2 and f" {said} " in f" {key} "]
    if held:
        return names[max(held, key=len)], []
    likely = process.extract(key, list(names), scorer=fuzz.ratio, limit=1)
    if likely and likely[0][1] >= SAME:
        return names[likely[0][0]], []
    ranked = process.extract(key, list(names), scorer=fuzz.token_set_ratio, limit=3 * NEAR)
    near = dict.fromkeys(names[said].nom for said, _, _ in ranked)
    return None, list(near)[:NEAR]


def _key(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").replace("'", " ").replace("’", " ").split())


def _mismatch(public: Public | None, country: str) -> tuple[str, ...]:
    if public is None or country in public.pays:
        return ()
    where = {"fr": "la France", "be": "la Belgique"}
    return (
        f"Le public « {public.nom} » est décrit pour {where[public.pays[0]]}, et l'entretien se"
        f" tient pour {where[country]} : adaptez ce qui touche aux droits et aux services.",
    )


def _unasked(asked: Demande, public: Public | None) -> tuple[str, ...]:
    """An employer must not learn anything of a person from the questions that are put to them."""
    if asked.type != "employeur" or public is None or public.id in PROFESSIONALS:
        return ()
    return (
        f"Avec un employeur, aucune question ne vient du public « {public.nom} » : on ne parle de"
        " personne sans son accord. Le public ne change ici que ce qu'il faut éviter.",
    )


def _exam(asked: Demande, usual: str) -> tuple[str, ...]:
    if asked.preparation and (asked.referentiel or usual) == "interfede":
        return (
            "Le cahier de l'Interfédé ne prévoit pas d'épreuve : ces quinze minutes sont une"
            " méthode, rien de plus.",
        )
    return ()
