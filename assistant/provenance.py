"""Where a citation comes from: its place, its document, who published it, what was mended in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from assistant.texte import spaced

if TYPE_CHECKING:
    from knowledge.catalogue import Catalogue
    from knowledge.model import Noeud, Span

DOCS = {
    "cip-reac-re": "REAC et RE du titre professionnel CIP",
    "rncp36128-referentiel": "Référentiel Arobase RNCP36128",
    "rncp36128-fiche": "Fiche France compétences RNCP36128",
    "rncp37504-referentiel": "Référentiel Arobase RNCP37504",
    "interfede-cahier24": "Cahier n° 24 de l'Interfédé",
}
"""Documents, as people name them."""
AS_IS = "Le texte est celui du document, sans un mot changé."
HOW = (
    "Une phrase de Jalon qui porte cette référence a été comparée à ces lignes :"
    " ✔ mot à mot, ≈ dite autrement."
)


def provenance(catalogue: "Catalogue", identifiant: str) -> str:
    """A page in plain Markdown. Raises UnknownIdError."""
    node = catalogue.get(identifiant)
    parts = ["# Où c'est", " › ".join(catalogue.fil(node.id)), f"`{node.id}`", *_places(node)]
    parts += ["", "# Ce que Jalon en a fait", *(_mended(node) or [f"- {AS_IS}"]), f"- {HOW}"]
    for doc in dict.fromkeys(span.source for span in catalogue.spans(node.id)):
        parts += ["", "# Le document", *_card(doc)]
    return spaced("\n".join(parts))


def _places(node: "Noeud") -> Iterator[str]:
    """Its lines, each once: several cells of a table may stand on the same one."""
    yield from dict.fromkeys(map(_place, node.lignes))


def _place(span: "Span") -> str:
    lines = f"ligne {span.start}" if span.start == span.end else f"lignes {span.start} à {span.end}"
    return f"- {span.source}, {lines}"


def _mended(node: "Noeud") -> list[str]:
    """What the text shown has that the document has not, or the other way round."""
    said = [f"- Corrigé : « {c.lu} » se lit « {c.corrige} ». {c.raison}" for c in node.corrections]
    said += [f"- Le document dit aussi : « {v.texte} ». {v.raison}" for v in node.variantes]
    return said + [f"- {remark}" for remark in node.remarques]


def _card(doc: str) -> Iterator[str]:
    card = _cards().get(doc, {})
    yield card.get("titre", doc)
    for name, label in (("editeur", "Publié par"), ("date", "Date"), ("droits", "Droits")):
        if card.get(name):
            yield f"- {label} : {card[name]}"


@lru_cache(maxsize=1)
def _cards() -> dict[str, dict[str, Any]]:
    from knowledge.loader import read_yaml
    from knowledge.paths import SOURCES

    return {row["id"]: row for row in read_yaml(SOURCES / "sources.yaml")["sources"]}
