"""Postal addresses: a way and its name, with the number, the postcode and the town around it."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

WAYS = (
    r"rue|r\.|sente|tige|avenue|av\.?|boulevard|bd\.?|bld\.?|blvd|place|pl\.|chemin"
    r"|ch\.|chaussée|chaussee|chée|allée|allee|allées|impasse|imp\.|quai|square"
    r"|sentier|ruelle|venelle|"
    r"route|rte|cours|passage|esplanade|montée|clos|drève|voie|villa|faubourg|fbg"
    r"|cité|résidence|residence|rés\.?|lotissement|hameau|lieu[ -]dit|mail|parvis"
    r"|rond[ -]point|promenade|traverse|côte|cour|galerie|thier|grand[ -]rue|grand[ "
    r"-]place"
)
NUMBER = (
    r"(?:\d{1,4}(?:[ ]?(?:bis|ter|quater|[a-dA-D])(?![^\W_]))?(?:[ ]?[-/][ "
    r"]?\d{1,4})?[ \u00a0]?,?[ \u00a0])"
)
LITTLE = r"(?:de la|de l['’]|des|du|de|d['’]|la|le|les|l['’]|aux|à la|à|sur|sous)"
NAME = (
    r"(?:(?:Dr|St|Ste|Gal|Mal|Pdt|Cdt)\.|[A-ZÀ-Ý][\w'’-]*|\d{1,2}(?:e|er"
    r"|ème)(?![\w])|\d{1,2}[ ](?:janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre)(?:[ ]\d{4})?)"
)
NAMES = rf"(?:{LITTLE}[ \u00a0]?)*{NAME}(?:[ \u00a0-](?:{LITTLE}[ \u00a0]?)*{NAME})*"
LOWER = (
    r"(?:(?:de la|de l['’]|des|du|de|d['’]|la|le|les|l['’]|aux|au)[ "
    r"\u00a0]?){0,2}[\w'’-]{3,}(?:[ ](?:de la|de l['’]|des|du|de|d['’])[ "
    r"]?[\w'’-]{3,})?"
)
UNIT = (
    r"(?:,?[ \u00a0](?:(?:au[ ])?(?:\d{1,2}[ ]?(?:er|[eè]me|e)|premier|deuxième|second|troisième)"
    r"[ ](?:étage|etage|ét\.?)|rez[ -]de[ -]chauss[ée]+e|RDC|rdc)"
    r"(?:[ ,]{1,2}(?:à[ ])?(?:droite|gauche|face|fond)(?![\w]))?|,?[ \u00a0](?:b(?:â|a)t(?:iment"
    r"|\.)?|apt\.?|appt\.?|appart(?:ement)?"
    r"|bo[îi]te|bte|étage|escalier|esc\.|porte|n°)[ ]?[\w°-]{1,4}|[ ]\([^)\n]{1,14}\))"
)
TOWN = (
    r"[A-ZÀ-Ý][\w'’-]+(?:[ -](?:(?:sur|sous|en|lès|les|le|la|l['’]|de|du|d['’])[ "
    r"-]?)?[A-ZÀ-Ý][\w'’-]*)*(?:[ ](?:[Cc]edex|CEDEX)(?:[ ]\d{1,2})?)?"
)
END = (
    rf"(?:[ \u00a0]?[,;–-]?(?:[ \u00a0]{{0,2}}\n?[ ]?)(?:à[ ])?\(?(?:B-"
    rf"|F-)?\d{{4,5}}[ \u00a0]{TOWN}\)?)"
)
TOWN_ALONE = rf"(?:,?[ ](?:à[ ])?{TOWN})"
FEW = rf"(?:{LITTLE}[ \u00a0]?)?{NAME}(?:[ \u00a0-](?:{LITTLE}[ \u00a0]?){{0,2}}{NAME}){{0,3}}"
HOUSE = (
    r"(?:(?:(?:[Rr]ésidence|[Rr]és\.|[Bb]ât(?:iment|\.)?|[Aa]pp?t?\.?|[Aa]ppartement|[Hh]ameau"
    r"|[Ll]ieu-dit"
    rf"|[Ee]sc(?:alier|\.)?|[Éé]tage|[Ee]ntrée)[ ](?:{FEW}|[\w°]{{1,4}}),?[ \n]){{1,3}})?"
)
"""«Résidence Les Glycines, bât. C, 27 avenue …»."""
LOOSE = re.compile(r"\d+ (?i:place|route|cours|côte|cour|voie|mail|villa|passage|tige|parvis)")
"""Words that are not always a street: «12 places», «3 cours de français»."""
FULL = re.compile(
    rf"(?<![\w]){HOUSE}{NUMBER}(?i:{WAYS})(?![^\W_])[ \u00a0](?:{NAMES}|{LOWER})(?:,?[ "
    rf"]n?°?[ ]?\d{{1,4}}(?![\d]|[ ]?(?:er|[eè]me|e)(?![\w])))?{UNIT}{{0,3}}(?:{END}|{TOWN_ALONE})?"
)
BELGIAN = re.compile(
    rf"(?<![\w-])(?i:{WAYS})[ \u00a0]{NAMES}(?:[ ][a-zà-ÿ]{{3,}}){{0,2}}"
    rf",?[ \u00a0](?:n°[ ]?)?\d{{1,4}}(?:[ "
    rf"]?(?:bis|[a-dA-D])(?![^\W_]))?(?:/\d+)?(?!\d){UNIT}{{0,2}}(?:{END}"
    rf"|{TOWN_ALONE})?"
)
SMALL = re.compile(
    rf"(?<![\w])(?:rue|avenue|av\.?|boulevard|bd|place|chemin|chaussée|chaussee|impasse|allée"
    rf"|quai)[ ]"
    rf"{LOWER},?[ ](?:n°?[ ]?)?\d{{1,4}}[a-d]?(?:[ ](?:bte|boite|boîte"
    rf"|b)[ ]?\d{{1,3}})?,?[ ]\d{{4}}[ ]"
    rf"[a-zà-ÿA-ZÀ-Ý][\w'’-]{{2,}}"
)
"""«rue des alliés 77 1190 forest»: the town told by its postcode."""
SQUARE = re.compile(
    rf"(?<![\w])Grand[ '’-]+(?:Place|Rue),?[ ]\d{{1,4}}{UNIT}{{0,2}}(?:{END}|{TOWN_ALONE})?"
)
SPOT = re.compile(
    r"(?<![\w])(?:(?i:hameau|lieu[ -]dit|domaine|ferme|parc|zoning|chemin|clos|cité"
    r"|résidence|route|quartier|moulin|château)|ZA|ZI|ZAC|ZAE|BP|CS|TSA)[ \u00a0]"
    rf"(?:{NAMES}|\d{{1,5}}){UNIT}{{0,2}}(?:[ ]\d{{1,4}})?{END}"
)
FARM = re.compile(rf"(?m)^[ ]*(?:L[ea]s?[ ]|L['’]|Chez[ ])(?:{NAMES}),?{END}")
"""«La Petite Boissière, 79140 Cirières»."""
WAY = re.compile(
    r"(?<![\w-])(?<!euille de )(?i:rue|avenue|boulevard|bd|place|chemin|chaussée|impasse|allée|quai"
    r"|square|ruelle|drève|route)[ \u00a0]"
    rf"{NAMES}(?:{END})?"
)


def adresses(lecture: Lecture) -> Iterator[Trouvaille]:
    """From the number to the town; a street's name alone is one too."""
    for rank, pattern in enumerate((FULL, BELGIAN, SPOT, WAY, SQUARE, SMALL, FARM)):
        for match in pattern.finditer(lecture.texte):
            text = match.group().rstrip(" ,.;)")
            start = match.start()
            if re.match(r"(?i)place à", text):
                continue
            if rank == 0 and not re.search(r"[A-ZÀ-Ý]|\d{4}", text) and LOOSE.match(text):
                continue
            if re.fullmatch(r"\w+(?: d\w+)? [A-ZÀ-Ý]{1,6}", text):  # «place PMR», «place du CISP»
                continue
            yield Trouvaille(
                "adresse", text, start, start + len(text), "adresse postale", 12 + rank
            )
