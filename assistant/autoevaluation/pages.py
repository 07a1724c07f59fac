"""The picture in Markdown, for the command line: figures, words, never a total."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from assistant.autoevaluation import progression
from assistant.autoevaluation.bilan import Bilan
from assistant.autoevaluation.carte import A_ETAYER, LEGENDE, barres, nature, rangs
from assistant.autoevaluation.echelle import ETIQUETTE, dire
from assistant.autoevaluation.grille import Unite
from assistant.autoevaluation.lieux import dire_lieux
from assistant.autoevaluation.modele import Etape, Preuve
from assistant.autoevaluation.plan import court
from assistant.autoevaluation.preuves import dire_manques, jour_francais, lignes
from assistant.autoevaluation.progression import Situation
from assistant.autoevaluation.suggestion import Suggestion, dire_raison

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Note
    from assistant.autoevaluation.grille import Grille

MOST = 12
"""Lines of a section shown before saying how many more there are."""
COMMENCER = (
    "Aucun critère n'a encore de niveau. Pour commencer :\n\n"
    "`jalon autoevaluation noter cip/CP2/c1 --niveau 1`\n\n"
    "ou `jalon` puis `/evaluer`. Pour voir la grille vide : "
    "`jalon autoevaluation bilan --referentiel cip`."
)


def bilan_text(bilans: list[Bilan], tout: bool = False) -> str:
    """Every référentiel; `tout` lists each line with its words."""
    if not bilans:
        return f"{COMMENCER}\n\n{ETIQUETTE}"
    return "\n\n".join(
        [f"_{ETIQUETTE}_", *(part for item in bilans for part in _bilan(item, tout))]
    )


def _bilan(bilan: Bilan, tout: bool) -> Iterator[str]:
    rows = bilan.situations
    yield f"# Autoévaluation · {bilan.sigle}"
    yield _carte(rows)
    yield LEGENDE
    kind = nature(rows)
    told = barres(progression.repartition(rows), kind)
    yield "\n".join(f"- {name} : {f'{bar} ' if bar else ''}{said}" for name, bar, said in told)
    yield from _section(A_ETAYER, progression.a_etayer(rows))
    yield from _section("Pas encore rencontré", progression.jamais(rows))
    yield from _section(
        "À travailler d'abord : jugé dans plusieurs épreuves", progression.d_abord(rows)
    )
    yield from _changes(bilan)
    if bilan.etapes:
        yield f"## Plan\n\n{plan_text(bilan.etapes)}"
    if tout:
        yield "## Toutes les lignes"
        yield from (_unite(unite, rows) for unite in bilan.unites)


def _carte(rows: tuple[Situation, ...]) -> str:
    lines = [
        f"| `{rang.unite.id}` | {court(rang.unite.titre, 60)} | {' '.join(rang.cases)} |"
        for rang in rangs(rows)
    ]
    return "\n".join(["| Élément | Compétence | Niveaux, dans l'ordre |", "|---|---|---|", *lines])


def _section(title: str, rows: list[Situation]) -> Iterator[str]:
    if not rows:
        return
    lines = [f"- {_situation(row)}" for row in rows[:MOST]]
    if len(rows) > MOST:
        lines.append(f"- … et {len(rows) - MOST} de plus")
    yield "\n".join([f"## {title}", "", *lines])


def _situation(row: Situation) -> str:
    level = dire(row.niveau) if row.niveau is None else f"niveau {dire(row.niveau, row.observee)}"
    line = row.ligne
    return f"{row.unite.code} · {line.libelle} `{line.id}` : {court(line.texte)} ({level})"


def _changes(bilan: Bilan) -> Iterator[str]:
    if not bilan.changements:
        return
    lines = [
        f"- {item.unite.code} · {item.ligne.libelle} `{item.ligne.id}` : {item.dit}"
        for item in bilan.changements[:MOST]
    ]
    if len(bilan.changements) > MOST:
        lines.append(f"- … et {len(bilan.changements) - MOST} de plus")
    day = jour_francais(bilan.depuis)
    yield "\n".join([f"## Ce qui a changé depuis le {day}", "", *lines])


def _unite(unite: Unite, rows: Iterable[Situation]) -> str:
    lines = [
        f"- `{row.ligne.id}` {row.ligne.libelle} : {row.ligne.texte}"
        f" — {dire(row.niveau, row.observee)}"
        for row in rows
        if row.unite.id == unite.id
    ]
    where = dire_lieux(unite.lieux)
    return "\n".join([f"### {unite.titre}", "", *([where, ""] if where else []), *lines])


def note_text(note: "Note", unite: Unite) -> str:
    """What was kept of a position."""
    ligne, niveau, avant = note.ligne, note.niveau, note.avant
    if niveau is None:
        was = f"niveau {avant} retiré, pas encore situé" if avant is not None else dire(None)
        return f"{unite.code} · {ligne.libelle} `{ligne.id}` : {was}.\n\n« {ligne.texte} »"
    was = f" (avant : {avant})" if avant is not None and avant != niveau else ""
    return (
        f"Gardé : {unite.code} · {ligne.libelle} `{ligne.id}`,"
        f" niveau {dire(niveau, note.observee)}{was}.\n\n"
        f"« {ligne.texte} »"
    )


def preuves_text(preuves: Iterable[Preuve]) -> str:
    """Every evidence, with its number and what it supports."""
    parts = [_preuve(rank, item) for rank, item in enumerate(preuves, 1)]
    return "\n\n".join(parts) or "Vous n'avez pas encore gardé de preuve."


def _preuve(rank: int, preuve: Preuve) -> str:
    nodes = ", ".join(f"`{name}`" for name in preuve.noeuds) or "rien pour l'instant"
    told = [*lignes(preuve), f"Étaye : {nodes}"]
    missing = dire_manques(preuve)
    body = [f"- {' '.join(line.split())}" for line in (*told, *([missing] if missing else []))]
    return "\n".join([f"**Preuve n° {rank}**", "", *body])


def plan_text(steps: Iterable[Etape], numeros: dict[str, int] | None = None) -> str:
    """The plan: done or not, and for when. `numeros`: how each step is named to be changed."""
    rows = [
        f"- {_numero(step, numeros)}[{'x' if step.faite else ' '}] {_pour(step)}{step.texte}"
        + (f" `{step.noeud}`" if step.noeud else "")
        for step in steps
    ]
    return (
        "\n".join(rows)
        or "Le plan est vide : « jalon autoevaluation plan --proposer » en propose un."
    )


def _numero(step: Etape, numeros: dict[str, int] | None) -> str:
    return f"n° {numeros[step.id]} " if numeros else ""


def _pour(step: Etape) -> str:
    return f"pour le {jour_francais(step.echeance)} : " if step.echeance else ""


def cherche_partout(grille: "Grille", found: Iterable[Suggestion]) -> str:
    """That all the référentiels were read, and of which the lines found are."""
    names = dict.fromkeys(grille.unite(item.ligne.id).referentiel for item in found)
    said = ", ".join(grille.catalogue.referentiels[name].sigle for name in names) or "aucun"
    return (
        f"Cherché dans tous les référentiels ; ce qui suit vient de : {said}."
        " --referentiel en choisit un seul."
    )


def suggestions_text(found: Iterable[Suggestion], codes: dict[str, str]) -> str:
    """What a text could support, each with the words that suggest it."""
    rows = [
        f"- {codes[item.ligne.unite]} · {item.ligne.libelle} `{item.ligne.id}` :"
        f" {item.ligne.texte}\n"
        f"  {dire_raison(item)}"
        for item in found
    ]
    return "\n".join(rows) or (
        "Aucun mot de ce texte ne suggère de critère :"
        " dites plus concrètement ce que vous avez fait."
    )
