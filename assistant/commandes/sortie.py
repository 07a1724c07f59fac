"""`--sortie` and `--remplacer`: what a command writes in a file of the person's choice."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.console import Console
from assistant.errors import UsageFault

NAMED = 6
"""Findings quoted at most."""
PSEUDONYMES, TEL_QUEL = "pseudonymes", "tel quel"

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.export.document import Document
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
    from assistant.export.reponses import answer_document, today

    document = answer_document(question, answer, today())
    export_document(console, sortie, document, question, remplacer, "Réponse enregistrée")


def export_document(
    console: Console,
    sortie: Path,
    document: "Document",
    dits: str,
    remplacer: bool,
    said: str,
    joue: str = "",
) -> None:
    """Write any document, through the gate, and say where; `dits`: the person's own words."""
    from assistant.confidentialite.export import preparer

    export_ready(console, sortie, preparer(document, dits, joue), remplacer, said)


def export_ready(
    console: Console, sortie: Path, ready: "Prepare", remplacer: bool, said: str
) -> None:
    """Write what went through the gate, once the person has chosen how; say where."""
    from assistant.confidentialite.export import avec_pseudonymes

    key: Path | None = None
    if ready.trouvailles:
        wanted = _ask(console, ready)
        if wanted == PSEUDONYMES:
            ready, key = avec_pseudonymes(ready)
        elif wanted != TEL_QUEL:
            console.notices(["Rien n'a été enregistré."])
            return
    with naming_the_option(sortie):
        ready.ecrire(sortie, remplacer)
    if key is not None:
        console.notices([f"Clé des pseudonymes\u00a0: {key}."])
    console.notices([f"{said} dans {sortie}."])


def _ask(console: Console, ready: "Prepare") -> str:
    """Say what was found; on a terminal, ask what to do. Elsewhere the file was asked for."""
    from assistant.confidentialite.export import dire_joue
    from assistant.confidentialite.rapport import PARTIEL, comptes
    from assistant.texte import spaced

    words = dict.fromkeys(" ".join(item.texte.split())[:40] for item in ready.trouvailles)
    named = ", ".join(f"«\u00a0{word}\u00a0»" for word in list(words)[:NAMED])
    console.notices(
        [
            f"Ce fichier contient\u00a0: {comptes(ready.trouvailles)} ({named}).",
            *filter(None, [spaced(dire_joue(ready))]),
            PARTIEL,
        ]
    )
    if not sys.stdin.isatty():
        return TEL_QUEL
    console.notices([f"Tapez {PSEUDONYMES}, {TEL_QUEL}, ou Entrée pour renoncer."])
    return input("> ").strip().casefold()


@contextmanager
def naming_the_option(sortie: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise UsageFault(
            f"Le fichier {sortie} existe déjà : choisissez un autre nom, ou ajoutez --remplacer"
            " pour le remplacer."
        ) from error
