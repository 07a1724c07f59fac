"""Names of persons: after a civility, a role, a field, a first name; then the same names again."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import connus, donnees, est_francais, liste, plie
from assistant.confidentialite.regles.suite import Suite
from assistant.confidentialite.trouvaille import Trouvaille

CITATION = re.compile(r"^(?:[ ]et[ ](?:al\.?|[A-ZÀ-Ý][\w'’-]+))?,?[ ]\(?(?:19|20)\d{2}")
WORKS = re.compile(
    r"(?i)(?:(?<![\w])(?:loi|plan|méthode|échelle|test|pyramide|modèle|théorie|maladie|syndrome|principe|grille|prix|fondation|lycée|collège|école|institut|université|hôpital|centre|stade|salle|espace|rue|avenue|place|boulevard|square|pont|gare|métro|station|parc|logiciel|application|appli|outil|plateforme|selon|d['’]après|circulaire|accord|accords|convention|directive|opération|tour|œuvre|livre|roman|film|pédagogie|approche|roue|triangle|cycle|fenêtre|courbe|collection|éditions?)[ ](?:de[ ]|d['’]|des[ ]|du[ ]|la[ ]|le[ ])?)$"
)


SIGNED = re.compile(
    r"(?:(?i:cordialement|merci(?: [\w' ]{0,20})?|salutations|bonne (?:journée|soirée|réception|semaine|fin de journée)|bien à (?:vous|toi)|à (?:bientôt|demain|lundi|plus)|amicalement|respectueusement|bises|bisous)[ ]?[,.!]*[ ]*\n\s*|\n[ ]*\n?[ ]*|[.!?] )"
    r"(?P<nom>[A-ZÀ-Ý][\w'’-]+(?:[ ][A-ZÀ-Ý][\w'’.-]*){0,3})[ ]*(?=\n|$)(?:(?<=\w)\s*\Z|(?=\n))"
)
ARTICLE = re.compile(r"(?i)(?:(?<![\w])(?:le|la|un|une|des|du|au|aux|ce|cette|ces|\d+)[ ]|(?<![\w])l['’])$")
"""What stands before a thing, hardly ever before a person."""


def noms(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn; a word may be told by several."""
    suite = Suite(lecture)
    for rank, mot in enumerate(lecture.mots):
        if mot.elision:
            continue
        for rule in (_civilite, _role, _presente, _prenom, _avec_initiale, _inconnu):
            found = rule(lecture, suite, rank)
            if found is not None:
                yield found
    yield from _champs(lecture, suite)
    yield from _signatures(lecture, suite)


def _named(lecture: Lecture, span: tuple[int, int], rule: str, order: int) -> Trouvaille:
    return Trouvaille("nom", lecture.texte[span[0] : span[1]], *span, rule, order)


def _civilite(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«Mme Dupont», «M. K.», «mr benali»."""
    mot = lecture.mots[rank]
    if mot.plie not in liste("personnes", "civilites") or rank + 1 >= len(lecture.mots):
        return None
    gap, after = lecture.entre(rank, rank + 1), lecture.mots[rank + 1]
    if not re.fullmatch(r"\.?[ \u00a0]{0,2}", gap) or (mot.plie == "m" and "." not in gap and not after.majuscule):
        return None
    if mot.plie == "famille" and not (after.inconnu or after.capitales or after.initiale):
        return None
    if mot.plie in {"me", "pr", "dr"} and not (mot.majuscule or "." in gap):
        return None
    if mot.plie == "me" and (after.francais or not after.majuscule):
        return None
    if not after.majuscule and (after.francais or len(after.texte) < 3 or mot.plie in {"me", "m"} and "." not in gap):
        return suite.particule(rank + 1, "nom après une civilité", 25)
    if after.plie in liste("personnes", "roles") or (after.connu and not after.capitales and mot.plie not in {"m", "mme", "mr", "mlle"}):
        return None
    span = suite.lire(rank + 1, libre=not after.majuscule)
    if span is None or bool(_figures().match(lecture.texte, mot.start)) or lecture.texte[span[0] : span[1]] == "X":
        return None
    return _named(lecture, span, "nom après une civilité", 25)


def _role(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«sa conseillère, Nadia Benali», «son fils Enzo», «ma collègue Yasmine»."""
    mot = lecture.mots[rank]
    if mot.plie not in liste("personnes", "roles") or rank + 1 >= len(lecture.mots):
        return None
    after = lecture.mots[rank + 1]
    if not re.fullmatch(r"[ \u00a0]?[,:(]?[ \u00a0]|[ \u00a0]?:[ \u00a0]?", lecture.entre(rank, rank + 1)):
        return None
    if (after.initiale and after.texte != "X") or after.prenom and after.majuscule or (after.inconnu and not after.capitales):
        if WORKS.search(lecture.avant(after.start)) or after.plie in liste("lieux", "communes"):
            return None
        if after.connu and not after.prenom_sur:
            return None
        span = suite.lire(rank + 1)
        return _named(lecture, span, "nom après un lien ou une fonction", 28) if span else None
    return None


def _presente(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«je m'appelle karim benali», «c karim»."""
    mot = lecture.mots[rank]
    before = plie(lecture.avant(mot.start, 24)).rstrip(" :")
    if mot.prenom and not mot.connu and re.search(r"(?:^|[^\w])(?:c|ce?st|c'est|moi|signe|accueillir|appel|slt|coucou|cc|bjr|salut|bonjour|bisous|hello)$", before) and _lonely(lecture, rank):
        span = suite.lire(rank, libre=not mot.majuscule)
        if span is not None and not _reference(lecture, span):
            return _named(lecture, span, "prénom donné en se présentant", 29)
    strong = re.search(r"(?:appelle|mapelle|appelait|nomme|nomm[e]+|surnomm[e]+|prenomm[e]+|signe)$", before)
    if strong and not est_francais(mot.texte) and not mot.connu and len(mot.texte) > 2:
        span = suite.lire(rank, libre=not mot.majuscule)
        return _named(lecture, span, "nom donné en se présentant", 29) if span else None
    return None


def _lonely(lecture: Lecture, rank: int) -> bool:
    """In small letters, a first name that is also a word must not be one here: «c claire»."""
    mot = lecture.mots[rank]
    if mot.majuscule or mot.prenom_sur:
        return True
    said = re.search(r"(?i)(?:^|[\n.!,] ?)(?:(?:slt|cc|bjr|salut|bonjour|coucou|bonsoir|hello|mme|msieur|mr)[ ,!]*)?(?:c|c['’]est|moi c)[ ]$", lecture.avant(mot.start, 30))
    return bool(said) and not re.match(r" (?:de|du|que|qui|pour|comme|à|une?)\b", lecture.apres(mot.end, 8))


def _prenom(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """A first name, with the name around it; written small only when it is no other word."""
    mot = lecture.mots[rank]
    if not mot.prenom or not _really(lecture, rank):
        return None
    span = suite.autour(rank)
    if span is None or _reference(lecture, span):
        return None
    return _named(lecture, span, "prénom connu", 32)


def _avec_initiale(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«Camara F.», «R. Toussaint»."""
    mot = lecture.mots[rank]
    if rank + 1 >= len(lecture.mots):
        return None
    gap, after = lecture.entre(rank, rank + 1), lecture.mots[rank + 1]
    dotted = lecture.apres(after.end, 1) == "."
    last = mot.inconnu and after.initiale and dotted and gap in {" ", "\u00a0"}
    first = mot.initiale and re.fullmatch(r"\.[ \u00a0]", gap) and (after.inconnu or after.prenom_sur) and after.majuscule
    if not (last or first) or mot.plie in liste("lieux", "communes"):
        return None
    span = suite.lire(rank)
    if span is None or _reference(lecture, span):
        return None
    return _named(lecture, span, "nom et initiale", 31)


def _really(lecture: Lecture, rank: int) -> bool:
    mot = lecture.mots[rank]
    if not mot.majuscule:
        sure = mot.prenom_sur and len(mot.texte) > 3 and not mot.francais
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
    named = bool(close and after and (after.inconnu or after.initiale or (after.majuscule and not after.connu and after.prenom)))
    speaks = bool(close and after and after.plie in liste("personnes", "verbes"))
    if mot.debut:
        return named or speaks
    return not mot.connu and mot.plie not in liste("lieux", "communes") or named


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


@lru_cache(maxsize=1)
def _figures() -> re.Pattern[str]:
    """Public figures, by their whole names."""
    names = [name.strip() for name in donnees("figures")["complets"].split("|") if name.strip()]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def _figure(lecture: Lecture, span: tuple[int, int]) -> bool:
    """A public figure around a span, or an author's surname alone."""
    start = max(0, span[0] - 30)
    for match in _figures().finditer(lecture.texte, start, span[1] + 30):
        if match.start() < span[1] and span[0] < match.end():
            return True
    return plie(lecture.texte[span[0] : span[1]]) in liste("figures", "seuls")


def _reference(lecture: Lecture, span: tuple[int, int]) -> bool:
    """An author quoted, a law, a street, a method that bears somebody's name."""
    if CITATION.match(lecture.apres(span[1])) or WORKS.search(lecture.avant(span[0])):
        return True
    if _figure(lecture, span):
        return True
    words = [plie(word) for word in re.findall(r"[\w'’-]+", lecture.texte[span[0] : span[1]])]
    if lecture.texte[span[0] : span[1]] == "X":
        return True
    return len(words) > 1 and words[-1] in connus() or (len(words) == 1 and words[0] in connus())


def _inconnu(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """A capital on a word that is not French: someone, when nothing says that it is something."""
    mot = lecture.mots[rank]
    if not mot.inconnu or mot.plie in liste("lieux", "communes"):
        return None
    if mot.capitales and not _shouted(lecture, mot):
        return None
    span = suite.lire(rank)
    if span is None or _reference(lecture, span) or ARTICLE.search(lecture.avant(span[0], 12)):
        return None
    if mot.debut and not _acts(lecture, suite, rank, span):
        return None
    return _named(lecture, span, "majuscule sur un mot inconnu", 50)


def _shouted(lecture: Lecture, mot: Mot) -> bool:
    """A surname in capitals in a line that is not: long, and fit to be said aloud."""
    start = lecture.texte.rfind("\n", 0, mot.start) + 1
    end = lecture.texte.find("\n", mot.end)
    line = lecture.texte[start : end if end >= 0 else None].replace(mot.texte, "")
    vowels = len(re.findall(r"[aeiouy]", mot.plie))
    return len(mot.texte) > 5 and vowels * 4 >= len(mot.texte) and line != line.upper() and not mot.debut


def _acts(lecture: Lecture, suite: Suite, rank: int, span: tuple[int, int]) -> bool:
    """At the start of a sentence, what follows must do what a person does."""
    if re.search(r"(?:ons|ez|ant|ment|tion|ions|ité|isme|iste|euse|ère|age|ence|ance|eur|ées?|és|ant|er|ir|re|aux|ale|elle|ique)$", plie(lecture.mots[rank].texte)):
        return False
    last = lecture.rang(span[1]) - 1
    if last > rank and all(lecture.mots[step].inconnu for step in range(rank, last + 1)):
        return True
    if last + 1 >= len(lecture.mots):
        return last > rank
    after = lecture.mots[last + 1]
    close = re.fullmatch(r"[ \u00a0]", lecture.entre(last, last + 1))
    return bool(close) and after.plie in liste("personnes", "verbes")


def _champs(lecture: Lecture, suite: Suite) -> Iterator[Trouvaille]:
    """«Nom : DUPONT», «Présents : Karim, Lucie»."""
    fields = "|".join(sorted(map(re.escape, donnees("personnes")["champs"]), key=len, reverse=True))
    for match in re.finditer(rf"(?im)(?:^|[|;,.\t(]|[ ]{{2,}})[ \t•*>-]*(?P<champ>{fields})(?:\(e\)|\(s\)|·e)?[ \u00a0]?[:=][ \u00a0]*(?=\S)", lecture.texte):
        sure = "nom" in plie(match.group("champ")) and "objet" not in plie(match.group("champ"))
        rank = lecture.rang(match.end())
        if rank >= len(lecture.mots) or lecture.mots[rank].start != match.end():
            continue
        mot = lecture.mots[rank]
        if mot.elision or (not mot.majuscule and not sure):
            continue
        if sure and not mot.connu or mot.inconnu or mot.initiale or (mot.prenom and not mot.connu):
            if span := suite.lire(rank, libre=sure and not mot.majuscule):
                yield _named(lecture, span, "nom dans une rubrique", 30)


def _signatures(lecture: Lecture, suite: Suite) -> Iterator[Trouvaille]:
    """A name alone on a line, after a polite ending or at the end of the text."""
    for match in SIGNED.finditer(lecture.texte):
        rank = lecture.rang(match.start("nom"))
        mot = lecture.mots[rank]
        polite = match.start() < match.start("nom") - 3 or not lecture.texte[match.end() :].strip()
        if (mot.prenom or (mot.inconnu and polite and not mot.capitales)) and not mot.connu:
            span = suite.lire(rank)
            if span is not None and span[1] >= match.end("nom") - 1:
                yield _named(lecture, span, "signature", 30)


def memes_noms(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Each part of a name already found, wherever else it stands."""
    parts = {
        plie(word)
        for item in found
        if item.type == "nom" and item.rang < 50
        for word in re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", item.texte)
        if len(word) > 2 and not (word.isupper() and len(word) < 5) and plie(word) not in liste("personnes", "particules")
    }
    suite = Suite(lecture)
    for rank, mot in enumerate(lecture.mots):
        if mot.plie not in parts or mot.elision or _lower_word(mot):
            continue
        span = suite.autour(rank) or (mot.start, mot.end)
        if not _reference(lecture, (mot.start, mot.end)) or mot.inconnu:
            yield _named(lecture, span, "nom déjà trouvé dans ce texte", 40)


def _lower_word(mot: Mot) -> bool:
    """A word of the language, written as such: «petit» is not Mme Petit."""
    return est_francais(mot.texte) and (not mot.majuscule or mot.debut)
