"""Names told by a first name, or by an initial beside a word that we do not know."""

import re

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, liste, prenoms
from assistant.confidentialite.regles.references import ARTICLE, reference
from assistant.confidentialite.regles.suite import Suite, named
from assistant.confidentialite.trouvaille import Trouvaille


def prenom(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """A first name, with the name around it; written small only when it is no other word."""
    mot = lecture.mots[rank]
    if not mot.prenom or not _really(lecture, rank):
        return None
    span = suite.autour(rank)
    if span is None or (reference(lecture, span) and not _pupil(lecture, mot, span)):
        return None
    return named(lecture, span, "prénom connu", 32)


def _pupil(lecture: Lecture, mot: Mot, span: tuple[int, int]) -> bool:
    """«l'école de Mathéo»: a first name alone after a school written small."""
    before = lecture.avant(mot.start, 24)
    alone = span == (mot.start, mot.end) and mot.prenom_sur
    return alone and bool(
        re.search(r"(?:école|crèche|collège|lycée|centre) (?:de |d['’])$", before)
    )


def avec_initiale(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«Camara F.», «R. Toussaint»."""
    mot = lecture.mots[rank]
    if rank + 1 >= len(lecture.mots):
        return None
    gap, after = lecture.entre(rank, rank + 1), lecture.mots[rank + 1]
    dotted = lecture.apres(after.end, 1) == "."
    last = mot.inconnu and after.initiale and dotted and gap in {" ", "\u00a0"}
    first = (
        mot.initiale
        and re.fullmatch(r"\.[ \u00a0]", gap)
        and (after.inconnu or after.prenom_sur or _inside(lecture, mot))
        and after.majuscule
        and after.plie not in liste("personnes", "debuts")
    )
    if not (last or first or _doubled(lecture, rank)) or mot.plie in communes():
        return None
    span = suite.lire(rank)
    if span is None or reference(lecture, span):
        return None
    if first and span[1] < after.end:  # «H. Avril»: the surname is a month
        span = span[0], after.end
    return named(lecture, span, "nom et initiale", 29)


def _inside(lecture: Lecture, mot: Mot) -> bool:
    """«Bon pour accord : H. Avril»: an initial that numbers nothing, for it begins no line."""
    before = lecture.avant(mot.start, 12)
    return (
        bool(re.search(r"(?:(?:^|[ (’'])[a-zà-ÿ]+|[:(,])[ ]$", before)) and "\n" not in before[-4:]
    )


def _doubled(lecture: Lecture, rank: int) -> bool:
    """«M.-C. Joly»."""
    mots = lecture.mots
    return bool(
        rank + 2 < len(mots)
        and mots[rank].initiale
        and mots[rank + 1].initiale
        and lecture.entre(rank, rank + 1) in {".-", "-"}
        and re.fullmatch(r"\.?[ \u00a0]", lecture.entre(rank + 1, rank + 2))
        and mots[rank + 2].majuscule
        and not mots[rank + 2].initiale
    )


def _really(lecture: Lecture, rank: int) -> bool:
    mot = lecture.mots[rank]
    if re.search(r"(?:^|\W)\w comme[ ]$", lecture.avant(mot.start, 9)) or (
        not mot.majuscule and lecture.avant(mot.start, 2) in {"d'", "d’"}
    ):
        return False  # «a comme anatole», «huile d'olive»
    if not mot.majuscule:
        sure = mot.prenom_sur and len(mot.texte) > 3 and (not mot.francais or _joined(mot))
        return sure or _unknown_after(lecture, rank)
    if mot.capitales and mot.plie in liste("connus", "sigles"):
        return False
    if not mot.prenom_sur and ARTICLE.search(lecture.avant(mot.start, 12)):
        return False
    if mot.capitales and not mot.debut and not _beside(lecture, rank):
        return False
    if mot.prenom_sur:
        return True
    after = lecture.mots[rank + 1] if rank + 1 < len(lecture.mots) else None
    close = after is not None and re.fullmatch(r"[ \u00a0]", lecture.entre(rank, rank + 1))
    named = bool(
        close
        and after
        and (
            after.inconnu
            or after.initiale
            or (after.majuscule and not after.connu and after.prenom)
        )
    )
    elided = after is not None and after.elision and after.plie[:1] in "lmtsny"
    speaks = bool(close and after and (after.plie in liste("personnes", "verbes") or elided))
    if mot.debut:
        return named or speaks or _paired(lecture, rank)
    return (not mot.connu and mot.plie not in communes()) or named


def _paired(lecture: Lecture, rank: int) -> bool:
    """«Prune et Esteban»: beside a first name that is no other word."""
    mots = lecture.mots[rank + 1 : rank + 3]
    return (
        len(mots) == 2
        and mots[0].plie == "et"
        and mots[1].majuscule
        and mots[1].prenom_sur
        and lecture.entre(rank, rank + 1) == " " == lecture.entre(rank + 1, rank + 2)
    )


def _joined(mot: Mot) -> bool:
    """«jean-pierre»: two first names, though each is also a word."""
    parts = mot.plie.split("-")
    return len(parts) > 1 and all(part in prenoms() for part in parts)


def _unknown_after(lecture: Lecture, rank: int) -> bool:
    """«hortense mabiala»: both small, the second in no list of words."""
    if rank + 1 >= len(lecture.mots) or lecture.entre(rank, rank + 1) != " ":
        return False
    after = lecture.mots[rank + 1]
    return len(after.texte) > 4 and not after.majuscule and not after.francais and not after.elision


def _beside(lecture: Lecture, rank: int) -> bool:
    """Whether another capital stands beside."""
    mots = lecture.mots
    left = rank > 0 and lecture.entre(rank - 1, rank) == " " and mots[rank - 1].majuscule
    right = rank + 1 < len(mots) and lecture.entre(rank, rank + 1) == " "
    return left or (right and mots[rank + 1].majuscule)
