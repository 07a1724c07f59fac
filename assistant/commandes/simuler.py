"""`jalon entretien simuler`: rehearse with a fictional person, in plain lines."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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
from assistant.commandes.moteur import Modele, Moteur, Url, chosen, read_engine
from assistant.commandes.options import AsJson, Simple, open_service, valued
from assistant.commandes.saisie import read_text
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.entretien.simulation.moteur import Simulation
    from assistant.scenarios.demande import Demande
    from knowledge.catalogue import Catalogue

TOURS_AU_PLUS = 400
"""Turns of a script."""
COMPAREES = 3
"""Rehearsals put side by side: more do not fit a line."""
ENREGISTRE = "Débriefing enregistré"
SUITE = "La suite (chaque critère, chronologie, autres référentiels) : --plus, ou --sortie FICHIER."
PAS_GARDE = (
    "Un entretien joué depuis un fichier (--script) n'est pas gardé dans vos données : --sortie"
    " FICHIER en garde le débriefing."
)
TempsReel = Annotated[bool, typer.Option("--temps-reel", help="Compte les minutes à l'horloge.")]
Script = Annotated[str, valued("FICHIER|-", "Joue un entretien écrit, un tour par ligne.")]
Synthese = Annotated[
    str, valued("FICHIER", "Votre synthèse écrite après l'entretien, pour le débriefing.")
]
Analyse = Annotated[
    str, valued("FICHIER", "Votre analyse écrite après l'entretien, pour le débriefing.")
]
Sortie = Annotated[
    Path | None, valued("FICHIER", "Écrit aussi le débriefing : un nom en .md ou .docx.")
]
Plus = Annotated[bool, typer.Option("--plus", help="Affiche le débriefing entier, tour par tour.")]


def simuler(
    graine: Graine = "",
    niveau: Niveau = "",
    temps_reel: TempsReel = False,
    structure: Structure = "",
    public: Public = "",
    pays: Pays = "",
    script: Script = "",
    synthese: Synthese = "",
    analyse: Analyse = "",
    sortie: Sortie = None,
    plus: Plus = False,
    remplacer: Remplacer = False,
    moteur: Moteur = None,
    modele: Modele = None,
    url: Url = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Joue une personne fictive, puis relit l'échange avec vous."""
    from assistant.scenarios.demande import Demande

    console = Console(simple)
    if listed(console, structure, public, pays):
        return
    check_output(sortie, remplacer)
    lent = read_engine(moteur, modele, url) == "modele"
    if as_json and not script:
        raise UsageFault("--json va avec --script : donnez un entretien écrit, un tour par ligne.")
    asked = Demande(graine or _new(), "", structure, public, "", niveau, pays)
    catalogue = open_service(console).catalogue
    say_understood(console, asked)
    played = _opened(asked)
    if lent:
        _lend(played, modele, url)
    played = _played(console, played, script, temps_reel)
    ecrits = {"synthese": _text(synthese), "analyse": _text(analyse)}
    _end(console, played, catalogue, ecrits, sortie, remplacer, as_json, bool(script), plus)


def _new() -> str:
    import secrets

    return secrets.token_hex(8)


def _text(source: str) -> str:
    return read_text(source) if source else ""


def _opened(asked: "Demande") -> "Simulation":
    from assistant.entretien.simulation.moteur import Simulation
    from assistant.scenarios.generateur import generer

    (scenario,) = generer(asked)
    return Simulation(scenario)


def _lend(simulation: "Simulation", modele: str | None, url: str | None) -> None:
    """A model of this computer lends its voice. Raises UsageFault when there is none."""
    from assistant.analyse.reformulation import local
    from assistant.entretien.simulation.modele import VoixModele
    from assistant.modeles.fautes import FauteModele
    from assistant.modeles.ouverture import ChatLangChain
    from assistant.modeles.reglage import Reglage

    try:
        reglage = local(Reglage.of(chosen(modele, url)))
    except FauteModele as error:
        raise UsageFault(
            f"Aucun modèle ne peut prêter sa voix ({error}) : retirez --moteur, la personne"
            " parlera sans lui."
        ) from error
    person = simulation.scenario.personne
    simulation.voix_modele = VoixModele(ChatLangChain(reglage), person, lambda: False)


def _played(
    console: Console, simulation: "Simulation", script: str, temps_reel: bool
) -> "Simulation":
    if script:
        for line in _lines(script):
            simulation.dire(line)
        return simulation
    from assistant.commandes.repetition import Repetition

    return Repetition(console, simulation, temps_reel).run()


def _lines(script: str) -> Iterator[str]:
    rows = read_text(script).splitlines()
    if len(rows) > TOURS_AU_PLUS:
        raise UsageFault(
            f"Ce script a {len(rows)} tours, et Jalon en joue {TOURS_AU_PLUS} au plus :"
            " raccourcissez-le."
        )
    if not any(row.strip() for row in rows):
        raise UsageFault("Ce script est vide : écrivez un tour par ligne, ce que vous dites.")
    yield from rows


def _end(
    console: Console,
    simulation: "Simulation",
    catalogue: "Catalogue",
    ecrits: dict[str, str],
    sortie: Path | None,
    remplacer: bool,
    as_json: bool,
    scripted: bool,
    plus: bool,
) -> None:
    from assistant.entretien.simulation.contrat import tours_json
    from assistant.entretien.simulation.debriefing import debriefing
    from assistant.entretien.simulation.page import debriefing_document, exchange_document

    if not simulation.tours:
        console.notices(["Rien n'a été dit : il n'y a rien à relire."])
        return
    found = debriefing(simulation, catalogue, **ecrits)
    document = debriefing_document(found, simulation, catalogue)
    if as_json:
        console.json({"tours": tours_json(simulation), "debriefing": found})
    else:
        if scripted:
            console.document(exchange_document(simulation))
        shown = debriefing_document(found, simulation, catalogue, entier=plus)
        console.document(shown)
        console.notices([f"Graine : {simulation.scenario.graine}."])
        if not plus:
            console.notices([SUITE])
    if scripted:
        console.notices([PAS_GARDE])
    else:
        _keep(console, simulation, found, ecrits)
    if sortie is not None:
        said = "\n".join(turn.texte for turn in simulation.tours)
        named = simulation.scenario.personne.prenom
        export_document(console, sortie, document, said, remplacer, ENREGISTRE, named)


def _keep(
    console: Console, simulation: "Simulation", found: dict[str, Any], ecrits: dict[str, str]
) -> None:
    """A rehearsal is kept; what it could prove is proposed, and accepted elsewhere by hand."""
    from datetime import date

    from assistant.commandes.donnees import opened
    from assistant.entretien.simulation.carnet import compare, garder, precedentes, proposer
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    with opened(console) as stockage:
        garder(stockage, simulation, found, ecrits)
        rows = precedentes(stockage)
        proof = proposer(simulation, found, date.today().isoformat())
        if proof is not None:
            DepotAutoevaluation(stockage).garder_preuve(proof)
    console.notices(["C'est gardé sur cet ordinateur : jalon donnees ou, ou F8."])
    if proof is not None:
        console.notices(
            [
                "Une preuve est proposée à votre autoévaluation : jalon autoevaluation preuves."
                " Rien n'est accepté à votre place."
            ]
        )
    if len(rows) > 1:
        console.document(compare(rows[-COMPAREES:]))
