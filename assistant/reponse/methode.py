"""How to do something: the référentiel's words, what it is judged on, then method of ours."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assistant.reponse import passages, temps
from assistant.reponse.answer import Affirmation, Origine
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote, relevance
from assistant.reponse.indices import as_said
from assistant.reponse.question import speaks_of_exam
from knowledge.fiches import Methode
from knowledge.french import words
from knowledge.model import Noeud

PRACTICE = frozenset({"competence", "transversale"})
LOOKED, LINES, CRITERIA, NOTES = 4, 5, 3, 2
STATEMENT = 300
DO = frozenset({"savoir_faire", "savoir_faire_comportemental"})
JUDGED = "Ce sur quoi c'est jugé :"
USEFUL = "Savoir-faire utiles :"
OURS = "Pour s'y prendre (méthode, hors référentiel) :"


def compose(ctx: Contexte) -> list[Bloc]:
    """Description, useful lines, criteria, notes of method; nothing without a competency."""
    looked = 1 if speaks_of_exam(ctx.demande.texte) else LOOKED
    found = (ctx.unit(hit.passage.id, PRACTICE) for hit in ctx.hits[:looked])
    nodes = [node for node in found if node]
    node = next(iter(nodes), None)
    if node and not _has_lines(node):
        others = (other for other in nodes if _has_lines(other))
        node = next((other for other in others if _says(other, ctx) > _says(node, ctx)), node)
    if node is None:
        return []
    below = list(node.descendants())
    parts = (
        _described(node, ctx),
        Bloc(USEFUL, tuple(_lines([item for item in below if item.kind in DO], ctx))),
        _judged(node, ctx),
        Bloc(OURS, tuple(notes(node, ctx))),
    )
    return [part for part in parts if part.claims]


def briefly(blocs: Iterable[Bloc], ctx: Contexte) -> list[Bloc]:
    """«Plus court»: the competency, then what says most of how to do it."""
    told = (bloc for bloc in passages.telling_first(blocs, ctx) if bloc.titre != JUDGED)
    return [replace(bloc, claims=bloc.claims[:1], reste="") for bloc in told]


def _says(node: Noeud, ctx: Contexte) -> float:
    """How much of the question its own words hold."""
    return relevance(
        " ".join([node.contenu, *(item.contenu for item in node.descendants())]), ctx.weights
    )


def _has_lines(node: Noeud) -> bool:
    """Whether it says how: the certifications of Arobase give statements and criteria alone."""
    return any(item.kind in DO for item in node.descendants())


def _described(node: Noeud, ctx: Contexte) -> Bloc:
    text = choose(node.contenu, ctx.weights, STATEMENT).texte
    claims = (Affirmation(texte=quote(text), citations=(node.id,)),) if node.contenu else ()
    return Bloc(f"**{ctx.catalogue.label(node.id)}** · {short(node.libelle)}", claims)


def _lines(items: list[Noeud], ctx: Contexte) -> Iterator[Affirmation]:
    """The lines that say most of what is asked, in their order; more when details are asked."""
    rated = sorted(items, key=lambda item: -ctx.speaks(item))
    kept = rated[: 3 * LINES if ctx.details else LINES]
    for item in items:
        if item in kept:
            yield Affirmation(texte=quote(item.contenu), citations=(item.id,))


def _judged(node: Noeud, ctx: Contexte) -> Bloc:
    """The criteria that say most of what is asked; where the others are, when some are left."""
    items = [item for item in node.descendants() if item.kind == "critere"]
    most = len(items) if ctx.details else CRITERIA
    kept = sorted(items, key=lambda item: -ctx.speaks(item))[:most]
    claims = (
        Affirmation(texte=quote(item.contenu), citations=(item.id,))
        for item in items
        if item in kept
    )
    rest = f"Ses {len(items)} critères : `jalon lire {node.id}`." if len(items) > most else ""
    return Bloc(JUDGED, tuple(claims), rest)


def notes(node: Noeud, ctx: Contexte) -> Iterator[Affirmation]:
    """The notes of method whose words are in the question, or whose subject is the node."""
    said = as_said(ctx.demande.texte)
    apt = [note for note in ctx.fiches.methodes if not _elsewhere(note, ctx)]
    rated = [(_rate(note, said, node.id), note) for note in apt]
    for rate, note in sorted(rated, key=lambda item: -item[0])[:NOTES]:
        if rate > 0:
            titre, date = note.origine
            yield Affirmation(texte=note.texte, origine=Origine(titre=titre, date=date))


def _rate(note: Methode, said: str, identifiant: str) -> float:
    spoken = sum(len(words(text)) for text in note.mots if as_said(text) in said)
    subject = any(name == identifiant or name.startswith(f"{identifiant}/") for name in note.sujets)
    return 2.0 * spoken + subject


def _elsewhere(note: Methode, ctx: Contexte) -> bool:
    """Whether a note is of the other end: how to open an entretien, when it is to be closed."""
    return temps.opposed(ctx.moments, " ; ".join((*note.mots, note.texte)))
