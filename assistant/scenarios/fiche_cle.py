"""The trainer's key: facts by gate, urgency, partners, ethical points, variants, criteria map."""

from collections.abc import Container, Iterator
from dataclasses import replace

from assistant.export.document import (
    Block,
    Document,
    Inline,
    Listing,
    Paragraph,
    Renvoi,
    Run,
    Table,
    words,
)
from assistant.hasard import Hasard, empreinte
from assistant.scenarios.attitudes import GRAVES
from assistant.scenarios.criteres import NON_MESURABLE, Occasion
from assistant.scenarios.formes import (
    cite,
    dit,
    intitule,
    lignes_dites,
    minuscule,
    nommee,
    page,
    pied,
    references,
    renvois,
    titre,
)
from assistant.scenarios.jugement import parties
from assistant.scenarios.noms import famille_dite, sujet_dit
from assistant.scenarios.partenaires import (
    MAJEUR,
    alerter,
    alerter_d_abord,
    partenaires,
    pour_les_besoins,
)
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.urgence import appuis, delai, dite, siens
from assistant.texte import brief
from knowledge.catalogue import Catalogue
from knowledge.scenarios_niveaux import load_niveaux
from knowledge.scenarios_supports import FREIN, PRESCRIPTEUR, TOUJOURS, Ethique, Supports, Variante

VOUS = "Ces faits sont ceux de la fiche du comédien : « vous » y est la personne reçue."
PORTES = (
    "dit d'emblée",
    "sur une question qui s'y rapporte",
    "question ouverte ou reformulation, et confiance",
    "confidentialité posée, pas de jugement récent, et confiance",
)
ETHIQUES, SUIVIS = 3, 2
GENRES = {"distance": "Le même entretien, à distance", "suivi": "Un rendez-vous suivant"}
FAITS, OCCASIONS = (2.8, 8.4, 4.8), (4.2, 11.8)
"""Widths of columns, in centimetres, by what they hold."""
PLACE, COURT = 2, 60
"""Steps of a place that reads at a glance; else, how much of the line itself is said."""
A_VERIFIER_AUSSI = "à vérifier avant usage"
HORS = "méthode de Jalon, hors référentiel, à vérifier"
A_VERIFIER = "repose sur une règle datée, à vérifier avant usage"


def fiche_cle(
    scenario: Scenario, rows: tuple[Occasion, ...], supports: Supports, catalogue: Catalogue
) -> Document:
    ethics = ethiques(scenario, supports)
    variants = variantes(scenario, supports)
    body = [_level(scenario), *_facts(scenario), *_urgent(scenario), *_partners(scenario)]
    body += [titre(2, "Points d'éthique à travailler")]
    body += [Listing(tuple(cite(row.texte, row.noeuds) for row in ethics))]
    body += _variants(variants)
    body += _map(rows, scenario.referentiel, catalogue)
    known = [name for name in renvois(body) if name in catalogue.noeuds]
    body.append(references(known, catalogue))
    foot = pied(scenario.graine, scenario.commande)
    return page(nommee("Clé du formateur", scenario), body, foot, compact=True)


def ethiques(scenario: Scenario, supports: Supports) -> tuple[Ethique, ...]:
    """Those that the scenario calls for, then those that always hold.

    What someone is good at calls for none: no word on passwords for who helps others with theirs.
    """
    person = scenario.personne
    calls = {need.sujet for need in (person.demande, person.implicite, *person.freins)}
    brakes = {need.sujet for need in person.freins}
    calls |= {person.contrainte.id} if person.contrainte else set()
    calls |= {person.urgence.famille} if person.urgence else set()
    apt = [row for row in supports.ethique if _tient(row, scenario)]
    fits = [row for row in apt if (brakes if FREIN in row.exige else calls) & {*row.quand}]
    usual = [row for row in apt if TOUJOURS in row.quand]
    stream = _stream(scenario, "ethique")
    rows = stream.melanger(fits) + stream.melanger(usual)
    urgent = person.urgence.famille if person.urgence else ""
    rows.sort(key=lambda row: urgent not in row.quand)
    return tuple(replace(row, noeuds=siens(row.noeuds, scenario)) for row in rows[:ETHIQUES])


def variantes(scenario: Scenario, supports: Supports) -> tuple[Variante, ...]:
    """One at a distance, unless the meeting is so already; two next meetings (CP6, CP7)."""
    here = (row for row in supports.variantes if scenario.pays in row.pays)
    rows = [row for row in here if _tient(row, scenario)]
    stream = _stream(scenario, "variantes")
    distance = [row for row in rows if row.genre == "distance"]
    following = [row for row in rows if row.genre == "suivi"]
    drawn = (*stream.tirer(distance, 1), *stream.tirer(following, SUIVIS))
    if (hindrance := scenario.personne.contrainte) and hindrance.a_distance:
        drawn = tuple(row for row in drawn if row.genre != "distance")
    return tuple(replace(row, noeuds=siens(row.noeuds, scenario)) for row in drawn)


def _tient(row: Ethique | Variante, scenario: Scenario) -> bool:
    """Whether a point or a variant may speak of a prescripteur: only where there is one."""
    return PRESCRIPTEUR not in row.exige or scenario.prescripteur is not None


def _stream(scenario: Scenario, name: str) -> Hasard:
    return Hasard(empreinte(scenario.racine, name))


def _level(scenario: Scenario) -> Block:
    """What this level changed of the person, in one line."""
    level = load_niveaux()[scenario.niveau]
    return dit(f"Niveau {level.nom}", level.cle)


def _facts(scenario: Scenario) -> Iterator[Block]:
    person = scenario.personne
    yield titre(2, "Les faits, et ce qui les ouvre")
    yield Paragraph((Run(VOUS, emphasis=True),))
    rows = [
        (
            words(sujet_dit(element.sujet, element.genre)),
            words(element.fait + (f" ({A_VERIFIER})" if element.fiche.a_verifier else "")),
            words(PORTES[element.couche]),
        )
        for element in sorted(person.utiles, key=lambda item: item.couche)
    ]
    head = (words("Sujet"), words("Fait"), words("S'ouvre par"))
    yield Table(head, tuple(rows), widths=FAITS)
    yield dit("Demande", person.demande.fait)
    yield dit("Ce qui est cherché", person.implicite.fait)
    yield dit("Le lien", person.lien)
    named = [item.nomme for item in person.atouts if item.nomme]
    if named:
        yield dit("Atouts à nommer", " ; ".join(named))


def _urgent(scenario: Scenario) -> Iterator[Block]:
    urgence = scenario.personne.urgence
    yield titre(2, "Urgence")
    if urgence is None:
        yield Paragraph(words("Aucune dans ce scénario : à vérifier quand même."))
        yield from _unsaid(scenario)
        return
    yield dit(f"Urgence, {delai(urgence)}", f"{dite(urgence)}. {urgence.fait}")
    own = appuis(urgence, scenario)
    yield Listing((cite(f"Conduite attendue : {urgence.conduite}", own),))
    if whom := " ; ".join(alerter(scenario, urgence.famille)):
        yield dit("Qui appeler, qui alerter", f"{whom}. Numéros et services {A_VERIFIER_AUSSI}.")
    if scenario.personne.age < MAJEUR:
        yield from _unsaid(scenario, {urgence.famille})


def _unsaid(scenario: Scenario, told: Container[str] = ()) -> Iterator[Block]:
    """What a brake may hide, though nothing more was drawn: the question is still to be put."""
    for item in scenario.personne.freins:
        hides = (name for name in item.fiche.urgences if name in GRAVES)
        if grave := [name for name in hides if name not in told]:
            hidden = " ; ".join(famille_dite(name).lower() for name in grave)
            whom = dict.fromkeys(row for name in grave for row in alerter_d_abord(scenario, name))
            yield dit(
                "À demander clairement",
                f"« {item.fait} » Ce fait peut cacher autre chose ({hidden}). Selon la réponse :"
                f" {' ; '.join(whom)} ; sinon, le relais proposé plus bas ({HORS}).",
            )


def _partners(scenario: Scenario) -> Iterator[Block]:
    yield titre(2, "Partenaires attendus")
    yield dit("De la structure", ", ".join(partenaires(scenario)) or "à trouver avec la personne")
    if needed := pour_les_besoins(scenario):
        yield dit("Pour les besoins de la personne", f"{', '.join(needed)} ({HORS})")
    urgence = scenario.personne.urgence
    if urgence and (whom := alerter(scenario, urgence.famille)):
        yield dit("Pour l'urgence", " ; ".join(whom))
    first, *others = (row.removesuffix(".") for row in scenario.structure.interdits)
    yield dit("À ne pas promettre ici", f"{' ; '.join((first, *map(minuscule, others)))}.")


def _variants(rows: tuple[Variante, ...]) -> Iterator[Block]:
    yield titre(2, "Variantes")
    for genre, head in GENRES.items():
        if kept := [row for row in rows if row.genre == genre]:
            yield Paragraph((Run(head, strong=True),))
            yield Listing(tuple(cite(f"{row.titre}. {row.texte}", row.noeuds) for row in kept))


def _map(rows: tuple[Occasion, ...], referentiel: str, catalogue: Catalogue) -> Iterator[Block]:
    yield titre(2, "Ce que ce scénario permet d'observer")
    known = [row for row in rows if row.observable.id in catalogue.noeuds]
    given = {row.observable.id: row.raison for row in known if row.donnee}
    for part in parties(given, referentiel, catalogue):
        yield titre(3, part.titre)
        names = [name for group in part.groupes for name in group.lignes]
        cells = tuple((_nomme(name, catalogue), words(given[name])) for name in names)
        yield Table(
            (words(lignes_dites(referentiel)), words("Occasion donnée")), cells, "", OCCASIONS
        )
    missing = [row.observable.id for row in known if not row.donnee]
    if missing:
        yield Paragraph((Run("Sans occasion ici", strong=True),))
        rows_ = (cite(NON_MESURABLE.get(name, "Pas dans ce scénario."), [name]) for name in missing)
        yield Listing(tuple(rows_))


def _nomme(name: str, catalogue: Catalogue) -> Inline:
    """« CP2, critère 3 [4] » reads without the references; a deep place is said by its words."""
    _, *place = catalogue.label(name).split(" · ")
    said = ", ".join(place) if len(place) <= PLACE else brief(intitule(name, catalogue), COURT)
    return Run(f"{said} "), Renvoi(name)
