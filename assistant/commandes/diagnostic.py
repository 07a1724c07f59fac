"""`jalon diagnostic`: what is active, to be read or joined to a question."""

from assistant.commandes.options import AsJson, Simple
from assistant.console import Console


def diagnostic(as_json: AsJson = False, simple: Simple = False) -> None:
    """Dit ce qui est actif : recherche, moteur, versions, dossiers, index."""
    from assistant.diagnostic import collect, diagnostic_text

    console = Console(simple)
    found = collect()
    if as_json:
        console.json(found)
    else:
        console.line(diagnostic_text(found))
