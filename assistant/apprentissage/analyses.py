"""Annotated analyses, read as sentences with the movements that each makes.

A text marks words as `⟦label|words⟧`. The files are those of the project's tests: fictional, and
annotated by a written rule by who did not write the rules of re-reading.
"""

import re
from pathlib import Path

from assistant.analyse.constat import MOUVEMENTS
from assistant.analyse.lecture import Lecture
from assistant.analyse.pesee import APPRISE
from assistant.analyse.phrases import Phrase
from assistant.analyse.reperage import selon_les_regles
from assistant.analyse.traits import REGLES, Trouvailles, traits
from assistant.apprentissage.exemple import Etiquete, Exemple, Tache
from knowledge.loader import read_yaml

CORPUS = Path(__file__).parents[2] / "tests" / "assistant" / "corpus"
LUES, NEUVES = CORPUS / "analyse", CORPUS / "analyse-apprises"
"""Texts on which the rules were tuned, and texts that nobody read."""
MARQUE = re.compile(r"⟦(?P<type>[a-z_]+)\|(?P<mots>[^⟧]*)⟧")
APPRISES = MOUVEMENTS
FORCEES = 0.3
"""What a text counts for in which some labels were asked to abound."""
RECOUVRE = 4
"""Signs that a sentence and a mark share, at least."""
Place = tuple[int, int, str]


def analyses(path: Path) -> list[Etiquete]:
    """Every text of a file. Raises OSError, KeyError or KnowledgeError when it is unsound."""
    return [_read(str(row["texte"]), LUES in path.parents) for row in read_yaml(path)]


def _read(marked: str, tuned: bool) -> Etiquete:
    text, places = _unmarked(marked)
    lecture = Lecture(text)
    found = Trouvailles.of(*selon_les_regles(lecture))
    phrases = [phrase for phrase in lecture.phrases if not phrase.titre]
    last = phrases[-1].numero if phrases else 0
    sentences = []
    for phrase in phrases:
        seen = traits(lecture, phrase, last, found)
        if tuned:
            seen = {name: value for name, value in seen.items() if not name.startswith(REGLES)}
        sentences.append(Exemple(seen, _labels(phrase, places)))
    return Etiquete(tuple(sentences), frozenset(name for _, _, name in places))


def _unmarked(marked: str) -> tuple[str, list[Place]]:
    text, at, places = "", 0, []
    for match in MARQUE.finditer(marked):
        text += marked[at : match.start()]
        places.append((len(text), len(text) + len(match["mots"]), match["type"]))
        text += match["mots"]
        at = match.end()
    return text + marked[at:], places


def _labels(phrase: Phrase, places: list[Place]) -> tuple[int, ...]:
    borne = {
        name
        for start, end, name in places
        if min(end, phrase.end) - max(start, phrase.start) >= RECOUVRE
    }
    return tuple(int(name in borne) for name in APPRISES)


def _files() -> list[Path]:
    paths = [*LUES.glob("*/*.yaml"), *NEUVES.glob("*.yaml")]
    return [path for path in paths if not path.stem.endswith("-bis")]


TACHE = Tache(
    etiquettes=APPRISES,
    prudentes=frozenset(APPRISES) - {"faits"},
    table=APPRISE,
    fichiers=_files,
    lire=analyses,
    reglees=lambda path: LUES in path.parents,
    compte=lambda path: FORCEES if path.stem in ("tournures", "ordinaires") else 1.0,
    prudence=0.5,
    par_phrase=True,
)
