"""`jalon autoevaluation`: where one stands on each criterion, with evidence; never a grade."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.options import AsJson, Simple, open_service, valued
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Carnet, Note
    from assistant.service import Service
    from assistant.stockage.autoevaluation import DepotAutoevaluation

HELP = """Vous situer sur chaque critère, preuves à l'appui.

L'échelle (0 à 3) est celle de l'outil ; rien ici n'est une note ni une prévision. Tout reste sur
cet ordinateur."""

PAS_ENCORE = "rien n'a pu changer depuis ; donnez un jour passé, ou aujourd'hui"
PERSONNES = {"": "", "moi": "stagiaire", "autre": "formation"}

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
Sur = Annotated[
    str | None,
    typer.Option(
        "--referentiel", metavar="ID", help="Un référentiel, un bloc ou une compétence : cip/CP2."
    ),
]
Part = Annotated[
    Path | None,
    typer.Option("--grille", metavar="FICHIER.json", help="Une grille à part, pas la vôtre."),
]
Identifiant = Annotated[
    str,
    typer.Argument(metavar="ID", help="Un critère : cip/CP2/c3. Interfédé : un savoir-faire."),
]
Niveau = Annotated[
    str,
    valued(
        "0|1|2|3|aucun",
        "0 pas encore rencontré, 1 avec aide, 2 seul, 3 seul et varié ; aucun le retire.",
    ),
]
Preuve = Annotated[
    str | None,
    valued("FICHIER|-", "Un texte : Date, Où, Ce que j'ai fait (ou observé), Résultat."),
]
Reprendre = Annotated[str, valued("N", "Une preuve déjà gardée, par son numéro.")]
Grille = Annotated[Path | None, valued("FICHIER.json", "Une grille à part, pour la formation.")]
Personne = Annotated[
    str,
    valued(
        "moi|autre",
        "Moi : je me positionne. Autre : je positionne une autre personne, dans --grille.",
    ),
]
Nom = Annotated[str, valued("NOM", "Un code pour la personne située dans --grille.")]
Depuis = Annotated[str | None, valued("JOUR", "Ce qui a changé depuis : 12/03/2026.")]
Tout = Annotated[bool, typer.Option("--tout", help="Chaque ligne, avec son texte.")]


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


@contextmanager
def opened(console: Console) -> "Iterator[tuple[Service, Carnet, DepotAutoevaluation]]":
    """The référentiels and the person's notebook over them."""
    from assistant.autoevaluation.carnet import ouvrir
    from assistant.commandes.donnees import opened as open_data
    from assistant.settings import load_settings
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    service = open_service(console)
    with open_data(console) as stockage:
        carnet = ouvrir(service, load_settings(), stockage)
        assert isinstance(carnet.depot, DepotAutoevaluation)
        yield service, carnet, carnet.depot


@app.command(cls=FrenchCommand)
def noter(
    identifiant: Identifiant,
    niveau: Niveau,
    preuve: Preuve = None,
    reprendre: Reprendre = "",
    grille: Grille = None,
    personne: Personne = "",
    nom: Nom = "",
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Situe sur un critère ; pour soi, une preuve est demandée à partir du niveau 2."""
    from datetime import date

    from assistant.autoevaluation.echelle import lire_niveau
    from assistant.autoevaluation.preuves import lire_preuve

    console, level = Console(simple), lire_niveau(niveau)
    _check(level, preuve, reprendre, nom, grille)
    with notebook(console, grille, _role(personne, grille), nom, cree=True) as carnet:
        carnet.grille.ligne(identifiant)  # refused before anything is read
        written = lire_preuve(_written(preuve), date.today()) if preuve is not None else None
        if level is None:
            note = carnet.retirer(identifiant)
        else:
            note = carnet.noter(identifiant, level, written, reprendre)
    _show(console, note, carnet, as_json)


def _written(preuve: str) -> str:
    """The text of the file. Raises UsageFault for words that were typed in its place."""
    try:
        return read_text(preuve)
    except FileNotFoundError as error:
        if Path(preuve).suffix and " " not in preuve:
            raise  # the name of a file that is not there
        raise UsageFault(
            f"--preuve attend un fichier, et « {preuve[:40]} » n'en est pas un : écrivez la preuve"
            " dans un fichier texte, ou tapez-la après --preuve - (fin : Ctrl+D)."
        ) from error


def _check(
    level: int | None, preuve: str | None, reprendre: str, nom: str, grille: Path | None
) -> None:
    """Refuse options that do not go together."""
    if preuve is not None and reprendre:
        raise UsageFault("Choisissez entre --preuve (nouvelle) et --reprendre (déjà gardée).")
    if level is None and (preuve is not None or reprendre):
        raise UsageFault("« aucun » retire le niveau : ne donnez ni --preuve ni --reprendre avec.")
    if nom and grille is None:
        raise UsageFault("--nom dit qui est positionné dans --grille : donnez aussi ce fichier.")


def _show(console: Console, note: "Note", carnet: "Carnet", as_json: bool) -> None:
    """What was kept, and what it still asks for."""
    from assistant.autoevaluation.pages import note_text

    if as_json:
        console.json(
            {
                "id": note.ligne.id,
                "niveau": note.niveau,
                "avant": note.avant,
                "preuves": [item.id for item in note.preuves],
                "a_etayer": note.a_etayer,
                "avis": list(note.avis),
            }
        )
    else:
        console.markdown(note_text(note, carnet.grille.unite(note.ligne.id)))
    console.notices(note.avis)


def _role(personne: str, grille: Path | None) -> str:
    """Who fills the grid in, as it was said; empty: as the file says. Raises UsageFault."""
    if personne not in PERSONNES:
        raise UsageFault(
            f"« {personne[:20]} » ne dit pas qui l'on positionne : moi (je me positionne) ou autre"
            " (je positionne une autre personne)."
        )
    if personne == "autre" and grille is None:
        raise UsageFault(
            "Pour positionner une autre personne, donnez le fichier de sa grille avec --grille :"
            " rien n'entre dans vos données."
        )
    return PERSONNES[personne]


@contextmanager
def notebook(
    console: Console, grille: Path | None, role: str = "", nom: str = "", cree: bool = False
) -> "Iterator[Carnet]":
    """The person's own, or a grid in a file of its own, which only `cree` may begin."""
    if grille is None:
        with opened(console) as (_, carnet, _depot):
            yield carnet
        return
    if grille.suffix.lower() != ".json":
        raise UsageFault(
            f"{grille.name} ne finit pas par .json, le format d'échange : donnez un autre nom à"
            " --grille."
        )
    if not cree and not grille.exists():
        raise UsageFault(f"La grille {grille} n'existe pas : vérifiez le nom donné à --grille.")
    from assistant.autoevaluation.carnet import Carnet
    from assistant.autoevaluation.fichier import DepotFichier
    from assistant.autoevaluation.grille import Grille

    depot = DepotFichier(grille, Grille(open_service(console).catalogue), role, nom)
    yield Carnet(depot.grille, depot)
    console.notices(depot.avis)


@app.command(cls=FrenchCommand)
def bilan(
    referentiel: Sur = None,
    depuis: Depuis = None,
    tout: Tout = False,
    grille: Part = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre la carte, ce qui manque de preuve, ce qui a changé, et le plan."""
    from datetime import date

    from assistant.autoevaluation.bilan import bilan_json, dresser
    from assistant.autoevaluation.pages import bilan_text
    from assistant.autoevaluation.preuves import lire_jour

    console = Console(simple)
    day = lire_jour(depuis, date.today(), pourquoi=PAS_ENCORE) if depuis else ""
    with notebook(console, grille) as carnet:
        etat = carnet.depot.etat()
        found = dresser(carnet.grille, etat, referentiel or "", day)
    if as_json:
        console.json(bilan_json(found, etat))
    else:
        console.markdown(bilan_text(found, tout))
