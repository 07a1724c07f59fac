"""The rest of `jalon autoevaluation`: evidence, suggestions, plan, files."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.autoevaluation import Sur, app, opened
from assistant.commandes.confirmation import confirmed
from assistant.commandes.options import AsJson, Referentiel, Simple
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand
from assistant.texte import exportable

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Carnet
    from assistant.autoevaluation.modele import Etape
    from assistant.stockage.autoevaluation import DepotAutoevaluation

__all__ = ["app"]

FORMATS = ("md", "docx", "json")
ROLES = ("stagiaire", "formation")
LONGEST_STEP = 300
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


@app.command(cls=FrenchCommand)
def plan(
    proposer: Annotated[
        bool, typer.Option("--proposer", help="Ajoute des étapes datées, d'après vos positions.")
    ] = False,
    jusqu_au: Annotated[
        str, typer.Option(metavar="JOUR", help="Étale les étapes jusqu'à ce jour.")
    ] = "",
    ajouter: Annotated[
        str, typer.Option(metavar="FICHIER|-", help="Ajoute une étape à vous.")
    ] = "",
    etape: Annotated[str, typer.Option(metavar="N", help="L'étape à changer.")] = "",
    pour: Annotated[str, typer.Option(metavar="JOUR", help="Sa date ; « aucune » l'enlève.")] = "",
    fait: Annotated[bool, typer.Option("--fait/--a-faire", help="Faite, ou à faire.")] = False,
    retirer: Annotated[bool, typer.Option("--retirer", help="Enlève l'étape.")] = False,
    referentiel: Sur = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre le plan daté, le propose, le change."""
    from assistant.autoevaluation.bilan import etape_json
    from assistant.autoevaluation.pages import plan_text
    from assistant.autoevaluation.plan import trier

    console = Console(simple)
    words = " ".join(exportable(read_text(ajouter)).split())[:LONGEST_STEP] if ajouter else ""
    with opened(console) as (_, carnet, depot):
        if proposer:
            _propose(console, carnet, depot, referentiel or "", jusqu_au)
        if words:
            depot.garder_etape(_dated(words, pour))
        elif etape:
            _change(depot, etape, pour, fait, retirer)
        steps = trier(depot.etat().etapes)
    if as_json:
        console.json([etape_json(item) for item in steps])
    else:
        console.markdown(plan_text(steps))


def _propose(
    console: Console, carnet: "Carnet", depot: "DepotAutoevaluation", sur: str, fin: str
) -> None:
    from datetime import date

    from assistant.autoevaluation.bilan import dresser
    from assistant.autoevaluation.plan import proposer
    from assistant.autoevaluation.preuves import lire_jour

    today, etat = date.today(), depot.etat()
    end = date.fromisoformat(lire_jour(fin, today, futur=True)) if fin else None
    if end is not None and end <= today:
        raise UsageFault(f"Le {fin} n'est pas à venir : donnez un jour après aujourd'hui.")
    rows = [row for item in dresser(carnet.grille, etat, sur) for row in item.situations]
    steps = proposer(rows, etat.etapes, today, end)
    for step in steps:
        depot.garder_etape(step)
    if not steps:
        console.notices(["Aucune étape à proposer : situez-vous d'abord sur quelques critères."])


def _dated(words: str, pour: str) -> "Etape":
    from datetime import date

    from assistant.autoevaluation.modele import Etape
    from assistant.autoevaluation.preuves import lire_jour

    return Etape("", words, "", lire_jour(pour, date.today(), futur=True) if pour else "")


def _change(
    depot: "DepotAutoevaluation", numero: str, pour: str, fait: bool, retirer: bool
) -> None:
    from datetime import date

    from assistant.autoevaluation.plan import trier
    from assistant.autoevaluation.preuves import lire_jour

    steps = trier(depot.etat().etapes)
    rank = int(numero) if numero.isdigit() and len(numero) < 6 else 0
    if not 0 < rank <= len(steps):
        raise UsageFault(f"L'étape n° {numero[:12]} n'est pas dans le plan.")
    step = steps[rank - 1]
    if retirer:
        depot.supprimer_etape(step.id)
        return
    day = step.echeance
    if pour:
        day = "" if pour == "aucune" else lire_jour(pour, date.today(), futur=True)
    depot.garder_etape(replace(step, echeance=day, faite=fait))
