"""A question typed in haste, read as it was meant: what an alarm listens to beside it.

A reading is only ever added to the words as typed: it may ring, never silence.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from knowledge.french import fold, words

_WHO = r"(?:ils?|elles?|on|qui|jeune|fille|femme|dame|monsieur|personne|usagere?|stagiaire|mec)"
_NEAR = r"(?:pere|mere|freres?|s(?:oe|œ)ur|parents)"
_REWRITES = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        # sounds written as letters, words run together
        (r"\b(?:k|q|qu) ?(ils?|elles?|on|une?)\b", r"qu'\1"),
        (r"\bquelle(s?)\b", r"qu'elle\1"),
        (r"\bki\b", "qui"),
        (r"\b(?:ke|k)\b", "que"),
        (r"\b(?:kan|kand|kant)\b", "quand"),
        (r"\bj ?(?=(?:ai|avais|etais|en|y|arrive|entends?|ecoute|essaye?)\b)", "j'"),
        (
            r"\bj(?=(?:vais|veu[xt]?|peu[xt]?|sai[st]?|sui[st]?|croi[st]?|pense|me|te|lui|le|la|dois"
            r"|fai[st]|voi[st]|dors)\b)",
            "je ",
        ),
        (r"\b([cdlmnst]) (?=[aeiouhy])", r"\1'"),
        (r"\blair\b", "l'air"),
        (r"\bdun(e?)\b", r"d'un\1"),
        (r"\bdelle\b", "d'elle"),
        (r"\bloeil\b", "l'oeil"),
        (r"\bna(?= (?:pas|plus?|rien|que|jamais|nulle)\b)", "n'a"),
        (r"\bya\b", "il y a"),
        (rf"\b(beau|belle|grand) (?={_NEAR}\b)", r"\1-"),
        (r"\b(\d+) ?(?:ans|piges)\b", r"\1 ans"),
        # words that sound the same
        (rf"\b({_WHO}) (?:c'est|cest|c|ses|ces|sest|set)(?= \w)", r"\1 s'est"),
        (r"\bc\b(?!')|\bcest\b", "c'est"),
        (rf"\b({_WHO}|ca) ma\b", r"\1 m'a"),
        (r"\bet ma (?=(?:insult|menac|frap|crach|tap|pouss|agress|di[ts]?\b))", "et m'a "),
        (rf"\b({_WHO}|{_NEAR}) la (?=(?:foutu|mis|jete|vire|force)e?\b)", r"\1 l'a "),
        (rf"\b({_WHO}) et (?=(?:mort|tombe|par terre|a la rue|enceinte|inconscient))", r"\1 est "),
        (r"\bce (?=(?:suicid|tuer?\b|pend|foutre\b|jeter?\b|scarifi|mutil|prostitu))", "se "),
        (r"\bces\b", "ses"),
        (r"\bplu\b", "plus"),
        (r"\bveu\b|(?<!je )\bveux\b", "veut"),
        (r"\bvoulais\b", "voulait"),
        (r"\bpeu(?= (?:pas|plus|rien)\b)", "peut"),
        (r"\bdi\b", "dit"),
        (r"\bpri\b", "pris"),
        (r"\bvien\b", "vient"),
        (r"\b(ils?|elles?|on|a|est) fai[st]?\b", r"\1 fait"),
        (r"\benvi\b", "envie"),
        (r"\bmecri(?=\w)", "m'ecri"),
        (r"\bcopin\b", "copain"),
        (rf"\b({_WHO}|{_NEAR}|mari|ex) la (?=[aeio]\w+e\b)", r"\1 l'a "),
        (r"\b(a|ai|ont) etait\b", r"\1 ete"),
        (r"\btt\b", "tout"),
        (r"\btout (?=[slm]es\b)", "tous "),
        (r"\b([slmd]es (?:cachet|comprime|medicament|medoc|somnifere))\b", r"\1s"),
        (r"\bve\b", "veut"),
        (r"\b((?:qu')?(?:ils?|elles?|on) (?:\w+ )?\w{3,}ai)\b", r"\1t"),
        (r"\bg (?=(?:une?|peur|pas|deja|recu|vu)\b)", "j'ai "),
        (r"\b(?:il )?y ?en a (une?) (?=qui\b)", r"quelqu'\1 "),
        (r"\bbcp\b", "beaucoup"),
        (r"\blado\b", "l'ado"),
        (r"\bdehor\b", "dehors"),
        (r"\bdorme\b", "dorment"),
        (r"\bmenass", "menac"),
        (r"\ba+c+(?:ue|eu)il\b", "accueil"),
        (r"\b(\w{3,}ir)e\b", r"\1"),
    )
)
_AGES = "sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
_SPELLED_AGE = re.compile(rf"\b({'|'.join(reversed(_AGES.split()))}) (?:ans|piges)\b")
_ENDING = r"(?:ees|ee|es|er|ez|ait|e)"
_OBJECT = r"(?:(?:se|ce|me|te|la|le|les|lui|leur|nous|vous|y|en)\s|[smtl]')?"
_TO_DO = re.compile(
    r"\b((?:veu[xt]|va|vais|vont|voulait|peut|peux|doit|allait|faire|fait|faite|ose (?:pas|plus)"
    rf"|de|pour|(?:rien|quoi|mal|pense|commence|forc\w+|oblig\w+) a) {_OBJECT})"
    rf"(\w{{2,}}?){_ENDING}\b"
)
_DONE = re.compile(
    r"\b((?:[mtls]'|nous |vous )?(?:a|ai|ont|avait|ete|est|etait) (?:ete |deja |encore )?)"
    r"(\w{3,}?)e[rz]\b"
)
_DOES = re.compile(
    r"\b((?:ils?|elles?|on|qui|pere|mere|mec|mari|ex) (?:la|le|les|me|se) )(\w{3,}?)e[rz]\b"
)
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
_HISSED = re.compile(r"z(?=[aeiou])")
_SILENT = re.compile(r"(?<=\w{3})(?:ee|er|ez|e|x)$")
_PLURAL = re.compile(r"(?<=\w{4})s\b")
_ELIDED = re.compile(r"([dljmnst])([aeiouhy]\w{3,})")
_LITERAL = re.compile(r"[a-z]{4,}")
_ESCAPE = re.compile(r"\\.")
_STEM, _SHORT = 5, 4


def readings(question: str, corrected: Mapping[str, str], known: Iterable[str]) -> tuple[str, ...]:
    """The folded ways to read a question: as typed, its words corrected, its haste undone."""
    typed = fold(question)
    lexicon = _lexicon(tuple(known))
    right = " ".join(_replace(typed, corrected).split())
    return tuple(dict.fromkeys((typed, right, _undone(typed, lexicon), _undone(right, lexicon))))


@lru_cache(maxsize=8192)
def loosely(said: str) -> str:
    """The words of a phrase without what is not heard: doubled letters, silent endings."""
    return f" {' '.join(_SILENT.sub('', _single(word)) for word in words(said))} "


@lru_cache(maxsize=4096)
def sounds(sign: str) -> tuple[str, str]:
    """How a phrase may be heard: as it is, and with its plurals forgotten."""
    return loosely(sign), loosely(_PLURAL.sub("", sign))


def _replace(folded: str, corrected: Mapping[str, str]) -> str:
    for word, meant in corrected.items():
        folded = re.sub(rf"\b{re.escape(fold(word))}\b", fold(meant), folded)
    return folded


def _undone(folded: str, lexicon: Mapping[str, str]) -> str:
    folded = _SPELLED_AGE.sub(lambda age: f"{_AGES.split().index(age[1]) + 7} ans", folded)
    for pattern, meant in _REWRITES:
        folded = pattern.sub(meant, folded)
    folded = re.sub(r"\w+", lambda found: _spelled(found[0], lexicon), folded)
    folded = _DONE.sub(r"\1\2e", _DOES.sub(r"\1\2e", folded))
    return _TO_DO.sub(lambda found: _infinitive(found, lexicon), folded)


def _infinitive(found: re.Match[str], lexicon: Mapping[str, str]) -> str:
    root = found[2]
    known = {_single(root), _single(f"{root}er")} & lexicon.keys()
    return f"{found[1]}{root}er" if known else found[0]


def _spelled(word: str, lexicon: Mapping[str, str]) -> str:
    """A word with the consonants that the alarms know it with, and its apostrophe."""
    if met := _met(word, lexicon):
        return met
    cut = _ELIDED.fullmatch(word)
    met = _met(cut[2], lexicon) if cut else ""
    return f"{cut[1]}'{met}" if cut and met else word


def _met(word: str, lexicon: Mapping[str, str]) -> str:
    single = _single(word)
    if single in lexicon:
        return lexicon[single]
    if len(single) > _STEM and (
        short := [single + end for end in "edt" if single + end in lexicon]
    ):
        return lexicon[short[0]]
    for end in range(len(single) - 1, _STEM - 1, -1):
        if stem := lexicon.get(single[:end]):
            return word if word.startswith(stem) else stem + single[end:]
    return ""


def _single(word: str) -> str:
    return _HISSED.sub("s", _DOUBLED.sub(r"\1", word))


@lru_cache(maxsize=4)
def _lexicon(known: tuple[str, ...]) -> dict[str, str]:
    """The words that the alarms know, found by their shape with single consonants."""
    found = (word for text in known for word in _LITERAL.findall(_ESCAPE.sub(" ", fold(text))))
    return {_single(word): word for word in sorted(found) if len(word) >= _SHORT}
