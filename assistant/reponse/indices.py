"""The words by which a question says what it wants: patterns over folded text.

Written from how people ask (the question bank), not from any test's questions.
"""

import re

from knowledge.french import words


def one_of(*ways: str) -> re.Pattern[str]:
    """A pattern that any of these ways of saying matches."""
    return re.compile("|".join(ways))


def whole(*said: str) -> str:
    """These words or phrases, not inside a longer word."""
    return rf"\b(?:{'|'.join(said)})\b"


def as_said(text: str) -> str:
    """The folded words of a text between blanks: a phrase is in another as whole words or not."""
    return f" {' '.join(words(text))} "


POLIS = frozenset(
    words(
        "bonjour bonsoir salut coucou hello merci beaucoup super parfait genial top ok bonne bon et"
        " soiree journee bientot revoir toi vous est tres clair gentil infiniment fin de au a c d"
        " accord"
    )
)
"""Words of a greeting or of thanks that ask for nothing."""
EVERY_CCP = one_of(r"\b(?:chaque|chacun des|tous les|les trois|les 3) ccp\b")
TWO_TITLES = one_of(
    r"\b(?:lequel|laquelle|quel(?:le)?|entre|dans) (?:de |des |d'|les |ces )?(?:2|deux)"
    r" (?:titres|certifications?|certifs?|diplomes|referentiels)\b"
)
"""The certifications in force, when none is named: «lequel des deux titres demande…»."""
COMPARAISON = one_of(
    EVERY_CCP.pattern,
    TWO_TITLES.pattern,
    r"\bdifferen\w*",
    whole("diffs?", "cotes? a cotes?", "face a face", "en regard", "en parallele"),
    r"\bdistingu\w*",
    r"\bcompar\w*",
    whole("vs", "versus", "le meme", "la meme", "les memes", "meme chose"),
    r"\bpareil",
    r"\bconfond\w*",
    "ce qui change",
    r"\bequivalent\w*",
    r"\bcorrespondance",
    r"\bmeme (?:duree|nombre|longueur|jury|epreuve)",
    r"\blequel(?:le)? est (?:le|la) plus",
)
_NOTION = whole(
    r"(?:ccp|cp|ct|bloc|partie|phase)[\s-]*(?:\d{1,2}|[a-f])",
    r"\d\.\d{1,2}",
    r"36128|37504|cip|cisp|interfede",
    r"dossiers? (?:de productions?|pro(?:fessionnels?)?)",
    "entretiens? (?:techniques?|fina(?:l|ux))",
    "mises? en situation|questionnement|memoires?|soutenances?|monographies?|livrets?|apst",
    "epreuves? finales?|activites? types?|ccp|titre",
)
_CONTRE = re.compile(rf"{_NOTION}[^?!.;]{{0,25}}\bcontre\b[^?!.;]{{0,25}}{_NOTION}")
"""«CCP1 contre CCP2», and not «porter plainte contre un employeur»."""


def compares(folded: str) -> bool:
    """Whether a folded question puts two things side by side."""
    return bool(COMPARAISON.search(folded) or _CONTRE.search(folded))


EVALUE = one_of(
    whole("criteres?"),
    r"jury (?:regarde|verifie|attend|cherche|juge)\b.{0,40}\b(?:pour|quand|dans|chez|sur)",
    r"comment.{0,30}\bapprecie",
    r"sur quoi.{0,40}\b(?:jug|evalu|not|regard)\w*",
    r"\b(?:jug|evalu|not)ee?s? (?:sur|comment)",
    r"comment.{0,30}\b(?:evalue|juge)\w*",
    r"\bou (?:est|sont)\b.{0,40}\b(?:evaluee?s?|jugee?s?)",
    r"quelle (?:epreuve|partie).{0,60}\bevalue",
    "a quel moment",
    r"\b(?:evaluee?|jugee?)s? (?:dans|lors|a quel|ou)\b",
    r"\bla regarde",
)
LAQUELLE = one_of(
    whole("quelles? (?:competences?|cp)", "competence (?:du |de la )?(?:cip|titre)", "quelle cp"),
    "comme competence",
    r"\bc'?est quelle?\b",
    r"\b(?:rattach|rang)\w*",
    r"a quoi.{0,30}correspond",
    "correspond a quoi",
    "colle a quoi",
    "ca correspond",
    "releve de",
    "je cite quel",
)
QUELLE_COMPETENCE = re.compile(
    r"\W*(?:\b(?:et\s+)?(?:(?:[çc]a|cela|[çc]'?)\s+(?:correspond|rel[èe]ve|renvoie|colle|touche"
    r"|se\s+(?:rattache|range))|(?:[àa]\s+quoi|je\s+cite|c\s?'?\s?est))\s+)?"
    r"(?:\b(?:[àa]|de|d'|dans|pour|avec|sur)\s+)?"
    r"\bquelles?\s+(?:comp[ée]tences?|cp)\b"
    r"(?:\s+(?:c'est|est-ce|[çc]a\s+\w+|quand|si|lorsque?|pour)\b)?",
    re.IGNORECASE,
)
"""What asks for a competency beside the situation told: it says nothing of the situation."""
_DEBUT = r"(?:\W*\b(?:et|alors|bonjour|dis|stp|svp|ensuite|en wallonie|en belgique)\b\W*)*"
METHODE = one_of(
    rf"^{_DEBUT}\W*comment\b",
    r"\bcomment (?:on|je|faire|aider|mener|animer|conduire|accompagner|preparer|monter|rediger)\b",
    r"\bcomment (?:reagir|un candidat|j'accompagne|gerer|creer|parler)\b",
    "par (?:ou|quoi) (?:je )?commence",
    "comment s'y prendre",
    "je m'y prends",
    r"quoi (?:faire|dire|repondre|lui)\b",
    r"\b(?:je|on|tu) (?:fais|fait|dis|dit|reponds?|lui dis|lui reponds) (?:quoi|koi)\b",
    r"qu'est-ce que (?:je|j'|on) (?:lui )?(?:fais|fait|dis|dit|reponds|dois|peux|peut)\b",
    r"\bque (?:lui )?(?:dire|repondre)\b",
    r"\bj'ai le droit\b",
    r"\b(?:mon|dans mon) role\b.*\?",
    r"\bje (?:peux|dois) (?:lui|leur) \w+",
    r"qu'est-ce qui est attendu (?:de moi|dans)",
    r"\bon attend de (?:moi|nous)\b",
    r"\bje (?:mets|note|fais \w+|ecris|propose|demande) quoi\b",
    r"\bque (?:dois-je )?faire\b",
    r"\bje dois \w{3,}(?:er|ir|re)\b",
)
SENS = one_of(
    r"\bdefinition",
    r"\bdefini(?:t|e|es)?\b(?= (?:comment|par|dans|ou))",
    r"entend(?:ent|ez)?[ -](?:ils |elle |on )?(?:quoi )?par",
    "signifie",
    whole("designe"),
)
DEFINITION = one_of(
    SENS.pattern, "c'est quoi", "qu'est-ce qu", "ca veut dire", "veut dire quoi", "c koi", "c quoi"
)
DEROULE = one_of(
    r"\bderoul\w*",
    r"\bpasse comment\b",
    "comment (?:ca |cela )?(?:se|s'est) passe",
    "se passe (?:comment|quoi)",
)
EPREUVE = one_of(
    r"\bderoul\w*",
    whole("epreuves?", "jury", "jures?", "se passe", "modalites?", "memoire", "vae"),
    r"\b(?:convocation|comedien|soutenance|examen|livret|monographie|passe comment)",
    "le jour j",
    "entretien final",
    "mise en situation",
    "jeux? de roles?",
)
RECIT = one_of(
    whole("j'ai", "j'avais", "je l(?:ui|eur|'ai)", "on a", "nous avons", "m'a", "hier", "ce matin"),
    whole("la semaine derniere", "devant moi", "que je suis depuis", "je recois", "j'accompagne"),
    whole("une? stagiaire", "mon groupe", "mes stagiaires", "je reprenais"),
)
VECU = one_of(
    r"^\W*(?:(?:bonjour|alors|et|bon|ben|voila)\W+)*"
    r"(?:il|elle|ils|elles|on|une?|mon|ma|mes|son|sa|ses|la (?:dame|personne)|certains"
    r"|le (?:monsieur|groupe)|les (?:jeunes|stagiaires|participants)|personne|jeune|monsieur"
    r"|madame|mme)\b"
)
"""Begins what someone lives through: «elle pleure», «un employeur refuse»."""
MOI = one_of(whole("je", "j'", "on", "ma", "mon", "mes", "nous", "me"))
INTERROGE = one_of(
    r"\b(?:donne[rz]?|dites|dis)[- ]moi\b",
    whole(
        "koi",
        "kel",
        "comment",
        "lequel",
        "laquelle",
        "quel(?:le)?s?",
        "combien",
        "qu'est",
        "pourquoi",
        "est-ce",
        "quoi",
    ),
)
SURELY = re.compile(r"\bbien\b|, non\b|\bc'est ca\b|n'est-ce pas")
STATES = re.compile(
    r"\b(?:est|sont|etait|sera|a lieu|ont lieu|aura lieu|a-t-il lieu|doit|doivent|faut"
    r"|(?:se|s') ?(?:fait|font|passe|passent|tient|tiennent|deroule\w*|organise\w*)"
    r"|(?:on|je|nous|il|elle|ils|centre|cisp|c) (?:fait|fais|faisons|font|organise\w*|f[eé])"
    r"|fait-on|arrive|vient)\b"
)
"""What says that something is so: a bare name («fin de formation») claims nothing."""
ASKS_WHAT = one_of(r"^\W*(?:(?:et|alors|mais)\W+)?(?:que|qu'|quand|ou|qui)\b(?! \w+ bien\b)")
PRECISE = one_of(r"\b(?:quel(?:le)?s?|combien|cb|quand|lequel|laquelle|jusqu'a quand)\b[^.]*\?")
"""A tale that ends in a precise question is that question."""
CERTIFICATIONS = (
    one_of(whole("titre (?:pro\\w* )?cip", "tp cip", "le cip", "du cip")),
    one_of("36128"),
    one_of("37504"),
    one_of(whole("interfede")),
)
DEMANDE = one_of(
    "combien",
    whole("cb", "nb"),
    "c'est quoi",
    r"\bquel",
    r"\bnombre",
    r"\bduree?",
    r"\bquand",
    r"\?",
    "max",
    "minim",
)
_WHEN = r"c'est quand|quand(?! (?:je|j'|tu|ils?|elles?|on|nous|vous|une?|l[ae]s?|m(?:on|a|es))\b)"
"""«Quand je prospecte» asks for no date."""
NATURES = {
    "typographie": one_of(r"\bpolices?\b", r"\binterligne", r"\btypo\w*", r"\bmarges?\b"),
    "annexes": one_of(whole("annexes?", "anexes?")),
    "pages": one_of(whole("pages?", "longueur", "pgs?")),
    "code": one_of(
        whole("code", "rome", "nsf"),
        r"\bformacode",
        "numero de fiche",
        "quel numero",
        "quel niveau",
    ),
    "heures": one_of(
        r"\bcombien d'heures\b",
        r"\bheures?\b.*\b(?:stages?|entreprise)\b",
        r"\b(?:stages?|entreprise)\b.*\b(?:heures?|combien|duree)\b",
        r"\bcombien de (?:stages?|temps (?:de |en )(?:stage|entreprise))",
    ),
    "duree": one_of(
        "combien de (?:temps|minutes)",
        whole(
            "dure(?:es?|r|nt)?", "longtemps", "cb de t(?:em)?ps", "minutes?", "combien d'heures?"
        ),
    ),
    "date": one_of(
        whole(_WHEN, "(?:quelle|la) date", "date de", "depuis quand"),
        r"\bencore val\w*",
        r"\bexpir\w*",
        "quelle annee",
    ),
    "statistique": one_of(
        whole("taux", "certifies", "diplomes en", "statistiques?"), r"\bpour ?cent\w*", "%"
    ),
    "nombre": one_of(whole("combien", "cb", "nombre", "nb"), r"\bquantite"),
}
"""The kind of value asked, the most particular first."""
CADRES = one_of(
    r"\bccp[\s-]*(?:n\s*[o°]\s*)?([123])\b",
    r"\bbloc\s+([a-f])\b(?!')",
    r"\b(titre)\b",
    r"\b(vae)\b",
    r"\b(epreuve finale)\b",
    r"\b(alternance|apprentissage)\b",
)
EPREUVES_DU_TITRE = (
    (re.compile(r"entretien final"), "entretien-final"),
    (re.compile(r"mise en situation|\bmsp\b"), "mise-en-situation"),
    (re.compile(r"entretien technique"), "entretien-technique"),
    (re.compile(r"\bquestionnement|\bqp\b"), "questionnement-production"),
)
"""How the épreuves of the title are named, and the ends of their ids."""


def named_epreuves(text: str) -> list[str]:
    """The épreuves of the title that a folded question names, in its order: ends of their ids."""
    found = [(said.start(), slug) for cue, slug in EPREUVES_DU_TITRE if (said := cue.search(text))]
    return [slug for _, slug in sorted(found)]
