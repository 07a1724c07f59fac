"""Sentence by sentence: the movements recognised, and the words to look at again."""

from collections.abc import Iterator

from assistant.analyse.constat import ARevoir, Repere
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import donnees
from assistant.analyse.pesee import peser
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles import (
    ajustements,
    emotions,
    faits,
    fautes,
    mixte,
    mouvements,
    ordre,
    place,
)
from assistant.analyse.regles.denis import nie
from assistant.analyse.regles.groupes import REGLE as GROUPE
from assistant.analyse.regles.signe import Signe

APART = (("limites_fonction", "limites_personnelles"), ("limites_personnelles", "emotions"))
"""Movements whose words can be taken for one another: the first is kept."""
Found = tuple[list[tuple[str, Signe]], list[ARevoir]]


def reperer(lecture: Lecture) -> tuple[list[Repere], list[ARevoir]]:
    """Everything that is recognised in a text, in reading order."""
    reperes, revoir = selon_les_regles(lecture)
    return peser(lecture, reperes, revoir)


def selon_les_regles(lecture: Lecture) -> tuple[list[Repere], list[ARevoir]]:
    """What the rules alone recognise."""
    reperes: list[tuple[str, Signe]] = []
    revoir: list[ARevoir] = []
    under = ""
    for phrase in lecture.phrases:
        if phrase.titre:
            under = place.titre(lecture, phrase)
            continue
        if place.titre_nu(lecture, phrase):
            continue
        signes, faults = _phrase(lecture, phrase, under)
        reperes += signes
        revoir += faults
    reproached = {item.phrase for item in revoir}
    reperes += place.suites(lecture, reperes, reproached)
    reperes += place.forces(lecture, reperes)
    reperes += ordre.limites_tues(lecture, reperes, reproached)
    return [_repere(lecture, *item) for item in _ordered(reperes)], revoir


def _phrase(lecture: Lecture, phrase: Phrase, under: str) -> Found:
    faults = list(fautes.fautes(lecture, phrase))
    first = faults[0][1] if faults else None
    general = first is not None and first.regle == GROUPE  # told as such, whatever the fact
    if mixed := mixte.mixte(lecture, phrase, None if general else first):
        return [], [_mixed(lecture, *mixed)]
    revoir = [_revoir(lecture, name, cue) for name, cue in faults]
    if phrase.extrait(lecture.texte).endswith("?"):
        return [], revoir
    found = dict(mouvements.annonces(lecture, phrase))
    if cue := emotions.emotion(lecture, phrase):
        found["emotions"] = cue
    if cue := ajustements.ajustement(lecture, phrase):
        found["ajustements"] = cue
    found = _affirmed(lecture, phrase, _settled(found, dict(faults)))
    if not found and not faults:
        found |= place.sous_titre(lecture, phrase, under)
    if not found and not faults and (cue := faits.fait(lecture, phrase)):
        found["faits"] = cue
    return list(found.items()), revoir


def _settled(found: dict[str, Signe], faults: dict[str, Signe]) -> dict[str, Signe]:
    """What one cue says rather than another, when both are in a sentence."""
    if "ajustements" in found:
        for name in ("axes", "opinions", "points_forts", "limites_personnelles"):
            found.pop(name, None)
    harsh, view = faults.get("axe_negatif"), found.get("opinions")
    if harsh and "emotions" in found and _same(harsh, found["emotions"]):
        del found["emotions"]
    if view and "axes" in found and found["axes"].start < view.start:
        del found["opinions"]
    if harsh:
        found.pop("axes", None)
        found.pop("points_forts", None)
        found.pop("limites_personnelles", None)
    _apart(found)
    _in_a_view(found)
    if "opinions" in found and "points_forts" in found:
        view, strength = found["opinions"], found["points_forts"]
        found.pop("points_forts" if view.start < strength.start else "opinions")
    if "limites_fonction" in found:
        found.pop("points_forts", None)
    return found


def _affirmed(lecture: Lecture, phrase: Phrase, found: dict[str, Signe]) -> dict[str, Signe]:
    """Without what the sentence denies."""
    return {name: cue for name, cue in found.items() if not nie(lecture, phrase, name)}


def _apart(found: dict[str, Signe]) -> None:
    """The same words say one movement: a limit rather than what it makes one feel, and so on."""
    for kept, left in APART:
        if kept in found and left in found and _same(found[kept], found[left]):
            del found[left]


def _same(one: Signe, other: Signe) -> bool:
    """Whether two cues share words."""
    return one.start < other.end and other.start < one.end


def _in_a_view(found: dict[str, Signe]) -> None:
    """« Je crois que c'est ma fatigue » is a view: what it speaks of is not told for itself."""
    view = found.get("opinions")
    for name in ("emotions", "limites_personnelles", "limites_fonction"):
        if view and name in found and view.start < found[name].start:
            del found[name]
    limit, felt = found.get("limites_personnelles"), found.get("emotions")
    if limit and felt and limit.start < felt.start:
        del found["emotions"]


def _ordered(found: list[tuple[str, Signe]]) -> list[tuple[str, Signe]]:
    return sorted(found, key=lambda item: (item[1].phrase.start, item[1].start))


def _repere(lecture: Lecture, mouvement: str, cue: Signe) -> Repere:
    phrase = cue.phrase
    return Repere(
        mouvement,
        phrase.start,
        phrase.end,
        phrase.extrait(lecture.texte),
        cue.dit(lecture),
        phrase.numero,
    )


def _revoir(lecture: Lecture, name: str, cue: Signe) -> ARevoir:
    kind = "groupe" if cue.regle == GROUPE else name
    frame = str(donnees("reperage")["propositions"][kind])
    words = lecture.texte[cue.start : cue.end]
    return ARevoir(name, cue.start, cue.end, words, cue.regle, frame, cue.phrase.numero)


def _mixed(lecture: Lecture, cue: Signe, parts: tuple[str, str]) -> ARevoir:
    fact, view = parts
    frame = f"Deux phrases à séparer : d'abord le fait, « {fact} » ; puis votre avis, « {view} »."
    words = lecture.texte[cue.start : cue.end]
    return ARevoir("mixte", cue.start, cue.end, words, cue.regle, frame, cue.phrase.numero)


def par_mouvement(reperes: list[Repere]) -> Iterator[tuple[str, list[Repere]]]:
    """Findings of each movement, in the order of the criteria."""
    from assistant.analyse.constat import MOUVEMENTS

    for name in MOUVEMENTS:
        yield name, [item for item in reperes if item.mouvement == name]
