"""Which nodes one may stand on: every criterion, or for the Interfédé its savoir-faire and savoirs.

An `Unite` is a competency with its lines; a line is named by what the référentiel calls it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.autoevaluation.lieux import Lieu, lieux
from assistant.errors import UsageFault
from knowledge.catalogue import Catalogue
from knowledge.errors import UnknownIdError
from knowledge.model import Noeud

NATURES = {
    "critere": "critère",
    "savoir_faire": "savoir-faire",
    "savoir_faire_comportemental": "savoir-faire comportemental",
    "savoir": "savoir",
}
SANS_CRITERE = "interfede"
"""The référentiel that has no criterion: its authors wrote none."""
_GENRES = {
    "referentiel": "un référentiel",
    "bloc": "un bloc",
    "ccp": "un CCP",
    "domaine": "un domaine",
    "activite": "une activité",
    "competence": "une compétence",
    "transversale": "une compétence transversale",
}


@dataclass(frozen=True)
class Ligne:
    """One line to stand on. `rang` is its place in its competency, from 1."""

    id: str
    unite: str
    rang: int
    nature: str
    libelle: str
    texte: str


@dataclass(frozen=True)
class Unite:
    """A competency (or E6, or a transversal one) with its lines, and where it is judged."""

    id: str
    referentiel: str
    code: str
    intitule: str
    lignes: tuple[Ligne, ...]
    lieux: tuple[Lieu, ...] = ()

    @property
    def titre(self) -> str:
        """«CP2 · Analyser la demande…»."""
        return f"{self.code} · {self.intitule}"


class NonEvaluable(UsageFault):
    """One cannot stand on this node; the sentence says on which instead."""


class Grille:
    """Every line of every référentiel, in the order of the texts. `voie`: titre or ccp."""

    def __init__(self, catalogue: Catalogue, voie: str = "titre") -> None:
        self.catalogue = catalogue
        self.voie = voie

    @cached_property
    def unites(self) -> tuple[Unite, ...]:
        """Every competency that has lines."""
        return tuple(
            unite for node in self.catalogue.noeuds.values() for unite in self._unite(node)
        )

    @cached_property
    def lignes(self) -> dict[str, Ligne]:
        """Every line, by id."""
        return {line.id: line for unite in self.unites for line in unite.lignes}

    @cached_property
    def par_id(self) -> dict[str, Unite]:
        """Every competency that has lines, by id."""
        return {unite.id: unite for unite in self.unites}

    def unite(self, identifiant: str) -> Unite:
        """The competency of a line, or of its own id."""
        line = self.lignes.get(identifiant)
        return self.par_id[line.unite if line else identifiant]

    def sous(self, identifiant: str) -> tuple[Unite, ...]:
        """The competencies of a référentiel, of a bloc, of an activité, or that one alone.

        Raises UnknownIdError, or NonEvaluable where there is none.
        """
        node = self.catalogue.get(identifiant)
        if node.id in self.lignes:
            return (self.unite(node.id),)
        elsewhere = (*node.liens.get("activite", ()), *node.liens.get("detaille", ()))
        within = {name for item in (node.id, *elsewhere) for name in self._under(item)}
        found = tuple(unite for unite in self.unites if unite.id in within)
        if not found:
            raise NonEvaluable(self._refus(node))
        return found

    def _under(self, identifiant: str) -> Iterator[str]:
        """A node and all that stands under it; not always under its id."""
        yield identifiant
        yield from (item.id for item in self.catalogue.get(identifiant).descendants())

    def ligne(self, identifiant: str) -> Ligne:
        """The line of an id. Raises UnknownIdError or NonEvaluable, in one sentence."""
        wanted = identifiant.strip().strip("/")
        if wanted.lower().startswith(f"{SANS_CRITERE}/") and _says_criterion(wanted):
            raise NonEvaluable(
                "Le référentiel de l'Interfédé n'a pas de critère : situez-vous sur un de ses"
                " savoir-faire ou savoirs, par exemple"
                " interfede/fiche/psycho-social/individuel/2/sf/1."
            )
        node = self._node(wanted)
        if node.id not in self.lignes:
            raise NonEvaluable(self._refus(node))
        return self.lignes[node.id]

    def _node(self, wanted: str) -> Noeud:
        try:
            return self.catalogue.get(wanted)
        except UnknownIdError:
            parent = wanted.rsplit("/", 1)[0]
            unite = next((item for item in self.unites if item.id.lower() == parent.lower()), None)
            if unite is None or not _says_criterion(wanted):
                raise
            last = unite.lignes[-1]
            raise NonEvaluable(
                f"{unite.code} n'a pas de ligne « {wanted.rsplit('/', 1)[-1][:12]} » : la dernière"
                f" est {last.id} ({last.libelle})."
            ) from None

    def _unite(self, node: Noeud) -> Iterator[Unite]:
        lines = tuple(self._lignes(node))
        if lines:
            yield Unite(
                node.id,
                node.id.split("/", 1)[0],
                self._code(node),
                node.libelle,
                lines,
                lieux(self.catalogue, node, self.voie),
            )

    def _lignes(self, node: Noeud) -> Iterator[Ligne]:
        if node.id.split("/", 1)[0] != SANS_CRITERE:
            found = [child for child in node.enfants if child.kind == "critere"]
        elif node.kind == "competence":
            found = [item for item in node.descendants() if item.kind in NATURES]
        else:
            found = []
        for rang, item in enumerate(found, 1):
            nature = NATURES[item.kind]
            label = f"{nature} {item.numero}"
            yield Ligne(item.id, node.id, rang, nature, label, item.contenu)

    def _code(self, node: Noeud) -> str:
        """A code that can be said: the Interfédé's are only ranks in a domain."""
        if node.id.split("/", 1)[0] != SANS_CRITERE:
            return node.code
        labels = [above.libelle for above in self.catalogue.ancestors(node.id)][:-2]
        said = [label.removeprefix("Accompagnement ").lower() for label in reversed(labels)]
        own = said[-1:] if said[-1].startswith(said[0]) else said  # «communication interne»
        return f"{', '.join(own)} {node.numero}"

    def _refus(self, node: Noeud) -> str:
        """Why one cannot stand on a node, and on which one can."""
        names = list(self._under(node.id))
        names += [name for item in node.liens.get("detaille", ()) for name in self._under(item)]
        under = [self.lignes[name] for name in names if name in self.lignes]
        above = next((a for a in self.catalogue.ancestors(node.id) if a.id in self.par_id), None)
        if under:
            lines = "critères" if under[0].nature == "critère" else "savoir-faire et savoirs"
            return (
                f"{node.id} est {_GENRES.get(node.kind, 'un ensemble')} : situez-vous sur chacun"
                f" de ses {lines}, par exemple {under[0].id}."
            )
        if above is not None:
            lines_of = self.par_id[above.id].lignes
            return (
                f"On ne se situe pas sur {node.id} mais sur les critères de {above.code},"
                f" de {lines_of[0].id} à {lines_of[-1].id}."
            )
        return (
            f"On ne se situe pas sur {node.id} : choisissez un critère, par exemple cip/CP2/c1 ;"
            " « jalon autoevaluation bilan » en donne la liste."
        )


def _says_criterion(identifiant: str) -> bool:
    """Whether an id speaks of a criterion: `c3`, `critere/3`."""
    parts = identifiant.lower().split("/")
    last = parts[-1]
    return any(part.startswith("crit") for part in parts) or (
        last.startswith("c") and last[1:].isdigit()
    )
