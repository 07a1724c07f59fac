"""What the self-evaluation shows, as texts: words and figures first, colour only beside them."""

from collections.abc import Iterable, Iterator

from textual.content import Content

from assistant.autoevaluation.carte import LEGENDE, RIEN, barres, case, nature, nombre, rangs
from assistant.autoevaluation.echelle import A_PREUVE, NIVEAUX, dire, niveaux
from assistant.autoevaluation.grille import Ligne, Unite
from assistant.autoevaluation.lieux import dire_lieux
from assistant.autoevaluation.modele import Etat
from assistant.autoevaluation.plan import court
from assistant.autoevaluation.preuves import dire_manques, resume
from assistant.autoevaluation.progression import Situation, repartition, situations
from tui.sanitize import clean

WARN = "$text-warning"
STYLES = {RIEN: "$text-muted", "0": "", "1": "$primary", "2": "bold $primary", "3": "reverse bold"}
"""Of each cell: one hue that fills up; the figure says the same without it."""
SHORT = 9
"""Lines of a competency, or letters of a code, from which the map is written closer."""
ECHELLE = "Échelle de l'outil, ce n'est pas une note :"
ECHELLE_AUTRE = "Vous situez quelqu'un. Échelle de l'outil, ce n'est pas une note :"
BROUILLON = "Une preuve commencée attend, en brouillon : p la reprend."
NARROW = 66
"""Columns under which the last level of the scale is said in fewer words."""
SERRE = "seul, situation variée, choix expliqués"
_ABREGES = (
    ("individuel", "indiv."),
    ("collectif", "coll."),
    ("communication", "comm."),
    ("socioprofessionnel", "sociopro."),
    ("psycho-social", "psychosoc."),
)


def tete(unite: Unite, ligne: Ligne, serre: int = 0, observee: bool = False) -> Content:
    """Where one is, where it is judged, and the words of the line.

    `serre`: the columns of a low terminal, where what stands around the line takes one row each.
    `observee`: somebody else is positioned.
    """
    where, title = clean(dire_lieux(unite.lieux)), clean(unite.titre)
    if serre:
        where, title = court(where, serre), court(title, serre)
    gap = [] if serre else [Content("")]
    parts = [
        Content.styled(title, "bold"),
        Content.styled(_rank(unite, ligne), "$primary"),
        *([Content.styled(where, "$text-muted")] if where else []),
        *gap,
        Content(clean(ligne.texte)),
        *gap,
        Content.styled(ECHELLE_AUTRE if observee else ECHELLE, "$text-muted"),
    ]
    return Content("\n").join(parts)


def _rank(unite: Unite, ligne: Ligne) -> str:
    """« critère 2 sur 5 »; « savoir-faire 4 (ligne 4 sur 21) » where a competency has several."""
    count = len(unite.lignes)
    if len({line.nature for line in unite.lignes}) == 1:
        return f"{ligne.libelle} sur {count}"
    return f"{ligne.libelle} (ligne {ligne.rang} sur {count})"


def pied(unite: Unite, ligne: Ligne, etat: Etat, commencee: bool = False) -> Content:
    """The evidence of the line, what is missing, and the cells of its competency.

    `commencee`: an evidence was begun for the line, and not kept.
    """
    rows = situations([unite], etat)
    row = next(item for item in rows if item.ligne.id == ligne.id)
    waiting = [Content.styled(BROUILLON, "$text-warning")] if commencee else []
    told = [*waiting, *_evidence(row)]
    return Content("\n").join([*told, Content(""), _strip(rows, ligne)])


def _evidence(row: Situation) -> Iterator[Content]:
    name = "Observation " if row.observee else "Preuve "
    for item in row.preuves:
        yield Content.assemble((name, "$primary"), clean(resume(item)))
    if row.observee and not row.preuves:
        yield Content.styled("Une observation (où, quand) est facultative : p.", "$text-muted")
    elif row.a_etayer and row.preuves:
        yield Content.styled(f"À étayer. {dire_manques(row.preuves[-1])} v la complète.", WARN)
    elif row.a_etayer:
        yield Content.styled(
            "À étayer : p écrire une preuve, r en reprendre une, → continuer.", "$text-warning"
        )
    elif not row.preuves:
        yield Content.styled(
            f"À partir du niveau {A_PREUVE}, une preuve est demandée : p l'écrit.", "$text-muted"
        )


def _strip(rows: Iterable[Situation], here: Ligne) -> Content:
    """« 1: · [2: 3!] 3: 1 »: the cells of the competency, brackets around where one is."""
    parts = []
    for row in rows:
        said = Content.assemble(f"{row.ligne.rang}: ", cellule(case(row)))
        parts.append(Content.assemble("[", said, "]") if row.ligne.id == here.id else said)
    return Content.assemble(("Cette compétence  ", "$text-muted"), Content("  ").join(parts))


def cellule(cell: str) -> Content:
    """One cell: its figure, its hue, and « ! » where an evidence is missing."""
    figure = Content.styled(cell[:1], STYLES.get(cell[:1], ""))
    return Content.assemble(figure, (cell[1:], "bold $text-warning")) if cell[1:] else figure


def choix(largeur: int, ici: int | None, observee: bool = False) -> list[tuple[str, Content]]:
    """The scale, a level a row, a word on the one where one stands."""
    said = (*NIVEAUX[:-1], SERRE) if largeur < NARROW else niveaux(observee)
    return [
        (
            str(rank),
            Content.assemble((f"{rank}  ", "bold"), words, "  ● ici" if rank == ici else ""),
        )
        for rank, words in enumerate(said)
    ]


def lignes_carte(rows: tuple[Situation, ...]) -> Iterator[tuple[Content, str]]:
    """The map: (row, id of the competency)."""
    listed = rangs(rows)
    code = max(len(_code(rang.unite)) for rang in listed)
    tight = any(len(rang.cases) > SHORT for rang in listed)
    between = "" if tight else " "
    widths = [sum(map(len, rang.cases)) + len(between) * len(rang.cases) for rang in listed]
    cells = max(widths)
    for rang, used in zip(listed, widths, strict=True):
        yield (
            Content.assemble(
                (f"{_code(rang.unite):<{code}}  ", "bold"),
                Content(between).join(map(cellule, rang.cases)),
                " " * max(1, cells - used + 2),
                (clean(rang.unite.intitule), "$text-muted"),
            ),
            rang.unite.id,
        )


def _code(unite: Unite) -> str:
    """A code that leaves room for its cells; the rank at its end stays."""
    said = unite.code
    for word, short in _ABREGES if len(said) > SHORT else ():
        said = said.replace(word, short)
    return said.replace(",", "")


def lignes_niveaux(rows: tuple[Situation, ...]) -> Iterator[Content]:
    """Bars: how many lines stand on each level, in words beside each bar."""
    told = barres(repartition(rows), nature(rows))
    width = max(len(name) for name, _, _ in told)
    for name, bar, said in told:
        yield Content.assemble(
            f"   {name:<{width}}  ", (f"{bar} " if bar else "", "$primary"), said
        )


def dire_unite(unite: Unite, etat: Etat) -> Content:
    """A competency said in words, for the line under the map."""
    rows = situations([unite], etat)
    told = [
        f"{row.ligne.libelle} : {dire(row.niveau, row.observee)}"
        for row in rows
        if row.niveau is not None
    ]
    missing = len(rows) - len(told)
    if missing:
        told.append(f"{nombre(missing, nature(rows))} sans niveau")
    said = " ; ".join(told)
    return Content.styled(clean(f"{unite.titre}. {said[:1].upper()}{said[1:]}."), "$text-muted")


def legende() -> Content:
    """How to read the map."""
    return Content.styled(LEGENDE, "$text-muted")
