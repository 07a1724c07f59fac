"""Names that something announces: a civility, a role, a field, a presentation, a signature."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, donnees, est_francais, liste, plie
from assistant.confidentialite.regles.plat import SHORT
from assistant.confidentialite.regles.references import WORKS, figures
from assistant.confidentialite.regles.suite import Suite, named
from assistant.confidentialite.trouvaille import Trouvaille

NOT_A_NAME = re.compile(r"(?:aient|ait|erai[st]?|eront|eraient|ons|ez|ement|emment|amment|ant)$")
"""Endings of a verb or an adverb: «monsieur voulait»."""
ADDRESSED = re.compile(
    r"(?i)(?:^|[.!?,\n]|(?<![\w])(?:bonjour|bonsoir|merci|salut|slt|bjr|coucou|oui|non|le|la|un"
    r"|une|ce|cette"
    r"|les"
    r"|des|ma|mon|chère?|cher|et|cc|pardon|désolé|dsl))[ ]?$"
)
"""Where «madame» stands alone."""
ABBREVIATIONS = frozenset(
    ["m", "mm", "mr", "mme", "mmes", "mlle", "mlles", "melle", "dr", "me", "pr", "mgr"]
)
ALWAYS = frozenset(
    ["m", "mme", "mr", "mlle", "dr", "docteur", "docteure", "monsieur", "madame", "mademoiselle"]
)
"""Civilities that a capital always makes somebody's, even on a known word: «Dr Sage»."""
COINED = re.compile(r"[^\W\d_]{3,}['’][A-ZÀ-Ý]")
"""«chez son oncle, Élec'Pinto»: a company."""
HAILED = re.compile(
    r"(?i)(?:^|[\n.!?,]|(?<![\w])(?:bjr|bonjour|bonsoir|slt|salut|cc|coucou|dsl|désolé|merci|oui"
    r"|non|ok"
    r"|svp|stp))[ ,]*$"
)
"""Where «me» is «maître» or «mme» typed in haste: «bjr me hanssens»."""
SIGNED = re.compile(
    r"(?:(?i:cordialement|merci(?: [\w' ]{0,20})?|salutations|bonne (?:journée"
    r"|soirée|réception|semaine|fin de journée)|bien à (?:vous|toi)|à (?:bientôt"
    r"|demain|lundi|plus)|amicalement|respectueusement|bises|bisous)[ ]?[,.!]*[ "
    r"]*\n\s*|(?:(?i:merci[\w ]{0,20}|bises?|bisous|cordialement|à (?:plus|demain|lundi|bientôt)"
    r"|biz)),?[ ]|\n[ ]*\n?[ ]*|[.!?] )"
    r"(?P<nom>[A-ZÀ-Ý][\w'’-]+(?:[ ][A-ZÀ-Ý][\w'’.-]*){0,3})[ ]*(?=\n|$)(?:(?<=\w)\s*\Z|(?=\n))"
)

ELIDED = re.compile(r"(?:n|m|s|t|j|c|qu|lorsqu|puisqu|jusqu|quoiqu)['’](?P<mot>[a-zà-ÿ]*)$")


def civilite(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«Mme Dupont», «M. K.», «mr benali»."""
    mot = lecture.mots[rank]
    if mot.plie not in liste("personnes", "civilites") or rank + 1 >= len(lecture.mots):
        return None
    gap, after = lecture.entre(rank, rank + 1), lecture.mots[rank + 1]
    if _no_civility(lecture, rank, gap):
        return None
    if mot.plie == "me" and not after.majuscule:
        return _hailed(lecture, suite, rank)
    if _no_title(mot, after, gap):
        return None
    if not after.majuscule and (
        after.francais or len(after.texte) < 3 or (mot.plie in {"me", "m"} and "." not in gap)
    ):
        return suite.particule(rank + 1, "nom après une civilité", 25) or _small(lecture, rank)
    if _common(mot, after):
        return None
    span = suite.lire(rank + 1, libre=not after.majuscule, noble=after.prenom)
    if (
        span is None
        or bool(figures().match(lecture.texte, mot.start))
        or lecture.texte[span[0] : span[1]] in {"X", "Y", "Z"}
    ):
        return None
    return named(lecture, span, "nom après une civilité", 25)


def _no_civility(lecture: Lecture, rank: int, gap: str) -> bool:
    """The same letters, said of a relation or met in another word, or before what is no name."""
    mot, after = lecture.mots[rank], lecture.mots[rank + 1]
    if not re.fullmatch(r"\.?[ \u00a0]{0,2}", gap) or (
        mot.plie == "m" and "." not in gap and not after.majuscule
    ):
        return True
    if "." in gap and mot.plie not in ABBREVIATIONS:
        return True  # «son frère. Il»
    if _verb(after.texte):
        return True
    if mot.plie in {"frere", "soeur"} and not mot.majuscule:
        return True
    if mot.plie == "m" and "." not in gap and lecture.avant(mot.start, 1) in {"-", "'", "’"}:
        return True  # «python -m pip»
    if mot.plie == "famille" and not (after.inconnu or after.capitales or after.initiale):
        return True
    return len(after.texte) > 2 and bool(SHORT.fullmatch(after.texte))  # «madame dsl g raté le bus»


def _no_title(mot: Mot, after: Mot, gap: str) -> bool:
    """«me», «pr», «dr»: a title only where its capital, its point or the next word says so."""
    told = mot.plie == "dr" and not after.francais and len(after.texte) > 3  # «dr lemoine»
    if mot.plie in {"me", "pr", "dr"} and not (mot.majuscule or "." in gap or told):
        return True
    return mot.plie == "me" and (after.francais or not after.majuscule or after.initiale)


def _common(mot: Mot, after: Mot) -> bool:
    """A role, a known word or a tool after the civility, rather than somebody's name."""
    if after.plie in liste("personnes", "roles") or (
        after.connu and not after.capitales and mot.plie not in ALWAYS
    ):
        return True
    # «JJ/MM à HH h MM. Sans nouvelles»
    return mot.plie == "mm" and after.plie in liste("personnes", "outils")


def _verb(words: str) -> bool:
    """«Madame n'a pas», «Monsieur qu'on attend»: an elision before a word of the language."""
    found = ELIDED.match(words)
    return found is not None and (len(found["mot"]) <= 2 or est_francais(found["mot"]))


def _hailed(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«dsl me carpentier»: after a greeting, before a word that the language has not."""
    mot, after = lecture.mots[rank], lecture.mots[rank + 1]
    french = after.francais and after.plie not in liste("personnes", "patronymes")
    if french or len(after.texte) < 4 or not HAILED.search(lecture.avant(mot.start)):
        return None
    span = suite.lire(rank + 1, libre=True)
    return named(lecture, span, "nom après une civilité", 25) if span else None


def _small(lecture: Lecture, rank: int) -> Trouvaille | None:
    """«mme blanc», «monsieur libert»: a word of the language, written small, that is a surname."""
    mot, after = lecture.mots[rank], lecture.mots[rank + 1]
    if after.majuscule or after.elision or len(after.texte) < 3 or mot.plie not in ALWAYS:
        return None
    if mot.plie == "m" and "." not in lecture.entre(rank, rank + 1):
        return None
    if NOT_A_NAME.search(after.plie) or after.plie in liste("personnes", "roles"):
        return None
    said = after.plie in liste("personnes", "outils") or after.plie in liste("personnes", "verbes")
    if said or (
        mot.plie in {"monsieur", "madame", "m"} and ADDRESSED.search(lecture.avant(mot.start))
    ):
        return None
    return named(lecture, (after.start, after.end), "nom après une civilité", 27)


def role(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«sa conseillère, Nadia Benali», «son fils Enzo», «ma collègue Yasmine»."""
    mot = lecture.mots[rank]
    if mot.plie not in liste("personnes", "roles") or rank + 1 >= len(lecture.mots):
        return None
    after = lecture.mots[rank + 1]
    if after.plie in liste("personnes", "civilites"):
        return None  # «Sa mère, M. Thonon»: the civility tells it
    if not re.fullmatch(
        r"[ \u00a0]?[,:(]?[ \u00a0]|[ \u00a0]?[:(][ \u00a0]?", lecture.entre(rank, rank + 1)
    ):
        return None
    if after.plie in liste("structures", "marques") and not after.prenom:
        return None  # «job étudiant : Quick»
    kin = mot.plie in liste("personnes", "proches") and after.majuscule and len(after.texte) > 2
    if (
        (kin and not after.capitales and not after.debut)
        or (after.initiale and after.texte != "X")
        or (after.prenom and after.majuscule)
        or (after.inconnu and not after.capitales)
    ) and not COINED.match(after.texte):
        town = after.plie in communes() and not (
            after.prenom and mot.plie in liste("personnes", "proches")
        )
        if WORKS.search(lecture.avant(after.start)) or town:
            return None
        if after.connu and not after.prenom_sur and not _surnamed(lecture, rank + 1):
            return None
        span = suite.lire(rank + 1)
        return named(lecture, span, "nom après un lien ou une fonction", 28) if span else None
    return None


def _surnamed(lecture: Lecture, rank: int) -> bool:
    """«Aude Le Gall», «Toussaint Ribeiro»: a first name that is also a place or a feast."""
    if not lecture.mots[rank].prenom or rank + 1 >= len(lecture.mots):
        return False
    after = lecture.mots[rank + 1]
    return lecture.entre(rank, rank + 1) == " " and after.majuscule and not after.connu


def champs(lecture: Lecture, suite: Suite) -> Iterator[Trouvaille]:
    """«Nom : DUPONT», «Présents : Karim, Lucie»."""
    fields = "|".join(sorted(map(re.escape, donnees("personnes")["champs"]), key=len, reverse=True))
    for match in re.finditer(
        (
            rf"(?im)(?:^|[|;,.\t(]|[ ]{{2,}}"
            rf"|(?<=\w)[ ](?=pr[ée]nom))[ \t•*>-]*(?P<champ>{fields})(?:\(e\)|\(s\)"
            rf"|·e)?[ \u00a0]?[:=][ \u00a0]*(?=\S)"
        ),
        lecture.texte,
    ):
        sure = "nom" in plie(match.group("champ")) and "objet" not in plie(match.group("champ"))
        rank = lecture.rang(match.end())
        if rank >= len(lecture.mots) or lecture.mots[rank].start != match.end():
            continue
        mot = lecture.mots[rank]
        if mot.elision or (not mot.majuscule and not sure) or mot.texte == "à":
            continue
        if (
            (sure and not mot.connu)
            or mot.inconnu
            or mot.initiale
            or (mot.prenom and not mot.connu)
        ) and (span := suite.lire(rank, libre=sure and not mot.majuscule)):
            yield named(lecture, span, "nom dans une rubrique", 30)


def signatures(lecture: Lecture, suite: Suite) -> Iterator[Trouvaille]:
    """A name alone on a line, after a polite ending or at the end of the text."""
    for match in SIGNED.finditer(lecture.texte):
        rank = lecture.rang(match.start("nom"))
        mot = lecture.mots[rank]
        polite = match.start() < match.start("nom") - 3 or not lecture.texte[match.end() :].strip()
        if (mot.prenom or (mot.inconnu and polite and not mot.capitales)) and not mot.connu:
            span = suite.lire(rank)
            if span is not None and span[1] >= match.end("nom") - 1:
                yield named(lecture, span, "signature", 30)
