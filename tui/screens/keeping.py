"""What a person keeps of a conversation: a copy, a file, a report that an answer is wrong."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui.engine import Result, explain
from tui.screens.asking import AskingRoom

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.reponse.fil import Tour
    from tui.widgets.turn import Exchange

NOTHING_YET = "Il n'y a pas encore de réponse."
REPORT = "Cette réponse est fausse : qu'est-ce qui ne va pas ? (facultatif)"
REPORT_HELP = (
    "La question, la réponse, ses marques et votre remarque restent sur cet ordinateur :"
    " rien n'est envoyé."
)
HELP = "Le chemin du fichier. Rien n'est remplacé sans vous le demander."
FORMATS_HELP = (
    "Le chemin du fichier, terminé par .md (Markdown) ou .docx (Word, LibreOffice). Rien n'est"
    " remplacé sans vous le demander."
)
Maker = Callable[[], "Prepare"]
"""Makes what is kept, and reads it for what names somebody, off the interface's thread."""


class KeepingRoom(AskingRoom):
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
                timeout=10,
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

    async def _save(self, title: str, name: str, make: Maker, help: str) -> None:
        """Show what was found, ask where, ask again before anything is replaced, write, say it."""
        from tui.screens.line import LineScreen

        ready = await self._gated(make)
        if ready is None:
            return
        content, replaced = ready
        # A proposed name repeats the question: with pseudonyms, it must not.
        path: Path | None = _folder() / (_neutral(name) if replaced else name)
        while path is not None:
            typed = await self.app.push_screen_wait(LineScreen(title, help, str(path)))
            path = _path(typed) if typed else None
            there = path is not None and path.is_file()
            if path is None or (there and not await self._may_replace(path)):
                continue
            if await self._done(_writing(path, there, content)):
                self.app.notify(f"Enregistré dans {path}.", timeout=8, markup=False)
                return

    async def _gated(self, make: Maker) -> "tuple[Prepare, bool] | None":
        """What to write, and whether it has pseudonyms; nothing when the person gives up."""
        from tui.screens.pick import PickScreen
        from tui.screens.saving import CHOICES, PSEUDONYMS, told

        found = await self._done(make)
        if found is None or not found.trouvailles:
            return (found, False) if found else None
        said = await self.app.push_screen_wait(PickScreen(told(found), CHOICES))
        if said != PSEUDONYMS:
            return (found, False) if said else None
        made = await self._done(lambda: _with_pseudonyms(found))
        if made is None:
            return None
        self.app.notify(f"Clé des pseudonymes : {made[1]}.", timeout=12, markup=False)
        return made[0], True

    async def _may_replace(self, path: Path) -> bool:
        from tui.screens.pick import PickScreen

        choices = {"": "Non, choisir un autre nom", "oui": "Oui, le remplacer"}
        title = f"{path.name} existe déjà. Le remplacer ?"
        said = await self.app.push_screen_wait(PickScreen(title, choices))
        return said == "oui"

    async def _done(self, work: "Callable[[], Result]") -> "Result | None":
        """The result of a work on files; one sentence about it, and nothing, when it failed."""
        try:
            return await self.app.engine.run(work)
        except Exception as error:
            self.app.warn(explain(error))
            return None


def _with_pseudonyms(found: "Prepare") -> "tuple[Prepare, Path]":
    from assistant.confidentialite.export import avec_pseudonymes

    return avec_pseudonymes(found)


def _neutral(name: str) -> str:
    return f"jalon-pseudonymes{Path(name).suffix}"


def _writing(path: Path, replace: bool, content: "Prepare") -> Callable[[], bool]:
    """Write a file; the person has already agreed to what it replaces, and to nothing else."""

    def write_it() -> bool:
        content.ecrire(path, replace)
        return True

    return write_it


def _folder() -> Path:
    """The person's documents, or their home folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def _path(typed: str) -> Path:
    return Path(typed).expanduser()


def _file_name(tours: "list[Tour]") -> str:
    from assistant.export.noms import proposed

    return proposed("conversation" if len(tours) > 1 else tours[0].question)
