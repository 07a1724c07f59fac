"""What a capital names, told by the word that governs it: a company, a structure, a town."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import communes, connus, est_francais, liste, plie
from assistant.confidentialite.regles.entites import CAPITAL, NAME
from assistant.confidentialite.trouvaille import Trouvaille

WORKED = (
    r"(?i:(?<![\w])(?:usine|bo[îi]te|chauffeure?|ouvri[èe]re?s?|employ[ée]+e?s?|salari[ée]+e?s?"
    r"|d[ée]mission\w*|vir[ée]+e?s?|int[ée]rim\w*|embauch\w+|licenci\w+|recrut\w+|engag[ée]+e?s?|boss\w+|travaill\w+|boulot"
    r"|CDD|CDI|poste|job|emploi|caissi[èe]re?|vendeu\w+|serveu\w+|cariste|magasini[èe]re?"
    r"|ma[çc]on|soudeu\w+|op[ée]rat\w+|technicien\w*|manutentionnaire|m[ée]nages?|nettoyage"
    r"|pr[ée]parat\w+|aide-soignante?|cuisini[èe]re?|plongeu\w+|agente?|ann[ée]es|ans|nuits?)"
    r"(?![\w]))"
)
BY_ARTICLE = re.compile(
    rf"{WORKED}[^.!?;\n«»]{{0,40}}?[ ](?i:à la|à l['’]|de la|de l['’]|pour la|par la|dans la)[ ]?$"
)
"""«chauffeur à la …»: an article before a capital that is no town."""
OF_WORK = re.compile(
    r"(?i)(?<![\w])(?:offres?|bureaux|entrep[ôo]ts?|locaux|usines?|magasins?|stand|fermeture"
    r"|faillite|rachat|plan social|liquidation|embauches|recruteu(?:r|se)s?|recrutements?|DRH|RH"
    r"|salari[ée]+e?s?|ouvri[èe]re?s?|anciens?|cha[îi]nes?|employ[ée]+e?s?|int[ée]rimaires?)"
    r"[ ](?:de[ ]|d['’]|chez[ ])$"
)
"""«les offres d'…», «ouvrière de …»."""
LANDLORD = re.compile(
    r"(?i)(?<![\w])(?:loyers?|bailleurs?|propri[ée]taire)[ ]?(?:[:(,]|à|de|chez)[ ]?$"
)
ROOM = 70


def gouvernes(lecture: Lecture) -> Iterator[Trouvaille]:
    """Unknown capitals after words of work, then common words that make a name."""
    for mot in lecture.mots:
        if _unknown(mot):
            before = lecture.avant(mot.start, ROOM)
            if BY_ARTICLE.search(before):
                yield _found(lecture, mot, "nom après un mot du travail et son article", 43)
            elif OF_WORK.search(before) or LANDLORD.search(before):
                yield _found(lecture, mot, "nom après un mot du travail", 36)
    if not lecture.titree:
        yield from _phrases(lecture)
        yield from _services(lecture)


def _unknown(mot: Mot) -> bool:
    return (
        mot.inconnu
        and not mot.capitales
        and not mot.elision
        and not mot.prenom
        and not mot.plie.startswith("saint")
        and mot.plie not in communes()
        and mot.plie not in liste("figures", "seuls")
    )


COMPANY = re.compile(rf"{NAME}(?:[ -]{NAME}){{0,2}}")


def _found(lecture: Lecture, mot: Mot, rule: str, rank: int) -> Trouvaille:
    match = COMPANY.match(lecture.texte, mot.start)
    end = match.end() if match else mot.end
    return Trouvaille("employeur", lecture.texte[mot.start : end], mot.start, end, rule, rank)


LINKS = r"(?:et|&|en|du|des|de la|de l['’]|de|d['’]|au|aux|à|pour|sans|sur|sous)"
PHRASE = (
    rf"(?P<nom>(?:L[ea]s?[ ]|L['’])?{NAME}"
    rf"(?:(?:[ ]{LINKS}[ ]|[ ]d['’]|[ ]de l['’]){NAME}|[ ]{NAME})"
    rf"{{1,3}})(?![\w-])"
)
TO = re.compile(
    r"(?i:(?<![\w])(?:(?:voir|vu|rdv|rendez-vous|partenariat|convention|lien|contact|appel|vue"
    r"|point"
    r"|échange\w*|réunion|rencontre|bilan)[ ](?:avec|à)"
    r"|orient\w+[ ](?:vers|par|à)|(?:accompagn|suivi|re[çc]u|aid|h[ée]berg|log|accueilli|soutenu"
    r"|envoy|adress|prescri|propos|inscri)\w*[ ](?:par|à|aux|au)"
    r"|(?:table d['’]hôtes|ateliers?|permanence|b[ée]n[ée]vol\w+|stage|formation|coordinat\w+"
    r"|animat\w+|[ée]ducat\w+|[ée]quipe|direct\w+|r[ée]f[ée]rente?|place|chantier|s[ée]ance|dossier"
    r"|collègues?)[ ](?:de|d['’]|à|aux|pour|avec|des))[ ]?)" + PHRASE
)
"""What leads to a structure: «voir avec Mobilité en Condroz», «bénévole aux Petits Riens»."""
TRADE = re.compile(
    r"(?i:(?<![\w])(?:chez|pour|dans|par|à)[ ](?:une?|le|la|son|sa|mon|ma)[ ]"
    r"(?:[a-zà-ÿ'’-]+[ ]){0,3}?[a-zà-ÿ'’-]+,[ ])" + PHRASE
)
"""«chez un fleuriste, Pétales et Compagnie»."""
LINKED = re.compile(rf"[ ](?:{LINKS}[ ]|d['’]|de l['’])")


def _phrases(lecture: Lecture) -> Iterator[Trouvaille]:
    for kind, pattern in (("structure", TO), ("employeur", TRADE)):
        for match in pattern.finditer(lecture.texte):
            linked = kind == "structure" or LINKED.search(match["nom"])
            if linked and _names(lecture, match):
                span = match.span("nom")
                yield Trouvaille(kind, match["nom"], *span, "mots à majuscules", 34)


def _names(lecture: Lecture, match: re.Match[str]) -> bool:
    """Words of the language, none of the trade's, that capitals make a name; never a person."""
    words = [re.sub(r"^[LDld]['’]", "", word) for word in CAPITAL.findall(match["nom"])]
    first = lecture.mots[lecture.rang(match.start("nom"))]
    if first.connu or first.plie in liste("personnes", "civilites"):
        return False
    if first.plie in liste("personnes", "roles") or plie(match["nom"]) in _bodies():
        return False
    if any(plie(word) in liste("prenoms", "prenoms") | communes() for word in words[:1]):
        return False
    if not LINKED.search(match["nom"]) and not all(est_francais(word) for word in words):
        return False
    longs = [word for word in words if len(word) > 3]
    return len(longs) > 1 and est_francais(longs[0]) and not any(w.isupper() for w in longs)


def _bodies() -> frozenset[str]:
    return liste("connus", "dispositifs")


SERVICE = re.compile(
    rf"(?<![\w'’-])(?:service|foyer|internat|résidence|crèche|équipe)[ ](?P<nom>{NAME})(?![\w'’-])"
)
HOUSE = re.compile(
    r"(?<![\w'’-])(?:foyer|centre|internat|résidence|association|maison)[ ]"
    r"(?P<nom>[A-ZÀ-Ý][a-zà-ÿ]+-[A-ZÀ-Ý][a-zà-ÿ]+|[A-Z]{4,7})(?![\w'’-])"
)
"""«le centre Germaine-Tillion», «le foyer ADEF»."""
TOWARDS = re.compile(
    rf"(?i:(?<![\w])(?:contact pris avec|partenariat avec|convention avec|orient\w+ vers"
    rf"|prescription vers|orientation[ ]?:)[ ])(?P<nom>{NAME})(?![\w'’-]|[ ][A-ZÀ-Ý])"
)
"""«contact pris avec Comète»: a word of the language with a capital."""
PARTNER = re.compile(
    rf"(?i:(?<![\w])(?:mme|m\.|monsieur|madame|dr))[ ](?:{NAME}[ ]){{1,3}}\((?P<nom>{NAME}"
    rf"(?:[ ](?:(?:et|de|du|des|en)[ ])?{NAME}){{1,3}})\)"
)
"""«M. Tual (Sato Relais)»: where a partner works."""


def _services(lecture: Lecture) -> Iterator[Trouvaille]:
    """«le service Passerelle»: a word of the language that no service is called by its kind."""
    for match in SERVICE.finditer(lecture.texte):
        name = match["nom"]
        if (
            est_francais(name)
            and len(name) > 5
            and not name.isupper()
            and plie(name) not in liste("connus", "autres")
            and plie(name) not in liste("structures", "apres_service")
        ):
            yield Trouvaille("structure", match.group(), *match.span(), "service et son nom", 34)
    for match in HOUSE.finditer(lecture.texte):
        if plie(match["nom"]) not in liste("connus", "autres") | communes():
            yield Trouvaille("structure", match.group(), *match.span(), "maison et son nom", 27)
    for match in TOWARDS.finditer(lecture.texte):
        mot = lecture.mots[lecture.rang(match.start("nom"))]
        if mot.francais and len(mot.texte) > 4 and not (mot.connu or mot.prenom or mot.capitales):
            span = match.span("nom")
            yield Trouvaille("structure", match["nom"], *span, "nom de qui l'on contacte", 45)
    for match in PARTNER.finditer(lecture.texte):
        if _partner(lecture, match):
            span = match.span("nom")
            yield Trouvaille("structure", match["nom"], *span, "nom après une personne", 34)


def _partner(lecture: Lecture, match: re.Match[str]) -> bool:
    """Neither a person, a town, nor what everybody knows."""
    first = lecture.mots[lecture.rang(match.start("nom"))]
    known = first.prenom or first.plie in communes() or first.plie in liste("personnes", "roles")
    words = [plie(word) for word in CAPITAL.findall(match["nom"])]
    return not known and not match["nom"].isupper() and not all(w in connus() for w in words)
