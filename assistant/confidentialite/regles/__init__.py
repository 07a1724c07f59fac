"""The rules of detection, a family a file. Each takes a `Lecture` and yields findings."""

from collections.abc import Callable, Iterable

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

Regle = Callable[[Lecture], Iterable[Trouvaille]]


def familles() -> tuple[Regle, ...]:
    """The rules, imported at the first need. Their order is the order of findings."""
    return (*_references(), *_organisations(), *_lieux_et_personnes())


def _references() -> tuple[Regle, ...]:
    """What is told by its figures, its label or its form."""
    from assistant.confidentialite.regles import (
        adresses,
        dates,
        etiquettes,
        identifiants,
        numeros,
        telephones,
    )

    return (
        numeros.emails,
        numeros.ibans,
        numeros.nirs,
        numeros.nisses,
        etiquettes.etiquettes,
        telephones.telephones,
        dates.naissances,
        identifiants.identifiants,
        adresses.adresses,
    )


def _organisations() -> tuple[Regle, ...]:
    """The person's own words, then structures, employers and companies."""
    from assistant.confidentialite.regles import (
        clubs,
        employeurs,
        enseignes,
        entreprises,
        gouverneurs,
        petites,
        produits,
        propres,
        sigles,
        structures,
    )

    return (
        propres.propres,
        clubs.clubs,
        structures.structures,
        sigles.sigles,
        petites.petites_structures,
        employeurs.employeurs,
        produits.produits,
        enseignes.enseignes,
        entreprises.nommees,
        gouverneurs.gouvernes,
    )


def _lieux_et_personnes() -> tuple[Regle, ...]:
    """Tables, which hold both, then towns, then names."""
    from assistant.confidentialite.regles import epeles, lieux, noms, tableaux, trajets

    return (
        tableaux.tableaux,
        lieux.lieux,
        trajets.saints,
        trajets.lignes,
        noms.noms,
        epeles.epeles,
    )


def encore(lecture: Lecture, found: list[Trouvaille]) -> list[Trouvaille]:
    """What the first findings make known: the same names and towns elsewhere."""
    from assistant.confidentialite.regles.apposes import apposes
    from assistant.confidentialite.regles.lieux import memes_lieux
    from assistant.confidentialite.regles.listes import listes
    from assistant.confidentialite.regles.memes import memes_employeurs, memes_noms
    from assistant.confidentialite.regles.parcours import parcours
    from assistant.confidentialite.regles.redites import redites

    found = [*found, *listes(lecture, found)]
    found = [*found, *parcours(lecture, found)]
    found = [*found, *apposes(lecture, found)]
    return [
        *found,
        *memes_noms(lecture, found),
        *memes_lieux(lecture, found),
        *memes_employeurs(lecture, found),
        *redites(lecture, found),
    ]


def signalees(lecture: Lecture, found: list[Trouvaille]) -> list[Trouvaille]:
    """What is told apart: sensitive words, and what tells somebody without a name."""
    from assistant.confidentialite.regles.combinaisons import combinaisons
    from assistant.confidentialite.regles.sensibles import sensibles

    names = [item for item in found if item.type == "nom"]
    return [*sensibles(lecture, names), *combinaisons(lecture, found)]
