"""What a text written for others says too fast: it judges, or tells a guess as a fact.

In the analysis of one's own practice a guess said as such is fair; in a synthesis it follows the
person from one service to the next.
"""

from collections.abc import Iterator

from assistant.analyse.constat import ARevoir
from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import alternatives, donnees
from assistant.analyse.phrases import Phrase
from assistant.analyse.regles.signe import signe

REGLES = {
    "jugement": "jugement, dans un écrit pour d'autres",
    "interpretation": "supposition, dans un écrit pour d'autres",
}


def rapporte(lecture: Lecture, phrase: Phrase) -> bool:
    """Whether a sentence gives what the person, a doctor or a document says, or what to check."""
    said = alternatives(donnees("synthese")["pour_d_autres"]["sauf"])
    return said.search(lecture.propre, *lecture.de(phrase)) is not None


def trop_dit(lecture: Lecture, known: set[int]) -> Iterator[ARevoir]:
    """The first such words of each sentence; none where something was found already."""
    words = donnees("synthese")["pour_d_autres"]
    for phrase in lecture.phrases:
        if phrase.titre or phrase.numero in known or phrase.extrait(lecture.texte).endswith("?"):
            continue
        for name, regle in REGLES.items():
            if match := lecture.cherche(alternatives(words[name]), phrase):
                cue = signe(lecture, phrase, match, regle)
                extract = lecture.texte[cue.start : cue.end]
                yield ARevoir(name, cue.start, cue.end, extract, cue.regle, "", phrase.numero)
                break
