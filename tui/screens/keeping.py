"""What a person keeps of a conversation: a copy, a file, a report that an answer is wrong."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.screens.asking import AskingRoom
from tui.screens.writing import FORMATS_HELP, HELP, Writing, folder

if TYPE_CHECKING:
    from assistant.reponse.fil import Tour
    from tui.widgets.turn import Exchange

NOTHING_YET = "Il n'y a pas encore de réponse."
REPORT = "Cette réponse est fausse : qu'est-ce qui ne va pas ? (facultatif)"
REPORT_HELP = (
    "La question, la réponse, ses marques et votre remarque restent sur cet ordinateur :"
    " rien n'est envoyé."
)


class KeepingRoom(Writing, AskingRoom):
    """Acts on the answer one is in, else on the last one."""

    def _exchange(self, number: int = 0) -> "Exchange | None":
        """The answered exchange of a rank, else the one that has the focus, else the last."""
        answered = [e for e in self.conversation.exchanges if e.answer is not None]
        if number:
            return next((e for e in answered if e.number == number), None)
        turns = self.conversation.turns
        focused = (t.exchange for t in turns if t.body is not None and t.body.has_focus)
        return next(focused, answered[-1] if answered else None)

    def action_copy_answer(self, number: int = 0) -> None:
        """An answer, with its references."""
        exchange = self._exchange(number)
        if exchange is None or exchange.rendered is None:
            self.app.notify("Il n'y a pas encore de réponse à copier.", timeout=3)
            return
        references = [self.app.reference(name) for name in exchange.rendered.citations]
        notes = [f"[{i}] {r.label} ({r.where})" for i, r in enumerate(references, 1) if r]
        text = "\n\n".join([exchange.rendered.plain, "\n".join(notes)]).strip()
        self.app.copy_text(text, "Réponse copiée, avec ses références.")

    # « Cette réponse est fausse. »

    @work(group="keep")
    async def action_report_answer(self, number: int = 0) -> None:
        """Keep a report on this computer, with a remark."""
        from tui.screens.line import LineScreen

        exchange = self._exchange(number)
        if exchange is None or exchange.answer is None:
            self.app.notify(NOTHING_YET, timeout=3)
            return
        remark = await self.app.push_screen_wait(LineScreen(REPORT, REPORT_HELP))
        if remark is None:
            return
        question, answer = exchange.question, exchange.answer

        def keep() -> Path:
            from assistant.signalement import signaler

            return signaler(question, answer, remark)

        path = await self._done(keep)
        if path is not None:
            self.app.notify(
                f"Signalement gardé dans {path}. Rien n'a été envoyé ; /signalements l'exporte.",
                timeout=6,
                markup=False,
            )

    @work(group="keep")
    async def action_export_reports(self) -> None:
        """Copy the reports where the person chooses, to be handed over."""
        from assistant.signalement import count

        number = await self._done(count)
        if not number:
            self.app.notify("Aucune réponse n'a été signalée sur cet ordinateur.", timeout=4)
            return
        said = f"Exporter {number} signalement{'s' if number > 1 else ''}"
        from tui.screens.saving import prepared_reports

        await self._save(said, "jalon-signalements.jsonl", prepared_reports, HELP)

    # A file.

    @work(group="keep")
    async def action_save(self) -> None:
        """An answer or the whole conversation, in the format that the name's ending says."""
        from assistant.reponse.fil import Tour
        from tui.screens.pick import PickScreen

        exchange = self._exchange()
        if exchange is None or exchange.answer is None:
            self.app.notify(NOTHING_YET, timeout=3)
            return
        tours = [Tour(exchange.question, exchange.answer)]
        whole = [Tour(e.question, e.answer) for e in self.conversation.exchanges if e.answer]
        if len(whole) > 1:
            choices = {"une": "Cette réponse", "tout": f"Toute la conversation ({len(whole)})"}
            said = await self.app.push_screen_wait(PickScreen("Enregistrer", choices, "une"))
            if not said:
                return
            tours = whole if said == "tout" else tours
        from tui.screens.saving import prepared

        await self._save("Enregistrer", _file_name(tours), lambda: prepared(tours), FORMATS_HELP)


def _file_name(tours: "list[Tour]") -> str:
    from assistant.export.noms import proposed

    return proposed(folder(), "conversation" if len(tours) > 1 else "reponse").name
