"""Names of persons: all the rules in turn, unknown capitals, then the same names again."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, est_francais, liste, plie
from assistant.confidentialite.regles import annonces
from assistant.confidentialite.regles.annonces import civilite, role
from assistant.confidentialite.regles.prenoms import avec_initiale, prenom
from assistant.confidentialite.regles.presentations import donne, presente
from assistant.confidentialite.regles.references import ARTICLE, aptitudes, reference
from assistant.confidentialite.regles.suite import Suite, named
from assistant.confidentialite.trouvaille import Trouvaille

TOWN = re.compile(r"\w-(?:sur|sous|lès|lez|les|en|le|la|aux)-\w")
"""What joins the words of a town, hardly ever those of a person."""
STATES = frozenset(
    [
        "absent",
        "absente",
        "encore",
        "excuse",
        "excusee",
        "malade",
        "present",
        "presente",
        "toujours",
    ]
)
"""What is written of somebody right after the name: «Kelya encore absente»."""
DOUBLE = re.compile(r"(\w)\1")


def noms(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn; a word may be told by several."""
    suite = Suite(lecture)
    for rank, mot in enumerate(lecture.mots):
        if mot.elision:
            continue
        for rule in (civilite, role, presente, donne, prenom, avec_initiale, _inconnu):
            found = rule(lecture, suite, rank)
            if found is not None and not TOWN.search(found.texte):
                yield found
    yield from annonces.champs(lecture, suite)
    yield from annonces.signatures(lecture, suite)


def _inconnu(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """A capital on a word that is not French: someone, when nothing says that it is something."""
    mot = lecture.mots[rank]
    if lecture.titree and not _with_known(lecture, rank):
        return None
    if not mot.inconnu or mot.plie in communes() or mot.plie in liste("structures", "services"):
        return None
    if "-" in mot.texte and re.search(r"-(?:[IVX]+|[A-Z]{1,3})$", mot.texte):
        return None  # «BDI-II»
    if est_francais(DOUBLE.sub(r"\1", mot.texte)):
        return None  # «PAARCOURS»: a slip of the hand
    if (mot.capitales and not _shouted(lecture, mot)) or aptitudes(lecture, mot.start):
        return None
    span = suite.lire(rank)
    if span is None or reference(lecture, span) or ARTICLE.search(lecture.avant(span[0], 12)):
        return None
    if mot.debut and not _acts(lecture, suite, rank, span):
        return None
    whole = suite.autour(rank) or span
    return named(lecture, _with_first(lecture, rank, whole), "majuscule sur un mot inconnu", 50)


def _with_known(lecture: Lecture, rank: int) -> bool:
    """In a text where every word has a capital, a first name must stand beside."""
    beside = lecture.mots[max(0, rank - 1) : rank + 2]
    return any(mot.prenom_sur and mot.majuscule for mot in beside)


def _with_first(lecture: Lecture, rank: int, span: tuple[int, int]) -> tuple[int, int]:
    """«Patient Mbala»: a first name that is also a word, in the middle of a sentence."""
    before = lecture.mots[rank - 1] if rank else None
    if before and before.capitales and len(before.texte) > 3 and not before.connu:
        joined = lecture.entre(rank - 1, rank) == " " and not lecture.mots[rank].capitales
        return (before.start, span[1]) if joined and before.start < span[0] else span
    if (
        before is None
        or before.start >= span[0]
        or before.debut
        or not before.majuscule
        or before.capitales
        or before.connu
    ):
        return span
    if before.plie in liste("personnes", "civilites") or before.plie in liste("personnes", "roles"):
        return span
    if lecture.entre(rank - 1, rank) != " " or before.elision:
        return span
    return before.start, span[1]


def _shouted(lecture: Lecture, mot: Mot) -> bool:
    """A surname in capitals in a line that is not: long, and fit to be said aloud."""
    start = lecture.texte.rfind("\n", 0, mot.start) + 1
    end = lecture.texte.find("\n", mot.end)
    line = lecture.texte[start : end if end >= 0 else None].replace(mot.texte, "")
    vowels = len(re.findall(r"[aeiouy]", mot.plie))
    return (
        len(mot.texte) > 5
        and vowels * 4 >= len(mot.texte)
        and line != line.upper()
        and not mot.debut
    )


def _acts(lecture: Lecture, suite: Suite, rank: int, span: tuple[int, int]) -> bool:
    """At the start of a sentence, what follows must do what a person does."""
    if re.search(r"(?:ons|ment|tion|isme|iste|ence|ance)$", plie(lecture.mots[rank].texte)):
        return False
    last = lecture.rang(span[1]) - 1
    if last > rank and all(lecture.mots[step].inconnu for step in range(rank, last + 1)):
        return True
    if last + 1 >= len(lecture.mots):
        return last > rank
    after = lecture.mots[last + 1]
    close = re.fullmatch(r"[ \u00a0]", lecture.entre(last, last + 1))
    return bool(close) and (after.plie in liste("personnes", "verbes") or after.plie in STATES)
