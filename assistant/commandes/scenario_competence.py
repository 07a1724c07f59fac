"""`jalon scenario generer --competence`: what may be observed, and in which référentiel."""

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.scenarios.demande import Demande
    from knowledge.catalogue import Catalogue


def observed(asked: "Demande", catalogue: "Catalogue") -> "Demande":
    """The same request, its competency named in full and its référentiel that of the competency."""
    if not asked.competence:
        return asked
    node = catalogue.get(asked.competence)
    _check_grid(node.id, catalogue)
    owner = node.id.split("/")[0]
    held = asked.referentiel or _printed(asked.graine)
    if held and held != owner:
        raise UsageFault(
            f"« {catalogue.label(node.id)} » est du référentiel {owner}, et vous demandez {held} :"
            " retirez --competence, ou changez de référentiel ou de graine."
        )
    return replace(asked, competence=node.id, referentiel=owner)


def _printed(seed: str) -> str:
    """The référentiel that the number of a sheet names; empty for any other seed."""
    from assistant.scenarios.graine import lire_graine

    read = lire_graine(seed)
    return read.referentiel if read.imprimee else ""


def _check_grid(name: str, catalogue: "Catalogue") -> None:
    """Raises UsageFault when the grid of an entretien holds nothing of it."""
    from knowledge.scenarios_supports import load_supports

    rows = [row.id for row in load_supports().grille]
    if any(row == name or row.startswith(f"{name}/") for row in rows):
        return
    owner = name.split("/")[0]
    depth = 3 if owner == "interfede" else 2
    others = {"/".join(row.split("/")[:depth]) for row in rows if row.split("/")[0] == owner}
    raise UsageFault(
        f"« {catalogue.label(name)} » ne s'observe pas dans cet entretien : choisissez"
        f" {', '.join(sorted(others, key=_natural))}, ou une autre épreuve (--epreuve monographie,"
        " employeur, sequence, apst)."
    )


def _natural(name: str) -> list[tuple[int, str]]:
    from assistant.scenarios.criteres import naturel

    return naturel(name)
