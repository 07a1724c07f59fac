"""Two grids side by side, in Markdown: positions, what is to be backed, the evidence of each."""

from collections.abc import Iterable, Iterator

from assistant.autoevaluation.carte import A_ETAYER
from assistant.autoevaluation.comparaison import GENRES, Regard
from assistant.autoevaluation.echelle import ETIQUETTE
from assistant.autoevaluation.plan import court


def comparaison_text(rows: Iterable[Regard], a: str, b: str) -> str:
    """Both positions side by side, disagreements first."""
    parts = [f"# Deux grilles côte à côte : {a}, {b}", f"_{ETIQUETTE}_"]
    listed = list(rows)
    for kind, title in GENRES.items():
        mine = [row for row in listed if row.genre == kind]
        if mine:
            parts += [f"## {title}", _side_by_side(mine, a, b)]
    parts += [*_bare(listed, a, b), *_shown(listed, a, b)]
    if not listed:
        parts.append("Aucune des deux grilles ne contient de position.")
    return "\n\n".join(parts)


def _side_by_side(rows: Iterable[Regard], a: str, b: str) -> str:
    lines = [
        f"| {row.unite.code} · {row.ligne.libelle} `{row.ligne.id}` | {court(row.ligne.texte)}"
        f" | {row.gauche.dit} | {row.droite.dit} |"
        for row in rows
    ]
    return "\n".join([f"| Élément | Ce qui est attendu | {a} | {b} |", "|---|---|---|---|", *lines])


def _bare(rows: Iterable[Regard], a: str, b: str) -> Iterator[str]:
    """What an evidence is missing for, in each grid."""
    found = [
        f"- {name} : {row.unite.code} · {row.ligne.libelle} `{row.ligne.id}`"
        for row in rows
        for name, side in ((a, row.gauche), (b, row.droite))
        if side.a_etayer
    ]
    if found:
        yield "\n".join([f"## {A_ETAYER}", "", *found])


def _shown(rows: Iterable[Regard], a: str, b: str) -> Iterator[str]:
    """The evidence of each side, line by line: its day and its first words."""
    found = [
        f"- {row.unite.code} · {row.ligne.libelle} `{row.ligne.id}`, {name},"
        f" {side.nom_preuves} : {' ; '.join(side.titres)}"
        for row in rows
        for name, side in ((a, row.gauche), (b, row.droite))
        if side.preuves
    ]
    if found:
        yield "\n".join(["## Preuves et observations, de chaque côté", "", *found])
