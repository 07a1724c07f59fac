"""Numbers of a file, told by the words before them: France Travail, CAF, Forem, a dossier."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

CUES = (
    r"identifian\w*|matricule|NEPH|pass IAE|NRN|n[°ºo]s?\.?|num[ée]ros?|num|dossier"
    r"|r[ée]f(?:[ée]rence"
    r"|\.)?s?|allocataire|usager|b[ée]n[ée]ficiaire|"
    r"demandeur|adh[ée]rent|code usager|ID|FT|PE|CAF|MSA|Forem|FOREM|IDE|AGDREF|NUMEN|MDPH"
    r"|CPAS|CPAM|Actiris|ONEM|Onem|AVIQ|"
    r"[ée]tranger|s[ée]jour|r[ée]c[ée]piss[ée]|passeport|permis|INE|carte(?: "
    r"d'identit[ée])?|CNI|client|contrat|registre national|inscription|convention"
    r"|ICE|SI-SIAO|SIAO|PLIE|i-milo|imilo|AVDL|police|affili\w*|affiliation|badge|[ée]crou|AIS"
    r"|sinistre|mission|VAE|recevabilit[ée]|OFII|Ofii|Ofpra|OFPRA|OE|RQTH|locataire|abonn\w*"
    r"|recommand[ée]"
    r"|PMSMP|CEJ|PACEA|IEJ|curatelle|quittance|bail|logement social|compteur|EAN|SPW|SPF|CPF|RSA"
    r"|RIS"
    r"|tutelle|jugement|NUR|NUD|FSL|ADIL|mutuelle|mutualit[ée]|Solidaris|assur[ée]e?|parquet"
    r"|proc[ée]dure"
    r"|livret|notification|enregistr\w+|chauffeur|conducteur|badge|conventionnement|plainte|ONSS"
    r"|onss|APS|PV|proc[èe]s-verbal|SP"
)
CUE = re.compile(rf"(?i)(?<![^\W_])(?:{CUES})(?![^\W_])")
LINK = re.compile(
    r"(?i)^[\s:=#'’()«»\"°º.,-]*(?:(?:est|sous|le|la|l|de|du|d|des|n|no|num[ée]ro"
    r"|pour|suivant|c|avec|mon|son|ma|sa|cest|votre|leur|France|Travail|P[ôo]le"
    r"|emploi|"
    r"CAF|MSA|Forem|FT|PE|CPAS|MDPH|allocataire|identifiant|dossier|demandeur"
    r"|demandeuse|emploi|usager|client|matricule|unique|national|interne|"
    r"s[ée]jour|titre|[ée]tranger|inscription|r[ée]gional|personnel|i-milo|PLIE|SIAO"
    r"|Pole|ref|b[ée]n[ée]ficiaire|AVIQ|Actiris|ONEM|croi|que|cest|pass|IAE|a|à|vous|bien|moi"
    r"|toi|voil[àa]|Fedasil|mission|police|r[ée]sident|pluriannuelle|temporaire|bleue"
    r"|[ée]lectorale|europ[ée]enne|famille"
    r"|AR|porte|assurance|conduire|social|logement|carte|dossier|RSA|VAE|OFII|Agdref|AGDREF"
    r"|permis)[\s:=#'’()«»\"°º.,-]+){0,6}$"
)
BODY = re.compile(r"(?:APS|PV|CAF|MSA|FT|PE|CPAS|MDPH|CPAM|ID|IDE|SP|INE|IPP|IAE)[ ]")
NUMBER = re.compile(
    r"(?<![\w])(?:[A-Z]{1,6}[/._-]){0,2}(?:[A-Z]{1,4}[ ]?)?\d(?:[ "
    r"\u00a0./_-]?[0-9A-Z]){3,20}(?![\w])"
    r"|(?<![\w])[A-Z]{2,4}(?:[-/_]?[A-Z0-9]){5,12}(?![\w])"
)
DATE = re.compile(
    r"\d{1,2}[./ -]\d{1,2}[./ -](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|(?:19"
    r"|20)\d{2}([-/–](?:19|20)?\d{2})?"
)
LEGAL = re.compile(
    r"(?i)(?:RNCP|TP|arr[êe]t[ée]|d[ée]cret|loi|article|art\.|cahier|convention "
    r"collective|IDCC|SIRET|SIREN|NSF|ROME|code (?:ROME|du|postal|NAF|APE|NSF)"
    r"|formacode|cerfa|offre(?: d['’]emploi)?|version|fiche|page|bus|ligne)[ ]*(?:n[°ºo][ ]*)?$"
)
PUBLIC = re.compile(
    r"(?i)(?:RNCP|n[°º] inv|appels? à projets?"
    r"|d[ée]cret|arr[êe]t[ée]|circulaire|article|cerfa|commandes?|facture|devis"
    r"|IDCC|SIRET|SIREN|BCE|TVA|agr[ée]ment|d[ée]claration d['’]activit[ée]"
    r"|cartouche|cartons?|colis|toner|pi[èe]ce d[ée]tach[ée]+e|num[ée]ro de test|spécimen"
    r"|quantit[ée]|article|produit|mod[èe]le|formulaire|norme|(?:num[ée]ro|n°) vert|compte "
    r"g[ée]n[ée]ral)(?:r[ée]f\.|[^.;\n])*$"
)
UNITS = re.compile(
    r"[ \u00a0]?(?:€|euros?|EUR|h(?:eures?)?(?![^\W_])|km|m²|%|personnes|stagiaires"
    r"|participants)"
)
OTHERS = re.compile(
    r"(?i)(?<![^\W_])(?:s[ée]cu\w*|NIR|SS|NISS|compte|IBAN|t[ée]l\w*)(?![^\W_])[^.;\n]{0,40}$"
)
STRONG = re.compile(
    r"(?i)(?<![^\W_])(?:n[°º]|num[ée]ro|num|identifiant|matricule|r[ée]f[ée]rence"
    r"|id)(?![^\W_])"
)
FREE = re.compile(r"^(?:[\s:=#'’(«»\"/]*[^\W\d_]+){0,6}[\s:=#'’(«»\"°.,-]{0,4}$")
NEAR = 60
PAPER = re.compile(
    r"(?i)(?:identit[ée]|passeport|CNI|s[ée]jour|permis|[ée]tranger"
    r"|r[ée]c[ée]piss[ée])[^.;\n]{0,12}$"
)
TITLE = re.compile(r"(?i)(?<![\w])titre[ ]?(?:n°|:)?[ ]?$")
"""«titre 7503184421»: a residence permit has ten digits."""
PAPER_DIGITS = 2
LEAST = 5
"""Digits and letters under which a number identifies nobody."""


def identifiants(lecture: Lecture) -> Iterator[Trouvaille]:
    """A number with five signs or more, right after words that make it somebody's."""
    for match in NUMBER.finditer(lecture.texte):
        text, start = match.group(), match.start()
        if body := BODY.match(text):  # «CAF 4827193»: the number alone
            text, start = text[body.end() :], start + body.end()
        before = lecture.avant(start, NEAR)
        if not _long(text, before):
            continue
        if len(set(re.sub(r"\W", "", text))) == 1:  # a model: 00.00.00-000.00
            continue
        if re.fullmatch(r"[A-Z]+[ ](?:19|20)\d{2}", text):
            continue
        if DATE.fullmatch(text) or LEGAL.search(before) or PUBLIC.search(before):
            continue
        if UNITS.match(lecture.apres(match.end(), 12)):
            continue
        permit = TITLE.search(before) and re.fullmatch(r"\d{10}", text.replace(" ", ""))
        if permit or _announced(before):
            yield Trouvaille(
                "identifiant",
                text,
                start,
                match.end(),
                "numéro annoncé par les mots qui précèdent",
                15,
            )


def _long(text: str, before: str) -> bool:
    """Digits enough; fewer in one block of letters and digits after a paper: «X4RTBPFW4»."""
    signs, digits = re.sub(r"\W", "", text), re.findall(r"\d", text)
    if len(digits) >= LEAST - 1 and len(signs) >= LEAST:
        return True
    return len(digits) >= PAPER_DIGITS and len(signs) > LEAST + 2 and bool(PAPER.search(before))


def _announced(before: str) -> bool:
    """Whether a cue stands before, with nothing but small words in between."""
    before = before.rsplit("\n", 1)[-1]
    for cue in reversed(list(CUE.finditer(before))):
        if LINK.match(before[cue.end() :]):
            return True
    if OTHERS.search(before):
        return False
    return any(FREE.match(before[cue.end() :]) for cue in STRONG.finditer(before))
