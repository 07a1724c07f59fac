"""A turn's moves put together: what one move is, another is not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.entretien.simulation.gestes import Geste, Parole
from assistant.entretien.simulation.reconnaissance.motifs import Trouve, motifs
from assistant.entretien.simulation.reconnaissance.mots import pleins
from assistant.entretien.simulation.reconnaissance.multiples import compter
from assistant.entretien.simulation.reconnaissance.pesee import peser
from assistant.entretien.simulation.reconnaissance.questions import Question, questions
from assistant.entretien.simulation.reconnaissance.reprise import FORTE, Reprises
from assistant.entretien.simulation.reconnaissance.secrets import promis
from assistant.entretien.simulation.reconnaissance.sigles import jargon
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour, aplanir, lire
from assistant.entretien.simulation.reconnaissance.themes import themes
from assistant.entretien.simulation.reconnaissance.tranches import trancher

_CLAUSES = re.compile(r"\bvous (?:\w+ez|etes)\b")
_LINKS = re.compile(r"[,;:.] .*[,;.] |[,;] | et | puis ")
OUVRANTS = (
    "question : comment, qu'est-ce que, pourquoi, quoi",
    "question : après permission",
)
"""« Puis-je vous demander comment… » asks leave, and asks."""
POINTS = 3
"""Clauses of a list given back; content words of a summary."""
AUTRES_DEMANDES = frozenset({"validation", "accord_demande", "permission", "relance"})
"""Asked, they are not a question on top."""
DEMANDES = frozenset({"question_ouverte", "question_fermee"})
NONE: frozenset[str] = frozenset()
EFFACE = {
    "orientation": frozenset({"cloture"}),
    "information": frozenset(
        DEMANDES
        | {"reformulation", "conseil", "cadre_role", "jugement", "resume", "cloture", "promesse"}
        | {"cadre_confidentialite"}
    ),
    "injonction": frozenset({"reformulation", "conseil"}),
    "jugement": frozenset({"promesse"}),
    "empathie": frozenset({"jugement", "injonction", "promesse"}),
    "minimisation": frozenset({"promesse"}),
    "cadre_confidentialite": frozenset({"permission"}),
}
"""In one sentence, a move goes without saying beside another."""
RENDUS = frozenset({"information", "injonction", "jugement", "conseil", "minimisation"})
"""Moves that are the other person's when a cue gives them back."""
ECHO = "relance : écho"
"""Before a judgement, her words said again are surprise, no invitation."""
SILENCE = frozenset({"salutation", "empathie", "jargon", "hors_sujet"})
"""Moves that do not keep an unmarked sentence from being a question."""


def reconnaitre(texte: str, contexte: Sequence[str] = ()) -> Parole:
    """The moves and subjects of a turn. `contexte`: what the person said before, last one last."""
    tour = lire(texte)
    weighed = promis(tour, peser(tour, regles(tour, contexte), contexte))
    found = compter(tour, trancher(tour, weighed))
    gestes = sorted({_geste(tour, item) for item in found})
    named = sujets(tour.plain)
    return Parole(texte, tuple(gestes), named, themes(tour.plain, contexte, named))


def regles(tour: Tour, contexte: Sequence[str] = ()) -> list[Trouve]:
    """What the rules alone find."""
    return _moves(tour, Reprises(contexte))


def _geste(tour: Tour, item: Trouve) -> Geste:
    return Geste(*tour.span(item.start, item.end), item.type, item.regle)


def _moves(tour: Tour, before: Reprises) -> list[Trouve]:
    shown = _greeted(list(motifs(tour)))
    asked = list(questions(tour))
    back = list(_reprises(tour, before, shown, asked))
    kept = [item for item in asked if _is_asked(item, shown, back)]
    moves = [*shown, *back, *_questions(kept)]
    moves += [
        Trouve("jargon", *place, "jargon : sigle ou terme", place[0])
        for place in jargon(tour)
        if tour.plain[slice(*place)] not in before.mots
    ]
    return _settled(tour, moves)


def _reprises(
    tour: Tour, before: Reprises, shown: list[Trouve], asked: list[Question]
) -> Iterator[Trouve]:
    """What is given back, sentence by sentence."""
    for phrase in tour.phrases:
        here = frozenset(item.type for item in shown if phrase.start <= item.start < phrase.end)
        asks = phrase.interroge or any(_in(phrase, item) and not item.nue for item in asked)
        text = tour.plain[phrase.start : phrase.end]
        if any(item.type == "hors_sujet" for item in shown):
            continue
        hangs = phrase.signe == ".." and len(tour.phrases) == 1
        if (phrase.interroge or hangs) and (before.echo(text, 2) or before.fragment(text)):
            yield Trouve("relance", phrase.start, phrase.end, ECHO, phrase.start)
            continue
        rule = before.reformule(tour, phrase, here, not asks or "validation" in here)
        if rule:
            yield Trouve("reformulation", phrase.start, phrase.end, rule, phrase.start)


def _in(phrase: Phrase, item: Question) -> bool:
    return phrase.start <= item.start < phrase.end


def _is_asked(item: Question, shown: list[Trouve], back: list[Trouve]) -> bool:
    """Whether a question stays one beside the other moves of its place."""
    inside = [move for move in (*shown, *back) if item.start <= move.indice < item.end]
    others = {move.type for move in inside if move.type in AUTRES_DEMANDES and not move.laisse}
    if others:
        return others == {"permission"} and item.regle in OUVRANTS
    if any(move.type == "reformulation" for move in inside):
        return item.type == "question_ouverte"
    return not item.nue or all(move.type in SILENCE for move in inside)


def _questions(kept: list[Question]) -> Iterator[Trouve]:
    for item in kept:
        yield Trouve(item.type, item.start, item.end, item.regle, item.start)
        if item.orientee:
            rule = "question : réponse soufflée"
            yield Trouve("question_orientee", item.start, item.end, rule, item.start)
    if len(kept) > 1:
        start, end = kept[0].start, kept[-1].end
        yield Trouve("question_multiple", start, end, "question : plusieurs à la fois", start)


def _settled(tour: Tour, moves: list[Trouve]) -> list[Trouve]:
    """What cannot go together is parted."""
    moves = list(_summed_up(tour, moves))
    types = {item.type for item in moves}
    dropped = {"reformulation"} if "resume" in types else set()
    if types & {"jugement", "minimisation"}:
        moves = [item for item in moves if item.regle != ECHO]
    back = {item.start for item in moves if item.regle == FORTE}
    return [
        item
        for item in moves
        if not (item.type in RENDUS and item.start in back)
        and item.type not in dropped
        and (item.regle == FORTE or not EFFACE.get(item.type, NONE) & _beside(item, moves))
    ]


def _beside(item: Trouve, moves: list[Trouve]) -> frozenset[str]:
    """The other moves of the same sentence."""
    return frozenset(other.type for other in moves if other.start == item.start)


def _summed_up(tour: Tour, moves: list[Trouve]) -> Iterator[Trouve]:
    """A summary holds several points: a cue alone is none, a list given back to check is one."""
    checked = any(item.type == "validation" for item in moves)
    for item in moves:
        text = tour.plain[item.start : item.end]
        if item.type == "resume" and not _several(tour.plain[item.start :]):
            continue
        if item.type == "reformulation" and checked and len(_CLAUSES.findall(text)) >= POINTS:
            item = replace(item, type="resume", regle="résumé : liste à vérifier")
        yield item


def _several(rest: str) -> bool:
    return bool(_LINKS.search(rest)) and len(pleins(rest)) >= POINTS


def _greeted(shown: list[Trouve]) -> list[Trouve]:
    """« Madame Roy, c'est ça ? », said with a greeting, asks a name: nothing was given back."""
    if any(item.type == "salutation" for item in shown):
        return [item for item in shown if item.type != "validation"]
    return shown


def derniere_question(parole: Parole) -> tuple[frozenset[str], tuple[str, ...]]:
    """Types and subjects of the last question, when a turn holds several."""
    asked = [item for item in parole.gestes if item.type in DEMANDES]
    if len(asked) < 2:
        return parole.types, parole.sujets
    last = max(asked, key=lambda item: item.start)
    text = aplanir(lire(parole.texte[last.start : last.end]).plain)
    others = parole.types - DEMANDES
    return frozenset({*others, last.type}), sujets(text) or parole.sujets
