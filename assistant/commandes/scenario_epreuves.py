"""`jalon scenario generer --epreuve`: the épreuves that are not an entretien."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.console import Console
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande
    from assistant.scenarios.epreuves import Cas
    from knowledge.catalogue import Catalogue


def check_epreuve(asked: "Demande", name: str, lot: int) -> None:
    """Before any work. Raises UsageFault for options that an épreuve does not go with."""
    from assistant.scenarios.epreuves import epreuve, verifier
    from assistant.scenarios.graine import NOMS
    from knowledge.scenarios_supports import load_supports

    if lot:
        raise UsageFault("--lot compose des entretiens : retirez --epreuve, ou donnez --nombre.")
    wanted = epreuve(name, load_supports())
    if asked.referentiel in NOMS:
        verifier(wanted, asked.referentiel)
    if asked.structure or asked.public or asked.competence:
        raise UsageFault(
            "--structure, --public et --competence vont avec un entretien : retirez-les, ou"
            " retirez --epreuve."
        )


def say_replaced(console: Console, referentiel: str, catalogue: "Catalogue") -> None:
    """That the certification is replaced, as its own card says."""
    from assistant.scenarios.formes import remplace

    console.notices([told] if (told := remplace(referentiel, catalogue)) else [])


def cases(
    console: Console,
    asked: "Demande",
    name: str,
    nombre: int,
    catalogue: "Catalogue",
    kind: str,
    sortie: Path | None,
    remplacer: bool,
) -> None:
    from assistant.scenarios.demande import lire_demande
    from assistant.scenarios.epreuves import entrainement, epreuve, tirer
    from knowledge.scenarios import load_scenarios
    from knowledge.scenarios_supports import load_supports

    wanted = epreuve(name, load_supports())
    read = lire_demande(asked, load_scenarios())
    console.notices(entrainement(wanted, read.graine.referentiel))
    say_replaced(console, read.graine.referentiel, catalogue)
    cases = [tirer(wanted, read.graine.suivante(rank), read.pays) for rank in range(nombre)]
    _deliver_cases(console, cases, catalogue, kind, sortie, remplacer)


def _deliver_cases(
    console: Console,
    cases: "list[Cas]",
    catalogue: "Catalogue",
    kind: str,
    sortie: Path | None,
    remplacer: bool,
) -> None:
    from assistant.scenarios.ecrire import autres, ecrire
    from assistant.scenarios.epreuves import fiches_cas

    found = [fiches_cas(case, catalogue) for case in cases]
    if sortie is not None:
        left = autres(found, sortie, kind)
        paths = ecrire(found, sortie, kind, remplacer)
        console.notices([f"{len(paths)} fichiers dans {sortie}.", *left])
    elif kind == "json":
        console.json([item.donnees for item in found])
    else:
        for item in found:
            for _, document in item.documents:
                console.document(document)
                console.line()
