"""Names spelled a letter at a time, initials alone, and nicknames of messages."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import est_francais, liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

SPELLED = re.compile(
    r"(?<![\w'’-])(?:[A-ZÀ-Ý](?:[ ]?-[ ]?[A-ZÀ-Ý]){2,}|[a-zà-ÿ](?:[ -][a-zà-ÿ]){3,})(?![\w'’-])"
)
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
INITIALS = re.compile(r"(?<![\w.-])[A-ZÀ-Ý]\.(?:-[A-ZÀ-Ý]\.)?[ ]?-?[A-ZÀ-Ý]\.(?![\w])")
ABOUT = re.compile(
    r"(?i)(?:situation|dossier|cas|jeune|b[ée]n[ée]ficiaire|usag[eè]re?|entretien|stagiaire"
    r"|personne"
    r"|appel|rdv|vue?|re[çc]ue?|avec|pour|chez|concerne|suivi|bilan|accompagnement|retour|nouvelles"
    r"|point|enfants?|fils|fille|m[èe]re|p[èe]re|mme|mr?)[ ]?[\w'’ ]{0,12}?(?:[ ]de"
    r"|[ ]d['’])?[ .,:(–-]{1,4}$"
)
SIGNED = re.compile(r"\n[ ]*(?P<nom>[A-Z]{2}|[A-Z]\.[ ]?[A-Z]\.)\s*\Z")
CASE = re.compile(
    r"(?i:(?<![\w])(?:situation|dossier|suivi|cas|entretien|bilan|accompagnement|point|vu|reçu)"
    r"[ ](?:de|avec|pour|sur)[ ])(?P<nom>[A-Z]\.?)(?=[ ]?[,:(;]|[ ]\d)"
)
LISTED = re.compile(r"(?:^|\n)[ ]*(?:[-–•*][ ]?|\d+[.)/][ ]?|[Ss]ituation \d+[ ]?[:–—-][ ]?)$")
"""«- S.B. (28 ans)»: initials at the head of an item."""
NOBODY = frozenset(
    [
        "cv",
        "ps",
        "nb",
        "po",
        "sa",
        "rh",
        "du",
        "dr",
        "ue",
        "us",
        "tp",
        "cp",
        "bp",
        "jc",
        "id",
        "cdd",
        "cdi",
        "rsa",
        "caf",
        "pme",
    ]
)
CALLED = re.compile(
    r"(?i)(?:(?:^|[\n.!?])[ ]*(?:slt|cc|bjr|salut|coucou|wesh|hello|yo|hey|bonjour|bonsoir)[ ,!]*"
    r"(?:(?:moi )?(?:c|cest|c['’]est|ici)[ ](?:moi[ ])?)?"
    r"|(?<![\w])(?:moi[ ](?:c|cest|c['’]est)|(?:^|\n)(?:c|cest|c['’]est)[ ]moi|mon p[ou]te|ma pote"
    r"|un certain|une certaine|dit|dite|alias|surnomm[ée]+e?|qu['’]on appelle"
    r"|tout le monde l['’]appelle)[ ]"
    r")$"
)
LAST = re.compile(r"[.!?\n][ \n]*(?P<nom>[a-zà-ÿ]{3,12})\s*$")
CRIES = re.compile(
    r"(.)\1\1|^(?:mdr|lol|ptdr|bisous?|biz+|merci|thx|ok|svp|stp|bye|tchao|ciao|bsx)"
)


def epeles(lecture: Lecture) -> Iterator[Trouvaille]:
    """Letters apart, initials with their dots, small words that greet or sign."""
    text = lecture.texte
    for match in SPELLED.finditer(text):
        if plie(re.sub(r"\W", "", match.group())) in ALPHABET:
            continue
        yield Trouvaille("nom", match.group(), *match.span(), "nom épelé", 29)
    for match in INITIALS.finditer(text):
        letters = plie(re.sub(r"\W", "", match.group()))
        row = LISTED.search(lecture.avant(match.start(), 12)) and re.match(
            r"[ ]?[:(,–—-]", lecture.apres(match.end(), 2)
        )
        if letters not in NOBODY and (row or ABOUT.search(lecture.avant(match.start()))):
            yield Trouvaille("nom", match.group(), *match.span(), "initiales", 33)
    yield from _letters(lecture)
    yield from _nicknames(lecture)


def _letters(lecture: Lecture) -> Iterator[Trouvaille]:
    """«JB» alone on the last line of a message; «Situation de W.»."""
    last = SIGNED.search(lecture.texte)
    if last and last["nom"].lower() not in NOBODY | {"ok"}:
        yield Trouvaille("nom", last["nom"], *last.span("nom"), "signature", 31)
    for match in CASE.finditer(lecture.texte):
        yield Trouvaille("nom", match["nom"], *match.span("nom"), "initiales", 33)


def _nicknames(lecture: Lecture) -> Iterator[Trouvaille]:
    for mot in lecture.mots:
        if mot.elision or mot.majuscule or len(mot.texte) < 3 or not _lonely(mot.texte):
            continue
        if CALLED.search(lecture.avant(mot.start)):
            yield Trouvaille("nom", mot.texte, mot.start, mot.end, "surnom d'un message", 31)
    last = LAST.search(lecture.texte)
    if last and _lonely(last["nom"]):
        yield Trouvaille("nom", last["nom"], *last.span("nom"), "signature d'un message", 31)


def _lonely(word: str) -> bool:
    """A word that no list knows, and that is no cry."""
    return (
        not est_francais(word)
        and plie(word) not in liste("connus", "autres")
        and plie(word) not in liste("personnes", "civilites")
        and not CRIES.search(plie(word))
    )
