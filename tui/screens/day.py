"""A day asked for over the room; that of the exam, wherever one says it."""

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


async def ask_exam(app: "JalonApp") -> str | None:
    """The day of the exam (AAAA-MM-JJ), asked and kept; none when nothing has changed.

    Raises what reading or keeping it raised.
    """
    from assistant.autoevaluation.examen import garder_examen, lire_examen
    from assistant.autoevaluation.preuves import jour_francais
    from tui.cahier import Cahier

    cahier = Cahier(app)
    known = await cahier.a_soi(lire_examen)
    before = jour_francais(known) if known else ""
    day = await ask_day(app, EXAM, EXAM_HELP, before, a_venir=True)
    if day is None:
        return None
    await cahier.a_soi(lambda depot: garder_examen(depot, day))
    return day
