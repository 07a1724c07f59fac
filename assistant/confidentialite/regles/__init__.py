"""The rules of detection, a family a file. Each takes a `Lecture` and yields findings."""

from collections.abc import Callable, Iterable

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

Regle = Callable[[Lecture], Iterable[Trouvaille]]


def familles() -> tuple[Regle, ...]:
    """The rules, imported at the first need."""
    from assistant.confidentialite.regles import (
        adresses,
        clubs,
        dates,
        employeurs,
        enseignes,
        entreprises,
        epeles,
        etiquettes,
        gouverneurs,
        identifiants,
        lieux,
        noms,
        numeros,
        petites,
        produits,
        propres,
        sigles,
        structures,
        tableaux,
        telephones,
        trajets,
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
