"""What a guide is asked for, read against the content: nearest names for what is not known.

Names only: nothing here is about a person.
"""

from dataclasses import dataclass, replace

from assistant.entretien.duree import LEAST, MOST, USUAL
from assistant.entretien.noms import key, lookup, mistyped
from assistant.errors import UsageFault
from assistant.pays import BELGIQUE, pays_choisi
from assistant.texte import clean
from knowledge.entretien import load_entretien
from knowledge.fiches_entretien import TYPES, Contenu, Public, Structure

REFERENTIELS = ("cip", "rncp36128", "rncp37504", "interfede")
LONGEST = 120
BEFORE_A_THIRD = frozenset({"employeur", "tripartite"})
"""Types where nothing private is asked: the person is absent, or an employer listens."""
PROFESSIONALS = frozenset({"employeur-tpe", "tuteur"})
"""Publics who are not the person accompanied."""


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
    def rythme(self) -> int:
        """How many times as long everything takes: all is said twice with an interpreter."""
        return 2 if self.demande.interprete else 1

    def holds(self, conditions: tuple[str, ...]) -> bool:
        """Whether what a row depends on is there (`sans-…`: is not)."""
        asked = self.demande
        given = {
            "distance": asked.distance,
            "interprete": asked.interprete,
            "prescripteur": bool(asked.prescripteur),
        }
        return all(
            not given[name.removeprefix("sans-")] if name.startswith("sans-") else given[name]
            for name in conditions
        )

    @property
    def public_asked(self) -> bool:
        """Whether the public's questions are for this meeting, and not for another moment."""
        if self.public is None:
            return False
        return self.demande.type not in BEFORE_A_THIRD or self.public.id in PROFESSIONALS


def read_demande(demande: Demande, contenu: Contenu | None = None, pays: str | None = None) -> Lue:
    """Read the options. Raises UsageFault, one French sentence, for what cannot be used."""
    contenu = contenu or load_entretien()
    kind = _kind(demande.type)
    asked = replace(
        demande,
        type=kind,
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
    avis = (
        *_read_type(demande.type, kind),
        *said,
        *also,
        *_mismatch(public, country),
        *_unasked(asked, public),
    )
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


def _kind(typed: str) -> str:
    """The type that was meant: a capital, or a slip of the keys, is forgiven."""
    return typed if typed in TYPES else mistyped(typed, TYPES) or typed


def _read_type(typed: str, kind: str) -> tuple[str, ...]:
    return () if typed == kind else (f"« {clean(typed)} » a été lu « {kind} ».",)


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
            f" complétez sa mission. {_known(near, 'structure')}",
        )
    return found, _read_as(name, found)


def _public(name: str, contenu: Contenu) -> tuple[Public | None, tuple[str, ...]]:
    """As a structure: someone is about to knock, and a general guide is better than none."""
    if not name:
        return None, ()
    found, near = lookup(name, contenu.publics)
    if found is None:
        return None, (
            f"« {name} » n'est pas un public que Jalon connaît : les questions valent pour tout le"
            f" monde. {_known(near, 'public')}",
        )
    return found, _read_as(name, found)


def _known(near: list[str], option: str) -> str:
    close = f"Les plus proches : {', '.join(near)}. " if near else ""
    return f"{close}« jalon entretien preparer --{option} liste » les montre tous."


def _read_as(name: str, found: Structure | Public) -> tuple[str, ...]:
    """How a name was read, and that a part of it was not: «sortant de prison qui sait pas lire»."""
    known = {key(said) for said in (found.id, found.nom, *found.noms)}
    asked = key(name)
    if asked in known:
        return ()
    held = max((said for said in known if f" {said} " in f" {asked} "), key=len, default=asked)
    left = any(len(word) > 2 for word in asked.replace(held, " ", 1).split())
    rest = " ; le reste n'a pas été pris en compte" if left else ""
    return (f"« {name} » a été lu « {found.nom} »{rest}.",)


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
