"""`jalon demander` and the plain question loop."""

import gc
from typing import Annotated

import typer

from assistant.commandes.options import AsJson, Referentiel, Simple, open_service
from assistant.commandes.saisie import read_question
from assistant.console import Console
from assistant.errors import UsageFault

ENGINES = ("embarque", "modele")
NO_MODEL = "Aucun modèle de langue n'est réglé : c'est le moteur embarqué qui répond."
Question = Annotated[
    list[str] | None,
    typer.Argument(metavar="[QUESTION|-]", help="La question ; « - » la lit sur l'entrée."),
]


def demander(
    question: Question = None,
    referentiel: Referentiel = None,
    moteur: Annotated[str, typer.Option(metavar="NOM", help="embarque ou modele.")] = "embarque",
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Répond à une question, chaque phrase renvoyant à sa ligne."""
    console = Console(simple)
    text = read_question(question)
    if moteur not in ENGINES:
        raise UsageFault(f"Le moteur « {moteur} » n'existe pas : choisissez embarque ou modele.")
    answer = open_service(console).repondre(text, referentiel)
    if moteur == "modele":
        answer = answer.model_copy(update={"avis": (*answer.avis, NO_MODEL)})
    if as_json:
        console.json(answer.model_dump(mode="json"))
    else:
        from assistant.lecture import answer_text

        console.notices(answer.avis)
        console.markdown(answer_text(answer))
    if not answer.repondu:
        raise typer.Exit(3)


def ask_in_a_loop(console: Console) -> None:
    """Question after question in one thread, in plain lines, until an empty line."""
    from assistant.lecture import answer_text
    from assistant.reponse.fil import Tour

    gc.enable()
    service = open_service(console)
    console.line("Posez votre question, puis Entrée. Une ligne vide pour quitter.")
    thread: list[Tour] = []
    while text := _next_question():
        answer = service.repondre(text, fil=thread)
        thread.append(Tour(text, answer))
        console.notices(answer.avis)
        console.markdown(answer_text(answer))
        console.line()


def _next_question() -> str:
    try:
        return input("> ").strip()
    except EOFError:
        return ""
