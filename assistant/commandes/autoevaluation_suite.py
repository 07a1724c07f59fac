"""The rest of `jalon autoevaluation`: evidence, suggestions, files."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.commandes.autoevaluation import Sur, app, opened
from assistant.commandes.confirmation import confirmed
from assistant.commandes.options import AsJson, Referentiel, Simple
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand

__all__ = ["app"]

FORMATS = ("md", "docx", "json")
ROLES = ("stagiaire", "formation")
WORD = "effacer"
"""To be typed before an evidence is erased."""


@app.command(cls=FrenchCommand)
def preuves(
    retirer: Annotated[
        str, typer.Option(metavar="N", help="Efface une preuve, par son numéro.")
    ] = "",
    oui: Annotated[
        bool, typer.Option("--oui", help="Efface sans demander de taper un mot.")
    ] = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne la liste des preuves gardées, et ce que chacune étaye."""
    from assistant.autoevaluation.bilan import preuve_json
    from assistant.autoevaluation.pages import preuves_text
    from assistant.autoevaluation.preuves import resume

    console = Console(simple)
    with opened(console) as (_, carnet, depot):
        if retirer:
            known = carnet.preuve(depot.etat(), retirer)
            warning = f"Vous allez effacer cette preuve : {resume(known)}. Vos positions restent."
            if not oui and not confirmed(console, warning, WORD):
                raise typer.Exit(1)
            depot.supprimer_preuve(known.id)
            console.notices([f"Preuve n° {retirer} effacée ; vos positions restent."])
        kept = depot.etat().preuves
    if as_json:
        console.json([preuve_json(item, rank) for rank, item in enumerate(kept, 1)])
    else:
        console.markdown(preuves_text(kept))


@app.command(cls=FrenchCommand)
def suggerer(
    texte: Annotated[
        str | None, typer.Argument(metavar="[FICHIER|-]", help="Un récit, ou une preuve.")
    ] = None,
    preuve: Annotated[
        str, typer.Option(metavar="N", help="Une preuve déjà gardée, au lieu d'un fichier.")
    ] = "",
    referentiel: Referentiel = None,
    accepter: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Garde le texte comme preuve de ce critère ; répétable."),
    ] = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Propose les critères qu'un texte pourrait étayer, avec les mots qui y mènent."""
    from datetime import date

    from assistant.autoevaluation import voisinage
    from assistant.autoevaluation.anonymat import avertir
    from assistant.autoevaluation.pages import suggestions_text
    from assistant.autoevaluation.preuves import lire_preuve
    from assistant.autoevaluation.proposition import accepter as accept
    from assistant.autoevaluation.proposition import proposition_json
    from assistant.autoevaluation.suggestion import Suggesteur

    console = Console(simple)
    if (texte is None) == (not preuve):
        raise UsageFault("Donnez un texte (FICHIER ou -) ou une preuve déjà gardée (--preuve N).")
    written = lire_preuve(read_text(texte), date.today()) if texte is not None else None
    with opened(console) as (service, carnet, depot):
        scope = service.catalogue.get(referentiel).id.split("/")[0] if referentiel else None
        told = written or carnet.preuve(depot.etat(), preuve)
        suggesteur = Suggesteur(service.searcher, carnet.grille)
        if accepter:
            kept, found = accept(suggesteur, depot, told, accepter)
            notice = voisinage.dire_nature()
            console.notices([f"Preuve gardée pour {', '.join(kept.noeuds)}."])
            console.notices(filter(None, [avertir([kept])]))
        else:
            seen = [lien.noeud for lien in told.liens]
            found, notice = suggesteur.suggerer(told.texte, scope, seen), ""
    if as_json:
        console.json(proposition_json(found, notice))
        return
    codes = {item.id: item.code for item in carnet.grille.unites}
    if accepter and found:
        console.markdown(f"Chez les voisins, à accepter ou non. _{notice}_")
    if found or not accepter:
        console.markdown(suggestions_text(found, codes))


@app.command(cls=FrenchCommand)
def exporter(
    format: Annotated[str, typer.Option("--format", metavar="md|docx|json", help="Le format.")],
    sortie: Annotated[
        Path | None, typer.Option(metavar="FICHIER", help="Où écrire ; à défaut, dans ce dossier.")
    ] = None,
    referentiel: Sur = None,
    role: Annotated[
        str, typer.Option(metavar="stagiaire|formation", help="Qui a rempli la grille (JSON).")
    ] = "stagiaire",
    nom: Annotated[
        str, typer.Option(metavar="NOM", help="Un nom ou un code dans le fichier ; facultatif.")
    ] = "",
    remplacer: Annotated[
        bool, typer.Option("--remplacer", help="Remplace le fichier s'il existe déjà.")
    ] = False,
    simple: Simple = False,
) -> None:
    """Écrit la grille dans un fichier : à lire (md, docx) ou à échanger (json)."""
    from assistant.autoevaluation.anonymat import avertir
    from assistant.autoevaluation.depose import deposer
    from assistant.commandes.sortie import may_write

    console = Console(simple)
    if format not in FORMATS:
        raise UsageFault(f"Le format « {format[:20]} » n'existe pas : md, docx ou json.")
    if role not in ROLES:
        raise UsageFault(f"Le rôle « {role[:20]} » n'existe pas : stagiaire ou formation.")
    path = sortie or Path(f"jalon-autoevaluation.{format}")
    if path.suffix.lower() != f".{format}":
        raise UsageFault(f"{path.name} ne finit pas par .{format} : accordez --sortie et --format.")
    with opened(console) as (_, carnet, depot):
        etat = depot.etat()
        warning = avertir(etat.preuves)
        if warning and not may_write(console, warning):
            return
        try:
            deposer(carnet.grille, etat, path, referentiel or "", role, nom, remplacer)
        except FileExistsError as error:
            raise UsageFault(
                f"{path} existe déjà : donnez un autre nom avec --sortie, ou ajoutez --remplacer."
            ) from error
    console.notices([f"Grille écrite dans {path}."])
