"""Two things side by side by their facts: a table of like values, then what is told of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from assistant.reponse.accord import STATED
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import MOST, choose, say
from assistant.reponse.rubriques import table
from knowledge.fiches import Fait
from knowledge.french import STOP, fold, stem, words

SETTINGS = frozenset(words("titre cip bloc ccp 37504 36128 rncp37504 rncp36128 a b c d e"))
ENOUGH, CLOSE = -1.5, 1.0
"""From which a fact may stand for its side; those just after it."""


@dataclass(frozen=True)
class Cote:
    """One side: how it is named, and the facts told of it, the first one in the table."""

    nom: str
    faits: tuple[Fait, ...]


def sides(ctx: Contexte, scopes: Sequence[str]) -> Iterator[Cote]:
    """The best facts of each setting, else of each référentiel, named in the question."""
    cadres = list(dict.fromkeys(ctx.demande.cadres))
    asked: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
    if len(cadres) > 1:
        asked = [(cadre, (), (cadre,)) for cadre in cadres]
    elif len(scopes) > 1:
        asked = [(name, (name,), ()) for name in scopes]
    else:
        return
    told: list[Fait] = []
    for name, scope, cadre in asked:
        choix = choose(ctx, scope, cadre)
        there = partial(_is_there, scope=scope, cadre=cadre)
        near = [item.fait for item in choix.rangs if item.note >= choix.rangs[0].note - CLOSE]
        held = [fait for fait in near if choix.surete > ENOUGH and there(fait)]
        held.sort(key=lambda fait: fait.nature in STATED)  # values first: they differ most
        held = list(dict.fromkeys([*filter(there, _twins(told, ctx)), *held]))
        if held:
            label = ctx.catalogue.referentiels[name].sigle if scope else held[0].cadre
            yield Cote(label, tuple(held[:MOST]))
        told = told or held[:MOST]


def _is_there(fait: Fait, scope: tuple[str, ...], cadre: tuple[str, ...]) -> bool:
    """Whether a fact is of this référentiel, or of this setting."""
    owned = not scope or fait.referentiel in scope
    return owned and (not cadre or cadre[0] in fold(fait.cadre))


def _twins(told: Sequence[Fait], ctx: Contexte) -> Iterator[Fait]:
    """The facts that are confused with those of the first side: the same thing, elsewhere."""
    known = ctx.fiches.par_id
    for fait in told:
        yield from (known[name] for name in fait.voisins if name in known)
        yield from (other for other in known.values() if fait.id in other.voisins)


def compose(told: Sequence[Cote]) -> list[Bloc]:
    """The values of one thing in a table, then the facts of each side."""
    values = [side.faits[0].valeur for side in told]
    same = len({side.faits[0].nature for side in told}) == 1
    head = []
    like = all(_alike(told[0].faits[0], side.faits[0]) for side in told)
    if same and like and all(values):
        subject = short(told[0].faits[0].sujet.split(",")[0])
        head = [Bloc(table([side.nom for side in told], [(subject, values)]), ())]
    parts = [
        Bloc(f"**{side.nom}**", tuple(claim for fait in side.faits for claim in say(fait)))
        for side in told
    ]
    return [*head, *parts]


def _alike(one: Fait, other: Fait) -> bool:
    """Whether two facts value the same thing: only then do their values stand side by side."""
    linked = one.id == other.id or other.id in one.voisins or one.id in other.voisins
    return linked or (bool(_thing(one)) and _thing(one) == _thing(other))


def _thing(fait: Fait) -> frozenset[str]:
    """What a fact is of, without the certification or the part of it."""
    said = words(fold(fait.sujet.split(",")[0]))
    return frozenset(stem(word) for word in said if word not in STOP and word not in SETTINGS)
