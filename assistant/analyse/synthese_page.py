"""The re-reading of a synthesis as a French page."""

from assistant.analyse.constat import ARevoir
from assistant.analyse.synthese import RelectureSynthese

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
    seen = "\n".join(
        f"- {item.titre} : repéré, « {_short(item.extrait)} » `{item.critere}`"
        for item in found.reperes
    )
    missing = "\n".join(
        f"- {item.titre} : non repéré. D'habitude, {item.ou}. `{item.critere}`"
        for item in found.non_reperes
    )
    again = "\n".join(_fault(item, pourquoi) for item in found.a_revoir)
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


def _fault(item: ARevoir, pourquoi: bool) -> str:
    why = f" (règle appliquée : {item.regle})" if pourquoi else ""
    return f"- {NOMS[item.type]} : « {_short(item.extrait)} ». {item.proposition}{why}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 110 else f"{flat[:110].rstrip()}…"
