"""The re-reading beside the editor: short lines, no colour that praises or blames."""

from typing import TYPE_CHECKING

from textual.content import Content

if TYPE_CHECKING:
    from assistant.analyse.constat import ARevoir, Repere

NAMES = {
    "faits": "Faits",
    "opinions": "Opinions",
    "emotions": "Émotions",
    "limites_personnelles": "Limites personnelles",
    "limites_fonction": "Limites de la fonction",
    "points_forts": "Points forts",
    "axes": "Axes d'amélioration",
    "ajustements": "Ajustements",
}
FAULTS = {
    "jugement": "mots qui jugent",
    "absolu": "mot absolu",
    "interpretation": "interprétation",
    "mixte": "phrase mixte",
    "axe_negatif": "façon de parler de vous",
}
NOTHING = "Rien n'est encore repéré ici."
HEAD = "Repéré ici"
AGAIN = "À revoir, si vous le souhaitez"
LONGEST = 48


def look(texte: str) -> "tuple[list[Repere], list[ARevoir]]":
    """What the rules recognise in a text. Heavy the first time: in a worker."""
    from assistant.analyse.lecture import Lecture
    from assistant.analyse.reperage import reperer

    return reperer(Lecture(texte))


def live_content(reperes: "list[Repere]", revoir: "list[ARevoir]") -> Content:
    """What to show beside the editor."""
    if not reperes and not revoir:
        return Content.styled(NOTHING, "$text-muted")
    lines = [Content.styled(HEAD, "bold")] if reperes else []
    for name, label in NAMES.items():
        numbers = [str(item.phrase) for item in reperes if item.mouvement == name]
        if numbers:
            many = "s" if len(numbers) > 1 else ""
            said = f"{label} : phrase{many} {', '.join(numbers)}"
            lines.append(Content(said))
    if revoir:
        lines += (
            [Content(), Content.styled(AGAIN, "bold")] if lines else [Content.styled(AGAIN, "bold")]
        )
        for item in revoir:
            words = " ".join(item.extrait.split())
            short = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
            lines.append(Content(f"« {short} » : {FAULTS[item.type]}."))
            lines.append(Content.styled(item.proposition, "$text-muted"))
    return Content("\n").join(lines)
