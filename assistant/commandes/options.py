"""Options that several commands share, and what they open."""

from typing import TYPE_CHECKING, Annotated

import typer

from assistant.console import Console

if TYPE_CHECKING:
    from assistant.service import Service

Simple = Annotated[
    bool, typer.Option("--simple", help="Écrit des lignes simples, pour un lecteur d'écran.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Écrit du JSON sur la sortie standard.")]
Portee = Annotated[
    str | None,
    typer.Option(
        "--referentiel",
        metavar="ID",
        help="cip, rncp36128, rncp37504, interfede ou tous ; à défaut, celui des réglages.",
    ),
]
Referentiel = Annotated[
    str | None,
    typer.Option("--referentiel", metavar="ID", help="cip, rncp36128, rncp37504 ou interfede."),
]


def valued(metavar: str, about: str) -> typer.models.OptionInfo:
    """An option that takes a value, named after its parameter."""
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=about)
    return option


def open_service(console: Console) -> "Service":
    """The service over the index, built at the first need; its notices are said on stderr."""
    from assistant.pays import pays_choisi
    from assistant.service import Service

    service = Service.open(console.progress)
    service.moteur.pays = pays_choisi()
    console.notices(service.avis)
    return service
