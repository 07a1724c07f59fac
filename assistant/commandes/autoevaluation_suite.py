"""The rest of `jalon autoevaluation`: evidence, suggestions, files."""

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.autoevaluation import app, opened
from assistant.commandes.confirmation import confirmed
from assistant.commandes.options import AsJson, Referentiel, Simple, valued
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Carnet
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Preuve
    from assistant.autoevaluation.suggestion import Suggesteur, Suggestion
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    Propositions = tuple[Suggestion, ...]

__all__ = ["app"]

WORD = "effacer"
"""To be typed before an evidence is erased."""
Texte = Annotated[
    str | None, typer.Argument(metavar="[FICHIER|-]", help="Un récit, ou une preuve.")
]
PreuveGardee = Annotated[str, valued("N", "Une preuve déjà gardée, au lieu d'un fichier.")]
Accepter = Annotated[
    list[str] | None,
    valued("ID", "Garde le texte comme preuve de ce critère ; répétable."),
]


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
    texte: Texte = None,
    preuve: PreuveGardee = "",
    referentiel: Referentiel = None,
    accepter: Accepter = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Propose les critères qu'un texte pourrait étayer, avec les mots qui y mènent."""
    from datetime import date

    from assistant.autoevaluation.preuves import lire_preuve
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
            found, notice = _accepted(console, suggesteur, depot, told, accepter)
        else:
            found, notice = _suggested(console, suggesteur, told, scope), ""
    if as_json:
        console.json(proposition_json(found, notice))
    else:
        _show(console, found, notice, carnet.grille)


def _accepted(
    console: Console,
    suggesteur: "Suggesteur",
    depot: "DepotAutoevaluation",
    told: "Preuve",
    noeuds: list[str],
) -> "tuple[Propositions, str]":
    """Keep the text as evidence and say so; what is near it, and the label that goes with it."""
    from assistant.autoevaluation.anonymat import avertir
    from assistant.autoevaluation.proposition import accepter
    from assistant.autoevaluation.voisinage import dire_nature

    kept, found = accepter(suggesteur, depot, told, noeuds)
    notice = dire_nature()
    console.notices([f"Preuve gardée pour {', '.join(kept.noeuds)}."])
    console.notices(filter(None, [avertir([kept])]))
    return found, notice


def _suggested(
    console: Console, suggesteur: "Suggesteur", told: "Preuve", scope: str | None
) -> "Propositions":
    """What was never answered for this text; where it was looked for, when nothing was chosen."""
    from assistant.autoevaluation.pages import cherche_partout

    found = suggesteur.suggerer(told.texte, scope, [lien.noeud for lien in told.liens])
    if scope is None:
        console.notices([cherche_partout(suggesteur.grille, found)])
    return found


def _show(console: Console, found: "Propositions", notice: str, grille: "Grille") -> None:
    """The lines proposed; `notice` goes with those that are near what was accepted."""
    from assistant.autoevaluation.pages import suggestions_text

    codes = {item.id: item.code for item in grille.unites}
    if notice and found:
        console.markdown(f"Chez les voisins, à accepter ou non. _{notice}_")
    if found or not notice:
        console.markdown(suggestions_text(found, codes))
