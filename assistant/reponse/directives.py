"""Short turns that ask for the answer before once more: shorter, explained, where it is written.

Some ask for an answer that was given before that one: «redis-moi la première réponse».
"""

import re

COURT, POURQUOI, NOTES, DETAILS = "court", "pourquoi", "notes", "details"
OU, REDIS = "ou", "redis"
THREAD = frozenset({OU, REDIS})
"""What is answered by the thread alone, without any search."""
_WRITTEN = r"(?:ecrit|dit|marque|note|indique|mentionne)e?s?"
_SAID = rf"(?:{_WRITTEN} )?"
_IN = r"dans (?:le|les|ce|la|quel) (?:texte|document|referentiel|source|cahier|pdf)s?|texte"
_FOUND = (
    r"(?:c'est|est-ce que c'est|se trouve|tu (?:as |l'as )?(?:lu|vu|trouve)"
    r"|t'as (?:lu|vu|trouve)|vous (?:avez|l'avez) (?:lu|vu|trouve))(?: (?:ca|cela))?"
)
_WHERE = (
    r"ou|d'ou|a quel(?:le)?s? (?:ligne|page|endroit|passage)s?"
    r"|dans quel(?:le)?s? (?:texte|document|ligne|page|passage|referentiel)s?"
)
_IT = rf"ca|cela|exactement|precisement|au juste|c'est|est-ce|{_WRITTEN}"
_LINES = r"lignes?|pages?|references?|passages?"
_DIRECTIVES = (
    (
        COURT,
        r"(?:(?:en |fais |un peu |beaucoup )*plus (?:court|bref)|resume[zr]?"
        r"|en (?:bref|resume|clair)"
        r"|(?:.{0,30}\b)?plus simple(?:ment)?|simplifie[zr]?)",
    ),
    (
        NOTES,
        r"(?:et |mais )?pourquoi\W{0,3}(?:en details?"
        r"|avec (?:les |leurs? )?(?:notes?|scores?|chiffres)(?: de la recherche)?)",
    ),
    (
        POURQUOI,
        r"(?:(?:et |mais |ah bon )?pourquoi|d'ou (?:ca|cela|c'est|tu|vous) .{0,20}|prouve.{0,10}"
        r"|(?:la |quelle )?(?:source|preuve)s?"
        r"|(?:t'es|tu es|vous (?:en )?etes|c'est|es-tu) sure?s?.{0,8})",
    ),
    (
        OU,
        rf"(?:(?:et|ok|mais|oui) )*(?:(?:ca|cela) )?(?:{_FOUND} )?{_SAID}(?:{_WHERE})"
        rf"(?: (?:{_IT}|(?:que )?c'est {_WRITTEN}|{_IN}))*"
        r"|(?:montre|donne|dis|indique|affiche)[a-z]*(?:[ -]moi)? (?:ou (?:c'est|est-ce|ca est)"
        rf"|(?:les? |la )(?:{_LINES}|endroits?))(?: (?:{_WRITTEN}|{_IN}|exactes?))*"
        rf"|quelles? (?:{_LINES})(?: {_IN})?",
    ),
    (
        DETAILS,
        r"(?:(?:donne|dis).{0,12})?plus (?:de details?|long)|developpe[zr]?|detaille[zr]?"
        r"|en savoir plus|la suite",
    ),
)
_ASKED = tuple(
    (name, re.compile(rf"(?:{cue})[\s?.!]*(?:stp|svp|s'il (?:te|vous) plait)?[\s?.!]*"))
    for name, cue in _DIRECTIVES
)
_RANKS = {
    "premiere": 0,
    "1ere": 0,
    "1re": 0,
    "1e": 0,
    "deuxieme": 1,
    "seconde": 1,
    "2e": 1,
    "2eme": 1,
    "2nde": 1,
    "troisieme": 2,
    "3e": 2,
    "3eme": 2,
    "quatrieme": 3,
    "4e": 3,
    "4eme": 3,
    "derniere": -1,
    "precedente": -2,
}
_RANK = "|".join(_RANKS)
_BACK = (
    r"(?:(?:re)?(?:dis|dites|donne[rz]?|montre[rz]?|affiche[rz]?|lis|voir)|repete[rz]?|rappelle[rz]?"
    r"|redire|redonner|revenir|reviens|revenez|retourne[rz]?|retour|remets|remontre[rz]?"
    r"|c'etait quoi|c'est quoi|quelle etait|on peut revoir|je veux revoir|revoir)"
)
_AGAIN = re.compile(
    rf"\W*(?:(?:et|ok|bon|non|nan|tu peux|peux-tu|vous pouvez|pouvez-vous|je veux|me)\W+)*"
    rf"(?:{_BACK}(?:[ -]moi)?(?: (?:a|sur))?\W+)?"
    rf"(?:(?:la|ta|votre|sa) )?(?:(?P<rank>{_RANK}) )?reponse(?: (?:que tu (?:as|m'as) \w+))?"
    rf"(?: (?P<after>{_RANK}|d'avant|juste avant|du debut|d'au-dessus|plus haut))?\W*"
    r"(?:stp|svp|s'il (?:te|vous) plait)?\W*"
)
_REPEAT = re.compile(
    r"\W*(?:(?:tu peux|peux-tu|vous pouvez|pouvez-vous)\W+)?(?:repete[rz]?|redis|redites|redire)"
    r"(?:[ -](?:moi|le|la))*(?: (?:ca|cela))?\W*(?:stp|svp|s'il (?:te|vous) plait)?\W*"
)
_PLACES = {"d'avant": -2, "juste avant": -2, "du debut": 0, "d'au-dessus": -2, "plus haut": -2}


def named(text: str) -> str:
    """What folded words ask of the answer before, empty when they ask something else."""
    return next((name for name, pattern in _ASKED if pattern.fullmatch(text)), "")


def again(text: str, count: int) -> int | None:
    """The place, among `count` answers given, of the one that folded words ask for once more."""
    if count and _REPEAT.fullmatch(text):
        return count - 1
    said = _AGAIN.fullmatch(text)
    word = said and (said["rank"] or said["after"])
    if not word:
        return None
    place = {**_RANKS, **_PLACES}[word]
    place = max(place + count, 0) if place < 0 else place
    return place if place < count else None
