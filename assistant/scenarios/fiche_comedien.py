"""The actor's card: who to be, what to say at once, what to hold back, and until when.

Two pages at most, the essential first: nobody plays with a bundle in hand. Of each fact it keeps
one way of saying it; the other lines of the fiches are for the simulated person.
Source: domain.md §3.6 and §4.4 (the gates are the same ones as the simulated person's).
"""

from collections.abc import Iterator, Sequence

from assistant.export.document import Block, Document, Item, Listing, Paragraph, Run, words
from assistant.hasard import Hasard, empreinte
from assistant.scenarios.formes import dit, liste, nommee, page, titre
from assistant.scenarios.noms import NIVEAUX_LANGUE, NUMERIQUE, REGISTRES, SUJETS_DITS, sujet_dit
from assistant.scenarios.scenario import REPERES, Element, Personne, Scenario, Urgence

COUCHES = (
    "Tout de suite, de vous-même",
    "Si une question porte dessus",
    "Si la question est ouverte ou suit une reformulation, et si vous êtes en confiance",
    "Si, de plus, la confidentialité a été posée et que personne ne vous juge",
)
GARDE = 2
"""Layer from which something slips out before it is told."""
RETENUE, INDICE = 100, 60
"""Signs of a line, and of a cue, that one learns at a glance."""
INTERDITS = (
    "N'inventez rien sur la santé, la justice ou les enfants ; ne changez ni âge, ni métier, ni"
    " lieu de vie.",
    "Pas de piège : si la question est bonne, répondez.",
    "À une question imprévue, répondez court, sans contredire la fiche.",
)
CE_SOIR = "ce_soir"
SUITES_DITES = {"depuis": "depuis quand", "qui": "qui le sait"}
FIN = (
    "Acceptez une suite claire si elle vous ressemble. Si rien ne vous est proposé, demandez :"
    " « Et maintenant, on fait comment ? », puis laissez conclure."
)
MANQUEE = "Dites les phrases des minutes 5 et 15, qui en sont les signes, même sans question."
GRAVES = frozenset({"suicide", "violence", "urgence-vitale", "enfant-en-danger"})
"""Families of urgency that nobody plays without a way out."""
ARRET = (
    " Avant, convenez d'un mot d'arrêt ; après, quittez le rôle (Jalon, hors référentiel,"
    " 2026-11-27)."
)
AU_TELEPHONE = "Au téléphone, vos gestes ne se voient pas : tout passe par la voix et les silences."
FICTIF = "Personne et situation fictives."


def fiche_comedien(scenario: Scenario) -> Document:
    person = scenario.personne
    body = [
        *_identity(scenario),
        *_voice(person),
        *_request(person),
        *_facts(scenario),
        *_urgent(person.urgence, person),
        *_mood(scenario),
        *_minutes(scenario),
        *_play(),
    ]
    foot = Paragraph((Run(FICTIF, emphasis=True),))
    return page(nommee("Fiche du comédien", scenario), body, (foot,), compact=True)


def _identity(scenario: Scenario) -> Iterator[Block]:
    person = scenario.personne
    yield titre(2, "Qui vous êtes")
    yield dit("Âge et situation", f"{person.age} ans ; {person.public.nom}")
    yield dit("Parcours", " ".join(path.fait for path in person.parcours))
    yield dit("Foyer", person.foyer.fait)
    if scenario.prescripteur:
        sent = f"{scenario.prescripteur.nom}. {scenario.prescripteur.attente}"
        yield dit("Qui vous envoie", sent)


def _voice(person: Personne) -> Iterator[Block]:
    said = [REGISTRES[person.registre]]
    said += [NIVEAUX_LANGUE[person.langue]] if person.langue != "natif" else []
    said.append(f"avec le numérique, {NUMERIQUE[person.numerique]}")
    yield dit("Façon de parler", " ; ".join(said))
    yield dit("Attitude", f"{person.attitude.nom}. {person.attitude.pour_le_comedien}")
    if person.contrainte:
        unseen = f" {AU_TELEPHONE}" if person.contrainte.sans_image else ""
        yield dit(person.contrainte.nom, f"{person.contrainte.consigne_comedien}{unseen}")


def _request(person: Personne) -> Iterator[Block]:
    yield titre(2, "Ce que vous venez chercher")
    yield dit("Votre première phrase", f"« {person.ouverture} »")
    yield dit("Ce que vous demandez", person.demande.fait)
    yield dit("Ce que vous cherchez vraiment", f"{person.implicite.fait} {person.lien}")


def _facts(scenario: Scenario) -> Iterator[Block]:
    person = scenario.personne
    yield titre(2, "Ce que vous dites, et quand")
    held = (*person.atouts, *person.freins, person.implicite)
    for layer, when in enumerate(COUCHES):
        rows = [element for element in held if element.couche == layer]
        if rows:
            yield Paragraph((Run(f"{when} :", strong=True),))
            yield Listing(tuple(_fact(element, scenario) for element in rows))
    yield from _never(person)


def _fact(element: Element, scenario: Scenario) -> Item:
    """The fact and a way of saying it; for what is kept, what slips out before."""
    person = scenario.personne
    stream = Hasard(empreinte(scenario.racine, "comedien", element.id))
    lines = element.reponses.au_registre(person.registre)
    longest = 0 if person.attitude.debit == "bref" else RETENUE
    example = _retenue(lines, longest, stream)
    known = element.id == person.implicite.id
    fact = "ce que vous cherchez vraiment." if known else element.fait
    said = f"{sujet_dit(element.sujet, element.genre)} : {fact} Par exemple : « {example} »"
    if element.couche >= GARDE:
        said += _held_back(element, [line for _, line in scenario.reperes], stream)
    return Item(words(said))


def _held_back(element: Element, fixed: Sequence[str], stream: Hasard) -> str:
    """A cue that no fixed sentence says already; a way out when there is none."""
    if cues := [cue for cue in element.indices if cue not in fixed]:
        return f" Avant, il peut vous échapper : « {_retenue(cues, INDICE, stream)} »"
    return f" Avant, pour ne pas en parler : « {stream.choisir(element.evasives)} »"


def _retenue(lines: Sequence[str], longest: int, stream: Hasard) -> str:
    """One of the lines that are short enough; the shortest when none is."""
    return stream.choisir([line for line in lines if len(line) <= longest] or [min(lines, key=len)])


def _never(person: Personne) -> Iterator[Block]:
    closed = ", ".join(SUJETS_DITS[sujet].lower() for sujet in person.lignes_rouges)
    unknown = ", ".join(item.sigle for item in person.jargon_inconnu)
    rows = [("Vous n'en parlez pas aujourd'hui", closed)] if closed else []
    rows += [("Vous montrez que vous ne connaissez pas ces sigles", unknown)] if unknown else []
    if rows:
        yield _dits(*rows)


def _dits(*rows: tuple[str, str]) -> Paragraph:
    """Several short things said on one line: a blank line each would cost a page."""
    parts = ((Run(f"{head} : ", strong=True), Run(f"{text}. ")) for head, text in rows)
    return Paragraph(tuple(run for pair in parts for run in pair))


def _urgent(urgence: Urgence | None, person: Personne) -> Iterator[Block]:
    if urgence is None:
        return
    yield titre(2, "Une urgence à laisser voir")
    stop = ARRET if urgence.famille in GRAVES else ""
    yield Paragraph((*words(f"{urgence.fait} {MANQUEE}"), Run(stop, strong=True)))
    yield dit("Si l'on vous demande", f"« {urgence.reponses.au_registre(person.registre)[0]} »")
    asked = (
        f"{SUITES_DITES[name]}, « {said} »" for name, said in urgence.suites if name != CE_SOIR
    )
    yield dit("Si l'on vous en demande plus", f"{' ; '.join(asked)} ; pour ce soir, minute 15.")


def _mood(scenario: Scenario) -> Iterator[Block]:
    attitude = scenario.personne.attitude
    yield titre(2, "Ce qui vous calme, ce qui vous ferme")
    yield _dits(
        ("Vous vous détendez si", " ; ".join(attitude.calme)),
        ("Vous vous fermez si", " ; ".join(attitude.ferme)),
    )


def _minutes(scenario: Scenario) -> Iterator[Block]:
    """A cue of something that was told already is not said: what follows it is."""
    urgence = scenario.personne.urgence
    yield titre(2, "Trente minutes : trois phrases pour tous, sauf si c'est déjà dit")
    rows = [
        f"Minute {minute} : « {line} »{_instead(minute, urgence)}"
        for minute, line in scenario.reperes
    ]
    yield from liste([*rows, *([f"Le temps : {scenario.pression}"] if scenario.pression else [])])


def _instead(minute: int, urgence: Urgence | None) -> str:
    if urgence is None or minute != REPERES[1]:
        return ""
    return f" Si vous avez déjà dit l'urgence, plutôt : « {dict(urgence.suites)[CE_SOIR]} »"


def _play() -> Iterator[Block]:
    yield titre(2, "Limites du jeu")
    yield Paragraph(
        (*words(f"{' '.join(INTERDITS)} "), Run("Pour finir : ", strong=True), Run(FIN))
    )
