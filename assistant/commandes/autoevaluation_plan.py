"""`jalon autoevaluation plan`: the dated plan, proposed and changed."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.autoevaluation import Part, Sur, notebook
from assistant.commandes.autoevaluation_suite import app
from assistant.commandes.confirmation import confirmed
from assistant.commandes.options import AsJson, Simple, valued
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand
from assistant.texte import exportable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.autoevaluation.carnet import Carnet, Depot
    from assistant.autoevaluation.modele import Etape

__all__ = ["app"]

LONGEST_STEP = 300
WORD = "retirer"
"""To be typed before a step goes."""
Proposer = Annotated[
    bool, typer.Option("--proposer", help="Ajoute des étapes datées, d'après vos positions.")
]
Redater = Annotated[bool, typer.Option("--redater", help="Étale à nouveau les étapes à faire.")]
JusquAu = Annotated[str, valued("JOUR", "Avant ce jour, celui d'un examen ; il est gardé.")]
Ajouter = Annotated[str, valued("FICHIER|-", "Ajoute une étape à vous.")]
NumeroEtape = Annotated[str, valued("N", "L'étape à changer.")]
Pour = Annotated[str, valued("JOUR", "Sa date ; « aucune » l'enlève.")]
Fait = Annotated[bool | None, typer.Option("--fait/--a-faire", help="Faite, ou à faire.")]
Retirer = Annotated[bool, typer.Option("--retirer", help="Enlève l'étape, après un mot à taper.")]
Oui = Annotated[bool, typer.Option("--oui", help="Enlève sans demander de mot.")]


@app.command(cls=FrenchCommand)
def plan(
    proposer: Proposer = False,
    redater: Redater = False,
    jusqu_au: JusquAu = "",
    ajouter: Ajouter = "",
    etape: NumeroEtape = "",
    pour: Pour = "",
    fait: Fait = None,
    retirer: Retirer = False,
    oui: Oui = False,
    referentiel: Sur = None,
    grille: Part = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre le plan daté, le propose, le change."""
    from assistant.autoevaluation.examen import lire_examen

    console = Console(simple)
    changes = bool(pour or retirer or fait is not None)
    _check(proposer or redater, jusqu_au, ajouter, etape, changes)
    words = _words(ajouter) if ajouter else ""
    with notebook(console, grille) as carnet:
        depot = carnet.depot
        if proposer or redater:
            _propose(console, carnet, referentiel or "", jusqu_au, redater)
        if words:
            _add(console, depot, words, pour)
        elif etape and not _change(console, depot, etape, (pour, fait, retirer, oui)):
            raise typer.Exit(1)
        steps, exam = depot.etat().etapes, lire_examen(depot)
        if not proposer:  # which says it too
            console.notices(_left(carnet, referentiel or ""))
    _show(console, steps, exam, as_json)


def _left(carnet: "Carnet", sur: str) -> "Iterator[str]":
    """What the plan says nothing of, a référentiel where one stands somewhere at a time."""
    from assistant.autoevaluation.bilan import dresser
    from assistant.autoevaluation.plan import hors_plan

    for item in dresser(carnet.grille, carnet.depot.etat(), sur):
        if said := hors_plan(item.situations):
            yield f"{item.sigle} : {said}"


def _show(console: Console, steps: "tuple[Etape, ...]", exam: str, as_json: bool) -> None:
    """The plan, after the day of the exam when there is one."""
    from assistant.autoevaluation.bilan import numeros, plan_json
    from assistant.autoevaluation.examen import dire_examen
    from assistant.autoevaluation.pages import plan_text
    from assistant.autoevaluation.plan import trier

    if as_json:
        console.json(plan_json(steps))
        return
    said = dire_examen(exam)
    shown = plan_text(trier(steps), numeros(steps))
    console.markdown(f"{said}\n\n{shown}" if said else shown)


def _check(spreads: bool, jusqu_au: str, ajouter: str, etape: str, changes: bool) -> None:
    """Refuse options that would do nothing alone."""
    if jusqu_au and not spreads:
        raise UsageFault(
            "--jusqu-au dit jusqu'où étaler : ajoutez --proposer (des étapes de plus) ou --redater"
            " (celles du plan)."
        )
    if ajouter and etape:
        raise UsageFault("Choisissez entre --ajouter (une étape nouvelle) et --etape (à changer).")
    if changes and not (etape or ajouter):
        raise UsageFault(
            "Dites quelle étape changer avec --etape N ; « jalon autoevaluation plan » donne leurs"
            " numéros."
        )
    if etape and not changes:
        raise UsageFault(
            "Dites quoi changer de l'étape : --pour JOUR, --fait, --a-faire ou --retirer."
        )


def _words(ajouter: str) -> str:
    """The words of a step, from a file or from standard input."""
    if ajouter != "-" and not Path(ajouter).exists():
        raise UsageFault(
            f"« {ajouter[:40]} » n'est pas un fichier : les mots d'une étape se donnent dans un"
            " fichier, ou avec --ajouter - (tapez-les ensuite, puis Entrée et Ctrl+D), pour ne"
            " pas rester dans l'historique du terminal."
        )
    words = " ".join(exportable(read_text(ajouter)).split())[:LONGEST_STEP]
    if not words:
        raise UsageFault("L'étape est vide : écrivez ce que vous allez faire.")
    return words


def _propose(console: Console, carnet: "Carnet", sur: str, fin: str, redater: bool) -> None:
    """Add steps, or spread again those there are, before the day of an exam when there is one."""
    from datetime import date

    from assistant.autoevaluation.bilan import dresser
    from assistant.autoevaluation.examen import garder_examen, lire_examen
    from assistant.autoevaluation.plan import preparer
    from assistant.autoevaluation.plan import redater as spread
    from assistant.autoevaluation.preuves import lire_jour

    today, depot = date.today(), carnet.depot
    etat = depot.etat()
    day = lire_jour(fin, today, apres=True) if fin else lire_examen(depot)
    end = date.fromisoformat(day) if day > today.isoformat() else None
    if redater and end is None:
        raise UsageFault("--redater étale les étapes avant un jour : donnez-le avec --jusqu-au.")
    if redater and end is not None:
        steps = spread(etat.etapes, today, end)
        said = [f"Étapes à faire redatées : {len(steps)}."]
    else:
        rows = [row for item in dresser(carnet.grille, etat, sur) for row in item.situations]
        made = preparer(rows, etat.etapes, today, end)
        steps, said = made.etapes, list(made.avis)
    for step in steps:
        depot.garder_etape(step)
    if fin:
        garder_examen(depot, day)
    console.notices(said)


def _add(console: Console, depot: "Depot", words: str, pour: str) -> None:
    from datetime import date

    from assistant.autoevaluation.anonymat import avertir_texte
    from assistant.autoevaluation.modele import Etape
    from assistant.autoevaluation.preuves import lire_jour

    day = lire_jour(pour, date.today(), futur=True) if pour else ""
    depot.garder_etape(Etape("", words, "", day))
    console.notices(filter(None, [avertir_texte(words)]))


def _change(
    console: Console, depot: "Depot", numero: str, change: tuple[str, bool | None, bool, bool]
) -> bool:
    """Whether the step was changed, which is said with its words; a removal is confirmed."""
    from assistant.autoevaluation.plan import court

    pour, fait, retirer, oui = change
    steps = depot.etat().etapes
    rank = int(numero) if numero.isdigit() and len(numero) < 6 else 0
    if not 0 < rank <= len(steps):
        raise UsageFault(f"L'étape n° {numero[:12]} n'est pas dans le plan.")
    step = steps[rank - 1]
    named = f"l'étape n° {rank} : {court(step.texte)}"
    if not retirer:
        depot.garder_etape(_changed(step, pour, fait))
        console.notices([f"Changé, {named}"])
        return True
    if not oui and not confirmed(console, f"Vous allez retirer {named}", WORD):
        return False
    depot.supprimer_etape(step.id)
    console.notices([f"Retirée, {named}"])
    return True


def _changed(step: "Etape", pour: str, fait: bool | None) -> "Etape":
    from datetime import date

    from assistant.autoevaluation.preuves import lire_jour

    day = step.echeance
    if pour:
        day = "" if pour == "aucune" else lire_jour(pour, date.today(), futur=True)
    return replace(step, echeance=day, faite=step.faite if fait is None else fait)
