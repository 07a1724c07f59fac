"""Labels put on people: what they are called, what they are said to be, in which frames."""

import re
from functools import lru_cache

from assistant.analyse.lexique import (
    ADVERBES,
    TIERS,
    alternatives,
    compiler,
    donnees,
    formes,
    sans_accents,
)

_IS = (
    r"(?:est|sont|etait|etaient|a ete|ont ete|fut|reste|restait|(?:se|s'est) (?:montre|revele)e?"
    r"|se montrait|se revelait|demeure|devient|c'est|c'etait|c'est quand meme|a l'air|semble)"
)
_A = (
    r"(?:(?:une?|des?|d'|le|la|les|de la|du) ?)?(?:(?:vrai|vraie|veritable|sacree?|gros|grosse"
    r"|petite?|grande?|pauvre|sale|vieux|vieille|parfaite?|pure?|fieffee?|beau|belle|bonne?"
    r"|bel|doux|douce|sombre|espece d[e']|bande d[e']|tas d[e']|genre d[e']|type du|modele d[eu]"
    r"|peu|roi des|reine des|champion des?|championne des?)s? ?){0,3}"
)
_ONE = (
    r"(?:une?|des?|de|d'|la|le|les|bande d[e']|espece d[e']|quelle?s?|sacree?s?|pauvre|vrai|vraie)"
    r" ?"
)
_SOMEBODY = (
    r"une? (?:type|gars|individu|bonhomme|femme|homme|personne|garcon|fille|dame|mec|nana|gamine?"
    r"|jeune|patronne?|collegue|equipe|mere|pere)"
)
_THING = (
    r"(?:plaisir|surprise|succes|soulagement|moment|bonheur|joie|colere|question|probleme|choc"
    r"|claque|defi|progres|reussite|journee|chance|lecon|decouverte|rencontre|echange|galere)\b"
)
_OF = r"(?:d'une?|d'un) (?:[a-z]+ ){0,2}?"


_WORK = (
    r"\b(?:mon|ma|mes|cette|cet|ce) [a-z]+(?: [a-z']+){0,3} "
    r"(?:est|sont|etait|etaient|fut|furent|a ete)"
)
_ME = (
    r"\b(?:je suis|j'etais|j'ai (?:vraiment |encore |trop |carrement )?ete|je me suis montree?"
    r"|je fus|je reste)"
)
_BOTCHED = r"(?:torchon|chiffon|charabia|bazar|foutoir|honte|naufrage|farce|mascarade)"
_SHAME = (
    r"honteu(?:x|se)|sans nom|crasse|consternante?|impardonnable|coupable|lamentable|affligeante?"
    r"|navrante?|effrayante?|indigne"
)
_REAL = r"(?:vrai|vraie|veritable|sacree?|fieffee?|pauvre|sale|espece d)s?[e']? ?"
_DEED = (
    r"(?:une?|du|de la|d'un|d'une)? ?(?:geste|attitude|reaction|reponse|ton|procede|comportement"
    r"|reflexe|signe|preuve|marque|maniere|facon|manque|remarque|parole|truc|manie|demarche)"
)
_BEST = (
    r"(?:le |la )?(?:roi|reine|champion|championne|as|modele|specialiste|expert|experte|maitre"
    r"|grand maitre|prince|princesse) (?:du monde |toutes categories |incontestee? )?(?:de|des"
    r"|du|d'|en) ?"
)
_NONE = (
    r"(?:zero(?! pointe)|aucun|pas une once de|pas l'ombre d'un"
    r"|sans (?:le moindre|la moindre|aucun|aucune"
    r"|une once de)) [a-z]+"
)


@lru_cache(maxsize=1)
def _mots() -> dict[str, str]:
    """The forms of each list, as alternatives of a pattern."""
    words = donnees("etiquettes")
    lists = ("noms", "adjectifs", "qualifies", "defauts", "vertus")
    found = {name: formes(words[name]) for name in lists}
    for name in ("degres", "comparaison_sauf", "locutions"):
        found[name] = "|".join(map(sans_accents, words[name]))
    return found


@lru_cache(maxsize=1)
def etiquetages() -> tuple[re.Pattern[str], ...]:
    """The frames in which somebody is labelled; `mot` is the label."""
    words = _mots()
    names, bad, short = words["noms"], words["adjectifs"], words["qualifies"]
    qualities = f"{words['defauts']}|{words['vertus']}"
    placed = r"(?: [a-zA-Z]\.|-la|-ci)?(?: (?!ai\b|suis\b|c'est\b)[a-z'-]+){0,4}?,?"
    of = rf"{TIERS}{placed}(?: lui,| elle,| eux,)? (?:n')?{_IS} {ADVERBES}"
    seldom = rf"(?:peu|guere|pas (?:tres|bien|franchement|vraiment)) (?:{short})"
    frames = (
        rf"{of}(?P<mot>{_ONE}{_A}(?:{names}))\b",
        rf"\bc'(?:est|etait) {ADVERBES}(?P<mot>{_ONE}{_A}(?:{names}))\b",
        rf"{of}(?:{_SOMEBODY} |quelqu'un d[e'] ?)?{ADVERBES}(?P<mot>(?:{bad})|{seldom})\b",
        rf"^(?!(?:je|ce|cela|ca|tout|rien|hier|[a-z]+ment)\b)[a-z]+ (?:est|etait) {ADVERBES}"
        rf"(?P<mot>(?:{bad}))\b",
        rf"\bc'(?:est|etait) {ADVERBES}(?:{_SOMEBODY}|quelqu'un d[e']) ?{ADVERBES}"
        rf"(?P<mot>(?:{bad}))\b",
        rf"{of}(?:{_SOMEBODY} )?(?P<mot>{_OF}(?:{qualities}))\b",
        rf"{of}(?:{_SOMEBODY} )?(?P<mot>{_OF}[a-z-]+ (?:{words['degres']}))\b",
        rf"^(?P<mot>{_ONE}{_A}(?:{names}))\b"
        r"(?=[^a-z]*(?:$|[.,;:!?]|\bsans\b|\bde premiere\b))",
        rf"^(?P<mot>(?:un|une|de|des) {_REAL}(?!{_THING})[a-z-]+)(?=\s*(?:[.,!]|$))",
        rf"^[a-z ]{{3,30}} ?: (?:tous |toutes |encore |vraiment |tres |trop )*"
        rf"(?P<mot>(?:{_ONE})?{_A}(?:{names})|(?:{bad}))\b",
        rf"^(?P<mot>{_SOMEBODY} {ADVERBES}(?:{bad}))\b",
        rf"{of}(?P<mot>(?!(?:{words['comparaison_sauf']})\b)[a-z-]{{3,}} comme"
        r" (?:une?|des|ses|la|le) [a-z]+)",
        rf"{of}(?:{_SOMEBODY} )?(?P<mot>(?:{words['locutions']}))",
    )
    turns = donnees("etiquettes")["tournures"]
    filled = (item.replace("{noms}", names).replace("{adjectifs}", bad) for item in turns)
    named = tuple(compiler(item) for item in filled if "?P<mot>" in item)
    plain = alternatives(item for item in turns if "?P<mot>" not in item)
    return (*map(compiler, frames), *named, plain)


@lru_cache(maxsize=1)
def apposition() -> re.Pattern[str]:
    """What, between a comma and the next, calls names the one who acts or what they do."""
    words = _mots()
    names, bad, faults = words["noms"], words["adjectifs"], words["defauts"]
    much = (
        r"(?:toujours aussi |tellement |bien |plutot |assez |tres |trop |franchement |vraiment )?"
    )
    parts = (
        rf"(?:{_ONE})?{_A}(?:{names})\b",
        rf"{_SOMEBODY} {ADVERBES}(?:{bad})\b",
        rf"{_DEED} (?:(?:plutot |tres |assez |bien )?(?:{bad})"
        rf"|d[eu'](?: |(?<='))?{_A}(?:{names}|{faults}))\b",
        rf"(?:{_DEED} )?(?:d'une?|d'un) (?:[a-z]+ ){{0,2}}?(?:{faults})\b",
        rf"avec (?:l'|la |le |une? )?(?:[a-z]+ )?(?:{faults})\b",
        r"avec (?:l'|la |le |une? )?[a-z]+ d(?:e |'|'une |'un )"
        rf"{_A}(?:{names}|gosse|gamin|seigneur)",
        rf"{_DEED} (?:de|d'un|d'une) ?(?:petite?|mauvaise?|vraie?|gros|grosse|sale|grande?) [a-z]+",
        rf"(?:{_DEED} )?(?:d'une?|d'un) [a-z-]+ (?:{words['degres']})\b",
        r"(?:vraiment |franchement |carrement )?"
        r"(?:peu|guere|pas (?:tres|bien|franchement|specialement|vraiment|trop)?) ?"
        rf"(?:{words['qualifies']}|{bad})\b",
        rf"{much}(?!exemplaires [a-z])(?:{bad})\b",
        r"[a-z]+ (?:dans l'ame|jusqu'au bout des ongles)\b",
        r"(?:femme|homme) de [a-z]+ plus que de [a-z]+",
        _BEST,
        _NONE,
    )
    return compiler("(?:" + "|".join(parts) + ")")


@lru_cache(maxsize=1)
def sur_soi() -> re.Pattern[str]:
    """A label put on oneself or on one's own work."""
    words = _mots()
    names, faults = words["noms"], words["defauts"]
    mild = "maladroit|impulsi|nai|suscepti|autoritaire|brouillon|tetu|blas|coinc|paum|endorm|gonfl"
    harsh = (
        rf"(?!{mild}|envieu|coll|exasp|admir|exempl|form|gen|merv|extra)(?:{words['adjectifs']})"
    )
    return compiler(
        rf"(?:{_WORK} {ADVERBES}(?:{_OF}(?:{faults})"
        rf"|d'une? [a-z]+ (?:{_SHAME})"
        rf"|(?:une?|de la|du) (?:vraie? |pure? )?(?:{faults}|{_BOTCHED}))\b"
        rf"|{_ME} {ADVERBES}(?:{_OF}(?:{faults})|{_ONE}{_A}(?:{names})|{harsh})\b(?! d(?:e |'))"
        r"|\bquelle? (?!assiste|profit|cassos|cas soc|parasite|feignas|glandeu|manipul|faux)"
        rf"(?:{names})\b(?! (?:ce|cette|cet)\b))"
    )
