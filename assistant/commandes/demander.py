"""`jalon demander` and the plain question loop."""

import gc
from typing import Annotated

import typer

from assistant.commandes.moteur import Modele, Moteur, Url, ask_model, chosen, read_engine
from assistant.commandes.options import AsJson, Portee, Simple, open_service
from assistant.commandes.saisie import read_question
from assistant.commandes.sortie import Remplacer, Sortie, check_output, export_answer
from assistant.console import Console
from assistant.portee import portee

Question = Annotated[
    list[str] | None,
    typer.Argument(metavar="[QUESTION|-]", help="La question ; « - » la lit sur l'entrée."),
]
FAREWELLS = frozenset({"quitter", "exit", "quit", "q", ":q", "fin"})


def demander(
    question: Question = None,
    referentiel: Portee = None,
    moteur: Moteur = None,
    modele: Modele = None,
    url: Url = None,
    as_json: AsJson = False,
    simple: Simple = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
) -> None:
    """Répond à une question, chaque phrase renvoyant à sa ligne."""
    console = Console(simple)
    check_output(sortie, remplacer)
    text = read_question(question)
    _tell_names(console, text)
    referentiel, narrowed = portee(referentiel)
    if read_engine(moteur, modele, url) == "modele":
        settings = chosen(modele, url)
        answer = ask_model(
            console, open_service(console), text, referentiel, settings, typed=bool(url)
        )
    else:
        answer = open_service(console).repondre(text, referentiel)
    if as_json:
        console.json(answer.model_dump(mode="json"))
    else:
        from assistant.lecture import answer_text

        console.notices([*filter(None, [narrowed]), *answer.avis])
        console.markdown(answer_text(answer))
    if sortie is not None:
        export_answer(console, sortie, text, answer, remplacer)
    if not answer.repondu:
        raise typer.Exit(3)


def ask_in_a_loop(console: Console) -> None:
    """Question after question in one thread, in plain lines, until an empty line or a farewell."""
    from assistant.lecture import answer_text
    from assistant.reponse.fil import Tour

    gc.enable()
    service = open_service(console)
    referentiel, narrowed = portee(None)
    console.notices(filter(None, [narrowed]))
    console.line("Posez votre question, puis Entrée. Une ligne vide, ou « quitter », pour finir.")
    thread: list[Tour] = []
    while text := _next_question():
        _tell_names(console, text)
        answer = service.repondre(text, referentiel, thread)
        thread.append(Tour(text, answer))
        console.notices(answer.avis)
        console.markdown(answer_text(answer))
        console.line()


def _tell_names(console: Console, question: str) -> None:
    """A quiet line before the answer, where it is read, when the question names somebody."""
    from assistant.confidentialite.question import avertir_question

    console.notices(filter(None, [avertir_question(question)]))


def _next_question() -> str:
    try:
        typed = input("> ").strip()
    except EOFError:
        return ""
    return "" if typed.strip(" .!").casefold() in FAREWELLS else typed
