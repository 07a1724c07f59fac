"""A notion on two sides: the few lines of each that bear it best, or that one has none.

A side is a référentiel, or a node that is named in it. Only what tells the work is looked at:
competencies, criteria, savoir-faire; a rule of an examination is no line of a notion.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from assistant.reponse import rubriques
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote
from assistant.reponse.indices import as_said
from knowledge.french import STOP, fold, stem, words
from knowledge.model import Noeud

RANKS: Mapping[str, int] = {
    "competence": 0,
    "critere": 0,
    "savoir_faire": 1,
    "savoir_faire_comportemental": 1,
    "transversale": 1,
    "activite": 2,
    "savoir": 3,
    "definition": 3,
}
"""The kinds of lines that tell the work, those told first before the others."""
INTERFEDE = "interfede"
NO_CRITERIA = " (des compétences et des savoir-faire : il n'a pas de critères)"
NONE = " : aucune ligne de ce texte ne le dit en ces mots."
OTHERWISE = " Le plus proche, en d'autres mots :"
MOST, HALF, NEARLY = 3, 0.4, 0.7
"""Lines a side; the share of a notion that a line must bear, and that of the best line's."""
ROOT, COMMON, END, SUFFIX = 5, 7, 2, 3
"""Letters of a family's root; those two words begin with; those left after them, or after it."""
WORK = 2
"""The last rank of what tells the work itself; the others are told when nothing else is."""
Roots = frozenset[str]


@dataclass(frozen=True)
class Cote:
    """One side of a comparison: how it is named, and the lines that it holds."""

    nom: str
    lignes: tuple[Noeud, ...]

    def only(self, kind: str) -> "Cote":
        """The same side, with its lines of one kind."""
        return replace(self, lignes=tuple(node for node in self.lignes if node.kind == kind))


def compose(ctx: Contexte, sides: Sequence[Cote]) -> list[Bloc]:
    """One part a side; nothing when no notion is named, or when no side bears it."""
    roots = asked(ctx)
    rarity = _rarity(roots, ctx) if roots else {}
    before: set[str] = set()
    blocs: list[Bloc] = []
    for side in sides:
        lines = _best(side, rarity, before, ctx)[:MOST] if roots else []
        before |= {_same(node) for node in lines}
        blocs.append(_bloc(side, lines, roots, ctx))
    return blocs if any(bloc.claims for bloc in blocs) else []


def asked(ctx: Contexte) -> Roots:
    """What is compared, as stems; nothing when it is a paper or a rule of an examination."""
    named = ctx.fiches.nommees
    about = rubriques.subject(ctx)
    if not about or about & set(named.mots_examen):
        return frozenset()
    return frozenset(
        stem(word) for word in about - set(named.mots_porteurs) or about if word not in STOP
    )


def of_scope(name: str, ctx: Contexte) -> Cote:
    """A whole référentiel as a side."""
    nodes = (node for node in ctx.catalogue.noeuds.values() if node.id.split("/")[0] == name)
    return Cote(ctx.catalogue.referentiels[name].sigle, tuple(_lines(nodes)))


def of_node(node: Noeud, ctx: Contexte) -> Cote:
    """A node named, with what stands under it, as a side."""
    return Cote(ctx.catalogue.label(node.id), tuple(_lines((node, *ctx.below(node)))))


def _lines(nodes: Iterator[Noeud] | Sequence[Noeud]) -> Iterator[Noeud]:
    return (node for node in nodes if node.kind in RANKS and node.contenu)


def bears(text: str, roots: Roots) -> Roots:
    """The roots that a text has a word of: the word itself, or one of its family."""
    held = {stem(word) for word in words(fold(text)) if word not in STOP}
    return frozenset(root for root in roots if any(akin(root, word) for word in held))


def akin(one: str, other: str) -> bool:
    """«Accueil» and «accueillir», «partenariat» and «partenarial»: they begin in the same way."""
    short, long = sorted((one, other), key=len)
    same = next(
        (at for at, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]),
        len(short),
    )
    if same == len(short) >= ROOT:
        return len(long) - same <= SUFFIX  # «entrée» is no «entretien»
    return short == long or same >= max(COMMON, len(short) - END)


def _rarity(roots: Roots, ctx: Contexte) -> dict[str, float]:
    """How telling each root is: what many lines say tells little of any of them."""
    lines = [bears(said(node, roots), roots) for node in _lines([*ctx.catalogue.noeuds.values()])]
    return {root: log(len(lines) / (1 + sum(root in held for held in lines))) for root in roots}


def _best(side: Cote, rarity: Mapping[str, float], told: set[str], ctx: Contexte) -> list[Noeud]:
    """The lines that bear most of the notion: all of it when one does, half of it otherwise."""
    roots, whole = frozenset(rarity), sum(rarity.values())
    held = {node.id: _weight(said(node, roots), rarity) for node in side.lignes}
    full = max(held.values(), default=0.0) >= whole
    for rank in (WORK, max(RANKS.values())):
        lines = [node for node in side.lignes if RANKS[node.kind] <= rank]
        most = max((held[node.id] for node in lines), default=0.0)
        if full and most < whole:  # a line of another kind bears all of it
            continue
        least = most if most >= whole else max(NEARLY * most, HALF * whole)
        near = [node for node in lines if held[node.id] >= least > 0 and _same(node) not in told]
        if near:
            near.sort(key=lambda node: (RANKS[node.kind], -_exact(node, ctx), -ctx.speaks(node)))
            return once(near)
    return []


def _weight(text: str, rarity: Mapping[str, float]) -> float:
    return sum(rarity[root] for root in bears(text, frozenset(rarity)))


def _exact(node: Noeud, ctx: Contexte) -> int:
    """How many of the very words asked a line has: they come before those of their family."""
    return len(rubriques.subject(ctx).intersection(words(fold(node.intitule + " " + node.texte))))


def said(node: Noeud, roots: Roots) -> str:
    """The words of a node that bear most of a notion: its title, else its text."""
    return max((node.intitule, node.texte), key=lambda text: (len(bears(text, roots)), bool(text)))


def _same(node: Noeud) -> str:
    return " ".join(words(fold(node.contenu)))


def once(lines: Sequence[Noeud]) -> list[Noeud]:
    """The first of those that say the same words."""
    return list({_same(node): node for node in reversed(lines)}.values())[::-1]


def _bloc(side: Cote, lines: Sequence[Noeud], roots: Roots, ctx: Contexte) -> Bloc:
    if not lines:
        near = tuple(_otherwise(side, roots, ctx))
        return Bloc(f"**{side.nom}**{NONE}{OTHERWISE if near else ''}", near)
    own = all(node.id.startswith(INTERFEDE) for node in lines)
    claims = tuple(told(node, roots, ctx) for node in lines)
    return Bloc(f"**{side.nom}**{NO_CRITERIA if own else ''}", claims)


def _otherwise(side: Cote, roots: Roots, ctx: Contexte) -> Iterator[Affirmation]:
    """The lines of a side that bear another word of the same group («vie privée»)."""
    groups = [row for row in ctx.fiches.nommees.mots_proches if bears(" ".join(row), roots)]
    phrases = [as_said(word) for row in groups for word in row]
    lines = [
        node
        for node in side.lignes
        if any(phrase in as_said(fold(node.contenu)) for phrase in phrases)
    ]
    lines.sort(key=lambda node: RANKS[node.kind])
    for node in once(lines)[:MOST]:
        yield told(node, roots, ctx)


def told(node: Noeud, roots: Roots, ctx: Contexte) -> Affirmation:
    """What a line says of it, after the code of its competency where the document has codes."""
    text = quote(choose(said(node, roots), ctx.weights).texte)
    if not node.id.startswith(INTERFEDE):
        text = f"**{ctx.catalogue.label(node.id).partition(' · ')[2]}** · {text}"
    return Affirmation(texte=text, citations=(node.id,))
