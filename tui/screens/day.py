"""A day asked for over the room."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app import JalonApp

EXAM = "Le jour de l'examen ou de l'échéance"
EXAM_HELP = "Un jour à venir comme 12/03/2027 ; vide : aucun."


async def ask_day(
    app: "JalonApp", title: str, help: str, said: str | None = "", a_venir: bool = False
) -> str | None:
    """A day, or none when the line is empty; nothing when the person gives up."""
    from assistant.autoevaluation.preuves import lire_jour
    from assistant.errors import UsageFault
    from tui.screens.line import LineScreen

    fault = ""
    while True:  # a date that cannot be used is given back to be mended
        asked = LineScreen(title, help, said or "", "", fault, select=True)
        said = await app.push_screen_wait(asked)
        if not said:
            return said
        try:
            return lire_jour(said, date.today(), futur=True, apres=a_venir)
        except UsageFault as error:
            fault = str(error)
