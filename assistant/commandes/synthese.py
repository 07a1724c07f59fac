"""`jalon synthese`: the written synthesis of an interview, re-read or written in twenty minutes."""

import typer

from assistant.commandes.analyse import Fichier, Nouveau, Pourquoi, Sortie, read_writing
from assistant.commandes.options import AsJson, Simple
from assistant.commandes.sortie import Remplacer
from assistant.console import Console
from assistant.french_typer import FrenchCommand, FrenchGroup

HELP = """La synthèse écrite d'un entretien : l'écrire en vingt minutes, la relire.

Une page à la main environ. Jalon ne remplace ni l'outil ni les procédures de votre structure."""

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


@app.command(cls=FrenchCommand)
def relire(
    fichier: Fichier, as_json: AsJson = False, pourquoi: Pourquoi = False, simple: Simple = False
) -> None:
    """Relit une synthèse : ses parties, ses mots, ce qui permet de reconnaître quelqu'un."""
    from assistant.analyse.synthese import relire_synthese
    from assistant.analyse.synthese_page import page_synthese
    from assistant.confidentialite.liste import lire_liste
    from assistant.settings import load_settings
    from assistant.texte import printable

    console = Console(simple)
    text = read_writing(fichier, console)
    found = relire_synthese(text, lire_liste(), load_settings().profil)
    if as_json:
        console.json(found.as_json())
    else:
        console.markdown(printable(page_synthese(found, pourquoi)))


@app.command(cls=FrenchCommand)
def rediger(
    nouveau: Nouveau = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    simple: Simple = False,
) -> None:
    """Écrit la synthèse, partie par partie ; les minutes restantes sont dites."""
    from assistant.analyse.consignes import SYNTHESE
    from assistant.commandes.rediger import Saisie
    from assistant.commandes.sortie import check_output

    check_output(sortie, remplacer)
    Saisie(Console(simple), SYNTHESE, "libre", nouveau).run(sortie, remplacer)
