"""Rules and learned scores brought together, sentence by sentence.

A movement that a rule found stays unless the scores are far from it, with its own words, and always
where the author put it under a title; what only the scores see is given for the whole sentence,
unless the sentence denies it. What is to look at again is found by rules alone, for a reproach
needs words to point at, and goes when the scores are far from it; but an emotion said beside a
label takes nothing back, nor do the marks around it, and a judged sentence is no fact.
"""

from collections.abc import Iterator

from assistant.analyse.constat import FAUTES, MOUVEMENTS, ARevoir, Repere
from assistant.analyse.lecture import Lecture
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.denis import nie
from assistant.analyse.regles.fautes import attribuee
from assistant.analyse.regles.groupes import REGLE as GROUPE
from assistant.analyse.regles.place import SOUS_TITRE
from assistant.analyse.traits import Trouvailles, traits
from assistant.appris.table import shipped
from knowledge.fiches import PRATIQUE

APPRISE = PRATIQUE / "analyse" / "appris"
APPRIS = "appris : phrases annotées"
MIXTE, JUGEMENT = "mixte", "jugement"
RETRAIT = 0.7
"""Share of its threshold under which a movement that a rule found is withdrawn."""
REPROCHE = 0.7
"""The same for words to look at again: better missed than wrong."""
Trouves = tuple[list[Repere], list[ARevoir]]
COURT = 3
"""Words under which a sentence says too little for the scores alone."""
AJOUT = {"faits": 1.2, "limites_fonction": 1.4, "axes": 1.4}
"""Times its threshold from which a movement is added, when that is not once."""


def peser(lecture: Lecture, reperes: list[Repere], revoir: list[ARevoir]) -> Trouves:
    """Movements and reproaches, each sentence weighed; as they were when nothing was learned."""
    table = shipped(APPRISE)
    if table is None:
        return reperes, revoir
    found = Trouvailles.of(reperes, revoir)
    phrases = [phrase for phrase in lecture.phrases if not phrase.titre]
    last = phrases[-1].numero if phrases else 0
    scores = {
        phrase.numero: table.ratios(traits(lecture, phrase, last, found)) for phrase in phrases
    }
    felt = {item.phrase for item in reperes if item.mouvement == "emotions"}
    blamed = [
        item
        for item in revoir
        if item.regle == GROUPE
        or _stands(scores.get(item.phrase, {}), item.type)
        or (item.type == JUGEMENT and attribuee(lecture, item, item.phrase in felt))
    ]
    mixed = {item.phrase for item in blamed if item.type == MIXTE}
    judged = {item.phrase for item in blamed if item.type == JUGEMENT}
    kept = [
        item
        for item in reperes
        if item.regle.startswith(SOUS_TITRE) or _stands(scores.get(item.phrase, {}), item.mouvement)
    ]
    for phrase in phrases:
        if phrase.numero not in mixed:
            added = _movements(lecture, phrase, scores[phrase.numero], found)
            kept += [
                item for item in added if item.mouvement != "faits" or phrase.numero not in judged
            ]
    return sorted(kept, key=lambda item: item.start), blamed


def _stands(ratios: dict[str, float], name: str) -> bool:
    """Whether a rule's finding stands: it does where nothing was scored."""
    return ratios.get(name, 1.0) >= (REPROCHE if name in FAUTES else RETRAIT)


def _movements(
    lecture: Lecture, phrase: Phrase, ratios: dict[str, float], found: Trouvailles
) -> Iterator[Repere]:
    """Movements that only the scores see, where nothing denies them."""
    words = phrase.extrait(lecture.texte)
    if len(words.split()) < COURT:
        return
    for name in MOUVEMENTS:
        if ratios.get(name, 0) < AJOUT.get(name, 1) or name in found.types(phrase.numero):
            continue
        if nie(lecture, phrase, name):
            continue
        yield Repere(name, phrase.start, phrase.end, words, APPRIS, phrase.numero)
