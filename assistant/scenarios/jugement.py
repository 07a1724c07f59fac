"""Which épreuve judges what a meeting exercises, as the référentiel's own links say it.

Only the CIP says, competency by competency, which épreuve of the titre judges it (RE, «compétences
évaluées»). Arobase and Interfédé do not: their lines are told apart by when one can see them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.model import Noeud

JEU, SESSION = "mise-en-situation", "titre"
"""The épreuve that a scenario plays, and the session of the whole titre (a CCP has its own)."""
APART = (
    "cip/CP2/c5",
    "cip/CP5/",
    "cip/CP11/",
    "rncp36128/2.6/",
    "rncp36128/2.16/",
    "rncp37504/2.4/",
    "rncp37504/2.12/",
    "interfede/fiche/communication/",
)
"""What is seen on a writing or an analysis, once the talk is over."""
JUGE, AILLEURS = "Jugé par la {epreuve}", "Exercé ici, jugé ailleurs"
ENTRETIEN, ECRIT = "Pendant l'entretien", "Après l'entretien : l'écrit et l'analyse"
CHOIX = (
    "Le référentiel ne dit pas, ligne par ligne, ce que juge la mise en situation : le choix de ces"
    " lignes est de Jalon."
)


@dataclass(frozen=True)
class Groupe:
    """Lines of one competency (one fiche at the Interfédé); `jugee`: the épreuves that judge it."""

    noeud: Noeud
    jugee: tuple[str, ...]
    lignes: tuple[str, ...]

    @property
    def titre(self) -> str:
        """« CP4 Travailler en équipe… »"""
        named = self.noeud.intitule or self.noeud.texte or self.noeud.libelle
        return f"{self.noeud.code} {named}" if self.noeud.kind == "competence" else named


@dataclass(frozen=True)
class Partie:
    """What one épreuve judges, or what is seen at one moment."""

    titre: str
    groupes: tuple[Groupe, ...]


def parties(names: Iterable[str], referentiel: str, catalogue: Catalogue) -> list[Partie]:
    """Lines of a grid, what the meeting judges first; their order is kept within a part."""
    held: dict[str, dict[str, list[str]]] = {}
    for name in names:
        place = held.setdefault(partie(name, referentiel, catalogue), {})
        place.setdefault(groupe(name, catalogue), []).append(name)
    ordered = (title for title in _titres(referentiel, catalogue) if title in held)
    return [Partie(title, tuple(_groupes(title, held[title], catalogue))) for title in ordered]


def partie(name: str, referentiel: str, catalogue: Catalogue) -> str:
    """The title of the part where a line stands."""
    first, *others = _titres(referentiel, catalogue)
    if name.startswith(APART):
        return others[-1]
    played = jeu(referentiel, catalogue)
    judged = played is None or groupe(name, catalogue) in played.liens.get("evalue", ())
    return first if judged else others[0]


def jeu(referentiel: str, catalogue: Catalogue) -> Noeud | None:
    """The épreuve that is played; none where the référentiel links no competency to it."""
    return catalogue.noeuds.get(f"{referentiel}/{SESSION}/{JEU}")


def groupe(name: str, catalogue: Catalogue) -> str:
    """What a line is put under: its competency; at the Interfédé, its fiche, which holds many."""
    if name.startswith("interfede/fiche/"):
        return "/".join(name.split("/")[:3])
    node = catalogue.get(name)
    if node.kind == "competence":
        return node.id
    above = (item.id for item in catalogue.ancestors(name) if item.kind == "competence")
    return next(above, name)


def _titres(referentiel: str, catalogue: Catalogue) -> tuple[str, ...]:
    played = jeu(referentiel, catalogue)
    if played is None:
        return ENTRETIEN, ECRIT
    return JUGE.format(epreuve=played.libelle.lower()), AILLEURS, ECRIT


def _groupes(title: str, rows: dict[str, list[str]], catalogue: Catalogue) -> Iterator[Groupe]:
    for above, names in rows.items():
        node = catalogue.get(above)
        judged = juges(node, catalogue) if title in (AILLEURS, ECRIT) else ()
        yield Groupe(node, judged, tuple(names))


def juges(node: Noeud, catalogue: Catalogue) -> tuple[str, ...]:
    """The other épreuves of the titre that judge a competency, as the référentiel names them."""
    rows = (name.split("/") for name in node.liens.get("evalue_par", ()))
    known = ("/".join(row) for row in rows if row[1] == SESSION and row[-1] != JEU)
    return tuple(catalogue.get(name).libelle for name in known)
