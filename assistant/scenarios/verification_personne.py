"""Whether a person is one person: what the public, the home, the age and the path say together.

Read from the words and the figures of the rows, apart from what they say they exclude.
"""

import re
from collections.abc import Iterator

from assistant.scenarios.scenario import Scenario

SANS_DIPLOME = frozenset({"sans diplôme", "CEB", "sans CESS", ""})
AILLEURS = re.compile(r"autre pays|votre pays|à quatorze ans|au pays")
VENUS = frozenset({"migrants", "allophone", "demandeur-asile", "diplome-etranger"})
JAMAIS = re.compile(r"jamais eu de contrat|jamais eu d'emploi|seul travail payé|pas eu d'autre")
EN_EMPLOI = frozenset({"salarie-siae", "emploi-a-maintenir", "article-60"})
SANS_TRAVAIL = re.compile(r"ne travaillez plus|trois ans sans rien|vous levez l'après-midi")
CHEZ_SOI = re.compile(r"loyer|propriétaire|électricité|votre logement")
LOGES = frozenset({"chrs", "residence-sociale", "cada"})
TOIT = re.compile(r"dans votre voiture|dans le salon d'un|une chambre à la semaine")
A_DEUX = re.compile(r"(?<!pas )en couple|compagn|votre mari")
A_SON_COMPTE = re.compile(
    r"à votre compte|indépendant|vous avez tenu|avez vendu des fromages", re.I
)
CHIFFRES = (
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
)
EN_PEU_DE_MOTS = 135
JOUENT = frozenset({"discute-les-mots", "ironie", "cherche-le-mot-exact", "plaisante"})
PORTEES = frozenset({"violence", "suicide", "urgence-vitale", "enfant-en-danger"})
LEGERES = frozenset({"plaisante", "tout-est-prepare", "du-coq-a-l-ane", "soulagement", "ironie"})
CONTRAIRES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (
            "quitté une formation au bout de trois semaines",
            "arrêtée avant l'examen|trois semaines de",
        ),
        ("jamais une enveloppe fermée", "n'ouvrez plus|dans un tiroir|boîte mail depuis"),
        ("n'y connaissez personne", "depuis six ans|depuis trois ans|chez vos|votre commune"),
        ("cinq heures et demie tous les jours", "levez l'après-midi|au lit jusqu'au soir|pyjama"),
        ("Vos amis d'école comptent", "répondez plus à vos amis|de la famille à l'école"),
        ("dans un classeur à onglets", "certificats de travail ont disparu"),
        ("une soixantaine de candidatures", "soixante candidatures|une trentaine|aucune annonce"),
        ("dormez dans votre voiture", "sacs entiers de vêtements|des enfants du voisinage"),
        (
            "jamais été salariée?",
            "vos (?:premiers )?employeurs|dernier employeur|par un employeur|chez un patron",
        ),
        ("dormez dans votre voiture", "recommencer ailleurs"),
        (
            "un proche malade à se lever",
            "^Vous êtes seule?, sans enfant|vivez seule? dans un studio",
        ),
        ("raté deux fois un examen", "sans diplôme, parce|pas le brevet|pas de diplôme"),
        ("Vos lunettes sont cassées", "ce qui cloche|en deux secondes"),
    )
)
"""What the words of two facts of one person may not say together."""
MAJEUR = 18
"""Nobody of these fictions was a parent before."""


def incoherences(scenario: Scenario) -> Iterator[str]:
    yield from _public(scenario)
    yield from _school(scenario)
    yield from _home(scenario)
    yield from _years(scenario)
    yield from _screens(scenario)
    yield from _bearing(scenario)
    yield from _contraries(scenario)


def _contraries(scenario: Scenario) -> Iterator[str]:
    facts = {item.id: item.fait for item in scenario.personne.elements}
    for one, other in CONTRAIRES:
        for first in (name for name, fact in facts.items() if one.search(fact)):
            for name, fact in facts.items():
                if name != first and other.search(fact):
                    yield f"21. {first} contredit {name}"


def _public(scenario: Scenario) -> Iterator[str]:
    person, public = scenario.personne, scenario.personne.public.id
    work = person.parcours[0].fait
    if public == "cadres" and "cadres" not in person.parcours[0].fiche.publics:
        yield f"14. cadre sans poste de cadre ({person.parcours[0].id})"
    if public == "independant" and not A_SON_COMPTE.search(work):
        yield f"14. indépendant sans activité à son compte ({person.parcours[0].id})"
    if public in EN_EMPLOI | {"contrats-courts", "reconversion"} and JAMAIS.search(work):
        yield f"14. {public} sans aucun emploi ({person.parcours[0].id})"
    if public in EN_EMPLOI:
        for item in (*person.freins, person.implicite):
            if SANS_TRAVAIL.search(item.fait):
                yield f"14. {public} et {item.id}"


def _school(scenario: Scenario) -> Iterator[str]:
    person, public = scenario.personne, scenario.personne.public.id
    paths = person.parcours
    if public == "sans-diplome" and paths[1].fiche.niveau not in SANS_DIPLOME | {"CAP"}:
        yield f"15. sans diplôme avec {paths[1].id}"
    if public == "sans-diplome" and paths[1].fiche.niveau == "CAP" and "VAE" not in paths[1].fait:
        yield f"15. sans diplôme avec {paths[1].id}"
    if public in VENUS and not any(AILLEURS.search(item.fait) for item in paths):
        yield f"15. {public} sans rien d'un autre pays ({paths[0].id}, {paths[1].id})"
    if person.langue != "natif" and person.registre != 1:
        yield f"15. français {person.langue} au registre {person.registre}"
    if public == "allophone" and person.langue == "natif":
        yield "15. une personne qui apprend le français le parle déjà"


def _home(scenario: Scenario) -> Iterator[str]:
    person, public = scenario.personne, scenario.personne.public.id
    home = person.foyer
    if public == "parent-seul" and (not home.fiche.enfants or A_DEUX.search(home.fait)):
        yield f"16. parent seul dans {home.id}"
    for item in person.freins:
        if item.sujet == "garde_enfants" and item.fiche.ages[1] > 24 and not home.fiche.enfants:
            yield f"16. {item.id} sans enfant ({home.id})"
        lodged = scenario.structure.id in LOGES or public in ("sortie-ase", "sans-logement-stable")
        if item.sujet in ("logement", "budget") and CHEZ_SOI.search(item.fait) and lodged:
            yield f"16. {item.id} pour qui n'a pas de logement à soi ({public})"
        if TOIT.search(item.fait) and (A_DEUX.search(home.fait) or home.fiche.enfants):
            yield f"16. {item.id} dans {home.id}"


def _years(scenario: Scenario) -> Iterator[str]:
    """Schooling, work and time without: no more years than the age."""
    person = scenario.personne
    lived = sum(item.fiche.annees for item in person.elements) + person.public.annees
    if lived > person.age:
        yield f"17. {lived} ans de vie à {person.age} ans"
    if person.foyer.fiche.enfants:
        found = re.search(r"[^.]*\bans\b", person.foyer.fait)
        words = re.findall(r"\w+", found[0] if found else "")
        eldest = max((CHIFFRES.index(word) + 2 for word in words if word in CHIFFRES), default=0)
        if person.age - eldest < MAJEUR:
            yield f"17. parent à {person.age - eldest} ans"


def _screens(scenario: Scenario) -> Iterator[str]:
    person = scenario.personne
    for item in person.elements:
        first, last = item.fiche.numerique
        if not first <= person.numerique <= last:
            yield f"18. {item.id} et numérique {person.numerique}"
    if person.public.id == "numerique-peu-familier" and person.numerique > 1:
        yield f"18. peu à l'aise avec le numérique, et {person.numerique}"
    if person.contrainte and person.contrainte.langue and person.public.id not in VENUS:
        yield f"18. {person.contrainte.id} pour {person.public.id}"


def _bearing(scenario: Scenario) -> Iterator[str]:
    """How the person is there, against how they talk and what is happening to them."""
    person = scenario.personne
    attitude, urgence = person.attitude, person.urgence
    said = [item.reponses.au_registre(person.registre) for item in person.elements]
    said += [urgence.reponses.au_registre(person.registre)] if urgence else []
    longest = max(min(map(len, lines)) for lines in said)
    if attitude.debit == "bref" and longest > EN_PEU_DE_MOTS:
        yield f"19. {attitude.id} et une phrase de {longest} signes"
    if person.langue != "natif" and (attitude.debit == "long" or attitude.id in JOUENT):
        yield f"19. {attitude.id} en français {person.langue}"
    if urgence and urgence.famille in PORTEES:
        if attitude.tension < 12 or attitude.id in LEGERES:
            yield f"20. {attitude.id} avec {urgence.id}"
        if urgence.famille == "urgence-vitale" and attitude.energie >= 80:
            yield f"20. {attitude.id} avec {urgence.id}"
