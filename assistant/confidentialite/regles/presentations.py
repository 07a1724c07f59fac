"""Names told by who presents themselves, or by what is done with somebody."""

import re

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, est_francais, liste, plie
from assistant.confidentialite.regles.references import reference
from assistant.confidentialite.regles.suite import Suite, named
from assistant.confidentialite.trouvaille import Trouvaille

ABOUT = re.compile(
    r"(?:^|[^\w])(?:excusee?s?|presente?s?|absente?s?|une? certaine?|(?:fiche|dossier|situation"
    r"|suivi"
    r"|note|mail|appel|bilan|cv) (?:de|pour)|d'apres|voir avec|rappeler|contacter|prevenir|rdv avec"
    r"|vu avec|transmis a|dit a|remis a|demander a|repondre a|signe)$"
)
"""Words that only lead to somebody."""
GIVEN = re.compile(
    r"(?i)(?<![\w])(?:transmis|transmettre|dit|dis|dire|remis|remettre|confi[ée]+|confier|parl[ée]+"
    r"|parler|répondu|répondre|demand[ée]+|demander|envoy[ée]+|envoyer|adress[ée]+|rappel[ée]+"
    r"|téléphon[ée]+|donn[ée]+|donner|annonc[ée]+|expliqu[ée]+|propos[ée]+|présent[ée]+"
    r"|laiss[ée]+|merci)"
    r"(?:[ ][\w'’-]+){0,2}[ ]à[ ]$|(?<![\w])(?:(?:vu|vue|voir|entretien|rdv|rendez-vous|point"
    r"|échangé"
    r"|échange|discuté|réunion|binôme|accord|contact|déjeuné|convenu) avec|appel de|mail de|sms de"
    r"|message de|courriel de|visite de|remplac[ée]+e? par|reçue? par"
    r"|(?:r[ée]f[ée]rente?|contact|conseill[èe]re?|tuteur|tutrice|responsable|[ée]ducat\w+"
    r"|g[ée]rante?"
    r"|assistante? sociale|m[ée]decin|directeur|directrice|encadrante?|formateur|formatrice"
    r"|interlocut\w+)[^.:\n]{1,45}?[ ]?:|suivie? par|animé par"
    r"|accueillie? par"
    r""
    r"|(?:pour|sur|du|le|au) dossier|(?:pour|de|avec) la famille"
    r"|orientée? par|signée? par|passer par|demande[rz]?|relancer|rappeler|contacter|prévenir"
    r"|joindre)[ ]$"
)
"""What is done with somebody: «transmis à Rima», «vu avec Ilse»."""

WITH = re.compile(r"(?i)(?<![\w])avec[ ]$")
"""«avec Aude»: a first name, rather than what bears the same name."""

SELF = re.compile(
    r"(?:^|[^\w])(?:c|ce?st|c'est|moi|signe|accueillir|appel|slt|coucou|cc|bjr|salut"
    r"|bonjour|bisous|hello|wesh|hey|yo|merci)$"
)
"""Words after which one gives one's first name: «c karim», «slt karim»."""
CALLED = re.compile(
    r"(?:(?:maman|papa|mere|pere|frere|soeur|fils|fille|copain|copine|mari|femme"
    r"|tante|oncle|tuteur|tutrice|parents|educ) (?:de|d'|a)|appelle|mapelle|appelait"
    r"|nomme|nomm[e]+|surnomm[e]+|prenomm[e]+|signe)$"
)
"""Words after which even an unknown name is somebody's: «je m'appelle karim»."""


def presente(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«je m'appelle karim benali», «c karim»."""
    mot = lecture.mots[rank]
    before = plie(lecture.avant(mot.start, 24)).rstrip(" :")
    if mot.prenom and not mot.connu and SELF.search(before) and _lonely(lecture, rank):
        span = suite.lire(rank, libre=not mot.majuscule)
        if span is not None and not reference(lecture, span):
            return named(lecture, span, "prénom donné en se présentant", 29)
    if mot.prenom and not mot.connu and ABOUT.search(before):
        span = suite.lire(rank, libre=not mot.majuscule)
        return named(lecture, span, "prénom donné par les mots d'avant", 29) if span else None
    place = mot.plie in communes() or lecture.avant(mot.start, 2) == "à "
    if not CALLED.search(before) or est_francais(mot.texte) or mot.connu or place:
        return None
    span = suite.lire(rank, libre=not mot.majuscule) if len(mot.texte) > 2 else None
    return named(lecture, span, "nom donné en se présentant", 29) if span else None


def donne(lecture: Lecture, suite: Suite, rank: int) -> Trouvaille | None:
    """«transmis à Rima», «vu avec Ilse»: an unknown capital after what is done with a person."""
    mot = lecture.mots[rank]
    if mot.connu and mot.prenom and mot.majuscule and WITH.search(lecture.avant(mot.start, 8)):
        return named(lecture, (mot.start, mot.end), "prénom après « avec »", 37)
    if not mot.inconnu or mot.capitales or mot.plie in communes():
        return None
    if mot.plie in liste("structures", "marques") and not mot.prenom:
        return None
    if not GIVEN.search(lecture.avant(mot.start)):
        return None
    span = suite.lire(rank)
    if span is None or reference(lecture, span):
        return None
    return named(lecture, span, "nom de qui l'on voit ou à qui l'on parle", 37)


def _lonely(lecture: Lecture, rank: int) -> bool:
    """In small letters, a first name that is also a word must not be one here: «c claire»."""
    mot = lecture.mots[rank]
    if mot.majuscule or mot.prenom_sur:
        return True
    said = re.search(
        (
            r"(?i)(?:^|[\n.!,] ?)(?:(?:slt|cc|bjr|salut|bonjour|coucou|bonsoir|hello|mme"
            r"|msieur|mr)[ ,!]*)?(?:c|c['’]est|moi c)[ ]$"
        ),
        lecture.avant(mot.start, 30),
    )
    return bool(said) and not re.match(
        r" (?:de|du|que|qui|pour|comme|à|une?)\b", lecture.apres(mot.end, 8)
    )
