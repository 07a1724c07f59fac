"""`jalon autoevaluation plan`: the dated plan, proposed and changed."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.autoevaluation import Sur, opened
from assistant.commandes.autoevaluation_suite import app
from assistant.commandes.options import AsJson, Simple
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

LONGEST_STEP = 300


@app.command(cls=FrenchCommand)
def plan(
    proposer: Annotated[
        bool, typer.Option("--proposer", help="Ajoute des étapes datées, d'après vos positions.")
    ] = False,
    jusqu_au: Annotated[
        str, typer.Option(metavar="JOUR", help="Étale les étapes avant ce jour, celui d'un examen.")
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
