"""Names that are no person met: authors quoted, public figures, laws, streets, methods."""

import re
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import connus, donnees, liste, plie

CITATION = re.compile(r"^(?:[ ]et[ ](?:al\.?|[A-ZÀ-Ý][\w'’-]+))?,?[ ]\(?(?:19|20)\d{2}")


WORKS = re.compile(
    r"(?i)(?:(?<![\w])(?:loi|plan|méthode|échelle|test|pyramide|modèle|théorie"
    r"|maladie|syndrome|principe|grille|prix|fondation|lycée|collège|école|institut"
    r"|université|hôpital|centre|stade|salle|espace|rue|avenue|place|boulevard"
    r"|square|pont|gare|métro|station|parc|logiciel|application|appli|outil"
    r"|plateforme|selon|d['’]après|réforme|amendement|ordonnance|questionnaire|inventaire"
    r"|concept|notion|courant|travaux|ouvrage"
    r"|lectures?|définition|typologie|stades?|modèles|biais|pensée|philosophie|sociologie"
    r"|psychologie"
    r"|ancres de carrière|au sens|inspirée? par|ministre|réalisateur|écrivaine?|romancière?"
    r"|chanteu(?:r|se)|auteure?|autrice|psychanalyste|sociologue|philosophe|pédagogue"
    r"|empruntée? à|chère? à|lecture conseillée :"
    r"|(?:ce qu|comme l)['’](?:écrit|énonce|souligne|rappelle|montre|dit)(?: aussi)?|circulaire"
    r"|accord|accords|convention|directive|primes?|label|bourse|protocole|processus|traité|charte"
    r"|dispositif|règlement"
    r"|opération|tour|œuvre|livre|roman|film|pédagogie|approche|roue|triangle|cycle"
    r"|fenêtre|courbe|collection|éditions?)[ ](?:de[ ]|d['’]|des[ ]|du[ ]|la[ ]|le[ "
    r"])?)$"
)


ARTICLE = re.compile(
    r"(?i)(?:(?<![\w])(?:le|la|un|une|des|du|au|aux|ce|cette|ces|\d+)[ ]"
    r"|(?<![\w])l['’])$"
)
"""What stands before a thing, hardly ever before a person."""


ABILITIES = re.compile(
    r"(?i)(?:^|\n)[ \t•*>–-]*(?:langues?|loisirs?|centres? d['’]intérêts?|logiciels?|outils"
    r"|informatique"
    r"|bureautique|compétences?|qualités?|savoir-être|savoirs-être|atouts?|passions?|hobbys?"
    r"|hobbies)"
    r"[^\n:]{0,25}[ ]?[:\n][^\n]*$"
)
"""The lines of a CV that name tools, languages and pastimes."""


def aptitudes(lecture: Lecture, start: int) -> bool:
    """Whether a word stands in such a line."""
    return bool(ABILITIES.search(lecture.avant(start, 120)))


@lru_cache(maxsize=1)
def figures() -> re.Pattern[str]:
    """Public figures, by their whole names."""
    names = [name.strip() for name in donnees("figures")["complets"].split("|") if name.strip()]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])")


def figure(lecture: Lecture, span: tuple[int, int]) -> bool:
    """A public figure around a span, or an author's surname alone."""
    start = max(0, span[0] - 30)
    for match in figures().finditer(lecture.texte, start, span[1] + 30):
        if match.start() < span[1] and span[0] < match.end():
            return True
    return plie(lecture.texte[span[0] : span[1]]) in liste("figures", "seuls")


def _beside(lecture: Lecture, start: int) -> bool:
    """«Prochaska et DiClemente»: beside an author."""
    rank = lecture.rang(start) - 2
    return rank >= 0 and lecture.mots[rank].plie in liste("figures", "seuls")


def reference(lecture: Lecture, span: tuple[int, int]) -> bool:
    """An author quoted, a law, a street, a method that bears somebody's name."""
    if CITATION.match(lecture.apres(span[1])) or WORKS.search(lecture.avant(span[0])):
        return True
    if figure(lecture, span):
        return True
    if re.search(r"[ ]et[ ]$", lecture.avant(span[0], 4)) and _beside(lecture, span[0]):
        return True
    words = [plie(word) for word in re.findall(r"[\w'’-]+", lecture.texte[span[0] : span[1]])]
    if lecture.texte[span[0] : span[1]] in {"X", "Y", "Z"} or set(words[0]) == {"x"}:
        return True
    return (len(words) > 1 and words[-1] in connus()) or (len(words) == 1 and words[0] in connus())
