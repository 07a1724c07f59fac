"""The command line: every failure is one French sentence and an exit code."""

import os
import sys
from collections.abc import Callable
from typing import Annotated, Any

import typer
from typer.main import get_command

from assistant.commandes.analyse import app as analyse
from assistant.commandes.autoevaluation_exporter import app as autoevaluation
from assistant.commandes.chercher import chercher
from assistant.commandes.completion import completion
from assistant.commandes.confidentialite_suite import app as confidentialite
from assistant.commandes.configurer import configurer
from assistant.commandes.consulter import lire, referentiels, verifier
from assistant.commandes.demander import ask_in_a_loop, demander
from assistant.commandes.diagnostic import diagnostic
from assistant.commandes.donnees_suite import app as donnees
from assistant.commandes.entretien import app as entretien
from assistant.commandes.examen import app as examen
from assistant.commandes.options import Simple
from assistant.commandes.scenario import app as scenario
from assistant.commandes.synthese import app as synthese
from assistant.commandes.web import Serve, web
from assistant.console import Console, make_legible
from assistant.errors import JalonError
from assistant.french_typer import FrenchCommand, FrenchGroup, translate_usage
from assistant.texte import printable

HELP = """Jalon répond à partir de cinq textes officiels, lignes à l'appui.

Sans commande, ouvre l'interface dans le terminal."""

app = typer.Typer(cls=FrenchGroup, add_completion=False, rich_markup_mode=None, help=HELP)
COMMANDS = (demander, chercher, lire, referentiels, verifier, diagnostic, configurer, web)
for command in (*COMMANDS, completion):
    app.command(cls=FrenchCommand)(command)
app.add_typer(analyse, name="analyse")
app.add_typer(synthese, name="synthese")
app.add_typer(autoevaluation, name="autoevaluation")
app.add_typer(donnees, name="donnees")
app.add_typer(entretien, name="entretien")
app.add_typer(scenario, name="scenario")
app.add_typer(examen, name="examen")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"jalon {version('jalon')}")
        raise typer.Exit()


app.add_typer(confidentialite, name="confidentialite")


@app.callback(invoke_without_command=True)
def _root(
    ctx: typer.Context,
    simple: Simple = False,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Affiche la version."),
    ] = False,
) -> None:
    _notice()
    if simple:
        os.environ["JALON_SIMPLE"] = "1"  # before the command's name, it holds for the command
    if ctx.invoked_subcommand is None:
        ask_in_a_loop(Console(simple=True))


def _notice() -> None:
    """Three sentences on stderr, the first time that a command runs; never before a help page."""
    from assistant.avis import PHRASES, a_montrer, montre

    if "--help" not in sys.argv and a_montrer():
        print("\n".join(PHRASES), file=sys.stderr)
        montre()


def main(serve: Serve | None = None) -> None:
    """Run the command line, and leave with its exit code. `serve` opens `jalon web`."""
    make_legible()
    try:
        code = _command()(standalone_mode=False, obj=serve)
        sys.stdout.flush()  # here, so that a closed pipe is met with the others
    except KeyboardInterrupt:
        code = 130
    except SystemExit as leaving:  # Typer's own way out, of a closed pipe among others
        code = 0 if isinstance(leaving.__context__, BrokenPipeError) else leaving.code
        _forget_output()
    except Exception as error:
        if os.environ.get("JALON_DEBUG") == "1":
            raise
        code, message = describe(error)
        if message:
            print(printable(message), file=sys.stderr)
    sys.exit(code if isinstance(code, int) else 0)


def _command() -> Callable[..., Any]:
    """The whole command line; when a shell asks what may follow, with the words it may propose."""
    command = get_command(app)
    if os.environ.get("_JALON_COMPLETE"):
        from typer._completion_classes import completion_init

        from assistant.completion import attach

        completion_init()
        attach(command)
    return command


def _forget_output() -> None:
    """Nobody reads standard output any more: what Python still holds goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def describe(error: Exception) -> tuple[int, str]:
    """The exit code and the sentence of a failure."""
    if usage := translate_usage(error):
        return usage
    if isinstance(error, JalonError):
        return error.code, str(error)
    if isinstance(error, BrokenPipeError):
        _forget_output()
        return 0, ""
    if isinstance(error, OSError):
        name = f" de {error.filename}" if error.filename else ""
        from knowledge.errors import reason

        return 1, f"Lecture ou écriture impossible{name} : {reason(error)}."
    return _describe_knowledge(error)


def _describe_knowledge(error: Exception) -> tuple[int, str]:
    from knowledge.errors import KnowledgeError, UnknownIdError

    if isinstance(error, KnowledgeError):
        return (2 if isinstance(error, UnknownIdError) else 1), str(error)
    return 1, (
        f"Une erreur inattendue est survenue ({type(error).__name__}) :"
        " relancez avec JALON_DEBUG=1 pour en voir le détail."
    )
