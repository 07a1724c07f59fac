"""The re-reading beside the editor: short lines, no colour that praises or blames."""

from typing import TYPE_CHECKING

from textual.content import Content

from assistant.texte import brief

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
FIRST = {"anonymat": 0, "sensible": 1, "jugement": 2}
"""What is told before the rest."""
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
    from assistant.analyse.regles.anonymat import anonymat
    from assistant.confidentialite.liste import lire_liste

    texte, own = ecrit.reponses.get(ecrit.consigne.id, ""), lire_liste()
    if ecrit.cadre == "synthese":
        return _synthesis(texte, own)
    reperes, revoir = look(texte)
    return live_content(reperes, [*anonymat(texte, own), *revoir], ecart(ecrit, ecrit.consigne))


def _synthesis(texte: str, propres: "Mapping[str, tuple[str, ...]]") -> Content:
    """The parts of the skeleton that an answer holds, and the words to look at again."""
    from assistant.analyse.synthese import relire_synthese

    found = relire_synthese(texte, propres)
    names = [f"{item.titre}" for item in found.reperes]
    return _panel(found.a_revoir, [*map(Content, names)])


def live_content(reperes: "list[Repere]", revoir: "list[ARevoir]", ailleurs: str = "") -> Content:
    """Words to look at again, movements, what seems to answer another prompt."""
    lines = []
    for name, label in NAMES.items():
        numbers = [str(item.phrase) for item in reperes if item.mouvement == name]
        if numbers:
            many = "s" if len(numbers) > 1 else ""
            said = f"{label} : phrase{many} {', '.join(numbers)}"
            lines.append(Content(said))
    return _panel(revoir, lines, ailleurs)


def _panel(revoir: "Sequence[ARevoir]", seen: list[Content], ailleurs: str = "") -> Content:
    """What to look at again first, for the panel is short; then what is recognised."""
    lines = _again(revoir)
    if lines and (seen or ailleurs):
        lines.append(Content())
    if seen:
        lines += [Content.styled(HEAD, "bold"), *seen]
    if ailleurs:
        lines.append(Content(ailleurs))
    return Content("\n").join(lines) if lines else Content.styled(NOTHING, "$text-muted")


def _again(revoir: "Sequence[ARevoir]") -> list[Content]:
    """Each place, who is named and judged first; what one may write instead, once a kind."""
    if not revoir:
        return []
    lines = [Content.styled(AGAIN, "bold")]
    for proposal, items in _grouped(revoir).items():
        lines += [
            Content(f"« {brief(item.extrait, LONGEST)} » : {FAULTS[item.type]}.") for item in items
        ]
        lines.append(Content.styled(proposal, "$text-muted"))
    return lines


def _grouped(revoir: "Sequence[ARevoir]") -> "dict[str, list[ARevoir]]":
    """The places by what is proposed, the gravest first."""
    found: dict[str, list[ARevoir]] = {}
    for item in sorted(revoir, key=lambda one: FIRST.get(one.type, len(FIRST))):
        found.setdefault(item.proposition, []).append(item)
    return found
