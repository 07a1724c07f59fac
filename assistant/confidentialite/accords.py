"""The French around a pseudonym: «au CHRS» becomes «à la structure 1», «d'Amélie» «de Mme A.».

What was there before is kept with the pseudonym, so that the key gives it back.
"""

import re

BEFORE = re.compile(
    r"(?i)(?<![^\W_])(?P<mot>à[ \u00a0]la|à[ \u00a0]l['’]|de[ \u00a0]la|de[ \u00a0]l['’]|aux?|à|du"
    r"|des|de|les?|la|chez|par|avec|pour|vers|via|sans|dans|sur|son|mon|ton|un|ce|cet"
    r"|(?:d|l|qu|jusqu|lorsqu|puisqu)['’])[ \u00a0]?$"
)
"""A small word that depends on what follows it."""
SAID = {"employeur": "entreprise", "lieu": "ville", "structure": "structure"}
TWICE = re.compile(
    r"(?i)(?<![^\W_])(?P<reste>[^\W\d_]+[ \u00a0]|[ldc]['’])"
    r"(?P<nom>entreprise|structure|ville)(?:[ \u00a0]de)?(?:[ \u00a0]|[ \u00a0]d['’])$"
)
"""«l'entreprise Girard»: the pseudonym says that word already."""
A, DE, LE = "à", "de", "le"
RELATIONS = {
    **dict.fromkeys(("à la", "à l'", "au", "aux", "à", "chez"), A),
    **dict.fromkeys(("de la", "de l'", "du", "des", "de", "d'"), DE),
    **dict.fromkeys(("le", "la", "les", "l'"), LE),
}
FEMININE = {"son": "sa ", "mon": "ma ", "ton": "ta ", "un": "une ", "ce": "cette ", "cet": "cette "}
ARTICLED = {
    "structure": {A: "à la ", DE: "de la ", LE: "la ", **FEMININE},
    "employeur": {
        A: "à l'",
        DE: "de l'",
        LE: "l'",
        **{name: FEMININE[name] for name in ("un", "ce", "cet")},
    },
    "lieu": {A: "à ", DE: "de ", "l'": "la "},
}
"""By type, what each small word becomes."""
ARTICLES = {"structure": "la ", "employeur": "l'"}
PREPOSITIONS = frozenset(("par", "avec", "pour", "vers", "via", "sans", "dans", "sur"))
ELIDED = re.compile(r"(?:d|qu|jusqu|lorsqu|puisqu)'")
VOWELS = frozenset("AEIOUaeiouéè")


def accord(before: str, kind: str, label: str) -> tuple[str, str]:
    """The small words that end `before`, and what they become before a pseudonym."""
    twice = TWICE.search(before)
    if twice and SAID.get(kind) == twice["nom"].casefold():
        return twice.group(), twice["reste"]
    match = BEFORE.search(before)
    if match is None:
        return "", ""
    old = match.group()
    word = " ".join(match["mot"].split()).replace("’", "'").casefold()
    if old[-1] not in " \u00a0'’":  # «au» is the end of the text itself
        return "", ""
    new = _new(word, kind, label)
    if not new or (new.rstrip() == word and new[-1] == " "):
        return "", ""
    return old, new[0].upper() + new[1:] if old[0].isupper() else new


def _new(word: str, kind: str, label: str) -> str:
    """What a small word becomes; nothing when it stays."""
    if kind in ARTICLES and word in PREPOSITIONS:
        return f"{word} {ARTICLES[kind]}"
    if table := ARTICLED.get(kind):
        if word == "chez" and kind != "structure":
            return f"chez {ARTICLES.get(kind, '')}"
        return table.get(word) or table.get(RELATIONS.get(word, ""), "")
    if ELIDED.fullmatch(word) and label[:1] not in VOWELS:
        return f"{word[:-1]}e "
    return "à " if kind == "adresse" and word == "au" else ""
