"""The rest of `jalon autoevaluation`: evidence, suggestions, files."""

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.autoevaluation import app, opened
from assistant.commandes.confirmation import confirmed
from assistant.commandes.options import AsJson, Referentiel, Simple
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Carnet

__all__ = ["app"]

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
    detacher: Annotated[
        str, typer.Option(metavar="N", help="Détache une preuve d'un critère, donné par --de.")
    ] = "",
    de: Annotated[str, typer.Option(metavar="ID", help="Le critère d'où la détacher.")] = "",
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne la liste des preuves gardées, et ce que chacune étaye."""
    from assistant.autoevaluation.bilan import preuve_json
    from assistant.autoevaluation.pages import preuves_text
    from assistant.autoevaluation.preuves import resume

    console = Console(simple)
    if bool(detacher) != bool(de):
        raise UsageFault("--detacher N et --de ID vont ensemble : quelle preuve, de quel critère.")
    with opened(console) as (_, carnet, depot):
        if detacher:
            console.notices([_detach(carnet, detacher, de)])
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


def _detach(carnet: "Carnet", numero: str, de: str) -> str:
    """Take an evidence off a line, and say it."""
    from assistant.autoevaluation.preuves import resume

    ligne = carnet.grille.ligne(de)
    kept = carnet.detacher(numero, ligne.id)
    return f"Preuve détachée de {ligne.id} : {resume(kept)}. Elle reste dans vos preuves."


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
    from assistant.autoevaluation.pages import cherche_partout, suggestions_text
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
            if scope is None:
                console.notices([cherche_partout(carnet.grille, found)])
    if as_json:
        console.json(proposition_json(found, notice))
        return
    codes = {item.id: item.code for item in carnet.grille.unites}
    if accepter and found:
        console.markdown(f"Chez les voisins, à accepter ou non. _{notice}_")
    if found or not accepter:
        console.markdown(suggestions_text(found, codes))
