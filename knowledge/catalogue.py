"""The référentiels in memory: look up by id or code, walk, resolve a citation to its lines."""

import difflib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter

from knowledge.errors import UnknownIdError
from knowledge.french import fold
from knowledge.model import Citation, Noeud, Referentiel, Span
from knowledge.paths import REFERENTIELS

_CACHED = TypeAdapter(list[Referentiel])


class Catalogue:
    """Every node of every référentiel, by id."""

    def __init__(self, referentiels: Iterable[Referentiel]) -> None:
        self.referentiels = {item.id: item for item in referentiels}
        self.noeuds: dict[str, Noeud] = {}
        self._parents: dict[str, str] = {}
        for item in self.referentiels.values():
            self._enter(_root(item))

    @classmethod
    def load(cls, folder: Path = REFERENTIELS) -> "Catalogue":
        """From the YAML files. Raises KnowledgeError naming file, line and node."""
        from knowledge.loader import load_referentiels  # YAML costs, and a command reads JSON

        return cls(load_referentiels(folder))

    @classmethod
    def from_json(cls, data: bytes) -> "Catalogue":
        """From what `to_json` wrote: much faster to read than the YAML."""
        return cls(_CACHED.validate_json(data))

    def to_json(self) -> bytes:
        """The référentiels as JSON, without what only the proofs need."""
        light = [item.model_copy(update={"hors_noeuds": ()}) for item in self.referentiels.values()]
        return _CACHED.dump_json(light, exclude_defaults=True)

    def _enter(self, node: Noeud) -> None:
        self.noeuds[node.id] = node
        for child in node.enfants:
            self._parents[child.id] = node.id
            self._enter(child)

    def get(self, identifiant: str) -> Noeud:
        """The node of an id, `CIP/cp2` included.

        Raises UnknownIdError, with the nearest ids, when there is none.
        """
        wanted = identifiant.strip().strip("/")
        found = self.noeuds.get(wanted) or self._by_lower.get(wanted.lower())
        found = found or self._by_code(wanted.lower())
        if found is None:
            raise UnknownIdError(wanted[:80], self.nearest(wanted[:200]))
        return found

    def _by_code(self, code: str) -> Noeud | None:
        """The node of a bare code (`CP2`, `2.13`) when one référentiel alone has it."""
        names = [f"{root}/{code}" for root in self.referentiels]
        found = [self._by_lower[name] for name in names if name in self._by_lower]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_lower(self) -> dict[str, Noeud]:
        return {name.lower(): node for name, node in self.noeuds.items()}

    def nearest(self, identifiant: str, nombre: int = 3) -> list[str]:
        """Ids that look like the one given, nearest first."""
        close = difflib.get_close_matches(identifiant.lower(), self._by_lower, nombre, 0.5)
        return [self._by_lower[name].id for name in close]

    def racine(self, referentiel: str) -> Noeud:
        """The root node of a référentiel (kind `referentiel`)."""
        return self.get(referentiel)

    def parent(self, identifiant: str) -> str | None:
        """The id above in the tree, which is not always a prefix of the id."""
        return self._parents.get(identifiant)

    def ancestors(self, identifiant: str) -> Iterator[Noeud]:
        """The nodes above, nearest first, the référentiel last."""
        above = self._parents.get(identifiant)
        while above is not None:
            yield self.noeuds[above]
            above = self._parents.get(above)

    def referentiel_of(self, identifiant: str) -> Referentiel:
        """The référentiel a node belongs to."""
        return self.referentiels[identifiant.split("/", 1)[0]]

    def fil(self, identifiant: str) -> tuple[str, ...]:
        """The breadcrumb: labels from the référentiel down to the node."""
        node = self.get(identifiant)
        path = [node, *self.ancestors(node.id)]
        return tuple(self._step(step) for step in reversed(path))

    def _step(self, node: Noeud) -> str:
        if node.kind == "referentiel":
            return self.referentiels[node.id].sigle
        return f"{node.code} {node.libelle}" if _shows_code(node) else node.libelle

    def label(self, identifiant: str) -> str:
        """How a citation is shown: `CIP · CP2 · critère 3`."""
        node = self.get(identifiant)
        referentiel = self.referentiel_of(node.id)
        if node.id == referentiel.id:
            return referentiel.sigle
        parts = [_short(node)]
        parts += [
            _short(above) for above in self.ancestors(node.id) if node.id.startswith(f"{above.id}/")
        ]
        parts[-1] = referentiel.sigle
        return " · ".join(reversed(parts))

    def spans(self, identifiant: str) -> tuple[Span, ...]:
        """Where a node stands; a grouping stands where its descendants do, one span a source."""
        node = self.get(identifiant)
        if node.lignes:
            return node.lignes
        bounds: dict[str, tuple[int, int]] = {}
        for span in (span for item in node.descendants() for span in item.lignes):
            first, last = bounds.get(span.source, (span.start, span.end))
            bounds[span.source] = min(first, span.start), max(last, span.end)
        return tuple(Span(source, *limits) for source, limits in bounds.items())

    def at(self, doc: str, line: int) -> list[str]:
        """The ids of the nodes that stand on a line of a source."""
        return [
            name
            for name, node in self.noeuds.items()
            if any(span.source == doc and span.start <= line <= span.end for span in node.lignes)
        ]

    def citation(self, identifiant: str) -> Citation:
        """The address of a node: its first span."""
        node = self.get(identifiant)
        first = self.spans(node.id)[0]
        return Citation(id=node.id, doc=first.source, start=first.start, end=first.end)

    def filtre(self, referentiel: str | None, mots: str) -> list[str]:
        """Ids whose code, label or text hold every typed word, in tree order."""
        words = fold(mots).split()
        return [
            name
            for name, hay in self._haystacks.items()
            if (referentiel is None or name.split("/", 1)[0] == referentiel)
            and all(word in hay for word in words)
        ]

    @cached_property
    def _haystacks(self) -> dict[str, str]:
        return {
            name: fold(f"{node.code} {node.libelle} {node.texte}")
            for name, node in self.noeuds.items()
        }


def _root(item: Referentiel) -> Noeud:
    return Noeud(
        id=item.id,
        code=item.id,
        kind="referentiel",
        titre=item.intitule,
        remarques=item.remarques,
        enfants=item.noeuds,
    )


def _shows_code(node: Noeud) -> bool:
    return node.kind in {"bloc", "activite", "competence", "transversale", "ccp"} and bool(
        node.intitule or node.titre
    )


def _short(node: Noeud) -> str:
    if _shows_code(node):
        return node.code
    label = node.libelle
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
