"""The competencies that sentences may show; the person accepts them or not.

A professional act is the only evidence: its verb, said by the author and affirmed, with its object.
A word in common proves nothing, and a denial or a joke shows nothing: silence is preferred.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.analyse.actes import Acte, actes
from assistant.analyse.constat import Montree, Repere
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees
from assistant.analyse.phrases import Phrase

if TYPE_CHECKING:
    from assistant.analyse.redaction import Redaction
    from knowledge.catalogue import Catalogue

MOST = 4
NOT_DONE = frozenset(("axes", "ajustements", "limites_personnelles", "opinions"))
"""What a sentence says besides an act done: to be done, hard to do, thought of."""


def competences(
    lecture: Lecture, reperes: list[Repere], catalogue: "Catalogue", referentiel: str = "cip"
) -> list[Montree]:
    """Those that most acts show first, each with the sentence where it is told first."""
    left = {item.phrase for item in reperes if item.mouvement in NOT_DONE}
    shown: dict[str, list[str]] = {}
    for phrase in lecture.phrases:
        words = phrase.extrait(lecture.texte)
        if phrase.titre or phrase.numero in left or words.endswith("?"):
            continue
        for name in dict.fromkeys(_nodes(lecture, phrase, referentiel)):
            shown.setdefault(name, []).append(words)
    order = sorted(shown, key=lambda name: -len(shown[name]))[:MOST]
    return [Montree(name, shown[name][0], _label(catalogue, name)) for name in order]


def proposees(ecrit: "Redaction", catalogue: "Catalogue") -> list[Montree]:
    """Those of a writing."""
    from assistant.analyse.reperage import reperer

    lecture = Lecture(ecrit.texte())
    reperes, _ = reperer(lecture)
    return competences(lecture, reperes, catalogue, ecrit.referentiel)


def _nodes(lecture: Lecture, phrase: Phrase, referentiel: str) -> Iterator[str]:
    rows = donnees("gestes_metier")["gestes"]
    for name, acte in _actes():
        if acte.dit(lecture, phrase):
            yield from rows[name]["noeuds"].get(referentiel, ())


@lru_cache(maxsize=1)
def _actes() -> tuple[tuple[str, Acte], ...]:
    return tuple(actes(donnees("gestes_metier")))


def _label(catalogue: "Catalogue", name: str) -> str:
    node = catalogue.get(name)
    return f"{node.code} · {node.intitule or node.libelle}"
