"""`jalon scenario`: tomorrow's role-plays, by seed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.mise_en_situation import (
    Graine,
    Niveau,
    Pays,
    Public,
    Structure,
    listed,
    say_understood,
)
from assistant.commandes.options import Referentiel, Simple, open_service, valued
from assistant.commandes.scenario_epreuves import cases, check_epreuve, say_replaced
from assistant.commandes.sortie import Remplacer, check_output, naming_the_option
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.export.document import Document
    from assistant.scenarios.demande import Demande
    from assistant.scenarios.scenario import Scenario
    from knowledge.catalogue import Catalogue
    from knowledge.scenarios_supports import Supports

HELP = """Composer des mises en situation : fiches du candidat, du comédien, grille, clé.

La même graine et les mêmes options redonnent les mêmes fiches, sur tout ordinateur."""

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
ENTRETIEN = "entretien"
MOST = 200


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


Nombre = Annotated[int | None, valued("N", "Combien de scénarios, 1 d'ordinaire.")]
Competence = Annotated[str, valued("ID", "N'observer que celle-ci : cip/CP2…")]
Epreuve = Annotated[str, valued("NOM", "entretien, monographie, employeur, sequence ou apst.")]
Lot = Annotated[
    int | None, valued("N", "Une journée de N scénarios (60 au plus), planning compris.")
]
Jurys = Annotated[int | None, valued("N", "Jurys en parallèle pour --lot.")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="md, docx ou json.")]
Sortie = Annotated[Path | None, valued("DOSSIER", "Écrit une fiche par fichier dans ce dossier.")]


@app.command(cls=FrenchCommand)
def generer(
    referentiel: Referentiel = None,
    nombre: Nombre = None,
    graine: Graine = "",
    structure: Structure = "",
    public: Public = "",
    competence: Competence = "",
    niveau: Niveau = "",
    pays: Pays = "",
    epreuve: Epreuve = ENTRETIEN,
    lot: Lot = None,
    jurys: Jurys = None,
    kind: Format = "md",
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    simple: Simple = False,
) -> None:
    """Compose des scénarios cohérents, et dit ce qu'ils permettent d'observer."""
    from assistant.scenarios.demande import Demande, choix

    console = Console(simple)
    if listed(console, structure, public, pays):
        return
    kind, epreuve = choix(kind), choix(epreuve)
    _check(nombre, lot, jurys, kind, sortie)
    scope, seed = choix(referentiel or ""), graine or _new(console)
    asked = Demande(seed, scope, structure, public, competence, niveau, pays)
    if epreuve != ENTRETIEN:
        check_epreuve(asked, epreuve, lot or 0)
    say_understood(console, asked)
    catalogue = open_service(console).catalogue
    if epreuve != ENTRETIEN:
        cases(console, asked, epreuve, nombre or 1, catalogue, kind, sortie, remplacer)
        return
    made = _compose(asked, nombre or 1, lot or 0, catalogue)
    say_replaced(console, made[0].referentiel, catalogue)
    _deliver(console, made, catalogue, kind, sortie, remplacer, (jurys or 0) if lot else -1)
    if lot and not jurys:
        _say_juries(console, lot, made[0].referentiel)


def _say_juries(console: Console, lot: int, referentiel: str) -> None:
    from assistant.scenarios.lot import jurys_dits

    console.notices([f"{jurys_dits(lot, referentiel)} --jurys N en choisit un autre nombre."])


def _check(
    nombre: int | None, lot: int | None, jurys: int | None, kind: str, sortie: Path | None
) -> None:
    from assistant.scenarios.ecrire import FORMATS, verifier_dossier
    from assistant.scenarios.planning import LOT_MAX

    bounds = (("--nombre", nombre, MOST), ("--lot", lot, LOT_MAX), ("--jurys", jurys, LOT_MAX))
    for name, value, most in bounds:
        if value is not None and not 1 <= value <= most:
            raise UsageFault(f"{name} {value} ne convient pas : choisissez de 1 à {most}.")
    if jurys and not lot:
        raise UsageFault("--jurys compte les jurys d'une journée : ajoutez --lot N.")
    if lot and nombre:
        raise UsageFault(
            "--lot N dit déjà combien de scénarios : retirez --nombre, ou retirez --lot."
        )
    if kind not in FORMATS:
        raise UsageFault(f"Le format « {kind[:20]} » n'existe pas : choisissez md, docx ou json.")
    if sortie is None and kind == "docx":
        raise UsageFault("Un fichier Word s'écrit dans un dossier : ajoutez --sortie DOSSIER.")
    if sortie is not None:
        verifier_dossier(sortie)


def _new(console: Console) -> str:
    """A seed nobody chose, said so that the sheets can be printed again."""
    import secrets

    return secrets.token_hex(8)


def _compose(asked: "Demande", nombre: int, lot: int, catalogue: "Catalogue") -> "list[Scenario]":
    from assistant.commandes.scenario_competence import observed
    from assistant.scenarios.generateur import generer as compose
    from assistant.scenarios.lot import composer_lot

    asked = observed(asked, catalogue)
    return composer_lot(asked, lot) if lot else compose(asked, nombre)


def _deliver(
    console: Console,
    made: "list[Scenario]",
    catalogue: "Catalogue",
    kind: str,
    sortie: Path | None,
    remplacer: bool,
    jurys: int,
) -> None:
    """To a folder, or to the screen. `jurys`: -1 without a batch, 0 for as many as a day asks."""
    from assistant.scenarios.ecrire import autres, ecrire, fiches
    from knowledge.scenarios_supports import load_supports

    supports = load_supports()
    found = [fiches(scenario, supports, catalogue) for scenario in made]
    batch = _batch(made, supports, catalogue, jurys)
    if sortie is not None:
        left = autres(found, sortie, kind)
        page = _batch_page(sortie, kind, jurys >= 0)
        if batch is not None and page.exists():  # the sheets of another seed may be new here
            check_output(page, remplacer)
        paths = ecrire(found, sortie, kind, remplacer)
        if batch is not None:
            _save_batch(batch, page, remplacer)
            _save_coverage(made, supports, catalogue, sortie, kind, remplacer)
        _say(console, made, len(paths), sortie)
        console.notices(left)
        return
    if kind == "json":
        console.json([item.donnees for item in found])
        return
    if batch is not None:
        console.document(batch)
    for item in found:
        for _, document in item.documents:
            console.document(document)
            console.line()


def _batch(
    made: "list[Scenario]", supports: "Supports", catalogue: "Catalogue", jurys: int
) -> "Document | None":
    """What several scenarios cover together, and their planning for a day."""
    if jurys >= 0:
        from assistant.scenarios.lot import fiche_lot

        return fiche_lot(made, supports, catalogue, jurys)
    if len(made) == 1:
        return None
    from assistant.scenarios.fiche_couverture import fiche_couverture

    return fiche_couverture(made, supports, catalogue)


def _save_coverage(
    made: "list[Scenario]",
    supports: "Supports",
    catalogue: "Catalogue",
    folder: Path,
    kind: str,
    remplacer: bool,
) -> None:
    """The matrix for other programs, beside sheets that are for them."""
    if kind != "json":
        return
    import json

    from assistant.export.ecriture import write_text
    from assistant.scenarios.matrice import matrice, matrice_json
    from knowledge.scenarios import load_scenarios

    found = matrice(made, supports, load_scenarios(), catalogue)
    text = json.dumps(matrice_json(found, made), ensure_ascii=False, indent=2) + "\n"
    path = folder / "00-couverture.json"
    with naming_the_option(path):
        write_text(text, path, replace=remplacer)


def _batch_page(folder: Path, kind: str, day: bool) -> Path:
    name = "00-journee" if day else "00-couverture"
    return folder / f"{name}.{'md' if kind == 'json' else kind}"


def _save_batch(batch: "Document", page: Path, remplacer: bool) -> None:
    from assistant.export.ecriture import write

    with naming_the_option(page):
        write(batch, page, replace=remplacer)


def _say(console: Console, made: "list[Scenario]", count: int, sortie: Path) -> None:
    from assistant.scenarios.noms import famille_dite

    one = len(made) == 1
    told = "1 scénario" if one else f"{len(made)} scénarios"
    console.notices([f"{told}, {count} fichiers dans {sortie}."])
    for rank, scenario in enumerate(made, 1):
        person = scenario.personne
        urgent = famille_dite(person.urgence.famille) if person.urgence else "aucune"
        console.line(
            f"{rank:02d}  {scenario.graine}  {scenario.structure.nom} ; {person.prenom},"
            f" {person.age} ans ; urgence : {urgent}"
        )
