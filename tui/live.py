"""The re-reading beside the editor: short lines, no colour that praises or blames."""

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.texte import brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.analyse.constat import ARevoir, Repere
    from assistant.analyse.redaction import Redaction

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
    "opinions": "votre opinion",
    "emotions": "votre ressenti",
    "anonymat": "permet de reconnaître quelqu'un",
    "sensible": "peut-être trop dit",
}
NOTHING = "Rien n'est encore repéré ici."
BUSY = "La relecture se prépare…"
HEAD = "Repéré ici"
AGAIN = "À revoir, si vous le souhaitez"
LONGEST = 48


def look(texte: str) -> "tuple[list[Repere], list[ARevoir]]":
    """What the rules recognise in a text. Heavy the first time: in a worker."""
    from assistant.analyse.lecture import Lecture
    from assistant.analyse.reperage import reperer

    return reperer(Lecture(texte))


def beside(ecrit: "Redaction") -> Content:
    """What to show beside the editor of the current answer. Heavy the first time: in a worker."""
    from assistant.analyse.placement import ecart

    texte = ecrit.reponses.get(ecrit.consigne.id, "")
    if ecrit.cadre == "synthese":
        return _synthesis(texte)
    return live_content(*look(texte), ecart(ecrit, ecrit.consigne))


def _synthesis(texte: str) -> Content:
    """The parts of the skeleton that an answer holds, and the words to look at again."""
    from assistant.analyse.synthese import relire_synthese

    found = relire_synthese(texte)
    names = [f"{item.titre}" for item in found.reperes]
    lines = [Content.styled(HEAD, "bold"), *map(Content, names)] if names else []
    lines += _again(found.a_revoir, bool(lines))
    return Content("\n").join(lines) if lines else Content.styled(NOTHING, "$text-muted")


def live_content(reperes: "list[Repere]", revoir: "list[ARevoir]", ailleurs: str = "") -> Content:
    """Movements, what seems to answer another prompt, words to look at again."""
    if not reperes and not revoir:
        return Content.styled(NOTHING, "$text-muted")
    lines = [Content.styled(HEAD, "bold")] if reperes else []
    for name, label in NAMES.items():
        numbers = [str(item.phrase) for item in reperes if item.mouvement == name]
        if numbers:
            many = "s" if len(numbers) > 1 else ""
            said = f"{label} : phrase{many} {', '.join(numbers)}"
            lines.append(Content(said))
    if ailleurs:
        lines.append(Content(ailleurs))
    lines += _again(revoir, bool(lines))
    return Content("\n").join(lines)


def _again(revoir: "Sequence[ARevoir]", after: bool) -> list[Content]:
    """Each place with what one may write instead."""
    if not revoir:
        return []
    lines = [Content()] if after else []
    lines.append(Content.styled(AGAIN, "bold"))
    for item in revoir:
        lines.append(Content(f"« {brief(item.extrait, LONGEST)} » : {FAULTS[item.type]}."))
        lines.append(Content.styled(item.proposition, "$text-muted"))
    return lines
