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
    "protection": "protection",
    "origine": "origine ou séjour",
    "convictions": "convictions",
    "violence": "violence",
    "sexualite": "vie sexuelle",
}
SENTENCE = re.compile(
    r"(?:[^.!?\n]|(?<=\b[A-Z])\.(?=[ ,])|(?<=Mme)\.|(?<=Mlle)\.|(?<=\d)\.(?=\d))+[.!?]*"
)
"""« Mme B. est venue » is one sentence."""
PERSON = re.compile(
    r"(?i)(?<![\w])(?:je|j['’]|moi|(?:mon|ma|mes)(?![ ](?:rôle|métier|travail|stage|poste|place"
    r"|mission|structure|cadre|fonctions?|bureau|organisme|collègues?|tutrice|tuteur)\b)|m['’]a|m['’]ont|(?:il|elle|iel|on"
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


NOTE = 12
"""Words at most of what goes on with a note, without a verb of its own."""
BEFORE = 60
"""Signs in which one looks for what makes a word mean something else."""
GENERAL = re.compile(
    r"(?i)\s*[-–—•*]?\s*(?:l['’]|(?:une?|les?|la|des|ces?|cette|chaque|toute?s?)\b)"
)
"""How a sentence begins that has a subject of its own."""
BREAK = re.compile(r"\n[^\S\n]*\n")


@lru_cache(maxsize=1)
def _lexicon() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (LABELS[kind], _pattern(words.split(" | "))) for kind, words in donnees("sensible").items()
    ]


def _pattern(words: list[str]) -> re.Pattern[str]:
    loose = "|".join(word for word in words if not re.fullmatch(r"[A-Z]+", word))
    strict = "|".join([word for word in words if re.fullmatch(r"[A-Z]+", word)] or [r"(?!)"])
    return re.compile(rf"(?<![\w-])(?:(?i:{loose})|(?:{strict}))(?![\w-])")


@lru_cache(maxsize=8)
def _around(name: str) -> str:
    """One list of what stands around the words, as alternatives."""
    return "|".join(part.strip() for part in donnees("sensible_contexte")[name].split(" | "))


@lru_cache(maxsize=1)
def _somebody() -> re.Pattern[str]:
    """Whoever « elle », « il » or « la petite » is, whatever they do."""
    small = r"(?:(?:ne|me|te|se|lui|leur|la|le|les|nous|vous|en|y)[ ]|(?:[nmtsl]|qu)['’])*"
    return re.compile(
        rf"(?i)(?<![\w-])(?:(?:elle|il|iel)[ ](?!{small}(?:{_around('impersonnel')}))[\w'’]{{2,}}"
        rf"|(?:{_around('personnes')})(?!\w)|{_around('agit')})"
    )


@lru_cache(maxsize=1)
def _note() -> re.Pattern[str]:
    """A state told without a subject, where a sentence or a part of one begins."""
    return re.compile(
        rf"(?i)(?:^|[,;:(/+•*]|[-–—][ ])\s*(?:(?:toujours|encore|d[ée]j[àa]|et|puis)[ ])?"
        rf"(?:{_around('etats')})(?!\w)"
    )


@lru_cache(maxsize=1)
def _elsewhere() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Words, and the sentences where they mean something else."""
    return tuple(
        (
            re.compile(rf"(?i)(?:{_alone(row['mots'])})"),
            re.compile(rf"(?i)(?<!\w)(?:{_alone(row['phrase'])})(?!\w)"),
        )
        for row in donnees("sensible_contexte")["ailleurs"]
    )


def _alone(words: str) -> str:
    return "|".join(part.strip() for part in words.split(" | "))


@lru_cache(maxsize=1)
def _trade() -> re.Pattern[str]:
    """« un cours sur le », « elle est éducatrice à l' »: what one studies, or works at."""
    return re.compile(rf"(?i)(?<!\w)(?:{_around('avant')})$")


def _means_it(word: re.Match[str], sentence: re.Match[str]) -> bool:
    """Whether a word means what its list says, where it stands."""
    before = sentence.string[max(sentence.start(), word.start() - BEFORE) : word.start()]
    if _trade().search(before):
        return False
    said = sentence.group()
    return not any(
        mots.fullmatch(word.group()) and other.search(said) for mots, other in _elsewhere()
    )


def _of_somebody(texte: str, names: list[Trouvaille]) -> Iterator[re.Match[str]]:
    """Sentences about one person; what goes on without a verb is about them too."""
    last, known = 0, False
    verb = re.compile(rf"(?i)(?<!\w)(?:{_around('verbe')})(?!\w)")
    for sentence in SENTENCE.finditer(texte):
        start, end = sentence.span()
        words = sentence.group()
        told = bool(
            PERSON.search(words)
            or _somebody().search(words)
            or _note().search(words)
            or any(start <= item.start < end for item in names)
        )
        near = known and not BREAK.search(texte, last, start)
        rest = near and len(words.split()) <= NOTE and not words.strip().endswith("?")
        known = told or (rest and not (GENERAL.match(words) or verb.search(words)))
        last = end
        if known:
            yield sentence


def sensibles(lecture: Lecture, names: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Each word once a sentence about one person (a name, a pronoun and its verb, an age)."""
    for sentence in _of_somebody(lecture.texte, names):
        for label, pattern in _lexicon():
            for match in pattern.finditer(lecture.texte, *sentence.span()):
                if _means_it(match, sentence):
                    rule = f"lexique : {label}"
                    yield Trouvaille("sensible", match.group(), *match.span(), rule, 60)
