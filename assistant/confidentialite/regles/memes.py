"""What the first findings make known: the same names and companies elsewhere in the text."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, donnees, est_francais, liste, plie
from assistant.confidentialite.regles.references import reference
from assistant.confidentialite.regles.suite import Suite, named
from assistant.confidentialite.trouvaille import Trouvaille

CHEZ = re.compile(r"(?i)(?<![\w])ch(?:ez|é)[ \u00a0]$")
MOVES = re.compile(r"(?i)(?<![\w])(?:à|vers|jusqu['’]à|de la gare de|ville de)[ ]$")
SURE = 35
"""Rank under which a rule had a cue."""


def memes_noms(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Each part of a name already found, wherever else it stands."""
    parts = _parts(found)
    alone = {plie(item.texte) for item in found if item.type == "nom" and item.rang < SURE}
    suite = Suite(lecture)
    for rank, mot in enumerate(lecture.mots):
        if mot.plie not in parts or mot.elision or _lower_word(lecture, mot):
            continue
        if mot.plie in communes() and MOVES.search(lecture.avant(mot.start, 12)):
            continue  # «M. Paris ne veut pas retourner à Paris»
        span = suite.autour(rank) or (mot.start, mot.end)
        if not reference(lecture, (mot.start, mot.end)) or mot.inconnu:
            # «chez Ilse»: somebody named so in this text, rather than a company.
            home = mot.plie in alone and CHEZ.search(lecture.avant(mot.start, 6))
            yield named(lecture, span, "nom déjà trouvé dans ce texte", 22 if home else 40)


def _parts(found: list[Trouvaille]) -> set[str]:
    return {
        plie(word)
        for item in found
        if item.type == "nom" and item.rang < 50
        for word in re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", item.texte)
        if len(word) > 2
        and not (word.isupper() and len(word) < 5)
        and plie(word) not in liste("personnes", "particules")
    }


def _lower_word(lecture: Lecture, mot: Mot) -> bool:
    """A word of the language, written as such: «petit» is not Mme Petit."""
    if mot.prenom_sur or not est_francais(mot.texte):
        return False
    return not mot.majuscule or (mot.debut and not _acts(lecture, mot))


ACTS = re.compile(
    r"[ ](?:(?:le|la|l['’]|les|y|en|ne|n['’]|me|m['’]|se|s['’]|lui)[ ]?)?(?P<verbe>[a-zà-ÿ]+)"
)


def _acts(lecture: Lecture, mot: Mot) -> bool:
    """«Moulin le savait»: what follows does what a person does."""
    found = ACTS.match(lecture.texte, mot.end)
    return found is not None and plie(found["verbe"]) in liste("personnes", "verbes")


def memes_employeurs(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Companies and structures already found, without their legal form too."""
    forms = re.compile(rf"^(?:{_forms()})[ ]|[ ](?:{_forms()})$")
    for kind in ("employeur", "structure"):
        names = {forms.sub("", i.texte) for i in found if i.type == kind and i.rang < SURE}
        known = sorted((n for n in names if _tells(n)), key=len, reverse=True)
        if known:
            words = "|".join(map(re.escape, known))
            for match in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", lecture.texte):
                yield Trouvaille(kind, match.group(), *match.span(), "nom déjà trouvé", 37)


def _forms() -> str:
    return str(donnees("structures")["formes"])


def _tells(name: str) -> bool:
    """Long enough, with a word that is not French."""
    return len(name) > 4 and not all(est_francais(word) for word in re.findall(r"[\w'’-]+", name))
