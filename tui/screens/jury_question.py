"""One question at a time: an answer kept as it is typed, the elements when they are asked for."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from tui.focus import after_keys, keys_read
from tui.screens.room import Room
from tui.screens.writing import FORMATS_HELP, Writing
from tui.widgets.editor import Editor
from tui.widgets.page_view import spaced
from tui.widgets.topics import Topics

if TYPE_CHECKING:
    from assistant.confidentialite.export import Prepare
    from assistant.examen.carnet import Reponse
    from assistant.examen.jury import Posee, Tirage
    from assistant.stockage.base import Stockage
    from knowledge.catalogue import Catalogue
    from knowledge.fiches_jury import QuestionJury

LAST = "C'était la dernière : Ctrl+N en tire d'autres, Ctrl+S les enregistre."
FIRST = "Choisissez d'abord, puis F7."


class Answer(Editor):
    """What the person answers."""

    HINTS = "reponse"


class Elements(Topics):
    """What a good answer holds; ticked by the person alone."""

    HINTS = "elements"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter", "tick", show=False)]

    def action_tick(self) -> None:
        self.post_message(self.Ticked(self.cursor))


class JuryQuestion(Writing, Room):
    """The question in view. Nothing here is judged, nothing ticks itself."""

    def __init__(self) -> None:
        super().__init__()
        self.tirage: Tirage | None = None
        self.catalogue: Catalogue | None = None
        self.rang = 0
        self.reponses: dict[str, Reponse] = {}
        self._kept: dict[str, Reponse] = {}

    def desk(self) -> ComposeResult:
        """The widgets of a question."""
        with Vertical(id="desk", classes="-closed"):
            yield Static(id="where", markup=False)
            yield Static(id="asked", markup=False)
            with Vertical(id="paper"):
                yield Answer()
                with Vertical(id="beside", classes="-closed"):
                    yield Static(id="criterion", markup=False)
                    with VerticalScroll(id="list", can_focus=False):
                        yield Elements()
                    yield Static(id="relance", markup=False)

    @property
    def posee(self) -> "Posee | None":
        """The question in view; none while one chooses."""
        return self.tirage.posees[self.rang] if self.tirage is not None else None

    def answer(self, row: "QuestionJury") -> "Reponse":
        from assistant.examen.carnet import VIDE

        return self.reponses.get(row.id, VIDE)

    # What is shown.

    def show_question(self) -> None:
        """The question and the answer it has; what a good one holds waits to be asked for."""
        from assistant.examen.page import appel_dit, entete

        if self.tirage is None or self.catalogue is None or (posee := self.posee) is None:
            return
        head = entete(self.rang + 1, self.tirage, self.catalogue)
        self.query_one("#where", Static).update(Content.styled(spaced(head), "$text-muted"))
        asked = [Content.styled(spaced(posee.question.texte), "bold")]
        if posee.appel is not None:
            asked.append(Content.styled(spaced(appel_dit(posee.appel)), "$text-muted"))
        self.query_one("#asked", Static).update(Content("\n").join(asked))
        editor = self.query_one(Answer)
        editor.load_text(self.answer(posee.question).texte)
        editor.move_cursor(editor.document.end)
        self.query_one("#beside").add_class("-closed")
        editor.focus()

    def show_elements(self) -> None:
        from assistant.examen.page import court, critere

        if self.catalogue is None or (posee := self.posee) is None:
            return
        row, catalogue = posee.question, self.catalogue
        said = "".join(getattr(part, "text", "") for part in critere(row, catalogue))
        name = row.critere or row.competence
        self.query_one("#criterion", Static).update(
            Content.assemble(spaced(said.strip()), " ", (name, "$primary"))
        )
        rows = tuple(f"{court(name, catalogue)} ({name})" for name in row.elements)
        ticked = {rank for rank, name in enumerate(row.elements) if name in self.answer(row).coches}
        self.query_one(Elements).show(rows, ticked)
        self.query_one("#relance", Static).update(
            Content.assemble(("Relance : ", "bold"), spaced(row.relance))
        )

    # Keys.

    def action_turn(self, step: int) -> None:
        """The next question, or the one before; the answer stays.

        After the keys that the answer has not read yet: they were typed for this question.
        """
        after_keys(self.query_one(Answer), self._turn, step)

    def _turn(self, step: int) -> None:
        if self.tirage is None:
            return
        self.take()
        moved = self.rang + step
        if 0 <= moved < len(self.tirage.posees):
            self.rang = moved
            self.show_question()
        elif step > 0:
            self.app.notify(LAST, timeout=5)

    def action_elements(self) -> None:
        """Show what a good answer holds, or hide it."""
        if self.posee is None:
            return
        beside = self.query_one("#beside")
        beside.toggle_class("-closed")
        if beside.has_class("-closed"):
            self.query_one(Answer).focus()
        else:
            self.show_elements()
            self.query_one(Elements).focus()

    @on(Topics.Ticked)
    def _ticked(self, event: Topics.Ticked) -> None:
        if (posee := self.posee) is None:
            return
        row = posee.question
        kept = self.answer(row)
        self.reponses[row.id] = replace(kept, coches=kept.coches ^ {row.elements[event.row]})
        self.show_elements()

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._read()

    # Keeping.

    def take(self) -> None:
        """Read the answer as it is on screen, before leaving it, and keep it."""
        self.flush()

    def _read(self) -> None:
        if (posee := self.posee) is not None:
            kept = self.answer(posee.question)
            text = self.query_one(Answer).text
            self.reponses[posee.question.id] = replace(kept, texte=text)

    def flush(self) -> None:
        """Keep every answer, as it is on the screen, that has changed since it was last kept."""
        self._read()
        self.keep()

    def keep(self) -> None:
        """Keep every answer that has changed."""
        from assistant.examen.carnet import VIDE

        for posee in self.tirage.posees if self.tirage is not None else ():
            row = posee.question
            now = self.answer(row)
            if now != self._kept.get(row.id, VIDE):
                self._kept[row.id] = now
                self.app.store.put(_keeping(row, now))

    def on_unmount(self) -> None:
        self.keep()

    # Out of Jalon, and back to the sources.

    @work(group="keep")
    async def action_save_questions(self) -> None:
        from assistant.examen.page import dits_par_la_personne, questions_document

        await keys_read(self.query_one(Answer))
        tirage, catalogue = self.tirage, self.catalogue
        if tirage is None or catalogue is None:
            self.app.notify(FIRST, timeout=4)
            return
        self.take()
        document = questions_document(tirage, catalogue, self.reponses)
        said = dits_par_la_personne(tirage, self.reponses)

        def make() -> "Prepare":
            from assistant.confidentialite.export import preparer

            return preparer(document, said)

        await self._save("Enregistrer les questions", "questions-de-jury.docx", make, FORMATS_HELP)

    def action_read_source(self) -> None:
        """Open in its source the criterion or an element of the question."""
        from tui.screens.pick import PickScreen

        if self.catalogue is None or (posee := self.posee) is None:
            self.app.notify(FIRST, timeout=4)
            return
        row, label = posee.question, self.catalogue.label
        options = {name: label(name) for name in (row.critere or row.competence, *row.elements)}
        self.app.push_screen(PickScreen("Lire dans sa source", options), self._read_chosen)

    def _read_chosen(self, name: str | None) -> None:
        self.action_read_support(name or "")


def _keeping(row: "QuestionJury", reponse: "Reponse") -> "Callable[[Stockage], object]":
    def keep(stockage: "Stockage") -> None:
        from assistant.examen.carnet import garder

        garder(stockage, row, reponse)

    return keep
