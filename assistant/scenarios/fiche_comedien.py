"""The actor's card: who to be, what to say at once, what to hold back, and until when.

Source: domain.md §3.6 and §4.4 (the gates are the same ones as the simulated person's).
"""

from collections.abc import Iterable, Iterator

from assistant.export.document import Block, Document, Item, Listing, Paragraph, Quotation, words
from assistant.hasard import Hasard, empreinte
from assistant.scenarios.formes import dit, liste, page, pied, titre
from assistant.scenarios.noms import NIVEAUX_LANGUE, NUMERIQUE, REGISTRES, SUJETS_DITS
from assistant.scenarios.scenario import REPERES, Element, Personne, Scenario, Urgence

COUCHES = (
    "Vous le dites de vous-même",
    "Vous le dites si une question porte dessus",
    "Vous le dites si la question est ouverte, ou après une reformulation, et si vous êtes en"
    " confiance",
    "Vous le dites seulement si la confidentialité a été posée, sans jugement depuis, et si vous"
    " êtes en confiance",
)
INTERDITS = (
    "N'inventez rien qui touche à la santé, à la justice ou aux enfants au-delà de cette fiche.",
    "Ne tendez pas de piège : si la question est bonne, répondez.",
    "Ne changez ni âge, ni métier, ni lieu de vie en cours de route.",
    "À une question imprévue sans importance, répondez court et sans contredire la fiche.",
)
FIN = (
    "À la fin, acceptez une suite claire si elle vous ressemble. Si rien ne vous est proposé,"
    " demandez : « Et maintenant, on fait comment ? », puis laissez conclure."
)
MANQUEE = (
    "Si rien n'est demandé après le signe faible, glissez le signe net avant la vingtième minute."
    " Ne cachez jamais l'urgence jusqu'au bout."
)


def fiche_comedien(scenario: Scenario) -> Document:
    person = scenario.personne
    body = [
        *_identity(person),
        *_request(person),
        *_facts(scenario),
        *_never(person),
        *_urgent(person.urgence, person),
        *_minutes(scenario),
        *_play(scenario),
    ]
    title = f"Fiche du comédien : {person.prenom}, {person.age} ans"
    return page(title, body, pied(scenario.graine, scenario.commande))


def _identity(person: Personne) -> Iterator[Block]:
    yield titre(2, "Vous êtes")
    yield dit("Prénom et âge", f"{person.prenom}, {person.age} ans")
    yield dit("Situation", person.public.nom)
    for path in person.parcours:
        yield dit("Parcours", path.fait)
    yield dit("Foyer", person.foyer.fait)
    yield dit("Façon de parler", REGISTRES[person.registre])
    if person.langue != "natif":
        yield dit("Français", NIVEAUX_LANGUE[person.langue])
    yield dit("Avec le numérique", NUMERIQUE[person.numerique])
    yield dit("Attitude", f"{person.attitude.nom}. {person.attitude.pour_le_comedien}")
    if person.contrainte:
        yield dit(person.contrainte.nom, person.contrainte.consigne_comedien)


def _request(person: Personne) -> Iterator[Block]:
    yield titre(2, "Ce que vous venez chercher")
    yield dit("Votre première phrase", f"« {person.ouverture} »")
    yield dit("Ce que vous demandez", person.demande.fait)
    yield dit("Ce que vous cherchez vraiment", person.implicite.fait)
    yield dit("Le lien", person.lien)


def _facts(scenario: Scenario) -> Iterator[Block]:
    person = scenario.personne
    yield titre(2, "Ce que vous dites, et quand")
    held = (*person.atouts, *person.freins, person.implicite)
    for layer, when in enumerate(COUCHES):
        rows = [element for element in held if element.couche == layer]
        if rows:
            yield titre(3, when)
            yield Listing(tuple(_fact(element, scenario) for element in rows))


def _fact(element: Element, scenario: Scenario) -> Item:
    """The fact; below it, a way of saying it and the cue that may slip out before."""
    stream = Hasard(empreinte(scenario.racine, "comedien", element.id))
    lines = element.reponses.au_registre(scenario.personne.registre)
    brief = scenario.personne.attitude.debit == "bref"
    example = min(lines, key=len) if brief else stream.choisir(lines)
    said = [f"Par exemple : « {example} »"]
    if element.indices:
        cue = stream.choisir(element.indices)
        said.append(f"Avant d'en parler, vous pouvez laisser échapper : « {cue} »")
    said.append(f"Pour ne pas en parler : « {stream.choisir(element.evasives)} »")
    rows = Listing(tuple(Item(words(row)) for row in said))
    return Item(words(f"{SUJETS_DITS[element.sujet]} : {element.fait}"), (rows,))


def _never(person: Personne) -> Iterator[Block]:
    rows = [f"Rien sur ce sujet : {SUJETS_DITS[sujet]}." for sujet in person.lignes_rouges]
    if person.jargon_inconnu:
        known = ", ".join(item.sigle for item in person.jargon_inconnu)
        rows.append(f"Vous ne connaissez pas ces sigles, et vous le montrez : {known}.")
    if rows:
        yield titre(3, "Vous ne l'ouvrez pas aujourd'hui")
        yield from liste(rows)


def _urgent(urgence: Urgence | None, person: Personne) -> Iterator[Block]:
    if urgence is None:
        return
    yield titre(2, "Une urgence à laisser voir")
    yield Paragraph(words(urgence.fait))
    weak, strong = (
        _quoted(lines.au_registre(person.registre)) for lines in (urgence.faibles, urgence.forts)
    )
    yield dit("Signe faible, dans les dix premières minutes", weak)
    yield dit("Signe net, avant la vingtième minute", strong)
    yield dit("Si l'on vous demande", _quoted(urgence.reponses.au_registre(person.registre)[:1]))
    yield dit("Si l'on vous en demande plus", _quoted(said for _, said in urgence.suites))
    yield Quotation(words(MANQUEE))


def _quoted(rows: Iterable[str]) -> str:
    return " ou ".join(f"« {row} »" for row in rows)


def _minutes(scenario: Scenario) -> Iterator[Block]:
    """A cue of something that was told already is not said: what follows it is."""
    urgence = scenario.personne.urgence
    yield titre(2, "Trois phrases dites à tous les candidats, sauf si c'est déjà dit")
    yield from liste(
        f"Minute {minute} : « {line} »{_instead(minute, urgence)}"
        for minute, line in scenario.reperes
    )


def _instead(minute: int, urgence: Urgence | None) -> str:
    if urgence is None or minute != REPERES[1]:
        return ""
    return f" Si vous avez déjà dit l'urgence, plutôt : « {dict(urgence.suites)['ce_soir']} »"


def _play(scenario: Scenario) -> Iterator[Block]:
    attitude = scenario.personne.attitude
    yield titre(2, "Ce qui vous calme, ce qui vous ferme")
    yield dit("Vous vous détendez si", " ; ".join(attitude.calme))
    yield dit("Vous vous fermez si", " ; ".join(attitude.ferme))
    if scenario.pression:
        yield dit("Le temps", scenario.pression)
    if scenario.prescripteur:
        sent = f"{scenario.prescripteur.nom}. {scenario.prescripteur.attente}"
        yield dit("Qui vous envoie", sent)
    yield titre(2, "Limites du jeu")
    yield from liste(INTERDITS)
    yield dit("Pour finir", FIN)
