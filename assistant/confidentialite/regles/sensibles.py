"""Words of health, justice, origin, belief, violence or sexual life, said of somebody."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import donnees
from assistant.confidentialite.trouvaille import Trouvaille

LABELS = {
    "sante": "santé",
    "justice": "justice",
    "origine": "origine ou séjour",
    "convictions": "convictions",
    "violence": "violence",
    "sexualite": "vie sexuelle",
}
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
PERSON = re.compile(
    r"(?i)(?<![\w])(?:je|j['’]|moi|mon|ma|mes|m['’]a|m['’]ont|(?:il|elle|iel|on"
    r"|monsieur|madame|mme|m\.|mr)[ ](?:a|est|était|avait|sort\w*|souffre|suit|prend"
    r"|vit|vient|dit|ne|n['’]\w+|se|s['’]\w+|m['’]\w+|fait|va|sera|aura|refuse"
    r"|cherche|boit|fume|évoque|parle|porte|vote|votait|milite|prie|croit|pratique"
    r"|fréquente|adhère|appartient|subit|consulte|reçoit|raconte|explique|reste|doit"
    r"|veut|peut|habite|travaille|participe"
    r"|(?:(?:la|le|les|lui|me|l['’]|m['’])[ ]?)(?:a|ont|avait|frapp\w*|tape\w*|bat|cogne\w*"
    r"|menac\w+|insult\w+|harc\w+|viol\w+))"
    r"|(?:son|sa|ses)[ ](?:mari|femme|ex|conjointe?|compagn\w+|père|mère|fils|fille"
    r"|frère|sœur|enfants?|médecin|psy\w*|juge|avocate?|éducat\w+|addiction"
    r"|traitement|handicap|rqth|maladie|dépression|casier|titre)"
    r"|\d{2}[ ]ans|cette (?:dame|personne|femme)|ce (?:monsieur|jeune|stagiaire)|la "
    r"(?:dame|jeune)|le jeune)(?![\w])"
    r"|(?:M\.|Mme|Mr|Mlle|Monsieur|Madame)[ ][A-ZÀ-Ý]"
)


@lru_cache(maxsize=1)
def _lexicon() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (LABELS[kind], _pattern(words.split(" | "))) for kind, words in donnees("sensible").items()
    ]


def _pattern(words: list[str]) -> re.Pattern[str]:
    loose = "|".join(word for word in words if not re.fullmatch(r"[A-Z]+", word))
    strict = "|".join([word for word in words if re.fullmatch(r"[A-Z]+", word)] or [r"(?!)"])
    return re.compile(rf"(?<![\w-])(?:(?i:{loose})|(?:{strict}))(?![\w-])")


def sensibles(lecture: Lecture, names: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Each word once a sentence about one person (a name, a pronoun and its verb, an age)."""
    for sentence in SENTENCE.finditer(lecture.texte):
        start, end = sentence.span()
        if not (PERSON.search(sentence.group()) or any(start <= n.start < end for n in names)):
            continue
        for label, pattern in _lexicon():
            for match in pattern.finditer(lecture.texte, start, end):
                yield Trouvaille("sensible", match.group(), *match.span(), f"lexique : {label}", 60)
