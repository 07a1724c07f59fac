"""Annotated analyses, read as sentences with the movements that each makes.

The files are those of the project's tests: fictional, and annotated by a written rule by who did
not write the rules of re-reading.
"""

from pathlib import Path

from assistant.analyse.constat import FAUTES, MOUVEMENTS
from assistant.analyse.lecture import Lecture
from assistant.analyse.pesee import APPRISE
from assistant.analyse.phrases import Phrase
from assistant.analyse.reperage import selon_les_regles
from assistant.analyse.traits import REGLES, Trouvailles, traits
from assistant.apprentissage.exemple import Etiquete, Exemple, Tache, without_rules
from assistant.apprentissage.marques import Place, demarquer
from knowledge.loader import read_yaml

CORPUS = Path(__file__).parents[2] / "tests" / "assistant" / "corpus"
LUES, NEUVES = CORPUS / "analyse", CORPUS / "analyse-apprises"
"""Texts on which the rules were tuned, and texts that nobody read."""
ETIQUETTES = (*MOUVEMENTS, *FAUTES)
FORCES = frozenset({"tournures", "ordinaires", "fautives", "implicites", "tons"})
"""Files in which some labels were asked to abound."""
FORCEES = 0.3
"""What a text of theirs counts for."""
JUSTESSE = 0.9
"""Precision wanted on a hand that the table has not learned."""
RECOUVRE = 4
"""Signs that a sentence and a mark share, at least."""


def analyses(path: Path) -> list[Etiquete]:
    """Every text of a file. Raises OSError, KeyError or KnowledgeError when it is unsound."""
    return [_read(str(row["texte"]), LUES in path.parents) for row in read_yaml(path)]


def _read(marked: str, tuned: bool) -> Etiquete:
    text, places = demarquer(marked)
    lecture = Lecture(text)
    found = Trouvailles.of(*selon_les_regles(lecture))
    phrases = [phrase for phrase in lecture.phrases if not phrase.titre]
    last = phrases[-1].numero if phrases else 0
    sentences = []
    for phrase in phrases:
        seen = traits(lecture, phrase, last, found)
        if tuned:
            seen = without_rules(seen, REGLES)
        sentences.append(Exemple(seen, _labels(phrase, places)))
    return Etiquete(tuple(sentences), frozenset(name for _, _, name in places))


def _labels(phrase: Phrase, places: list[Place]) -> tuple[int, ...]:
    borne = {
        name
        for start, end, name in places
        if min(end, phrase.end) - max(start, phrase.start) >= RECOUVRE
    }
    return tuple(int(name in borne) for name in ETIQUETTES)


def _files() -> list[Path]:
    paths = [*LUES.glob("*/*.yaml"), *NEUVES.glob("*.yaml")]
    return [path for path in paths if not path.stem.endswith("-bis")]


TACHE = Tache(
    etiquettes=ETIQUETTES,
    prudentes=frozenset(),
    table=APPRISE,
    fichiers=_files,
    lire=analyses,
    reglees=lambda path: LUES in path.parents,
    compte=lambda path: FORCEES if path.stem in FORCES else 1.0,
    justesse=JUSTESSE,
    plis=len([*NEUVES.glob("*.yaml")]),
    par_phrase=True,
)
