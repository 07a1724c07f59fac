"""The written synthesis of an interview: its parts, its wording, what it says too much of.

Twenty minutes, about a page by hand; the checks are those of competency 5.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from assistant.analyse.constat import ARevoir
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees
from assistant.analyse.pesee import MIXTE, peser
from assistant.analyse.regles.anonymat import conseil, pseudonyme
from assistant.analyse.regles.fautes import jugement
from assistant.analyse.regles.parcours import MOT
from assistant.analyse.regles.pour_d_autres import rapporte, trop_dit
from assistant.analyse.reperage import selon_les_regles
from assistant.analyse.squelette import Element, intime, reconnaitre

EXAMEN = "stagiaire"
"""The profile of who prepares an exam."""
NOT_HERE = {"opinions": "opinion dite", "emotions": "émotion dite"}


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
                _only(item, "element", "critere", "start", "end", "extrait", "aussi", "manque")
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
    texte: str, propres: Mapping[str, tuple[str, ...]] | None = None, profil: str | None = None
) -> RelectureSynthese:
    """Re-read a synthesis. `profil`: who writes it, as the settings say."""
    lecture = Lecture(texte)
    elements = list(reconnaitre(lecture))
    revoir = [*_wording(lecture), *_personal(lecture, propres)]
    count = len(MOT.findall(texte))
    return RelectureSynthese(
        texte=texte,
        reperes=tuple(item for item in elements if item.start >= 0),
        non_reperes=tuple(item for item in elements if item.start < 0),
        a_revoir=tuple(sorted(revoir, key=lambda item: item.start)),
        mots=count,
        longueur=_length(count),
        limites=tuple(
            str(said).format(lecteur=lecteur(profil)) for said in donnees("synthese")["limites"]
        ),
    )


def lecteur(profil: str | None) -> str:
    """Who will read: a jury, for who prepares an exam only."""
    return str(donnees("synthese")["lecteurs"]["examen" if profil == EXAMEN else "autre"])


def _wording(lecture: Lecture) -> Iterator[ARevoir]:
    """Words that judge, then opinions and emotions, which belong to the analysis."""
    forms = donnees("synthese")["formules"]
    rules, faults = selon_les_regles(lecture)  # read by others: each word counts
    reperes, _ = peser(lecture, rules, faults)
    told = {phrase.numero for phrase in lecture.phrases if rapporte(lecture, phrase)}
    kept = [item for item in faults if item.phrase not in told]
    kept += trop_dit(lecture, {item.phrase for item in kept} | told)
    for item in kept:
        yield replace(item, proposition=str(forms[item.type]))
        if label := _label(lecture, item):
            yield replace(label, proposition=str(forms["jugement"]))
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


def _label(lecture: Lecture, item: ARevoir) -> ARevoir | None:
    """The word that judges in a sentence told as mixed: a writing read by others names it."""
    phrase = next((one for one in lecture.phrases if one.numero == item.phrase), None)
    if item.type != MIXTE or phrase is None or not (found := jugement(lecture, phrase)):
        return None
    words = lecture.texte[found.start : found.end]
    return ARevoir("jugement", found.start, found.end, words, found.regle, "", item.phrase)


def _personal(lecture: Lecture, propres: Mapping[str, tuple[str, ...]] | None) -> Iterator[ARevoir]:
    """Identifiers, and what may be too much to say: health, justice, private life, money."""
    from assistant.confidentialite.detection import detecter

    seen: set[tuple[str, str]] = set()
    for item in detecter(lecture.texte, propres):
        known = item.type == "combinaison" or pseudonyme(item.texte)
        kind = "sensible" if item.type == "sensible" else "anonymat"
        if known or (kind, item.texte.lower()) in seen:
            continue
        seen.add((kind, item.texte.lower()))
        frame = _discreet(item.regle) if kind == "sensible" else conseil(item.type)
        yield ARevoir(kind, item.start, item.end, item.texte, f"{item.type}, {item.regle}", frame)
    found = {words for kind, words in seen if kind == "sensible"}
    for start, end, theme in intime(lecture):
        words = lecture.texte[start:end]
        if not any(word in words.lower() or words.lower() in word for word in found):
            yield ARevoir("sensible", start, end, words, f"sensible, {theme}", _discreet(theme))


def _discreet(rule: str) -> str:
    """What to write in the place of a private matter, by its theme."""
    frames = donnees("synthese")["discretion"]
    theme = next((name for name in frames if name in rule), "autre")
    return f"{donnees('synthese')['formules']['sensible']} {frames[theme]}"


def _length(count: int) -> str:
    """« 102 mots, environ une demi-page à la main »: the share of a page, by the same figures."""
    few, many = donnees("synthese")["mots_par_page"]
    if count > many:
        place = "plus d'une page à la main : c'est beaucoup pour vingt minutes"
    elif count >= few:
        place = "environ une page à la main, ce qui tient en vingt minutes"
    elif count > 3 * few // 4:
        place = "un peu moins d'une page à la main"
    elif count >= 2 * few // 5:
        place = "environ une demi-page à la main"
    else:
        place = "moins d'une demi-page à la main"
    unit = "mots" if count > 1 else "mot"
    return f"{count} {unit}, {place} (estimation : {few} à {many} mots par page)."
