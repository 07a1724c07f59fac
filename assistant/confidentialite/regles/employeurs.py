"""Companies: by their trade, their legal form, their brand, or the words around them."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    alternatives,
    communes,
    connus,
    donnees,
    est_francais,
    liste,
    plie,
    prenoms,
)
from assistant.confidentialite.regles.entites import (
    ARTICLED,
    CAPITAL,
    FIRST,
    LITTLE,
    NAME,
    QUOTED,
)
from assistant.confidentialite.regles.liaisons import joined_end
from assistant.confidentialite.regles.produits import may_be
from assistant.confidentialite.trouvaille import Trouvaille

LINK = rf"(?:[ \u00a0-](?:{LITTLE}){{0,2}}{NAME}|[ ]&[ ](?:{NAME}|fils)|[ ]\d{{1,3}}(?=[^\w/]|$))"
COMPANY = rf"{FIRST}{LINK}{{0,4}}"
CHEZ = re.compile(rf"(?<![\w])(?i:chez)[ \u00a0](?P<nom>{COMPANY}(?:[ ]bleue?|[ ]verte?)?)")
HOSTS = re.compile(
    r"(?i)(?:h[ée]berg\w*|habit\w*|vi[tv]\w*|dor[mt]\w*|log[eé]\w*|install[ée]+s?)[ "
    r"](?:[\w'’]+[ ]){0,2}$"
)
WORK = re.compile(
    r"(?P<mots>(?i:(?<![\w])(?:employeur|entreprises?"
    r"|(?:patron(?:ne)?|g[ée]rante?) (?:du|des|de la)|patron(?:ne)?(?: de)?|g[ée]rante? de"
    r"|soci[ée]t[ée]|bailleur"
    r"|bo[îi]te|groupe|salari[ée]+e?s? (?:de|chez)|employ[ée]+e?s? (?:de|chez)"
    r"|ouvri[èe]re?s? (?:de|chez)|anciens? de"
    r"|licenciements (?:de|chez)|plan social (?:de|chez)|grève (?:de|chez)"
    r"|recrut[ée]+e?s? (?:par|chez)"
    r"|repris[e]?s? par|engag[ée]+e?s? (?:par|chez)|form[ée]+e?s? chez|contrats? chez"
    r"|clients?(?: :)?"
    r"|stage(?: "
    r"(?:au|en|chez))?|embauch[ée]+e? (?:au|par|chez)|promesse d['’]embauche|"
    r"mission(?: (?:au|chez|pour))?|CDI|CDD|int[ée]rim|boulot|coop[ée]rative"
    r"|studio|usine|magasin|enseigne|DRH|RH|tripartite avec|contrat (?:avec|chez)"
    r"|visite (?:de|chez)|nouvelles? de|licenci[ée]+e? (?:de|par)|licenciement (?:de"
    r"|chez)|poste chez|bosse pour|travaill\w+ (?:pour|à la|au|aux)))"
    rf"(?:[ ]|,[ ]|[ ]?\([ ]?))(?P<nom>{COMPANY})"
)
BOSS = re.compile(
    r"(?i)(?:patron|patronne|g[ée]rante?|salari[ée]+e?s?|ouvri[èe]re?s?) (?:du|des|de(?: la)?|chez)"
)
JOB = re.compile(
    r"(?i)(?<![\w])(?:garde[rs]?|nettoi\w+|livre[rs]?|prise?s?|pris à l['’]essai|retenue?s?"
    r"|engag[ée]+e?s?|agente?"
    r"|aide|ouvri[èe]re?|employ[ée]+e?|salari[ée]+e?|int[ée]rimaire|exerc\w+"
    r"|travaill\w+|boss\w+|embauch\w+|recrut\w+|CDD|CDI|int[ée]rim|mission|poste|contrat|stage"
    r"|vendeu\w+|serveu\w+|caissi[èe]re?|chauffeur|livreu\w+|cariste|pr[ée]parat\w+|postul\w+"
    r"|candidat\w+|licenci\w+|d[ée]mission\w*|ma[çc]on|cuisini[èe]re?|magasini[èe]re?|op[ée]rat\w+)"
    r"(?![\w])[^.!?\n]{0,45}?[ ](?:pour|par|via|au sein de|aupr[èe]s de|dans|quitt[ée]+|à"
    r"|de chez)[ ]"
    r"(?:la société[ ]|l['’]entreprise[ ])?$"
)
"""A job, then a preposition: what follows is where it is done."""
CITED = re.compile(
    r"(?i:(?<![\w])(?:chez|l['’]entreprise|la soci[ée]t[ée]|(?:le|un|au) (?:magasin|restaurant"
    r"|resto|bar|caf[ée])"
    r"|employeur[ ]?:|boulangerie|stage (?:à|au))[ ])[«\"“][ \u00a0]?"
    r"(?P<nom>(?=[A-ZÀ-Ý\d])[^«»\"”“\n]{2,45}?)[ \u00a0]?[»\"”]"
)
"""«stage chez « La Grange aux Fils »»."""
FIELD = re.compile(
    rf"(?<![\w])(?i:employeurs?|entreprises?"
    rf"|soci[ée]t[ée]|propriétaire|bailleur|lieu de stage|terrain de stage|ancien "
    rf"employeur|dernier employeur)(?:[ ](?i:actuel|précédent|d'accueil))?[ ]?:[ "
    rf"](?:soci[ée]t[ée][ ])?(?P<nom>{COMPANY})"
)


@lru_cache(maxsize=1)
def _trade() -> re.Pattern[str]:
    """A trade and a name; any word in «-erie» with a capital is a trade."""
    heads = alternatives("structures", "employeurs")
    products = donnees("structures")["produits"].strip()
    return re.compile(
        rf"(?<![\w-])(?P<tete>{heads}|{products}"
        rf"|[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ]+eries?)(?![\w])(?:{QUOTED}|(?:[ "
        rf"\u00a0]|,[ ](?=L['’ae]))(?P<nom>(?:de[ ]la[ ]|de[ ]l['’]|des[ ]|du[ ]|de[ ]"
        rf"|d['’])?{FIRST}{LINK}{{0,4}}))"
    )


def employeurs(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn."""
    for match in _trade().finditer(lecture.texte):
        drink = match.group("cite") and lecture.avant(match.start(), 2) == "à "
        group = match.group("cite") and plie(match.group("tete")) in {
            "groupe",
            "atelier",
            "ateliers",
        }
        if not (drink or group) and (match.group("cite") or _company(lecture, match)):
            yield _cut(match, "métier et nom d'une entreprise", 24)
    for match in CHEZ.finditer(lecture.texte):
        if _at(lecture, match):
            start, end = match.start("nom"), joined_end(lecture.texte, match.end("nom"))
            name = lecture.texte[start:end]
            yield Trouvaille("employeur", name, start, end, "nom après « chez »", 26)
    for pattern, rank in ((FIELD, 23), (WORK, 27)):
        for match in pattern.finditer(lecture.texte):
            words = CAPITAL.findall(match.group("nom"))
            new = pattern is FIELD or any(not est_francais(w) for w in words if not w.isupper())
            new = new or (len(words) > 1 and BOSS.search(match.group("mots")) is not None)
            if new and may_be(lecture, match.start("nom"), match.group("nom")):
                yield _employer(match, "nom après un mot du travail", rank)
    for match in CITED.finditer(lecture.texte):
        yield _employer(match, "nom entre guillemets", 23)
    yield from _jobs(lecture)


def _jobs(lecture: Lecture) -> Iterator[Trouvaille]:
    """«agente de propreté pour Atalian»; «à» leads to towns more often, and is left to them."""
    for mot in lecture.mots:
        if not mot.inconnu or mot.capitales or mot.prenom:
            continue
        before = lecture.avant(mot.start, 80)
        if JOB.search(before) and not before.endswith((" à ", " dans ")):
            found = re.compile(COMPANY).match(lecture.texte, mot.start)
            if found:
                span = found.span()
                yield Trouvaille("employeur", found.group(), *span, "nom après un métier", 36)


def _employer(match: re.Match[str], rule: str, rank: int) -> Trouvaille:
    return Trouvaille("employeur", match.group("nom"), *match.span("nom"), rule, rank)


OF_TOWN = re.compile(r"[ ](?:de[ ]|d['’])(?P<ville>[A-ZÀ-Ý][\w'’-]+)$")


def _cut(match: re.Match[str], rule: str, rank: int) -> Trouvaille:
    """Without the common word that stands before a whole name: «magasin Biocoop du Bocage»."""
    head, name = match.group("tete"), match.group("cite") or match.group("nom")
    key = "cite" if match.group("cite") else "nom"
    wide = plie(head) in liste("structures", "generiques")
    if head[:1].islower() and (match.group("cite") or wide or ARTICLED.search(name)):
        town = OF_TOWN.search(name)
        several = town and len(name[: town.start()].split()) > 1
        if town and (several or plie(head) == "agence") and plie(town["ville"]) in communes():
            name = name[: town.start()]  # «magasin Bio Soleil de Crest»
        start = match.start(key)
        return Trouvaille("employeur", name, start, start + len(name), rule, rank)
    return Trouvaille("employeur", match.group(), *match.span(), rule, rank)


SHOP = re.compile(
    r"(?i)(?:boulangerie|boucherie|pâtisserie|pharmacie|hôtel|restaurant|brasserie|café|garage|bar"
    r"|librairie|menuiserie|imprimerie|ferme|auberge|épicerie|salon|camping|clinique vétérinaire"
    r"|domaine|pressing|blanchisserie|supérette|pizzeria|crêperie|scierie|abattoir|laiterie"
    r"|friterie|snack|sandwicherie|taverne"
    r"|poissonnerie|fromagerie|jardinerie|station-service|cordonnerie|quincaillerie|bijouterie"
    r"|papeterie"
    r"|biscuiterie|chocolaterie|fromager|fleuriste|traiteur|cidrerie|conserverie)"
)
"""«l'hôtel du Commerce»: written small, with a name of ordinary words."""


SERVED = re.compile(
    r"(?:Cafés?|Auberge|Brasserie|Hôtel|Restaurant|Bar|Taverne|Pharmacie|Boulangerie|Boucherie"
    r"|Librairie|Garage|Friterie|Buffet)[ ](?:de la|de l['’]|du|des)[ ]?[A-ZÀ-Ý][\w'’-]+"
)
"""«Café de la Gare»: written with capitals."""


def _place_or_person(word: str) -> bool:
    return plie(word) in communes() | prenoms() | connus() or len(word) < 4


def _company(lecture: Lecture, match: re.Match[str]) -> bool:
    head, name = match.group("tete"), match.group("nom")
    if plie(match.group()).startswith(tuple(liste("structures", "publics"))):
        return False
    first = next(iter(CAPITAL.findall(name)), "")
    if plie(head) == "fils" and plie(first) in prenoms():
        return False  # «Fils Grégory»
    if plie(match.group()) in liste("connus", "dispositifs"):
        return False
    if plie(head) == "boite" and est_francais(first):
        return False
    if SERVED.fullmatch(match.group()) and not lecture.mots[lecture.rang(match.start())].debut:
        return True
    if plie(head) == "maison" and re.match(r"d|[A-ZÀ-Ý][\w'’]+-[A-ZÀ-Ý]", name):
        return False
    words = CAPITAL.findall(name)
    trade = head[:1].isupper() and re.search(r"eries?$", head)
    if not trade and not any(len(word) > 2 and plie(word) not in connus() for word in words):
        return False
    linked = re.match(r"(?:de la|de l['’]|des|du|de|d['’]) ?", name)
    if head[:1].islower():
        shop = (
            re.match(r"d(?:e la|es|u|e l['’])", name)
            and words
            and not any(_place_or_person(word) for word in words)
        )
        return bool(shop and SHOP.fullmatch(head)) or (
            not linked
            and not all(word.isupper() for word in words)
            and any(
                not est_francais(word) or ARTICLED.search(name) or len(words) > 1 for word in words
            )
        )
    if not linked and len(words) == 1 and est_francais(words[0]):
        return not lecture.mots[lecture.rang(match.start())].debut
    return not head.isupper() and not (words and all(word.isupper() for word in words))


def _at(lecture: Lecture, match: re.Match[str]) -> bool:
    """«chez Decoplast», never «chez Karim», nor «hébergé chez Diallo»."""
    if HOSTS.search(lecture.avant(match.start())):
        return False
    if re.fullmatch(r"[A-Z]{2,5}[ ][A-ZÀ-Ý][a-zà-ÿ]{2,}", match.group("nom")):
        return True  # «chez AW Europe»
    return may_be(lecture, match.start("nom"), match.group("nom"))
