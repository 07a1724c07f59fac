"""A text cut into sentences and into the words between two marks, numbers written in digits."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.nombres import en_chiffres
from knowledge.french import fold, words
from knowledge.phrases import cut

_LISTED = re.compile(
    r"\b(?:(?P<nom>CCP|CP|CT|AT) ?(?P<rangs>\d{1,2}(?:, \d{1,2})* (?:et|ou) \d{1,2})"
    r"|(?P<bloc>[Bb]loc)s? (?P<lettres>[A-E](?:(?:, | et | ou | à )[A-E])*))"
    r"\b(?! ?(?:%|minutes?|h\b|heures?|pages?|mois|ans?)\b)"
)
"""Codes that share one name: «les CCP 1, 2 et 3»."""
BORNE = ","
"""Stands for any mark inside a sentence, among its words."""
_MARKDOWN = re.compile(r"[*`\\]|<[^>]*>|^\s*#+\s|^[-•\s]*\d+[.)°]\s+(?=\S)", re.MULTILINE)
_ANSWER = re.compile(r"\s*:\s*\n\s*(oui|non)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_PART = re.compile(r"\s*;\s*")
_INNER = re.compile(r"[,:()\[\]·•–—+/\"“”«»]|(?<=\s)-(?=\s)|\.(?=\s|$)")
_SPELLINGS = (
    (re.compile(r"\bpre-requis"), "prerequis"),
    (re.compile(r"\bsavoirs?[- ](faire|etre)\b"), r"savoir\1"),
    (re.compile(r"\bco[- ]?constru"), "coconstru"),
    (re.compile(r"\beco[- ]?(?=citoyen|respons)"), "eco"),
    (re.compile(r"\bet/ou\b"), "ou"),
    (re.compile(r"\ba condition (?:que|de)\b|\bdans la mesure ou\b"), ", si "),
    (re.compile(r"\ben cause\b"), "en question"),
    (re.compile(r"\b(pages|heures|minutes),? sans (?:les |la |le |l')"), r"\1 hors "),
    (re.compile(r"\bart\. ?(?=\d)"), "article "),
    (re.compile(r"\b([lrd])\. ?(?=\d{3})"), r"\1"),
    (
        re.compile(
            r"\b(?:a l'aide d|au moyen d|par le biais d|en fonction d|au travers d|a travers"
            r"|au sein d|dans le cadre d|au cours d|en mesure d|au titre d|en plus d"
            r"|mise? en (?:valeur|oeuvre))"
        ),
        lambda match: "valorise" if match.group().endswith("valeur") else ", ",
    ),
    (re.compile(r"\bne? ?(?:doi(?:ven)?t pas )?(?:depasser?|exceder?)(?: pas)?\b"), "au plus"),
    (re.compile(r",? ?\b(?:ou |tou(?:te)?s )?les deux(?=\s*(?:$|[.,;]))"), ""),
    # What is left out is said in many ways: one is kept.
    (
        re.compile(r"\bsans compter (?:les |la |le |l'|ses )?|\bnon compris(?:e?s)? (?:les )"),
        "hors ",
    ),
    (
        re.compile(r"\b([a-z]+),? (?:non compris(?:e?s)?|exclue?s|en sus|non inclus(?:es)?)\b"),
        r"hors \1",
    ),
    (re.compile(r"(?:\+|\bplus|\bet)(?: les| des| d'|) ?(?=annexes)"), "hors "),
    (re.compile(r",? ?\bauxquel(?:le)?s s'ajoutent (?:les |des )?"), " hors "),
    (re.compile(r"\bc'est-a-dire\b|\bil s'agit d[e']|\bd'un[e]? part\b|\bd'autre part\b"), ","),
)


@dataclass(frozen=True)
class Phrase:
    """One sentence: folded, its numbers in digits."""

    texte: str
    morceaux: int = 1
    """How many parts its semicolons cut the whole sentence into."""

    @cached_property
    def jetons(self) -> tuple[str, ...]:
        """Its words in order, BORNE where a mark stands."""
        found: list[str] = []
        for part in _INNER.split(self.texte):
            found += [BORNE, *words(part)] if found else words(part)
        return tuple(found)

    @cached_property
    def suite(self) -> tuple[str, ...]:
        """The same stems in order."""
        return tuple(racine(word) for word in self.jetons if word != BORNE and plein(word))

    @cached_property
    def racines(self) -> frozenset[str]:
        """The stems of the words that name something."""
        return frozenset(self.suite)

    @cached_property
    def formes(self) -> frozenset[str | int]:
        """Its stems and their families."""
        return lexique().formes(self.racines)


@lru_cache(maxsize=4096)
def phrases(text: str) -> tuple[Phrase, ...]:
    """The sentences and list items of a text."""
    plain = propre(_ANSWER.sub(r" : \1", _MARKDOWN.sub("", text)))
    return tuple(phrase for sentence in cut(plain, _SENTENCE) for phrase in _parts(sentence))


def _parts(sentence: str) -> list[Phrase]:
    parts = [part.strip() for part in _PART.split(sentence) if part.strip(" .,:-\u00a0")]
    return [Phrase(part, len(parts)) for part in parts]


@lru_cache(maxsize=8192)
def propre(text: str) -> str:
    """Folded, one spelling for what is spelled in several ways, numbers in digits."""
    text = fold(_LISTED.sub(_each, text))
    for pattern, shape in _SPELLINGS:
        text = pattern.sub(shape, text)
    return en_chiffres(text)


def _each(match: re.Match[str]) -> str:
    if match["bloc"]:
        return re.sub(r"\b[A-E]\b", r"bloc\g<0>", match["lettres"])
    return re.sub(r"\d+", rf"{match['nom']} \g<0>", match["rangs"])
