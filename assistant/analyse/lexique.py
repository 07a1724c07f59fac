"""The lexicons of the re-reading: data in `knowledge/pratique/analyse`, read once and compiled."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from knowledge.fiches import PRATIQUE
from knowledge.loader import read_yaml

DOSSIER = PRATIQUE / "analyse"
ADVERBES = (
    r"(?:(?:tres|un peu|assez|plutot|vraiment|aussi|bien|tout|alors|ensuite|d'abord|parfois"
    r"|souvent|"
    r"encore|trop|si|juste|presque|completement|totalement|simplement|clairement|ainsi|donc|meme|"
    r"finalement|egalement|immediatement|aussitot|rapidement|longuement|davantage|moi-meme|"
    r"tout de meme|quand meme|pas mal|d'ailleurs|sans doute|certainement|super|hyper"
    r"|particulierement"
    r"|par ailleurs|par contre|au debut|sur le coup|sur le moment|carrement|trop|grave|hyper|quasi"
    r"|de toutes? facons?|au fond|a vrai dire|comme d'habitude|profondement|tout a fait|soudain"
    r"|enfin|toujours|deja|[a-z]{3,}ment) ){0,3}"
)
NOMS = (
    r"personne|dame|monsieur|madame|jeune|jeunes|homme|femme|usager|usagere|beneficiaire|stagiaire|"
    r"candidate?|participante?|demandeu[a-z]+|salariee?|public|mere|pere|mari|employeur|patron|"
    r"cousine?|freres?|soeurs?|oncle|tante|voisine?|amie?|conjointe?|ex|compagnon|compagne|copain"
    r"|copine|enfants?|clients?|patronne|seniors?|migrants?|hommes?|femmes?|equipe|direction"
    r"|conseill(?:er|ere)|animat(?:eur|rice)|educat(?:eur|rice)|agent|gardien|apprenti|alternant"
    r"|agente|apprentie|alternante|infirmiere|medecin|psychologue|secretaire|service|familles?"
    r"|directeur|directrice|collegue|tuteur|tutrice|groupe|fille|fils|parents|gens|autres?|exposants|"
    r"format(?:eur|rice)|chef|cheffe|presidente?|responsable|referente?|partenaire|gars|type|mec"
    r"|nana|gamine?|gosse|ado|binome|bailleur|proprietaire|proprio|syndic|benevole|encadrante?"
    r"|chauffeur|plongeu(?:r|se)|cuisinier|cuisiniere|gerante?|juge|avocate?|prof|professeure?"
    r"|inspect(?:eur|rice)|intervenante?|eleve|apprenante?|gouvernante?|magasinier|magasiniere"
    r"|recruteu(?:r|se)|drh|coach|huissier|gendarme|policier|policiere|vendeu(?:r|se)|caissier"
    r"|caissiere|ouvrier|ouvriere|artisane?|commercante?|monit(?:eur|rice)|locataire|banquier"
    r"|banquiere|comptable|infirmier|docteure?|psychiatre|aide-soignante?|allocataire|residente?"
    r"|detenue?|gardienne|concierge|manageu(?:r|se)|manager|superieure?|adjointe?|elue?|maire"
    r"|prestataire|coordinat(?:eur|rice)|assistante? sociale?|deleguee?|hotesse|traiteur"
    r"|chargee?s? d'accueil|veilleur|brigade|belle-mere|beau-pere|grand-mere|couple|bonhomme"
    r"|usagers?|beneficiaires?|candidats?|interprete|stagiaire|tuteurs?|parrain|marraine"
    r"|curateur|mediateur|mediatrice|curatrice|educatrice|elue?|gestionnaire|menuisier|artisan"
    r"|maraicher|maraichere|moniteur|comite|binome|belle-soeur|beau-frere|neveu|niece|oncle"
)
TIERS = (
    rf"(?:\b(?:il|elle|ils|elles|iel|iels|celui-ci|celle-ci|celui-la)|\b(?:la|le|les|des|l'|ce|cet"
    rf"|cette|ces|un|"
    rf"une|son|sa|ses|mon|ma|mes|tous les|deux|trois|quatre|d'autres|ladite|ledit|lesdits|notre"
    rf"|votre|leur|leurs|ce type de|certains?"
    rf"|certaines?) ?(?:{NOMS})s?(?: [a-z]\.)?|"
    rf"\b(?:m|mme|mr|mlle)\.? [a-z]+\.?|\bmonsieur(?: [a-z]+\.?)?|\bmadame(?: [a-z]+\.?)?|"
    r"\b(?:ces|les) (?:deux|trois|quatre|autres)(?:-la)?"
    r"|\b(?:le|la|les) (?:plus|moins) [a-z]+|\b(?:ceux|celles) d[eu] [a-z]+"
    r"|\bqui|\b[A-Z][a-z]+(?:-[A-Z][a-z]+)?|\b[A-Z]\.)"
    r"(?:, (?:lui|elle|eux|elles),)?"
)
_PLACED = (
    rf"{TIERS}(?:-la|-ci)?(?: (?!je |j'|ai |suis )[a-z'-]+){{0,3}}?(?:, (?:lui|elle|eux|elles),|,)?"
)
"""Somebody else, with a few words that place them: « les deux plus jeunes du fond »."""


@lru_cache(maxsize=32)
def donnees(name: str) -> dict[str, Any]:
    """A file of lexicons. Raises KnowledgeError when it cannot be read."""
    found: dict[str, Any] = read_yaml(DOSSIER / f"{name}.yaml")
    return found


def sans_accents(words: str) -> str:
    """A pattern or a word of a lexicon as folded texts hold it; `(?P<…>)` keeps its capital."""
    bare = unicodedata.normalize("NFD", words.replace("œ", "oe").replace("’", "'"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


START = r"(?:\A|(?<=[.!?»:\n]\s)|(?<=-\s)|(?<=\n))"
"""The beginning of a sentence: `^` alone would only be that of the whole text."""
_FIRST = re.compile(r"(?<!\[)\^")


_SANS_NE = (
    ("je n'(", "(?:je n'|j')("),
    ("je n'ai ", "(?:je n'|j')ai "),
    ("je n'arriv", "(?:je n'|j')arriv"),
    ("je n'etais ", "(?:je n'|j')etais "),
    ("je n'y ", "(?:je n'|j')y "),
    ("je ne (", "je (?:ne )?("),
    ("je ne me ", "je (?:ne )?me "),
    ("je ne suis ", "je (?:ne )?suis "),
    ("ce n'est ", "(?:ce n'|c')est "),
    ("ce n'etait ", "(?:ce n'|c')etait "),
)
"""« J'ai pas su » is said as « je n'ai pas su » is written: a rule needs only the second."""


def compiler(pattern: str) -> re.Pattern[str]:
    """A pattern of a lexicon, ready to search."""
    return re.compile(_source(pattern))


@lru_cache(maxsize=2048)
def _source(pattern: str) -> str:
    """A pattern in full: a space is any blank, `{adv}` adverbs, `{tiers}` somebody else."""
    source = _FIRST.sub(START.replace("\\", r"\\"), sans_accents(pattern))
    for written, heard in _SANS_NE:
        source = source.replace(written, heard)
    source = source.replace("{adv}", ADVERBES).replace("{tiers}", TIERS).replace("{sujet}", _PLACED)
    return source.replace(" ?", r"\s*").replace(" ", r"\s+")


_ENDINGS = (
    ("eux", "eu(?:x|se|ses)"),
    ("teur", "t(?:eur|rice|euse)s?"),
    ("eur", "eu(?:r|se)s?"),
    ("if", "i(?:f|ve)s?"),
    ("ais", "ais(?:es?)?"),
    ("ois", "ois(?:es?)?"),
    ("ier", "ier(?:e)?s?"),
    ("er", "er(?:e)?s?"),
    ("al", "a(?:le?s?|ux)"),
    ("on", "on(?:n?e)?s?"),
    ("en", "en(?:ne)?s?"),
    ("el", "el(?:le)?s?"),
    ("ul", "ul(?:le)?s?"),
    ("et", "et(?:t?e)?s?"),
    ("ot", "ot(?:t?e)?s?"),
    ("as", "as(?:se|ses)?"),
    ("ou", "o(?:u|us|lle|lles)"),
    ("s", "s(?:es?)?"),
    ("x", "(?:x|se|ses)"),
    ("e", "es?"),
)
"""The end of a masculine word, and what stands there in the feminine and the plural."""


@lru_cache(maxsize=4096)
def flechir(word: str) -> str:
    """A pattern of the forms of a word given in the masculine: of several, the last has genders."""
    *first, bare = sans_accents(word).split(" ")
    head = "".join(f"{item}s? " for item in first)
    for ending, forms in _ENDINGS:
        if not word.endswith("é") and bare.endswith(ending):
            return head + bare[: -len(ending)] + forms
    return f"{head}{bare}e?s?"


def formes(words: Iterable[str]) -> str:
    """The forms of several words, the longest first, as alternatives of a pattern."""
    return "|".join(flechir(word) for word in sorted(words, key=len, reverse=True))


_HEADS = ("{tiers} (?:ne )?", "{tiers} (?:ne |n')?", "{tiers} ", "{sujet} (?:ne )?", "{sujet} ")
"""Long beginnings that many patterns share: said once, they are read once."""


def _joined(patterns: tuple[str, ...]) -> list[str]:
    """The same patterns, those of one beginning made into one."""
    alone: list[str] = []
    tails: dict[str, list[str]] = {}
    for item in (part for pattern in patterns for part in _alternatives(pattern)):
        head = next((head for head in _HEADS if _begins(item, head)), "")
        (tails.setdefault(head, []) if head else alone).append(item[len(head) :])
    return [*(f"{head}(?:{'|'.join(rest)})" for head, rest in tails.items()), *alone]


def _begins(pattern: str, head: str) -> bool:
    after = pattern[len(head) : len(head) + 1]
    return pattern.startswith(head) and after not in ("?", "*", "{", "")


def _alternatives(pattern: str) -> list[str]:
    """A pattern cut where it says « or » at its own level."""
    if "|" not in pattern or ("|{" not in pattern and not pattern.startswith("{")):
        return [pattern]
    depth, start, parts = 0, 0, []
    for match in re.finditer(r"\\.|\[[^\]]*\]|[(|)]", pattern):
        depth += {"(": 1, ")": -1}.get(match.group(), 0)
        if match.group() == "|" and not depth:
            parts.append(pattern[start : match.start()])
            start = match.end()
    return [*parts, pattern[start:]]


@lru_cache(maxsize=256)
def union(patterns: tuple[str, ...], bounds: bool = False) -> re.Pattern[str]:
    """One pattern for several; `bounds` asks for whole words."""
    parts = "|".join(map(_source, _joined(patterns)))
    return re.compile(rf"\b(?:{parts})\b" if bounds else rf"(?:{parts})")


def alternatives(patterns: Iterable[str], bounds: bool = False) -> re.Pattern[str]:
    """`union` of any iterable."""
    return union(tuple(patterns), bounds)
