"""Where a competency is judged, as the référentiel says it; never more than it says."""

from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.model import Noeud

SESSIONS = {"titre": ("cip/titre/",), "ccp": ("cip/CCP1/", "cip/CCP2/", "cip/CCP3/")}
"""The épreuves of the whole title, and those of the CCPs taken one by one."""


@dataclass(frozen=True)
class Lieu:
    """An épreuve or a modalité. `du_bloc`: the text attaches it to the whole bloc.

    `a_travers`: it judges other competencies, through which a transversal one is seen.
    """

    id: str
    libelle: str
    du_bloc: bool = False
    a_travers: bool = False


def lieux(catalogue: Catalogue, node: Noeud, voie: str = "titre") -> tuple[Lieu, ...]:
    """Where it is judged on a route; nothing for the Interfédé, which has no exam."""
    names = _epreuves(catalogue, node)
    if names:
        kept = [n for n in names if not n.startswith("cip/") or n.startswith(SESSIONS[voie])]
        seen = bool(node.liens.get("evalue_a_travers"))
        unique = dict.fromkeys(kept)
        return tuple(Lieu(name, _label(catalogue, name), a_travers=seen) for name in unique)
    bloc = next((item for item in catalogue.ancestors(node.id) if item.kind == "bloc"), None)
    modalites = [item for item in bloc.enfants if item.kind == "modalite"] if bloc else []
    return tuple(Lieu(item.id, _label(catalogue, item.id), du_bloc=True) for item in modalites)


def plusieurs(places: tuple[Lieu, ...]) -> int:
    """How many épreuves judge it by name: the modalités of a bloc are not counted."""
    return sum(not place.du_bloc for place in places)


def rang(places: tuple[Lieu, ...]) -> tuple[bool, int]:
    """What to work on first: what épreuves judge by name before what they judge through others."""
    return any(place.a_travers for place in places), -plusieurs(places)


def dire_lieux(places: tuple[Lieu, ...]) -> str:
    """«Jugé dans : entretien technique, …»; empty when the text says nothing."""
    if not places:
        return ""
    names = ", ".join(place.libelle for place in places)
    if places[0].du_bloc:
        return f"Modalités que le texte donne pour tout le bloc : {names}."
    if places[0].a_travers:
        return f"Jugé à travers d'autres compétences, dans : {names}."
    return f"Jugé dans : {names}."


def _epreuves(catalogue: Catalogue, node: Noeud) -> list[str]:
    """A transversal competency is judged through others: where those are."""
    through = node.liens.get("evalue_a_travers", ())
    own = node.liens.get("evalue_par", ())
    return [*own, *(n for item in through for n in catalogue.get(item).liens["evalue_par"])]


def _label(catalogue: Catalogue, identifiant: str) -> str:
    node = catalogue.get(identifiant)
    label = node.libelle
    session = identifiant.split("/")[1]
    name = label[:1].lower() + label[1:]
    return f"{name} ({session})" if session.startswith("CCP") else name
