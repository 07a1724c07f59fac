"""`jalon entretien reconnaitre`: what each turn of a file does, without a person to answer."""

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from assistant.commandes.options import AsJson, Simple
from assistant.commandes.saisie import read_text
from assistant.console import Console
from assistant.errors import UsageFault


def reconnaitre(
    tours: Annotated[
        str,
        typer.Argument(metavar="TOURS.jsonl|-", help="Un objet par ligne : texte, et contexte."),
    ],
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Dit ce que fait chaque tour de parole d'un fichier."""
    from assistant.entretien.simulation.contrat import gestes_json
    from assistant.entretien.simulation.lecture import geste_dit
    from assistant.entretien.simulation.reconnaissance import reconnaitre as read
    from assistant.scenarios.noms import SUJETS_DITS

    console = Console(simple)
    for row in _turns(tours):
        parole = read(row["texte"], [row["contexte"]] if row["contexte"] else [])
        if as_json:
            said = {"gestes": gestes_json(parole.gestes), "sujets": [*parole.themes]}
            print(json.dumps(said, ensure_ascii=False))
            continue
        console.line(parole.texte)
        for geste in parole.gestes:
            words = parole.texte[geste.start : geste.end]
            console.line(f"  {geste_dit(geste.type)} : « {words} » ({geste.regle})")
        named = ", ".join(SUJETS_DITS[name].lower() for name in parole.themes)
        console.line(f"  sujets : {named or 'aucun'}")
    sys.stdout.flush()


def _turns(source: str) -> Iterator[dict[str, str]]:
    """The rows of a file. Raises UsageFault naming the faulty line."""
    for number, line in enumerate(read_text(source).splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield {"texte": str(row["texte"]), "contexte": _context(row)}
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UsageFault(
                f"Ligne {number} : il faut un objet JSON avec « texte » (et « contexte », si la"
                " personne a parlé juste avant)."
            ) from error


def _context(row: dict[str, Any]) -> str:
    said = row.get("contexte") or ""
    return "\n".join(map(str, said)) if isinstance(said, list) else str(said)
