"""Whether an answer stands under the prompt that asks for it; nothing is ever moved."""

from collections.abc import Iterable

from assistant.analyse.consignes import Consigne
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees
from assistant.analyse.redaction import GENRE, Redaction
from assistant.analyse.reperage import reperer

SAID = (
    "« {titre} » : Jalon y repère plutôt {trouves}. Si la réponse est à la bonne place, n'en"
    " tenez pas compte."
)


def dits(texte: str) -> dict[str, list[str]]:
    """The sentences of each movement that is recognised."""
    found: dict[str, list[str]] = {}
    for item in reperer(Lecture(texte))[0]:
        found.setdefault(item.mouvement, []).append(item.extrait)
    return found


def ecart(ecrit: Redaction, consigne: Consigne) -> str:
    """A sentence when an answer seems to answer another prompt; else nothing."""
    if ecrit.genre != GENRE:
        return ""
    expected = next(
        (item.mouvements for item in ecrit.forme.sections if item.id == consigne.section), ()
    )
    told = dits(ecrit.reponses.get(consigne.id, "")) if expected else {}
    others = [name for name in told if name != "faits" or len(told) == 1]
    if not others or others == ["faits"] or set(expected) & set(told):
        return ""
    return SAID.format(titre=consigne.titre, trouves=_named(others))


def ecarts(ecrit: Redaction) -> list[str]:
    """Those of every prompt."""
    return [said for item in ecrit.forme.consignes if (said := ecart(ecrit, item))]


def _named(names: Iterable[str]) -> str:
    rows = donnees("reperage")["mouvements"]
    return ", ".join(str(rows[name]["nom"]) for name in names)
