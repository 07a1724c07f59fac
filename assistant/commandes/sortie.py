"""`--sortie` and `--remplacer`: what a command writes in a file of the person's choice."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.console import Console
from assistant.errors import UsageFault

if TYPE_CHECKING:
    from assistant.reponse.answer import Answer

Sortie = Annotated[
    Path | None,
    typer.Option(
        metavar="FICHIER", help="Écrit aussi la réponse dans un fichier terminé par .md ou .docx."
    ),
]
Remplacer = Annotated[
    bool, typer.Option("--remplacer", help="Remplace le fichier de --sortie s'il existe déjà.")
]


def check_output(sortie: Path | None, remplacer: bool) -> None:
    """Refuse, before any work, a file that could not be written in the end."""
    if sortie is None:
        if remplacer:
            raise UsageFault("--remplacer va avec --sortie : donnez aussi le fichier à écrire.")
        return
    from assistant.export.ecriture import check

    with naming_the_option(sortie):
        check(sortie, replace=remplacer)


def export_answer(
    console: Console, sortie: Path, question: str, answer: "Answer", remplacer: bool
) -> None:
    """Write an answer, and say where."""
    from assistant.export.ecriture import write
    from assistant.export.reponses import answer_document, today

    with naming_the_option(sortie):
        write(answer_document(question, answer, today()), sortie, replace=remplacer)
    console.notices([f"Réponse enregistrée dans {sortie}."])


@contextmanager
def naming_the_option(sortie: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise UsageFault(
            f"Le fichier {sortie} existe déjà : choisissez un autre nom, ou ajoutez --remplacer"
            " pour le remplacer."
        ) from error
