"""Two sides that each name their own thing («la CP6 et le suivi dans l'Interfédé»).

A side is what it names, with a few of its lines; else the lines of its référentiel that bear its
own words; else the plain word that none was found. No side is left empty.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.reponse import notion, rubriques
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.extrait import choose, quote, relevance
from assistant.reponse.indices import EVALUE, named_epreuves
from knowledge.french import fold, words
from knowledge.model import Noeud

_BETWEEN = re.compile(r"\s+(?:et|vs|versus|contre|avec)\s+|\s*/\s*", re.IGNORECASE)
_ROW = re.compile(r"\b(individuel|collectif|interne|externe)(?:le)?s?\s+(?:n°\s*|no\s+)?(\d)\b")
_DOMAINS = {
    "psycho-social": re.compile(r"psycho[\s-]*social"),
    "pedagogique": re.compile(r"pedagog"),
    "socioprofessionnel": re.compile(r"socio[\s-]*pro"),
}
MISSING = "**{0}** : je n'ai pas trouvé, dans {1}, de ligne qui porte « {2} »."
DOUBT = "**Je n'en suis pas sûr.**"
UNSURE = DOUBT + " Côté {}, aucune ligne ne porte tous vos mots : voici les plus proches."
SEVERAL = (
    " : ses compétences ne sont pas numérotées, et « {} » n'y est pas la même d'un domaine à"
    " l'autre. Les voici ; précisez le domaine qui vous intéresse :"
)
LINES = 2
KINDS = frozenset({"critere", "savoir_faire", "savoir_faire_comportemental"})
IN = {"cip": "le titre CIP", "interfede": "le référentiel de l'Interfédé"}


@dataclass(frozen=True)
class Cote:
    """One side: the référentiel, the words of the question that are its own, what they name."""

    referentiel: str
    ctx: Contexte
    noeuds: tuple[Noeud, ...]
    rang: str = ""

    @property
    def sigle(self) -> str:
        """How its référentiel is named in short."""
        return self.ctx.catalogue.referentiels[self.referentiel].sigle

    @property
    def several(self) -> bool:
        """Whether what it names is more than one thing."""
        return len(self.noeuds) > 1

    @property
    def mots(self) -> frozenset[str]:
        """What it is about, but for its référentiel and what it names."""
        named = {*words(self.rang)} if self.noeuds else set()
        return frozenset(rubriques.subject(self.ctx) - named)


def compose(ctx: Contexte) -> list[Bloc]:
    """The two sides; nothing when the question does not name two things of two référentiels."""
    text = ctx.demande.texte
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) != 2 or ctx.demande.nature or EVALUE.search(fold(text)):
        return []
    sides = [side for part in parts if (side := _side(part, ctx))]
    if len(sides) != 2 or not _apart(*sides):
        return []
    told = [bloc for pair in (sides, sides[::-1]) for bloc in _told(*pair)]
    doubts = [bloc for bloc in told if bloc.titre.startswith(DOUBT)]
    return [*doubts, *(bloc for bloc in told if bloc not in doubts)]


def _side(part: str, ctx: Contexte) -> Cote | None:
    """The side that a half of the question is, when it names something of one référentiel."""
    asked = ctx.searcher.read(part)
    named = [ctx.catalogue.get(name) for name in asked.named]
    scopes = asked.portee.imposes or frozenset(node.id.split("/")[0] for node in named)
    own = replace(ctx, demande=replace(ctx.demande, texte=part), portee=scopes)
    if len(scopes) != 1:
        return None
    scope = next(iter(scopes))
    row = _ROW.search(fold(part)) if scope == notion.INTERFEDE else None
    nodes = tuple(named) or (tuple(_rows(row, part, ctx)) if row else ())
    side = Cote(scope, own, nodes, " ".join(row.groups()) if row else "")
    return side if nodes or side.mots or row else None


def _rows(row: re.Match[str], part: str, ctx: Contexte) -> Iterator[Noeud]:
    """«Individuel 3»: the third competency of that axis, in the domain named, else in each."""
    axis, number = row.groups()
    domains = [name for name, cue in _DOMAINS.items() if cue.search(fold(part))]
    for node in ctx.catalogue.noeuds.values():
        if node.kind == "competence" and node.id.startswith("interfede/fiche/"):
            domain, *rest = node.id.split("/")[2:]
            if rest == [axis, number] and (not domains or domain in domains):
                yield node


def _apart(one: Cote, other: Cote) -> bool:
    """Whether each side is a thing of its own, and of the work: an examination is told by facts."""
    if one.referentiel == other.referentiel or (one.mots == other.mots and one.mots):
        return False
    if all(side.noeuds and not side.rang for side in (one, other)):
        return False
    exam = set(one.ctx.fiches.nommees.mots_examen)
    return not any(
        side.mots & exam or named_epreuves(fold(side.ctx.demande.texte)) for side in (one, other)
    )


def _told(side: Cote, other: Cote) -> list[Bloc]:
    if not side.noeuds:
        return _lines(side)
    return [_several(side) if side.several else _node(side, other)]


def _several(side: Cote) -> Bloc:
    """One name for several competencies: each of them, with its domain."""
    claims = tuple(
        Affirmation(
            texte=f"**{_domain(node, side.ctx)}** · {quote(node.contenu)}", citations=(node.id,)
        )
        for node in side.noeuds
    )
    return Bloc(f"**{side.sigle}**{SEVERAL.format(side.rang)}", claims)


def _domain(node: Noeud, ctx: Contexte) -> str:
    return ctx.catalogue.get(node.id.rsplit("/", 2)[0]).libelle


def _node(side: Cote, other: Cote) -> Bloc:
    """What is named: its title, its statement, and the lines under it nearest to the other side."""
    node, ctx = side.noeuds[0], side.ctx
    beside = " ".join([*other.mots, *(item.contenu for item in other.noeuds if not other.several)])
    weights = ctx.searcher.weights(beside) if beside else {}
    kinds = {"competence"} if node.kind in rubriques.GROUPS else KINDS
    lines = [item for item in ctx.below(node) if item.kind in kinds and item.contenu]
    lines.sort(key=lambda item: -_nearness(item.contenu, other, weights))
    stated = [node] if node.texte or node.kind == "competence" else []
    claims = [
        Affirmation(texte=quote(choose(item.contenu, weights).texte), citations=(item.id,))
        for item in [*stated, *lines[: LINES if stated else LINES + 1]]
    ]
    return Bloc(_title(side), tuple(claims))


def _nearness(text: str, other: Cote, weights: Mapping[str, float]) -> float:
    """How much a line says of the other side: its words, or words of their families."""
    return len(notion.bears(text, notion.asked(other.ctx))) + relevance(text, weights)


def _title(side: Cote) -> str:
    node, ctx = side.noeuds[0], side.ctx
    if side.rang:
        return f"**{side.sigle} · {_domain(node, ctx)} · {side.rang}**"
    title = f"**{ctx.catalogue.label(node.id)}**"
    return f"{title} · {short(node.libelle)}" if node.libelle not in title else title


def _lines(side: Cote) -> list[Bloc]:
    """The lines of a référentiel that bear the words of its side, or that none does."""
    ctx = side.ctx
    held = [] if side.rang else [notion.of_scope(side.referentiel, ctx)]
    blocs = notion.compose(ctx, held)
    if blocs:
        return blocs if _sure(blocs, ctx) else [Bloc(UNSURE.format(side.sigle), ()), *blocs]
    return [missing(side.referentiel, " ".join(_as_said(side)), ctx)]


def missing(referentiel: str, said: str, ctx: Contexte) -> Bloc:
    """That no line of a référentiel bears these words."""
    sigle = ctx.catalogue.referentiels[referentiel].sigle
    return Bloc(MISSING.format(sigle, IN.get(referentiel, f"le {sigle}"), said), ())


def _as_said(side: Cote) -> Sequence[str]:
    """The words of a side as they were written, in their order."""
    said = re.findall(r"[^\W_]+", side.ctx.demande.texte)
    return [word for word in said if fold(word) in side.mots]


def _sure(blocs: Sequence[Bloc], ctx: Contexte) -> bool:
    """Whether a line told bears every word of the notion."""
    roots = notion.asked(ctx)
    cited = (name for bloc in blocs for claim in bloc.claims for name in claim.citations)
    return any(notion.bears(ctx.catalogue.get(name).contenu, roots) == roots for name in cited)
