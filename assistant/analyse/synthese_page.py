"""The re-reading of a synthesis as a French page."""

from collections.abc import Iterator

from assistant.analyse.constat import ARevoir
from assistant.analyse.squelette import Element
from assistant.analyse.synthese import RelectureSynthese
from assistant.texte import brief

EXTRAIT = 110
"""Characters quoted of a sentence at most."""
PRIVATE = frozenset(("anonymat", "sensible"))
NOMS = {
    "jugement": "Mots qui jugent",
    "absolu": "Mot absolu",
    "interpretation": "Interprétation",
    "mixte": "Phrase mixte",
    "axe_negatif": "Votre regard sur vous",
    "opinions": "Opinion",
    "emotions": "Émotion",
    "anonymat": "Identifiant",
    "sensible": "Peut-être trop dit",
}


def page_synthese(found: RelectureSynthese, pourquoi: bool = False) -> str:
    """The re-reading as a French page."""
    seen = "\n".join(_seen(found.reperes))
    missing = "\n".join(
        f"- {item.titre} : non repéré. D'habitude, {item.ou}. `{item.critere}`"
        for item in found.non_reperes
    )
    again = "\n".join(_faults(found.a_revoir, pourquoi))
    limits = "\n".join(f"- {item}" for item in found.limites)
    return "\n\n".join(
        [
            "## Ce que je repère",
            seen or "Aucune partie du squelette n'est reconnue.",
            f"- Longueur : {found.longueur}",
            *(["**À revoir, si vous le souhaitez**", again] if again else []),
            "## Ce que je ne repère pas",
            missing or "Chaque partie du squelette est repérée.",
            "## Ce que je ne sais pas dire",
            limits,
        ]
    )


def _seen(items: tuple[Element, ...]) -> Iterator[str]:
    """Each part recognised, with the sentences that hold it, and what they do not say."""
    for item in items:
        quoted = " ".join(f"« {brief(words, EXTRAIT)} »" for words in (item.extrait, *item.aussi))
        lacking = f" ; {item.manque}" if item.manque else ""
        yield f"- {item.titre} : repéré, {quoted}{lacking} `{item.critere}`"


def _faults(items: tuple[ARevoir, ...], pourquoi: bool) -> Iterator[str]:
    """Each finding; an advice is given once a sentence, once in all for what is private."""
    given: set[tuple[int, str]] = set()
    for item in items:
        again = (item.phrase, item.proposition) in given
        again = again and (item.phrase > 0 or item.type in PRIVATE)
        given.add((item.phrase, item.proposition))
        why = f" (règle appliquée : {item.regle})" if pourquoi else ""
        advice = "" if again else f" {item.proposition}"
        yield f"- {NOMS[item.type]} : « {brief(item.extrait, EXTRAIT)} ».{advice}{why}"
