"""The written synthesis of an interview: its parts, its wording, what it says too much of.

Twenty minutes, about a page by hand; the checks are those of competency 5.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from assistant.analyse.constat import ARevoir
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.analyse.regles.anonymat import PROPOSITION, pseudonyme
from assistant.analyse.regles.parcours import MOT
from assistant.analyse.reperage import reperer

NOT_HERE = {"opinions": "opinion dite", "emotions": "émotion dite"}


@dataclass(frozen=True)
class Element:
    """A part of the skeleton: recognised with its words, or not, and where it usually stands."""

    element: str
    titre: str
    critere: str
    start: int = -1
    end: int = -1
    extrait: str = ""
    ou: str = ""


@dataclass(frozen=True)
class RelectureSynthese:
    """A whole re-reading of a synthesis."""

    texte: str
    reperes: tuple[Element, ...]
    non_reperes: tuple[Element, ...]
    a_revoir: tuple[ARevoir, ...]
    mots: int
    longueur: str
    limites: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {
            "reperes": [
                _only(item, "element", "critere", "start", "end", "extrait")
                for item in self.reperes
            ],
            "non_reperes": [
                _only(item, "element", "titre", "critere", "ou") for item in self.non_reperes
            ],
            "a_revoir": [
                {key: value for key, value in asdict(item).items() if key != "phrase"}
                for item in self.a_revoir
            ],
            "mots": self.mots,
            "longueur": self.longueur,
            "limites": list(self.limites),
        }


def _only(item: Element, *names: str) -> dict[str, Any]:
    return {name: getattr(item, name) for name in names}


def relire_synthese(
    texte: str, propres: Mapping[str, tuple[str, ...]] | None = None
) -> RelectureSynthese:
    """Re-read a synthesis."""
    lecture = Lecture(texte)
    elements = list(_elements(lecture))
    revoir = [*_wording(lecture), *_personal(texte, propres)]
    count = len(MOT.findall(texte))
    return RelectureSynthese(
        texte=texte,
        reperes=tuple(item for item in elements if item.start >= 0),
        non_reperes=tuple(item for item in elements if item.start < 0),
        a_revoir=tuple(sorted(revoir, key=lambda item: item.start)),
        mots=count,
        longueur=_length(count),
        limites=tuple(map(str, donnees("synthese")["limites"])),
    )


def _elements(lecture: Lecture) -> Iterator[Element]:
    for name, row in donnees("synthese")["elements"].items():
        pattern = alternatives(row["mots"])
        base = Element(name, str(row["titre"]), str(row["critere"]), ou=str(row["ou"]))
        yield next(
            (_at(lecture, base, item) for item in lecture.phrases if _in(lecture, pattern, item)),
            base,
        )


def _in(lecture: Lecture, pattern: Any, phrase: Any) -> bool:
    return pattern.search(lecture.plis.texte, *lecture.de(phrase)) is not None


def _at(lecture: Lecture, base: Element, phrase: Any) -> Element:
    words = phrase.extrait(lecture.texte)
    return Element(base.element, base.titre, base.critere, phrase.start, phrase.end, words, base.ou)


def _wording(lecture: Lecture) -> Iterator[ARevoir]:
    """Words that judge, then opinions and emotions, which belong to the analysis."""
    forms = donnees("synthese")["formules"]
    reperes, faults = reperer(lecture)
    for item in faults:
        yield ARevoir(
            item.type, item.start, item.end, item.extrait, item.regle, str(forms[item.type])
        )
    for found in reperes:
        if found.mouvement in NOT_HERE:
            yield ARevoir(
                found.mouvement,
                found.start,
                found.end,
                found.extrait,
                found.regle,
                str(forms[found.mouvement]),
            )


def _personal(texte: str, propres: Mapping[str, tuple[str, ...]] | None) -> Iterator[ARevoir]:
    """Identifiers, and what may be too much to say: health, justice, private life."""
    from assistant.confidentialite.detection import detecter

    seen = set()
    for item in detecter(texte, propres):
        known = item.type == "combinaison" or pseudonyme(item.texte)
        if known or (item.type, item.texte.lower()) in seen:
            continue
        seen.add((item.type, item.texte.lower()))
        kind = "sensible" if item.type == "sensible" else "anonymat"
        frame = (
            str(donnees("synthese")["formules"]["sensible"]) if kind == "sensible" else PROPOSITION
        )
        yield ARevoir(kind, item.start, item.end, item.texte, f"{item.type}, {item.regle}", frame)


def _length(count: int) -> str:
    few, many = donnees("synthese")["mots_par_page"]
    if count < few // 2:
        place = "moins d'une demi-page à la main"
    elif count <= many:
        place = "environ une page à la main, ce qui tient en vingt minutes"
    else:
        place = "plus d'une page à la main : c'est beaucoup pour vingt minutes"
    return f"{count} mots, {place} (estimation : {few} à {many} mots par page)."


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
