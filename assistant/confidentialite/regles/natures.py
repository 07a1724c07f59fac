"""Whether a name is a company's or a structure's: what stands before it decides when both may be.

Somebody is cared for in a clinic, somebody else works there; a workshop makes things, or helps.
"""

import re
from dataclasses import replace

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

PRIVATE = re.compile(
    r"(?i)(?:clinique|polyclinique|hôpital privé|plate-?forme (?:logistique|Amazon|Lidl|Casino)"
    r"|relais(?! (?:emploi|social|enfants?|parents?|santé|petite))"
    r"|résidence(?! (?:sociale|habitat|accueil|jeunes|autonomie)))(?![\w])"
)
JOB = re.compile(
    r"(?i)(?<![\w])(?:cuisini[èe]re?|plong\w+|agente? (?:de service|d['’]entretien|hospitali\w+)"
    r"|ASH|ménages?"
    r"|brancardi[èe]re?|aide-soignante?|infirmi[èe]re? à|veilleu\w+|ling[èe]re?|standardiste"
    r"|femme de chambre|comme|en tant qu['e’]|travaill\w+|boss\w+|candidature|cuisines?|CDD|CDI"
    r"|embauch\w+|essai|extra|aide en cuisine|postes?|heures|salaires?|licenci\w+|remplacements?"
    r"|employ[ée]+e?|aide logistique)(?![\w])[^.!?\n]{0,45}$"
)
HELPS = re.compile(r"(?:Ateliers?|Maison|Ferme|Jardins?|Cuisines?|Garage|Épicerie) ")
LED = re.compile(
    r"(?i)(?<![\w])(?:orient\w+|prescri\w+|inscri\w+|accompagn\w+|h[ée]berg\w+|suivie?s?)(?![\w])"
    r"[^.!?\n]{0,25}$"
)
"""«Orientation : Atelier des …»: where one is helped."""
SOCIAL = re.compile(r"(?<=[\w] )(?:Solidaires?|Insertion|Entraide|Solidarités?|Inclusion|Emploi)$")
"""What only a structure calls itself: «Vélo Solidaire»."""
NEAR = 65


def natures(lecture: Lecture, found: list[Trouvaille]) -> list[Trouvaille]:
    """The same findings, each of its kind."""
    return [_told(lecture, item) for item in found]


def _told(lecture: Lecture, item: Trouvaille) -> Trouvaille:
    if item.type == "structure" and PRIVATE.match(item.texte):
        works = JOB.search(lecture.avant(item.start, NEAR))
        return replace(item, type="employeur") if works else item
    if item.type != "employeur":
        return item
    led = HELPS.match(item.texte) and LED.search(lecture.avant(item.start, NEAR))
    social = SOCIAL.search(item.texte) and not item.texte.startswith(("ETTI", "SAS", "SARL"))
    return replace(item, type="structure") if led or social else item
