"""Certifications, CCPs, blocs or épreuves side by side: the same lines of each, then its facts.

What is compared, line by line, is data (`knowledge/usage/comparaisons.yaml`).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, short
from assistant.reponse.contexte import Contexte
from assistant.reponse.faits import fewest, say
from assistant.reponse.indices import named_epreuves
from assistant.reponse.suite import own_subject
from knowledge.fiches import Fait
from knowledge.fiches_nommees import Rubrique
from knowledge.french import fold

LINKED = "Ce qui les relie :"
NONE = "—"
GROUPS = frozenset({"bloc", "ccp"})


def compose(ctx: Contexte) -> list[Bloc]:
    """A table, what links them, then the facts of each; nothing when a value is asked instead."""
    names = list(_compared(ctx))
    if len(names) < 2 or ctx.demande.nature:
        return []
    lines = _named_lines(ctx)
    every = lines or [row for row in ctx.fiches.nommees.comparaisons if not row.mots]
    rows = [row for row in every if _shared(row, names)]
    if not rows:
        return []
    told = (_side(name, rows, ctx) for name in names)
    return [Bloc(_table(names, rows, ctx), ()), *linked(names, ctx), *told]


def is_bare(ctx: Contexte) -> bool:
    """Whether a comparison names its two sides, and nothing that it is about."""
    return not subject(ctx)


def subject(ctx: Contexte) -> set[str]:
    """What the two sides are compared on; empty when all is asked."""
    read = {fold(word): fold(meant) for word, meant in ctx.result.lus.items()}  # typos mended
    said = {read.get(word, word) for word in own_subject(fold(ctx.demande.texte))}
    return said - set(ctx.fiches.nommees.mots_nus)


def _named_lines(ctx: Contexte) -> list[Rubrique]:
    """The lines that are all they are compared on («sur le dossier»)."""
    about = subject(ctx)
    rows = ctx.fiches.nommees.comparaisons
    return [row for row in rows if about and about <= set(row.mots)]


def linked(names: Iterable[str], ctx: Contexte) -> Iterator[Bloc]:
    """What the documents say of the link between two things, or that they say nothing of it."""
    pairs = [set(pair) for pair in combinations(dict.fromkeys(names), 2)]
    wanted = [
        name for link in ctx.fiches.nommees.liens if set(link.entre) in pairs for name in link.faits
    ]
    facts = _facts(dict.fromkeys(wanted), ctx)
    claims = tuple(claim for fait in facts for claim in list(_say(fait, ctx))[:1])
    if claims:
        yield Bloc(LINKED, claims)


def table(names: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]) -> str:
    """A Markdown table, one column a side."""
    lines = [["", *names], ["---"] * (len(names) + 1), *([label, *cells] for label, cells in rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines)


def _compared(ctx: Contexte) -> Iterator[str]:
    """The parts named together, else the épreuves, else the référentiels when all is asked."""
    named = [ctx.catalogue.get(name) for name in ctx.result.nommes]
    groups = [node.id for node in named if node.kind in GROUPS]
    epreuves = [f"cip/titre/{slug}" for slug in named_epreuves(fold(ctx.demande.texte))]
    if len(groups) > 1 and is_bare(ctx):
        yield from groups
    elif len(epreuves) > 1 and ctx.portee <= {"cip"} and not groups:
        yield from epreuves
    elif not named and (is_bare(ctx) or _named_lines(ctx)):
        yield from (name for name in ctx.catalogue.referentiels if name in ctx.portee)


def _shared(row: Rubrique, names: Iterable[str]) -> bool:
    """Whether two sides at least have it: a line with one side compares nothing."""
    return sum(name in row.faits for name in names) > 1


def _table(names: Sequence[str], rows: Sequence[Rubrique], ctx: Contexte) -> str:
    heads = [_name(name, ctx) for name in names]
    return table(heads, [(row.nom, [_cell(row, name, ctx) for name in names]) for row in rows])


def _cell(row: Rubrique, name: str, ctx: Contexte) -> str:
    held = _facts(row.faits.get(name, ()), ctx)
    return row.cases.get(name) or next((fait.valeur for fait in held if fait.valeur), NONE)


def _name(name: str, ctx: Contexte) -> str:
    if "/titre/" in name:
        return ctx.catalogue.get(name).libelle
    held = ctx.catalogue.referentiels.get(name)
    return held.sigle if held else ctx.catalogue.label(name)


def _side(name: str, rows: Iterable[Rubrique], ctx: Contexte) -> Bloc:
    facts = (fait for row in rows for fait in _facts(row.faits.get(name, ()), ctx))
    claims = tuple(claim for fait in facts for claim in list(_say(fait, ctx))[:1])
    node = ctx.catalogue.get(name)
    more = f" · {short(node.libelle)}" if node.kind in GROUPS else ""
    return Bloc(f"**{_name(name, ctx)}**{more}", claims)


def _facts(ids: Iterable[str], ctx: Contexte) -> list[Fait]:
    known = ctx.fiches.par_id
    return [known[item] for item in ids if item in known]


def _say(fait: Fait, ctx: Contexte) -> Iterator[Affirmation]:
    yield from (fewest(claim, ctx) for claim in say(fait))
