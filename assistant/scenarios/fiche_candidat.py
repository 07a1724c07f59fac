"""What the candidate is told before the draw is played: the structure, and nothing else.

Source: RE, «mise en situation professionnelle»; domain.md §3.6.
"""

import re
from collections.abc import Iterator

from assistant.export.document import Block, Document, Paragraph, Run, words
from assistant.scenarios.formes import dit, page, titre
from assistant.scenarios.scenario import Scenario

PREPARATION = (
    "Vous avez quinze minutes pour préparer, seul ou seule : la structure en trois phrases, le"
    " cadre de l'entretien, quelques questions ouvertes. Vous ne savez rien de la personne."
)
ENTRETIEN = "L'entretien dure trente minutes. Vous écrivez ensuite votre synthèse (vingt minutes)."

AROBASE = (
    "De ces durées, le référentiel {nom} ne dit que les trente minutes : la préparation et l'écrit"
    " sont un format d'entraînement choisi par Jalon, sur le modèle du titre CIP."
)
FORMATS = {
    "rncp36128": AROBASE.format(nom="RNCP36128"),
    "rncp37504": AROBASE.format(nom="RNCP37504"),
    "interfede": (
        "Le cahier de l'Interfédé n'a pas d'épreuve : ces durées sont un format d'entraînement"
        " choisi par Jalon, sur le modèle du titre CIP."
    ),
}
"""Where the times come from, when the référentiel does not set them."""


def fiche_candidat(scenario: Scenario) -> Document:
    """Its title names the structure and the number: nothing of the person, whom the pile hides."""
    title = f"Fiche du candidat : {scenario.structure.nom}, fiche\u00a0n°\u00a0{scenario.graine}"
    return page(title, _body(scenario))


def _body(scenario: Scenario) -> Iterator[Block]:
    yield titre(2, "La structure qui vous emploie")
    yield Paragraph(words(accueil(scenario)))
    hindrance = scenario.personne.contrainte
    if hindrance and hindrance.consigne_candidat:
        yield dit("Conditions de l'entretien", hindrance.consigne_candidat)
    yield titre(2, "Ce que vous faites")
    yield Paragraph(words(PREPARATION))
    yield Paragraph(words(ENTRETIEN))
    if told := FORMATS.get(scenario.referentiel):
        yield Paragraph((Run(told, emphasis=True),))


def accueil(scenario: Scenario) -> str:
    """What is said of the place; that one is received there is the usual way when one is not."""
    told = scenario.structure.candidat
    hindrance = scenario.personne.contrainte
    if not (hindrance and hindrance.a_distance):
        return told
    return re.sub(r"(^|(?<=\. ))Vous recevez ", "D'ordinaire, vous recevez ", told)
