"""«Le critère 3 de la CP2»: that very criterion, or how many there are when it is none."""

import re
from collections.abc import Iterator

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import quote
from assistant.reponse.faits import LECTURE
from assistant.reponse.titres import JUDGED
from knowledge.french import fold
from knowledge.model import Noeud

CRITERE = "critere"
_LAST = -1
_ORDINALS = ("premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme")
_RANK = re.compile(
    r"\bcriteres? (?:numeros? |n ?[°o] ?)?(\d{1,2})(?: ?(?:et|,|ou) ?(\d{1,2}))?\b(?![.\d])"
    rf"|\b(?:(\d{{1,2}})(?:er|e|eme|nd)|(dernier|second|{'|'.join(_ORDINALS)})) critere\b"
    r"|(?<![\w/])c ?(\d)\b(?= (?:de |du |d'|pour ))"
)


def compose(ctx: Contexte) -> list[Bloc]:
    """One part a competency named; nothing when no rank, or no competency, is."""
    ranks = [rank for match in _RANK.finditer(fold(ctx.demande.texte)) for rank in _ranks(match)]
    named = (ctx.catalogue.get(name) for name in ctx.result.nommes)
    nodes = [node for node in named if node.kind in JUDGED]
    return [bloc for node in nodes for bloc in _told(node, ranks, ctx)] if ranks else []


def _ranks(match: re.Match[str]) -> Iterator[int]:
    one, other, digit, word, code = match.groups()
    yield from (int(number) for number in (one, other, digit, code) if number)
    if word:
        yield _LAST if word == "dernier" else 2 if word == "second" else _ORDINALS.index(word) + 1


def _told(node: Noeud, ranks: list[int], ctx: Contexte) -> Iterator[Bloc]:
    found = [item for item in ctx.below(node) if item.kind == CRITERE]
    if not found:
        return
    label = ctx.catalogue.label(node.id)
    for rank in (len(found) if rank == _LAST else rank for rank in ranks):
        if 1 <= rank <= len(found):
            item = found[rank - 1]
            head = f"**{label}** ({short(node.libelle)}) : critère {rank} sur {len(found)}"
            yield Bloc(head, tuple(worded(item)))
        else:
            yield Bloc("", (_absent(node, rank, found),))
            listed = tuple(claim for item in found for claim in worded(item))
            yield Bloc(f"**{label}** ({short(node.libelle)})", listed)


def _absent(node: Noeud, rank: int, found: list[Noeud]) -> Affirmation:
    many = f"{len(found)} critère{'s' if len(found) > 1 else ''}"
    text = f"**Il n'y a pas de critère {rank} à la {node.code}** : elle compte {many}."
    return Affirmation(texte=text, citations=(node.id, found[-1].id), origine=LECTURE)


def worded(item: Noeud, head: str = "") -> Iterator[Affirmation]:
    """A criterion, then what another document words otherwise."""
    yield Affirmation(texte=f"{head}{quote(item.contenu)}", citations=(item.id,))
    for other in item.variantes:
        where = "Le RE" if item.id.startswith("cip/") else "La fiche France compétences"
        yield Affirmation(texte=f"{where} écrit : {quote(other.texte)}", citations=(item.id,))
