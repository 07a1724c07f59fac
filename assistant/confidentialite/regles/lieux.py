"""Towns and districts: known ones, and the ones that the words around them tell."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture, Mot
from assistant.confidentialite.lexiques import (
    connus,
    donnees,
    est_francais,
    liste,
    mots_plies,
    plie,
)
from assistant.confidentialite.regles.references import aptitudes
from assistant.confidentialite.regles.villes import connues
from assistant.confidentialite.trouvaille import Trouvaille

CAP = r"[A-ZÀ-Ý][\w'’]*"
LINK = r"(?:sur|sous|en|lès|lez|les|le|la|aux|du|de|des|d['’]|l['’]|et)"
COMPOUND = re.compile(
    rf"(?<![\w-])(?:L[ae]s?[ -])?{CAP}(?:[- ](?:{LINK}[- ]?){{1,2}}{CAP})+(?![\w])"
)
HYPHENS = re.compile(
    rf"(?<![\w-]){CAP}-(?:(?:sur|sous|en|lès|lez|les|le|la|aux|du|de|des)-|l['’]"
    rf"|d['’])(?:la-|les-|l['’])?{CAP}(?:-{CAP})*(?![\w-])"
)
SAINT = re.compile(
    rf"(?<![\w-])(?:Saint|Sainte|St|Ste)[- "
    rf"]{CAP}(?:-(?:{LINK}-?){{0,2}}{CAP})*(?![\w-])"
)
PLACE = rf"(?:(?:L[ae]s?[ ]|L['’])?{CAP}(?:-[\w'’]+)*(?:[ ](?:sur|sous|en|lès|les|le|la)[ ]{CAP})?)"
POSTCODE = re.compile(
    rf"(?<![\w/-])(?:\d{{5}}|[BF]-\d{{4,5}}|(?!19|20)[1-9]\d{{3}}(?=[ ](?:{CAP})\W))[ "
    rf"\u00a0](?P<ville>{PLACE}(?:[ -]{CAP})*)"
)
DEPARTMENT = re.compile(
    rf"(?P<ville>(?<![\w-]){CAP}(?:[- ](?:{LINK}[- ])?{CAP})*)[ ]\((?:\d{{2,3}}"
    rf"|2[AB])\)"
)
ENDS = re.compile(r"[ ]?(?:\n|[.)]|$)")
COMMA = re.compile(r"(?:[a-zà-ÿ\d»\"]|[A-ZÀ-Ý][\w'’-]+),[ ](?:L[ae]s?[ ])?$")
TOWN = re.compile(r"\d{4,5}[ \u00a0](?P<ville>[^\d,()]{3,40}?)(?:[ ](?:[Cc]edex|CEDEX).*)?$")
INHABITS = (
    r"(?:habit\w*|r[ée]sid\w*|demeur\w*|viv\w*|vit|log\w*|domicili\w*|install\w*"
    r"|emm[ée]nag\w*|d[ée]m[ée]nag\w*|zonai\w*|cr[èe]che)"
)
MOTION = (
    r"(?:part\w*|va|vont|vais|aller|allait|ira|retourn\w*|mont\w*|descend\w*"
    r"|arriv\w*|pass\w*|rest\w*|travaill\w*|boss\w*|grandi|n[ée]e?s?|scolaris\w*"
    r"|mut[ée]+e?s?|embauch[ée]+e?s?|form[ée]+e?s?|hospitalis[ée]+e?s?|inscrite?s?"
    r"|suivie?s?|rencontr[ée]+e?s?|stage|formation|poste|emploi|mission|entreprise"
    r"|rdv|RDV|rendez-vous|permanence|entretien|agence|antenne|site|chantier|atelier"
    r"|réunion|appartement|logement|studio|maison|chambre|foyer|crèche|école|hôpital"
    r"|gare|train|bus|tram|concours|salon|forum|marché|entrepôt|usine|magasin|boulot"
    r"|taf|trajet|aller-retour)"
)
MONTH = re.compile(
    r"[ ]en[ ](?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre"
    r"|Décembre)$"
)
SITES = (
    r"(?:agence|cantine(?: scolaire)?|cuisine|salle des fêtes|gymnase|épicerie|boulangerie"
    r"|EHPAD|maison de retraite|plage|zone industrielle|zone artisanale|déchèterie|antenne"
    r"|ZA|ZI|ZAE|ZAC|kot|studio|appart\w*|logement|T[1-5]|F[1-5]|caravane|squat|site|gare"
    r"|école|hôpital|crèche|foyer|usine|entrepôt|magasin|train"
    r"|bus|tram|marché|chantier|boutique|bureau|accueil|guichet|lycée|collège|centre|atelier"
    r"|d[ée]p[ôo]t|paroisse|cabine|caserne|parking|cimeti[èe]re|[ée]glise|mosqu[ée]e|d[ée]chetterie"
    r"|pharmacie|supermarch[ée]|zoning|a[ée]roport|f[êe]te|foire|carnaval|festival|brocante|IUT|fac"
    r"|prison|tribunal|commissariat|gendarmerie|brigade|préfecture|mairie|hôtel de ville|camping"
    r"|lac"
    r"|for[êe]t|pont|rond-point|lotissement|abattoirs?|carri[èe]re|barrage|université|internat"
    r"|château"
    r"|équipe|plateforme|entreprise|jury|club|stade|bibliothèque|médiathèque|piscine|forum)"
)
"""Places that are said of a town: «l'agence de Chaunoy»."""


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    nouns = donnees("lieux")["communes_de"].strip()
    return re.compile(
        rf"(?i:(?<![\w]){INHABITS}[ ](?:à|a|sur|vers|près de|dans|de)?[ ]?"
        rf"|(?<![\w])(?:domicile|logement|appartement|hébergement|maison)[^.()\n]{{0,25}}\("
        rf"|(?<![\w])(?:{nouns})[ ](?:(?:de|du|d['’]|des|à|pour|vers)[ ]?)"
        rf"|(?<![\w])(?:à|vers|jusqu['’]à|jusque|depuis|départ|arrivée|près de|proche de"
        rf"|autour de|loin de|hors de|commune)[ ]"
        rf"|(?<![\w])(?:arriv\w*|vien\w*|vient|venue?s?|rentr\w*|revien\w*|originaire|retour"
        rf"|remont\w*|repart\w*|descend\w*|débarqu\w*|sort\w*|rendre)"
        rf"[ ](?:[\w'’-]+[ ])?(?:de[ ]|d['’])"
        rf"|(?<![\w])(?:je suis|{MOTION})[ ](?:[\w'’-]+[ ])?(?:à|a|sur|vers|depuis)[ ]"
        rf"|(?<![\w])(?:{SITES}|{_shops()})[ ](?:de la|des|du|de|d['’])[ ]?"
        rf"|(?<![\w])(?:arrêt|gare|station|halte|terminus|sortie|échangeur|direction|quartier)[ ]"
        rf"|(?<!il)(?<!elle)(?<!on)(?<!qui)(?<!y)(?<!ça)[ ]a[ ](?=$))$"
    )


def _shops() -> str:
    """The brands: «l'Intermarché de Joigny»."""
    return "|".join(map(re.escape, donnees("structures")["marques"].split()))


@lru_cache(maxsize=1)
def _quartier() -> re.Pattern[str]:
    cues = donnees("lieux")["quartiers"].strip()
    return re.compile(
        rf"(?<![\w-])(?i:{cues})[ ](?:(?:de[ ]|des[ ]|du[ ]|d['’]))?"
        rf"(?P<nom>(?:(?:la|les?)[ ]|l['’])?{PLACE}(?:[ -]{CAP})*)"
    )


def lieux(lecture: Lecture) -> Iterator[Trouvaille]:
    """Districts, then towns."""
    text = lecture.texte
    for match in _quartier().finditer(text):
        area = match.group()[:4].lower() == "zone" and est_francais(match["nom"])
        if plie(match["nom"]) not in connus() and not area:
            yield _place(match["nom"], match.start("nom"), "quartier ou résidence", 26)
    for match in POSTCODE.finditer(text):
        if plie(match.group("ville")) not in connus() and len(match.group("ville")) > 2:
            yield _place(match.group("ville"), match.start("ville"), "code postal et commune", 27)
    for match in DEPARTMENT.finditer(text):
        ville = match.group("ville")
        if (
            plie(ville) not in connus()
            and not lecture.mots[lecture.rang(match.end("ville")) - 1].prenom
        ):
            yield _place(ville, match.start("ville"), "commune et département", 27)
    for pattern, rule in ((HYPHENS, "nom composé de commune"), (SAINT, "nom composé de commune")):
        for match in pattern.finditer(text):
            if plie(match.group()) not in connus():
                yield _place(match.group(), match.start(), rule, 45)
    yield from _known(lecture)
    yield from _told(lecture)


def _known(lecture: Lecture) -> Iterator[Trouvaille]:
    """Towns of the list; one that is also a word needs what leads to a place before it."""
    for start, end, small in connues(lecture):
        text = lecture.texte[start:end]
        shouted = text.isupper() and len(text) > 5 and not est_francais(text)
        word = plie(text) in mots_plies() or text.isupper() or plie(text) in connus()
        told = not small and word and not shouted
        if FORMATION.match(lecture.apres(end, 11)):
            continue
        if TREATY.search(lecture.avant(start, 24)):
            continue
        if told and not _before().search(lecture.avant(start, 60)) and not _from(lecture, start):
            continue  # «Sens», «Tours», «Orange» are also words
        yield _place(text, start, "commune connue", 43 if small else 46)


TREATY = re.compile(
    r"(?:[Cc]onventions?|[Tt]raités?|[Pp]rotocoles?|[Pp]rocessus|[Cc]hartes?|[Dd]éclaration"
    r"|[Cc]onférence"
    r"|[Rr]èglement|[Ss]ommet)[ ](?:de[ ]|d['’])$"
)
"""«la Convention de Genève»."""
SOMEBODY = re.compile(
    r"(?:(?i:(?<![\w])(?:je (?:suis|viens)|(?:il|elle) (?:est|vient)|c['’]est|permanence|réunion"
    r"|gens"
    r"|habitante?s?|jeunes?|dame|monsieur|r[ée]unis?|antenne|l['’]équipe))[ ]|[A-ZÀ-Ý][\w'’-]+,[ ])"
    r"(?:de[ ]|d['’])$"
)
"""«C'est Maxime Gobert, de Bouillon»: whoever is of a place."""


def _from(lecture: Lecture, start: int) -> bool:
    return not lecture.titree and bool(SOMEBODY.search(lecture.avant(start)))


FORMATION = re.compile(r"[ ]Formation(?![\w])")
"""«Bruxelles Formation»: a body, not a town."""


def _place(text: str, start: int, rule: str, rank: int) -> Trouvaille:
    text = MONTH.sub("", text).rstrip(" -'’")
    return Trouvaille("lieu", text, start, start + len(text), rule, rank)


def _told(lecture: Lecture) -> Iterator[Trouvaille]:
    """An unknown capital after words that lead to a place."""
    for mot in lecture.mots:
        if mot.elision or not _may_name(mot) or aptitudes(lecture, mot.start):
            continue
        start = mot.start
        head = re.search(r"(?:L[ae]s?[ ]|L['’])$", lecture.avant(start, 4))
        if head:
            start -= len(head.group())
        elided = re.search(r"d['’]$", lecture.avant(start, 2))
        apposed = ENDS.match(lecture.apres(mot.end, 3)) and COMMA.search(lecture.avant(start, 14))
        if apposed or (
            _before().search(lecture.avant(start, 60)) and not (mot.prenom and not elided)
        ):
            found = re.compile(PLACE).match(lecture.texte, start)
            if found:
                yield _place(found.group(), start, "nom précédé de mots qui mènent à un lieu", 44)


def memes_lieux(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """The towns of the addresses and places already found, wherever else they stand."""
    towns = {item.texte for item in found if item.type == "lieu"}
    for item in found:
        if item.type == "adresse" and (match := TOWN.search(item.texte)):
            towns.add(match["ville"])
    known = sorted((t for t in towns if len(t) > 3 and t[:1].isupper()), key=len, reverse=True)
    if known:
        words = "|".join(map(re.escape, known))
        for match in re.finditer(rf"(?<![\w-])(?:{words})(?![\w-])", lecture.texte):
            yield _place(match.group(), match.start(), "lieu déjà trouvé dans ce texte", 47)


def _may_name(mot: Mot) -> bool:
    return mot.inconnu and not mot.capitales and mot.plie not in liste("figures", "seuls")
